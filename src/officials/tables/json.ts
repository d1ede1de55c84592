import type { Language } from "../../city.ts";
import type { Cell } from "../../web/csv.ts";
import { rowWriter } from "./row-writer.ts";
import type { Table, TableColumn } from "./table.ts";

/** A table as JSON: the same rows as objects, under the keys of their columns. */
export type TableJson = {
  table: string;
  title: string;
  language: Language;
  from: string | null;
  to: string | null;
  definitions: readonly string[];
  columns: readonly TableColumn[];
  rows: readonly Readonly<Record<string, Cell>>[];
};

/** A table as `TableJson`, in parts. */
export async function* jsonParts({
  name,
  days,
  rows,
  columns,
  ...table
}: Table): AsyncGenerator<string> {
  const head = {
    table: name,
    title: table.title,
    language: table.language,
    from: days?.from ?? null,
    to: days?.to ?? null,
    definitions: table.definitions,
    columns,
  } satisfies Omit<TableJson, "rows">;
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  const object = rowWriter({
    before: columns.map(({ key }, n) => `${n === 0 ? "{" : ","}${JSON.stringify(key)}:`),
    end: "}",
    textOf: (cell) => JSON.stringify(cell),
  });
  let separator = "";
  for await (const some of rows) {
    if (some.length === 0) continue;
    yield separator + some.map(object).join(",");
    separator = ",";
  }
  yield "]}";
}
