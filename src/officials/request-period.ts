import type { Context } from "hono";
import { cityOf } from "../city.ts";
import { today } from "../db/hours.ts";
import type { DayRange } from "../scan/read.ts";
import type { OfficialEnv } from "./guard.ts";
import { type Period, readPeriod } from "./period.ts";

/** The period that a request asks for. @throws PeriodError, which is answered with 400. */
export function periodOf(c: Context<OfficialEnv>): Period {
  const { utcOffset } = cityOf(c.env);
  return readPeriod(c.req.query(), today(Date.now(), utcOffset));
}

export const spanOf = (c: Context<OfficialEnv>, days: { from: number; to: number }): DayRange => ({
  from: days.from,
  to: days.to,
  utcOffset: cityOf(c.env).utcOffset,
});
