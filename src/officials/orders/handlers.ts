import { type City, cityOf, type Language } from "../../city.ts";
import { isoDayOf, parseDay } from "../../db/hours.ts";
import { needs, readNeededPlates } from "../../signs/workshop/needed.ts";
import { plateStates, readOrder, readOrders } from "../../signs/workshop/order-list.ts";
import {
  hasDay,
  movePlates,
  movesOf,
  orderMoves,
  type PlatesToMove,
} from "../../signs/workshop/order-moves.ts";
import { maxSignsPerOrder, type Placed, placeOrder } from "../../signs/workshop/orders.ts";
import { errorPage } from "../../web/errors.tsx";
import { formatDay, formatNumber } from "../../web/format.ts";
import { type Form, readForm } from "../../web/read-form.ts";
import { pageAsked, pageQuery } from "../components/paging.tsx";
import { codesIn } from "../components/sign-boxes.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPath, pageOf, withQuery } from "../paths.ts";
import { messages } from "./messages.ts";
import { maxListed, newOrderPage } from "./new-order-page.tsx";
import { orderPage } from "./order-page.tsx";
import type { OrderView, TypedMove } from "./order-view.ts";
import { ordersPage } from "./orders-page.tsx";
import { fieldsOf, isToken, newToken, readCodes, readOrderForm, someOf } from "./read-order.ts";

const todayOf = (city: City): string => isoDayOf(Date.now(), city.utcOffset);

/** `GET /officials/orders?page=`: the orders, and how many signs need a plate. */
export async function orders(c: OfficialContext): Promise<Response> {
  const city = cityOf(c.env);
  const page = pageAsked(c);
  const [listed, needed] = await Promise.all([
    readOrders(c.env.DB, { page, utcOffset: city.utcOffset }),
    readNeededPlates(c.env.DB, city, { rows: 0 }),
  ]);
  const signs = [...needed.counts.values()].reduce((sum, count) => sum + count, 0);
  return ordersPage(c, { ...listed, page, needed: signs, today: todayOf(city) });
}

/** `GET /officials/orders/new?need=&all=`: the signs that need a plate, to be ordered. */
export async function newOrder(c: OfficialContext): Promise<Response> {
  return showForm(c, new Map(), [], 200);
}

/**
 * `POST /officials/orders/new`: the form for the signs of `codes`, or else for as many as an order
 * takes of those with one `need`, or any; nothing is changed by it.
 */
export async function newOrderOf(c: OfficialContext): Promise<Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  if (form.has("codes")) return showForm(c, form, [], 200);
  const need = needs.find((known) => known === form.get("need")) ?? null;
  const among = { need, rows: maxSignsPerOrder };
  const { plates } = await readNeededPlates(c.env.DB, cityOf(c.env), among);
  const codes = plates.map(({ code }) => code).join("\n");
  return showForm(c, new Map(form).set("codes", codes), [], 200);
}

/** `POST /officials/orders`: places an order of `codes` and of `sign-{CODE}` for each box. */
export async function addOrder(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const order = readOrderForm(form, { today: todayOf(cityOf(c.env)), language });
  if (Array.isArray(order)) return showForm(c, form, order, 400);
  const placed = await placeOrder(c.env.DB, { ...order, official: official.email });
  if (placed.outcome === "placed") {
    return c.redirect(officialPath(language, `/orders/${placed.id}`), 303);
  }
  const refused = new Set([...placed.onOrder.map(({ code }) => code), ...placed.unknown]);
  const left = order.codes.filter((code) => !refused.has(code));
  const problems = problemsOf(placed, left.length, language);
  return showForm(
    c,
    form.has("codes") ? new Map(form).set("codes", left.join("\n")) : form,
    problems,
    409,
  );
}

type Refused = Extract<Placed, { outcome: "refused" }>;

/** What keeps an order from being placed, and how many signs are left to order. */
function problemsOf({ onOrder, unknown }: Refused, left: number, language: Language): string[] {
  const t = messages[language].wrong;
  const n = (value: number) => formatNumber(value, language);
  const ordered = ({ code, id }: Refused["onOrder"][number]) => t.inOrder(code, String(id));
  const problems = [
    onOrder.length > 0 && t.onOrder(n(onOrder.length), someOf(onOrder, ordered, language)),
    unknown.length > 0 && t.unknown(n(unknown.length), someOf(unknown, String, language)),
  ].filter((problem) => problem !== false);
  if (problems.length === 0) return [t.form];
  return left > 0 ? [...problems, t.leftOut(n(left))] : problems;
}

