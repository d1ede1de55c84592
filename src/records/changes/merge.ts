import type { FieldConflict } from "./outcome.ts";

/** Fields and their values, as the history has them. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** One version of a record: what changed, who changed it and when. */
export type Version = {
  before: FieldValues | null;
  after: FieldValues;
  official: string;
  /** Seconds since 1970 (UTC). */
  at: number;
  changeSet: number;
};

/**
 * Merges a change with those made since the version on which it is based: three ways, field by field.
 * @param mine what is to stand in each field that changes.
 * @param present what stands there now, of these fields at least.
 * @param since the versions since, the oldest first.
 * @returns what is left to be changed, and the fields that both changed, to different values.
 */
export function merge(
  mine: FieldValues,
  present: FieldValues,
  since: readonly Version[],
): { after: FieldValues; conflicts: FieldConflict[] } {
  const after: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [];
  for (const [field, value] of Object.entries(mine)) {
    if (isSame(value, present[field])) continue;
    const theirs = since.filter((version) => field in version.after);
    const [first] = theirs;
    const last = theirs.at(-1);
    if (!first || !last) {
      after[field] = value;
      continue;
    }
    const { official, at, changeSet } = last;
    const before = first.before?.[field] ?? null;
    // They changed it and back again: it is as it was when the change was made.
    if (isSame(before, present[field])) after[field] = value;
    else {
      const conflict = { field, before, theirs: present[field], mine: value };
      conflicts.push({ ...conflict, official, at, changeSet });
    }
  }
  return { after, conflicts };
}

/** Whether two values as JSON are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  const isList = typeof one === "object" && typeof other === "object";
  return isList
    ? JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
    : (one ?? null) === (other ?? null);
}
