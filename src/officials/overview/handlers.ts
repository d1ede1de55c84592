import { readOperations } from "../queries/operations.ts";
import { readOverview } from "../queries/overview.ts";
import type { PeriodContext } from "../request-period.ts";
import { overviewPage } from "./overview-page.tsx";

/** `GET /officials`: whether all is well, which signs need a visit, how much was scanned. */
export async function overview(c: PeriodContext): Promise<Response> {
  const [figures, operations] = await Promise.all([
    readOverview(c.env.DB, c.var.period),
    readOperations(c.env, Date.now()),
  ]);
  return overviewPage(c, figures, operations);
}
