import { connect } from "../../db/client.ts";
import { errorPage } from "../../web/errors.tsx";
import { unlessDown } from "../../web/outage.ts";
import { readForm } from "../../web/read-form.ts";
import { faultOf, receiptOf, secondsNow, tokenToShow } from "../reports/form-token.ts";
import { backTo, type ReportContext } from "../reports/place.ts";
import { receiptPage } from "../reports/receipt-page.tsx";
import type { FormFault } from "../reports/report-form.ts";
import { sendsTooMany } from "../reports/sender-limit.ts";
import { codeFaultsOf, emptyCodeForm, readTypedOfCode, type TypedOfCode } from "./code-form.ts";
import { codeReportPage } from "./code-report-page.tsx";
import { fileCodeReport } from "./code-reports.ts";
import { messages } from "./messages.ts";
import { type CodePlace, codeFormPath, codePlaceOf, filedCodeOf, readSigned } from "./place.ts";

/**
 * `GET /{lang}/codes/{CODE}/reports`: an empty form; of a code that a sign bears after all, leads to
 * the form of its street.
 */
export async function reportForm(c: ReportContext): Promise<Response> {
  const place = codePlaceOf(c);
  if (!place) return errorPage(c, "not-found");
  const { language, code } = place;
  const { key, slug } = await readSigned(connect(c.env.DB), code);
  if (slug !== null) {
    const Location = `/${language}/streets/${slug}/reports?code=${code}`;
    return c.body(null, 302, { Location, "Cache-Control": "no-store" });
  }
  return showForm(c, place, key, emptyCodeForm, []);
}

/** `POST /{lang}/codes/{CODE}/reports`: files a report, or shows what is to be mended. */
export async function sendReport(c: ReportContext): Promise<Response> {
  const place = codePlaceOf(c);
  if (!place) return errorPage(c, "not-found");
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const typed = readTypedOfCode(form);
  const sent = await unlessDown(c.env.DB, () => file(c, place, typed));
  return sent ? sent.answer : codeReportPage(c, { place, typed, faults: ["no-data"] });
}

async function file(c: ReportContext, place: CodePlace, typed: TypedOfCode): Promise<Response> {
  const { key } = await readSigned(connect(c.env.DB), place.code);
  if (await sendsTooMany(c.req.raw, c.env)) return showForm(c, place, key, typed, ["too-many"]);
  const faults = codeFaultsOf(typed);
  const tokenFault = await faultOf(key, place.code, typed.token, secondsNow());
  if (tokenFault) faults.push(tokenFault);
  if (faults.length > 0) return showForm(c, place, key, typed, faults);
  const receipt = await receiptOf(key, typed.token);
  const outcome = await fileCodeReport(c.env.DB, {
    receipt,
    code: place.code,
    place: typed.place,
    text: typed.text,
    contact: typed.contact || null,
  });
  if (outcome === "full") return showForm(c, place, key, typed, ["full"]);
  if (outcome === "too-long-now") return showForm(c, place, key, typed, ["text-long-now"]);
  const path = `${codeFormPath(place)}/${receipt}`;
  return backTo(c, outcome === "other-words" ? `${path}?again` : path);
}

/** `GET /{lang}/codes/{CODE}/reports/{receipt}`: what became of a report. */
export async function reportReceipt(c: ReportContext): Promise<Response> {
  const filed = await filedCodeOf(c);
  if (!filed) return errorPage(c, "not-found");
  const { language, code, receipt, path } = filed;
  const t = messages[language];
  return receiptPage(c, {
    language,
    about: [t.about(code)],
    receipt,
    path,
    formPath: codeFormPath(filed),
    back: { path: `/${language}`, text: t.back },
    isAgain: c.req.query("again") !== undefined,
  });
}

async function showForm(
  c: ReportContext,
  place: CodePlace,
  key: string,
  typed: TypedOfCode,
  faults: FormFault[],
): Promise<Response> {
  const token = await tokenToShow(key, place.code, typed.token, faults);
  return codeReportPage(c, { place, typed: { ...typed, token }, faults });
}
