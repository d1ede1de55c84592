import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyChangeSet } from "../../src/records/changes/apply/apply.ts";
import type { Draft } from "../../src/records/changes/change-set.ts";
import { readChangeSet } from "../../src/records/changes/history.ts";
import { readPiece } from "../../src/records/changes/piece-json.ts";
import { piecesOf } from "../../src/records/changes/pieces.ts";
import { tidyChangeSets } from "../../src/records/changes/retention.ts";
import {
  discardChangeSet,
  finishStaging,
  openChangeSet,
  stagePiece,
} from "../../src/records/changes/stage.ts";
import { withCheck } from "../../src/signs/code.ts";
import { readChangesOf, readWaiting } from "../../support/records/history.ts";
import { official, stage, today } from "../../support/records/staged.ts";
import { startCity } from "../harness.ts";

const { db } = await startCity({ sample: "none" });
const open = () => openChangeSet(db, { official, what: "import" });
const apply = (changeSet: number) => applyChangeSet(db, changeSet, { official, today });
const streets = (count: number, of: string): Draft[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: "street",
    key: `${of} ${i}`,
    after: { name: `${of} ${i}`, status: "confirmed" },
  }));
const pieceOf = (drafts: readonly Draft[]) => {
  const [piece] = piecesOf(drafts);
  assert.ok(piece);
  return piece;
};

describe("a change set is cut", () => {
  test("into pieces of one kind, of at most 500 records and 256 KB", () => {
    const outline = JSON.stringify({ type: "Polygon", coordinates: "x".repeat(300_000) });
    const pieces = piecesOf([
      ...streets(1_201, "A"),
      { kind: "ward", after: { code: "10001", name: "Lớn", outline } },
      { kind: "ward", after: { code: "10002", name: "Nhỏ" } },
      ...streets(40, "B").map((draft) => ({
        ...draft,
        after: { ...draft.after, doubt: "x".repeat(20_000) },
      })),
    ]);
    const sizes = pieces.map(({ kind, records }) => [kind, records.length]);
    assert.deepEqual(sizes.slice(0, 4), [
      ["ward", 1],
      ["ward", 1],
      ["street", 500],
      ["street", 500],
    ]);
    for (const { records } of pieces) {
      const bytes = new TextEncoder().encode(JSON.stringify(records)).length;
      assert.ok(records.length === 1 || bytes <= 256 * 1024 + 1024, `${bytes} bytes`);
    }
    const numbers = pieces
      .filter(({ kind }) => kind === "street")
      .flatMap(({ records }) => records.map(({ n }) => n));
    assert.deepEqual(numbers, [...numbers.keys()]);
  });

  test("so that a key of a new record leads to it, from wherever it stands", () => {
    const [first, second] = piecesOf([
      { kind: "street", key: "a", after: { name: "A", startStreetId: "b", endStreetId: "there" } },
      { kind: "street", key: "b", after: { name: "B", namesakeId: "who" } },
      { kind: "namesake", key: "who", after: { kind: "person", name: "Ai" } },
      { kind: "street", key: "there", subject: "street 4", after: { name: "C" } },
    ]);
    assert.equal(first?.kind, "namesake");
    assert.deepEqual(second?.records[0]?.after, {
      name: "A",
      startStreetId: { new: 1 },
      endStreetId: "there",
    });
    assert.deepEqual(second?.records[1]?.after.namesakeId, { new: 0 });
  });
});

