import { cityOf } from "../../city.ts";
import { today } from "../../db/hours.ts";
import { errorPage } from "../../web/errors.tsx";
import type { OfficialContext } from "../guard.ts";
import { readCityFigures } from "../queries/city-figures.ts";
import { messages } from "./messages.ts";
import { monthBefore, periodOfMonth } from "./month.ts";
import { monthlyPage } from "./monthly-page.tsx";

/** `GET /officials/monthly?month=2026-10`: the report of a month; the last whole one if none is asked for. */
export async function monthly(c: OfficialContext): Promise<Response> {
  const { utcOffset } = cityOf(c.env);
  const present = today(Date.now(), utcOffset);
  const month = c.req.query("month") || monthBefore(present);
  const period = periodOfMonth(month, present, utcOffset);
  if (!period) return errorPage(c, "bad-request", {}, messages[c.var.language].wrong(month));
  const figures = await readCityFigures(c.env.DB, period);
  return monthlyPage(c, { month, figures, page: { ...c.var, period } });
}
