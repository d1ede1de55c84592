import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  deadForDays,
  deadSign,
  fadingForDays,
  fadingSign,
  neverScannedSigns,
} from "../../sample/demo-signs.ts";
import { scannedSigns } from "../../sample/load.ts";
import { type SampleScan, sampleDays, sampleScans } from "../../sample/scans.ts";
import { dayOf, hourOf, parseDay } from "../../src/db/hours.ts";

const utcOffset = 7;
const nowHour = hourOf(Date.parse("2026-11-23T08:20:00Z"));
const today = dayOf(nowHour, utcOffset);
const signs = scannedSigns();
const options = { signs, nowHour, utcOffset, seed: "test" };
const rows = sampleScans(options);

const people = rows.filter(({ by, code }) => by === "person" && code !== "");
const total = (some: readonly SampleScan[]) => some.reduce((sum, { count }) => sum + count, 0);
const dayOfRow = ({ hour }: SampleScan) => dayOf(hour, utcOffset);
const perDay = (code: string, from: number, to: number) =>
  total(
    rows.filter((row) => {
      const daysAgo = today - dayOfRow(row);
      return row.code === code && row.by === "person" && daysAgo >= from && daysAgo < to;
    }),
  ) /
  (to - from);

describe("a year of sample scans", () => {
  it("is the same for the same seed and another for another", () => {
    assert.deepEqual(sampleScans(options), rows);
    assert.notDeepEqual(sampleScans({ ...options, seed: "other" }), rows);
  });

  it("has one row for a code, an hour and a scanner, none empty, none in or after the hour", () => {
    const keys = new Set(rows.map(({ code, hour, by }) => `${code} ${hour} ${by}`));
    assert.equal(keys.size, rows.length);
    for (const row of rows) {
      assert.ok(Number.isInteger(row.count) && row.count > 0);
      assert.ok(row.hour < nowHour);
      assert.ok(today - dayOfRow(row) < sampleDays);
    }
  });

  it("leaves most signs below one a day and a few busy ones above five", () => {
    const rates = signs.map(({ code }) => total(people.filter((row) => row.code === code)) / 365);
    assert.ok(rates.filter((rate) => rate < 1).length > signs.length / 2);
    const busy = rates.filter((rate) => rate > 5).length;
    assert.ok(busy >= 2 && busy <= 20, `${busy} busy signs`);
    assert.ok(rates.every((rate) => rate < 18));
  });

  it("lets the dead sign fall silent and the fading one lose half, then more", () => {
    assert.ok(perDay(deadSign, deadForDays, 300) > 2);
    assert.ok(!rows.some((row) => row.code === deadSign && today - dayOfRow(row) < deadForDays));
    const before = perDay(fadingSign, fadingForDays, 300);
    const half = perDay(fadingSign, fadingForDays / 2, fadingForDays);
    const now = perDay(fadingSign, 1, fadingForDays / 2);
    assert.ok(half < 0.7 * before && half > 0.3 * before, `${before} to ${half}`);
    assert.ok(now < 0.35 * before && now > 0, `${before} to ${now}`);
  });

  it("has no row of signs that are never scanned, planned, or not there yet or any more", () => {
    const scanned = new Set(rows.map(({ code }) => code));
    for (const code of neverScannedSigns) assert.ok(!scanned.has(code), code);
    const known = new Map(signs.map((sign) => [sign.code, sign]));
    for (const row of rows.filter(({ code }) => code !== "")) {
      const sign = known.get(row.code);
      const daysAgo = today - dayOfRow(row);
      assert.ok(sign && daysAgo < sign.installedDaysAgo, row.code);
      assert.ok(daysAgo > (sign.retiredDaysAgo ?? -1), row.code);
    }
  });

  it("rises at Tết and on weekends, and nearly stops in the storm", () => {
    const days = new Map<number, number>();
    for (const row of people) days.set(dayOfRow(row), (days.get(dayOfRow(row)) ?? 0) + row.count);
    const mean = (some: number[]) =>
      some.reduce((sum, day) => sum + (days.get(day) ?? 0), 0) / some.length;
    const all = [...days.keys()].filter((day) => day < today);
    const on = (iso: string, length: number) =>
      Array.from({ length }, (_, i) => (parseDay(iso) as number) + i);
    assert.ok(mean(on("2026-02-17", 4)) > 1.4 * mean(all));
    assert.ok(mean(on("2026-09-07", 2)) < 0.1 * mean(all));
    // 1970-01-01 was a Thursday, so that Sundays are the days 3 after a multiple of 7.
    assert.ok(
      mean(all.filter((day) => day % 7 === 3)) > 1.1 * mean(all.filter((day) => day % 7 === 5)),
    );
  });

  it("sleeps at night", () => {
    const at = (from: number, to: number) =>
      total(
        people.filter(
          ({ hour }) => (hour + utcOffset) % 24 >= from && (hour + utcOffset) % 24 < to,
        ),
      );
    assert.ok(at(0, 5) < 0.03 * at(0, 24));
    assert.ok(at(16, 20) > 0.25 * at(0, 24));
  });

  it("is overdispersed by about a half", () => {
    const days = new Map<number, number>();
    for (const row of people) days.set(dayOfRow(row), (days.get(dayOfRow(row)) ?? 0) + row.count);
    const full = Array.from({ length: 364 }, (_, i) => today - 1 - i);
    const whole = full.reduce((sum, day) => sum + (days.get(day) ?? 0), 0);
    let [sum, cells] = [0, 0];
    for (const { code, installedDaysAgo, retiredDaysAgo } of signs) {
      if (installedDaysAgo < 365 || retiredDaysAgo !== null) continue;
      if (code === deadSign || code === fadingSign) continue;
      const own = new Map<number, number>();
      for (const row of people) {
        if (row.code === code) own.set(dayOfRow(row), (own.get(dayOfRow(row)) ?? 0) + row.count);
      }
      const yearly = full.reduce((all, day) => all + (own.get(day) ?? 0), 0);
      for (const day of full) {
        const expected = (yearly * (days.get(day) ?? 0)) / whole;
        if (expected < 0.3) continue;
        sum += ((own.get(day) ?? 0) - expected) ** 2 / expected;
        cells += 1;
      }
    }
    assert.ok(sum / cells > 1.35 && sum / cells < 1.65, `φ is ${sum / cells}`);
  });

  it("counts strays under no code, a few per cent of robots, and a few staff", () => {
    assert.ok(rows.some(({ code }) => code === ""));
    const share = (by: string) => total(rows.filter((row) => row.by === by)) / total(rows);
    assert.ok(share("robot") > 0.01 && share("robot") < 0.08);
    assert.ok(share("staff") > 0 && share("staff") < 0.01);
  });
});
