import assert from "node:assert/strict";
import { test } from "node:test";
import { lossAlarm, partialLoss } from "../../src/sign-health/loss.ts";

const days = (...values: number[]): Float64Array => Float64Array.from(values);

test("the sum is that of docs/sign-health.md, by hand", () => {
  // ln 0.2 = −1.609: +0.8, −0.809 → 0, +0.8, +0.8, +1.6 − 1.609; all ÷ 1 and then ÷ 1.5.
  const expected = days(1, 1, 1, 1, 2);
  const counts = days(0, 1, 0, 0, 1);
  const { sum, since, ...seen } = partialLoss(expected, counts, 0, 1);
  assert.ok(Math.abs(sum - (3.2 + Math.log(0.2))) < 1e-12);
  assert.equal(since, 2);
  assert.deepEqual(seen, { expected: 4, scans: 1 });
  assert.ok(Math.abs(partialLoss(expected, counts, 0, 1.5).sum - sum / 1.5) < 1e-12);
});

test("it begins at 0 on the day after a visit, whatever was before", () => {
  const silent = partialLoss(days(5, 5, 5, 5), days(0, 0, 0, 0), 0, 1);
  assert.ok(silent.sum > lossAlarm);
  const visited = partialLoss(days(5, 5, 5, 5), days(0, 0, 0, 0), 3, 1);
  assert.deepEqual(visited, { sum: 4, since: 3, expected: 5, scans: 0 });
  assert.equal(partialLoss(days(5, 5), days(0, 0), 2, 1).sum, 0);
});

test("a day on which nothing was due adds nothing", () => {
  assert.equal(partialLoss(days(0, 0, 0), days(0, 0, 0), 0, 1).sum, 0);
});
