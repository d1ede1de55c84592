import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { nearestOf } from "../../db/client.ts";
import { isoDayOf } from "../../db/hours.ts";
import { dayLongCache } from "../../web/edge-cache.ts";
import { errorPage } from "../../web/errors.tsx";
import { messages } from "../messages.ts";
import { readStreet } from "../read-street.ts";
import { surroundingsOf } from "../surroundings.ts";
import { drawCard } from "./card.ts";

/** `GET /cards/{slug}.png`: the street's sign and map for whoever shares its page. */
export async function card(c: Context<{ Bindings: Env }>): Promise<Response> {
  const slug = (c.req.param("file") ?? "").slice(0, -".png".length);
  const found = await readStreet(
    nearestOf(c.env.DB),
    slug,
    isoDayOf(Date.now(), cityOf(c.env).utcOffset),
  );
  const around = found && (await surroundingsOf(c, found, "vi"));
  if (!around) return errorPage(c, "not-found");
  const png = await drawCard(
    found.street,
    around.map,
    found.street.status === "illustrative" ? messages.vi.mapIllustrative : null,
  );
  return c.body(png as Uint8Array<ArrayBuffer>, 200, {
    ...dayLongCache,
    "Content-Type": "image/png",
  });
}
