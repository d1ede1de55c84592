import { createMiddleware } from "hono/factory";
import { cityOf } from "../city.ts";
import { publicCache } from "../web/edge-cache.ts";

/** A page of a citizen: a language, and what follows of it. */
const ofPage = /^\/([a-z]{2})(\/streets(?:\/[a-z0-9-]*)?)?\/?$/i;

/**
 * Leads from an address that somebody typed nearly rightly to the page that is meant: with capitals
 * (`/VI`, `/vi/Streets/Ly-Bon`), or without a street (`/vi/streets`). Only where there is no page.
 */
export const leadOn = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  await next();
  if (c.res.status !== 404 || (c.req.method !== "GET" && c.req.method !== "HEAD")) return;
  const [, language, rest = ""] = ofPage.exec(c.req.path)?.map((part) => part?.toLowerCase()) ?? [];
  if (!language || !cityOf(c.env).languages.some((one) => one === language)) return;
  const path = `/${language}${rest.replace(/^\/streets\/?$/, "")}`;
  if (path === c.req.path.replace(/\/$/, "")) return;
  const Location = path + new URL(c.req.url).search;
  c.res = undefined;
  c.res = new Response(null, { status: 301, headers: { ...publicCache, Location } });
});
