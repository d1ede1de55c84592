import type { Language } from "../../city.ts";
import { messages as audit } from "../components/audit-messages.ts";
import { wordOf } from "../components/audit-words.ts";
import { messages as records } from "../components/record-messages.ts";
import { type ChangedField, changedFields, subjectsIn } from "../components/record-words.ts";
import { type ChangedRecord, readNames } from "../queries/changed-records.ts";
import type { AuditItem, HistoryItem } from "../queries/history.ts";

/** What an item of the history says of one record, report or official. */
export type Told = {
  kind: string;
  subject: string;
  name: string;
  /** Whether the record was new. */
  isNew: boolean;
  fields: ChangedField[];
};

/** What was done, in a few words. */
export function whatWasDone(item: HistoryItem, language: Language): string {
  const t = audit[language];
  if (item.source === "set") return t.what[item.what];
  return t.actions[item.action] ?? item.action;
}

/** What an audited change changed. */
export function tellAudit(item: AuditItem, language: Language): Told {
  const t = audit[language];
  const [kind = "", ...name] = item.subject.split(" ");
  const keys = Object.keys({ ...item.before, ...item.after });
  return {
    kind: t.subjects[kind] ?? kind,
    subject: item.subject,
    name: name.join(" "),
    isNew: false,
    fields: keys.flatMap((key) => {
      const heading = t.fields[key];
      if (heading === undefined) return [];
      const word = (value: unknown) => wordOf(key, value, language);
      const field = {
        key,
        heading,
        before: word(item.before?.[key]),
        after: word(item.after?.[key]),
      };
      return field.before === field.after ? [] : [field];
    }),
  };
}

/** What change sets changed, with the names of all that their fields lead to. */
export async function tellRecords(
  d1: D1Database,
  changes: readonly ChangedRecord[],
  language: Language,
): Promise<Told[]> {
  const leading = changes.flatMap(({ kind, before, after }) => [
    ...subjectsIn(kind, before),
    ...subjectsIn(kind, after),
  ]);
  const names = await readNames(d1, leading);
  return changes.map((change) => ({
    kind: records[language].kinds[change.kind],
    subject: change.subject,
    name: change.name ?? change.subject,
    isNew: change.before === null,
    fields: changedFields(change, names, language),
  }));
}
