import { connect } from "../../db/client.ts";
import { countNewCodeReports } from "../../streets/code-reports/code-reports.ts";
import { readLoad } from "../../streets/reports/bounds.ts";
import { readReports } from "../../streets/reports/reports.ts";
import { streetReports } from "../../streets/reports/tables.ts";
import { errorPage } from "../../web/errors.tsx";
import { readForm } from "../../web/read-form.ts";
import { excerptOf } from "../../web/text.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { type ReportFilter, reportFilters } from "./filters.ts";
import { messages } from "./messages.ts";
import { moveReport, type OfficialState, officialStates } from "./move-report.ts";
import { redactReport } from "./redact-report.ts";
import { reportsPage } from "./reports-page.tsx";

/** `GET /officials/reports?show=&before=`: what citizens reported, the latest first. */
export async function reports(c: OfficialContext): Promise<Response> {
  const { show, before } = listAsked(c);
  const [listed, load, newOfCodes] = await Promise.all([
    readReports(connect(c.env.DB), reportFilters[show], before),
    readLoad(c.env.DB, streetReports),
    countNewCodeReports(c.env.DB),
  ]);
  return reportsPage(c, show, listed, { load, newOfCodes });
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
  const state = await stateAsked(c);
  if (state instanceof Response) return state;
  if (!(await moveReport(c.env.DB, id, state, official.email))) return errorPage(c, "not-found");
  return c.redirect(officialPath(language, "/reports"), 303);
}

/** The state that a form asks for, or the page that says that there is none such. */
export async function stateAsked(c: OfficialContext): Promise<OfficialState | Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const wanted = form.get("state") ?? "";
  const state = officialStates.find((one) => one === wanted);
  if (state) return state;
  return errorPage(c, "bad-request", {}, messages[c.var.language].wrongState(excerptOf(wanted)));
}

/** `POST /officials/reports/{ID}/redactions`: removes its text, in the name of the official. */
export async function redact(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const found = await redactReport(c.env.DB, Number(c.req.param("id")), official.email);
  return found ? c.redirect(officialPath(language, "/reports"), 303) : errorPage(c, "not-found");
}
