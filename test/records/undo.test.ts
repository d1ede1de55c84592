import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import type { Draft, Subject } from "../../src/records/changes/change-set.ts";
import { readChangeSet } from "../../src/records/changes/history.ts";
import { planUndo, readHeap } from "../../src/records/changes/undo/plan.ts";
import { undoChangeSet } from "../../src/records/changes/undo/undo.ts";
import { readChangeSets, readChangesOf, readHistory } from "../../support/records/history.ts";
import { manyChanges, manyRecords } from "../../support/records/many-records.ts";
import { official, options, stage, today } from "../../support/records/staged.ts";
import { startCity } from "../harness.ts";
import { replay, tableOf } from "./replay.ts";

const { db } = await startCity({ sample: "none" });
const by = { official, today };

/** Applies a change set of these records; returns its id and what its records are. */
async function applied(drafts: readonly Draft[], who = official) {
  const saved = await changeRecords(db, drafts, { ...options, official: who });
  assert.equal(saved.outcome, "applied", JSON.stringify(saved).slice(0, 500));
  const subjects = saved.subjects.map((subject) => subject as Subject);
  return { changeSet: saved.changeSet, subjects };
}

async function undone(changeSet: number): Promise<number> {
  const undo = await undoChangeSet(db, changeSet, by);
  assert.equal(undo.outcome, "applied", JSON.stringify(undo));
  return undo.changeSet;
}

const rowOf = (subject: Subject) => {
  const [kind = "", id = ""] = subject.split(" ");
  const table = { sign: "signs WHERE code", street: "streets WHERE id", ward: "wards WHERE id" };
  const where =
    table[kind as "sign"] ??
    { namesake: "namesakes WHERE id", namingAct: "naming_acts WHERE id" }[kind];
  return db.prepare(`SELECT * FROM ${where} = ?`).bind(id).first<Record<string, unknown>>();
};

describe("a change set of 5,000 streets, three of which were changed again", () => {
  const streets = 5_000;
  const ids = Array.from({ length: streets }, (_, i) => i + 1);
  const three = [5, 2_500, 4_999];
  let changeSet = 0;

  test("is undone but for these three, which are named with who changed them", async () => {
    await applied(manyRecords({ streets, signs: 0, namesakes: 0 }));
    const before = await tableOf(db, "street");
    ({ changeSet } = await applied(
      ids.map((id): Draft => {
        const after = { lengthM: 5_000 + id, name: `Tên mới ${id}`, doubt: "một điều" };
        return { kind: "street", subject: `street ${id}`, base: 1, after };
      }),
    ));
    for (const id of three) {
      await applied(manyChanges([id], 2, { widthM: 7 }), "other@bienpho.example");
    }
    assert.deepEqual(await planUndo(db, changeSet), {
      reversed: streets - 3,
      kept: 3,
      impossible: 0,
    });
    const { items, next } = await readHeap(db, changeSet, { heap: "kept" });
    assert.equal(next, null);
    assert.deepEqual(
      items.map(({ subject, name, reason, official }) => [subject, name, reason, official]),
      three.map((id) => [
        `street ${id}`,
        `Tên mới ${id}`,
        "changed-since",
        "other@bienpho.example",
      ]),
    );
    const undo = await undoChangeSet(db, changeSet, { ...by, expected: streets - 3 });
    assert.equal(undo.outcome, "applied", JSON.stringify(undo));
    assert.deepEqual(undo.counts, { street: { made: 0, changed: streets - 3 } });
    for (const [subject, { version, ...street }] of await tableOf(db, "street")) {
      const kept = three.includes(Number(subject.split(" ")[1]));
      const { version: first, ...was } = before.get(subject) ?? {};
      if (kept) assert.equal(street.widthM, 7);
      else assert.deepEqual(street, was, subject);
      assert.equal(version, 3);
    }
  });

  test("is undone once, whoever asks at the same time or later", async () => {
    assert.equal((await undoChangeSet(db, changeSet, by)).outcome, "undone-before");
    const { changeSet: another } = await applied(manyChanges([1], 3, { lengthM: 9 }));
    const six = await Promise.all(Array.from({ length: 6 }, () => undoChangeSet(db, another, by)));
    const outcomes = six.map(({ outcome }) => outcome).sort();
    assert.deepEqual(outcomes, ["applied", ...Array(5).fill("undone-before")]);
  });

  test("is undone as it was shown, or not at all", async () => {
    const { changeSet: another } = await applied(manyChanges([2, 3], 3, { lengthM: 9 }));
    assert.equal((await planUndo(db, another)).reversed, 2);
    await applied(manyChanges([2], 4, { lengthM: 10 }));
    const undo = await undoChangeSet(db, another, { ...by, expected: 2 });
    assert.equal(undo.outcome, "changed-meanwhile");
    assert.equal((await rowOf("street 3"))?.length_m, 9);
    assert.equal((await undoChangeSet(db, another, { ...by, expected: 1 })).outcome, "applied");
    assert.equal((await rowOf("street 3"))?.length_m, 302);
  });

  test("its undo is undone like any other, and what was changed back is no change", async () => {
    const { changeSet: first } = await applied(manyChanges([10], 3, { lengthM: 1 }));
    const { changeSet: second } = await applied(manyChanges([10], 4, { lengthM: 2 }));
    assert.equal((await planUndo(db, first)).kept, 1);
    const undo = await undone(second);
    assert.deepEqual(await planUndo(db, first), { reversed: 1, kept: 0, impossible: 0 });
    await undone(undo);
    assert.equal((await rowOf("street 10"))?.length_m, 2);
    assert.equal((await planUndo(db, first)).kept, 1);
  });
});

