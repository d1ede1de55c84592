import { type Context, Hono } from "hono";
import { sameSite } from "./from-elsewhere.ts";

/** Reports of a street or its signs: the form, its sending, the receipt, and withdrawing. */
export const reports = new Hono<{ Bindings: Env }>({ strict: false });

type ReportContext = Context<{ Bindings: Env }>;

/** One of the handlers, loaded when the first of them is asked for. */
const report =
  (name: keyof typeof import("./handlers.ts")) =>
  async (c: ReportContext): Promise<Response> =>
    (await import("./handlers.ts"))[name](c);
const withdrawal =
  (name: keyof typeof import("./withdrawal-handlers.ts")) =>
  async (c: ReportContext): Promise<Response> =>
    (await import("./withdrawal-handlers.ts"))[name](c);

const path = "/:language/streets/:slug/reports";

reports.get(path, report("reportForm"));
reports.post(path, sameSite, report("sendReport"));
reports.get(`${path}/:receipt`, report("reportReceipt"));
reports.get(`${path}/:receipt/withdrawals`, withdrawal("withdrawalForm"));
reports.post(`${path}/:receipt/withdrawals`, sameSite, withdrawal("sendWithdrawal"));
