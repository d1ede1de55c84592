import assert from "node:assert/strict";
import { test } from "node:test";
import { readOrder } from "../../src/signs/workshop/order-list.ts";
import { formatDay } from "../../src/web/format.ts";
import { startCity } from "../harness.ts";
import { postForm, sendForm } from "./post-form.ts";

const city = await startCity({
  others: { viewer: { aud: "local-audience", identity: { email: "see@bienpho.example" } } },
});
const { db } = city;
await db
  .prepare("INSERT INTO officials (email, role) VALUES ('see@bienpho.example', 'viewer')")
  .run();
const dayFromToday = (days: number) =>
  new Date(Date.now() + (7 + 24 * days) * 3_600_000).toISOString().slice(0, 10);

const terms = {
  workshop: "Xưởng biển Trần Hưng Đạo",
  orderedOn: dayFromToday(0),
  dueOn: dayFromToday(14),
  format: "180x120",
  bleed: "3",
  quantity: "1",
  note: "",
};
let orders = 0;
/** Orders a plate of each. */
const place = async (codes: readonly string[], more: Record<string, string> = {}) => {
  const signs = Object.fromEntries(codes.map((code) => [`sign-${code}`, "1"]));
  const token = `token-of-a-test-${++orders}`;
  assert.equal(await postForm(city, "/orders", { ...terms, token, ...signs, ...more }), 303);
};
const lastOrder = async () => {
  const id = await db.prepare("SELECT max(id) AS id FROM plate_orders").first<number>("id");
  return (await readOrder(db, id ?? 0, 7)) ?? assert.fail("There is no order.");
};
const stateOf = async (id: number, code: string) =>
  (await readOrder(db, id, 7))?.plates.find((plate) => plate.code === code)?.state;
const move = async (id: number, fields: Record<string, string>) =>
  assert.equal(await postForm(city, `/orders/${id}/moves`, fields), 303);

test("what was agreed in an order is corrected, by whom and from what stands in the audit", async () => {
  const [code = ""] = await unordered(1);
  await place([code]);
  const { order } = await lastOrder();
  const page = await correctionOf(order.id);
  assert.ok(page.fields.workshop === terms.workshop && page.fields.bleed === "3");
  const changes = {
    workshop: "Xưởng Minh Khai",
    dueOn: "",
    bleed: "2,5",
    quantity: "2",
    note: "Gấp",
  };
  const sent = { ...page.fields, ...changes };
  const answer = await sendForm(city, `/orders/${order.id}/edit`, sent);
  assert.deepEqual([answer.status, answer.location], [303, `/officials/orders/${order.id}`]);
  assert.equal(await postForm(city, `/orders/${order.id}/edit`, sent), 303, "twice");
  const { order: corrected } = await lastOrder();
  assert.deepEqual(corrected, {
    ...order,
    workshop: "Xưởng Minh Khai",
    dueOn: null,
    bleed: 2.5,
    quantity: 2,
    note: "Gấp",
  });
  const { results } = await db
    .prepare(
      `SELECT official, "before", "after" FROM audit
       WHERE action = 'order.correct' AND subject = ?`,
    )
    .bind(`order ${order.id}`)
    .all<{ official: string; before: string; after: string }>();
  assert.equal(results.length, 1);
  assert.equal(results[0]?.official, "official@bienpho.example");
  assert.deepEqual(JSON.parse(results[0]?.before ?? ""), {
    workshop: terms.workshop,
    dueOn: terms.dueOn,
    bleed: 3,
    quantity: 1,
    note: null,
  });
  assert.deepEqual(JSON.parse(results[0]?.after ?? ""), {
    workshop: "Xưởng Minh Khai",
    dueOn: null,
    bleed: 2.5,
    quantity: 2,
    note: "Gấp",
  });
});

const notCorrected: [string, number, Record<string, string>, RegExp][] = [
  ["no workshop", 400, { workshop: " " }, /Name the workshop/],
  ["a day to come", 400, { orderedOn: dayFromToday(1) }, /today or before/],
  ["due before it was ordered", 400, { dueOn: "2020-01-01" }, /not before the day/],
  ["an unknown format", 400, { format: "9x9" }, /180x120/],
  ["no plates of each", 400, { quantity: "0" }, /must be 1 to 99/],
  ["nothing of what it was", 400, { was: "", workshop: "W" }, /not complete/],
  ["what it never was", 409, { was: '{"workshop":["x"]}', workshop: "W" }, /somebody else has/],
];
for (const [title, status, fields, says] of notCorrected) {
  test(`a correction with ${title} is refused, says why and keeps what was typed`, async () => {
    const before = await lastOrder();
    const { id } = before.order;
    const { fields: asIs } = await correctionOf(id);
    const sent = { ...asIs, note: "typed", ...fields };
    const answer = await sendForm(city, `/en/orders/${id}/edit`, sent);
    assert.equal(answer.status, status);
    assert.match(answer.text, says);
    assert.match(answer.text, /<textarea name="note"[^>]*>typed</);
    assert.deepEqual(await lastOrder(), before);
  });
}

