import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { errorPage } from "../../web/errors.tsx";
import { maySeeAudit, type OfficialEnv } from "../guard.ts";
import { readCityFacts } from "../queries/city-facts.ts";
import { readSelection } from "../queries/select-signs.ts";
import { refusals } from "../refusals.ts";
import { periodOf, spanOf } from "../request-period.ts";
import { buildTable, tableNames } from "./build.ts";
import { toCsv } from "./csv.ts";
import { toJson } from "./json.ts";
import { adminTables } from "./registers.ts";

/** `GET /officials/tables/{name}.csv` and `.json`: all rows of a table, not just those on a page. */
export async function table(c: Context<OfficialEnv>): Promise<Response> {
  const [, name = "", type = ""] = /^([a-z]+)\.(csv|json)$/.exec(c.req.param("file") ?? "") ?? [];
  const { language, official } = c.var;
  if (adminTables.includes(name) && !maySeeAudit(official)) {
    return errorPage(c, "forbidden", {}, refusals[language].role.admin);
  }
  const period = periodOf(c);
  const { isSample } = await readCityFacts(c.env.DB);
  const code = c.req.query("code")?.toUpperCase() || null;
  const wanted = {
    period,
    code,
    language,
    span: spanOf(c, period),
    selection: readSelection(c.req.query()),
  };
  const found = await buildTable(c.env.DB, name, wanted, isSample);
  if (!found) {
    const detail = `{${tableNames.join(" | ")}}.{csv | json}`;
    return errorPage(c, "not-found", {}, detail);
  }
  if (type === "json") return c.json(toJson(found) as object);
  return c.body(toCsv(found), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${fileName(c, name)}.csv"`,
  });
}

function fileName(c: Context<OfficialEnv>, name: string): string {
  const { from, to } = periodOf(c);
  const days = [from, to].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  return `${cityOf(c.env).host}-${name}-${days.join("-")}`;
}
