import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { type Language, languages } from "../../src/city.ts";
import { terms } from "../../src/officials/terms.ts";

type Said = { where: string; text: string };

/** What the texts of all rooms say in a language; what takes parts is given figures. */
async function allSaid(language: Language): Promise<Said[]> {
  const rooms = globSync("src/**/messages.ts").map(async (file) => {
    const { messages } = await import(resolve(file));
    return saidIn(messages[language], file);
  });
  return (await Promise.all(rooms)).flat();
}

function saidIn(value: unknown, where: string): Said[] {
  if (typeof value === "string") return [{ where, text: value }];
  // What gives nothing for a figure looks a sentence up among the texts of another file.
  if (typeof value === "function") return saidIn(saidWith(value as Say) ?? "", where);
  assert.ok(typeof value === "object" && value !== null, where);
  return Object.entries(value).flatMap(([name, text]) => saidIn(text, `${where} ${name}`));
}

type Say = (...parts: unknown[]) => unknown;

/** What a text says with figures; with lists and problems where it takes those. */
function saidWith(say: Say): unknown {
  try {
    return say("2", "3", "4");
  } catch {
    const part = Object.assign(["2"], {
      vi: "2",
      en: "2",
      problem: "missing",
      detail: {},
      value: { limits: {} },
    });
    return say(part, part, part);
  }
}

const said: Record<Language, Said[]> = { vi: await allSaid("vi"), en: await allSaid("en") };

/** Words that have been said for a term, and are wrong or another thing's. */
const wrong: [Language, RegExp, keyof typeof terms][] = [
  ["vi", /(?<!\p{L})lắp(?!\p{L})/iu, "installed"],
  ["vi", /đang gắn/i, "installed"],
  ["vi", /tháo|dỡ/i, "retired"],
  ["vi", /máy quét/i, "robots"],
  ["vi", /cán bộ thử|quét thử của cán bộ/i, "staffChecks"],
  ["vi", /báo cáo(?! tháng)/i, "reports"],
  ["vi", /phường, xã/i, "ward"],
  ["en", /planned/i, "planned"],
  ["en", /taken down/i, "retired"],
  ["en", /(checks?|scans?) (by|of) staff/i, "staffChecks"],
];

for (const [language, words, term] of wrong) {
  test(`"${terms[term][language]}" is said by no other word such as ${words}`, () => {
    assert.doesNotMatch(terms[term][language], words);
    assert.deepEqual(
      said[language].filter(({ text }) => words.test(text)),
      [],
    );
  });
}

test("every term is said by some text in its own words", () => {
  for (const language of languages) {
    const all = said[language].map(({ text }) => text.toLowerCase());
    const unsaid = Object.entries(terms).filter(
      ([, term]) => !all.some((text) => text.includes(term[language].toLowerCase())),
    );
    assert.deepEqual(unsaid, [], language);
  }
});

test("no two terms have the same words", () => {
  for (const language of languages) {
    const words = Object.values(terms).map((term) => term[language]);
    assert.equal(new Set(words).size, words.length, language);
  }
});

test("every text is written in composed letters, with single spaces and none at its ends", () => {
  for (const { where, text } of languages.flatMap((language) => said[language])) {
    assert.equal(text, text.normalize("NFC").trim().replace(/ {2,}/g, " "), where);
  }
});
