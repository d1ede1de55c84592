import { partsOf, type Subject } from "./change-set.ts";
import { lookUp } from "./check/look-up.ts";
import { fieldsOf, lookUpPresent, type Present } from "./check/present.ts";
import { lookUpVersions } from "./check/versions.ts";
import { listsOf } from "./lists.ts";
import type { FieldValues, Version } from "./merge.ts";
import type { Values } from "./rules.ts";

/** A record as it is now, and as it was when somebody began to change it. */
export type RecordAt = {
  subject: Subject;
  version: number;
  values: Values;
  /** The version that was asked for, and what stood in each field then. */
  base: number;
  valuesThen: Values;
};

/**
 * Reads a record with all of its fields and lists.
 * @param base the version of which to tell what stood in it; null for the present one.
 * @returns null if there is no such record.
 */
export async function readRecordAt(
  d1: D1Database,
  subject: Subject,
  base: number | null = null,
): Promise<RecordAt | null> {
  const { kind, id } = partsOf(subject);
  const keys = fieldsOf(kind).map(({ key }) => key);
  const wanted = new Set([...keys, ...Object.keys(listsOf(kind))]);
  const none = new Map<Subject, Present>();
  const present = (await lookUp(d1, lookUpPresent(kind, [id], wanted), none)).get(subject);
  if (!present) return null;
  const { version, values } = present;
  if (base === null || base >= version)
    return { subject, version, values, base: version, valuesThen: values };
  const since = await lookUp(d1, lookUpVersions([[subject, base]]), new Map<string, Version[]>());
  return { subject, version, values, base, valuesThen: undone(values, since.get(subject) ?? []) };
}

/** What stood there before these versions, the oldest of which comes first. */
const undone = (values: FieldValues, since: readonly Version[]): FieldValues =>
  Object.assign({}, values, ...since.toReversed().map(({ before }) => before));
