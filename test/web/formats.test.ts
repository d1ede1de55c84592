import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDay, formatMonth, formatNumber, formatShortDay } from "../../src/web/format.ts";

const written: [string, string, string][] = [
  ["1234.5", formatNumber(1234.5, "vi"), "1.234,5"],
  ["1234.5 in English", formatNumber(1234.5, "en"), "1,234.5"],
  ["a day", formatDay("2026-11-23", "vi"), "23/11/2026"],
  ["a day in English", formatDay("2026-11-23", "en"), "23 November 2026"],
  ["a day of an axis", formatShortDay("2026-03-02", "vi"), "2/3"],
  ["a day of an axis in English", formatShortDay("2026-03-02", "en"), "2 Mar"],
  ["a month", formatMonth("2026-03", "vi"), "tháng 3 năm 2026"],
  ["a month in English", formatMonth("2026-03", "en"), "March 2026"],
];

for (const [what, is, wanted] of written) {
  test(`${what} is written as its language writes it: ${wanted}`, () => {
    assert.equal(is, wanted);
  });
}
