import assert from "node:assert/strict";
import { test } from "node:test";
import { urgencyOf } from "../../src/officials/queries/reasons.ts";
import { readSignsToCheck } from "../../src/officials/queries/signs-to-check.ts";
import { alphabet, withCheck } from "../../src/signs/code.ts";
import { readNeededPlates } from "../../src/signs/workshop/needed.ts";
import { readOrder } from "../../src/signs/workshop/order-list.ts";
import { startCity } from "../harness.ts";
import { postForm, sendForm } from "./post-form.ts";

const aud = "local-audience";
const city = await startCity({
  others: { viewer: { aud, identity: { email: "see@bienpho.example" } } },
});
const { db } = city;
await db
  .prepare("INSERT INTO officials (email, role) VALUES ('see@bienpho.example', 'viewer')")
  .run();
const here = { host: "bienpho.example", utcOffset: 7 };
const dayFromToday = (days: number) =>
  new Date(Date.now() + (7 + 24 * days) * 3_600_000).toISOString().slice(0, 10);
const today = dayFromToday(0);

const codesOf = async (status: string) => {
  const { results } = await db
    .prepare("SELECT code FROM signs WHERE status = ? ORDER BY code")
    .bind(status)
    .all<{ code: string }>();
  return results.map(({ code }) => code);
};
const planned = await codesOf("planned");
const installed = await codesOf("installed");
assert.ok(planned.length >= 2 && installed.length > 200);
const [plannedOne = "", plannedTwo = ""] = planned;
const [gone = "", damaged = "", other = "", third = "", fourth = "", fifth = "", sixth = ""] =
  installed;

const terms = {
  workshop: "Xưởng biển Trần Hưng Đạo",
  orderedOn: today,
  dueOn: dayFromToday(14),
  format: "180x120",
  bleed: "3",
  quantity: "1",
  note: "",
};
const boxes = (codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [`sign-${code}`, "1"]));
let tokens = 0;
const place = (codes: readonly string[], more: Record<string, string> = {}) =>
  postForm(city, "/orders", {
    ...terms,
    token: `token-of-a-test-${++tokens}`,
    ...boxes(codes),
    ...more,
  });
const move = (id: number, fields: Record<string, string>) =>
  postForm(city, `/orders/${id}/moves`, fields);
const needOf = async (code: string) =>
  (await readNeededPlates(db, here)).plates.find((plate) => plate.code === code)?.need;
const orderCount = () => db.prepare("SELECT count(*) AS n FROM plate_orders").first<number>("n");
const lastOrder = async () => {
  const id = await db.prepare("SELECT max(id) AS id FROM plate_orders").first<number>("id");
  return (await readOrder(db, id ?? 0, 7)) ?? assert.fail("There is no order.");
};
const stateOf = async (id: number, code: string) =>
  (await readOrder(db, id, 7))?.plates.find((plate) => plate.code === code)?.state;

test("signs that are not installed, gone or damaged need a plate, the gone ones first", async () => {
  const inspect = (code: string, outcome: string) =>
    postForm(city, `/signs/${code}/inspections`, { day: today, outcome });
  assert.equal(await inspect(gone, "missing"), 303);
  assert.equal(await inspect(damaged, "damaged"), 303);
  const { counts, plates: needed } = await readNeededPlates(db, here);
  assert.deepEqual(needed.map(({ code, need }) => [code, need]).slice(0, 2), [
    [gone, "missing"],
    [damaged, "damaged"],
  ]);
  assert.deepEqual(
    needed.slice(2).map(({ need }) => need),
    planned.map(() => "planned"),
  );
  assert.deepEqual(Object.fromEntries(counts), { missing: 1, damaged: 1, planned: planned.length });
  const page = await (await city.get("/officials/en/orders/new")).text();
  assert.match(page, /missing · 1/);
  assert.match(page, new RegExp(`name="sign-${gone}"`));
  const chosen = await (await city.get("/officials/en/orders/new?need=missing&all=1")).text();
  assert.match(chosen, new RegExp(`name="sign-${gone}" value="1" checked`));
  assert.doesNotMatch(chosen, new RegExp(damaged));
});

