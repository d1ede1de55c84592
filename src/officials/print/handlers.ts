import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { signStatuses } from "../../db/schema.ts";
import { whyNot } from "../../signs/plate/options.ts";
import { defaultFormat, formats, moduleOf } from "../../signs/plate/plate.ts";
import { type Choice, readChoice } from "../../signs/workshop/choice.ts";
import { readJob } from "../../signs/workshop/job.ts";
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
import type { Found, PrintView } from "./print-view.ts";
import { proofPage } from "./proof-page.tsx";

/** What a page shows of the signs that were asked for. */
type Show = (c: OfficialContext, view: PrintView) => Response | Promise<Response>;

/** `GET /officials/print?ward=&street=&status=`: the signs of a choice as sheets and files. */
export const print = (c: OfficialContext) => showChoice(c, printPage);

/**
 * `POST /officials/print`: the same for pasted codes, which are posted since so many do not fit an
 * address; nothing is changed by it.
 */
export const printPasted = (c: OfficialContext) => showPasted(c, printPage);

/** `GET /officials/print/proof?ward=&street=&status=`: the same signs small, for the office to approve. */
export const proof = (c: OfficialContext) => showChoice(c, proofPage);

/** `POST /officials/print/proof`: the same for pasted codes; nothing is changed by it. */
export const proofPasted = (c: OfficialContext) => showPasted(c, proofPage);

async function showChoice(c: OfficialContext, show: Show): Promise<Response> {
  const choice = readChoice(c.req.query());
  if (!choice) return showSigns(c, c.req.query(), null, show);
  const rows = await readRows(c.env.DB, choiceQuery(choice, cityDay(c)));
  return showSigns(c, c.req.query(), { choice, rows }, show);
}

async function showPasted(c: OfficialContext, show: Show): Promise<Response> {
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
    return showSigns(c, fields, { pasted, text, rows }, show);
  } catch (error) {
    if (!(error instanceof TooManyCodes)) throw error;
    const { count } = error;
    const max = formatNumber(maxPasted, language);
    return errorPage(c, "bad-request", {}, t.tooMany(formatNumber(count, language), max));
  }
}

/**
 * `GET /officials/print/archive-files?codes=…&format=&bleed=&marks=&radius=&hole=&quantity=&files=`: the
 * files of a few signs, as JSON.
 */
export async function archiveFiles(c: OfficialContext): Promise<Response> {
  const { language } = c.var;
  const { host } = cityOf(c.env);
  const job = readJob(c.req.query(), cityDay(c), language);
  if (typeof job === "string") return errorPage(c, "bad-request", {}, job);
  const { codes } = readPasted((c.req.query("codes") ?? "").slice(0, 1000));
  if (codes.length === 0 || codes.length > maxSignsPerRequest) {
    return errorPage(c, "bad-request", {}, messages[language].signsPerRequest(maxSignsPerRequest));
  }
  const rows = await readRows(c.env.DB, codesQuery(codes));
  return c.json(archiveFilesOf(codes, rows, job, { host, language }));
}

type Asked = { choice?: Choice; pasted?: Pasted; text?: string; rows: PrintRow[] };

async function showSigns(
  c: OfficialContext,
  fields: Readonly<Record<string, string | undefined>>,
  asked: Asked | null,
  show: Show,
): Promise<Response> {
  const { language } = c.var;
  const { host } = cityOf(c.env);
  const wrong = unlisted(fields, "status", signStatuses) ?? unlisted(fields, "paper", paperNames);
  if (wrong) return errorPage(c, "bad-request", {}, wrong);
  const job = readJob(jobFields(fields), cityDay(c), language);
  if (typeof job === "string") return errorPage(c, "bad-request", {}, job);
  const paper: PaperName = paperNames.find((name) => name === fields.paper) ?? "A4";
  const { streets, wards } = await readIndex(c.env);
  let found: Found | null = null;
  if (asked) {
    try {
      const layout = layOut(formats[job.format], paper);
      const part = Math.max(1, Math.trunc(Number(fields.part)) || 1);
      found = { ...asked, module: moduleOf(host, job.format), layout, part };
    } catch (error) {
      const reason = whyNot(error, language);
      if (reason === null) throw error;
      return errorPage(c, "bad-request", {}, reason);
    }
  }
  return show(c, { job, paper, streets, wards, choice: asked?.choice ?? null, found });
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

/** A form sends an empty bleed where none is wanted, an empty radius for the format's own, and `on` for a tick. */
const jobFields = (fields: Readonly<Record<string, string | undefined>>) => ({
  format: fields.format || defaultFormat,
  bleed: fields.bleed?.replace(",", ".") || "0",
  marks: fields.marks === "on" ? "1" : fields.marks || "0",
  radius: fields.radius?.replace(",", ".") || undefined,
  hole: fields.hole?.replace(",", ".") || undefined,
  quantity: fields.quantity || "1",
});

const cityDay = (c: OfficialContext): string => isoDayOf(Date.now(), cityOf(c.env).utcOffset);
