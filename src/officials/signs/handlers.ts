import { readSelection } from "../queries/select-signs.ts";
import { readSignList } from "../queries/sign-list.ts";
import type { PeriodContext } from "../request-period.ts";
import { signsPage } from "./signs-page.tsx";

/** `GET /officials/signs`: every sign, sorted and filtered by the URL, 50 to a page. */
export async function signs(c: PeriodContext): Promise<Response> {
  const selection = readSelection(c.req.query());
  return signsPage(c, await readSignList(c.env.DB, c.var.period, selection));
}
