import { errorPage } from "../../web/errors.tsx";
import { readForm } from "../../web/read-form.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import { monthParts, readMonthParts } from "../queries/month-parts.ts";
import { differencesOf } from "../queries/report/differences.ts";
import { closeMonth, isClosed, makeEdition, readEditions } from "../queries/report/editions.ts";
import { readReport } from "../queries/report/read.ts";
import type { PageContext } from "../request-period.ts";
import { askedEdition, askedMonth } from "./asked.ts";
import { messages } from "./messages.ts";
import { monthlyPage } from "./monthly-page.tsx";
import { partsPage } from "./parts-page.tsx";

/**
 * `GET /officials/monthly?month=2026-10&edition=2`: the report of a month; the last whole one if
 * none is asked for. That of a closed month is printed from its edition, the last if none is asked for.
 */
export async function monthly(c: OfficialContext): Promise<Response> {
  const asked = await askedMonth(c, c.req.query("month"));
  if (asked instanceof Response) return asked;
  const { month, period } = asked;
  const page: PageContext = { ...c.var, period };
  const report = await readReport(c.env.DB, month, period);
  if (!isClosed(period)) return monthlyPage(c, { report, editions: null, page });
  await closeMonth(c.env.DB, month, period);
  const editions = await readEditions(c.env.DB, month);
  if (editions.length === 0 && !c.req.query("edition")) {
    return monthlyPage(c, { report, editions: null, page });
  }
  const shown = await askedEdition(c, editions);
  if (shown instanceof Response) return shown;
  const since = differencesOf((editions.at(-1) ?? shown).report, report);
  return monthlyPage(c, { report: shown.report, editions: { shown, all: editions, since }, page });
}

/** `POST /officials/monthly/editions`: prints a closed month anew, with what was recorded since. */
export async function newEdition(c: OfficialContext): Promise<Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const asked = await askedMonth(c, form.get("month"));
  if (asked instanceof Response) return asked;
  const { month, period } = asked;
  await closeMonth(c.env.DB, month, period);
  await makeEdition(c.env.DB, month, period, c.var.official.email);
  return c.redirect(withQuery(officialPath(c.var.language, "/monthly"), { month }), 303);
}

/** `GET /officials/monthly/parts?month=2026-10&by=street`: a month by ward, or by street. */
export async function monthByParts(c: OfficialContext): Promise<Response> {
  const asked = await askedMonth(c, c.req.query("month"));
  if (asked instanceof Response) return asked;
  const { month, period } = asked;
  const wanted = c.req.query("by") || "ward";
  const by = monthParts.find((part) => part === wanted);
  if (!by) {
    const detail = messages[c.var.language].wrongPart(wanted.slice(0, 20));
    return errorPage(c, "bad-request", {}, detail);
  }
  const parts = await readMonthParts(c.env.DB, period, by);
  return partsPage(c, { month, parts, page: { ...c.var, period } });
}
