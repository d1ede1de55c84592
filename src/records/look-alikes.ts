import { fold } from "../web/vietnamese.ts";

/**
 * Names that somebody may have meant: the same without marks and with y as i, or one letter apart.
 * What is told apart by its figures ("Số 1" and "Số 2", 30/4 and 3/4) or by a single letter ("Khu A"
 * and "Khu B", "Ngõ 12A" and "Ngõ 12B") is not taken for the same.
 */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [soundOf(one), soundOf(other)];
  if (a === b) return true;
  return figuresOf(a) === figuresOf(b) && isOneLetterApart(a, b) && !areNumbered(a, b);
}

/** Whether the two differ only in words that are a single letter or hold a figure: in a number. */
export function areNumbered(one: string, other: string): boolean {
  const [words, others] = [one.split(" "), other.split(" ")];
  if (words.length !== others.length) return false;
  const pairs = words.map((word, i) => [word, others[i] ?? ""]);
  return pairs
    .filter(([a, b]) => a !== b)
    .every((pair) => pair.every((word) => word.length === 1 || /\d/.test(word)));
}

const soundOf = (name: string): string => fold(name).replaceAll("y", "i");

const figuresOf = (name: string): string => name.replace(/\D/g, "");

/** Whether one letter put in, taken out or replaced makes one of the other (Levenshtein). */
function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < minLength || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}

/** Of the shortest names, such as "Đ1" and "A1", every other is a letter away. */
const minLength = 4;
