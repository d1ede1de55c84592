/** Vietnamese text: one form to store, one to search, one for URLs, one order to sort. */

/**
 * Folds text for search: marks dropped, every đ a d, lower case, inner spaces single; full-width
 * letters as plain ones, and nothing of what is not seen (zero-width, bidirectional controls).
 * Data and queries are folded alike; input may be NFC or NFD. It refers to nothing outside itself,
 * since the list's script carries it to the browser (`streets/list/find-script.ts`).
 */
export function fold(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(/[\p{M}\p{Cf}]/gu, "")
      // The đ that keyboards make, and the look-alikes Eth (U+00D0/F0) and African D (U+0189/0256).
      .replace(/[đĐðÐɖƉ]/g, "d")
      .toLowerCase()
      .replace(/\s+/gu, " ")
      .trim()
  );
}

/** Folded, with single spaces for all that is neither letter nor digit. */
export const wordsOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();

/**
 * The ASCII form of a name in a URL: "Lý Bôn" is `ly-bon`. Different names may share one
 * (Đoàn Khuê and Doãn Khuê): whoever stores it gives the second a number.
 */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const collator = new Intl.Collator("vi");

/** Compares by the Vietnamese alphabet: a ă â b c d đ e ê … and marks last. */
export const byName = (a: { name: string }, b: { name: string }): number =>
  collator.compare(a.name, b.name);