test("an order goes from placed over delivered to put up, and leaves what is needed", async () => {
  assert.equal(await place([gone, plannedOne]), 303);
  const { order } = await lastOrder();
  assert.deepEqual(
    [order.workshop, order.signs, order.awaited, order.bleed],
    [terms.workshop, 2, 2, 3],
  );
  assert.equal(await needOf(gone), undefined);
  assert.equal(await needOf(plannedOne), undefined);
  assert.equal(await needOf(damaged), "damaged");

  assert.equal(await move(order.id, { move: "deliver", day: today, ...boxes([gone]) }), 303);
  assert.equal(await stateOf(order.id, gone), "delivered");
  assert.equal(await stateOf(order.id, plannedOne), "awaited");
  const page = await (await city.get(`/officials/en/orders/${order.id}`)).text();
  assert.match(page, /Record 1 as replaced/);
  assert.match(page, /The chosen were delivered/);

  assert.equal(await postForm(city, `/signs/${gone}/replacements`, { day: today }), 303);
  assert.equal(await stateOf(order.id, gone), "putUp");
  assert.equal(await needOf(gone), undefined);

  const all = { move: "deliver", day: today, codes: plannedOne };
  assert.equal(await move(order.id, all), 303);
  const put = { ...boxes([plannedOne]), kind: "installed", day: today };
  assert.equal(await postForm(city, "/sign-events", put), 303);
  const done = await readOrder(db, order.id, 7);
  assert.deepEqual([done?.order.putUp, done?.order.awaited], [2, 0]);
});

test("a form sent twice, or twice at once, places one order", async () => {
  const before = await orderCount();
  const token = "the-same-form-again";
  const answers = await Promise.all([1, 2, 3].map(() => place([other], { token })));
  assert.deepEqual(answers, [303, 303, 303]);
  assert.equal(await place([other], { token }), 303);
  assert.equal(await orderCount(), (before ?? 0) + 1);
  const { plates } = await lastOrder();
  assert.deepEqual(
    plates.map(({ code }) => code),
    [other],
  );
  const placed = await db
    .prepare("SELECT subject FROM audit WHERE action = 'order.place' ORDER BY id DESC LIMIT 1")
    .first("subject");
  assert.equal(placed, `order ${(await lastOrder()).order.id}`);
});

test("of two orders of one sign at once, one is placed", async () => {
  const before = await orderCount();
  const answers = await Promise.all([place([third]), place([third])]);
  assert.deepEqual(answers.sort(), [303, 409]);
  assert.equal(await orderCount(), (before ?? 0) + 1);
});

const refused: [string, number, string[], Record<string, string>, RegExp][] = [
  ["no signs", 400, [], {}, /No sign is chosen/],
  ["no workshop", 400, [fourth], { workshop: " " }, /Name the workshop/],
  ["a workshop of 201 letters", 400, [fourth], { workshop: "x".repeat(201) }, /Name the workshop/],
  ["a day that is none", 400, [fourth], { orderedOn: "2026-02-30" }, /must be a day of the cal/],
  ["a day to come", 400, [fourth], { orderedOn: dayFromToday(1) }, /today or before/],
  ["due before it was ordered", 400, [fourth], { dueOn: dayFromToday(-1) }, /not before the day/],
  ["an unknown format", 400, [fourth], { format: "9x9" }, /180x120/],
  ["a bleed of a metre", 400, [fourth], { bleed: "1000" }, /bleed/],
  ["no plates of each", 400, [fourth], { quantity: "0" }, /must be 1 to 99/],
  ["a word that is no code", 400, [], { codes: "hello" }, /Not a code: hello/],
  [
    "a sign on order",
    409,
    [fourth, other],
    {},
    new RegExp(`1 sign is on order already: ${other} \\(order \\d+\\)`),
  ],
  [
    "a code that no sign bears",
    409,
    [fourth],
    { codes: "7K3M9K" },
    /1 code that no sign bears, or whose sign is retired: 7K3M9K/,
  ],
  ["a token that is none", 400, [fourth], { token: "x" }, /not complete/],
];
for (const [title, status, codes, more, says] of refused) {
  test(`an order with ${title} is refused, says why and keeps what was typed`, async () => {
    const before = await orderCount();
    const body = new URLSearchParams({
      ...terms,
      token: `refused-order-${title.replace(/\W/g, "-")}`.slice(0, 60),
      ...boxes(codes),
      ...more,
    });
    const answer = await city.fetch("/officials/en/orders", {
      method: "POST",
      body: body.toString(),
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
      },
    });
    assert.equal(answer.status, status);
    const page = await answer.text();
    assert.match(page, says);
    assert.ok(page.includes(`value="${more.dueOn ?? terms.dueOn}"`));
    assert.equal(await orderCount(), before);
    assert.equal(
      await db
        .prepare("SELECT count(*) AS n FROM plate_order_signs WHERE code = ?")
        .bind(fourth)
        .first("n"),
      0,
    );
  });
}