describe("nothing is deleted by an undo", () => {
  test("a street is withdrawn, its namesake and naming act too, its sign retired", async () => {
    const { changeSet, subjects } = await applied([
      { kind: "namesake", key: "n", after: { kind: "person", name: "Ai đó" } },
      { kind: "street", key: "s", after: { name: "Nhầm", status: "confirmed", namesakeId: "n" } },
      { kind: "namingAct", after: { streetId: "s", kind: "named", day: "2016" } },
      { kind: "sign", after: { streetId: "s", position: "đầu đường" } },
    ]);
    const [namesake, street, act, sign] = subjects as [Subject, Subject, Subject, Subject];
    assert.deepEqual(await planUndo(db, changeSet), { reversed: 4, kept: 0, impossible: 0 });
    const undo = await undone(changeSet);
    for (const subject of [namesake, street, act]) {
      assert.equal((await rowOf(subject))?.withdrawn_on, today, subject);
    }
    assert.equal((await rowOf(sign))?.status, "retired");
    // And back: a sign that never hung is planned again.
    await undone(undo);
    for (const subject of [namesake, street, act]) {
      assert.equal((await rowOf(subject))?.withdrawn_on, null, subject);
    }
    assert.equal((await rowOf(sign))?.status, "planned");
  });

  test("a street with signs of others stays, and so does a namesake that it bears", async () => {
    const { changeSet, subjects } = await applied([
      { kind: "namesake", key: "n", after: { kind: "person", name: "Còn dùng" } },
      {
        kind: "street",
        key: "s",
        after: { name: "Còn biển", status: "confirmed", namesakeId: "n" },
      },
    ]);
    const [namesake, street] = subjects as [Subject, Subject];
    const id = Number(street.split(" ")[1]);
    await applied([{ kind: "sign", after: { streetId: id, position: "đầu đường" } }]);
    const { items } = await readHeap(db, changeSet, { heap: "impossible" });
    assert.deepEqual(
      items.map(({ subject, reason, made }) => [subject, reason, made]),
      [
        [namesake, "in-use", true],
        [street, "has-signs", true],
      ],
    );
    assert.equal((await undoChangeSet(db, changeSet, by)).outcome, "nothing-to-undo");
    assert.equal((await readChangeSet(db, changeSet))?.undoneBy, null);
  });

  test("a ward ends on the day on which it begins; one that has no such day stays", async () => {
    const { changeSet, subjects } = await applied([
      { kind: "ward", key: "w", after: { code: "12001", name: "Nhầm", validFrom: "2026-07-01" } },
      {
        kind: "ward",
        after: { code: "12002", name: "Trước", successors: [{ ward: "w", part: "whole" }] },
      },
    ]);
    const { items } = await readHeap(db, changeSet, { heap: "impossible" });
    assert.deepEqual(
      items.map(({ name, reason }) => [name, reason]),
      [["Trước", "no-first-day"]],
    );
    await undone(changeSet);
    assert.equal((await rowOf(subjects[0] as Subject))?.valid_to, "2026-07-01");
  });

  test("wards that streets moved into and out of are as they were", async () => {
    const { subjects } = await applied([
      { kind: "ward", key: "a", after: { code: "12003", name: "Cũ", validFrom: "2025-07-01" } },
      { kind: "street", after: { name: "Dời", status: "confirmed", wards: ["a"] } },
    ]);
    const [old, street] = subjects as [Subject, Subject];
    const { changeSet } = await applied([
      { kind: "ward", key: "b", after: { code: "12004", name: "Mới", validFrom: today } },
      {
        kind: "ward",
        subject: old,
        after: { validTo: today, successors: [{ ward: "b", part: "whole" }] },
      },
      { kind: "street", subject: street, after: { wards: ["b"] } },
    ]);
    await undone(changeSet);
    const id = Number(old.split(" ")[1]);
    assert.deepEqual(
      await db
        .prepare("SELECT ward_id FROM street_wards WHERE street_id = ?")
        .bind(street.split(" ")[1])
        .raw(),
      [[id]],
    );
    assert.equal(
      await db
        .prepare("SELECT count(*) AS n FROM ward_successions WHERE old_id = ?")
        .bind(id)
        .first("n"),
      0,
    );
    assert.equal((await rowOf(old))?.valid_to, null);
  });
});

