import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  addSigns,
  type FaultyCity,
  someCodes,
  startFaultyCity,
} from "../../support/faults/city.ts";
import { scanInvented } from "../../support/faults/count.ts";
import { phone } from "../../support/user-agents.ts";
import { eventually } from "../harness.ts";

let city: FaultyCity;
before(async () => {
  city = await startFaultyCity({ signs: 2 });
});
after(() => city.dispose());

const [entered = "", entered2 = "", entered3 = "", entered4 = ""] = someCodes(4, 800_000);
const statusOf = async (code: string, headers: Record<string, string> = phone) =>
  (await city.get(`/${code}`, headers)).status;

const counted = async (code: string): Promise<number> =>
  new Map(await city.counted()).get(code) ?? 0;

/** How many calls to D1 the Worker makes meanwhile. */
async function readsDuring(work: () => Promise<unknown>): Promise<number> {
  const before = (await city.calls()).read.well;
  await work();
  return (await city.calls()).read.well - before;
}

/** The clock stands, so that all falls in one second. */
let moment = Date.parse("2026-03-01T08:00:00+07:00");
const standAt = (laterMs: number) => {
  moment += laterMs;
  return city.setWorld({ clock: moment, clockStands: true });
};

test("a sign that is entered right after its code was opened leads to its street at once", async () => {
  await standAt(0);
  assert.equal(await statusOf(entered), 404);
  await addSigns(city.db, [entered]);
  assert.equal(await statusOf(entered), 302);
  assert.equal(await statusOf(entered), 302);
  await eventually(() => counted(entered), 2);
  assert.equal(await counted(""), 1);
});

test("a sign that the nearest replica does not know yet is asked for on the primary", async () => {
  await standAt(1_000);
  await addSigns(city.db, [entered2]);
  await city.setWorld({ replicaLags: true });
  assert.equal(await statusOf(entered2), 302);
  await eventually(() => counted(entered2), 1);
});

test("a flood of invented codes asks the primary five times a second, and each once where it is near", async () => {
  await standAt(10_000);
  await city.setWorld({ replicaLags: false });
  const before = await counted("");
  const flood = await readsDuring(() => scanInvented(city, 0, 300));
  assert.ok(flood >= 300 && flood <= 300 + 5, `${flood} reads`);
  await standAt(1_000);
  const again = await readsDuring(() => scanInvented(city, 0, 300));
  assert.ok(again <= 5, `${again} reads`);
  await eventually(async () => (await counted("")) - before, 600);
  const { results } = await city.db
    .prepare(`SELECT hour, "by", count(*) AS rows FROM scans WHERE code = '' GROUP BY 1, 2`)
    .all<{ rows: number }>();
  assert.ok(results.every(({ rows }) => rows === 1));
});

test("what was opened in such a second is counted under its sign all the same, by whoever sent it", async () => {
  await standAt(10_000);
  await city.setWorld({ replicaLags: true });
  await addSigns(city.db, [entered3]);
  const before = await counted("");
  await scanInvented(city, 1_000, 1_010);
  assert.equal(await statusOf(entered3), 404);
  assert.equal(await statusOf(entered3, { "User-Agent": "curl/8.0" }), 404);
  await eventually(() => counted(entered3), 2);
  await eventually(async () => (await counted("")) - before, 10);
  const { results } = await city.db
    .prepare(`SELECT "by" FROM scans WHERE code = ? ORDER BY 1`)
    .bind(entered3)
    .all<{ by: string }>();
  assert.deepEqual(
    results.map(({ by }) => by),
    ["person", "robot"],
  );
});

test("with the primary down, a replica's no is told, and the count waits for the primary", async () => {
  await standAt(10_000);
  await city.setWorld({ replicaLags: true, primaryIsDown: true });
  await addSigns(city.db, [entered4]);
  assert.equal(await statusOf(entered4), 404);
  await city.setWorld({ primaryIsDown: false, replicaLags: false });
  await eventually(() => counted(entered4), 1);
  await standAt(10_000);
  assert.equal(await statusOf(entered4), 302);
});
