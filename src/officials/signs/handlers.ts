import type { Context } from "hono";
import type { OfficialEnv } from "../guard.ts";
import { readCityFacts, readGround } from "../queries/city-facts.ts";
import { readSelection, rowsPerPage, selectSigns } from "../queries/select-signs.ts";
import { readSigns } from "../queries/sign-row.ts";
import { readTrends } from "../queries/trends.ts";
import { periodOf, spanOf } from "../request-period.ts";
import { mapPage } from "./map-page.tsx";
import { signsPage } from "./signs-page.tsx";

/** `GET /officials/signs`: every sign, sorted and filtered by the URL, 50 to a page. */
export async function signs(c: Context<OfficialEnv>): Promise<Response> {
  const period = periodOf(c);
  const selection = readSelection(c.req.query());
  const [all, facts] = await Promise.all([
    readSigns(c.env.DB, spanOf(c, period)),
    readCityFacts(c.env.DB),
  ]);
  const selected = selectSigns(all, selection);
  const first = (selection.page - 1) * rowsPerPage;
  const rows = selected.slice(first, first + rowsPerPage);
  const trends = await readTrends(
    c.env.DB,
    spanOf(c, period),
    rows.map(({ code }) => code),
  );
  return signsPage(c, { period, selection, all: all.length, selected, rows, trends, facts });
}

/** `GET /officials/map`: every sign where it hangs. */
export async function map(c: Context<OfficialEnv>): Promise<Response> {
  const period = periodOf(c);
  const [all, ground, facts] = await Promise.all([
    readSigns(c.env.DB, spanOf(c, period)),
    readGround(c.env.DB, period.today, true),
    readCityFacts(c.env.DB),
  ]);
  return mapPage(c, { period, signs: all, ground, facts });
}
