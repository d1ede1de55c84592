import { fold } from "../web/vietnamese.ts";

/** When two names are spelt the same, whoever typed them, and when they sound the same. */

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

/** "LÝ BÔN" and "lý bôn" as "Lý Bôn". */
export const inTitleCase = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[\s(–-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
