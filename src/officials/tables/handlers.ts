import { cityOf } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import { errorPage } from "../../web/errors.tsx";
import { maySeeAudit } from "../guard.ts";
import type { Period } from "../period.ts";
import { hasSampleFigures } from "../queries/sample-figures.ts";
import { readSelection } from "../queries/select-signs.ts";
import { refusals } from "../refusals.ts";
import type { PeriodContext } from "../request-period.ts";
import { buildTable, tableNames } from "./build.ts";
import { toCsv } from "./csv.ts";
import { toJson } from "./json.ts";
import { adminTables } from "./registers.ts";

/** `GET /officials/tables/{name}.csv` and `.json`: all rows of a table, not just those on a page. */
export async function table(c: PeriodContext): Promise<Response> {
  const [, name = "", type = ""] = /^([a-z]+)\.(csv|json)$/.exec(c.req.param("file") ?? "") ?? [];
  const { language, official, period } = c.var;
  if (adminTables.includes(name) && !maySeeAudit(official)) {
    return errorPage(c, "forbidden", {}, refusals[language].role.admin);
  }
  const isSample = await hasSampleFigures(c.env.DB);
  const code = c.req.query("code")?.toUpperCase() || null;
  const wanted = { period, code, language, selection: readSelection(c.req.query()) };
  const found = await buildTable(c.env.DB, name, wanted, isSample);
  if (!found) {
    const detail = `{${tableNames.join(" | ")}}.{csv | json}`;
    return errorPage(c, "not-found", {}, detail);
  }
  if (type === "json") return c.json(toJson(found) as object);
  return c.body(toCsv(found), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${fileName(cityOf(c.env).host, name, period)}"`,
  });
}

const fileName = (host: string, table: string, { from, to }: Period): string =>
  `${host}-${table}-${isoDay(from)}-${isoDay(to)}.csv`;
