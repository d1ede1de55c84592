import { cityOf } from "../../city.ts";
import { readSpareStreet } from "../../scan/spare-copy.ts";
import { nowhere } from "../../signs/position.ts";
import { fullName } from "../../signs/street-name.ts";
import { errorPage } from "../../web/errors.tsx";
import { languageOfPath } from "../../web/languages.ts";
import { unlessDown } from "../../web/outage.ts";
import { readForm } from "../../web/read-form.ts";
import { faultOf, receiptOf, secondsNow, tokenToShow } from "./form-token.ts";
import { messages } from "./messages.ts";
import { backTo, filedOf, type Place, placeOf, type ReportContext, receiptPath } from "./place.ts";
import { readSteps } from "./progress.ts";
import { receiptPage } from "./receipt-page.tsx";
import {
  emptyForm,
  type FormFault,
  faultsOf,
  isKind,
  readTyped,
  type Typed,
} from "./report-form.ts";
import { reportPage } from "./report-page.tsx";
import { fileReport } from "./reports.ts";
import { sendsTooMany } from "./sender-limit.ts";

/** `GET /{lang}/streets/{slug}/reports?code=`: an empty form. */
export async function reportForm(c: ReportContext): Promise<Response> {
  const place = await placeOf(c);
  if (!place) return errorPage(c, "not-found");
  const typed = { ...emptyForm, code: c.req.query("code") ?? "" };
  return showForm(c, place, typed, []);
}

/** `POST /{lang}/streets/{slug}/reports`: files a report, or shows what is to be mended. */
export async function sendReport(c: ReportContext): Promise<Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const typed = readTyped(form);
  const sent = await unlessDown(c.env.DB, () => file(c, typed));
  return sent ? sent.answer : formWithoutData(c, typed);
}

async function file(c: ReportContext, typed: Typed): Promise<Response> {
  const place = await placeOf(c);
  if (!place) return errorPage(c, "not-found");
  const { language, found, key } = place;
  if (await sendsTooMany(c.req.raw, c.env)) return showForm(c, place, typed, ["too-many"]);
  const faults = faultsOf(
    typed,
    found.signs.map(({ code }) => code),
  );
  const tokenFault = await faultOf(key, found.street.id, typed.token, secondsNow());
  if (tokenFault) faults.push(tokenFault);
  const { kind, code, text, contact } = typed;
  if (faults.length > 0 || !isKind(kind)) return showForm(c, place, typed, faults);
  const receipt = await receiptOf(key, typed.token);
  const outcome = await fileReport(c.env.DB, {
    receipt,
    streetId: found.street.id,
    code: code || null,
    kind,
    text,
    contact: contact || null,
  });
  if (outcome === "full") return showForm(c, place, typed, ["full"]);
  if (outcome === "too-long-now") return showForm(c, place, typed, ["text-long-now"]);
  const path = receiptPath(language, found, receipt);
  return backTo(c, outcome === "other-words" ? `${path}?again` : path);
}

/**
 * `GET /{lang}/streets/{slug}/reports/{receipt}`: what became of a report. With `?again`, that its
 * form was sent once more with other words.
 */
export async function reportReceipt(c: ReportContext): Promise<Response> {
  const filed = await filedOf(c);
  if (!filed) return errorPage(c, "not-found");
  const { language, found, receipt, path } = filed;
  const t = messages[language];
  const streetPath = `/${language}/streets/${found.street.slug}`;
  const kind = t.kinds[receipt.kind];
  return receiptPage(c, {
    language,
    about: [fullName(found.street, language), receipt.code ? `${kind} (${receipt.code})` : kind],
    receipt,
    way: { kind: receipt.kind, steps: await readSteps(c.env.DB, [receipt.id]) },
    path,
    formPath: `${streetPath}/reports`,
    back: { path: streetPath, text: t.back },
    isAgain: c.req.query("again") !== undefined,
  });
}

/** The form with a new token, unless the old one is still good. */
async function showForm(
  c: ReportContext,
  { language, found, key }: Place,
  typed: Typed,
  faults: FormFault[],
): Promise<Response> {
  const token = await tokenToShow(key, found.street.id, typed.token, faults);
  return reportPage(c, { language, found, typed: { ...typed, token }, faults });
}

/** The form with everything typed, of a street of which nothing can be read just now. */
async function formWithoutData(c: ReportContext, typed: Typed): Promise<Response> {
  const language = languageOfPath(c.req.path, cityOf(c.env));
  if (!language) return errorPage(c, "not-found");
  const slug = c.req.param("slug") ?? "";
  const spare = await readSpareStreet(c.env, slug);
  const street = { slug, ...(spare ?? { kind: null, name: slug }) };
  const signs = typed.code === "" ? [] : [{ code: typed.code, ...nowhere }];
  const found = { street, signs };
  return reportPage(c, { language, found, typed, faults: ["no-data"] });
}
