import { subjectOf } from "../../changes/change-set.ts";
import { spellingOf } from "../../name-spelling.ts";
import type { KnownCity } from "../known/known-city.ts";
import type { Change, ImportedRecord, Values } from "../rows/record.ts";
import { cellsOf } from "./cells.ts";
import type { ImportDraft } from "./import-draft.ts";

/** Drafts of namesakes that a file adds or changes. */
export const namesakeDrafts = (
  records: readonly ImportedRecord[],
  city: KnownCity,
): ImportDraft[] =>
  records.map(({ key, values, changes, lines }) =>
    key === null ? newNamesake(values, lines) : changedNamesake(key, changes, lines, city),
  );

/** What a new namesake is called in its change set, however its name is written. */
export const namesakeKey = (name: string): string => `namesake ${spellingOf(name)}`;

/** Of whom a table tells when they lived, that is a person. */
export const newNamesake = (values: Values, lines: readonly number[]): ImportDraft => {
  const kind = values.born !== undefined || values.died !== undefined ? "person" : "other";
  const key = namesakeKey(String(values.name));
  return { kind: "namesake", key, lines, after: cellsOf("namesake", { kind, ...values }) };
};

export function changedNamesake(
  name: string,
  changes: readonly Change[],
  lines: readonly number[],
  { namesakes }: KnownCity,
): ImportDraft {
  const known = namesakes.find((one) => one.name === name)?.values ?? {};
  const after = Object.fromEntries(
    changes.map((change) => [change.field.replace(/^namesake\./, ""), change.after]),
  );
  return {
    kind: "namesake",
    subject: subjectOf("namesake", Number(known.id)),
    base: Number(known.version),
    lines,
    after: cellsOf("namesake", after),
  };
}
