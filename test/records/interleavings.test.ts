import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import type { Draft, Subject } from "../../src/records/changes/change-set.ts";
import { type Random, seeded } from "../../support/random.ts";
import { options } from "../../support/records/staged.ts";
import { startCity } from "../harness.ts";
import { replay, tableOf } from "./replay.ts";
import { without } from "./without.ts";

/** `INTERLEAVINGS=1000 SEED=1` for more, and for the same again. */
const interleavings = Number(process.env.INTERLEAVINGS ?? 80);
const streets = 20;
/** How many pairs of editors are at work at the same time, on the same streets. */
const lanes = 5;

const { db } = await startCity({ sample: "none" });
const made = await changeRecords(
  db,
  Array.from({ length: streets }, (_, i): Draft => {
    return { kind: "street", after: { name: `Đường ${i}`, status: "confirmed" } };
  }),
  options,
);
assert.equal(made.outcome, "applied");

/** A change that was told as saved, and the version that its editor had seen. */
type Accepted = {
  subject: Subject;
  official: string;
  base: number;
  after: Draft["after"];
  changeSet: number;
};

test(`of ${interleavings} pairs of changes in any order, none that was accepted is lost or lost another`, async (t) => {
  const { accepted, conflicts } = await interleaveMany(t, changeRecords, interleavings);
  assert.ok(conflicts > interleavings / 20, `only ${conflicts} conflicts`);
  assert.ok(accepted.length > interleavings, `only ${accepted.length} accepted`);
  await assertNoneLost(accepted);
  const table = await tableOf(db, "street");
  for (const [subject, replayed] of await replay(db, "street")) {
    const { folded, wards, ...fields } = replayed;
    assert.deepEqual(fields, table.get(subject), subject);
  }
});

test("some lose another unless a change is held against those made since its editor looked", async (t) => {
  const careless = await without({
    file: "src/records/changes/check/check.ts",
    from: "base !== null && base < version",
    to: "base !== null && base < 0",
  });
  const { accepted } = await interleaveMany(t, careless.changeRecords, 40);
  await assert.rejects(assertNoneLost(accepted), /was lost/);
});

/** So many pairs, some at the same time, each by a seed of its own. */
async function interleaveMany(t: TestContext, change: typeof changeRecords, pairs: number) {
  const first = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
  t.diagnostic(`SEED=${first}`);
  const accepted: Accepted[] = [];
  let conflicts = 0;
  const seeds = Array.from({ length: pairs }, (_, i) => first + i).values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const seed of seeds) {
        const more = await interleave(change, seeded(seed), accepted);
        conflicts += more;
      }
    }),
  );
  t.diagnostic(`${accepted.length} accepted, ${conflicts} conflicts`);
  return { accepted, conflicts };
}

/** Two editors open a street, change a field each, and save, in an order by lot. */
async function interleave(
  change: typeof changeRecords,
  random: Random,
  accepted: Accepted[],
): Promise<number> {
  const subject: Subject = `street ${1 + Math.floor(random() * streets)}`;
  let conflicts = 0;
  const editor = async (official: string) => {
    const after = changeOf(random);
    const save = async (base: number): Promise<void> => {
      const draft: Draft = { kind: "street", subject, base, after };
      const saved = await change(db, [draft], { ...options, official });
      if (saved.outcome === "applied") {
        accepted.push({ subject, official, base, after, changeSet: saved.changeSet });
      }
      if (saved.outcome !== "conflict") return;
      conflicts += 1;
      // Whoever is told of a conflict leaves it, or has it his way over what he was shown.
      if (random() < 0.5) await save(saved.conflicts[0]?.version ?? 0);
    };
    const base = await versionOf(subject);
    return () => save(base);
  };
  const [mine, yours] = [await editor("mine@city.example"), await editor("yours@city.example")];
  if (random() < 0.5) await Promise.all([mine(), yours()]);
  else for (const save of random() < 0.5 ? [mine, yours] : [yours, mine]) await save();
  return conflicts;
}

const versionOf = async (subject: Subject): Promise<number> =>
  (await db
    .prepare("SELECT version FROM streets WHERE id = ?")
    .bind(Number(subject.split(" ")[1]))
    .first<number>("version")) ?? 0;

/** One or two fields of five, with values that hardly ever come again. */
function changeOf(random: Random): Draft["after"] {
  const number = 1 + Math.floor(random() * 90_000);
  const fields: Draft["after"][] = [
    { lengthM: number },
    { widthM: 1 + number / 1_000 },
    { endText: `giao ${number}` },
    { doubt: `điểm ${number}` },
    { name: `Đường ${number}` },
  ];
  const at = () => fields[Math.floor(random() * fields.length)];
  return { ...at(), ...(random() < 0.3 ? at() : {}) };
}

/** Each stands in the history, and changed no field that another had changed unseen. */
async function assertNoneLost(accepted: readonly Accepted[]): Promise<void> {
  const { results } = await db
    .prepare(
      `SELECT subject, version, official, change_set AS changeSet, "after" FROM changes
       ORDER BY subject, version`,
    )
    .all<{
      subject: string;
      version: number;
      official: string;
      changeSet: number;
      after: string;
    }>();
  const rows = results.map((row) => ({ ...row, after: JSON.parse(row.after) }));
  for (const { subject, official, base, after, changeSet } of accepted) {
    const own = rows.find((row) => row.subject === subject && row.changeSet === changeSet);
    assert.equal(own?.official, official, `${subject} ${changeSet}`);
    const fields = Object.keys(after).filter((key) => key in own.after);
    assert.notEqual(fields.length, 0);
    for (const key of fields) assert.deepEqual(own.after[key], after[key]);
    const unseen = rows.filter(
      (row) => row.subject === subject && row.version > base && row.version < own.version,
    );
    for (const row of unseen) {
      const lost = fields.filter((key) => key in row.after);
      assert.deepEqual(lost, [], `${subject}: version ${row.version} was lost in ${own.version}`);
    }
  }
}
