import assert from "node:assert/strict";
import { test } from "node:test";
import { isoDayOf } from "../../src/db/hours.ts";
import { changeOnce } from "../../src/records/changes/change-once.ts";
import type { Draft } from "../../src/records/changes/change-set.ts";
import { startCity } from "../harness.ts";

const { db } = await startCity({ sample: "none" });
const official = "official@bienpho.example";
const options = { official, what: "form", today: isoDayOf(Date.now(), 7) } as const;

let named = 0;
/** A ward of its own for each test, which its key makes once. */
const ward = (): { drafts: Draft[]; key: string; count: () => Promise<number | null> } => {
  const name = `Phường ${++named}`;
  const after = { code: String(10_000 + named), name, validFrom: "2025-07-01" };
  return {
    drafts: [{ kind: "ward", after }],
    key: crypto.randomUUID(),
    count: () =>
      db.prepare("SELECT count(*) AS n FROM wards WHERE name = ?").bind(name).first<number>("n"),
  };
};

/** A database that does as it is told, and whose answer to a batch is lost once. */
const losingAnAnswer = (): D1Database => {
  let lost = false;
  return {
    prepare: (sql: string) => db.prepare(sql),
    batch: async (statements: D1PreparedStatement[]) => {
      const results = await db.batch(statements);
      const writes = results.some(({ meta }) => meta.changes > 0);
      if (!writes || lost) return results;
      lost = true;
      throw new Error("Network connection lost.");
    },
  } as unknown as D1Database;
};

test("what a key brings is done once, and the second time the first change set is named", async () => {
  const { drafts, key, count } = ward();
  const first = await changeOnce(db, drafts, key, options);
  assert.equal(first.outcome, "applied");
  const changeSet = first.outcome === "applied" ? first.changeSet : 0;
  const second = await changeOnce(db, drafts, key, options);
  assert.deepEqual(second, { outcome: "changed-before", changeSet });
  assert.equal(await count(), 1);
});

test("of twelve that come at once with a key one is applied, and all are told of its change set", async () => {
  const { drafts, key, count } = ward();
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, () => changeOnce(db, drafts, key, options)),
  );
  const applied = outcomes.filter(({ outcome }) => outcome === "applied");
  assert.equal(applied.length, 1);
  const sets = outcomes.map((one) => ("changeSet" in one ? one.changeSet : null));
  assert.equal(new Set(sets).size, 1);
  assert.ok(sets[0]);
  assert.equal(await count(), 1);
});

test("where the database's answer is lost behind the write, it is known as done at once", async () => {
  const { drafts, key, count } = ward();
  const { outcome } = await changeOnce(losingAnAnswer(), drafts, key, options);
  assert.equal(outcome, "changed-before");
  assert.equal(await count(), 1);
});

test("a key of which nothing was written is free", async () => {
  const { drafts, key, count } = ward();
  const refused = [{ kind: "ward", after: { code: "1" } }] satisfies Draft[];
  assert.equal((await changeOnce(db, refused, key, options)).outcome, "refused");
  assert.equal((await changeOnce(db, drafts, key, options)).outcome, "applied");
  assert.equal(await count(), 1);
});

test("another key brings the same again, and the records' own rules answer", async () => {
  const { drafts, key, count } = ward();
  await changeOnce(db, drafts, key, options);
  const again = await changeOnce(db, drafts, crypto.randomUUID(), options);
  assert.equal(again.outcome, "refused");
  assert.equal(await count(), 1);
});
