import { isInForce } from "../../db/wards.ts";
import type { RecordKind } from "../changes/change-set.ts";
import { recordKinds, referredTo } from "../changes/pieces.ts";
import type { AnyField } from "../fields.ts";
import { recordTypes } from "../record-types.ts";
import { otherWards } from "./columns.ts";

/**
 * A record by the keys of its columns; another record stands by its key, and never by a number. Its
 * own number is there as `id`, and in no file.
 */
export type ExportedRecord = Readonly<Record<string, unknown>>;

export type ExportedCity = Readonly<Record<RecordKind, readonly ExportedRecord[]>>;

type Row = Record<string, string | number | null>;

/**
 * All records of a city in one state of the database: withdrawn ones too, and former wards. What
 * happened to signs is told without what was struck out as a mistake, which the history has. Records
 * are in the order of their keys, and what has none in the order in which it was recorded, so that
 * two databases with the same records give the same.
 * @param day the city's (`YYYY-MM-DD`), on which a ward is in force or not.
 */
export async function readRecords(d1: D1Database, day: string): Promise<ExportedCity> {
  const results = await d1.batch<Row>([
    ...recordKinds.map((kind) => d1.prepare(selectAll(kind))),
    d1.prepare("SELECT street_id AS owner, ward_id AS ward FROM street_wards"),
    d1.prepare("SELECT old_id AS owner, new_id AS ward, part FROM ward_successions"),
  ]);
  const rowsOf = (n: number): Row[] => results[n]?.results ?? [];
  const rows = new Map(recordKinds.map((kind, n) => [kind, rowsOf(n)]));
  const [lies, successions] = [recordKinds.length, recordKinds.length + 1].map(rowsOf) as [
    Row[],
    Row[],
  ];
  const keys = new Map(
    recordKinds.map((kind) => [
      kind,
      new Map((rows.get(kind) ?? []).map((row) => [row.id, keyOf(kind, row)])),
    ]),
  );
  const wards = new Map((rows.get("ward") ?? []).map((row) => [row.id, row]));
  const wardsOf = Map.groupBy(lies, ({ owner }) => owner);
  const successorsOf = Map.groupBy(successions, ({ owner }) => owner);

  const exported = (kind: RecordKind, row: Row): ExportedRecord => ({
    id: row.id,
    ...Object.fromEntries(
      fieldsOf(kind).map((field) => [
        field.key,
        valueIn(kind, field, row[field.key] ?? null, keys),
      ]),
    ),
    ...(kind === "street" ? wardsIn(wardsOf.get(row.id) ?? [], wards, day) : {}),
    ...(kind === "ward" ? { successors: successorsIn(successorsOf.get(row.id) ?? [], wards) } : {}),
  });
  const ordered = (kind: RecordKind): ExportedRecord[] =>
    (rows.get(kind) ?? [])
      .map((row) => exported(kind, row))
      .sort((a, b) => inOrder(orderOf[kind](a), orderOf[kind](b)));
  return {
    ward: ordered("ward"),
    namesake: ordered("namesake"),
    street: ordered("street"),
    namingAct: ordered("namingAct"),
    sign: ordered("sign"),
    publicPlace: ordered("publicPlace"),
    signEvent: ordered("signEvent"),
  };
}

const fieldsOf = (kind: RecordKind): AnyField[] => Object.values(recordTypes[kind].fields);

/** In the order in which they were recorded, which the sort by key keeps. */
function selectAll(kind: RecordKind): string {
  const { table } = recordTypes[kind];
  const id = kind === "sign" ? "code" : "id";
  const columns = fieldsOf(kind).map(({ key, column }) => `${column} AS "${key}"`);
  const struckOut = "id NOT IN (SELECT event_id FROM sign_event_corrections)";
  const counts = kind === "signEvent" ? `WHERE ${struckOut}` : "";
  return `SELECT ${id} AS id, ${columns.join(", ")} FROM ${table} ${counts} ORDER BY ${id}`;
}

/** By which other records lead to it. */
const keyOf = (kind: RecordKind, row: Row): string =>
  String(kind === "street" ? row.slug : kind === "namesake" ? row.name : row.code);

const orderOf: Record<RecordKind, (record: ExportedRecord) => unknown[]> = {
  ward: ({ code, validFrom }) => [code, validFrom],
  namesake: ({ name }) => [name],
  street: ({ slug }) => [slug],
  namingAct: ({ streetId }) => [streetId],
  sign: ({ code }) => [code],
  publicPlace: ({ streetId }) => [streetId],
  signEvent: ({ code }) => [code],
};

const inOrder = (a: readonly unknown[], b: readonly unknown[]): number => {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};

type Keys = ReadonlyMap<RecordKind, ReadonlyMap<string | number | null | undefined, string>>;

function valueIn(kind: RecordKind, field: AnyField, stored: string | number | null, keys: Keys) {
  // A day that no source gives is kept as an empty text.
  if (stored === null || stored === "") return null;
  const to = referredTo(kind, field.key);
  if (to !== null) return keys.get(to)?.get(stored) ?? null;
  if (field.value.is === "list") return JSON.parse(String(stored));
  if (field.value.is !== "geometry") return stored;
  // As the field writes it: spaces in the text of another program are no part of a line.
  const read = field.read(stored);
  return "value" in read ? read.value : stored;
}

type Wards = ReadonlyMap<Row[string] | undefined, Row>;

const wardsOfRows = (rows: readonly Row[], wards: Wards): Row[] =>
  rows.map(({ ward }) => wards.get(ward)).filter((ward) => ward !== undefined);

/** Those in force by their codes, others by code and first day. */
function wardsIn(lies: readonly Row[], wards: Wards, day: string) {
  const its = wardsOfRows(lies, wards);
  const holds = ({ validFrom, validTo }: Row) =>
    isInForce({ validFrom: String(validFrom), validTo: validTo as string | null }, day);
  return {
    wards: its
      .filter(holds)
      .map((ward) => String(ward.code))
      .sort(),
    [otherWards]: its
      .filter((ward) => !holds(ward))
      .map(wardKey)
      .sort(),
  };
}

const successorsIn = (successors: readonly Row[], wards: Wards): string[] =>
  successors
    .map(({ ward, part }) => {
      const successor = wards.get(ward);
      return successor ? `${wardKey(successor)} ${part}` : "";
    })
    .sort();

/** "12454 2025-07-01"; the code alone where no source gives the day. */
const wardKey = ({ code, validFrom }: Row): string => `${code} ${validFrom}`.trim();
