import type { ChangedRecord, Piece } from "./change-set.ts";
import { maxPieceBytes, maxRecordBytes, maxRecords, recordKinds } from "./pieces.ts";

/** Why a text is no piece of a change set: whoever sent it is no page of ours. */
export type PieceFault = "not-a-piece" | "too-many-records" | "too-many-bytes";

/**
 * Reads a piece as a browser sends it: `{ kind, records }` in JSON. What its fields hold is not
 * looked at: that is for `check`.
 */
export function readPiece(json: string): Piece | PieceFault {
  const bytes = new TextEncoder().encode(json).length;
  if (bytes > maxRecordBytes + maxEnvelopeBytes) return "too-many-bytes";
  const { kind, records } = Object(parse(json)) as Partial<Piece>;
  const known = recordKinds.find((one) => one === kind);
  if (!known || !Array.isArray(records)) return "not-a-piece";
  if (records.length > maxRecords) return "too-many-records";
  if (records.length > 1 && bytes > maxPieceBytes + maxEnvelopeBytes) return "too-many-bytes";
  const read = records.map((record) => readRecord(known, record));
  return read.includes(null) ? "not-a-piece" : { kind: known, records: read as ChangedRecord[] };
}

/** What stands round the records. */
const maxEnvelopeBytes = 1024;

function readRecord(kind: Piece["kind"], record: unknown): ChangedRecord | null {
  const { n, key = null, subject = null, base = null, after } = Object(record) as ChangedRecord;
  const isNumber = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
  const isPlain = typeof after === "object" && after !== null && !Array.isArray(after);
  const isRight =
    isNumber(n) &&
    (key === null || typeof key === "string") &&
    (subject === null || (typeof subject === "string" && subject.startsWith(`${kind} `))) &&
    (base === null || isNumber(base)) &&
    isPlain;
  return isRight ? { n, kind, key, subject, base, after } : null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
