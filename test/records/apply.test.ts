import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyChangeSet } from "../../src/records/changes/apply/apply.ts";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import type { Draft } from "../../src/records/changes/change-set.ts";
import { readChangeSet } from "../../src/records/changes/history.ts";
import { insist, leaveOut } from "../../src/records/changes/resolve.ts";
import { readHistory } from "../../support/records/history.ts";
import { manyChanges, manyRecords } from "../../support/records/many-records.ts";
import { official, options, rowsOf, stage, today } from "../../support/records/staged.ts";
import { startCity } from "../harness.ts";

const { db } = await startCity({ sample: "none" });
const apply = (changeSet: number) => applyChangeSet(db, changeSet, { official, today });

/** Lets the database fail where a statement of this kind begins, for as long as `run` takes. */
async function failing<T>(write: string, run: () => Promise<T>): Promise<T> {
  await db
    .prepare(`CREATE TRIGGER fault BEFORE ${write} BEGIN SELECT RAISE(ABORT, 'injected'); END`)
    .run();
  try {
    return await run();
  } finally {
    await db.prepare("DROP TRIGGER fault").run();
  }
}

describe("a change set of some thousand records", () => {
  const sizes = { streets: 600, signs: 1_800, namesakes: 240 };
  let changeSet = 0;

  test("is staged in pieces without a row of any record being written", async () => {
    const before = await rowsOf(db);
    changeSet = await stage(db, manyRecords(sizes));
    assert.deepEqual(await rowsOf(db), before);
  });

  test("is not written at all if any of its statements fails, down to the last", async () => {
    const before = await rowsOf(db);
    for (const write of [
      "INSERT ON audit",
      "INSERT ON namesakes",
      "INSERT ON streets",
      "UPDATE ON streets",
      "INSERT ON printed_codes",
      "INSERT ON changes WHEN NEW.subject LIKE 'sign %'",
      "UPDATE OF subjects ON change_pieces",
    ]) {
      await failing(write, () => assert.rejects(apply(changeSet), /injected/, write));
      assert.deepEqual(await rowsOf(db), before, write);
    }
  });

  test("is applied once, by one of six who ask at the same time", async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => apply(changeSet)));
    const names = outcomes.map(({ outcome }) => outcome).sort();
    assert.deepEqual(names, ["applied", ...Array(5).fill("applied-before")]);
    const { streets, signs, namesakes } = sizes;
    assert.deepEqual(await rowsOf(db), {
      ...{ streets, signs, namesakes, sign_events: 0, printed_codes: signs },
      changes: streets + signs + namesakes,
    });
    assert.equal((await apply(changeSet)).outcome, "applied-before");
  });

  test("leads its records to each other, in whatever piece they came", async () => {
    const wrong = await db
      .prepare(
        `SELECT count(*) AS n FROM streets
         LEFT JOIN streets AS next ON next.id = streets.start_street_id
         LEFT JOIN namesakes ON namesakes.id = streets.namesake_id
         WHERE CAST(substr(next.name, 4) AS INTEGER)
             IS NOT (CAST(substr(streets.name, 4) AS INTEGER) + 1) % ?1
           OR CAST(substr(namesakes.name, 11) AS INTEGER)
             IS NOT CAST(substr(streets.name, 4) AS INTEGER) % ?2`,
      )
      .bind(sizes.streets, sizes.namesakes)
      .first("n");
    assert.equal(wrong, 0);
    assert.deepEqual((await db.prepare("PRAGMA foreign_key_check").all()).results, []);
    const misplaced = await db
      .prepare(
        `SELECT count(*) AS n FROM signs JOIN streets ON streets.id = street_id
         WHERE CAST(substr(position, 16) AS INTEGER) % ?
           IS NOT CAST(substr(name, 4) AS INTEGER)`,
      )
      .bind(sizes.streets)
      .first("n");
    assert.equal(misplaced, 0);
  });
});