async function showForm(
  c: OfficialContext,
  form: Form,
  problems: string[],
  status: 200 | 400 | 409,
): Promise<Response> {
  const city = cityOf(c.env);
  const need = needs.find((known) => known === c.req.query("need")) ?? null;
  const fields = fieldsOf(form, todayOf(city));
  const first = codesIn(form);
  return newOrderPage(c, {
    needed: form.has("codes")
      ? { counts: new Map(), plates: [] }
      : await readNeededPlates(c.env.DB, city, { need, first, rows: maxListed }),
    need,
    codes: form.get("codes") ?? null,
    chosen: new Set(first),
    allChosen: c.req.query("all") === "1",
    fields: isToken(fields.token) ? fields : { ...fields, token: newToken() },
    today: todayOf(city),
    problems,
    status,
  });
}

/** `GET /officials/orders/{ID}`: an order, sign by sign. */
export async function order(c: OfficialContext): Promise<Response> {
  return showOrder(c, { form: new Map(), page: pageAsked(c), problems: [], status: 200 });
}

/**
 * `POST /officials/orders/{ID}/moves`: `move`, `day`, and `sign-{CODE}` or `codes`; and `state` and
 * `page`, the list that the form comes from.
 */
export async function moveOrder(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const id = Number(c.req.param("id"));
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const city = cityOf(c.env);
  const found = await readOrder(c.env.DB, id, city.utcOffset);
  if (!found) return errorPage(c, "not-found");
  const page = pageOf(form.get("page"));
  const refuse = (status: 400 | 409, problems: string[]) =>
    showOrder(c, { form, page, problems, status });
  const move = orderMoves.find((known) => known === form.get("move"));
  if (!move) return refuse(400, [t.wrong.form]);
  const problems: string[] = [];
  const codes = readCodes(form, problems, language);
  if (problems.length > 0) return refuse(400, problems);
  const { orderedOn } = found.order;
  const day = form.get("day") ?? "";
  if (hasDay(move)) {
    const isPossible = parseDay(day) !== null && day >= orderedOn && day <= todayOf(city);
    if (!isPossible) return refuse(400, [t.wrong.movedOn(formatDay(orderedOn, language))]);
  }
  const isMoved = await movePlates(c.env.DB, { id, move, day, codes, official: official.email });
  if (!isMoved) return refuse(409, await whyNotMoved(c, { id, move, codes }));
  return c.redirect(withQuery(officialPath(language, `/orders/${id}`), pageQuery(page)), 303);
}

/** What a form says of a list of plates; null where it comes from none. */
function typedIn(form: Form): TypedMove | null {
  const state = plateStates.find((known) => known === form.get("state"));
  if (!state) return null;
  const [codes = "", day] = [form.get("codes"), form.get("day")];
  return { state, ticked: new Set(codesIn(form)), codes, day: day ?? "" };
}

/** Which of these signs a move cannot be of, as they are now; that it was so, where none is left. */
async function whyNotMoved(
  c: OfficialContext,
  { id, move, codes }: Pick<PlatesToMove, "id" | "move" | "codes">,
): Promise<string[]> {
  const { language } = c.var;
  const t = messages[language];
  const found = await readOrder(c.env.DB, id, cityOf(c.env).utcOffset);
  const states = new Map(found?.plates.map(({ code, state }) => [code, state]));
  const inTheWay = codes.flatMap((code) => {
    const state = states.get(code);
    if (state && movesOf[state].includes(move)) return [];
    return [`${code} (${state ? t.states[state].toLowerCase() : t.wrong.notInOrder})`];
  });
  if (inTheWay.length === 0) return [t.conflict];
  return [t.wrong.cannotMove(someOf(inTheWay, String, language))];
}

/** The order, with what was sent of one of its lists. */
async function showOrder(
  c: OfficialContext,
  shown: { form: Form } & Pick<OrderView, "page" | "problems" | "status">,
): Promise<Response> {
  const { form, ...view } = shown;
  const city = cityOf(c.env);
  const found = await readOrder(c.env.DB, Number(c.req.param("id")), city.utcOffset);
  if (!found) return errorPage(c, "not-found");
  return orderPage(c, {
    ...found,
    ...view,
    today: todayOf(city),
    mayMove: may(c.var.official, "editor"),
    typed: typedIn(form),
  });
}
