import assert from "node:assert/strict";
import { test } from "node:test";
import { languages } from "../../src/city.ts";
import { formatPart } from "../../src/streets/page/part-of-date.ts";
import {
  formatDay,
  formatMonth,
  formatNumber,
  formatShortDay,
  formatShortMonth,
  locales,
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

type Options = Intl.DateTimeFormatOptions;
const dayFormats: Record<string, [typeof formatDay, Record<"vi" | "en", Options>]> = {
  formatDay: [
    formatDay,
    {
      vi: { day: "numeric", month: "numeric", year: "numeric" },
      en: { day: "numeric", month: "long", year: "numeric" },
    },
  ],
  formatShortDay: [
    formatShortDay,
    { vi: { day: "numeric", month: "numeric" }, en: { day: "numeric", month: "short" } },
  ],
  formatShortMonth: [
    formatShortMonth,
    { vi: { month: "numeric", year: "numeric" }, en: { month: "long", year: "numeric" } },
  ],
  formatMonth: [
    formatMonth,
    { vi: { month: "long", year: "numeric" }, en: { month: "long", year: "numeric" } },
  ],
};

for (const language of languages) {
  for (const [name, [format, options]] of Object.entries(dayFormats)) {
    test(`${name} writes every day from 2024 to 2027 and old ones as Intl does, in ${language}`, () => {
      const intl = new Intl.DateTimeFormat(locales[language], {
        ...options[language],
        timeZone: "UTC",
      });
      const from = Date.UTC(2024, 0, 1) / 86_400_000;
      const days = Array.from({ length: 1461 }, (_, n) => from + n);
      for (const old of ["0938-12-01", "1226-01-10", "1582-10-10", "1945-09-02"]) {
        days.push(Date.parse(old) / 86_400_000);
      }
      for (const day of days) {
        const date = new Date(day * 86_400_000);
        assert.equal(format(date.toISOString().slice(0, 10), language), intl.format(date));
      }
    });
  }

  test(`numbers are written as Intl writes them, in ${language}`, () => {
    const intl = new Intl.NumberFormat(locales[language]);
    const whole = [0, 1, 12, 123, 999, 1000, 1234, 12_345, 123_456, 1_234_567, 2 ** 53 - 1];
    const others = [0.5, 7.25, 0.1 + 0.2, 1.0005, 1234.56, 98_765.4321, 2 ** 60, 1e21, 1e-7];
    for (const value of [...whole, ...others].flatMap((one) => (one ? [one, -one] : [one]))) {
      assert.equal(formatNumber(value, language), intl.format(value));
    }
  });
}

test("what is no day is written as none", () => {
  for (const [format] of Object.values(dayFormats)) {
    for (const language of languages) assert.throws(() => format("soon", language), RangeError);
  }
});
