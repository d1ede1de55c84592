import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { subjectOf } from "../../records/changes/change-set.ts";
import { readRecordAt } from "../../records/changes/values-at.ts";
import {
  type FormContext,
  type FormRecord,
  isBlank,
  type Typed,
  takeRecord,
  untouched,
} from "../components/record-form/form-record.ts";
import type { OfficialContext } from "../guard.ts";
import { readRecordNames } from "../queries/record-names.ts";
import { askedOf, askedOfAct, type FormKind } from "./sections.ts";

export async function formContext(c: OfficialContext): Promise<FormContext> {
  const today = isoDayOf(Date.now(), cityOf(c.env).utcOffset);
  const names = await readRecordNames(c.env.DB, today);
  return { names, language: c.var.language, today };
}

/** A box to take a naming act away; its field is the day from which it no longer counts. */
export const dropKey = "withdrawnOn";

const maxActs = 50;
const actPrefix = (i: number): string => `act${i}.`;

/**
 * The records of a form before anybody has typed anything: a street with its naming acts and one
 * blank one, or a namesake.
 * @param id null for a new one.
 * @returns null if there is no such record.
 */
export async function untouchedRecords(
  d1: D1Database,
  kind: FormKind,
  id: number | null,
  context: FormContext,
): Promise<FormRecord[] | null> {
  const at = id === null ? null : await readRecordAt(d1, subjectOf(kind, id));
  if (id !== null && at === null) return null;
  const record = untouched(kind, "", at, askedOf(kind, id === null), context);
  if (kind !== "street") return [record];
  const acts = await Promise.all(
    (await actsOf(d1, id)).map(async (act, i) => {
      const actAt = await readRecordAt(d1, subjectOf("namingAct", act));
      return untouched("namingAct", actPrefix(i), actAt, [...askedOfAct], context);
    }),
  );
  return withBlankAct([record, ...acts], context);
}

async function actsOf(d1: D1Database, street: number | null): Promise<number[]> {
  if (street === null) return [];
  const { results } = await d1
    .prepare(
      "SELECT id FROM naming_acts WHERE street_id = ? AND withdrawn_on IS NULL ORDER BY day, id",
    )
    .bind(street)
    .all<{ id: number }>();
  return results.map(({ id }) => id);
}

/** With a naming act in which nothing stands, unless the last one is blank. */
export function withBlankAct(records: readonly FormRecord[], context: FormContext): FormRecord[] {
  const acts = records.length - 1;
  const last = records.at(-1);
  if (acts > 0 && last && !last.at && isBlank(last, context)) return [...records];
  if (acts >= maxActs) return [...records];
  return [...records, untouched("namingAct", actPrefix(acts), null, askedOfAct, context)];
}

/** @returns null if the form changes a record that is not there. */
export async function takeRecords(
  d1: D1Database,
  form: Typed,
  kind: FormKind,
  id: number | null,
): Promise<FormRecord[] | null> {
  const asked = askedOf(kind, id === null);
  const record = await takeRecord(d1, form, { kind, prefix: "", asked, id });
  if (!record) return null;
  if (kind !== "street") return [record];
  const records = [record];
  for (let i = 0; i < maxActs && form.has(`${actPrefix(i)}kind`); i++) {
    const actId = Number(form.get(`${actPrefix(i)}id`)) || null;
    const act = await takeRecord(d1, form, {
      kind: "namingAct",
      prefix: actPrefix(i),
      asked: actId === null ? askedOfAct : [...askedOfAct, dropKey],
      id: actId,
    });
    // An act of another street is none of this form's.
    if (!act || (act.at && act.at.values.streetId !== id)) return null;
    records.push(act);
  }
  return records;
}
