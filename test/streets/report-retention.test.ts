import assert from "node:assert/strict";
import { test } from "node:test";
import { startCity } from "../harness.ts";

const { db, worker } = await startCity({ sample: "none" });

/** A night of the far future, so that the cron's own clock is seen to count. */
const now = Date.UTC(2031, 0, 31, 18, 17) / 1000;
const day = 86_400;

await db
  .prepare(
    "INSERT INTO streets (id, slug, name, folded, status) VALUES (1, 'x', 'X', 'x', 'confirmed')",
  )
  .run();

const fileReport = (
  id: number,
  report: { state: string; at: number; stateAt?: number; contact?: string },
) =>
  db
    .prepare(
      `INSERT INTO reports (id, receipt, street_id, kind, text, contact, state, at, state_at, official)
       VALUES (?1, 'r' || ?1, 1, 'missing', 'Mất biển', ?2, ?3, ?4, ?5, ?6)`,
    )
    .bind(
      id,
      report.contact ?? null,
      report.state,
      report.at,
      report.stateAt ?? null,
      report.stateAt ? "a@b.example" : null,
    );

const night = (at = now) =>
  worker.scheduled({ cron: "17 18 * * *", scheduledTime: new Date(at * 1000) });

const rows = async () => (await db.prepare("SELECT * FROM reports ORDER BY id").all()).results;

test("at night, contacts of 90 days go even from open reports, and texts a year after closing, and nothing else", async () => {
  await db.batch([
    fileReport(1, { state: "new", at: now - 90 * day, contact: "0900" }),
    fileReport(2, {
      state: "in progress",
      at: now - 400 * day,
      stateAt: now - 399 * day,
      contact: "0901",
    }),
    fileReport(3, { state: "new", at: now - 90 * day + 1, contact: "0902" }),
    fileReport(4, { state: "done", at: now - 700 * day, stateAt: now - 365 * day }),
    fileReport(5, { state: "rejected", at: now - 700 * day, stateAt: now - 500 * day }),
    fileReport(6, { state: "done", at: now - 700 * day, stateAt: now - 365 * day + 1 }),
    fileReport(7, { state: "new", at: now - 4000 * day }),
  ]);
  const before = await rows();
  await night();
  const changed: Record<number, object> = {
    1: { contact: null },
    2: { contact: null },
    4: { text: "", text_removed_at: now },
    5: { text: "", text_removed_at: now },
  };
  const wanted = before.map((row) => ({ ...row, ...changed[row.id as number] }));
  assert.deepEqual(await rows(), wanted);
  await night(now + 1);
  const next: Record<number, object> = {
    3: { contact: null },
    6: { text: "", text_removed_at: now + 1 },
  };
  assert.deepEqual(
    await rows(),
    wanted.map((row) => ({ ...row, ...next[row.id as number] })),
    "what is a day younger goes a day later, and what is gone keeps its day",
  );
});

test("a night adds up anew how large the reports are, whatever stood there", async () => {
  for (const spoil of [
    "UPDATE report_size SET up_to = 9999, bytes = 5",
    "DELETE FROM report_size",
  ]) {
    await db.prepare(spoil).run();
    await night();
    const bytes = 7 * 200 + 4 * new TextEncoder().encode("Mất biển").length;
    assert.deepEqual(
      await db
        .prepare("SELECT * FROM report_size")
        .all()
        .then(({ results }) => results),
      [{ id: 1, up_to: 7, bytes }],
    );
  }
});

test("what comes in on the busiest day goes in one night", async () => {
  await db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5680)
       INSERT INTO reports (receipt, street_id, kind, text, contact, at)
       SELECT 'busy' || i, 1, 'missing', 'x', '0900', ? FROM n`,
    )
    .bind(now - 100 * day)
    .run();
  await night();
  const left = await db
    .prepare("SELECT count(*) AS n FROM reports WHERE contact IS NOT NULL")
    .first("n");
  assert.equal(left, 0);
});
