import assert from "node:assert/strict";
import { after, test } from "node:test";
import { moves } from "../../src/officials/reports/move-report.ts";
import { startFaultyCity } from "../../support/faults/city.ts";
import { eventually } from "../harness.ts";

const city = await startFaultyCity();
after(() => city.dispose());
const { db } = city;

const reports = [1, 2, 3, 4];
const states = Object.keys(moves);
const kills = 4;
const officialsAtOnce = 12;

test("a Worker that is killed while reports are moved leaves each as the audit has it", async () => {
  await db
    .prepare(
      `INSERT INTO reports (id, receipt, street_id, kind, text)
       SELECT value, 'r' || value, 1, 'damaged', 'Biển bị nghiêng' FROM json_each(?)`,
    )
    .bind(JSON.stringify(reports))
    .run();
  for (let seed = 1; seed <= kills; seed++) {
    const before = await movesTold();
    // Calls to D1 that hang stretch the moments in which a move is half done.
    await city.setWorld({ seed, read: { hang: 0.15 } });
    const moving = Array.from({ length: officialsAtOnce }, (_, n) => moveUntilCutOff(n));
    await eventually(async () => (await movesTold()) > before, true);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await city.deploy({});
    await Promise.all(moving);
    assert.deepEqual(await brokenChains(), []);
  }
});

/** Moves one report after another, until the Worker is there no more. */
async function moveUntilCutOff(first: number): Promise<void> {
  for (let turn = first; ; turn += 5) {
    const id = reports[(turn >> 1) % reports.length];
    const state = states[turn % states.length] ?? "";
    const answer = await city
      .postForm(`/officials/reports/${id}/moves`, { state })
      .catch(() => null);
    if (!answer) return;
    assert.equal(answer.status, 303, await answer.text());
  }
}

const movesTold = async (): Promise<number> =>
  (await db.prepare("SELECT count(*) AS n FROM audit").first<number>("n")) ?? 0;

/**
 * Where a move did not find what the one before it had left, or the report itself is not what its
 * last move left.
 */
const brokenChains = (): Promise<unknown[]> =>
  db
    .prepare(
      `WITH steps AS (
         SELECT id, subject, "before" ->> 'state' AS found, "after" ->> 'state' AS became FROM audit
         UNION ALL SELECT 1e9, 'report ' || id, state, NULL FROM reports
       ), pairs AS (
         SELECT subject, found,
           lag(became, 1, 'new') OVER (PARTITION BY subject ORDER BY id) AS previous
         FROM steps
       )
       SELECT * FROM pairs WHERE found IS NOT previous`,
    )
    .raw();
