import assert from "node:assert/strict";
import { test } from "node:test";
import { deadSign } from "../../sample/demo-signs.ts";
import { isoDay, today } from "../../src/db/hours.ts";
import { judgeCity } from "../../src/sign-health/judge-city.ts";
import { readHistories } from "../../src/sign-health/nightly/histories.ts";
import { startCity } from "../harness.ts";

const utcOffset = 7;

test("a city judged piece by piece finds its dead sign; a visit clears it, a mistake brings it back", async () => {
  const { fetch, db, get } = await startCity({ sample: "scans" });
  const post = (path: string, form: Record<string, string> = {}) =>
    fetch(`/officials${path}`, {
      method: "POST",
      body: new URLSearchParams(form).toString(),
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
        Accept: "application/json",
      },
      redirect: "manual",
    });
  const judge = async () => ((await (await post("/judgements")).json()) as { step: string }).step;
  const yesterday = today(Date.now(), utcOffset) - 1;
  await db
    .prepare(
      "INSERT INTO health_runs (day, step, after_street, survey) VALUES (?, 'judge', 9, '{}')",
    )
    .bind(yesterday)
    .run();
  let pieces = 1;
  while ((await judge()) !== "done") pieces += 1;
  assert.ok(pieces > 10, `only ${pieces} pieces: each must stay small`);

  const tiers = () => db.prepare("SELECT code, day, tier FROM sign_health ORDER BY code").raw();
  const first = await tiers();
  const signs = await db.prepare("SELECT count(*) AS n FROM signs").first("n");
  assert.equal(first.length, signs, "every sign is judged, though an earlier version had begun");

  const codes = await db.prepare("SELECT code FROM signs ORDER BY code").raw<[string]>();
  const histories = await readHistories(db, codes.flat(), yesterday, utcOffset);
  const wards = new Set(histories.map(({ ward }) => ward));
  assert.ok(wards.size > 3, `signs in ${wards.size} wards`);
  assert.deepEqual(
    first,
    judgeCity(histories, yesterday).map(({ code, day, tier }) => [code, day, tier]),
    "in pieces and with what is stored between them, the same as at once",
  );
  const placed = await db
    .prepare("SELECT count(*) AS n FROM sign_wards WHERE day = ?")
    .bind(yesterday)
    .first<number>("n");
  assert.ok((placed ?? 0) > codes.length / 2, `${placed} signs are placed in wards`);

  await db.prepare("DELETE FROM health_runs").run();
  while ((await judge()) !== "done");
  assert.deepEqual(await tiers(), first, "judging a day again says the same");

  const tierOf = (code: string) =>
    db.prepare("SELECT tier FROM sign_health WHERE code = ?").bind(code).first("tier");
  assert.equal(await tierOf(deadSign), "inspect");
  const dead = await db
    .prepare(
      `SELECT code FROM sign_health WHERE tier = 'inspect'
       AND judgement ->> '$.cause' = 'silence' ORDER BY judgement ->> '$.silence.chance'`,
    )
    .first<string>("code");
  assert.ok(dead, "no sign is found silent");
  const tier = () => tierOf(dead);

  const present = isoDay(today(Date.now(), utcOffset));
  const tomorrow = isoDay(today(Date.now(), utcOffset) + 1);
  assert.equal((await post(`/signs/${dead}/inspections`, { day: tomorrow })).status, 400);
  assert.equal((await post(`/signs/${dead}/inspections`, { day: "yesterday" })).status, 400);
  assert.equal((await post(`/signs/${dead}/installations`, { day: present })).status, 400);
  assert.equal(await tier(), "inspect", "what was refused changes nothing");

  const note = "Lau mã, thử lại được";
  assert.equal((await post(`/signs/${dead}/inspections`, { day: present, note })).status, 303);
  assert.equal(await tier(), "ok", "a visit ends the silence at once");
  const page = await (await get(`/officials/signs/${dead}`)).text();
  assert.ok(page.includes(note));

  const event = await db
    .prepare("SELECT id FROM sign_events WHERE code = ? AND note = ?")
    .bind(dead, note)
    .first<number>("id");
  assert.equal((await post(`/signs/${dead}/events/${event}/corrections`)).status, 303);
  assert.equal(await tier(), "inspect", "a visit that never was ends nothing");
  // Sent twice, it is struck out once, and leads to the same page.
  assert.equal((await post(`/signs/${dead}/events/${event}/corrections`)).status, 303);
  assert.match(await (await get(`/officials/signs/${dead}`)).text(), /struck/);

  assert.equal((await post(`/signs/${dead}/retirements`, { day: present })).status, 303);
  const status = await db
    .prepare("SELECT status FROM signs WHERE code = ?")
    .bind(dead)
    .first("status");
  assert.equal(status, "retired");
  // Struck out in any order, a sign is what its remaining events say; with none it is as it was made.
  for (const [kind, left] of [
    ["installed", "retired"],
    ["retired", "planned"],
  ] as const) {
    const id: unknown = await db
      .prepare("SELECT id FROM sign_events WHERE code = ? AND kind = ?")
      .bind(dead, kind)
      .first("id");
    assert.equal((await post(`/signs/${dead}/events/${id}/corrections`)).status, 303);
    const now: unknown = await db
      .prepare("SELECT status FROM signs WHERE code = ?")
      .bind(dead)
      .first("status");
    assert.equal(now, left, `without "${kind}"`);
  }
  const audited = await db
    .prepare("SELECT action FROM audit WHERE action LIKE 'sign.%' ORDER BY id")
    .raw();
  assert.deepEqual(audited.flat(), [
    "sign.inspected",
    "sign.correct",
    "sign.retired",
    "sign.correct",
    "sign.correct",
  ]);
});
