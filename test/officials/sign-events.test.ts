import assert from "node:assert/strict";
import { test } from "node:test";
import { startCity } from "../harness.ts";

const aud = "local-audience";
const city = await startCity({
  others: { viewer: { aud, identity: { email: "see@bienpho.example" } } },
});
const { db } = city;
await db
  .prepare("INSERT INTO officials (email, role) VALUES ('see@bienpho.example', 'viewer')")
  .run();

const codesOf = async (status: string, count: number) =>
  (
    await db
      .prepare("SELECT code FROM signs WHERE status = ? ORDER BY code LIMIT ?")
      .bind(status, count)
      .all<{ code: string }>()
  ).results.map(({ code }) => code);
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

const send = (codes: readonly string[], more: Record<string, string>, who = city.fetch) => {
  const body = new URLSearchParams([
    ...codes.map((code): [string, string] => [`sign-${code}`, "1"]),
    ...Object.entries(more),
  ]).toString();
  return who("/officials/en/sign-events", {
    method: "POST",
    body,
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
    redirect: "manual",
  });
};
const statusesOf = async (codes: readonly string[]) =>
  (
    await db
      .prepare("SELECT status FROM signs WHERE code IN (SELECT value FROM json_each(?))")
      .bind(JSON.stringify(codes))
      .all<{ status: string }>()
  ).results.map(({ status }) => status);
const changeSets = () => db.prepare("SELECT count(*) AS n FROM change_sets").first<number>("n");

const planned = await codesOf("planned", 4);
const installed = await codesOf("installed", 2);
assert.equal(planned.length, 4);

test("the page lists what is planned, and a link chooses all of it without JavaScript", async () => {
  const page = await (await city.get("/officials/en/sign-events/new")).text();
  for (const code of planned) assert.match(page, new RegExp(`name="sign-${code}"`));
  assert.doesNotMatch(page, /checked=""/);
  const [, link = ""] = /href="([^"]*all=1[^"]*)"/.exec(page) ?? [];
  const all = await (await city.get(link.replaceAll("&amp;", "&"))).text();
  const boxes = all.match(/<input type="checkbox"[^>]*>/g) ?? [];
  assert.ok(boxes.length >= 4);
  assert.ok(boxes.every((box) => box.includes("checked")));
});

test("many signs are recorded as one change set, each named that stands in the way", async () => {
  const before = (await changeSets()) ?? 0;
  const mixed = [...planned, ...installed];
  const refused = await send(mixed, { kind: "installed", day: today, note: "Đợt 3" });
  assert.equal(refused.status, 422);
  const html = await refused.text();
  for (const code of installed) assert.match(html, new RegExp(`<code>${code}</code>`));
  for (const code of planned) {
    assert.doesNotMatch(html, new RegExp(`<code>${code}</code>`));
    assert.match(html, new RegExp(`name="sign-${code}" value="1"`));
  }
  assert.match(html, /record the other 4/);
  assert.deepEqual(await statusesOf(planned), ["planned", "planned", "planned", "planned"]);
  assert.equal(await changeSets(), before, "nothing is written");

  const done = await send(planned, { kind: "installed", day: today, note: "Đợt 3" });
  assert.equal(done.status, 303);
  assert.deepEqual(
    await statusesOf(planned),
    planned.map(() => "installed"),
  );
  assert.equal(await changeSets(), before + 1);
  const { results } = await db
    .prepare("SELECT DISTINCT day, note, kind FROM sign_events WHERE code = ?")
    .bind(planned[0])
    .all();
  assert.deepEqual(results, [{ day: today, note: "Đợt 3", kind: "installed" }]);
  const page = await (await city.get(done.headers.get("Location") ?? "")).text();
  assert.match(page, /“Installed” recorded for 4 signs/);
});

test("a day that is not over, is none, or is before the signs hung is refused with why", async () => {
  for (const [day, says] of [
    ["2999-01-01", />This day is still to come/],
    ["tomorrow", />This is not a date/],
    ["2001-01-01", />This is before what was recorded/],
  ] as const) {
    const answer = await send(planned.slice(0, 2), { kind: "inspected", day });
    assert.equal(answer.status, 422, day);
    assert.match(await answer.text(), says, day);
  }
});

test("no signs, too many and no kind are refused as wrong requests", async () => {
  const many = Array.from({ length: 101 }, (_, i) => `A${i}`);
  assert.equal((await send([], { kind: "inspected", day: today })).status, 400);
  assert.equal((await send(many, { kind: "inspected", day: today })).status, 400);
  assert.equal((await send(planned, { kind: "reported", day: today })).status, 400);
});

