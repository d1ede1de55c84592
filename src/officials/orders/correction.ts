import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { correctOrder, termsOf } from "../../signs/workshop/order-correction.ts";
import { readOrder } from "../../signs/workshop/order-list.ts";
import type { OrderTerms } from "../../signs/workshop/orders.ts";
import { errorPage } from "../../web/errors.tsx";
import { formatDay } from "../../web/format.ts";
import { type Form, readForm } from "../../web/read-form.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { correctionPage } from "./correction-page.tsx";
import { messages } from "./messages.ts";
import { readTerms, termsFieldsOf } from "./read-order.ts";

/** `GET /officials/orders/{ID}/edit`: what was agreed in an order, to be corrected. */
export async function editOrder(c: OfficialContext): Promise<Response> {
  return showForm(c, { form: new Map(), problems: [], status: 200 });
}

/** `POST /officials/orders/{ID}/edit`: corrects it; `was` is what the form was shown with, as JSON. */
export async function saveOrder(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const id = Number(c.req.param("id"));
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const today = isoDayOf(Date.now(), cityOf(c.env).utcOffset);
  const problems: string[] = [];
  const terms = readTerms(termsFieldsOf(form, today), problems, { today, language });
  const was = readWas(form.get("was") ?? "");
  if (!was) problems.push(t.wrong.form);
  if (!terms || !was) return showForm(c, { form, problems, status: 400 });
  const corrected = await correctOrder(c.env.DB, { id, was, terms, official: official.email });
  if (corrected.outcome === "corrected") {
    return c.redirect(officialPath(language, `/orders/${id}`), 303);
  }
  if (corrected.outcome === "changed") {
    return showForm(c, { form, problems: [t.wrong.corrected], status: 409 });
  }
  const lastDay = formatDay(corrected.lastDay, language);
  return showForm(c, { form, problems: [t.wrong.orderedLate(lastDay)], status: 400 });
}

/** Terms as JSON; null where it is not. */
function readWas(json: string): OrderTerms | null {
  try {
    const was: unknown = JSON.parse(json);
    return typeof was === "object" && was !== null ? termsOf(was as OrderTerms) : null;
  } catch {
    return null;
  }
}

/** The form as it was typed, or as the order is where nothing was. */
async function showForm(
  c: OfficialContext,
  view: { form: Form; problems: string[]; status: 200 | 400 | 409 },
): Promise<Response> {
  const { form, problems, status } = view;
  const id = Number(c.req.param("id"));
  const city = cityOf(c.env);
  const found = await readOrder(c.env.DB, id, city.utcOffset);
  if (!found) return errorPage(c, "not-found");
  const today = isoDayOf(Date.now(), city.utcOffset);
  const current = termsOf(found.order);
  const asIs = new Map(
    Object.entries(current).map(([name, value]) => [name, value === null ? "" : String(value)]),
  );
  const fields = termsFieldsOf(form.size > 0 ? form : asIs, today);
  return correctionPage(c, { id, fields, current, today, problems, status });
}
