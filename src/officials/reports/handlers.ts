import { connect } from "../../db/client.ts";
import { countNewCodeReports } from "../../streets/code-reports/code-reports.ts";
import { readLoad } from "../../streets/reports/bounds.ts";
import { type Report, readReports } from "../../streets/reports/reports.ts";
import { streetReports } from "../../streets/reports/tables.ts";
import { errorPage } from "../../web/errors.tsx";
import { formKeyOf } from "../../web/form-key.ts";
import { type Form, readForm } from "../../web/read-form.ts";
import { excerptOf } from "../../web/text.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import { type ListPage, listQuery, readListPage, reportFilters } from "./filters.ts";
import { messages } from "./messages.ts";
import { type Move, moveReport, moves, takeBackStep } from "./move-report.ts";
import { readProgress } from "./read-progress.ts";
import { redactReport } from "./redact-report.ts";
import { reportsPage } from "./reports-page.tsx";
import { type Said, saids } from "./said.ts";

const path = "/reports";

/** `GET /officials/reports?show=&before=&report=&said=`: what citizens reported, the latest first. */
export async function reports(c: OfficialContext): Promise<Response> {
  const list = listAsked(c);
  const { show } = list;
  const before = list.before ?? undefined;
  const db = connect(c.env.DB);
  const { states, ...among } = reportFilters[show];
  // A pasted-over code may lead to a false page: while it is open it comes first.
  const urgentFirst = show === "open" && before === undefined;
  const [urgent, listed, load, newOfCodes] = await Promise.all([
    urgentFirst ? readReports(db, states, before, { ...among, pastedOver: true }) : [],
    readReports(db, states, before, urgentFirst ? { ...among, pastedOver: false } : among),
    readLoad(c.env.DB, streetReports),
    countNewCodeReports(c.env.DB),
  ]);
  const query = c.req.query();
  const id = Number(query.report) || null;
  const said = saids.find((one) => one === query.said);
  const ids = [...urgent, ...listed].map((report: Report) => report.id);
  const progress = await readProgress(c.env.DB, id === null ? ids : [...ids, id]);
  const told = id !== null && said ? { id, said } : null;
  return reportsPage(c, { list, urgent, reports: listed, load, newOfCodes, progress, told });
}

/** Which page of a list an address asks for. */
export const listAsked = (c: OfficialContext): ListPage =>
  readListPage({ show: c.req.query("show"), before: c.req.query("before") });

/** Back to the page of the list at `path` that a form came from, with what became of a report. */
export function backToList(
  c: OfficialContext,
  path: string,
  { form, report, said }: { form: Form; report: number; said: Said },
): Response {
  const list = readListPage({ show: form.get("show"), before: form.get("before") });
  const address = officialPath(c.var.language, path);
  return c.redirect(withQuery(address, { ...listQuery(list), report, said }), 303);
}

/** `POST /officials/reports/{ID}/moves`: to another `state`, in the name of the official. */
export async function move(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const id = Number(c.req.param("id"));
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const wanted = form.get("state") ?? "";
  if (!isMove(wanted)) {
    return errorPage(c, "bad-request", {}, messages[language].wrongState(excerptOf(wanted)));
  }
  const lastSeen = numberIn(form, "last");
  const by = { official: official.email, formKey: formKeyOf(form), lastSeen };
  const moved = await moveReport(c.env.DB, { id, move: wanted, ...by });
  return moved === null
    ? errorPage(c, "not-found")
    : backToList(c, path, { form, report: id, said: moved });
}

/** `POST /officials/reports/{ID}/reversals`: takes its last step back, which the form names. */
export async function takeBack(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const id = Number(c.req.param("id"));
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const step = Number(form.get("step"));
  const done = await takeBackStep(c.env.DB, { id, step, official: official.email });
  if (done === null) return errorPage(c, "not-found");
  if (done === "not-last") return errorPage(c, "bad-request", {}, messages[language].notLast);
  const said = done === "before" ? "taken-back-before" : done;
  return backToList(c, path, { form, report: id, said });
}

/** `POST /officials/reports/{ID}/redactions`: removes its text, in the name of the official. */
export async function redact(c: OfficialContext): Promise<Response> {
  const id = Number(c.req.param("id"));
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const found = await redactReport(c.env.DB, id, c.var.official.email);
  return found
    ? backToList(c, path, { form, report: id, said: "redacted" })
    : errorPage(c, "not-found");
}

/** A whole number of a form; null where there is none. */
function numberIn(form: Form, name: string): number | null {
  const typed = form.get(name) ?? "";
  return /^\d{1,15}$/.test(typed) ? Number(typed) : null;
}

const isMove = (text: string): text is Move => Object.hasOwn(moves, text);
