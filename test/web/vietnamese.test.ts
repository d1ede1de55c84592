import assert from "node:assert/strict";
import { test } from "node:test";
import { byName, fold, slugOf } from "../../src/web/vietnamese.ts";

const folded: [string, string][] = [
  ["Trần Hưng Đạo", "tran hung dao"],
  ["TRẦN HƯNG ĐẠO".normalize("NFD"), "tran hung dao"],
  ["Ðốc Ɖen", "doc den"],
  ["  Lý\u00a0 Bôn ", "ly bon"],
  ["14/10", "14/10"],
  ["L\u200ey\u0301 B\u200bo\u0302n\ufeff\u202e", "ly bon"],
  ["ＬÝ　ＢÔＮ", "ly bon"],
];

for (const [text, expected] of folded) {
  test(`${JSON.stringify(text)} is searched as ${expected}`, () =>
    assert.equal(fold(text), expected));
}

test("a slug is ASCII, and names that differ only in marks share one", () => {
  assert.equal(slugOf("Đoàn Khuê"), "doan-khue");
  assert.equal(slugOf("Doãn Khuê"), "doan-khue");
  assert.equal(slugOf("đường 14/10"), "duong-14-10");
});

test("names sort by the Vietnamese alphabet", () => {
  const names = ["Ê", "Đốc Đen", "Dương", "Âu Cơ", "An", "Ăn", "Ơ", "O", "Ô"].map((name) => ({
    name,
  }));
  assert.deepEqual(
    names.sort(byName).map(({ name }) => name),
    ["An", "Ăn", "Âu Cơ", "Dương", "Đốc Đen", "Ê", "O", "Ô", "Ơ"],
  );
});