test("what became of a plate is taken back, of all the chosen signs or of none", async () => {
  assert.equal(await place([plannedTwo, fourth]), 303);
  const { order } = await lastOrder();
  const both = [plannedTwo, fourth];
  const state = () => Promise.all(both.map((code) => stateOf(order.id, code)));

  assert.equal(await move(order.id, { move: "cancel", day: today, ...boxes([fourth]) }), 303);
  assert.deepEqual(await state(), ["awaited", "cancelled"]);
  // One of the two is cancelled: the delivery of both is of none.
  assert.equal(await move(order.id, { move: "deliver", day: today, ...boxes(both) }), 409);
  assert.deepEqual(await state(), ["awaited", "cancelled"]);
  assert.equal(await move(order.id, { move: "uncancel", ...boxes([fourth]) }), 303);
  assert.equal(await move(order.id, { move: "deliver", day: today, ...boxes(both) }), 303);
  assert.deepEqual(await state(), ["delivered", "delivered"]);
  assert.equal(await move(order.id, { move: "deliver", day: today, ...boxes(both) }), 409);
  assert.equal(await move(order.id, { move: "undeliver", ...boxes(both) }), 303);
  assert.deepEqual(await state(), ["awaited", "awaited"]);

  const { results } = await db
    .prepare(
      "SELECT action, \"after\" ->> 'signs' AS signs FROM audit WHERE subject = ? ORDER BY id",
    )
    .bind(`order ${order.id}`)
    .all();
  assert.deepEqual(
    results.map((row) => [row.action, row.signs]),
    [
      ["order.place", 2],
      ["order.cancel", 1],
      ["order.uncancel", 1],
      ["order.deliver", 2],
      ["order.undeliver", 2],
    ],
  );
});

test("a cancelled plate that was ordered elsewhere meanwhile does not come twice", async () => {
  const { order } = await lastOrder();
  assert.equal(await move(order.id, { move: "cancel", day: today, ...boxes([fourth]) }), 303);
  assert.equal(await place([fourth]), 303);
  assert.equal(await move(order.id, { move: "uncancel", ...boxes([fourth]) }), 409);
  assert.equal(await stateOf(order.id, fourth), "cancelled");
});

const wrongMoves: [string, number, Record<string, string>][] = [
  ["none of the moves", 400, { move: "lose", day: today }],
  ["a day to come", 400, { move: "deliver", day: dayFromToday(1) }],
  ["a day before the order", 400, { move: "deliver", day: dayFromToday(-1) }],
  ["no day", 400, { move: "deliver" }],
];
for (const [title, status, fields] of wrongMoves) {
  test(`a move of an order with ${title} is refused and changes nothing`, async () => {
    const { order } = await lastOrder();
    assert.equal(await move(order.id, { ...fields, ...boxes([fourth]) }), status);
    assert.equal(await stateOf(order.id, fourth), "awaited");
  });
}

