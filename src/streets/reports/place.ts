import type { Context } from "hono";
import { cityOf, type Language } from "../../city.ts";
import { connect, type Db } from "../../db/client.ts";
import { readOrMakeKey, selectKey } from "../../db/keys.ts";
import { languageOfPath } from "../../web/languages.ts";
import { type StreetWithSigns, selectStreetSigns } from "../street.ts";
import { type Receipt, readReceipt } from "./reports.ts";

export type ReportContext = Context<{ Bindings: Env }>;

/** Where a request is, in which language, and with what forms there are signed. */
export type Place = { language: Language; db: Db; found: StreetWithSigns; key: string };

/** The language and street of the path, in one round trip; null if there is no such page. */
export async function placeOf(c: ReportContext): Promise<Place | null> {
  const language = languageOfPath(c.req.path, cityOf(c.env));
  if (!language) return null;
  const db = connect(c.env.DB);
  const [[street], signs, [known]] = await db.batch([
    ...selectStreetSigns(db, c.req.param("slug") ?? ""),
    selectKey(db, "report forms"),
  ]);
  if (!street) return null;
  const key = known?.secret ?? (await readOrMakeKey(db, "report forms"));
  return { language, db, found: { street, signs }, key };
}

/** A report that somebody holds the receipt of; `path` is that of its page. */
export type Filed = Pick<Place, "language" | "found"> & { receipt: Receipt; path: string };

/** The report of the path's receipt, if it is of the path's street. */
export async function filedOf(c: ReportContext): Promise<Filed | null> {
  const place = await placeOf(c);
  if (!place) return null;
  const { language, db, found } = place;
  const number = c.req.param("receipt") ?? "";
  const receipt = await readReceipt(db, number);
  if (receipt?.streetId !== found.street.id) return null;
  return { language, found, receipt, path: receiptPath(language, found, number) };
}

/** Where the sender of a report reads what became of it. */
export const receiptPath = (
  language: Language,
  { street }: StreetWithSigns,
  receipt: string,
): string => `/${language}/streets/${street.slug}/reports/${receipt}`;

/** After a form: to the page that shows what came of it. */
export const backTo = (c: ReportContext, path: string): Response =>
  c.body(null, 303, { Location: path, "Cache-Control": "no-store" });
