import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { errorPage } from "../../web/errors.tsx";
import { isFromElsewhere } from "./from-elsewhere.ts";
import { reportForm, reportReceipt, sendReport } from "./handlers.ts";
import { sendWithdrawal, withdrawalForm } from "./withdrawal-handlers.ts";

/** Reports of a street or its signs: the form, its sending, the receipt, and withdrawing. */
export const reports = new Hono<{ Bindings: Env }>({ strict: false });

/** A form that another site sends in somebody's name is refused. */
const sameSite = createMiddleware(async (c, next) => {
  return isFromElsewhere(c.req.raw) ? errorPage(c, "cross-site") : next();
});

const path = "/:language/streets/:slug/reports";

reports.get(path, reportForm);
reports.post(path, sameSite, sendReport);
reports.get(`${path}/:receipt`, reportReceipt);
reports.get(`${path}/:receipt/withdrawals`, withdrawalForm);
reports.post(`${path}/:receipt/withdrawals`, sameSite, sendWithdrawal);
