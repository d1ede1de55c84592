import assert from "node:assert/strict";
import { test } from "node:test";
import { type ChangeOptions, changeRecords } from "../../src/records/changes/change-records.ts";
import type { Draft, Fieldset } from "../../src/records/changes/change-set.ts";
import { piecesOf } from "../../src/records/changes/pieces.ts";
import { openChangeSet, stagePiece } from "../../src/records/changes/stage.ts";
import { parseCode, withCheck } from "../../src/signs/code.ts";
import { mintCode } from "../../src/signs/mint.ts";
import { startCity } from "../harness.ts";

const { db } = await startCity({ sample: "none" });
await db
  .prepare(
    "INSERT INTO streets (id, slug, name, folded, status) VALUES (1, 'ly-bon', 'Lý Bôn', 'ly bon', 'illustrative'), (2, 'quang-trung', 'Quang Trung', 'quang trung', 'illustrative')",
  )
  .run();

const options: ChangeOptions = {
  official: "official@bienpho.example",
  what: "form",
  today: "2026-11-26",
  mint: () => mintCode({ host: "bienpho.example", otherHosts: [] }),
};

const sign = (position: string, more: Fieldset = {}): Draft => ({
  kind: "sign",
  after: { streetId: 1, position, ...more },
});
const many = (count: number, of: string): Draft[] =>
  Array.from({ length: count }, (_, i) => sign(`${of} ${i}`));

/** Adds signs; returns their codes, in the order of the signs. */
async function addSigns(signs: readonly Draft[], mint?: () => string): Promise<string[]> {
  const added = await changeRecords(db, signs, { ...options, ...(mint && { mint }) });
  assert.equal(added.outcome, "applied", JSON.stringify(added));
  return added.subjects.map((subject) => subject?.replace("sign ", "") ?? "");
}

const rowOf = (code: string | undefined) =>
  db.prepare("SELECT * FROM signs WHERE code = ?").bind(code).first();
const numberOfSigns = () => db.prepare("SELECT count(*) AS n FROM signs").first<number>("n");

/** Draws these five characters in turn, then fails the test. */
function drawing(...fives: string[]): () => string {
  return () => withCheck(fives.shift() ?? assert.fail("drawn too often"));
}

test("each sign gets a code of its own and keeps what was said of it", async () => {
  const [first, second, third] = await addSigns([
    sign("đầu đường, giao Lý Bôn", {
      positionEn: "start, at Lý Bôn",
      latitude: 20.45,
      longitude: 106.34,
      target: "https://thaibinh.example/",
    }),
    sign(`"quoted", \\ and {"json": null}`),
    { kind: "sign", after: { streetId: 1, at: "start", junctionStreetId: 2, near: "chợ Bo" } },
  ]);
  const { created_at: created, ...row } = (await rowOf(first)) ?? {};
  assert.ok(Math.abs(Number(created) - Date.now() / 1000) < 60);
  assert.deepEqual(row, {
    code: first,
    street_id: 1,
    at: "other",
    junction_street_id: null,
    near: null,
    number_near: null,
    position: "đầu đường, giao Lý Bôn",
    position_en: "start, at Lý Bôn",
    latitude: 20.45,
    longitude: 106.34,
    status: "planned",
    target: "https://thaibinh.example/",
    version: 1,
  });
  const plain = await rowOf(second);
  assert.equal(plain?.position, `"quoted", \\ and {"json": null}`);
  assert.equal(plain?.status, "planned");
  assert.equal(plain?.latitude, null);
  assert.equal(plain?.target, null);
  const { at, junction_street_id, near, position } = (await rowOf(third)) ?? {};
  assert.deepEqual([at, junction_street_id, near, position], ["start", 2, "chợ Bo", ""]);
});

