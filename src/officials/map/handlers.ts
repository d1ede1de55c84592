import { readSignMap } from "../queries/sign-map.ts";
import type { PeriodContext } from "../request-period.ts";
import { mapPage } from "./map-page.tsx";

/** `GET /officials/map`: every sign where it is. */
export async function map(c: PeriodContext): Promise<Response> {
  return mapPage(c, await readSignMap(c.env.DB, c.var.period));
}
