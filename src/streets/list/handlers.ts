import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { connectNearest } from "../../db/client.ts";
import { parseCode } from "../../signs/code.ts";
import { codeLike } from "../../signs/typed/code-like.ts";
import { findNearSigns } from "../../signs/typed/near-signs.ts";
import { publicCache } from "../../web/edge-cache.ts";
import { languageOfPath } from "../../web/languages.ts";
import { readQuery } from "../../web/text.ts";
import { everyLetter, type Filter, fitsWhole } from "./filter.ts";
import { type AskedSign, listPage } from "./list-page.tsx";
import { lettersOf } from "./parts.ts";
import type { Found } from "./search.ts";
import {
  findStreets,
  type ListedStreet,
  letterOf,
  readIndex,
  type StreetIndex,
  streetOfCode,
} from "./street-index.ts";

type ListContext = Context<{ Bindings: Env }>;

/** `GET /{lang}?q=&ward=&letter=&part=`: every street, or those that match. */
export async function list(c: ListContext): Promise<Response> {
  const language = languageOfPath(c.req.path, cityOf(c.env));
  // Perhaps a code: app.ts has the last word.
  if (!language) return c.notFound();
  const index = await readIndex(c.env);
  const filter = filterOf(c, index);
  const all = findStreets(index, filter);
  const letters = lettersOf(all.streets);
  const found = ofLetter(all, filter.letter);
  const sign = await signAsked(c, filter.query, index, found);
  const { wards } = index;
  const isWhole = fitsWhole(index.streets);
  const headers = publicCache;
  return listPage(c, { language, filter, found, letters, sign, wards, isWhole, headers });
}

/**
 * The filter as typed; nobody's query is longer than a name, and whoever searches asks for no letter.
 * A ward that is not in force, as in an old link, is none.
 */
function filterOf(c: ListContext, { wards }: StreetIndex): Filter {
  const query = readQuery(c.req.query("q") ?? "", 200);
  const asked = (c.req.query("ward") ?? "").trim();
  const ward = wards.some(({ code }) => code === asked) ? asked : "";
  const letter = query === "" ? letterAsked(c.req.query("letter") ?? "") : "";
  const part = Math.max(1, Math.trunc(Number(c.req.query("part")) || 1));
  return { query, ward, letter, part };
}

function letterAsked(typed: string): string {
  const letter = typed.normalize("NFC").trim();
  return letter === everyLetter ? letter : letter.toUpperCase();
}

function ofLetter(found: Found<ListedStreet>, letter: string): Found<ListedStreet> {
  if (letter === "" || letter === everyLetter) return found;
  return { ...found, streets: found.streets.filter((street) => letterOf(street) === letter) };
}

/** A query that is a sign's code, or was to be one, and which street bears it. */
async function signAsked(
  c: ListContext,
  query: string,
  index: StreetIndex,
  { streets, guess }: Found<ListedStreet>,
): Promise<AskedSign | null> {
  const typed = codeLike(query);
  if (!typed) return null;
  const code = parseCode(typed);
  const id = code === null ? null : await streetOfCode(connectNearest(c.env.DB), code);
  if (code !== null && id !== null) {
    return { code, street: index.streets.find((street) => street.id === id), near: [] };
  }
  // Letters may be a name as well: a code that no sign bears is one only if it has a digit.
  const hasDigit = /\d/.test(typed);
  const answered = streets.length > 0 && !guess;
  if (answered && !hasDigit) return null;
  const near = await findNearSigns(c.env.DB, typed);
  const isCode = near.length > 0 || (hasDigit && (code !== null || !answered));
  return isCode ? { code: typed, near } : null;
}
