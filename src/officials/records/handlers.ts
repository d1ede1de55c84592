import { changedBefore, changeOnce } from "../../records/changes/change-once.ts";
import { errorPage } from "../../web/errors.tsx";
import { formKeyOf } from "../../web/form-key.ts";
import { type Form, readForm } from "../../web/read-form.ts";
import { pageAsked } from "../components/paging.tsx";
import type { FormContext, FormRecord } from "../components/record-form/form-record.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { findAlike } from "./alike.ts";
import { checkPage } from "./check-page.tsx";
import { conflictPage } from "./conflict-page.tsx";
import { consequencesOf } from "./consequences.ts";
import { draftsOf, dryRun, settled } from "./dry-run.ts";
import { formPage } from "./form-page.tsx";
import { listPage } from "./list-page.tsx";
import { readRecordCounts, readRecordList } from "./lists.ts";
import { hasPublicPage, preview } from "./preview.ts";
import { recordPage } from "./record-page.tsx";
import { type FormKind, recordNouns } from "./sections.ts";
import { startPage } from "./start-page.tsx";
import { formContext, takeRecords, untouchedRecords, withBlankAct } from "./take-form.ts";

/** `GET /officials/records`: the kinds of records, and how many there are. */
export const start = async (c: OfficialContext) => startPage(c, await readRecordCounts(c.env.DB));

/** `GET /officials/streets?q=&page=` and that of namesakes. */
export const list = (kind: FormKind) => async (c: OfficialContext) => {
  const query = (c.req.query("q") ?? "").trim();
  const page = pageAsked(c);
  return listPage(c, await readRecordList(c.env.DB, kind, query, page));
};

/** `GET /officials/streets/{slug}`, `GET /officials/namesakes/{id}`: a record, to be read. */
export const one = (kind: FormKind) => async (c: OfficialContext) => {
  const id = await idAsked(c, kind);
  if (id === undefined) return errorPage(c, "not-found");
  const context = await formContext(c);
  const records = await untouchedRecords(c.env.DB, kind, id, context);
  return records ? recordPage(c, { kind, records, context }) : errorPage(c, "not-found");
};

/** `GET /officials/streets/new`, `GET /officials/streets/{slug}/edit` and those of namesakes. */
export const form = (kind: FormKind) => async (c: OfficialContext) => {
  const id = await idAsked(c, kind);
  if (id === undefined) return errorPage(c, "not-found");
  const context = await formContext(c);
  const records = await untouchedRecords(c.env.DB, kind, id, context);
  return records ? formPage(c, { kind, records, context }) : errorPage(c, "not-found");
};

/**
 * `POST /officials/streets`, `POST /officials/streets/{slug}` and those of namesakes. `step` says
 * which button was pressed: `check` shows what would change, `preview-vi` and `preview-en` the
 * citizens' page as it would be, `edit` the form again, `add-act` with one naming act more, and
 * `save` saves. What was typed travels along; nothing is stored before.
 */
export const send = (kind: FormKind) => async (c: OfficialContext) => {
  const id = await idAsked(c, kind);
  if (id === undefined) return errorPage(c, "not-found");
  const typed = await readForm(c);
  if (typed instanceof Response) return typed;
  const context = await formContext(c);
  const records = await takeRecords(c.env.DB, typed, kind, id);
  if (!records) return errorPage(c, "not-found");
  const step = typed.get("step") ?? "check";
  if (step === "edit" || step === "add-act") {
    return formPage(c, { kind, records: withBlankAct(records, context), context });
  }
  return answer(c, { kind, records, context, typed, step });
};

export type Sent = {
  kind: FormKind;
  records: readonly FormRecord[];
  context: FormContext;
  typed: Form;
  step: string;
};

