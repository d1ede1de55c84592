import type { AnyField } from "../fields.ts";
import { recordTypes } from "../record-types.ts";
import type { ChangedRecord, Draft, Fieldset, Given, Piece, RecordKind } from "./change-set.ts";
import { listOf } from "./lists.ts";

/** What a request may hold, so that it is checked in a few milliseconds. */
export const maxRecords = 500;
export const maxPieceBytes = 256 * 1024;
/** A single record may fill a piece of its own up to here: the outline of a ward. */
export const maxRecordBytes = 1024 * 1024;

/** What leads to others stands behind them. */
export const recordKinds = Object.keys(recordTypes) as RecordKind[];

/**
 * A change set cut into pieces, each of one kind: numbers the records of each kind from 0, in the
 * order given, and lets references to keys of new records in the set lead to these.
 */
export function piecesOf(drafts: readonly Draft[]): Piece[] {
  const ofKind = (wanted: RecordKind) => drafts.filter(({ kind }) => kind === wanted);
  const numbers = new Map(recordKinds.map((kind) => [kind, numbersByKey(ofKind(kind))] as const));
  return recordKinds.flatMap((kind) => {
    const records = ofKind(kind).map(
      ({ key = null, subject = null, base = null, after }, n): ChangedRecord => ({
        n,
        kind,
        key,
        subject,
        base,
        after: withNewRecords(kind, after, numbers),
      }),
    );
    return cut(records).map((piece) => ({ kind, records: piece }));
  });
}

type Numbers = ReadonlyMap<RecordKind, ReadonlyMap<string, number>>;

const numbersByKey = (drafts: readonly Draft[]): Map<string, number> =>
  new Map(drafts.flatMap(({ key, subject }, n) => (key && !subject ? [[key, n] as const] : [])));

function withNewRecords(kind: RecordKind, after: Fieldset, numbers: Numbers): Fieldset {
  return Object.fromEntries(
    Object.entries(after).map(([key, given]) => {
      const to = listOf(kind, key)?.to ?? referredTo(kind, key);
      return [key, to === null ? given : led(given, numbers.get(to))];
    }),
  );
}

/** A field by its key; undefined if there is none. */
export const fieldOf = (kind: RecordKind, key: string): AnyField | undefined => {
  const { fields } = recordTypes[kind];
  return Object.hasOwn(fields, key) ? (fields as Record<string, AnyField>)[key] : undefined;
};

/** The kind of record to which a field leads; null where it leads to none. */
export function referredTo(kind: RecordKind, key: string): RecordKind | null {
  const field = fieldOf(kind, key);
  return field?.value.is === "reference" ? (field.value.limits.to as RecordKind) : null;
}

function led(given: Given, numbers: ReadonlyMap<string, number> | undefined): Given {
  if (typeof given === "string") {
    const n = numbers?.get(given);
    return n === undefined ? given : { new: n };
  }
  if (!Array.isArray(given)) return given;
  return given.map((item) =>
    typeof item === "object" && "ward" in item
      ? { ...item, ward: led(item.ward, numbers) }
      : led(item, numbers),
  ) as Given;
}

function cut(records: readonly ChangedRecord[]): ChangedRecord[][] {
  const pieces: ChangedRecord[][] = [];
  let bytes = 0;
  for (const record of records) {
    const size = bytesOf(record);
    const piece = pieces.at(-1);
    if (piece && piece.length < maxRecords && bytes + size <= maxPieceBytes) {
      piece.push(record);
      bytes += size;
    } else {
      pieces.push([record]);
      bytes = size;
    }
  }
  return pieces;
}

const encoder = new TextEncoder();

/** In a piece, as JSON in UTF-8, with the comma behind it. */
export const bytesOf = (record: ChangedRecord): number =>
  encoder.encode(JSON.stringify(record)).length + 1;
