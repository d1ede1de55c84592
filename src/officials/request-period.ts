import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { cityOf } from "../city.ts";
import { today } from "../db/hours.ts";
import type { OfficialEnv } from "./guard.ts";
import { type Period, readPeriod } from "./period.ts";

/** What the parts of a page about a period need to know of the request: `c.var` of its context. */
export type PageContext = OfficialEnv["Variables"] & { period: Period };

export type PeriodEnv = { Bindings: Env; Variables: PageContext };
export type PeriodContext = Context<PeriodEnv>;

/**
 * Reads the period that a request asks for into `c.var.period`.
 * @throws PeriodError, which is answered with 400.
 */
export const withPeriod = createMiddleware<PeriodEnv>(async (c, next) => {
  const { utcOffset } = cityOf(c.env);
  c.set("period", readPeriod(c.req.query(), today(Date.now(), utcOffset), utcOffset));
  await next();
});