test("of two corrections of one order at once, the later is told and is not lost", async () => {
  const { order } = await lastOrder();
  const path = `/orders/${order.id}/edit`;
  const { fields } = await correctionOf(order.id);
  assert.equal(await postForm(city, path, { ...fields, workshop: "First" }), 303);
  const late = await sendForm(city, `/en${path}`, { ...fields, note: "Second" });
  assert.equal(late.status, 409);
  assert.match(late.text, /somebody else has corrected this order meanwhile/);
  assert.equal((await lastOrder()).order.note, order.note);
  const again: Record<string, string> = { ...fieldsIn(late.text), workshop: "First" };
  assert.equal(again.note, "Second");
  assert.equal(await postForm(city, path, again), 303);
  const { order: last } = await lastOrder();
  assert.deepEqual([last.workshop, last.note], ["First", "Second"]);
});

test("the day of an order cannot move past what became of its plates", async () => {
  const [came = "", cancelled = "", hung = ""] = await unordered(3);
  const day = dayFromToday;
  await place([came, cancelled, hung], { orderedOn: day(-9) });
  const { order } = await lastOrder();
  const dated = async (orderedOn: string) => {
    const { fields } = await correctionOf(order.id);
    const sent = { ...fields, orderedOn, dueOn: "" };
    const answer = await sendForm(city, `/en/orders/${order.id}/edit`, sent);
    return { status: answer.status, says: /cannot be after ([^:]*):/.exec(answer.text)?.[1] };
  };
  const dayIn = (days: number) => formatDay(day(days), "en");
  assert.deepEqual(await dated(day(0)), { status: 303, says: undefined });
  assert.deepEqual(await dated(day(-9)), { status: 303, says: undefined });
  await move(order.id, { move: "cancel", day: day(-4), [`sign-${cancelled}`]: "1" });
  assert.deepEqual(await dated(day(-3)), { status: 400, says: dayIn(-4) });
  await move(order.id, { move: "deliver", day: day(-6), [`sign-${came}`]: "1" });
  assert.deepEqual(await dated(day(-5)), { status: 400, says: dayIn(-6) });
  await db
    .prepare("INSERT INTO sign_events (code, kind, day) VALUES (?, 'replaced', ?)")
    .bind(hung, day(-6))
    .run();
  assert.equal(await stateOf(order.id, hung), "putUp");
  assert.deepEqual(await dated(day(-6)), { status: 400, says: dayIn(-7) });
  assert.deepEqual(await dated(day(-7)), { status: 303, says: undefined });
  assert.equal(await stateOf(order.id, hung), "putUp");
});

test("an order that is not there is not corrected, and by a viewer none", async () => {
  const { order } = await lastOrder();
  const { fields } = await correctionOf(order.id);
  assert.equal((await city.get("/officials/orders/99999/edit")).status, 404);
  assert.equal(await postForm(city, "/orders/99999/edit", { ...fields, note: "x" }), 404);
  assert.equal((await city.as.viewer.get(`/officials/orders/${order.id}/edit`)).status, 403);
  assert.equal(
    await postForm(city.as.viewer, `/orders/${order.id}/edit`, { ...fields, note: "x" }),
    403,
  );
  const page = await (await city.as.viewer.get(`/officials/orders/${order.id}`)).text();
  assert.doesNotMatch(page, /\/edit"/);
  assert.equal((await lastOrder()).order.note, order.note);
});

/** Signs that hang and of which no plate was ever ordered. */
async function unordered(count: number): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT code FROM signs WHERE status = 'installed'
         AND code NOT IN (SELECT code FROM plate_order_signs) ORDER BY code DESC LIMIT ?`,
    )
    .bind(count)
    .all<{ code: string }>();
  assert.equal(results.length, count);
  return results.map(({ code }) => code);
}

/** The form that corrects an order, with what its fields hold. */
async function correctionOf(id: number) {
  const answer = await city.get(`/officials/en/orders/${id}/edit`);
  assert.equal(answer.status, 200);
  const page = await answer.text();
  return { page, fields: fieldsIn(page) };
}

/** What the fields of an order's form hold. */
function fieldsIn(page: string): Record<string, string> {
  const form = /<form class="form".*?<\/form>/s.exec(page)?.[0] ?? assert.fail("no form");
  const decoded = (text = "") => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const inputs = [...form.matchAll(/<input [^>]*>/g)].map(([input]) => [
    / name="([^"]*)"/.exec(input)?.[1] ?? "",
    decoded(/ value="([^"]*)"/.exec(input)?.[1]),
  ]);
  return {
    ...Object.fromEntries(inputs),
    format: /<option value="([^"]*)" selected/.exec(form)?.[1] ?? "",
    note: decoded(/<textarea[^>]*>([^<]*)</.exec(form)?.[1]),
  };
}
