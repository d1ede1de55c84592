import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { signStatuses } from "../../db/schema.ts";
import { readOptions, whyNot } from "../../signs/plate/options.ts";
import { defaultFormat, formats, moduleOf } from "../../signs/plate/plate.ts";
import { type Choice, readChoice } from "../../signs/workshop/choice.ts";
import { layOut, type PaperName, paperNames } from "../../signs/workshop/paper.ts";
import { maxPasted, type Pasted, readPasted, TooManyCodes } from "../../signs/workshop/pasted.ts";
import { choiceQuery, codesQuery, type PrintRow, readRows } from "../../signs/workshop/queries.ts";
import { readIndex } from "../../streets/list/street-index.ts";
import { errorPage } from "../../web/errors.tsx";
import { formatNumber } from "../../web/format.ts";
import { readForm } from "../../web/read-form.ts";
import type { OfficialContext } from "../guard.ts";
import { archiveFilesOf, maxSignsPerRequest } from "./archive-files.ts";
import { messages } from "./messages.ts";
import { printPage } from "./print-page.tsx";
import type { Found } from "./print-view.ts";
import { signsPerPart } from "./sheets.tsx";

/** `GET /officials/print?ward=&street=&status=`: the signs of a choice as sheets and files. */
export async function print(c: OfficialContext): Promise<Response> {
  const choice = readChoice(c.req.query());
  if (!choice) return showSigns(c, c.req.query(), null);
  const day = isoDayOf(Date.now(), cityOf(c.env).utcOffset);
  const rows = await readRows(c.env.DB, choiceQuery(choice, day));
  return showSigns(c, c.req.query(), { choice, rows });
}

/**
 * `POST /officials/print`: the same for pasted codes, which are posted since so many do not fit an
 * address; nothing is changed by it.
 */
export async function printPasted(c: OfficialContext): Promise<Response> {
  const { language } = c.var;
  const t = messages[language];
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const fields: Record<string, string | undefined> = Object.fromEntries(form);
  const text = fields.codes ?? "";
  try {
    const pasted = readPasted(text);
    if (pasted.codes.length + pasted.malformed.length === 0) {
      return errorPage(c, "bad-request", {}, t.noCodes);
    }
    const rows = await readRows(c.env.DB, codesQuery(pasted.codes));
    return showSigns(c, fields, { pasted, text, rows });
  } catch (error) {
    if (!(error instanceof TooManyCodes)) throw error;
    const { count } = error;
    const max = formatNumber(maxPasted, language);
    return errorPage(c, "bad-request", {}, t.tooMany(formatNumber(count, language), max));
  }
}

/** `GET /officials/print/archive-files?codes=…&format=&bleed=&marks=`: the files of a few signs, as JSON. */
export async function archiveFiles(c: OfficialContext): Promise<Response> {
  const { language } = c.var;
  const { host } = cityOf(c.env);
  const options = readOptions(c.req.query(), language);
  if (typeof options === "string") return errorPage(c, "bad-request", {}, options);
  const { codes } = readPasted((c.req.query("codes") ?? "").slice(0, 1000));
  if (codes.length === 0 || codes.length > maxSignsPerRequest) {
    return errorPage(c, "bad-request", {}, messages[language].signsPerRequest(maxSignsPerRequest));
  }
  const rows = await readRows(c.env.DB, codesQuery(codes));
  return c.json(archiveFilesOf(codes, rows, options, { host, language }));
}

type Asked = { choice?: Choice; pasted?: Pasted; text?: string; rows: PrintRow[] };

async function showSigns(
  c: OfficialContext,
  fields: Readonly<Record<string, string | undefined>>,
  asked: Asked | null,
): Promise<Response> {
  const { language } = c.var;
  const { host } = cityOf(c.env);
  const wrong = unlisted(fields, "status", signStatuses) ?? unlisted(fields, "paper", paperNames);
  if (wrong) return errorPage(c, "bad-request", {}, wrong);
  const options = readOptions(plateOptions(fields), language);
  if (typeof options === "string") return errorPage(c, "bad-request", {}, options);
  const paper: PaperName = paperNames.find((name) => name === fields.paper) ?? "A4";
  const { streets, wards } = await readIndex(c.env);
  let found: Found | null = null;
  if (asked) {
    try {
      const layout = layOut(formats[options.format], paper);
      const parts = layout ? Math.ceil(asked.rows.length / signsPerPart(layout)) : 1;
      found = {
        ...asked,
        module: moduleOf(host, options.format),
        layout,
        part: Math.max(1, Math.min(parts, Math.trunc(Number(fields.part)) || 1)),
      };
    } catch (error) {
      const reason = whyNot(error, language);
      if (reason === null) throw error;
      return errorPage(c, "bad-request", {}, reason);
    }
  }
  return printPage(c, { options, paper, streets, wards, choice: asked?.choice ?? null, found });
}

/**
 * Says what would be right where a field is none of its values; null where it is one, or empty.
 * To print every sign because `retired` was misspelt would cost somebody a stack of steel.
 */
function unlisted(
  fields: Readonly<Record<string, string | undefined>>,
  name: string,
  values: readonly string[],
): string | null {
  const value = fields[name];
  return !value || values.includes(value) ? null : `${name}: ${values.join(", ")}`;
}

/** A form sends an empty bleed where none is wanted, and `on` for a tick. */
const plateOptions = (fields: Readonly<Record<string, string | undefined>>) => ({
  format: fields.format || defaultFormat,
  bleed: fields.bleed?.replace(",", ".") || "0",
  marks: fields.marks === "on" ? "1" : fields.marks || "0",
});
