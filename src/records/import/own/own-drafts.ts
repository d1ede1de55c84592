import { isInForce } from "../../../db/wards.ts";
import {
  type Draft,
  type Given,
  type RecordKind,
  type Succession,
  subjectOf,
} from "../../changes/change-set.ts";
import { referredTo } from "../../changes/pieces.ts";
import { type ExportColumn, otherWards } from "../../export/columns.ts";
import type { ExportedCity } from "../../export/read-records.ts";
import { sheetOf } from "../../export/sheets.ts";
import type { OwnSheet } from "./own-sheets.ts";

/** A draft with the line of the file that it is from. */
export type OwnDraft = Draft & { lines: readonly number[] };

type Row = ReadonlyMap<string, string | number>;

/**
 * What sheets of our own export would change of a city: a record that stands there just so is not
 * among them, one that is known by its key is changed where a cell says otherwise, and any other is
 * new. A blank cell erases nothing, and nothing is withdrawn that no row withdraws.
 * @param day the city's (`YYYY-MM-DD`), on which a ward is in force or not.
 */
export function ownDrafts(
  sheets: readonly OwnSheet[],
  city: ExportedCity,
  day: string,
): OwnDraft[] {
  const found = sheets.flatMap((sheet) => beside(sheet, city));
  const made = new Set(
    found.flatMap(({ kind, id, key }) => (id === null && key ? [`${kind} ${key}`] : [])),
  );
  const wards = wardsOf(found, city);
  return found.flatMap(({ kind, id, key, line, changed }): OwnDraft[] => {
    const after = Object.fromEntries(
      Array.from(changed, ([field, cell]) => [
        field,
        givenOf(kind, field, cell, { made, wards, day }),
      ]).filter(([field]) => !isDerived(kind, String(field))),
    ) as Record<string, Given>;
    if (kind === "street" && changed.has(otherWards)) {
      after.wards = [...((after.wards ?? []) as string[]), ...(after[otherWards] as string[])];
      delete after[otherWards];
    }
    if (Object.keys(after).length === 0) return [];
    const lines = [line];
    if (id !== null) return [{ kind, subject: subjectOf(kind, id), lines, after }];
    return [{ kind, key: key === null ? null : `${kind} ${key}`, lines, after }];
  });
}

/** A sign's status follows from its events. */
const isDerived = (kind: RecordKind, field: string): boolean =>
  kind === "sign" && field === "status";

type Found = {
  kind: RecordKind;
  /** Of the record that the city has; null for a new one. */
  id: number | string | null;
  /** By which other rows lead to it; null for what nothing leads to. */
  key: string | null;
  line: number;
  row: Row;
  /** What the row says that the record does not. */
  changed: Row;
};

/** The rows of a sheet beside the records of the city. */
function beside({ kind, columns, rows }: OwnSheet, city: ExportedCity): Found[] {
  const all = sheetOf(city, kind, { language: "vi" });
  const english = sheetOf(city, kind, { language: "en" });
  const places = columns.map(({ heading }) =>
    all.columns.findIndex(({ title }) => title === heading.vi),
  );
  const present = city[kind].map((record, n) => {
    const cells = [all, english].map((sheet) =>
      places.map((place) => sheet.rows[n]?.[place] ?? null),
    );
    return { id: record.id as number | string, key: keyIn(kind, record), cells };
  });
  const byKey = new Map(present.flatMap((one) => (one.key ? [[one.key, one] as const] : [])));
  const bySaying = Map.groupBy(
    present.flatMap((one) => one.cells.map((cells) => ({ one, saying: JSON.stringify(cells) }))),
    ({ saying }) => saying,
  );
  return rows.flatMap(({ line, cells }): Found[] => {
    if (bySaying.has(JSON.stringify(cells))) return [];
    const row = rowOf(columns, cells);
    const key = keyIn(kind, Object.fromEntries(row));
    const known = key === null ? undefined : byKey.get(key);
    if (!known) return [{ kind, id: null, key, line, row, changed: row }];
    const changed = new Map(
      Array.from(row).filter(([field, cell]) => {
        const n = columns.findIndex((column) => column.key === field);
        return !known.cells.some((its) => its[n] === cell);
      }),
    );
    return [{ kind, id: known.id, key, line, row, changed }];
  });
}

const rowOf = (columns: readonly ExportColumn[], cells: readonly (string | number | null)[]): Row =>
  new Map(
    columns.flatMap(({ key }, n) => {
      const cell = cells[n] ?? null;
      return cell === null ? [] : [[key, cell] as const];
    }),
  );

/** By what a record is known in another database; null for what is known by all that it says. */
function keyIn(kind: RecordKind, record: Readonly<Record<string, unknown>>): string | null {
  if (kind === "ward") return `${record.code} ${record.validFrom ?? ""}`.trim();
  if (kind === "street") return String(record.slug);
  if (kind === "namesake") return String(record.name);
  return kind === "sign" ? String(record.code) : null;
}

type OwnWard = { code: string; validFrom: string; validTo: string | null; to: number | string };

/** The wards of the city and those that the file brings, each with what leads to it. */
function wardsOf(found: readonly Found[], city: ExportedCity): Map<string, OwnWard> {
  const wardOf = (told: Readonly<Record<string, unknown>>, to: number | string): OwnWard => ({
    code: String(told.code),
    validFrom: String(told.validFrom ?? ""),
    validTo: told.validTo ? String(told.validTo) : null,
    to,
  });
  const there = city.ward.map((ward) => wardOf(ward, ward.id as number));
  const brought = found
    .filter(({ kind, id }) => kind === "ward" && id === null)
    .map(({ row, key }) => wardOf(Object.fromEntries(row), `ward ${key}`));
  return new Map([...there, ...brought].map((ward) => [keyIn("ward", ward) ?? "", ward]));
}

type Around = { made: ReadonlySet<string>; wards: ReadonlyMap<string, OwnWard>; day: string };

function givenOf(
  kind: RecordKind,
  field: string,
  cell: string | number,
  { made, wards, day }: Around,
): Given {
  const parts = String(cell).split("; ");
  const ward = (key: string) => wards.get(key)?.to ?? key;
  if (kind === "street" && field === "wards") {
    return parts.map((code) => inForce(code, wards, day)?.to ?? code);
  }
  if (kind === "street" && field === otherWards) return parts.map(ward);
  if (kind === "ward" && field === "successors") {
    return parts.map((part): Succession => {
      const [, key = part, how] = /^(.*) (whole|part)$/.exec(part) ?? [];
      return { ward: ward(key), part: how === "part" ? "part" : "whole" };
    });
  }
  const to = referredTo(kind, field);
  if (to === null) return cell;
  const key = `${to} ${cell}`;
  return made.has(key) ? key : cell;
}

const inForce = (code: string, wards: Around["wards"], day: string): OwnWard | undefined =>
  [...wards.values()].find((ward) => ward.code === code && isInForce(ward, day));
