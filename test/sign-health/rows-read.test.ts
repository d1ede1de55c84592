import assert from "node:assert/strict";
import { test } from "node:test";
import { hourOf, today } from "../../src/db/hours.ts";
import { tidyCounts } from "../../src/scan/nightly.ts";
import { readHistories } from "../../src/sign-health/nightly/histories.ts";
import { judgePieces } from "../../src/sign-health/nightly/run.ts";
import { someCodes } from "../../support/faults/city.ts";
import { metered } from "../../support/metered.ts";
import { startCity } from "../harness.ts";
import { goodVars } from "../vars.ts";

const utcOffset = 7;
const now = Date.now();
const present = today(now, utcOffset);
const signs = 100;
const codes = someCodes(signs);

const { db } = await startCity({ sample: "none" });
await db.batch([
  db.prepare(
    `INSERT INTO streets (id, slug, name, folded, status)
     SELECT value, 's' || value, 'S', 's', 'illustrative' FROM json_each('[1,2,3,4,5,6,7,8,9,10]')`,
  ),
  db
    .prepare(
      `INSERT INTO signs (code, street_id, position, status, created_at)
       SELECT value, 1 + key % 10, '', 'installed', 0 FROM json_each(?)`,
    )
    .bind(JSON.stringify(codes)),
]);

/** Four hours of scans a sign a day, and one staff check of every second sign `days` ago. */
async function addHours(from: number, to: number): Promise<void> {
  await db
    .prepare(
      `WITH RECURSIVE days(day) AS (SELECT ?1 UNION ALL SELECT day + 1 FROM days WHERE day < ?2)
       INSERT OR IGNORE INTO scans (code, hour, "by", tally, count)
       SELECT code, day * 24 - ${utcOffset} + hour.value, 'person', 0, 1
       FROM days CROSS JOIN signs CROSS JOIN json_each('[8,11,14,17]') AS hour`,
    )
    .bind(from, to)
    .run();
}

/** Rows that the whole night reads. */
async function night(): Promise<number> {
  const env = { ...goodVars, DB: db } as unknown as Env;
  await db.prepare("DELETE FROM health_runs").run();
  await tidyCounts(env, now);
  const meter = metered(db);
  await judgePieces({ ...env, DB: meter.d1 }, now);
  const { step } = (await db.prepare("SELECT step FROM health_runs").first()) as { step: string };
  assert.equal(step, "done");
  return meter.rowsRead;
}

test("a night's judging reads no more rows of thirteen months of hours than of three", async () => {
  await addHours(present - 90, present - 1);
  for (let n = 0; n < 5; n++) await tidyCounts({ ...goodVars, DB: db } as unknown as Env, now);
  const short = await night();
  await addHours(present - 390, present - 91);
  await db.prepare(`UPDATE rollups SET day = ${present - 390} WHERE name = 'rolled-up'`).run();
  for (let n = 0; n < 15; n++) await tidyCounts({ ...goodVars, DB: db } as unknown as Env, now);
  const long = await night();
  assert.ok(long < short * 1.05, `${short} rows of three months, ${long} of thirteen`);
  assert.ok(long < signs * 250, `${long} rows for ${signs} signs`);
});

test("the last scan by a person and by staff are the same from hours, from sums, and when the hours are gone", async () => {
  const [code = ""] = codes;
  const staffDay = present - 200;
  const staffHour = hourOf(now) - 24 * 200;
  const last = async () => {
    const [history] = await readHistories(db, [code], present - 1, utcOffset);
    return [history?.lastScan, history?.lastStaffScan];
  };
  assert.deepEqual(await last(), [present - 1, null]);
  await db
    .prepare(`INSERT INTO scans (code, hour, "by", tally, count) VALUES (?, ?, 'staff', 0, 1)`)
    .bind(code, staffHour)
    .run();
  await db.prepare(`UPDATE rollups SET day = ${staffDay} WHERE name = 'rolled-up'`).run();
  assert.deepEqual(await last(), [present - 1, staffDay], "from its hours");
  for (let n = 0; n < 10; n++) await tidyCounts({ ...goodVars, DB: db } as unknown as Env, now);
  assert.deepEqual(await last(), [present - 1, staffDay], "from the sums");
  await db.prepare("DELETE FROM scans WHERE code = ?").bind(code).run();
  assert.deepEqual(await last(), [present - 1, staffDay], "without hours");
});
