import { soundOf, spellingOf } from "./name-spelling.ts";

/**
 * Names that somebody may have meant by another: without marks, or but for one slip of the hand.
 * What is told apart by its figures ("Số 1" and "Số 2", 30/4 and 3/4) or by a single letter ("Khu A"
 * and "Khu B", "Ngõ 12A" and "Ngõ 12B") is not taken for the same.
 *
 * There are two degrees, since they cost their readers differently. A form shows its one reader a
 * list to glance at: `areAlike` lets marks differ and a letter as well. A file of a thousand names
 * asks about each pair: `indexNames` takes a slip in letters alone or in marks alone, so that
 * "Lê Lai" is none for "Lê Lợi", and finds it without comparing each name with each.
 */

/** Of the shortest names, such as "Đ1" and "A1", every other is a letter away. */
const minLength = 5;

/** Whether two names sound the same (`soundOf`), or are one letter apart as they sound. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [soundOf(one), soundOf(other)];
  return a === b || (isOneLetterApart(a, b) && !areToldApartByNumber(a, b));
}

/** Anything that has a name, found by how the name is spelt and by what is much like it. */
export type NameIndex<Named> = {
  add: (name: string, one: Named) => void;
  /** With this very spelling (`spellingOf`), whatever the case. */
  same: (name: string) => readonly Named[];
  /** Not the same, but without marks, or but for one letter or mark. */
  alike: (name: string) => readonly Named[];
};

/** An index that is empty; a look-up costs as many keys as the name has letters, however many names there are. */
export function indexNames<Named>(): NameIndex<Named> {
  const spelt = new Map<string, Named[]>();
  const sounding = new Map<string, Set<string>>();
  const nearly = new Map<string, Set<string>>();
  const shortened = new Map<string, Set<string>>();
  const nearKeys = (name: string) =>
    name.length < minLength ? [] : [spellingOf(name).normalize("NFD"), ...signsTakenOut(name)];
  const shorter = (name: string) => (name.length < minLength ? [] : lettersTakenOut(name));
  const put = (map: Map<string, Set<string>>, key: string, spelling: string) => {
    map.set(key, (map.get(key) ?? new Set()).add(spelling));
  };
  return {
    add: (name, one) => {
      const spelling = spellingOf(name);
      const named = spelt.get(spelling);
      if (named) {
        named.push(one);
        return;
      }
      spelt.set(spelling, [one]);
      put(sounding, soundOf(name), spelling);
      for (const key of nearKeys(name)) put(nearly, key, spelling);
      for (const key of shorter(name)) put(shortened, key, spelling);
    },
    same: (name) => spelt.get(spellingOf(name)) ?? [],
    alike: (name) => {
      const own = spellingOf(name);
      const found = new Set([
        ...(sounding.get(soundOf(name)) ?? []),
        ...nearKeys(name).flatMap((key) => [...(nearly.get(key) ?? [])]),
        ...(shortened.get(own) ?? []),
        ...shorter(name),
      ]);
      return [...found]
        .filter((spelling) => spelling !== own && !areToldApartByNumber(spelling, own))
        .flatMap((spelling) => spelt.get(spelling) ?? []);
    },
  };
}

/** Whether the figures differ, or all words that do are a single letter or hold a figure. */
function areToldApartByNumber(one: string, other: string): boolean {
  if (numbersIn(one) !== numbersIn(other)) return true;
  const [words, others] = [one.split(" "), other.split(" ")];
  if (words.length !== others.length) return false;
  const pairs = words.map((word, i) => [word, others[i] ?? ""]);
  return pairs
    .filter(([a, b]) => a !== b)
    .every((pair) => pair.every((word) => word.length === 1 || /\d/.test(word)));
}

const numbersIn = (name: string): string => (name.match(/\d+/g) ?? []).join(" ");

/** Whether one letter put in, taken out or replaced makes one of the other (Levenshtein). */
function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < minLength || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}

/** A letter or a mark away: each spelling that is left when one sign is taken out. */
function signsTakenOut(name: string): string[] {
  const signs = Array.from(spellingOf(name).normalize("NFD"));
  return signs.map((_, i) => signs.toSpliced(i, 1).join(""));
}

/** A letter with its marks away: "Trần Hng Đạo". A letter for another makes another name. */
function lettersTakenOut(name: string): string[] {
  const letters = Array.from(spellingOf(name));
  return letters.map((_, i) => letters.toSpliced(i, 1).join(""));
}
