import assert from "node:assert/strict";
import { test } from "node:test";
import { changeWords } from "../../src/officials/components/sentences/change.ts";
import { changeBetween, twoSidedBinomial } from "../../src/sign-health/change.ts";

/** Every outcome, by Pascal's rule: no logarithms, no shortcuts. */
function bruteForce(seen: number, n: number, p: number): number {
  let row = [1];
  for (let i = 0; i < n; i++) {
    row = Array.from({ length: i + 2 }, (_, k) => (row[k - 1] ?? 0) * p + (row[k] ?? 0) * (1 - p));
  }
  const limit = (row[seen] as number) * (1 + 1e-7);
  return Math.min(
    1,
    row.filter((chance) => chance <= limit).reduce((sum, c) => sum + c, 0),
  );
}

test("the two-sided binomial test is the sum over outcomes no likelier than the one seen", () => {
  for (const n of [1, 2, 5, 10, 31, 60]) {
    for (const p of [0.05, 0.25, 1 / 3, 0.5, 0.8]) {
      for (let seen = 0; seen <= n; seen++) {
        const expected = bruteForce(seen, n, p);
        const found = twoSidedBinomial(seen, n, p);
        assert.ok(
          Math.abs(found - expected) <= 1e-9 * expected + 1e-300,
          `${seen} of ${n} at ${p}: ${found} is not ${expected}`,
        );
      }
    }
  }
});

/** From SciPy 1.17: binomtest(seen, n, p).pvalue, whose definition is that of R's binom.test. */
const known: [seen: number, n: number, p: number, value: number][] = [
  [40, 100, 0.5, 0.05688793364098089],
  [12, 60, 0.25, 0.4562960124351487],
  [1030, 2000, 0.5, 0.18706188977129473],
  [100500, 200000, 0.5, 0.025493890666946083],
  [3, 1000, 0.01, 0.023905236502022795],
  [52000, 1000000, 0.05, 7.545052817297746e-20],
];

for (const [seen, n, p, value] of known) {
  test(`${seen} of ${n} at ${p} has p = ${value}`, () => {
    const found = twoSidedBinomial(seen, n, p);
    assert.ok(Math.abs(found / value - 1) < 1e-6, `${found}`);
  });
}

test("an arrow stands only where chance would rarely show as much", () => {
  const week = (scans: number) => ({ scans, exposure: 7 });
  assert.equal(changeBetween(week(7), week(3)).direction, "normal");
  assert.equal(changeBetween(week(70), week(30)).direction, "down");
  assert.equal(changeBetween(week(30), week(70)).direction, "up");
  assert.equal(changeBetween(week(0), week(5)).direction, "normal");
  assert.deepEqual(changeBetween(week(0), week(6)), { direction: "up", ratio: null });
});

test("a busier city is no change of a sign", () => {
  const change = changeBetween({ scans: 50, exposure: 7 }, { scans: 150, exposure: 21 });
  assert.equal(change.direction, "normal");
  assert.ok(Math.abs(change.ratio as number) < 1e-12);
});

test("without scans or without exposure there is nothing to compare", () => {
  for (const [before, after] of [
    [
      { scans: 0, exposure: 7 },
      { scans: 0, exposure: 7 },
    ],
    [
      { scans: 5, exposure: 0 },
      { scans: 5, exposure: 7 },
    ],
    [
      { scans: 5, exposure: 7 },
      { scans: 0, exposure: 0 },
    ],
  ] as const) {
    assert.deepEqual(changeBetween(before, after), {
      direction: "nothing to compare",
      ratio: null,
    });
  }
});

test("a change is told in words, never as a p-value", () => {
  assert.equal(changeWords({ direction: "up", ratio: 0.254 }, "vi"), "↑ 25%");
  assert.equal(changeWords({ direction: "down", ratio: -0.5 }, "en"), "↓ 50%");
  assert.equal(changeWords({ direction: "normal", ratio: 0.3 }, "en"), "within normal variation");
  assert.equal(
    changeWords({ direction: "normal", ratio: 0.3 }, "vi"),
    "trong mức dao động bình thường",
  );
});
