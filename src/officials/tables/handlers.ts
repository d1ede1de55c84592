import { cityOf } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import { isSeparatorName, separators } from "../../web/csv.ts";
import { errorPage } from "../../web/errors.tsx";
import { formatNumber } from "../../web/format.ts";
import { streamed } from "../../web/streamed.ts";
import { maySeeAudit } from "../guard.ts";
import { hasSampleFigures } from "../queries/sample-figures.ts";
import { readSelection } from "../queries/select-signs.ts";
import { refusals } from "../refusals.ts";
import type { PeriodContext } from "../request-period.ts";
import { adminTables, tableNames } from "../table-names.ts";
import { buildTable } from "./build.ts";
import { csvParts, definitionsCsv } from "./csv.ts";
import { jsonParts } from "./json.ts";
import { messages } from "./messages.ts";
import { TooManySignDays } from "./sign-days.ts";
import type { Table } from "./table.ts";

/**
 * `GET /officials/tables/{name}.csv` and `.json`: all rows of a table, not just those on a page;
 * `{name}.definitions.csv`: what it and its columns mean. `?separator=semicolon` is for spreadsheets
 * set to a language with a decimal comma.
 */
export async function table(c: PeriodContext): Promise<Response> {
  const [, name = "", part, type = ""] =
    /^([a-z-]+)(?:\.(definitions))?\.(csv|json)$/.exec(c.req.param("file") ?? "") ?? [];
  const { language, official, period } = c.var;
  if (adminTables.includes(name) && !maySeeAudit(official)) {
    return errorPage(c, "forbidden", {}, refusals[language].role.admin);
  }
  const { separator = "comma", ...query } = c.req.query();
  if (!isSeparatorName(separator)) {
    const allowed = Object.keys(separators).join(" | ");
    return errorPage(c, "bad-request", {}, `separator = ${allowed}`);
  }
  const isSample = await hasSampleFigures(c.env.DB);
  const wanted = {
    period,
    code: query.code?.toUpperCase() || null,
    language,
    selection: readSelection(query),
    isPeriodAsked: Boolean(query.period || query.from || query.to),
  };
  let found: Table | null;
  try {
    found = await buildTable(c.env.DB, name, wanted, isSample);
  } catch (error) {
    if (!(error instanceof TooManySignDays)) throw error;
    const most = formatNumber(error.days, language);
    return errorPage(c, "bad-request", {}, messages[language].tooManySignDays(most));
  }
  if (!found || (part && type === "json")) {
    const detail = `{${tableNames.join(" | ")}}.{csv | definitions.csv | json}`;
    return errorPage(c, "not-found", {}, detail);
  }
  const about = part ? [name, part] : [name];
  const days = found.days ?? { to: isoDay(period.today) };
  const fileName = [cityOf(c.env).host, ...about, ...Object.values(days)].join("-");
  if (type === "json") {
    return c.body(streamed(jsonParts(found)), 200, {
      "Content-Type": "application/json",
      "Content-Disposition": `inline; filename="${fileName}.json"`,
    });
  }
  const body = part
    ? definitionsCsv(found, separators[separator], language)
    : streamed(csvParts(found, separators[separator]));
  return c.body(body, 200, {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="${fileName}.csv"`,
  });
}
