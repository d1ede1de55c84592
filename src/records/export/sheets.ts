import type { Language } from "../../city.ts";
import type { Cell } from "../../web/csv.ts";
import type { RecordKind } from "../changes/change-set.ts";
import { recordKinds } from "../changes/pieces.ts";
import { columnsOf, type ExportColumn, exportNames, inWords } from "./columns.ts";
import type { ExportedCity } from "./read-records.ts";

/** The records of a kind as a table: a line of headings, and a row each. */
export type RecordSheet = {
  kind: RecordKind;
  name: string;
  columns: { title: string; format: "date" | null }[];
  rows: Cell[][];
};

type Options = {
  /** Of the headings, and of values that may be chosen. */
  language: Language;
  /** Without lines and outlines, which are longer than a cell of a spreadsheet may be. */
  withoutLines?: boolean;
};

/** The records of a kind, a row each, with the titles of their columns. */
export function sheetOf(
  city: ExportedCity,
  kind: RecordKind,
  { language, withoutLines = false }: Options,
): RecordSheet {
  const columns = columnsOf(kind).filter(
    ({ field }) => !withoutLines || field?.value.is !== "geometry",
  );
  return {
    kind,
    name: exportNames[kind].title[language],
    columns: columns.map(({ heading, field }) => ({
      title: heading[language],
      format: field?.value.is === "day" ? "date" : null,
    })),
    rows: city[kind].map((record) =>
      columns.map((column) => cellOf(column, record[column.key], language)),
    ),
  };
}

/** All records, a sheet for each kind that there can be, empty or not. */
export const sheetsOf = (city: ExportedCity, options: Options): RecordSheet[] =>
  recordKinds.map((kind) => sheetOf(city, kind, options));

function cellOf({ field }: ExportColumn, value: unknown, language: Language): Cell {
  if (value === null || value === undefined) return null;
  if (field === null) return (value as readonly string[]).join("; ") || null;
  // Another record stands by its key.
  const cell = field.value.is === "reference" ? value : inWords(field, value, language);
  return cell === "" ? null : (cell as Cell);
}
