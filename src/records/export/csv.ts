import { byteOrderMark, csvLine, type Separator } from "../../web/csv.ts";
import type { RecordSheet } from "./sheets.ts";

/** A sheet as CSV (RFC 4180), header first; texts are guarded, and an import takes that back. */
export const recordsCsv = ({ columns, rows }: RecordSheet, separator: Separator): string =>
  byteOrderMark +
  [columns.map(({ title }) => title), ...rows].map((row) => csvLine(row, separator)).join("");