test("a move of no signs, of a sign of another order and of no order is refused", async () => {
  const { order } = await lastOrder();
  const deliver = { move: "deliver", day: today };
  assert.equal(await move(order.id, deliver), 400);
  assert.equal(await move(order.id, { ...deliver, ...boxes([other]) }), 409);
  assert.equal(await move(999, { ...deliver, ...boxes([other]) }), 404);
  assert.equal((await city.get("/officials/orders/999")).status, 404);
});

test("plates whose street is renamed while they are on order are told, until new files are made", async () => {
  const { order } = await lastOrder();
  const said = async () => (await city.get(`/officials/en/orders/${order.id}`)).text();
  const listed = async () => (await city.get("/officials/en/orders")).text();
  assert.doesNotMatch(await said(), /old name/);
  await db
    .prepare("UPDATE plate_order_signs SET street = 'Tên Cũ' WHERE order_id = ?")
    .bind(order.id)
    .run();
  assert.match(await said(), /1 plate that is being made has an old name/);
  assert.match(await said(), /Tên Cũ/);
  assert.match(await said(), new RegExp(`value="${fourth}"/?>[^]*New files of this plate`));
  assert.match(await listed(), /1 has an old name/);

  const files = {
    codes: fourth,
    format: "180x120",
    token: "the-files-made-anew",
    madeAs: "archive",
  };
  assert.equal(await postForm(city, "/print/archives", files), 303);
  assert.doesNotMatch(await said(), /old name/);
  assert.doesNotMatch(await listed(), /old name/);

  // The street is renamed again, after the plate has come.
  assert.equal(await move(order.id, { move: "deliver", day: today, ...boxes([fourth]) }), 303);
  await db
    .prepare("UPDATE plate_archive_signs SET street = 'Tên Cũ Hơn' WHERE code = ?")
    .bind(fourth)
    .run();
  assert.match(await said(), /1 plate that came has an old name. Such a plate is not put up/);
  assert.match(await said(), new RegExp(`value="${fourth}"/?>[^]*It cannot be used`));
  await db.prepare("DELETE FROM plate_archive_signs WHERE code = ?").bind(fourth).run();
  await db.prepare("DELETE FROM plate_archives WHERE token = 'the-files-made-anew'").run();
  await db
    .prepare(
      `UPDATE plate_order_signs SET street = (
         SELECT name FROM streets JOIN signs ON signs.street_id = streets.id
         WHERE signs.code = plate_order_signs.code) WHERE order_id = ?`,
    )
    .bind(order.id)
    .run();
  assert.equal(await move(order.id, { move: "undeliver", ...boxes([fourth]) }), 303);
});

test("an order that is late says so in both languages", async () => {
  const { order } = await lastOrder();
  await db
    .prepare("UPDATE plate_orders SET ordered_on = ?, due_on = ? WHERE id = ?")
    .bind(dayFromToday(-9), dayFromToday(-2), order.id)
    .run();
  assert.match(await (await city.get("/officials/en/orders")).text(), /overdue/);
  assert.match(await (await city.get("/officials/orders")).text(), /đã quá hẹn/);
});

test("the print page leads to an order of the signs that it shows", async () => {
  const page = await (await city.get("/officials/en/print?status=planned&format=120x120")).text();
  assert.match(page, /action="\/officials\/en\/orders\/new"/);
  const form = await city.fetch("/officials/en/orders/new", {
    method: "POST",
    body: new URLSearchParams({ codes: planned.join(" "), format: "120x120" }).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
  });
  const text = await form.text();
  assert.ok(text.includes(planned.join(" ")));
  assert.match(text, /value="120x120" selected/);
});

test("a viewer sees orders, places none and moves none", async () => {
  const { viewer } = city.as;
  const { order } = await lastOrder();
  const page = await (await viewer.get(`/officials/en/orders/${order.id}`)).text();
  assert.doesNotMatch(page, /orders\/\d+\/moves/);
  assert.equal((await viewer.get("/officials/orders/new")).status, 403);
  assert.equal(await postForm(viewer, "/orders", terms), 403);
  assert.equal(await postForm(viewer, `/orders/${order.id}/moves`, { move: "deliver" }), 403);
});

