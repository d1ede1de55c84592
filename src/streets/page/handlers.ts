import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { nearestOf } from "../../db/client.ts";
import { isoDayOf } from "../../db/hours.ts";
import { readSpareStreet } from "../../scan/spare-copy.ts";
import { publicCache } from "../../web/edge-cache.ts";
import { errorPage } from "../../web/errors.tsx";
import { languageOfPath } from "../../web/languages.ts";
import { retrySoon, unlessDown } from "../../web/outage.ts";
import { readStreet } from "../read-street.ts";
import { streetPage } from "./street-page.tsx";
import { streetWithoutData } from "./street-without-data.tsx";

/** `GET /{lang}/streets/{slug}`: what a scan leads to. */
export async function street(c: Context<{ Bindings: Env }>): Promise<Response> {
  const language = languageOfPath(c.req.path, cityOf(c.env));
  if (!language) return errorPage(c, "not-found");
  const slug = c.req.param("slug") ?? "";
  const day = isoDayOf(Date.now(), cityOf(c.env).utcOffset);
  const read = await unlessDown(c.env.DB, () => readStreet(nearestOf(c.env.DB), slug, day));
  if (!read) {
    const spare = await readSpareStreet(c.env, slug);
    return spare ? streetWithoutData(c, spare, language) : errorPage(c, "no-data", retrySoon);
  }
  const found = read.answer;
  return found
    ? streetPage(c, { language, found, headers: publicCache })
    : errorPage(c, "not-found");
}
