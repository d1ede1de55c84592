import type { Context } from "hono";
import { cityOf } from "../city.ts";
import { dayLongCache } from "../web/edge-cache.ts";
import { errorPage } from "../web/errors.tsx";
import { readText } from "../web/text.ts";
import { parseCode } from "./code.ts";
import { findSign } from "./find.ts";
import { type Level, levels } from "./matrix.ts";
import { symbolFor } from "./symbol.ts";

/** A title is read aloud and shown on hover; more than this is no title. */
const maxTitleLength = 200;

/**
 * `GET /qr/{CODE}.svg?level=&title=`: the symbol of a sign. Only what cannot break a sign is an
 * option: the least error correction and the text for screen readers.
 */
export async function symbol(c: Context<{ Bindings: Env }>): Promise<Response> {
  const file = c.req.param("file") ?? "";
  const code = parseCode(file.slice(0, -".svg".length));
  if (!code) return errorPage(c, "wrong-code");

  const level = c.req.query("level");
  if (level !== undefined && !isLevel(level)) {
    return errorPage(c, "bad-request", {}, `level: ${levels.join(", ")}`);
  }
  const typed = c.req.query("title");
  const title = typed === undefined ? undefined : readText(typed, maxTitleLength);
  if (title?.fault) {
    return errorPage(c, "bad-request", {}, `title: 0–${maxTitleLength}`);
  }

  const sign = await findSign(c.env.DB, code);
  if (!sign) return errorPage(c, "unknown-code");
  const { svg, etag } = symbolFor(cityOf(c.env).host, code, {
    title: title?.text ?? `${sign.street} · ${code}`,
    level,
  });
  return c.body(svg, 200, {
    "Content-Type": "image/svg+xml; charset=utf-8",
    // Not for ever: the host in a symbol is configuration and may change.
    ...dayLongCache,
    ETag: etag,
  });
}

const isLevel = (text: string): text is Level => (levels as readonly string[]).includes(text);
