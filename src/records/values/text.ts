import { excessMarkAt, isFarTooLong, lengthOf } from "../../web/text.ts";
import { type Problem, type Reading, wrong } from "../problems.ts";
import type { Filled, ValueType } from "./value-type.ts";

/**
 * Characters that nobody sees but that change what is seen or found: controls, what has no glyph
 * (zero-width, variation and bidirectional marks: Unicode's Default_Ignorable_Code_Point and Cf),
 * halves of a surrogate pair, private use, noncharacters, and U+FFFD, which stands for a letter that
 * an earlier conversion lost. See UTR 36 and UAX 9 on what the bidirectional ones can hide.
 */
const forbidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFD]/u;

/** As Unicode ends lines (UAX 14: BK, CR, LF, NL). */
const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const lineEnds = new RegExp(lineEnd, "g");

type TextOptions = {
  /** Characters (code points, after NFC). */
  max: number;
  /** What the whole text must look like, with an example to show. */
  form?: { pattern: RegExp; example: string };
};

/** One line: NFC, trimmed, every stretch of spaces a single plain one. */
export const text = ({ max, form }: TextOptions): ValueType<string> => ({
  ...written("text", max),
  read: (cell) => {
    const refused = refuse(String(cell), max);
    if (refused) return refused;
    const typed = String(cell).normalize("NFC");
    if (lineEnd.test(typed.trim())) return wrong("more-than-one-line", {});
    const read = check(typed.replace(/\p{Zs}+/gu, " ").trim(), max);
    if (form && "value" in read && !form.pattern.test(read.value)) {
      return wrong("wrong-form", { example: form.example });
    }
    return read;
  },
});

/** Any number of lines: NFC, each without spaces at its end, none blank before or after. */
export const longText = ({ max }: { max: number }): ValueType<string> => ({
  ...written("long text", max),
  read: (cell) => {
    const refused = refuse(String(cell), max);
    if (refused) return refused;
    const lines = String(cell).normalize("NFC").replace(lineEnds, "\n").trim().split("\n");
    return check(lines.map((line) => line.trimEnd()).join("\n"), max);
  },
});

/** What officials note of a record: a line for all readers, or one in each language. */
export const note = ({ max }: { max: number }): ValueType<string> => ({
  ...longText({ max }),
  schema: {
    type: "string",
    description: "One line for all readers, or two: the same in Vietnamese, then in English.",
  },
});

/** An absolute https address, as the URL standard (WHATWG) writes it. */
export const webAddress = (): ValueType<string> => ({
  ...written("web address", maxAddress),
  read: (cell) => {
    const read = text({ max: maxAddress }).read(cell);
    if (!("value" in read)) return read;
    const address = URL.parse(read.value);
    if (address?.protocol === "http:") return wrong("not-https", {});
    const isSafe = address && address.protocol === "https:" && !address.username;
    return isSafe ? { value: address.href } : wrong("not-a-web-address", {});
  },
});

/** All software is asked to take 8000 octets (RFC 9110, 4.1); no page of a city needs as many. */
const maxAddress = 2_000;

/** What must be looked at before a text may be normalized (`web/text.ts`). */
function refuse(typed: string, max: number): Problem | null {
  if (isFarTooLong(typed, max)) return wrong("too-long", { max, length: lengthOf(typed) });
  const at = excessMarkAt(typed);
  if (at < 0) return null;
  const character = String.fromCodePoint(typed.codePointAt(at) ?? 0);
  return wrong("forbidden-character", {
    character: nameOf(character),
    at: lengthOf(typed.slice(0, at)) + 1,
  });
}

function check(value: string, max: number): Reading<string> {
  const characters = Array.from(value);
  const at = characters.findIndex((character) => character !== "\n" && forbidden.test(character));
  if (at >= 0) {
    return wrong("forbidden-character", { character: nameOf(characters[at] ?? ""), at: at + 1 });
  }
  const { length } = characters;
  return length > max ? wrong("too-long", { max, length }) : { value };
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const written = (is: ValueType<string>["is"], max: number) => ({
  is,
  write: (value: string): Filled => value,
  json: (value: string) => value,
  schema: { type: "string" },
  limits: { max },
});
