import { fold } from "../../../web/vietnamese.ts";

/** When two names are spelt the same, and when they are so much alike that one may be a slip. */

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The same for every way to write the same spelling: case, Unicode form, spaces, and on which vowel
 * of a syllable the tone is put (Hoà, Hòa).
 */
export const spellingOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[ðÐɖƉ]/g, (eth) => (eth === "ð" || eth === "ɖ" ? "đ" : "Đ"))
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => word.replace(tones, "") + (word.match(tones) ?? []).join(""))
    .join(" ")
    .normalize("NFC");

/** The same for names that differ in nothing but marks, and in i for y. */
export const soundOf = (name: string): string => fold(name).replaceAll("y", "i");

/** A letter or a mark away: each spelling that is left when one sign is taken out. */
export function signsTakenOut(name: string): string[] {
  const signs = Array.from(spellingOf(name).normalize("NFD"));
  return signs.map((_, i) =>
    signs
      .slice(0, i)
      .concat(signs.slice(i + 1))
      .join(""),
  );
}

/** A letter with its marks away: "Trần Hng Đạo". A letter for another makes another name. */
export function lettersTakenOut(name: string): string[] {
  const letters = Array.from(spellingOf(name));
  return letters.map((_, i) => letters.toSpliced(i, 1).join(""));
}

/** Numbers tell streets apart that are otherwise called the same: Bình Thái 5, Bình Thái 6. */
export const numbersIn = (name: string): string => (name.match(/\d+/g) ?? []).join(" ");

/** "LÝ BÔN" and "lý bôn" as "Lý Bôn". */
export const inTitleCase = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[\s(–-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
