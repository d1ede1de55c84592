import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCode, withCheck } from "../../src/signs/code.ts";
import { addSigns, type NewSign } from "../../src/signs/mint.ts";
import { startCity } from "../harness.ts";

const { db } = await startCity({ sample: "none" });
await db
  .prepare(
    "INSERT INTO streets (id, slug, name, folded, status) VALUES (1, 'ly-bon', 'Lý Bôn', 'ly bon', 'illustrative'), (2, 'quang-trung', 'Quang Trung', 'quang trung', 'illustrative')",
  )
  .run();

const planned = (position: string, more: Partial<NewSign> = {}): NewSign => ({
  streetId: 1,
  position,
  ...more,
});
const many = (count: number, of: string): NewSign[] =>
  Array.from({ length: count }, (_, i) => planned(`${of} ${i}`));
const rowOf = (code: string | undefined) =>
  db.prepare("SELECT * FROM signs WHERE code = ?").bind(code).first();
const numberOfSigns = () => db.prepare("SELECT count(*) AS n FROM signs").first<number>("n");

/** Draws these five characters in turn, then fails the test. */
function drawing(...fives: string[]): () => string {
  return () => withCheck(fives.shift() ?? assert.fail("drawn too often"));
}

test("each sign gets a code of its own and keeps what was said of it", async () => {
  const [first, second, third] = await addSigns(db, [
    planned("đầu đường, giao Lý Bôn", {
      positionEn: "start, at Lý Bôn",
      latitude: 20.45,
      longitude: 106.34,
      status: "installed",
      target: "https://thaibinh.example/",
    }),
    planned(`"quoted", \\ and {"json": null}`),
    { streetId: 1, at: "start", junctionStreetId: 2, near: "chợ Bo" },
  ]);
  const { created_at: created, ...row } = (await rowOf(first)) ?? {};
  assert.ok(Math.abs(Number(created) - Date.now() / 1000) < 60);
  assert.deepEqual(row, {
    code: first,
    street_id: 1,
    at: "other",
    junction_street_id: null,
    near: null,
    position: "đầu đường, giao Lý Bôn",
    position_en: "start, at Lý Bôn",
    latitude: 20.45,
    longitude: 106.34,
    status: "installed",
    target: "https://thaibinh.example/",
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
  await addSigns(db, [planned("taken", { status: "retired" })], drawing("00001"));
  const codes = await addSigns(
    db,
    [planned("a"), planned("b"), planned("c")],
    drawing("00002", "00001", "00003", "00001", "00004"),
  );
  assert.deepEqual(codes, [withCheck("00002"), withCheck("00004"), withCheck("00003")]);
  assert.equal((await rowOf(withCheck("00001")))?.position, "taken");
  assert.equal((await rowOf(withCheck("00004")))?.position, "b");
});

test("two signs of one request never share a draw", async () => {
  const codes = await addSigns(
    db,
    [planned("a"), planned("b")],
    drawing("00011", "00011", "00012"),
  );
  assert.deepEqual(codes, [withCheck("00011"), withCheck("00012")]);
});

test("two officials who mint at once never get the same code", async () => {
  // So few codes that they must collide all the time: 300 for two times 100 signs.
  const scarce = (): string =>
    withCheck(`0Z${String(Math.floor(Math.random() * 300)).padStart(3, "0")}`);
  const before = (await numberOfSigns()) ?? 0;
  const [mine, yours] = await Promise.all([
    addSigns(db, many(100, "mine"), scarce),
    addSigns(db, many(100, "yours"), scarce),
  ]);
  assert.equal(new Set([...mine, ...yours]).size, 200);
  assert.equal(await numberOfSigns(), before + 200);
  const { results } = await db.prepare("SELECT code, position FROM signs").all();
  const positions = new Map(results.map(({ code, position }) => [code, position]));
  for (const [i, code] of mine.entries()) assert.equal(positions.get(code), `mine ${i}`);
  for (const [i, code] of yours.entries()) assert.equal(positions.get(code), `yours ${i}`);
});

test("1,200 signs at once, more than a statement takes, each in its place", async () => {
  const codes = await addSigns(db, many(1200, "many"));
  assert.equal(new Set(codes).size, 1200);
  for (const code of codes) assert.equal(parseCode(code), code);
  for (const i of [0, 499, 500, 999, 1000, 1199]) {
    assert.equal((await rowOf(codes[i]))?.position, `many ${i}`);
  }
});

test("if one sign is refused, none is added", async () => {
  const before = await numberOfSigns();
  await assert.rejects(addSigns(db, [...many(600, "x"), planned("y", { streetId: 999 })]));
  assert.equal(await numberOfSigns(), before);
});

test("when no code is left it says so instead of trying for ever", async () => {
  await addSigns(db, [planned("last")], () => withCheck("00021"));
  await assert.rejects(
    addSigns(db, [planned("none left")], () => withCheck("00021")),
    /No free code/,
  );
  await assert.rejects(
    addSigns(db, many(2, "z"), () => withCheck("00022")),
    /No 2 different codes/,
  );
  assert.deepEqual(await addSigns(db, []), []);
});
