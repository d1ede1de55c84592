import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { dayOf, isoDay, today } from "../../db/hours.ts";
import { readTotalsByDay } from "../../scan/read.ts";
import { errorPage } from "../../web/errors.tsx";
import type { OfficialEnv } from "../guard.ts";
import { monthDay, type Period } from "../period.ts";
import { readBursts } from "../queries/bursts.ts";
import { readCityFacts } from "../queries/city-facts.ts";
import { daysForHeadline, headline } from "../queries/headline.ts";
import { readSigns } from "../queries/sign-row.ts";
import { spanOf } from "../request-period.ts";
import { messages } from "./messages.ts";
import { monthlyPage } from "./monthly-page.tsx";

/** `GET /officials/monthly?month=2026-10`: the report of a month; the last whole one if none is asked for. */
export async function monthly(c: Context<OfficialEnv>): Promise<Response> {
  const { utcOffset } = cityOf(c.env);
  const present = today(Date.now(), utcOffset);
  const month = c.req.query("month") || monthBefore(present);
  const period = periodOfMonth(month, present);
  if (!period) return errorPage(c, "bad-request", {}, messages[c.var.language].wrong(month));
  const [signs, cityDays, facts, bursts] = await Promise.all([
    readSigns(c.env.DB, spanOf(c, period)),
    readTotalsByDay(c.env.DB, spanOf(c, daysForHeadline(period))),
    readCityFacts(c.env.DB),
    readBursts(c.env.DB, spanOf(c, period)),
  ]);
  const firstDay = facts.firstHour === null ? null : dayOf(facts.firstHour, utcOffset);
  return monthlyPage(c, {
    month,
    period,
    signs,
    facts,
    bursts,
    head: headline(period, cityDays, firstDay),
  });
}

const monthBefore = (day: number): string =>
  isoDay(monthDay(...yearAndMonth(isoDay(day))) - 1).slice(0, 7);

const yearAndMonth = (iso: string): [number, number] => [
  Number(iso.slice(0, 4)),
  Number(iso.slice(5, 7)),
];

/** The days of a month that have begun; null if it is no month or lies ahead. */
function periodOfMonth(month: string, present: number): Period | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return null;
  const [year, number] = yearAndMonth(month);
  const from = monthDay(year, number);
  const to = Math.min(monthDay(year, number + 1) - 1, present);
  return to >= from ? { name: "free", from, to, today: present } : null;
}
