import type { Language } from "../../city.ts";
import type { Cell } from "../../web/csv.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";

/** What explains a table: sentences about the whole, and its columns. */
type Explained = {
  title: string;
  definitions: readonly string[];
  columns: readonly { key: string; title: string; meaning: string }[];
};

const messages = inBothLanguages({
  sheet: { vi: "Giải thích", en: "Definitions" },
  headings: { vi: ["Cột", "Khóa", "Ý nghĩa"], en: ["Column", "Key", "Meaning"] },
});

/**
 * What a table and its columns mean, as a table of its own: a row for each sentence about the
 * whole, then one for each column.
 */
export function definitionsOf({ title, definitions, columns }: Explained, language: Language) {
  const { sheet, headings } = messages[language];
  const ofTable = [title, ...definitions].map((sentence): Cell[] => [null, null, sentence]);
  const ofColumns = columns.map((column): Cell[] => [column.title, column.key, column.meaning]);
  return { name: sheet, titles: headings, rows: [...ofTable, ...ofColumns] };
}
