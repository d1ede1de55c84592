import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { changedBefore, changeOnce } from "../../records/changes/change-once.ts";
import { mintCode } from "../../signs/mint.ts";
import { readIndex } from "../../streets/list/street-index.ts";
import { errorPage } from "../../web/errors.tsx";
import { formKeyOf } from "../../web/form-key.ts";
import { formatNumber } from "../../web/format.ts";
import { readForm } from "../../web/read-form.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { addedPage } from "./added-page.tsx";
import { checkPage } from "./check-page.tsx";
import { type AskedProblem, degrees, draftsOf, readAsked, signsAsked } from "./drafts.ts";
import { formPage } from "./form-page.tsx";
import hereScript from "./here.browser.js";
import { mapSvg, placeAlong, placeOfClick } from "./map.ts";
import { messages } from "./messages.ts";
import { streetPage } from "./street-page.tsx";
import { readStreetPlaces, type StreetToSign } from "./street-places.ts";

/**
 * `GET /officials/signs/new?street=…`: where on a street signs are to hang; with `check` as it would be
 * saved, with `spot.x` and `spot.y` the point of the map `along` the street, with `to` another map.
 */
export async function newSigns(c: OfficialContext): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const slug = query.get("street") ?? "";
  if (slug === "") return streetPage(c, (await readIndex(c.env)).streets);
  const street = await readStreetPlaces(c.env.DB, slug);
  if (!street) return errorPage(c, "not-found");
  // A button says where the map is to go on, the form where it is.
  const along = alongOf(query.get("to") ?? query.get("along"));
  const asked = readAsked(new Map(query));
  const clicked = clickOf(query, street, along);
  if (clicked) {
    const where = `${degrees(clicked.latitude)}, ${degrees(clicked.longitude)}`;
    const metres = formatNumber(Math.round(clicked.apart), c.var.language);
    const said = messages[c.var.language].snapped(metres);
    return formPage(c, { street, along, asked: { ...asked, where }, problem: null, said });
  }
  if (!query.has("check")) return formPage(c, { street, along, asked, problem: null, said: null });
  const signs = signsAsked(street, asked);
  if (typeof signs === "string") return refused(c, street, along, asked, signs);
  return checkPage(c, { street, asked, signs, hasChanged: false, problems: [] });
}

/**
 * `POST /officials/signs`: makes the signs as one change set; a form that is sent again is answered with
 * those that it made.
 */
export async function addSigns(c: OfficialContext): Promise<Response> {
  const { official } = c.var;
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const key = formKeyOf(form);
  const before = await changedBefore(c.env.DB, key);
  if (before) return toAdded(c, before.changeSet);
  const street = await readStreetPlaces(c.env.DB, form.get("street") ?? "");
  if (!street) return errorPage(c, "not-found");
  const asked = readAsked(form);
  const signs = signsAsked(street, asked);
  if (typeof signs === "string") return refused(c, street, 0, asked, signs);
  // Somebody else added some meanwhile, or a form without a key was sent twice.
  if (form.get("known") !== String(street.signs)) {
    return checkPage(c, { street, asked, signs, hasChanged: true, problems: [] });
  }
  const city = cityOf(c.env);
  const added = await changeOnce(c.env.DB, draftsOf(signs), key, {
    official: official.email,
    what: "form",
    today: isoDayOf(Date.now(), city.utcOffset),
    mint: () => mintCode(city),
  });
  if (added.outcome === "refused") {
    return checkPage(c, { street, asked, signs, hasChanged: false, problems: added.problems });
  }
  if (added.outcome === "applied" || added.outcome === "changed-before") {
    return toAdded(c, added.changeSet);
  }
  throw new Error(`New signs cannot be ${added.outcome}.`);
}

const toAdded = (c: OfficialContext, changeSet: number): Response =>
  c.redirect(officialPath(c.var.language, `/signs/new/${changeSet}`), 303);

/** `GET /officials/signs/new/{CHANGE SET}`: the signs that were made, with their codes. */
export async function addedSigns(c: OfficialContext): Promise<Response> {
  return (await addedPage(c, Number(c.req.param("id")))) ?? errorPage(c, "not-found");
}

/** `GET /officials/signs/new/map.svg?street=…&along=…`: 200 m of a street. */
export async function newSignsMap(c: OfficialContext): Promise<Response> {
  const street = await readStreetPlaces(c.env.DB, c.req.query("street") ?? "");
  const centre = street && placeAlong(street, alongOf(c.req.query("along") ?? null));
  if (!street || !centre) return errorPage(c, "not-found");
  return c.body(mapSvg(street, centre), 200, { "Content-Type": "image/svg+xml" });
}

export const hereJs = (c: Context): Response =>
  c.body(hereScript, 200, { "Content-Type": "text/javascript; charset=utf-8" });

const refused = (
  c: OfficialContext,
  street: StreetToSign,
  along: number,
  asked: ReturnType<typeof readAsked>,
  problem: AskedProblem,
): Promise<Response> => formPage(c, { street, along, asked, problem, said: null });

/** Metres from the start. */
const alongOf = (text: string | null): number => Math.max(0, Math.trunc(Number(text)) || 0);

/** Where the map was clicked, as an image input sends it (HTML, 4.10.5.1.19); null if it was not. */
function clickOf(query: URLSearchParams, street: StreetToSign, along: number) {
  const [x, y] = [query.get("spot.x"), query.get("spot.y")];
  const centre = placeAlong(street, along);
  if (x === null || y === null || !centre) return null;
  const [left, top] = [Number(x), Number(y)];
  return Number.isFinite(left + top) ? placeOfClick(street, centre, [left, top]) : null;
}
