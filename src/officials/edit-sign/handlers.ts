import { cityOf, hostsOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { changeRecords } from "../../records/changes/change-records.ts";
import type { FieldValues } from "../../records/changes/merge.ts";
import type { Conflict } from "../../records/changes/outcome.ts";
import type { AnyField } from "../../records/fields.ts";
import { messages as placeMessages } from "../../records/places/messages.ts";
import { problemSentence } from "../../records/problem-sentences/sentence.ts";
import { recordTypes } from "../../records/record-types.ts";
import { readIndex } from "../../streets/list/street-index.ts";
import { errorPage } from "../../web/errors.tsx";
import { readForm } from "../../web/read-form.ts";
import { inWords, subjectsIn } from "../components/record-words.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import { readNames } from "../queries/changed-records.ts";
import { type EditView, editPage } from "./edit-page.tsx";
import { boxOf, changedBoxes, fieldsetOf, readSign, readTyped, typedOf } from "./fields.ts";
import { messages } from "./messages.ts";

/** `GET /officials/signs/{CODE}/edit`: everything of a sign but its code and its status. */
export async function editSign(c: OfficialContext): Promise<Response> {
  const sign = await readSign(c.env.DB, codeOf(c));
  if (!sign) return errorPage(c, "not-found");
  const { streets } = await readIndex(c.env);
  const { code, version } = sign;
  const typed = typedOf(sign);
  const view = { code, base: version, typed, was: typed, streets, said: null, problems: {} };
  return editPage(c, view);
}

/** `POST /officials/signs/{CODE}/edit`: the same, with `base`, the version that was edited. */
export async function saveSign(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const code = codeOf(c);
  const [sign, form, { streets }] = await Promise.all([
    readSign(c.env.DB, code),
    readForm(c),
    readIndex(c.env),
  ]);
  if (form instanceof Response) return form;
  if (!sign) return errorPage(c, "not-found");
  const typed = readTyped(form);
  const was = readTyped(form, "was-");
  const base = Number(form.get("base") ?? Number.NaN);
  const changed = changedBoxes(typed, was);
  const show = (view: Pick<EditView, "said" | "problems"> & Partial<EditView>, status: 409 | 422) =>
    editPage(c, { code, base, typed, was, streets, ...view }, status);
  const after = fieldsetOf(typed, changed);
  if (typeof after === "string") {
    const where = [placeMessages[language].placeProblems[after]];
    return show({ said: t.wrong, problems: { where } }, 422);
  }
  const saved = await changeRecords(
    c.env.DB,
    [{ kind: "sign", subject: `sign ${code}`, base: Number.isInteger(base) ? base : null, after }],
    {
      official: official.email,
      what: "form",
      today: isoDayOf(Date.now(), cityOf(c.env).utcOffset),
      hosts: hostsOf(cityOf(c.env)),
    },
  );
  if (saved.outcome === "refused") {
    const problems: EditView["problems"] = {};
    for (const { field, problem } of saved.problems) {
      const box = boxOf(field);
      problems[box] = [...(problems[box] ?? []), problemSentence(problem, language)];
    }
    return show({ said: t.wrong, problems }, 422);
  }
  if (saved.outcome === "conflict") {
    const [conflict] = saved.conflicts;
    const now = typedOf(sign);
    const mine = Object.fromEntries(changed.map((box) => [box, typed[box]]));
    const view = { base: sign.version, was: now, typed: { ...now, ...mine } };
    return show({ said: t.conflict, problems: await theirs(c, conflict), ...view }, 409);
  }
  const told = saved.outcome === "applied" ? { said: "saved", set: saved.changeSet } : {};
  return c.redirect(withQuery(officialPath(language, `/signs/${code}`), told), 303);
}

/** What others wrote, in words, at the box of each. */
async function theirs(
  c: OfficialContext,
  conflict: Conflict | undefined,
): Promise<EditView["problems"]> {
  const { language } = c.var;
  const t = messages[language];
  const fields = conflict?.fields ?? [];
  const values = Object.fromEntries(fields.map(({ field, theirs }) => [field, theirs]));
  const names = await readNames(c.env.DB, subjectsIn("sign", values as FieldValues));
  const known: Record<string, AnyField> = recordTypes.sign.fields;
  const problems: EditView["problems"] = {};
  for (const { field, official, theirs } of fields) {
    const box = boxOf(field);
    const words = known[field] && inWords("sign", known[field], theirs, names, language);
    problems[box] = [...(problems[box] ?? []), t.theirs(official, words ?? t.none)];
  }
  return problems;
}

const codeOf = (c: OfficialContext): string => (c.req.param("code") ?? "").toUpperCase();
