import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { csvCell, csvLine, guard, unguard } from "../../src/web/csv.ts";
import { seeded } from "../../support/random.ts";

const guardedTexts: [text: string, guarded: string][] = [
  ["=1+1", "'=1+1"],
  ["+84 900", "'+84 900"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝1", "'＝1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠x", "'＠x"],
  ["\0=1", "'\0=1"],
  ["\t=1", "'\t'=1"],
  ["\r=1", "'\r'=1"],
  ["\n=1", "'\n'=1"],
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ["x;=1", "x;'=1"],
  ["x;'=1", "x;''=1"],
  ["x;\0=1", "x;'\0=1"],
  ["x;＝1;y;@z", "x;'＝1;y;'@z"],
  ["x\t=1", "x\t'=1"],
  ["x\n=1", "x\n'=1"],
  ["x\r\n=1", "x\r\n'=1"],
];

for (const [text, wanted] of guardedTexts) {
  test(`${JSON.stringify(text)} begins no formula, and comes back`, () => {
    assert.equal(guard(text), wanted);
    assert.equal(unguard(wanted), text);
  });
}

test("a text that is quoted for a comma alone is guarded first where it has to be", () => {
  assert.equal(csvCell("a; b, c"), '"a; b, c"');
  assert.equal(csvCell("a; b, c", ";"), '"a; b, c"');
  assert.equal(csvCell("a;b", ";"), '"a;b"');
  assert.equal(csvCell("a;b"), "a;b");
  assert.equal(csvCell("a;=b, c"), `"a;'=b, c"`);
  assert.equal(csvCell("a;'=b"), "a;''=b");
});

const plainTexts = [
  "",
  "Lý Bôn",
  "1-2",
  "x = 1",
  "it's; so",
  "'",
  "'Lý Bôn'",
  "một\n\nhai\r\nba",
  "a;b",
];

test("a text that begins no formula is written as it is", () => {
  for (const text of plainTexts) {
    assert.equal(guard(text), text);
    assert.equal(unguard(text), text);
  }
});

test("numbers stay plain, and null is an empty cell", () => {
  assert.equal(csvLine([-1.5, null, "=1"]), "-1.5,,'=1\r\n");
});

const random = seeded(20_260_101);
const alphabet = [
  "'",
  "'",
  "=",
  "-",
  "＝",
  "\0",
  "\u0001",
  "\t",
  "\r",
  "\n",
  ";",
  ",",
  '"',
  "x",
  " ",
];
const randomText = () =>
  Array.from(
    { length: Math.floor(random() * 12) },
    () => alphabet[Math.floor(random() * alphabet.length)],
  ).join("");
const texts = Array.from({ length: 50_000 }, randomText);

test("every text comes back from its cell as it was", () => {
  for (const text of texts) {
    assert.equal(unguard(guard(text)), text, JSON.stringify(text));
    const [[read = ""] = []] = parse(`${csvCell(text)},`) as string[][];
    assert.equal(unguard(read), text, JSON.stringify(text));
  }
});

test("no text has a formula where a spreadsheet may take a cell to begin", () => {
  for (const text of texts) {
    for (const cell of guard(text).split(/[;\t\r\n]/)) {
      assert.doesNotMatch(cell, /^[\p{Cc}=+\-@＝＋－＠]/u, JSON.stringify(text));
    }
  }
});
