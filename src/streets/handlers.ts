import type { Context } from "hono";
import { cityOf } from "../city.ts";
import { preferredLanguage } from "../web/languages.ts";

/** `GET /`: to the list in the reader's language. */
export function home(c: Context<{ Bindings: Env }>): Response {
  const language = preferredLanguage(c.req.header("Accept-Language"), cityOf(c.env));
  return c.body(null, 302, {
    Location: `/${language}`,
    "Cache-Control": "private, max-age=60",
    Vary: "Accept-Language",
  });
}
