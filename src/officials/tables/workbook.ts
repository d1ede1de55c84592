import type { WorkbookSheet } from "../../web/workbook.ts";
import { definitionsOf } from "./definitions.ts";
import type { TableJson } from "./json.ts";

/** A table as the sheets of a workbook: its rows, and what it means. */
export function sheetsOf(table: TableJson): WorkbookSheet[] {
  const { title, columns, rows, language } = table;
  const about = definitionsOf(table, language);
  return [
    {
      name: title,
      columns,
      rows: rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
    },
    {
      name: about.name,
      columns: about.titles.map((heading) => ({ title: heading })),
      rows: about.rows,
    },
  ];
}
