import assert from "node:assert/strict";
import { test } from "node:test";
import { alphabet, parseCode, withCheck } from "../../src/signs/code.ts";
import { randomCode, seeded } from "../../support/random.ts";

/**
 * A code is a word of a linear code: the sum (XOR) of two codes is a code. So whether an error is
 * caught depends on the error alone, not on the code it happens to, and trying every error on one
 * code tries it on all 33,554,432. The first two tests show that the code is linear, the next two
 * try every error on 000000, and the last tries them all out on a few thousand codes.
 */

const elements = (code: string): number[] => Array.from(code, (c) => alphabet.indexOf(c));
const characters = (values: number[]): string => values.map((v) => alphabet[v]).join("");
const sum = (a: string, b: string): string => {
  const second = elements(b);
  return characters(elements(a).map((value, i) => value ^ (second[i] ?? 0)));
};

/** The 25 codes that differ from 000000 by one bit of the five random characters. */
const basis = [0, 1, 2, 3, 4].flatMap((place) =>
  [1, 2, 4, 8, 16].map((bit) =>
    withCheck(characters([0, 1, 2, 3, 4].map((i) => (i === place ? bit : 0)))),
  ),
);

test("the sum of two codes is a code, for every pair of single bits", () => {
  for (const a of basis) for (const b of basis) assert.equal(parseCode(sum(a, b)), sum(a, b));
});

test("the sum of two codes is a code, for random ones", () => {
  const random = seeded(1);
  for (let i = 0; i < 5000; i++) {
    const both = sum(withCheck(randomCode(random)), withCheck(randomCode(random)));
    assert.equal(parseCode(both), both);
  }
});

test("every wrong character is caught: 6 places, 31 errors", () => {
  for (let place = 0; place < 6; place++) {
    for (let error = 1; error < 32; error++) {
      const wrong = characters([0, 1, 2, 3, 4, 5].map((i) => (i === place ? error : 0)));
      assert.equal(parseCode(wrong), null, wrong);
    }
  }
});

test("every swap of unlike neighbours is caught: 5 places, 31 differences", () => {
  for (let place = 0; place < 5; place++) {
    for (let error = 1; error < 32; error++) {
      const difference = [0, 1, 2, 3, 4, 5].map((i) =>
        i === place || i === place + 1 ? error : 0,
      );
      assert.equal(parseCode(characters(difference)), null, characters(difference));
    }
  }
});

test("on 3,000 codes every single error and every neighbour swap is caught", () => {
  const random = seeded(2);
  for (let n = 0; n < 3000; n++) {
    const code = withCheck(randomCode(random));
    for (let i = 0; i < 6; i++) {
      const [before, here, next, after] = [
        code.slice(0, i),
        code[i],
        code[i + 1],
        code.slice(i + 2),
      ];
      for (const other of alphabet) {
        if (other !== here) assert.equal(parseCode(before + other + code.slice(i + 1)), null);
      }
      if (next !== undefined && next !== here) {
        assert.equal(parseCode(before + next + here + after), null);
      }
    }
  }
});

test("what people type is read as it is printed, or not at all", () => {
  const code = withCheck("10QRS");
  const check = code.slice(5);
  const table: [typed: string, read: string | null, why: string][] = [
    [code, code, "as printed"],
    [code.toLowerCase(), code, "lower case"],
    [`IoqRs${check}`, code, "capital I for 1, small o for 0"],
    [`lOQRS${check}`, code, "small l for 1, capital O for 0"],
    [`iOQRS${check}`, code, "small i"],
    [`L0QRS${check}`, code, "capital L"],
    ["", null, "nothing"],
    [code.slice(0, 5), null, "one too few"],
    [`${code}0`, null, "one too many"],
    [` ${code.slice(1)}`, null, "a space"],
    ["10URSA", null, "U is not in the alphabet"],
    ["10uRSA", null, "nor is u"],
    ["10-RSA", null, "punctuation"],
    [`１0QRS${check}`, null, "full-width digit"],
    [`10QRſ${check}`, null, "long s, whose capital is S"],
    [`10QR\ufb06${check}`, null, "ligature st, whose capital is ST"],
    [`ı0QRS${check}`, null, "dotless i, whose capital is I"],
    ["10QRẾ0", null, "a Vietnamese letter"],
    ["10QE\u0302\u0301".normalize("NFD"), null, "its marks apart, six units long"],
    ["😀0QRS", null, "an emoji, six units long"],
    ["10QRS\ud83d", null, "half an emoji"],
    ["\u0000\u0000\u0000\u0000\u0000\u0000", null, "control characters"],
    ["0o0O0o", "000000", "all zero"],
  ];
  for (const [typed, read, why] of table) assert.equal(parseCode(typed), read, why);
});

test("a check character is only given to five characters of the alphabet", () => {
  for (const wrong of ["", "7K3M", "7K3M9X", "7K3MU", "7K3M ", "7K3Mé"]) {
    assert.throws(() => withCheck(wrong), RangeError, wrong);
  }
  assert.equal(withCheck("lo000"), withCheck("10000"));
});
