import { type Context, Hono } from "hono";
import { sameSite } from "./from-elsewhere.ts";

type Answer = (c: Context<{ Bindings: Env }>) => Promise<Response>;
type Pages = Record<"reportForm" | "sendReport" | "reportReceipt", Answer>;
type Withdrawals = Record<"withdrawalForm" | "sendWithdrawal", Answer>;

/**
 * The routes of a kind of report: its form, its sending, the receipt, and withdrawing. What answers
 * them is loaded when the first is asked for.
 * @param path of the form.
 */
export function reportRoutes(
  path: string,
  pages: () => Promise<Pages>,
  withdrawals: () => Promise<Withdrawals>,
): Hono<{ Bindings: Env }> {
  const page =
    (name: keyof Pages): Answer =>
    async (c) =>
      (await pages())[name](c);
  const withdrawal =
    (name: keyof Withdrawals): Answer =>
    async (c) =>
      (await withdrawals())[name](c);
  return new Hono<{ Bindings: Env }>({ strict: false })
    .get(path, page("reportForm"))
    .post(path, sameSite, page("sendReport"))
    .get(`${path}/:receipt`, page("reportReceipt"))
    .get(`${path}/:receipt/withdrawals`, withdrawal("withdrawalForm"))
    .post(`${path}/:receipt/withdrawals`, sameSite, withdrawal("sendWithdrawal"));
}