describe("a record that somebody changes between staging and applying", () => {
  const idOf = (name: string) =>
    db.prepare("SELECT id FROM streets WHERE name = ?").bind(name).first<number>("id");
  const endsOf = async (ids: readonly number[]): Promise<string[]> =>
    (
      await db
        .prepare(
          "SELECT end_text FROM streets WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        )
        .bind(JSON.stringify(ids))
        .raw<[string]>()
    ).map(([end]) => end);
  const edit = async (id: number, after: Draft["after"]) => {
    const edited = await changeRecords(db, [{ kind: "street", subject: `street ${id}`, after }], {
      ...options,
      official: "other@bienpho.example",
    });
    assert.equal(edited.outcome, "applied");
  };

  test("keeps both changes where they are of different fields", async () => {
    const id = (await idOf("Số 7")) ?? 0;
    const changeSet = await stage(db, manyChanges([id], 1, { lengthM: 777 }));
    await edit(id, { widthM: 7 });
    const applied = await apply(changeSet);
    assert.equal(applied.outcome, "applied");
    const street = await db
      .prepare("SELECT length_m AS length, width_m AS width, version FROM streets WHERE id = ?")
      .bind(id)
      .first();
    assert.deepEqual(street, { length: 777, width: 7, version: 3 });
  });

  test("is told with who, when and both values where the field is the same; the rest waits", async () => {
    const [one, other] = [(await idOf("Số 8")) ?? 0, (await idOf("Số 9")) ?? 0];
    const changeSet = await stage(db, manyChanges([one, other], 1, { lengthM: 888, endText: "x" }));
    await edit(one, { lengthM: 900 });
    const conflict = await apply(changeSet);
    assert.equal(conflict.outcome, "conflict");
    if (conflict.outcome !== "conflict") return;
    const [{ fields = [], ...of } = { fields: [] }] = conflict.conflicts;
    assert.deepEqual(of, {
      kind: "street",
      n: 0,
      key: null,
      subject: `street ${one}`,
      name: "Số 8",
      version: 2,
    });
    const [{ at, changeSet: by, ...field } = { at: 0, changeSet: 0 }] = fields;
    assert.deepEqual(field, {
      field: "lengthM",
      before: 308,
      theirs: 900,
      mine: 888,
      official: "other@bienpho.example",
    });
    assert.ok(Math.abs(at - Date.now() / 1000) < 60);
    assert.ok(by > 0);
    assert.deepEqual(await endsOf([one, other]), ["giao Trần Hưng Đạo", "giao Trần Hưng Đạo"]);
    assert.equal((await readChangeSet(db, changeSet))?.state, "checked");
    await leaveOut(db, changeSet, [{ kind: "street", n: 0 }]);
    assert.equal((await apply(changeSet)).outcome, "applied");
    assert.deepEqual(await endsOf([one, other]), ["giao Trần Hưng Đạo", "x"]);
  });

  test("has its way where somebody says so, but not over what was changed after that", async () => {
    const id = (await idOf("Số 10")) ?? 0;
    const changeSet = await stage(db, manyChanges([id], 1, { endText: "mine" }));
    const record = { kind: "street", n: 0 } as const;
    await edit(id, { endText: "theirs" });
    assert.equal((await apply(changeSet)).outcome, "conflict");
    await insist(db, changeSet, [{ ...record, version: 2 }]);
    await edit(id, { endText: "theirs again" });
    assert.equal((await apply(changeSet)).outcome, "conflict");
    await insist(db, changeSet, [{ ...record, version: 3 }]);
    assert.equal((await apply(changeSet)).outcome, "applied");
    assert.deepEqual(await endsOf([id]), ["mine"]);
  });

  test("is left as it is where both came to the same", async () => {
    const id = (await idOf("Số 11")) ?? 0;
    const changeSet = await stage(db, manyChanges([id], 1, { endText: "same", lengthM: 5 }));
    await edit(id, { endText: "same" });
    assert.equal((await apply(changeSet)).outcome, "applied");
    const { changes } = await readHistory(db, `street ${id}`);
    assert.deepEqual(changes[0]?.after, { lengthM: 5 });
  });
});
