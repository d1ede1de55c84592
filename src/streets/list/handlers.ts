import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { connectNearest } from "../../db/client.ts";
import { parseCode } from "../../signs/code.ts";
import { publicCache } from "../../web/edge-cache.ts";
import { errorPage } from "../../web/errors.tsx";
import { languageOfPath } from "../../web/languages.ts";
import { listPage } from "./list-page.tsx";
import { findStreets, readIndex, type StreetIndex, streetOfCode } from "./street-index.ts";

type ListContext = Context<{ Bindings: Env }>;

/** `GET /{lang}?q=&ward=`: every street, or those that match. */
export async function list(c: ListContext): Promise<Response> {
  const language = languageOfPath(c.req.path, cityOf(c.env));
  if (!language) return errorPage(c, "not-found");
  const index = await readIndex(c.env);
  const filter = filterOf(c);
  const found = findStreets(index, filter);
  const sign = await signAsked(c, filter.query, index);
  return listPage(c, { language, filter, found, sign, wards: index.wards, headers: publicCache });
}

/** The filter as typed; nobody's query is longer than a name, and a ward that is not is none. */
const filterOf = (c: ListContext): { query: string; ward: string } => ({
  query: (c.req.query("q") ?? "").normalize("NFC").trim().slice(0, 200),
  ward: (c.req.query("ward") ?? "").trim(),
});

/** A query that is a sign's code, as it is printed or with spaces, and the street that bears it. */
async function signAsked(c: ListContext, query: string, index: StreetIndex) {
  const code = parseCode(query.replace(/[\s-]/g, ""));
  if (!code) return null;
  const id = await streetOfCode(connectNearest(c.env.DB), code);
  // Six letters may be a name as well: a code that no sign bears is one only if it has a digit.
  if (id === null && !/\d/.test(code)) return null;
  return { code, street: index.streets.find((street) => street.id === id) };
}