describe("what happened to a sign", () => {
  const happen = async (code: string, kind: string, day: string) =>
    (await applied([{ kind: "signEvent", after: { code, kind, day } }])).changeSet;
  const newSign = async (): Promise<string> => {
    const { subjects } = await applied([
      { kind: "sign", after: { streetId: 1, position: "đầu đường" } },
    ]);
    return subjects[0]?.split(" ")[1] ?? "";
  };
  const statusOf = async (code: string) => (await rowOf(`sign ${code}`))?.status;

  test("is struck out, and its status is what the events left say", async () => {
    const code = await newSign();
    const installed = await happen(code, "installed", "2026-01-01");
    const retired = await happen(code, "retired", "2026-02-01");
    assert.deepEqual(await planUndo(db, installed), { reversed: 0, kept: 1, impossible: 0 });
    await undone(retired);
    assert.equal(await statusOf(code), "installed");
    await undone(installed);
    assert.equal(await statusOf(code), "planned");
  });

  test("is recorded once more where striking it out is undone", async () => {
    const code = await newSign();
    await happen(code, "installed", "2026-01-01");
    const visit = await happen(code, "inspected", "2026-01-02");
    const undo = await undone(visit);
    const current = () =>
      db
        .prepare("SELECT kind, day FROM current_sign_events WHERE code = ? ORDER BY id")
        .bind(code)
        .raw();
    assert.deepEqual(await current(), [["installed", "2026-01-01"]]);
    await undone(undo);
    assert.deepEqual(await current(), [
      ["installed", "2026-01-01"],
      ["inspected", "2026-01-02"],
    ]);
  });

  test("keeps a sign that was entered before from being retired by an undo", async () => {
    const { changeSet, subjects } = await applied([
      { kind: "sign", key: "x", after: { streetId: 1, position: "giữa đường" } },
      { kind: "signEvent", after: { code: "x", kind: "installed", day: "2026-01-01" } },
    ]);
    const code = subjects[0]?.split(" ")[1] ?? "";
    await applied(
      [{ kind: "signEvent", after: { code, kind: "inspected", day: "2026-03-01" } }],
      "visitor@bienpho.example",
    );
    const { items } = await readHeap(db, changeSet, { heap: "kept" });
    assert.deepEqual(
      items.map(({ kind, official }) => [kind, official]),
      [
        ["sign", "visitor@bienpho.example"],
        ["signEvent", "visitor@bienpho.example"],
      ],
    );
  });
});