const [one = "", two = ""] = installed;
const givenBack: [
  title: string,
  codes: string[],
  fields: Record<string, string>,
  status: number,
  says: RegExp,
][] = [
  ["no sign", [], { kind: "inspected", day: today }, 400, /No sign is chosen yet/],
  ["no kind", [one, two], { day: today }, 400, /Say what was done/],
  [
    "an outcome that is none",
    [one, two],
    { kind: "inspected", day: today, outcome: "odd" },
    400,
    /choose from the list/,
  ],
  [
    "a day to come",
    [one, two],
    { kind: "inspected", day: "2999-01-01" },
    422,
    /This day is still to come/,
  ],
];
for (const [title, codes, fields, status, says] of givenBack) {
  test(`${title}: what was chosen and typed comes back with what to mend`, async () => {
    const typed: Record<string, string> = {
      note: "cột <7>",
      status: "installed",
      ward: "",
      street: "",
      ...fields,
    };
    const before = await changeSets();
    const answer = await send(codes, { outcome: "damaged", ...typed });
    assert.equal(answer.status, status);
    const html = await answer.text();
    assert.match(html, says);
    assert.match(html, /<textarea name="note"[^>]*>\s*cột &lt;7&gt;\s*<\/textarea>/);
    assert.match(html, new RegExp(`name="day"[^>]*value="${typed.day}"`));
    const outcome = typed.outcome ?? "damaged";
    const isChosen = new RegExp(`<option value="${outcome}" selected`);
    if (outcome === "damaged") assert.match(html, isChosen);
    const ticked = [...html.matchAll(/name="sign-(\w{6})" value="1" checked/g)];
    assert.deepEqual(ticked.map(([, code]) => code).sort(), [...codes].sort());
    assert.match(html, /<option value="installed" selected/, "the choice of signs");
    assert.equal(await changeSets(), before);
  });
}

test("signs that were chosen elsewhere come back too, before those of the choice", async () => {
  const fields = { kind: "inspected", day: "2999-01-01", status: "retired" };
  const html = await (await send([one], fields)).text();
  assert.match(html, new RegExp(`name="sign-${one}" value="1" checked`));
  assert.match(html, /<option value="retired" selected/);
});

test("a program that asks for JSON is told what is wrong", async () => {
  const answer = await city.fetch("/officials/en/sign-events", {
    method: "POST",
    body: new URLSearchParams({ kind: "inspected", day: today }).toString(),
    headers: {
      Accept: "application/json",
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
  });
  assert.equal(answer.status, 400);
  assert.equal(((await answer.json()) as { detail: string }).detail, "No sign is chosen yet.");
});

test("after recording, the page shows the choice of signs that it was recorded from", async () => {
  const { ward, slug } = (await db
    .prepare(
      `SELECT wards.code AS ward, slug FROM signs JOIN streets ON streets.id = street_id
       JOIN street_wards USING (street_id) JOIN wards ON wards.id = ward_id
       WHERE signs.code = ? AND valid_to IS NULL LIMIT 1`,
    )
    .bind(one)
    .first<{ ward: string; slug: string }>()) ?? { ward: "", slug: "" };
  const query = new URLSearchParams({ ward, street: slug, status: "" });
  const page = await (await city.get(`/officials/en/sign-events/new?${query}`)).text();
  const [form = ""] = /<form class="many".*<\/form>/s.exec(page) ?? [];
  const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const kept = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
  const done = await send([one], { ...kept, kind: "inspected", day: today, outcome: "well" });
  assert.equal(done.status, 303);
  const after = await (await city.get(done.headers.get("Location") ?? "")).text();
  assert.match(after, /“Inspected” recorded for 1 sign/);
  for (const value of [ward, slug, ""]) {
    assert.match(after, new RegExp(`<option value="${value}" selected`), value);
  }
  assert.match(after, new RegExp(`name="sign-${one}"`));
});

test("a viewer is refused the list and recording, and sees no way to either", async () => {
  const { get, fetch } = city.as.viewer;
  assert.equal((await get("/officials/en/sign-events/new")).status, 403);
  assert.equal((await send(planned, { kind: "inspected", day: today }, fetch)).status, 403);
  assert.doesNotMatch(await (await get("/officials/signs")).text(), /sign-events/);
});
