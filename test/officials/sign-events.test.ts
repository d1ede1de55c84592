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

test("a viewer is refused the list and recording, and sees no way to either", async () => {
  const { get, fetch } = city.as.viewer;
  assert.equal((await get("/officials/en/sign-events/new")).status, 403);
  assert.equal((await send(planned, { kind: "inspected", day: today }, fetch)).status, 403);
  assert.doesNotMatch(await (await get("/officials/signs")).text(), /sign-events/);
});