test("everything that was done so far stands in the history, from nothing to what is there", async () => {
  for (const kind of ["street", "namesake", "namingAct", "sign", "ward"] as const) {
    const table = await tableOf(db, kind);
    const replayed = await replay(db, kind);
    assert.equal(replayed.size, table.size, kind);
    for (const [subject, { folded, wards, successors, ...fields }] of replayed) {
      const { code, ...stored } = table.get(subject) ?? {};
      const { code: _, ...told } = fields;
      assert.deepEqual(told, stored, subject);
    }
  }
});

describe("the history", () => {
  test("is read a page at a time, each change once, in order", async () => {
    const changeSet = await stage(
      db,
      manyRecords({ streets: 9, signs: 5, namesakes: 3 }, "Trang "),
    );
    const { applyChangeSet } = await import("../../src/records/changes/apply/apply.ts");
    assert.equal((await applyChangeSet(db, changeSet, by)).outcome, "applied");
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof readChangesOf>> = await readChangesOf(db, changeSet, {
        after,
        limit: 4,
      });
      seen.push(...page.changes.map(({ name }) => name));
      assert.ok(page.changes.length <= 4);
      after = page.next;
    } while (after);
    assert.equal(seen.length, 17);
    assert.equal(new Set(seen).size, 17);
    assert.equal(seen[3], "Trang Số 0");
  });

  test("of the city and of one official lists every change set that was applied", async () => {
    const all: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof readChangeSets>> = await readChangeSets(db, {
        after,
        limit: 7,
      });
      all.push(...page.changeSets.map(({ id }) => id));
      after = page.next;
    } while (after);
    const applied = await db
      .prepare("SELECT count(*) AS n FROM change_sets WHERE state = 'applied'")
      .first("n");
    assert.equal(all.length, applied);
    assert.equal(new Set(all).size, applied);
    const { changeSets } = await readChangeSets(db, { official: "visitor@bienpho.example" });
    assert.deepEqual(
      changeSets.map(({ records, what }) => [records, what]),
      [[1, "form"]],
    );
  });

  test("of a sign tells of its events too, of a street of its naming acts", async () => {
    const code = await db
      .prepare("SELECT code FROM sign_events WHERE kind = 'inspected' LIMIT 1")
      .first<string>("code");
    const { changes } = await readHistory(db, `sign ${code}`);
    const kinds = new Set(changes.map(({ kind }) => kind));
    assert.deepEqual(kinds, new Set(["sign", "signEvent"]));
    const act = await db
      .prepare("SELECT street_id FROM naming_acts LIMIT 1")
      .first<number>("street_id");
    const history = await readHistory(db, `street ${act}`, { limit: 1 });
    assert.equal(history.changes.length, 1);
    assert.ok(history.next);
    const rest = await readHistory(db, `street ${act}`, { after: history.next });
    assert.ok(rest.changes.some(({ kind }) => kind === "namingAct"));
    assert.ok(
      rest.changes.every(
        ({ subject, version }) =>
          subject !== history.changes[0]?.subject || version !== history.changes[0]?.version,
      ),
    );
  });
});
