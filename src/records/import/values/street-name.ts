import { streetName } from "../../street-fields.ts";
import type { Said } from "../said.ts";
import { splitCourse } from "./course.ts";

/** A street's name as a cell has it, taken apart. */
export type StreetName = {
  kind: string | null;
  name: string;
  /** "(đoạn 2)": which stretch of the street the row is about. */
  segment: string | null;
  /** "(đoạn từ … đến …)". */
  course: { start: string; end: string } | null;
  ask?: { said: Said; proposal?: unknown /** What "no" means. */; otherwise?: string };
  /** The name has no capitals, or nothing else, which a known street of the same spelling settles. */
  capitals: boolean;
};

const kinds = Object.keys(streetName.kind.value.limits.choices ?? {});
const kindPattern = new RegExp(
  `^(${[...kinds].sort((a, b) => b.length - a.length).join("|")})(?:\\s+phố)?\\s+(.+)$`,
  "isu",
);
const shortKind = /^([Đđ]|ĐL|[Pp]h?)\.\s*(\p{Lu}.*)$/su;
const shortKinds: Record<string, string> = { đ: "đường", đl: "đại lộ", p: "phố", ph: "phố" };

/** "Đường Lý Bôn" is a đường called Lý Bôn; "Lý Bôn" may be either. */
export function splitKind(text: string): { kind: string | null; name: string } {
  const [, kind, name] = kindPattern.exec(text) ?? [];
  if (kind !== undefined && name !== undefined) return { kind: kind.toLowerCase(), name };
  const [, short = "", rest] = shortKind.exec(text) ?? [];
  return rest === undefined
    ? { kind: null, name: text }
    : { kind: shortKinds[short.toLowerCase()] ?? null, name: rest };
}

const segment = /\s*[(–,-]?\s*(?:đoạn|nhánh)\s+(\d+|[IVX]+|[A-ZĐ]|đầu|cuối|giữa)\s*\)?$/iu;
const segmentBefore = /^đoạn\s+(\d+|[IVX]+)\s*[-–:,]?\s*(?:của\s+)?(?=(?:đường|phố|đại lộ)\s)/iu;
const segmentCourse = /\s*\(?\s*(đoạn\s+từ\s+.+?\s+(?:đến|tới)\s+[^)]+)\)?$/isu;

/** @param text cleaned, one line. */
export function readStreetName(text: string): StreetName {
  const asCourse = segmentCourse.exec(text);
  const course = asCourse ? splitCourse(asCourse[1] ?? "", false) : null;
  const whole = course && asCourse ? text.slice(0, asCourse.index) : text;
  const [part = "", number = null] = segment.exec(whole) ?? segmentBefore.exec(whole) ?? [];
  const base = whole.replace(part, "").trim();
  const { kind, name } = splitKind(base);
  const read: StreetName = { kind, name, segment: number, course, capitals: false };
  const several = severalStreets(base);
  if (several) {
    return {
      ...read,
      ask: { said: (t) => t.asks.severalStreets(several), proposal: several, otherwise: name },
    };
  }
  const ask = oddity(name);
  if (ask) return { ...read, ask };
  return { ...read, capitals: lacksCapitals(name) };
}

/** The names in a text that tells more than one, if it does. */
export function severalStreets(text: string): string[] | null {
  const list = /^các\s+(?:tuyến\s+)?(?:đường phố|đường|phố|ngõ|tuyến)\s*:?\s*(.+)$/isu.exec(text);
  const parts = (list?.[1] ?? text).split(between).filter((part) => part !== "");
  if (parts.length < 2) return null;
  const names = parts.map((part) => splitKind(part).name);
  const areNumbers = names.every((name) => /^(?:số\s+)?\d+[A-Z]?$/iu.test(name));
  return areNumbers || names.every(isName) ? parts : null;
}

/** A list, or another street's kind in the middle: "Phố Lê Lợi Phố Nguyễn Du". */
const between =
  /\s*[;,]\s*|\s+(?:[Vv][àÀ]|&|\+)\s+|\s+[-–—]\s+|(?<=\p{L}{2})\s*\/\s*(?=\p{Lu}\p{Ll})|(?<=\S\s+\S+)\s+(?=(?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Đđ]ại lộ)\s+\p{Lu})/u;

/** Begins as a name does; "30/4" is one as well. */
const isName = (text: string): boolean => /^[\p{Lu}\d]/u.test(text) && !/^\d+$/.test(text);

/** What makes a name odd enough for somebody to look, the first of them. */
function oddity(name: string): StreetName["ask"] | null {
  if (/^\(|^(?:chưa|không)\s+(?:có|rõ|đặt|tên|xác định)/iu.test(name)) {
    return { said: (t) => t.asks.noName(name) };
  }
  const [, day, month] = dayAndMonth(name);
  if (day !== undefined && month !== undefined) return asDate(name, Number(day), Number(month));
  const whole = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/.exec(name) ?? null;
  if (whole) return asDate(name, Number(whole[1]), Number(whole[2]));
  const iso = /^\d{4}-(\d\d)-(\d\d)$/.exec(name);
  if (iso) return asDate(name, Number(iso[2]), Number(iso[1]));
  if (/\s(?:kéo dài|nối dài|mở rộng)$|^kéo dài\s/iu.test(name)) {
    const street = name.replace(/\s*(?:kéo dài|nối dài|mở rộng)\s*/giu, "");
    return { said: (t) => t.asks.lengthened(name, street), proposal: name, otherwise: street };
  }
  const [, outside, inside] = /^(.+?)\s*\(([^)]*)\)?$/su.exec(name) ?? [];
  if (outside && inside !== undefined) {
    return { said: (t) => t.asks.brackets(outside, inside), proposal: outside, otherwise: name };
  }
  return null;
}

/** As Excel shows 30/4 where it takes it for a date: "30-Apr", "Apr-30", "30-Thg4". */
function dayAndMonth(name: string): readonly (string | number | undefined)[] {
  const english = /^(?:(\d{1,2})[-/ ]([a-z]{3})[a-z]*|([a-z]{3})[a-z]*[-/ ](\d{1,2}))$/i.exec(name);
  const month = months.indexOf((english?.[2] ?? english?.[3] ?? "").toLowerCase()) + 1;
  if (month > 0) return [name, english?.[1] ?? english?.[4], month];
  return /^(\d{1,2})-(?:thg|th|t)\.?\s*(\d{1,2})$/iu.exec(name) ?? [];
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const asDate = (name: string, day: number, month: number): StreetName["ask"] => ({
  said: (t) => t.asks.dateForName(name, `${day}/${month}`),
  proposal: `${day}/${month}`,
  otherwise: name,
});

function lacksCapitals(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, "");
  if (letters.length < 2 || /^số\s/iu.test(name) || /^(QL|ĐT|TL|ĐH|N|D)[\d.]/.test(name))
    return false;
  // What has digits and capitals alone is a sign of a plan, "N5", and no name.
  if (/^[\p{Lu}\d./-]+$/u.test(name) && /\d/.test(name)) return false;
  if (letters === letters.toUpperCase()) return /\p{Lu}{2}/u.test(name);
  return /^\p{Ll}/u.test(name) || letters === letters.toLowerCase();
}
