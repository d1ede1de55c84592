import { type Context, Hono } from "hono";
import { sameSite } from "../reports/from-elsewhere.ts";

/** Reports of codes that no sign bears: the form, its sending, the receipt, and withdrawing. */
export const codeReports = new Hono<{ Bindings: Env }>({ strict: false });

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

const path = "/:language/codes/:code/reports";

codeReports.get(path, report("codeReportForm"));
codeReports.post(path, sameSite, report("sendCodeReport"));
codeReports.get(`${path}/:receipt`, report("codeReportReceipt"));
codeReports.get(`${path}/:receipt/withdrawals`, withdrawal("codeWithdrawalForm"));
codeReports.post(`${path}/:receipt/withdrawals`, sameSite, withdrawal("sendCodeWithdrawal"));
