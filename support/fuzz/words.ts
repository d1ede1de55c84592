import type { Random } from "../random.ts";

export const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

const acute = "\u0301";
const below = "\u0323";

export const wordsOf = (words: string): string[] => words.split(" ");

/** What breaks a careless reader, by what it is careless with. */
const hostile = {
  spaces: ["", " ", "\0", "\t", "\r\n", "\n\n\n", "\u2028", "\ufeff", "\u202e", "\u200d", "\ufffd"],
  numbers: wordsOf("0 -1 -0 1.5 1e999 NaN Infinity 0x10 9007199254740993 ٣ １"),
  objects: wordsOf(
    "null undefined true [] {} constructor __proto__ toString hasOwnProperty valueOf",
  ),
  paths: wordsOf(".. . / // \\ ../../etc/passwd file:///x https://["),
  patterns: wordsOf("% _ %%% * ? # & = ; + $1 $& ^$ [a-"),
  queries: ["'", '"', "`", "' OR 1=1 --", "\\'", "x'; DROP TABLE scans; --"],
  markup: ["<script>", "</textarea><img src=x onerror=1>", "<!--", "]]>", "&amp;", "{{7*7}}"],
  formulas: wordsOf("=1+1 @SUM(1) -2+3"),
  names: ["a@b.example", "service:x", "a@", `a@${".".repeat(200)}`, `${"a@".repeat(100)}b`],
  days: wordsOf("2026-02-30 2026-13-01 0000-00-00 9999-12-31 2026-01-01 -1-1-1"),
  letters: ["đường Lý Bôn", "Đ".repeat(50), "💩".repeat(20), "\ud83d", "a".repeat(300)],
  marks: [
    "ộ".normalize("NFD").repeat(30),
    `a${acute.repeat(100)}${below.repeat(100)}`,
    `${acute}${below}`.repeat(200),
  ],
  codes: wordsOf("7K3M9K 7k3-m9k OIL0il 000000"),
  frames: ["    at secret (file:///x.js:1:2)", "a\n    at b:1:2"],
  repeats: [`${"a".repeat(40)}!`, "(".repeat(40), "a,".repeat(500), "đường ".repeat(40)],
};

export const hostileWords: readonly string[] = Object.values(hostile).flat();

/** Longer ones, for what has no limit of its own but that of a body; most fit one when escaped. */
export const longWords: readonly string[] = [
  "x".repeat(100_000),
  `a${acute.repeat(15_000)}${below.repeat(15_000)}`,
  `a${acute.repeat(48_500)}${below.repeat(48_500)}`,
  " ".repeat(100_000),
  "\n".repeat(100_000),
  "@".repeat(100_000),
  `a@${"a.".repeat(50_000)}`,
  `a@${".".repeat(100_000)}@`,
  "7K3M9K ".repeat(20_000),
  "\0".repeat(10_000),
  "💩".repeat(20_000),
  "<".repeat(60_000),
];

/** Text of a few words, or of random letters from anywhere in Unicode. */
export function anyText(random: Random): string {
  if (random() < 0.7) return pick(random, hostileWords);
  const length = Math.floor(random() ** 3 * 200);
  return Array.from({ length }, () => String.fromCodePoint(codePoint(random))).join("");
}

const codePoint = (random: Random): number => {
  const top = pick(random, [0x7f, 0x7f, 0x24f, 0x1eff, 0xffff, 0x10ffff]);
  return Math.floor(random() * (top + 1));
};
