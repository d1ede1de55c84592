import { connect } from "../../db/client.ts";
import { reportStates } from "../../db/schema.ts";
import { readReports } from "../../streets/reports/reports.ts";
import { errorPage } from "../../web/errors.tsx";
import { readForm } from "../../web/read-form.ts";
import { excerptOf } from "../../web/text.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { type ReportFilter, reportFilters } from "./filters.ts";
import { messages } from "./messages.ts";
import { moveReport } from "./move-report.ts";
import { reportsPage } from "./reports-page.tsx";

/** `GET /officials/reports?show=&before=`: what citizens reported, the latest first. */
export async function reports(c: OfficialContext): Promise<Response> {
  const asked = c.req.query("show") ?? "";
  const show: ReportFilter = Object.hasOwn(reportFilters, asked) ? (asked as ReportFilter) : "open";
  const before = Number(c.req.query("before")) || undefined;
  return reportsPage(c, show, await readReports(connect(c.env.DB), reportFilters[show], before));
}

/** `POST /officials/reports/{ID}/moves`: to another `state`, in the name of the official. */
export async function move(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const id = Number(c.req.param("id"));
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const wanted = form.get("state") ?? "";
  const state = reportStates.find((one) => one === wanted);
  if (!state) {
    return errorPage(c, "bad-request", {}, messages[language].wrongState(excerptOf(wanted)));
  }
  if (!(await moveReport(c.env.DB, id, state, official.email))) return errorPage(c, "not-found");
  return c.redirect(officialPath(language, "/reports"), 303);
}
