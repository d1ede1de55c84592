import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { errorPage } from "../../web/errors.tsx";
import { reportForm, reportReceipt, sendReport } from "./handlers.ts";

/** Reports of a street or its signs: the form, its sending, and the receipt. */
export const reports = new Hono<{ Bindings: Env }>({ strict: false });

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

const path = "/:language/streets/:slug/reports";
const withinLimit = bodyLimit({ maxSize: maxBytes, onError: (c) => errorPage(c, "too-large") });

reports.get(path, reportForm);
reports.post(path, sameSite, withinLimit, sendReport);
reports.get(`${path}/:receipt`, reportReceipt);
