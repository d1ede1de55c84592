import assert from "node:assert/strict";
import { test } from "node:test";
import { liveThrough, type Rule } from "../../support/health/nights.ts";
import { type SimulatedSign, simulateCity } from "../../support/health/simulated-city.ts";

/**
 * A small run of `npm run bench:health`, which has the true figures. The seeds are fixed, so this
 * fails only if the method changes; limits leave room for a few months being a small sample.
 */
const begin = 135;

test("six months of a healthy city raise few false alarms, and the naive rules hundreds", () => {
  const city = simulateCity({ seed: 1, days: begin + 180, signs: 700 });
  const { raised, nights, overdispersion } = liveThrough(city, begin);
  const perMonth = (rule: Rule): number =>
    (raised.filter((alarm) => alarm.rule === rule).length * 30) / nights;
  assert.ok(perMonth("inspect") <= 1, `inspect ${perMonth("inspect")}`);
  assert.ok(perMonth("watch") <= 10, `watch ${perMonth("watch")}`);
  assert.ok(perMonth("watch") >= 2, `watch ${perMonth("watch")}: it looks at nothing`);
  assert.ok(perMonth("six days without a scan") > 200);
  assert.ok(perMonth("week down by half") > 500);
  assert.ok(Math.abs(overdispersion - 1.5) < 0.15, `φ ${overdispersion}`);
});

const table: [rate: number, toWatch: number, toInspect: number][] = [
  [0.5, 18, 28],
  [1, 9, 13],
  [2, 5, 7],
  [5, 2, 3],
];

test("dead signs are found within a quarter of the expected delay", () => {
  const each = 20;
  const days = new Map<string, number[]>();
  for (const seed of [51, 52, 53]) {
    const probes = table.flatMap(([rate]) =>
      Array.from({ length: each }, (_, i): Partial<SimulatedSign> => {
        const dies = begin + i * 3;
        return { rate, working: (day) => (day < dies ? 1 : 0) };
      }),
    );
    const { raised } = liveThrough(
      simulateCity({ seed, days: begin + 105, signs: 300, probes }),
      0,
      false,
    );
    for (let p = 0; p < probes.length; p++) {
      const dies = begin + (p % each) * 3;
      const [rate] = table[Math.floor(p / each)] as (typeof table)[number];
      for (const rule of ["watch", "inspect"] as const) {
        const found = raised.find((a) => a.sign === p && a.rule === rule && a.day >= dies);
        const key = `${rate} ${rule}`;
        days.set(key, [...(days.get(key) ?? []), found ? found.day - dies + 1 : 999]);
      }
    }
  }
  for (const [rate, toWatch, toInspect] of table) {
    for (const [rule, expected] of [
      ["watch", toWatch],
      ["inspect", toInspect],
    ] as const) {
      const all = (days.get(`${rate} ${rule}`) ?? []).sort((a, b) => a - b);
      const median = all[Math.floor(all.length / 2)] as number;
      assert.ok(
        Math.abs(median - expected) <= Math.max(1, expected * 0.25),
        `${rate} a day, ${rule}: ${median} days, expected ${expected}`,
      );
    }
  }
});
