import { connect } from "../../db/client.ts";
import { readCodeReportState, readCodeReports } from "../../streets/code-reports/code-reports.ts";
import { readLoad } from "../../streets/reports/bounds.ts";
import { codeReports as table } from "../../streets/reports/tables.ts";
import { errorPage } from "../../web/errors.tsx";
import { readForm } from "../../web/read-form.ts";
import { excerptOf } from "../../web/text.ts";
import type { OfficialContext } from "../guard.ts";
import { codeReportsPage } from "./code-reports-page.tsx";
import { reportFilters } from "./filters.ts";
import { backToList, listAsked } from "./handlers.ts";
import { messages } from "./messages.ts";
import { codeStates, moveCodeReport as moveInTable } from "./move-code-report.ts";
import { redactReport } from "./redact-report.ts";
import { saids } from "./said.ts";

const path = "/reports/codes";

/**
 * `GET /officials/reports/codes?show=&before=&report=&said=`: what citizens reported of codes that no
 * sign bears.
 */
export async function codeReports(c: OfficialContext): Promise<Response> {
  const list = listAsked(c);
  const query = c.req.query();
  const id = Number(query.report) || 0;
  const said = saids.find((one) => one === query.said);
  const [reports, load, state] = await Promise.all([
    readCodeReports(connect(c.env.DB), reportFilters[list.show].states, list.before ?? undefined),
    readLoad(c.env.DB, table),
    said ? readCodeReportState(c.env.DB, id) : null,
  ]);
  const told = said && state ? { id, said, state } : null;
  return codeReportsPage(c, { list, reports, load, told });
}

/** `POST /officials/reports/codes/{ID}/moves`: to another `state`, in the name of the official. */
export async function moveCodeReport(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const wanted = form.get("state") ?? "";
  const state = codeStates.find((one) => one === wanted);
  if (!state) {
    return errorPage(c, "bad-request", {}, messages[language].wrongCodeState(excerptOf(wanted)));
  }
  const id = Number(c.req.param("id"));
  const shown = form.get("shown") ?? null;
  const said = await moveInTable(c.env.DB, { id, state, shown, official: official.email });
  return said === null
    ? errorPage(c, "not-found")
    : backToList(c, path, { form, report: id, said });
}

/** `POST /officials/reports/codes/{ID}/redactions`: removes its words, in the name of the official. */
export async function redactCodeReport(c: OfficialContext): Promise<Response> {
  const id = Number(c.req.param("id"));
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const isThere = await redactReport(c.env.DB, id, c.var.official.email, table);
  return isThere
    ? backToList(c, path, { form, report: id, said: "redacted" })
    : errorPage(c, "not-found");
}
