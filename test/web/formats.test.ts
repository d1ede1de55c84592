import assert from "node:assert/strict";
import { test } from "node:test";
import { formatPart } from "../../src/streets/page/part-of-date.ts";
import {
  formatDay,
  formatMonth,
  formatNumber,
  formatShortDay,
  formatShortMonth,
  plural,
} from "../../src/web/format.ts";

const written: [string, string, string][] = [
  ["1234.5", formatNumber(1234.5, "vi"), "1.234,5"],
  ["1234.5 in English", formatNumber(1234.5, "en"), "1,234.5"],
  ["a day", formatDay("2026-11-23", "vi"), "23/11/2026"],
  ["a day in English", formatDay("2026-11-23", "en"), "23 November 2026"],
  ["a day of an axis", formatShortDay("2026-03-02", "vi"), "2/3"],
  ["a day of an axis in English", formatShortDay("2026-03-02", "en"), "2 Mar"],
  ["a month", formatMonth("2026-03", "vi"), "tháng 3 năm 2026"],
  ["a month in English", formatMonth("2026-03", "en"), "March 2026"],
  ["a month among days", formatShortMonth("2026-03", "vi"), "3/2026"],
  ["a month among days in English", formatShortMonth("2026-03", "en"), "March 2026"],
  ["a date that is known to the day", formatPart("1226-01-10", "vi"), "10/1/1226"],
  ["a date that is known to the month", formatPart("1226-11", "vi"), "11/1226"],
  ["a date that is known to the year", formatPart("1226", "en"), "1226"],
  ["a date that is told in words", formatPart("about 1226", "en"), "about 1226"],
  ["a month that there is not", formatPart("1226-13", "en"), "1226-13"],
  ["one of something", plural("1", "day", "days"), "1 day"],
  ["several of something", plural("1,001", "day", "days"), "1,001 days"],
];

for (const [what, is, wanted] of written) {
  test(`${what} is written as its language writes it: ${wanted}`, () => {
    assert.equal(is, wanted);
  });
}
