import { type ChangeOptions, changeRecords, type Outcome } from "./change-records.ts";
import type { Draft } from "./change-set.ts";

/** The same form was sent before, and what it says was changed then. */
export type ChangedBefore = { outcome: "changed-before"; changeSet: number };

/**
 * Changes the records of a form as `changeRecords` does, and only once however often the form is
 * sent, also where two sendings come at the same moment.
 * @param formKey its key (`web/form-key.ts`); null for a form without one, which changes them
 *   each time.
 */
export async function changeOnce(
  d1: D1Database,
  drafts: readonly Draft[],
  formKey: string | null,
  options: ChangeOptions,
): Promise<Outcome | ChangedBefore> {
  if (formKey === null) return changeRecords(d1, drafts, options);
  // Ahead of the check, which may refuse what the form itself has done already.
  const before = await changedBy(d1, formKey);
  if (before) return before;
  try {
    const outcome = await changeRecords(d1, drafts, { ...options, formKey });
    return outcome.outcome === "refused" ? ((await changedBy(d1, formKey)) ?? outcome) : outcome;
  } catch (error) {
    // The other came first, or this one was written and the database's answer was lost.
    const meanwhile = await changedBy(d1, formKey);
    if (!meanwhile) throw error;
    return meanwhile;
  }
}

/** What the form with this key has changed already; null if nothing. */
export async function changedBy(d1: D1Database, formKey: string): Promise<ChangedBefore | null> {
  const changeSet = await d1
    .prepare("SELECT id FROM change_sets WHERE form_key = ?")
    .bind(formKey)
    .first<number>("id");
  return changeSet === null ? null : { outcome: "changed-before", changeSet };
}