describe("a piece is read", () => {
  const record = { n: 0, after: { name: "A" } };
  const text = (records: unknown, kind: unknown = "street") => JSON.stringify({ kind, records });
  for (const [title, json, expected] of [
    ["not if it is no JSON", "{", "not-a-piece"],
    ["not if it is null", "null", "not-a-piece"],
    ["not if its kind is none", text([record], "constructor"), "not-a-piece"],
    ["not if its records are no list", text({}), "not-a-piece"],
    ["not if a record is none", text([record, null]), "not-a-piece"],
    ["not if a record has no number", text([{ after: {} }]), "not-a-piece"],
    ["not if a record's fields are a list", text([{ n: 0, after: [] }]), "not-a-piece"],
    ["not if a record is of another kind", text([{ ...record, subject: "sign 1" }]), "not-a-piece"],
    ["not if it has too many records", text(Array(501).fill(record)), "too-many-records"],
    [
      "not if it has too many bytes",
      text(Array(3).fill({ n: 0, after: { a: "x".repeat(99_999) } })),
      "too-many-bytes",
    ],
    [
      "not if a record has",
      text([{ n: 0, after: { a: "x".repeat(1_100_000) } }]),
      "too-many-bytes",
    ],
  ] as const) {
    test(title, () => assert.equal(readPiece(json), expected));
  }

  test("as a browser has cut it", () => {
    const piece = pieceOf(streets(3, "Đọc"));
    assert.deepEqual(readPiece(JSON.stringify(piece)), piece);
  });
});

