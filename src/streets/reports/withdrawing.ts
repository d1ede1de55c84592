import type { Language } from "../../city.ts";
import { errorPage } from "../../web/errors.tsx";
import { readForm } from "../../web/read-form.ts";
import { backTo, type ReportContext } from "./place.ts";
import type { ReportTable } from "./tables.ts";
import { isLeft, type ReceiptFacts, withdraw, withdrawables } from "./withdraw.ts";
import { withdrawalPage } from "./withdrawal-page.tsx";

/** The report of a request's receipt, with the path of its page; null if there is none. */
type FiledOf = (
  c: ReportContext,
) => Promise<{ language: Language; path: string; receipt: ReceiptFacts } | null>;

/** `GET …/{receipt}/withdrawals?of=contact` or `?of=report`: asks before anything is deleted. */
export const asking = (filedOf: FiledOf) => async (c: ReportContext) => {
  const filed = await filedOf(c);
  if (!filed) return errorPage(c, "not-found");
  const what = withdrawables.find((one) => one === c.req.query("of"));
  if (!what) return errorPage(c, "bad-request");
  const { language, path, receipt } = filed;
  if (!isLeft(what, receipt)) return backTo(c, path);
  return withdrawalPage(c, { language, what, receiptPath: path });
};

/** `POST …/{receipt}/withdrawals`: deletes the contact, or the words and the contact. */
export const withdrawing = (table: ReportTable, filedOf: FiledOf) => async (c: ReportContext) => {
  const filed = await filedOf(c);
  if (!filed) return errorPage(c, "not-found");
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const what = withdrawables.find((one) => one === form.get("of"));
  if (!what) return errorPage(c, "bad-request");
  await withdraw(c.env.DB, table, c.req.param("receipt") ?? "", what);
  return backTo(c, filed.path);
};
