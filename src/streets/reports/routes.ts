import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { cityOf, type Language } from "../../city.ts";
import { connect, type Db } from "../../db/client.ts";
import { errorPage } from "../../web/errors.tsx";
import { languageOfPath } from "../../web/languages.ts";
import { readStreetSigns, type StreetWithSigns } from "../street.ts";
import { faultOf, makeToken, receiptOf } from "./form-token.ts";
import { receiptPage } from "./receipt-page.tsx";
import {
  emptyForm,
  type FormFault,
  faultsOf,
  isKind,
  readForm,
  type Typed,
} from "./report-form.ts";
import { reportPage } from "./report-page.tsx";
import { fileReport, readReceipt } from "./reports.ts";

/** Reports of a street or its signs: the form, its sending, and the receipt. */
export const reports = new Hono<{ Bindings: Env }>({ strict: false });

type Ctx = Context<{ Bindings: Env }>;

const path = "/:language/streets/:slug/reports";

/** Far more than the form holds, so that who wrote too much still gets it back to shorten. */
const maxBytes = 200_000;

/** A form that another site sends in somebody's name is refused (Sec-Fetch-Site, Origin). */
const sameSite = createMiddleware(async (c, next) => {
  try {
    return await csrf()(c, next);
  } catch (error) {
    if (error instanceof HTTPException) return errorPage(c, "cross-site");
    throw error;
  }
});

reports.get(path, async (c) => {
  const at = await placeOf(c);
  if (!at) return errorPage(c, "not-found");
  const typed = { ...emptyForm, code: c.req.query("code") ?? "" };
  return showForm(c, at, typed, []);
});

reports.post(
  path,
  sameSite,
  bodyLimit({ maxSize: maxBytes, onError: (c) => errorPage(c, "too-large") }),
  async (c) => {
    const at = await placeOf(c);
    if (!at) return errorPage(c, "not-found");
    const data = await c.req.formData().catch(() => null);
    if (!data) return errorPage(c, "bad-request");
    const { db, found } = at;
    const typed = readForm(data);
    const faults = faultsOf(
      typed,
      found.signs.map(({ code }) => code),
    );
    const tokenFault = await faultOf(db, typed.token, secondsNow());
    if (tokenFault) faults.push(tokenFault);
    const { kind, code, text, contact } = typed;
    if (faults.length > 0 || !isKind(kind)) return showForm(c, at, typed, faults);
    const receipt = await receiptOf(db, typed.token, JSON.stringify([kind, code, text]));
    const outcome = await fileReport(db, {
      receipt,
      streetId: found.street.id,
      code: code || null,
      kind,
      text,
      contact: contact || null,
    });
    if (outcome === "full") return showForm(c, at, typed, ["full"]);
    return c.body(null, 303, {
      Location: `/${at.language}/streets/${found.street.slug}/reports/${receipt}`,
      "Cache-Control": "no-store",
    });
  },
);

reports.get(`${path}/:receipt`, async (c) => {
  const at = await placeOf(c);
  const receipt = at && (await readReceipt(at.db, c.req.param("receipt")));
  if (!at || !receipt || receipt.streetId !== at.found.street.id) return errorPage(c, "not-found");
  return receiptPage(c, { language: at.language, found: at.found, receipt });
});

type Place = { language: Language; db: Db; found: StreetWithSigns };

/** The language and street of the path; null if there is no such page. */
async function placeOf(c: Ctx): Promise<Place | null> {
  const language = languageOfPath(c.req.path, cityOf(c.env));
  const db = connect(c.env.DB);
  const found = language && (await readStreetSigns(db, c.req.param("slug") ?? ""));
  return language && found ? { language, db, found } : null;
}

/** The form with a new token, unless the old one is still good. */
async function showForm(
  c: Ctx,
  { language, db, found }: Place,
  typed: Typed,
  faults: FormFault[],
): Promise<Response> {
  const worn = typed.token === "" || faults.includes("forged") || faults.includes("too-old");
  const token = worn ? await makeToken(db, secondsNow()) : typed.token;
  const status = faults.length === 0 ? 200 : faults.includes("full") ? 429 : 422;
  return reportPage(c, { language, found, typed: { ...typed, token }, faults, status });
}

const secondsNow = () => Math.floor(Date.now() / 1000);