describe("a staged change set", () => {
  test("takes a piece once more in its place, and is not finished before all have come", async () => {
    const changeSet = await open();
    const pieces = piecesOf([
      ...streets(3, "Hai"),
      { kind: "ward", after: { code: "10010", name: "W" } },
    ]);
    const send = (n: number) => {
      const piece = pieces[n];
      assert.ok(piece);
      return stagePiece(db, changeSet, n, piece, { today });
    };
    assert.equal((await finishStaging(db, changeSet, 2)).outcome, "incomplete");
    assert.equal((await send(1)).outcome, "staged");
    assert.equal((await finishStaging(db, changeSet, 2)).outcome, "incomplete");
    assert.equal((await finishStaging(db, changeSet, 1)).outcome, "incomplete");
    assert.equal((await send(0)).outcome, "staged");
    assert.equal((await send(1)).outcome, "staged");
    assert.equal((await apply(changeSet)).outcome, "not-checked");
    const finished = await finishStaging(db, changeSet, 2);
    assert.deepEqual(finished, {
      outcome: "checked",
      counts: { street: { made: 3, changed: 0 }, ward: { made: 1, changed: 0 } },
    });
    assert.equal((await send(1)).outcome, "not-open");
    assert.equal((await finishStaging(db, changeSet, 2)).outcome, "not-open");
    assert.equal((await apply(changeSet)).outcome, "applied");
  });

  test("tells of every record that is refused in a piece, and of those where nothing changes", async () => {
    const changeSet = await open();
    const wrong = streets(4, "Sai").map((draft, i) =>
      i % 2 === 0 ? draft : { ...draft, after: { ...draft.after, lengthM: "dài" } },
    );
    const refused = await stagePiece(db, changeSet, 0, pieceOf(wrong), { today });
    assert.ok(refused.outcome === "refused");
    assert.deepEqual(
      refused.problems.map(({ n, key, field, problem }) => [n, key, field, problem.problem]),
      [
        [1, "Sai 1", "lengthM", "not-a-number"],
        [3, "Sai 3", "lengthM", "not-a-number"],
      ],
    );
    const same = pieceOf([
      { kind: "street", key: "as it is", subject: "street 1", after: { name: "Hai 0" } },
    ]);
    const staged = await stagePiece(db, changeSet, 0, same, { today });
    assert.ok(staged.outcome === "staged");
    assert.deepEqual(staged.unchanged, [{ kind: "street", n: 0, key: "as it is" }]);
    assert.deepEqual(staged.counts, { street: { made: 0, changed: 0 } });
  });

  test("does not hold a record, a slug, a ward's key or a code in two pieces", async () => {
    const sign = {
      kind: "sign",
      after: { streetId: 1, position: "đầu", code: withCheck("ST001") },
    } as const;
    for (const [draft, problem] of [
      [{ kind: "street", subject: "street 1", after: { lengthM: 8 } }, "twice"],
      [{ kind: "street", after: { name: "Một", slug: "mot-slug", status: "confirmed" } }, "taken"],
      [{ kind: "ward", after: { code: "10020", name: "W", validFrom: "2025-07-01" } }, "taken"],
      [sign, "taken"],
    ] as const) {
      const changeSet = await open();
      const piece = pieceOf([draft]);
      assert.equal((await stagePiece(db, changeSet, 0, piece, { today })).outcome, "staged");
      const again = await stagePiece(db, changeSet, 1, piece, { today });
      assert.ok(again.outcome === "refused", JSON.stringify(draft));
      assert.equal(again.problems[0]?.problem.problem, problem);
      await discardChangeSet(db, changeSet);
    }
  });

  test("leads the events of one piece to the new signs of another, in order", async () => {
    const changeSet = await stage(db, [
      { kind: "sign", key: "x", after: { streetId: 1, position: "cuối" } },
      { kind: "signEvent", after: { code: "x", kind: "installed", day: "2026-01-01" } },
      ...Array.from({ length: 501 }, (): Draft => {
        return { kind: "signEvent", after: { code: "x", kind: "inspected", day: "2026-01-02" } };
      }),
    ]);
    assert.equal((await apply(changeSet)).outcome, "applied");
    const sign = await db
      .prepare("SELECT status, version FROM signs WHERE position = 'cuối'")
      .first();
    assert.deepEqual(sign, { status: "installed", version: 1 });
    const { changes } = await readChangesOf(db, changeSet, { limit: 1 });
    assert.equal(changes[0]?.after.status, "installed");
  });

  test("gives many streets of one name an address each", async () => {
    const changeSet = await stage(
      db,
      streets(30, "Ngõ").map((draft) => ({ ...draft, after: { ...draft.after, name: "Ngõ 5" } })),
    );
    const more = await stage(
      db,
      streets(3, "B").map((draft) => ({ ...draft, after: { ...draft.after, name: "Ngõ 5" } })),
    );
    assert.equal((await apply(changeSet)).outcome, "applied");
    // Staged before the others were there: their addresses are made anew.
    assert.equal((await apply(more)).outcome, "applied");
    const slugs = await db
      .prepare(
        "SELECT count(DISTINCT slug) AS n, max(length(slug)) AS length FROM streets WHERE name = 'Ngõ 5'",
      )
      .first();
    assert.deepEqual(slugs, { n: 33, length: "ngo-5-33".length });
  });

  test("that is discarded is not applied, and one that waited for a month is given up", async () => {
    const discarded = await stage(db, streets(1, "Bỏ"));
    assert.equal(await discardChangeSet(db, discarded), true);
    assert.equal(await discardChangeSet(db, discarded), false);
    assert.equal((await apply(discarded)).outcome, "not-checked");
    const waiting = await stage(db, streets(1, "Chờ"));
    assert.ok((await readWaiting(db)).some(({ id }) => id === waiting));
    const applied = await stage(db, streets(2, "Xong"));
    assert.equal((await apply(applied)).outcome, "applied");
    const day = 86_400_000;
    await tidyChangeSets({ DB: db }, Date.now() + 29 * day);
    assert.equal((await readChangeSet(db, waiting))?.state, "checked");
    await tidyChangeSets({ DB: db }, Date.now() + 31 * day);
    assert.equal((await readChangeSet(db, waiting))?.state, "discarded");
    const ops = await db.prepare("SELECT sum(ops <> '[]') AS n FROM change_pieces").first("n");
    assert.equal(ops, 0);
    const { changes } = await readChangesOf(db, applied);
    assert.deepEqual(
      changes.map(({ name }) => name),
      ["Xong 0", "Xong 1"],
    );
    assert.deepEqual((await readChangeSet(db, applied))?.counts, {
      street: { made: 2, changed: 0 },
    });
  });
});
