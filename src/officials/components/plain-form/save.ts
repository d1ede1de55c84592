import { cityOf } from "../../../city.ts";
import { isoDayOf } from "../../../db/hours.ts";
import { changeOnce } from "../../../records/changes/change-once.ts";
import type { Draft, RecordKind } from "../../../records/changes/change-set.ts";
import { subjectOf } from "../../../records/changes/change-set.ts";
import type { RecordProblem } from "../../../records/changes/outcome.ts";
import { readRecordAt } from "../../../records/changes/values-at.ts";
import { errorPage } from "../../../web/errors.tsx";
import { formKeyOf } from "../../../web/form-key.ts";
import { fnv1a } from "../../../web/hash.ts";
import { type Form, readForm } from "../../../web/read-form.ts";
import { momentName } from "../../format.ts";
import type { OfficialContext } from "../../guard.ts";
import { readRecordNames } from "../../queries/record-names.ts";
import {
  draftOf,
  type FormContext,
  type FormRecord,
  rebased,
  takeRecord,
  untouched,
} from "../record-form/form-record.ts";
import { headingOf, inWords } from "../record-form/words.ts";
import { messages } from "./messages.ts";

/** A form as it is shown: what stands in its boxes, and what is said of them. */
export type ShownForm = {
  record: FormRecord;
  context: FormContext;
  /** What is wrong with what was sent. */
  problems: readonly RecordProblem[];
  /** What else is said of it; null where nothing is. */
  notice: string | null;
};

/** Which record a form is of: null for a new one. */
type FormOf = { kind: RecordKind; id: number | null; asked: readonly string[] };

/** The form of a record; null if there is no such record. */
export async function openForm(
  c: OfficialContext,
  { kind, id, asked }: FormOf,
): Promise<ShownForm | null> {
  const context = await contextOf(c);
  const at = id === null ? null : await readRecordAt(c.env.DB, subjectOf(kind, id));
  if (id !== null && at === null) return null;
  const record = untouched(kind, "", at, asked, context);
  return { record, context, problems: [], notice: null };
}

/**
 * Saves the form that was sent.
 * @returns the form again with what is wrong, the number of the change set that saved it, or an
 *   answer to a request that is no such form.
 */
export async function saveForm(
  c: OfficialContext,
  formOf: FormOf,
): Promise<ShownForm | number | Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const typed = await readForm(c);
  if (typed instanceof Response) return typed;
  const context = await contextOf(c);
  const record = await takeRecord(c.env.DB, typed, { ...formOf, prefix: "" });
  if (!record) return errorPage(c, "not-found");
  const again = (notice: string | null, rest: Partial<ShownForm> = {}): ShownForm => {
    return { record, context, problems: [], notice, ...rest };
  };
  const draft = draftOf(record, context);
  if (!draft) return again(t.nothing);
  const done = await changeOnce(c.env.DB, [draft], keyOf(typed, draft), {
    official: official.email,
    what: "form",
    today: context.today,
  });
  switch (done.outcome) {
    case "applied":
    case "changed-before":
      return done.changeSet;
    case "unchanged":
      return again(t.nothing);
    case "refused":
      return again(null, { problems: done.problems });
    case "conflict": {
      const fields = done.conflicts.flatMap((conflict) => conflict.fields);
      const { official: who = "", at = 0 } = fields[0] ?? {};
      const when = momentName(at, cityOf(c.env).utcOffset, language);
      const theirs = fields
        .map(({ field, theirs }) => {
          const value = inWords(formOf.kind, field, theirs, context);
          return t.theirs(headingOf(formOf.kind, field, language), value);
        })
        .join(" ");
      return again(`${t.conflict(who, when)} ${theirs}`, {
        record: rebased(record, new Set(), context),
      });
    }
  }
}

/**
 * The key of what the form holds. Who goes back to a form that is saved and types another record
 * into it sends the same hidden key, but it is another change.
 */
function keyOf(form: Form, draft: Draft): string | null {
  const formKey = formKeyOf(form);
  return formKey && `${formKey} ${fnv1a(JSON.stringify(draft))}`;
}

async function contextOf(c: OfficialContext): Promise<FormContext> {
  const today = isoDayOf(Date.now(), cityOf(c.env).utcOffset);
  return { names: await readRecordNames(c.env.DB, today), language: c.var.language, today };
}
