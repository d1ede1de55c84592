import { errorPage } from "../../web/errors.tsx";
import { readForm } from "../../web/read-form.ts";
import { backTo, filedOf, type ReportContext } from "./place.ts";
import { isLeft, withdraw, withdrawables } from "./withdraw.ts";
import { withdrawalPage } from "./withdrawal-page.tsx";

/** `GET …/{receipt}/withdrawals?of=contact` or `?of=report`: asks before anything is deleted. */
export async function withdrawalForm(c: ReportContext): Promise<Response> {
  const filed = await filedOf(c);
  if (!filed) return errorPage(c, "not-found");
  const what = withdrawables.find((one) => one === c.req.query("of"));
  if (!what) return errorPage(c, "bad-request");
  const { language, path, receipt } = filed;
  if (!isLeft(what, receipt)) return backTo(c, path);
  return withdrawalPage(c, { language, what, receiptPath: path });
}

/** `POST …/{receipt}/withdrawals`: deletes the contact, or the text and the contact. */
export async function sendWithdrawal(c: ReportContext): Promise<Response> {
  const filed = await filedOf(c);
  if (!filed) return errorPage(c, "not-found");
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const what = withdrawables.find((one) => one === form.get("of"));
  if (!what) return errorPage(c, "bad-request");
  await withdraw(c.env.DB, c.req.param("receipt") ?? "", what);
  return backTo(c, filed.path);
}
