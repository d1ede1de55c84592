import type { Draft, Reference } from "../../records/changes/change-set.ts";
import { check } from "../../records/changes/check/check.ts";
import type { Op } from "../../records/changes/op.ts";
import type { Conflict, RecordProblem } from "../../records/changes/outcome.ts";
import { piecesOf } from "../../records/changes/pieces.ts";
import {
  draftOf,
  type FormContext,
  type FormRecord,
  keyOf,
  rebased,
  type Typed,
} from "../components/record-form/form-record.ts";

/** What a form would change: a record of it beside what it comes to, where anything differs. */
export type Change = { record: FormRecord; op: Op };

export type DryRun =
  | { outcome: "refused"; problems: RecordProblem[] }
  | { outcome: "conflict"; conflicts: Conflict[] }
  | { outcome: "unchanged" }
  | { outcome: "ready"; changes: Change[] };

/** The change set of a form; its naming acts belong to its street, which may be new with them. */
export function draftsOf(records: readonly FormRecord[], context: FormContext): Draft[] {
  const owner = records[0]?.at?.subject.split(" ")[1];
  const street: Reference = owner === undefined ? keyOf("") : Number(owner);
  return records.flatMap((record) => {
    const draft = draftOf(record, context);
    if (!draft) return [];
    const isNewAct = record.kind === "namingAct" && !record.at;
    return [isNewAct ? { ...draft, after: { ...draft.after, streetId: street } } : draft];
  });
}

/** Checks all that a form holds; writes nothing. */
export async function dryRun(
  d1: D1Database,
  records: readonly FormRecord[],
  context: FormContext,
): Promise<DryRun> {
  const drafts = draftsOf(records, context);
  const changed = piecesOf(drafts).flatMap((piece) => piece.records);
  const { problems, conflicts, ops } = await check(d1, changed, { today: context.today });
  if (problems.length > 0) return { outcome: "refused", problems };
  if (conflicts.length > 0) return { outcome: "conflict", conflicts };
  const changes = records.flatMap((record): Change[] => {
    const its = changed.find(({ key }) => key === keyOf(record.prefix));
    const op = its && ops.get(its);
    return op ? [{ record, op }] : [];
  });
  return changes.length === 0 ? { outcome: "unchanged" } : { outcome: "ready", changes };
}

/** The name of the choice between two values of a field, and of the version that it was made on. */
export const choiceName = (record: FormRecord, key: string): string =>
  `${record.prefix}${key}.choice`;
export const versionName = (record: FormRecord): string => `${record.prefix}now`;

/**
 * The records with the choices that the form holds between what two people wrote. A record of which
 * not every field was chosen, or that was changed once more since, stays in conflict.
 */
export const settled = (
  records: readonly FormRecord[],
  conflicts: readonly Conflict[],
  form: Typed,
  context: FormContext,
): FormRecord[] =>
  records.map((record) => {
    const conflict = conflicts.find(({ key }) => key === keyOf(record.prefix));
    if (!conflict || Number(form.get(versionName(record))) !== conflict.version) return record;
    const choices = conflict.fields.map(
      ({ field }) => [field, form.get(choiceName(record, field))] as const,
    );
    if (!choices.every(([, choice]) => choice === "mine" || choice === "theirs")) return record;
    const theirs = choices.flatMap(([field, choice]) => (choice === "theirs" ? [field] : []));
    return rebased(record, new Set(theirs), context);
  });