test("a broken sign waits while its plate is made, and is to be visited when it is late or has come", async () => {
  const urgency = async () => {
    const sign = (await readSignsToCheck(db, 7)).find(({ code }) => code === damaged);
    return sign && urgencyOf(sign.reasons);
  };
  const said = async () => (await city.get(`/officials/en/signs/${damaged}`)).text();
  assert.equal(await urgency(), "inspect");
  assert.equal(await place([damaged]), 303);
  const { order } = await lastOrder();
  assert.equal(await urgency(), "watch");
  assert.match(await said(), /A new plate was ordered on .*due on/);
  const due = (days: number) =>
    db
      .prepare("UPDATE plate_orders SET ordered_on = ?, due_on = ? WHERE id = ?")
      .bind(dayFromToday(-9), dayFromToday(days), order.id)
      .run();
  await due(0);
  assert.equal(await urgency(), "watch");
  await due(-1);
  assert.equal(await urgency(), "inspect");
  assert.match(await said(), /overdue since/);
  assert.equal(await move(order.id, { move: "deliver", day: today, ...boxes([damaged]) }), 303);
  assert.equal(await urgency(), "inspect");
  assert.match(await said(), /Its new plate came on/);
  assert.equal(await postForm(city, `/signs/${damaged}/replacements`, { day: today }), 303);
  assert.equal(await urgency(), undefined);
});

test("another code over a sign's is taken off at once, even where a plate is on order", async () => {
  assert.equal(
    await postForm(city, `/signs/${other}/inspections`, { day: today, outcome: "pasted-over" }),
    303,
  );
  const [first] = await readSignsToCheck(db, 7);
  assert.equal(first?.code, other);
  assert.equal(first && urgencyOf(first.reasons), "inspect");
});

test("a plate that came and cannot be used is needed again, and that is taken back", async () => {
  assert.equal(await place([fifth]), 303);
  const { order } = await lastOrder();
  const needsIt = async () => {
    assert.equal(
      await postForm(city, `/signs/${fifth}/inspections`, { day: today, outcome: "missing" }),
      303,
    );
    return needOf(fifth);
  };
  assert.equal(await needsIt(), undefined);
  assert.equal(await move(order.id, { move: "deliver", day: today, ...boxes([fifth]) }), 303);
  assert.equal(await move(order.id, { move: "cancel", day: today, ...boxes([fifth]) }), 303);
  assert.equal(await stateOf(order.id, fifth), "cancelled");
  assert.equal(await needOf(fifth), "missing");
  assert.equal(await move(order.id, { move: "uncancel", ...boxes([fifth]) }), 303);
  assert.equal(await stateOf(order.id, fifth), "delivered");
  assert.equal(await needOf(fifth), undefined);
});

test("a page that is older than what hangs changes nothing: what is put up stays so", async () => {
  const { order } = await lastOrder();
  assert.equal(await postForm(city, `/signs/${fifth}/replacements`, { day: today }), 303);
  assert.equal(await stateOf(order.id, fifth), "putUp");
  for (const name of ["deliver", "undeliver", "cancel"]) {
    assert.equal(await move(order.id, { move: name, day: today, ...boxes([fifth]) }), 409, name);
    assert.equal(await stateOf(order.id, fifth), "putUp", name);
  }
});

