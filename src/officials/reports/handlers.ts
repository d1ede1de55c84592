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
import { type ReportFilter, reportFilters } from "./filters.ts";
import { messages } from "./messages.ts";
import { type Move, moveReport, moves, takeBackStep } from "./move-report.ts";
import { readProgress } from "./read-progress.ts";
import { redactReport } from "./redact-report.ts";
import { reportsPage } from "./reports-page.tsx";
import { type Said, saids } from "./said.ts";

/** `GET /officials/reports?show=&before=&report=&said=`: what citizens reported, the latest first. */
export async function reports(c: OfficialContext): Promise<Response> {
  const { show, before } = listAsked(c);
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
  return reportsPage(c, { show, urgent, reports: listed, load, newOfCodes, progress, told });
}

/** Which reports are asked for, and the id to page on from. */
export function listAsked(c: OfficialContext): { show: ReportFilter; before: number | undefined } {
  const asked = c.req.query("show") ?? "";
  const show = Object.hasOwn(reportFilters, asked) ? (asked as ReportFilter) : "open";
  return { show, before: Number(c.req.query("before")) || undefined };
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
  return moved === null ? errorPage(c, "not-found") : backToReports(c, id, moved);
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
  return backToReports(c, id, done === "before" ? "taken-back-before" : done);
}

/** `POST /officials/reports/{ID}/redactions`: removes its text, in the name of the official. */
export async function redact(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const found = await redactReport(c.env.DB, Number(c.req.param("id")), official.email);
  return found ? c.redirect(officialPath(language, "/reports"), 303) : errorPage(c, "not-found");
}

/** A whole number of a form; null where there is none. */
function numberIn(form: Form, name: string): number | null {
  const typed = form.get(name) ?? "";
  return /^\d{1,15}$/.test(typed) ? Number(typed) : null;
}

const isMove = (text: string): text is Move => Object.hasOwn(moves, text);

const backToReports = (c: OfficialContext, report: number, said: Said): Response =>
  c.redirect(withQuery(officialPath(c.var.language, "/reports"), { report, said }), 303);
