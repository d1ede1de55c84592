import { readOverview } from "../queries/overview.ts";
import type { PeriodContext } from "../request-period.ts";
import { overviewPage } from "./overview-page.tsx";

/** `GET /officials`: whether all is well, which signs need a visit, how much was scanned. */
export async function overview(c: PeriodContext): Promise<Response> {
  return overviewPage(c, await readOverview(c.env.DB, c.var.period));
}
