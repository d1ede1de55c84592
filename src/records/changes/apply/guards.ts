import { recordTypes } from "../../record-types.ts";
import type { RecordKind } from "../change-set.ts";
import { idColumn } from "../check/present.ts";
import { withOps } from "./ops.ts";

/**
 * Fails, and the whole batch with it, where a record is no longer as the check found it: the token
 * may not be NULL. So it does where a record changes another field than these, which the batch
 * writes; null where no record that is there is to change.
 */
export const guard = (kind: RecordKind, fields: ReadonlySet<string> | null): string =>
  `${withOps(kind)} UPDATE change_sets SET token = NULL
   WHERE token = ?1 AND (${conditions[kind]} OR ${fields === null ? "false" : otherField(fields)})`;

const otherField = (fields: ReadonlySet<string>): string => `EXISTS (
  SELECT 1 FROM ops, json_each(after) AS field
  WHERE base IS NOT NULL AND field.key NOT IN (${[...fields].map((key) => `'${key}'`).join(", ")}))`;

/** Whether new records of a kind too depend on what was there: on old slugs, and on signs. */
export const guardsNew = (kind: RecordKind): boolean => kind === "street" || kind === "signEvent";

/** Whether somebody else was faster, so that what was checked no longer holds. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error &&
  !isSecondSending(error) &&
  /(NOT NULL constraint failed: change_sets\.token|UNIQUE constraint failed)/.test(error.message);

/** Whether the same form was faster: it was sent twice. */
const isSecondSending = (error: unknown): boolean =>
  error instanceof Error && /UNIQUE constraint failed: change_sets\.form_key/.test(error.message);

const otherVersion = (kind: RecordKind): string => {
  const { table } = recordTypes[kind];
  return `EXISTS (SELECT 1 FROM ops LEFT JOIN ${table} ON ${table}.${idColumn(kind)} = ops.id
    WHERE base IS NOT NULL AND ${table}.version IS NOT base)`;
};

const conditions: Record<RecordKind, string> = {
  ward: otherVersion("ward"),
  namesake: otherVersion("namesake"),
  // A street's old slug is never given to another.
  street: `${otherVersion("street")} OR EXISTS (
    SELECT 1 FROM ops JOIN street_slugs ON slug = after ->> 'slug' WHERE street_id <> ops.id)`,
  namingAct: otherVersion("namingAct"),
  sign: otherVersion("sign"),
  publicPlace: otherVersion("publicPlace"),
  signEvent: `EXISTS (
    SELECT 1 FROM ops LEFT JOIN sign_events ON sign_events.id = ops.id AND base IS NOT NULL
    LEFT JOIN signs ON signs.code = coalesce(sign_events.code, after ->> 'code')
    WHERE sign IS NOT NULL AND version IS NOT sign)`,
};