test("a sign that is retired while its plate is on order is told, until it is cancelled", async () => {
  assert.equal(await place([sixth]), 303);
  const { order } = await lastOrder();
  const said = async () => (await city.get(`/officials/en/orders/${order.id}`)).text();
  assert.doesNotMatch(await said(), /retired after/);
  assert.equal(await postForm(city, `/signs/${sixth}/retirements`, { day: today }), 303);
  assert.equal(await stateOf(order.id, sixth), "retired");
  assert.match(await said(), /1 sign was retired after the order and needs no plate/);
  assert.match(await (await city.get("/officials/en/orders")).text(), /1 retired since/);
  assert.equal(await move(order.id, { move: "deliver", day: today, ...boxes([sixth]) }), 409);
  assert.equal(await move(order.id, { move: "uncancel", ...boxes([sixth]) }), 409);
  assert.equal(await move(order.id, { move: "cancel", day: today, ...boxes([sixth]) }), 303);
  assert.equal(await stateOf(order.id, sixth), "cancelled");
  assert.doesNotMatch(await said(), /retired after/);
});

test("of many signs, those that cannot be ordered are named and left out, and the rest is kept", async () => {
  const codes = [other, ...installed.slice(10), "7K3M9K"];
  const answer = await city.fetch("/officials/en/orders", {
    method: "POST",
    body: new URLSearchParams({
      ...terms,
      token: "an-order-of-many-signs",
      codes: codes.join(" "),
    }).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
  });
  assert.equal(answer.status, 409);
  const page = await answer.text();
  assert.match(page, new RegExp(`1 sign is on order already: ${other}`));
  const [, kept = ""] = /<textarea name="codes"[^>]*>([^<]*)</.exec(page) ?? [];
  const left = kept.trim().split(/\s+/);
  assert.ok(!left.includes(other) && !left.includes("7K3M9K"), "what is on order is left out");
  assert.ok(left.length === installed.length - 10);
  assert.match(page, new RegExp(`leaves the ${left.length} signs below`));
  assert.equal(await place([], { codes: left.join(" ") }), 303);
  const { order, plates } = await lastOrder();
  assert.equal(order.awaited, left.length);

  // A delivery of part of it, by pasted codes; one of them came before.
  const [first = "", ...rest] = left;
  const deliver = (some: readonly string[]) =>
    move(order.id, { move: "deliver", day: today, codes: some.join(" ") });
  assert.equal(await deliver([first]), 303);
  assert.equal(await deliver(left), 409);
  assert.equal(await deliver(rest.slice(0, 50)), 303);
  const after = await lastOrder();
  assert.deepEqual([after.order.delivered, after.order.awaited], [51, plates.length - 51]);

  // Of these, some hang: those that are ticked, not the first of the list.
  const few = await (await city.get(`/officials/en/orders/${order.id}`)).text();
  assert.match(few, /Record 51 as replaced/);
  assert.equal(await deliver(rest.slice(50, 120)), 303);
  const many = await (await city.get(`/officials/en/orders/${order.id}`)).text();
  assert.doesNotMatch(many, /Record \d+ as/);
  assert.match(many, /Choose those that hang from the delivered ones below, at most 100 at once/);
  const form = many.split("<form").find((one) => one.includes("The chosen were replaced")) ?? "";
  assert.match(form, new RegExp(`name="sign-${first}"`));
  assert.match(form, /name="day"/);
  const [button = "", action] =
    /<button[^>]*formaction="\/officials\/en([^"]+)"[^>]*>/.exec(form) ?? [];
  assert.match(button, /name="kind" value="replaced"/);
  const ticked = { ...boxes([first]), day: today, kind: "replaced" };
  assert.equal(await postForm(city, action ?? "", ticked), 303);
  assert.equal(await stateOf(order.id, first), "putUp");

  const back = { move: "cancel", day: today, codes: rest.join(" ") };
  assert.equal(await move(order.id, back), 303);
  assert.equal((await lastOrder()).order.cancelled, rest.length);
});

test("a move that cannot be of all its signs names those in the way", async () => {
  const { order, plates } = await lastOrder();
  const one = plates.find(({ state }) => state === "cancelled");
  const answer = await city.fetch(`/officials/en/orders/${order.id}/moves`, {
    method: "POST",
    body: new URLSearchParams({
      move: "deliver",
      day: today,
      codes: `${one?.code} ${other}`,
    }).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
  });
  assert.equal(answer.status, 409);
  assert.match(
    await answer.text(),
    new RegExp(`cannot be so of: ${one?.code} \\(cancelled\\), ${other} \\(not in this order\\)`),
  );
});

