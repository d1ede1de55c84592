import { subjectOf } from "../../changes/change-set.ts";
import { findWard } from "../known/find-ward.ts";
import type { KnownCity } from "../known/known-city.ts";
import type { ImportedRecord } from "../rows/record.ts";
import { cellsOf } from "./cells.ts";
import type { ImportDraft } from "./import-draft.ts";

/** Drafts of wards that a file adds or changes. */
export const wardDrafts = (
  records: readonly ImportedRecord[],
  { wards }: KnownCity,
): ImportDraft[] =>
  records.map(({ values, changes, key, lines }): ImportDraft => {
    const known = key === null ? undefined : findWard(values, wards);
    if (!known) return { kind: "ward", lines, after: cellsOf("ward", values) };
    const after = Object.fromEntries(changes.map((change) => [change.field, change.after]));
    const subject = subjectOf("ward", known.id);
    return { kind: "ward", lines, subject, base: known.version, after: cellsOf("ward", after) };
  });
