import { Hono } from "hono";
import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { errorPage } from "../../web/errors.tsx";
import { reportForm, reportReceipt, sendReport } from "./handlers.ts";
import { sendWithdrawal, withdrawalForm } from "./withdrawal-handlers.ts";

/** Reports of a street or its signs: the form, its sending, the receipt, and withdrawing. */
export const reports = new Hono<{ Bindings: Env }>({ strict: false });

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

reports.get(path, reportForm);
reports.post(path, sameSite, sendReport);
reports.get(`${path}/:receipt`, reportReceipt);
reports.get(`${path}/:receipt/withdrawals`, withdrawalForm);
reports.post(`${path}/:receipt/withdrawals`, sameSite, sendWithdrawal);