test("an order of 1,200 signs is placed at once, and listed and moved 500 at a time", async () => {
  const many = Array.from({ length: 1_200 }, (_, i) =>
    withCheck(`ZZ${[10, 5, 0].map((shift) => alphabet[(i >>> shift) & 31]).join("")}`),
  );
  await db
    .prepare(
      `INSERT INTO signs (code, street_id, position, status)
       SELECT value, 1, '', 'planned' FROM json_each(?)`,
    )
    .bind(JSON.stringify(many))
    .run();
  const { counts, plates } = await readNeededPlates(db, here, { rows: 5_000 });
  const needed = plates.map(({ code }) => code);
  const form = await (await city.get("/officials/en/orders/new?need=planned")).text();
  const planned = counts.get("planned")?.toLocaleString("en-GB");
  assert.match(form, new RegExp(`name="need" value="planned"[\\s\\S]*?Order ${planned} at once`));
  const chosen = await city.fetch("/officials/en/orders/new", {
    method: "POST",
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  const [, all = ""] = /<textarea name="codes"[^>]*>([^<]*)</.exec(await chosen.text()) ?? [];
  assert.deepEqual(all.trim().split(/\s+/), needed);
  assert.equal(await place([], { codes: many.join(" ") }), 303);
  const { order } = await lastOrder();
  const page = async (number: number) =>
    (await city.get(`/officials/en/orders/${order.id}?page=${number}`)).text();
  const ticked = (html: string) =>
    Array.from(html.matchAll(/type="checkbox" name="sign-(\w+)"/g), ([, code = ""]) => code);
  const pages = await Promise.all([1, 2, 3].map(page));
  assert.deepEqual(
    pages.map((html) => ticked(html).length),
    [500, 500, 200],
  );
  assert.deepEqual(pages.flatMap(ticked).toSorted(), many.toSorted());
  assert.match(pages[1] ?? "", /Page 2 of 3/);
  // The way to the other language leads to the same page of the list.
  assert.match(pages[1] ?? "", /href="\/officials\/orders\/\d+\?page=2"/);
  assert.match(pages[2] ?? "", /Signs 1,001–1,200 of 1,200\./);
  const last = ticked(pages[2] ?? "");
  assert.equal(await move(order.id, { move: "deliver", day: today, ...boxes(last) }), 303);
  assert.match(await page(2), /Delivered, not put up · 200<\/h2>[\s\S]*None on this page/);
  assert.equal((await lastOrder()).order.delivered, 200);
});

test("what was ticked, pasted and typed of an order's list comes back with what to mend", async () => {
  const { order, plates } = await lastOrder();
  const awaited = plates.filter(({ state }) => state === "awaited").map(({ code }) => code);
  assert.ok(awaited.length > 600);
  const [one = "", two = ""] = awaited.slice(500);
  const list = { state: "awaited", page: "2", move: "deliver" };
  const wrong: [fields: Record<string, string>, status: number, says: RegExp][] = [
    [{ day: "2999-01-01", codes: one }, 400, /The day must be from/],
    [{ day: today, codes: `${one} no-code` }, 400, /Not a code: no-code/],
    [{ day: today, codes: `${one} ${damaged}` }, 409, /not in this order/],
  ];
  for (const [fields, status, says] of wrong) {
    const path = `/en/orders/${order.id}/moves`;
    const answer = await sendForm(city, path, { ...list, ...fields, ...boxes([two]) });
    assert.equal(answer.status, status);
    assert.match(answer.text, says);
    assert.match(answer.text, /Page 2 of 2/);
    const ticked = [...answer.text.matchAll(/name="sign-(\w{6})" value="1" checked/g)];
    assert.deepEqual(
      ticked.map(([, code]) => code),
      [two],
    );
    assert.match(answer.text, new RegExp(`<textarea name="codes"[^>]*>\\s*${fields.codes}\\s*<`));
    assert.match(answer.text, new RegExp(`name="day" required="" value="${fields.day}"`));
  }
  const done = { ...list, day: today, ...boxes([two]) };
  const moved = await sendForm(city, `/en/orders/${order.id}/moves`, done);
  assert.equal(moved.location, `/officials/en/orders/${order.id}?page=2`);
});

test("an order whose number no number can hold is not found", async () => {
  for (const number of ["9".repeat(400), "9".repeat(20), "0", "999999"]) {
    for (const path of [number, `${number}/edit`]) {
      assert.equal((await city.get(`/officials/en/orders/${path}`)).status, 404, path);
    }
  }
});

test("of a new city's thousands some are listed, and what was ticked before the form was refused stays so", async () => {
  await db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2999)
       INSERT INTO signs (code, street_id, position, status)
       SELECT printf('%06d', i), 1, '', 'planned' FROM n`,
    )
    .run();
  const { counts } = await readNeededPlates(db, here, { rows: 0 });
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  assert.ok(all >= 3_000);
  const list = await (await city.get("/officials/en/orders/new")).text();
  assert.match(list, /The first 300 of 3,\d{3}\. Once these are ordered, the rest is listed/);
  const boxesIn = (html: string) => html.match(/name="sign-[^"]+" value="1"( checked)?/g) ?? [];
  assert.equal(boxesIn(list).length, 300);
  const [ticked = ""] = (await readNeededPlates(db, here)).plates.slice(-1).map(({ code }) => code);
  assert.ok(!list.includes(ticked));
  const form = new URLSearchParams({ ...terms, workshop: "", ...boxes([ticked]) });
  const answer = await city.fetch("/officials/en/orders", {
    method: "POST",
    body: form.toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
  });
  assert.equal(answer.status, 400);
  const again = boxesIn(await answer.text());
  assert.equal(again[0], `name="sign-${ticked}" value="1" checked`);
  assert.equal(again.length, 300);
  const overview = await (await city.get("/officials/en/orders")).text();
  assert.ok(
    overview.includes(`${all.toLocaleString("en-GB")} signs need`),
    overview.slice(0, 3000),
  );
});

test("of more orders than a page shows every one is listed, those that are not done first", async () => {
  await db
    .prepare(
      `INSERT INTO plate_orders (token, official, workshop, ordered_on, format, bleed, quantity)
       SELECT 'old-' || value, 'o@bienpho.example', 'Old', '2026-01-05', '180x120', 0, 1
       FROM json_each(?)`,
    )
    .bind(JSON.stringify(Array.from({ length: 150 }, (_, n) => n)))
    .run();
  await db
    .prepare(
      `INSERT INTO plate_order_signs (code, order_id, street, kind, cancelled_on)
       SELECT ?, id, 'Lý Bôn', NULL, '2026-01-06' FROM plate_orders WHERE workshop = 'Old'`,
    )
    .bind(third)
    .run();
  const { results } = await db
    .prepare("SELECT id FROM plate_orders ORDER BY id DESC")
    .all<{ id: number }>();
  const listed: number[] = [];
  const pages = Math.ceil(results.length / 100);
  for (let page = 1; page <= pages; page++) {
    const html = await (await city.get(`/officials/en/orders?page=${page}`)).text();
    const ids = Array.from(html.matchAll(/en\/orders\/(\d+)">Order/g), ([, id]) => Number(id));
    assert.ok(ids.length > 0 && ids.length <= 100);
    listed.push(...ids);
    assert.equal(
      /page=(\d+)"[^>]*>Next/.exec(html)?.[1],
      page < pages ? String(page + 1) : undefined,
    );
  }
  assert.deepEqual(
    listed.toSorted((a, b) => b - a),
    results.map(({ id }) => id),
  );
  const open = await db
    .prepare("SELECT max(id) AS id FROM plate_orders WHERE workshop <> 'Old'")
    .first<number>("id");
  assert.ok(listed.slice(0, 100).includes(open ?? 0), "one that is not done is on the first page");
});
