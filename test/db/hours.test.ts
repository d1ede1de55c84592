import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, firstHourOf, hourOf, isoDay, parseDay, today } from "../../src/db/hours.ts";

const moments: [string, number, string][] = [
  ["2026-11-23T16:59:59.999Z", 7, "2026-11-23"],
  ["2026-11-23T17:00:00.000Z", 7, "2026-11-24"],
  ["2026-11-23T00:00:00.000Z", 0, "2026-11-23"],
  ["2026-11-23T04:59:59.999Z", -5, "2026-11-22"],
  ["2026-11-23T05:00:00.000Z", -5, "2026-11-23"],
  ["1969-12-31T16:59:59.999Z", 7, "1969-12-31"],
];

for (const [moment, utcOffset, day] of moments) {
  test(`${moment} is on ${day} where clocks are ${utcOffset} hours ahead`, () => {
    assert.equal(isoDay(today(Date.parse(moment), utcOffset)), day);
  });
}

test("a day has the 24 hours from its first, and no other", () => {
  for (const utcOffset of [-12, -5, 0, 7, 14]) {
    const day = parseDay("2026-11-23") ?? 0;
    const first = firstHourOf(day, utcOffset);
    const days = Array.from({ length: 26 }, (_, i) => dayOf(first - 1 + i, utcOffset));
    assert.deepEqual(days, [day - 1, ...Array(24).fill(day), day + 1]);
  }
});

test("days that no calendar has are not read", () => {
  for (const iso of ["2026-02-29", "2026-13-01", "23/11/2026", "", "2026-1-1"]) {
    assert.equal(parseDay(iso), null, iso);
  }
  assert.equal(hourOf(Date.parse("2026-11-23T17:00:00Z")) % 24, 17);
});
