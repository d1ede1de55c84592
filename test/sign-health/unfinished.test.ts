import assert from "node:assert/strict";
import { test } from "node:test";
import { runCronJobs } from "../../src/nightly.ts";
import { judgeNextPiece } from "../../src/sign-health/nightly/run.ts";
import { startCity } from "../harness.ts";
import { goodVars } from "../vars.ts";

const utcOffset = 7;
const day = 86_400_000;
const now = Date.now();

test("a night does as many pieces at once as there is time for; an unfinished day is finished first", async () => {
  const { db } = await startCity();
  const env = { ...goodVars, DB: db } as unknown as Env;
  const runs = () => db.prepare("SELECT day, step FROM health_runs ORDER BY day").raw();
  const yesterday = Math.floor((now / 3_600_000 + utcOffset) / 24) - 1;

  const { day: first, step } = await judgeNextPiece(env, now);
  assert.deepEqual([first, step], [yesterday, "place"]);
  // A night later, that day is gone on with, and only then the next is begun.
  let progress = await judgeNextPiece(env, now + day);
  assert.equal(progress.day, yesterday);
  let pieces = 1;
  for (; progress.day === yesterday; pieces++) {
    assert.deepEqual(
      (await runs()).map(([day]) => day),
      [yesterday],
    );
    progress = await judgeNextPiece(env, now + day);
  }
  assert.ok(pieces > 10);
  assert.deepEqual(progress, { day: yesterday + 1, step: "place", afterStreet: 0 });
  assert.deepEqual(await runs(), [[yesterday, "done"]]);
  const judged = () => db.prepare("SELECT DISTINCT day FROM sign_health").raw();
  assert.deepEqual(await judged(), [[yesterday]]);

  // One minute of a cron does the whole night of this small city.
  await runCronJobs(env, "* 18-23 * * *", now + day);
  assert.deepEqual(await runs(), [
    [yesterday, "done"],
    [yesterday + 1, "done"],
  ]);
  assert.deepEqual(await judged(), [[yesterday + 1]]);
});
