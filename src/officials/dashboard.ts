import type { Context } from "hono";
import { cityOf, type Language } from "../city.ts";
import { connect } from "../db/client.ts";
import { hourOf } from "../db/hours.ts";
import { dashboardPage } from "./dashboard-page.tsx";
import type { OfficialEnv } from "./guard.ts";
import { hasSampleFigures, readSignScans, readStrays } from "./sign-scans.ts";

/** `GET /officials`: which signs get used. */
export async function dashboard(c: Context<OfficialEnv>): Promise<Response> {
  const { utcOffset } = cityOf(c.env);
  const db = connect(c.env.DB);
  const hour = hourOf(Date.now());
  const [signs, strays, sampleFigures] = await Promise.all([
    readSignScans(db, hour, utcOffset),
    readStrays(db, hour, utcOffset),
    hasSampleFigures(db),
  ]);
  const language: Language = c.req.query("lang") === "en" ? "en" : "vi";
  return dashboardPage(c, { language, signs, strays, sampleFigures });
}
