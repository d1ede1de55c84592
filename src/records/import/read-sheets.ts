import { dayInTitle } from "../redrawing/row.ts";
import { type Assignment, assign } from "./columns/assign.ts";
import { resolveMapping } from "./columns/given-mapping.ts";
import { readHeading } from "./columns/heading.ts";
import type { Repaired } from "./letters/repair.ts";
import type { Read, Reading, SheetInfo } from "./read.ts";
import { RefusedFile } from "./refused-file.ts";
import { readNamesakes } from "./rows/namesakes.ts";
import type { ImportedRecord } from "./rows/record.ts";
import { readSigns } from "./rows/signs.ts";
import { readStreets, type StreetsRead } from "./rows/streets.ts";
import { readSuccessions } from "./rows/successions.ts";
import { findingsAt, openTable, put, type Table } from "./rows/table.ts";
import { readWards } from "./rows/wards.ts";
import { readBody } from "./shape/body.ts";
import { findHeader, type Header } from "./shape/header.ts";
import { isBlank, type Sheet, textsOf } from "./tables/sheet.ts";
import { shown } from "./values/clean-text.ts";

/**
 * Reads the table of one of a file's sheets.
 * @throws RefusedFile if there is no table, or no row in it.
 */
export function readSheets({ sheets, ...repaired }: Repaired, options: Reading): Read {
  if (sheets.every(({ rows }) => rows.every(isBlank))) {
    throw new RefusedFile((t) => t.refused.blank);
  }
  const found = sheets.map((sheet, i) => ({ sheet, header: findHeader(sheet), number: i + 1 }));
  const infos = found.map(({ sheet, header, number }) => ({
    number,
    name: sheet.name,
    isHidden: sheet.isHidden,
    hasTable: header !== null,
  }));
  const chosen = found[choose(found, infos, options)];
  if (!chosen) throw new RefusedFile((t) => t.refused.noSheet(options.sheet ?? 0, sheets.length));
  const { sheet } = chosen;
  const header = corrected(chosen.header ?? headerFromMapping(sheet, options), options);
  if (!header) throw noTable(sheet);
  const body = readBody(sheet, header);
  if (body.rows.length === 0) throw new RefusedFile((t) => t.refused.onlyHeader);
  const table = openTable(header, body.rows, options);
  sayOfUnwanted(table);
  sayOfSurplus(table);
  return {
    ...repaired,
    sheets: infos,
    sheet: infos[chosen.number - 1] ?? null,
    headers: [header],
    rows: sheet.rows,
    ...readRecords(table, sheet),
    findings: table.findings,
    skipped: body.skipped,
  };
}

type Found = { sheet: Sheet; header: Header | null; number: number };

/**
 * The index of the sheet that was asked for, or of the visible one that is most surely a table. Signs
 * hang on streets: in a city without any, a workbook's streets come first.
 */
function choose(
  found: readonly Found[],
  infos: readonly SheetInfo[],
  { sheet: asked, city }: Reading,
): number {
  if (asked !== null) return asked - 1;
  const scores = found.map(({ sheet, header }) => (sheet.isHidden ? -1 : scoreOf(header, city)));
  const best = scores.indexOf(Math.max(...scores));
  const hidden = infos.filter(({ isHidden, hasTable }) => isHidden && hasTable);
  if ((scores[best] ?? 0) <= 0 && hidden.length > 0) {
    throw new RefusedFile((t) => t.refused.onlyHidden(hidden.map(({ name }) => name)));
  }
  return best;
}

function scoreOf(header: Header | null, { streets }: Reading["city"]): number {
  if (!header) return 0;
  const { type, score } = header.assignment;
  return type === "sign" && streets.length === 0 ? score / 1000 : score;
}

function noTable(sheet: Sheet): RefusedFile {
  const first = sheet.rows.find((row) => !isBlank(row));
  const start = shown(first ? textsOf(first).join(" ") : "");
  return new RefusedFile((t) => t.refused.noTable(start));
}

/** With the columns as somebody has corrected them. */
function corrected(header: Header | null, { columns }: Reading): Header | null {
  if (!header || columns.length === 0) return header;
  const mapping = resolveMapping(columns, header.headings);
  const assignment = assign(header.headings, mapping);
  return assignment && { ...header, assignment };
}

/** Whoever says what the columns hold need not have headings that we know. */
function headerFromMapping(sheet: Sheet, { columns }: Reading): Header | null {
  const first = sheet.rows.findIndex((row) => textsOf(row).length > 1);
  const row = sheet.rows[first];
  if (!row || columns.length === 0) return null;
  const headings = row.cells.map((cell) => cell && readHeading(cell.text));
  const none: Assignment = { type: "street", targets: headings.map(() => null), score: 0 };
  return { first, end: first + 1, headings, assignment: none };
}

type RecordsRead = { records: readonly ImportedRecord[] } & Pick<StreetsRead, "notInFile">;

function readRecords(table: Table, sheet: Sheet): RecordsRead {
  const { type } = table.header.assignment;
  if (type === "street") return readStreets(table);
  const read = {
    sign: readSigns,
    ward: readWards,
    namesake: readNamesakes,
    succession: () =>
      readSuccessions(table, dayInTitle(sheet.rows.slice(0, table.header.end).flatMap(textsOf))),
  }[type];
  return { records: read(table), notInFile: [] };
}

/** What an office has hidden or struck out may be meant to be gone. */
function sayOfUnwanted(table: Table): void {
  for (const row of table.rows) {
    const { ask, note } = findingsAt(table, row);
    if (row.isStruckOut) ask(null, (t) => t.asks.struckOut, { group: "struck out" });
    if (row.isHidden) note(null, (t) => t.notes.hiddenRow);
  }
}

/** What stands outside the table's columns would be lost: somebody has to say that it may be. */
function sayOfSurplus(table: Table): void {
  for (const row of table.rows) {
    for (const { cell, column } of row.surplus) {
      const place = { line: row.line, column };
      const { text } = cell;
      if (cell.fault === "error") {
        table.findings.wrong.push({ ...place, said: (t) => t.wrong.cellError(text) });
      } else if (cell.fault === undefined) {
        const group = `surplus ${column}`;
        put(table, { ...place, said: (t) => t.asks.surplus(shown(text)), group });
      }
    }
  }
}
