import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { connectNearest } from "../../db/client.ts";
import { isoDayOf } from "../../db/hours.ts";
import { publicCache } from "../../web/edge-cache.ts";
import { errorPage } from "../../web/errors.tsx";
import { languageOfPath } from "../../web/languages.ts";
import { readStreet } from "../street.ts";
import { streetPage } from "./street-page.tsx";

/** `GET /{lang}/streets/{slug}`: what a scan leads to. */
export async function street(c: Context<{ Bindings: Env }>): Promise<Response> {
  const language = languageOfPath(c.req.path, cityOf(c.env));
  const slug = c.req.param("slug") ?? "";
  const found =
    language &&
    (await readStreet(
      connectNearest(c.env.DB),
      slug,
      isoDayOf(Date.now(), cityOf(c.env).utcOffset),
    ));
  if (!found) return errorPage(c, "not-found");
  return streetPage(c, { language, found, headers: publicCache });
}
