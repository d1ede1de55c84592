import assert from "node:assert/strict";
import { test } from "node:test";
import QRCode, { type Segment } from "qrcode-svg";
import { encode as encodeUqr } from "uqr";
import { falseFinders } from "../../src/signs/false-finder.ts";
import { penalty } from "../../src/signs/mask-penalty.ts";
import { encode, fit, type Level, levels, PayloadError } from "../../src/signs/matrix.ts";
import { seeded } from "../../support/random.ts";

test("modules are those of an independent encoder in the same mask, at every level", () => {
  for (const { payload, level, size, dark, mask } of symbols()) {
    const theirs = encodeUqr(payload, { ecc: level, border: 0, boostEcc: true, maskPattern: mask });
    assert.equal(size, theirs.size, `${payload} ${level}`);
    assert.deepEqual([...dark], theirs.data.flat().map(Number), `${payload} ${level}`);
  }
});

test("the mask is the one of least penalty among those with the fewest false finders", () => {
  const kept = { byPenalty: 0, another: 0 };
  for (const { payload, level, size, mask } of symbols()) {
    const eight = Array.from({ length: 8 }, (_, maskPattern) => {
      const options = { ecc: level, border: 0, boostEcc: true, maskPattern };
      return Uint8Array.from(encodeUqr(payload, options).data.flat(), Number);
    });
    const finders = eight.map((dark) => falseFinders(dark, size));
    const fewest = Math.min(...finders);
    const penalties = eight.map((dark, i) =>
      finders[i] === fewest ? penalty(dark, size) : Number.POSITIVE_INFINITY,
    );
    assert.equal(mask, penalties.indexOf(Math.min(...penalties)), `${payload} ${level}`);
    const theirs = encodeUqr(payload, { ecc: level, border: 0, boostEcc: true }).maskPattern;
    if (theirs === mask) kept.byPenalty++;
    else kept.another++;
    if (finders[theirs] === fewest) assert.equal(mask, theirs, `${payload} ${level}`);
  }
  assert.ok(kept.byPenalty > 100 && kept.another > 20, JSON.stringify(kept));
});

test("the version is the smallest that holds the payload, to the last character", () => {
  for (const level of levels) {
    for (let version = 1; version <= 10; version++) {
      const most = mostIn(version, level);
      assert.equal(encode("A".repeat(most), level).version, version);
      if (version < 10) assert.equal(encode("A".repeat(most + 1), level).version, version + 1);
      // qrcode-svg's own tables agree that one more does not fit.
      const model = new QRCode("0").qrcode;
      model.typeNumber = version;
      model.errorCorrectLevel = { L: 1, M: 0, Q: 3, H: 2 }[level];
      model.dataCache = null;
      model.dataList = [blank(most + 1)];
      assert.throws(() => model.makeImpl(false, 0), /overflow/);
      model.dataList = [blank(most)];
      model.makeImpl(false, 0);
    }
  }
});

test("the level is raised as far as the version allows, and never lowered", () => {
  const random = seeded(3);
  for (let i = 0; i < 200; i++) {
    const length = 15 + Math.floor(random() * 60);
    for (const level of levels) {
      const found = fit(length, level);
      assert.ok(levels.indexOf(found.level) >= levels.indexOf(level));
      assert.equal(fit(length, found.level).version, found.version);
      const next = levels[levels.indexOf(found.level) + 1];
      if (next) assert.ok(fit(length, next).version > found.version);
    }
  }
});

test("what cannot be encoded is refused, not spoilt", () => {
  for (const payload of ["", "https://lower.example", "HTTPS://ĐƯỜNG.EXAMPLE", "A".repeat(175)]) {
    assert.throws(() => encode(payload, "H"), PayloadError, payload);
  }
});

test("the mask's penalty counts what the standard counts", () => {
  const table: [rows: string[], points: number, why: string][] = [
    // Alone, a light 5 × 5 has ten runs of five, sixteen blocks, and no dark module at all.
    [["00000", "00000", "00000", "00000", "00000"], 10 * 3 + 16 * 3 + 90, "all light"],
    [["10", "01"], 0, "a checkerboard"],
    // 1011101 with light on both sides, as a row: twice 40. Each column has runs of one colour of
    // seven, seven times 5, and the rows 6 × 2 blocks where neighbours agree: modules 3 to 5.
    [Array(7).fill("1011101"), 7 * 80 + 7 * 5 + 6 * 2 * 3 + 40, "false finders"],
    // Seven times seven, all dark: 14 runs of seven, 36 blocks, 50 % too dark: nine full fives.
    [Array(7).fill("1111111"), 14 * 5 + 36 * 3 + 90, "all dark"],
  ];
  for (const [rows, points, why] of table) {
    const dark = Uint8Array.from(rows.join(""), Number);
    assert.equal(penalty(dark, rows.length), points, why);
  }
});

/** Of every length that a sign may have, and of some far beyond, up to version 10. */
function* symbols() {
  const long = "HTTPS://BIENPHO.EXAMPLE/7K3M9X".repeat(6);
  for (const level of levels) {
    for (let length = 1; length <= fitting(level); length += length < 60 ? 1 : 13) {
      const payload = long.slice(0, length);
      yield { ...encode(payload, level), payload, level };
    }
  }
}

/** The most characters in version 10, which is as far as `encode` goes. */
const fitting = (level: Level): number => Math.min(180, mostIn(10, level));

function mostIn(version: number, level: Level): number {
  let most = 0;
  for (let length = 1; length <= 400; length++) {
    try {
      if (fit(length, level).version <= version) most = length;
    } catch {
      break;
    }
  }
  return most;
}

/** A segment as long as one of so many alphanumeric characters (ISO/IEC 18004, 7.4.4). */
const blank = (length: number): Segment => ({
  mode: 2,
  getLength: () => length,
  write(buffer) {
    const bits = 11 * Math.floor(length / 2) + 6 * (length % 2);
    for (let i = 0; i < bits; i++) buffer.put(0, 1);
  },
});
