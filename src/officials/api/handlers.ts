import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import { scanners } from "../../db/schema.ts";
import { errorPage } from "../../web/errors.tsx";
import type { OfficialContext } from "../guard.ts";
import { messages } from "../messages.ts";
import { hasSampleFigures } from "../queries/sample-figures.ts";
import { groupColumns, groups, hoursKeptFrom, readGroup } from "../queries/scan-groups.ts";
import type { PeriodContext } from "../request-period.ts";
import { apiPage as page } from "./api-page.tsx";
import { officialOpenApi } from "./openapi.ts";

/**
 * `GET /officials/api/scans?from=&to=&by=&group=`: scans of a period, both days included, by one
 * kind of scanner, added up by sign, street, ward, day or hour. For people and service tokens.
 * `hours_kept_from` is told where the period begins with days whose hours are no longer kept.
 */
export async function scans(c: PeriodContext): Promise<Response> {
  const { by = "person", group = "day" } = c.req.query();
  const { period } = c.var;
  if (!isOneOf(scanners, by)) return wrong(c, "by", by, scanners);
  if (!isOneOf(groups, group)) return wrong(c, "group", group, groups);
  const [rows, isSample, keptFrom] = await Promise.all([
    readGroup(c.env.DB, period, by, group),
    hasSampleFigures(c.env.DB),
    group === "hour" ? hoursKeptFrom(c.env.DB, period) : null,
  ]);
  const columns = groupColumns[group];
  return c.json({
    from: isoDay(period.from),
    to: isoDay(period.to),
    utc_offset: period.utcOffset,
    by,
    group,
    sample: isSample,
    definition: messages.en.definitions.scan,
    ...(keptFrom ? { hours_kept_from: keptFrom } : {}),
    total: rows.reduce((sum, row) => sum + Number(row.at(-1)), 0),
    rows: rows.map((row) => Object.fromEntries(columns.map((key, index) => [key, row[index]]))),
  });
}

/** `GET /officials/api`: how a program is let in, and what it may ask for. */
export const apiPage = (c: OfficialContext): Promise<Response> => page(c, cityOf(c.env));

/** `GET /officials/api/openapi.json`: what the others take and answer. */
export const description = (c: OfficialContext): Response => c.json(officialOpenApi(cityOf(c.env)));

const isOneOf = <T extends string>(allowed: readonly T[], value: string): value is T =>
  (allowed as readonly string[]).includes(value);

const wrong = (c: Context, name: string, value: string, allowed: readonly string[]) =>
  errorPage(c, "bad-request", {}, `${name} = "${value}": ${allowed.join(" | ")}`);
