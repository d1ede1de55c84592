import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCode, withCheck } from "../../src/signs/code.ts";
import { isForbidden } from "../../src/signs/forbidden.ts";
import { mintCode } from "../../src/signs/mint.ts";
import { bitsOf, randomCode, seeded } from "../../support/random.ts";

const city = { host: "bienpho.example", otherHosts: [] };

test("no code offends, however its digits are read, nor shadows a path", () => {
  const table: [code: string, why: string][] = [
    ["ASSH01", "in letters"],
    ["0A55PK", "5 for S"],
    ["455XYZ", "4 for A"],
    ["XFVCK0", "V for U"],
    ["XT1T50", "1 for I"],
    ["C4CK7M", "cặc"],
    ["ZZ10NZ", "lồn: 1 for L, 0 for O"],
    ["D17M3R", "địt"],
    ["P1ATES", "the path /plates"],
    ["SEARCH", "a path that may come"],
  ];
  for (const [code, why] of table) assert.equal(isForbidden(code), true, `${code}: ${why}`);
  for (const code of ["7K3M9X", "PH0TRN", "HN2026", "000000"]) {
    assert.equal(isForbidden(code), false, code);
  }
});

test("what is minted is a code, is allowed, and looks random", () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 20_000; i++) {
    const code = mintCode(city);
    assert.equal(parseCode(code), code);
    assert.equal(isForbidden(code), false, code);
    assert.doesNotMatch(code, /^\d+E?\d+$/, "a number to a spreadsheet");
    for (const [place, character] of Array.from(code).entries()) {
      const key = `${place}${character}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  // 625 expected of each character in each place; seven standard deviations, and the words' share.
  assert.equal(counts.size, 6 * 32);
  for (const [key, count] of counts) assert.ok(count > 440 && count < 810, `${key}: ${count}`);
});

test("a forbidden draw is thrown away, not mended", () => {
  const draws = ["FVCK0", "01234", "12E19", "7K3M0", "0D1T0", "PH0TR"].map(bitsOf);
  const draw = () => draws.shift() ?? assert.fail("drawn too often");
  assert.deepEqual(
    [mintCode(city, draw), mintCode(city, draw)],
    [withCheck("7K3M0"), withCheck("PH0TR")],
  );
});

test("few codes are lost to words", () => {
  const random = seeded(5);
  let forbidden = 0;
  for (let i = 0; i < 50_000; i++) if (isForbidden(withCheck(randomCode(random)))) forbidden++;
  assert.ok(forbidden < 50_000 * 0.03, `${forbidden} of 50,000`);
});
