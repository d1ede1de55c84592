import type { Context } from "hono";
import { cityOf } from "../city.ts";
import { publicCache } from "../web/edge-cache.ts";
import { errorPage } from "../web/errors.tsx";
import { preferredLanguage } from "../web/languages.ts";
import { parseCode } from "./code.ts";
import { findSign } from "./find.ts";

/**
 * `GET /plates/{CODE}.svg?format=&bleed=&marks=&radius=&hole=&layers=&ids=`: the plate of a sign to
 * fabricate, at its true size. A retired sign has one too, which says so.
 */
export async function plate(c: Context<{ Bindings: Env }>): Promise<Response> {
  const code = parseCode((c.req.param("file") ?? "").slice(0, -".svg".length));
  if (!code) return errorPage(c, "wrong-code");

  // Loaded at the first plate, not at the first scan: the letters are large.
  const [{ readOptions, readSvgOptions, whyNot }, { plateSvg }] = await Promise.all([
    import("./plate/options.ts"),
    import("./plate/plate.ts"),
  ]);
  const city = cityOf(c.env);
  const language = preferredLanguage(c.req.header("Accept-Language"), city);
  const options = readOptions(c.req.query(), language);
  if (typeof options === "string") return errorPage(c, "bad-request", {}, options);
  const svg = readSvgOptions(c.req.query(), code, language);
  if (typeof svg === "string") return errorPage(c, "bad-request", {}, svg);

  const sign = await findSign(c.env.DB, code);
  if (!sign) return errorPage(c, "unknown-code");
  try {
    return c.body(plateSvg(sign, city.host, { ...options, ...svg }), 200, {
      "Content-Type": "image/svg+xml; charset=utf-8",
      // Within a minute, since an official who corrects a name prints its plate next.
      ...publicCache,
    });
  } catch (error) {
    const reason = whyNot(error, language);
    if (reason === null) throw error;
    return errorPage(c, "bad-request", {}, reason);
  }
}
