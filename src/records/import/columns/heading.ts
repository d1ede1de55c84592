import { wordsOf } from "../../../web/vietnamese.ts";

/** What stands over a column, as far as it tells what the column holds. */
export type Heading = {
  /** As written, on one line. */
  text: string;
  /** Folded words, once with what stands between brackets and once without. */
  words: string;
  plain: string;
  unit: "m" | "km" | null;
};

/** What is longer is no heading. */
const maxLength = 300;

/** Parts a heading into its words and the unit that it may end with. */
export function readHeading(written: string): Heading {
  const text = written.slice(0, maxLength);
  const spaced = text.replace(/([\p{Ll}\d])(?=\p{Lu})/gu, "$1 ").replace(/_/g, " ");
  const unit = /[(,[]\s*(km|m)\s*[)\]]?\s*$|\s(km|m)\s*$/i.exec(spaced.trim());
  return {
    text: text.replace(/\s+/g, " ").trim(),
    words: wordsOf(spaced),
    plain: wordsOf(spaced.replace(/\([^)]*\)?|\[[^\]]*\]?/g, " ")),
    unit: (unit?.[1] ?? unit?.[2] ?? "").toLowerCase() === "km" ? "km" : unit ? "m" : null,
  };
}
