import { readDataHealth } from "../queries/data-health.ts";
import type { PeriodContext } from "../request-period.ts";
import { dataHealthPage } from "./data-health-page.tsx";

/** `GET /officials/data`: whether the counting itself is well. */
export async function dataHealth(c: PeriodContext): Promise<Response> {
  return dataHealthPage(c, await readDataHealth(c.env, c.var.period));
}
