import type { Context } from "hono";
import { errorPage } from "../../web/errors.tsx";
import type { OfficialEnv } from "../guard.ts";
import { readCityFacts } from "../queries/city-facts.ts";
import { readEvents, readSignDays, readSignHours } from "../queries/sign-history.ts";
import { readSigns } from "../queries/sign-row.ts";
import { periodOf, spanOf } from "../request-period.ts";
import { signPage } from "./sign-page.tsx";

/** `GET /officials/signs/{CODE}`: all that is known of one sign. */
export async function sign(c: Context<OfficialEnv>): Promise<Response> {
  const code = (c.req.param("code") ?? "").toUpperCase();
  const period = periodOf(c);
  const span = spanOf(c, period);
  const [[found], days, hours, events, facts] = await Promise.all([
    readSigns(c.env.DB, span, code),
    readSignDays(c.env.DB, code, span),
    readSignHours(c.env.DB, code, span),
    readEvents(c.env.DB, code),
    readCityFacts(c.env.DB),
  ]);
  if (!found) return errorPage(c, "not-found");
  return signPage(c, { period, sign: found, days, hours, events, facts });
}
