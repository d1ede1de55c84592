import { type ChangeOptions, changeRecords, type Outcome } from "./change-records.ts";
import type { Draft } from "./change-set.ts";

export type OnceOutcome =
  | Outcome
  /** The same key came before, and what it brought is written. */
  | { outcome: "applied-before"; changeSet: number };

/**
 * `changeRecords`, of all that is sent with one key only what comes first: a form that is sent twice,
 * at once or days later, or whose answer was lost on its way. The key is the change set's token,
 * which is unique in the database.
 * @param key drawn with the form, 122 random bits or more (a UUID, RFC 9562, 5.4), so that no two
 *   forms share one.
 */
export async function changeRecordsOnce(
  d1: D1Database,
  key: string,
  drafts: readonly Draft[],
  options: Omit<ChangeOptions, "token">,
): Promise<OnceOutcome> {
  const before = await findApplied(d1, key);
  if (before) return before;
  try {
    const outcome = await changeRecords(d1, drafts, { ...options, token: key });
    if (outcome.outcome === "applied") return outcome;
    // What it is refused for may be what the same form has just done.
    return (await findApplied(d1, key)) ?? outcome;
  } catch (error) {
    // The other came first, or this one was written and D1's answer was lost.
    const meanwhile = await findApplied(d1, key);
    if (meanwhile) return meanwhile;
    throw error;
  }
}

async function findApplied(d1: D1Database, key: string) {
  const changeSet = await d1
    .prepare("SELECT id FROM change_sets WHERE token = ? AND state = 'applied'")
    .bind(key)
    .first<number>("id");
  return changeSet === null ? null : ({ outcome: "applied-before", changeSet } as const);
}
