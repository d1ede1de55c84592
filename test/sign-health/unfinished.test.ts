import assert from "node:assert/strict";
import { test } from "node:test";
import { runCronJobs } from "../../src/nightly.ts";
import { judgeNextPiece, judgePieces } from "../../src/sign-health/nightly/run.ts";
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

test("a night that is cut off again and again says of every sign what an undisturbed one says", async () => {
  const { db } = await startCity();
  const env = { ...goodVars, DB: db } as unknown as Env;
  const present = Math.floor((now / 3_600_000 + utcOffset) / 24);
  await db
    .prepare(
      `INSERT INTO scans (code, hour, "by", tally, count)
       SELECT code, (?1 - value) * 24, 'person', 0, 1 + unicode(code) % 5
       FROM signs, json_each('[1,2,3,5,8,13,21,34,55,89]') WHERE unicode(code) % 7 > value % 3`,
    )
    .bind(present)
    .run();
  const judgements = async () => {
    const tables = ["sign_health", "street_health", "sign_flags", "sign_wards"];
    const found = await Promise.all(
      tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).raw()),
    );
    assert.ok((found[0]?.length ?? 0) > 100);
    return found;
  };
  await judgePieces(env, now);
  const undisturbed = await judgements();

  await db.batch(
    [
      "health_runs",
      "health_surveys",
      "sign_health",
      "street_health",
      "sign_flags",
      "sign_wards",
    ].map((table) => db.prepare(`DELETE FROM ${table}`)),
  );
  // Every third call of the database is lost, before it was written or after.
  let calls = 0;
  let lost = 0;
  const batch = async (statements: D1PreparedStatement[]) => {
    const isLost = ++calls % 3 === 0;
    if (isLost) lost += 1;
    if (isLost && calls % 2 === 0) throw new Error("lost on the way there");
    const answer = await db.batch(statements);
    if (isLost) throw new Error("lost on the way back");
    return answer;
  };
  const unreliable = Object.assign(Object.create(db), { batch }) as D1Database;
  for (let minutes = 0; ; minutes++) {
    assert.ok(minutes < 1_000, "the night comes to its end");
    await judgePieces({ ...env, DB: unreliable }, now).catch(() => {});
    const step = await db.prepare("SELECT step FROM health_runs").first("step");
    if (step === "done") break;
  }
  assert.ok(lost > 20, `${lost} calls were lost`);
  assert.deepEqual(await judgements(), undisturbed);
});