test("a code that is taken is not given again, not even a retired one", async () => {
  const [taken = ""] = await addSigns([sign("taken")], drawing("00001"));
  for (const kind of ["installed", "retired"]) {
    const after = { code: taken, kind, day: "2026-11-01" };
    const recorded = await changeRecords(db, [{ kind: "signEvent", after }], options);
    assert.equal(recorded.outcome, "applied");
  }
  assert.equal((await rowOf(taken))?.status, "retired");
  const codes = await addSigns(
    [sign("a"), sign("b"), sign("c")],
    drawing("00002", "00001", "00003", "00001", "00004"),
  );
  assert.deepEqual(codes, [withCheck("00002"), withCheck("00004"), withCheck("00003")]);
  assert.equal((await rowOf(withCheck("00001")))?.position, "taken");
  assert.equal((await rowOf(withCheck("00004")))?.position, "b");
});

test("two signs of one request never share a draw", async () => {
  const codes = await addSigns([sign("a"), sign("b")], drawing("00011", "00011", "00012"));
  assert.deepEqual(codes, [withCheck("00011"), withCheck("00012")]);
});

test("two officials who mint at once never get the same code", async () => {
  // So few codes that they must collide all the time: 300 for two times 100 signs.
  const scarce = (): string =>
    withCheck(`0Z${String(Math.floor(Math.random() * 300)).padStart(3, "0")}`);
  const before = (await numberOfSigns()) ?? 0;
  const [mine, yours] = await Promise.all([
    addSigns(many(100, "mine"), scarce),
    addSigns(many(100, "yours"), scarce),
  ]);
  assert.equal(new Set([...mine, ...yours]).size, 200);
  assert.equal(await numberOfSigns(), before + 200);
  const { results } = await db.prepare("SELECT code, position FROM signs").all();
  const positions = new Map(results.map(({ code, position }) => [code, position]));
  for (const [i, code] of mine.entries()) assert.equal(positions.get(code), `mine ${i}`);
  for (const [i, code] of yours.entries()) assert.equal(positions.get(code), `yours ${i}`);
});

test("two change sets that wait to be applied never hold the same code", async () => {
  const scarce = (): string =>
    withCheck(`0Y${String(Math.floor(Math.random() * 300)).padStart(3, "0")}`);
  const stage = async (of: string): Promise<string[]> => {
    const set = await openChangeSet(db, options);
    const [piece] = piecesOf(many(100, of));
    assert.ok(piece);
    const staged = await stagePiece(db, set, 0, piece, { today: options.today, mint: scarce });
    assert.equal(staged.outcome, "staged");
    return db
      .prepare(
        "SELECT op.value ->> 'id' FROM change_pieces, json_each(ops) AS op WHERE change_set = ?",
      )
      .bind(set)
      .raw<[string]>()
      .then((rows) => rows.map(([code]) => code));
  };
  const codes = (await Promise.all([stage("mine"), stage("yours")])).flat();
  assert.equal(new Set(codes).size, 200);
});

test("1,200 signs at once, more than a statement takes, each in its place", async () => {
  const codes = await addSigns(many(1200, "many"));
  assert.equal(new Set(codes).size, 1200);
  for (const code of codes) assert.equal(parseCode(code), code);
  for (const i of [0, 499, 500, 999, 1000, 1199]) {
    assert.equal((await rowOf(codes[i]))?.position, `many ${i}`);
  }
});

test("if one sign is refused, none is added", async () => {
  const before = await numberOfSigns();
  const signs = [...many(600, "x"), sign("y", { streetId: 999 })];
  const added = await changeRecords(db, signs, options);
  assert.equal(added.outcome, "refused");
  assert.equal(await numberOfSigns(), before);
});

test("when no code is left it says so instead of trying for ever", async () => {
  await addSigns([sign("last")], () => withCheck("00021"));
  await assert.rejects(
    addSigns([sign("none left")], () => withCheck("00021")),
    /No free code/,
  );
  await assert.rejects(
    addSigns(many(2, "z"), () => withCheck("00022")),
    /No 2 different codes/,
  );
  assert.deepEqual(await changeRecords(db, [], options), { outcome: "unchanged" });
});
