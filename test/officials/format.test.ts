import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDay } from "../../src/db/hours.ts";
import { mean, percent } from "../../src/officials/format.ts";
import { trendSentence } from "../../src/officials/monthly/words.ts";
import { readPeriod } from "../../src/officials/period.ts";

const means: [scans: number, days: number, vi: string, en: string][] = [
  [0, 30, "0", "0"],
  [1, 366, "0,003", "0.003"],
  [1, 28, "0,036", "0.036"],
  [12, 30, "0,4", "0.4"],
  [100, 28, "3,6", "3.6"],
  [299, 30, "10", "10"],
  [301, 30, "10", "10"],
  [8_798, 31, "284", "284"],
  [70_000, 28, "2.500", "2,500"],
];
for (const [scans, days, vi, en] of means) {
  test(`${scans} scans in ${days} days are ${en} a day`, () => {
    assert.deepEqual([mean(scans, days, "vi"), mean(scans, days, "en")], [vi, en]);
  });
}

const shares: [ratio: number, decimals: number, shown: string][] = [
  [0, 1, "0%"],
  [0.0004, 1, "0.04%"],
  [0.004, 0, "0.4%"],
  [0.033, 1, "3.3%"],
  [0.126, 0, "13%"],
  [1, 1, "100%"],
];
for (const [ratio, decimals, shown] of shares) {
  test(`${ratio} with ${decimals} decimals is ${shown}`, () => {
    assert.equal(percent(ratio, "en", decimals), shown);
    assert.equal(percent(ratio, "vi", decimals), shown.replace(".", ","));
  });
}

const dayOf = (iso: string): number => parseDay(iso) ?? 0;
const first = dayOf("2026-05-01");
const trends: [what: string, scans: number[], said: RegExp | null][] = [
  [
    "the day that is not over",
    [5, 9, 1],
    /The most: 9 scans \(on 2 May 2026\); the fewest: 5 scans/,
  ],
  ["a first day that is not over", [4], null],
  ["days without a scan before it", [0, 0, 3], null],
];
for (const [what, scans, said] of trends) {
  test(`a month's trend tells ${what} neither as the most nor as the fewest`, () => {
    const period = readPeriod({ period: "month" }, first + scans.length - 1, 7);
    const days = scans.map((count, n) => ({ day: first + n, scans: count }));
    const sentence = trendSentence(days, period, "en");
    if (said) assert.match(sentence, said);
    else assert.doesNotMatch(sentence, /most|fewest|Nobody/);
  });
}
