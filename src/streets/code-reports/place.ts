import { eq } from "drizzle-orm";
import { cityOf, type Language } from "../../city.ts";
import { connect, type Db } from "../../db/client.ts";
import { readOrMakeKey, selectKey } from "../../db/keys.ts";
import { signs, streets } from "../../db/schema.ts";
import { codeLike } from "../../signs/typed/code-like.ts";
import { languageOfPath } from "../../web/languages.ts";
import type { ReportContext } from "../reports/place.ts";
import { type CodeReceipt, readCodeReceipt } from "./code-reports.ts";

/** Where a request is: in which language, and of which code, as it was read, in capitals. */
export type CodePlace = { language: Language; code: string };

/** The language and code of the path; null where that is no code, nor one mistyped. */
export function codePlaceOf(c: ReportContext): CodePlace | null {
  const language = languageOfPath(c.req.path, cityOf(c.env));
  const typed = c.req.param("code") ?? "";
  const code = codeLike(typed);
  return language && code === typed.toUpperCase() ? { language, code } : null;
}

/** Where the form about a code is. */
export const codeFormPath = ({ language, code }: CodePlace): string =>
  `/${language}/codes/${code}/reports`;

/** What forms are signed with, and the slug of the street whose sign bears the code, if any does. */
export async function readSigned(
  db: Db,
  code: string,
): Promise<{ key: string; slug: string | null }> {
  const [[known], [sign]] = await db.batch([
    selectKey(db, "report forms"),
    db
      .select({ slug: streets.slug })
      .from(signs)
      .innerJoin(streets, eq(streets.id, signs.streetId))
      .where(eq(signs.code, code)),
  ]);
  const key = known?.secret ?? (await readOrMakeKey(db, "report forms"));
  return { key, slug: sign?.slug ?? null };
}

/** A report that somebody holds the receipt of; `path` is that of its page. */
export type FiledCode = CodePlace & { receipt: CodeReceipt; path: string };

/** The report of the path's receipt, if it is of the path's code. */
export async function filedCodeOf(c: ReportContext): Promise<FiledCode | null> {
  const place = codePlaceOf(c);
  if (!place) return null;
  const number = c.req.param("receipt") ?? "";
  const receipt = await readCodeReceipt(connect(c.env.DB), number);
  if (receipt?.code !== place.code) return null;
  return { ...place, receipt, path: `${codeFormPath(place)}/${number}` };
}
