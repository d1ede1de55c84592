import { fold } from "../../web/vietnamese.ts";

/** Streets by the words of their names, as a text may have them. */
export type StreetNames = ReadonlyMap<string, readonly NamedStreet[]>;

type NamedStreet = { id: number; kind: string | null; name: string };

/** Streets by their names, as `streetsIn` looks for them. */
export const namesOf = (streets: readonly NamedStreet[]): StreetNames =>
  Map.groupBy(streets, ({ name }) => keyOf(name));

/**
 * The streets that the text of an end names ("giao đường Lý Bôn", "ngã tư Lý Bôn - Quang Trung"), in
 * their order, each once. Only where a word or a sign before the name says that it is a street: a
 * market, a ward and a school bear the same names. A name that several streets have tells none.
 */
export function streetsIn(written: string, names: StreetNames): number[] {
  const text = written.normalize("NFC");
  const words = wordsOf(text);
  const found = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    const before = text.slice(0, words[i]?.at);
    if (!leadsToStreet.test(before) || leadsElsewhere.test(before)) continue;
    for (let many = Math.min(maxWords, words.length - i); many > 0; many--) {
      const name = words.slice(i, i + many).map(({ word }) => word);
      const [street, another] = named(name.join(" "), before, names);
      if (!street) continue;
      if (!another) found.add(street.id);
      i += many - 1;
      break;
    }
  }
  return [...found];
}

/** No street of ours has a name of more words and signs. */
const maxWords = 8;

const notLetter = String.raw`(?<![\p{L}\p{M}\d])`;
const kinds = "đường|phố|ngõ|ngách|hẻm|kiệt|lộ|đ\\.";
const meets = "giao|cắt|với|giáp|gặp|nối|từ|đến|tới|tại|và|góc|ngã (?:ba|tư|năm|sáu|bảy)";
/** The name begins the text, or comes after a dash or the like, a kind of street, or a word of meeting. */
const leadsToStreet = new RegExp(`(?:^|[-–—,;:(+&]|${notLetter}(?:${kinds}|${meets}))\\s*$`, "iu");
/** "ngõ 45 đường Lý Bôn" is a lane of that street; "cách đường Lý Bôn 50 m" is not there. */
const leadsElsewhere = new RegExp(
  `${notLetter}(?:(?:ngõ|ngách|hẻm|kiệt)\\s+(?:số\\s+)?\\d\\S*\\s+(?:(?:đường|phố)\\s+)?|cách\\s[^,;]*)$`,
  "iu",
);

/** The streets of this name; those that have a number for a name only where their kind is told. */
function named(key: string, before: string, names: StreetNames): readonly NamedStreet[] {
  const streets = names.get(key) ?? [];
  if (/\p{L}/u.test(key)) return streets;
  const told = fold(before);
  return streets.filter(({ kind }) => kind !== null && told.endsWith(fold(kind)));
}

/** Folded, so that neither "Hoà" for "Hòa" nor missing marks hide a street. */
const keyOf = (name: string): string =>
  wordsOf(name)
    .map(({ word }) => word)
    .join(" ");

const wordsOf = (text: string): { word: string; at: number }[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\d]+|[^\s\p{L}\p{M}\d]/gu), ({ 0: word, index }) => ({
    word: fold(word),
    at: index,
  }));
