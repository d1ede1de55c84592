import { createMiddleware } from "hono/factory";
import { cityOf } from "../city.ts";
import { answerMoved } from "./moved.ts";

/** What follows a language in the addresses of citizens' pages. */
const pages = ["streets", "privacy", "codes"];

/** Nobody types more; a longer path is not read. */
const maxLength = 300;

/** What stands behind an address in a message, and is no part of it; a receipt may end in - or _. */
const behind = /[^\p{L}\p{N}_-]+$/u;

/**
 * Leads from an address that somebody typed or pasted nearly rightly to the one that is meant: with
 * capitals (`/VI`, `/api/streets/Ly-Bon`), with the street's name as it is written
 * (`/vi/streets/lý bôn`), with a full stop behind it, or without a street (`/vi/streets`, `/api`).
 * Only where nothing answers.
 */
export const leadOn = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  await next();
  if (c.res.status !== 404 || (c.req.method !== "GET" && c.req.method !== "HEAD")) return;
  // Loaded for the first who mistypes, not at the first scan.
  const { slugOf } = await import("../web/vietnamese.ts");
  const meant = meantBy(c.req.path, cityOf(c.env).languages, slugOf);
  if (!meant || meant === c.req.path.replace(/\/$/, "")) return;
  answerMoved(c, encodeURI(meant) + new URL(c.req.url).search);
});

/** The address that a path was to be; null where it is no page's, nor of the open data. */
function meantBy(
  path: string,
  languages: readonly string[],
  slugOf: (name: string) => string,
): string | null {
  if (path.length > maxLength) return null;
  const [begin = "", what = "", whose = "", ...more] = path.replace(behind, "").split("/").slice(1);
  const [first, second] = [begin.toLowerCase(), what.toLowerCase()];
  const isOpenData = first === "api";
  if (!isOpenData && !(languages.includes(first) && ["", ...pages].includes(second))) return null;
  if (second === "") return isOpenData ? "/api/openapi.json" : `/${first}`;
  if (second === "streets" && whose === "") return isOpenData ? "/api/streets" : `/${first}`;
  const third = second === "streets" ? slugOf(whose) : whose;
  const [fourth = "", ...rest] = more;
  const parts = [first, second, third, fourth.toLowerCase(), ...rest];
  return `/${parts.filter((part) => part !== "").join("/")}`;
}