async function answer(c: OfficialContext, sent: Sent): Promise<Response> {
  const { kind, context, typed, step } = sent;
  const d1 = c.env.DB;
  let { records } = sent;
  let run = await dryRun(d1, records, context);
  if (run.outcome === "conflict") {
    records = settled(records, run.conflicts, typed, context);
    run = await dryRun(d1, records, context);
  }
  // Behind the run, which says otherwise once the same form has been saved.
  const before = step === "save" ? await changedBefore(d1, formKeyOf(typed)) : null;
  if (before) return toSaved(c, sent, before);
  if (run.outcome === "refused") {
    return formPage(c, { kind, records: withBlankAct(records, context), context, ...run });
  }
  if (run.outcome === "conflict") return conflictPage(c, { kind, records, context, ...run });
  if (run.outcome === "unchanged") {
    const shown = withBlankAct(records, context);
    return formPage(c, { kind, records: shown, context, isUnchanged: true });
  }
  const { changes } = run;
  if (step === "preview-vi" || step === "preview-en") {
    return preview(c, changes, step === "preview-vi" ? "vi" : "en");
  }
  const alike = await findAlike(d1, kind, changes);
  const isSettled = alike.length === 0 || typed.get("alike") === "yes";
  if (step === "save" && isSettled) return save(c, { ...sent, records });
  const consequences = await consequencesOf(d1, kind, changes, context);
  const asksAgain = step === "save" && !isSettled;
  const hasPage = await hasPublicPage(d1, kind, records[0]?.at?.subject);
  return checkPage(c, { kind, records, context, changes, alike, asksAgain, consequences, hasPage });
}

async function save(c: OfficialContext, sent: Sent): Promise<Response> {
  const { records, context, typed } = sent;
  const outcome = await changeOnce(c.env.DB, draftsOf(records, context), formKeyOf(typed), {
    official: c.var.official.email,
    what: "form",
    today: context.today,
  });
  // Somebody was quicker: what they changed is shown as at any other time.
  if (outcome.outcome === "refused" || outcome.outcome === "conflict") {
    return answer(c, { ...sent, step: "check" });
  }
  return toSaved(c, sent, outcome);
}

type Saved =
  | { outcome: "applied" | "changed-before"; changeSet: number }
  | { outcome: "unchanged" };

/** Leads to the record that was saved, which says whether it was now or by an earlier sending. */
async function toSaved(c: OfficialContext, sent: Sent, saved: Saved) {
  const place = await placeOf(c.env.DB, sent, "changeSet" in saved ? saved.changeSet : null);
  const said = saved.outcome === "changed-before" ? "before" : "1";
  const path = `/${recordNouns[sent.kind]}/${place}?saved=${said}`;
  return c.redirect(officialPath(c.var.language, path), 303);
}

/** Where the record stands after it was saved: its id, or a street's address, which may be new. */
async function placeOf(
  d1: D1Database,
  { kind, records }: Sent,
  changeSet: number | null,
): Promise<string> {
  const subject =
    records[0]?.at?.subject ??
    (await d1
      .prepare("SELECT subject FROM changes WHERE change_set = ? AND subject LIKE ? || ' %'")
      .bind(changeSet, kind)
      .first<string>("subject"));
  const id = subject?.split(" ")[1] ?? "";
  if (kind === "namesake") return id;
  const slug = await d1
    .prepare("SELECT slug FROM streets WHERE id = ?")
    .bind(id)
    .first<string>("slug");
  return slug ?? "";
}

/** The record of the address: null for a new one, undefined if there is none. */
async function idAsked(c: OfficialContext, kind: FormKind): Promise<number | null | undefined> {
  const place = c.req.param(kind === "street" ? "slug" : "id");
  if (place === undefined) return null;
  const sql = {
    street: `SELECT id FROM streets WHERE slug = ?1
      UNION ALL SELECT street_id FROM street_slugs WHERE slug = ?1 LIMIT 1`,
    namesake: "SELECT id FROM namesakes WHERE id = ?1",
  }[kind];
  return (await c.env.DB.prepare(sql).bind(place).first<number>("id")) ?? undefined;
}
