import assert from "node:assert/strict";
import { test } from "node:test";
import { readHistory } from "../../src/sign-health/history.ts";
import { overdispersionOfGroup, surveySigns } from "../../src/sign-health/survey.ts";
import { firstEdition } from "../../support/health/first-edition.ts";
import { historiesOf } from "../../support/health/histories.ts";
import { type Alarm, liveThrough } from "../../support/health/nights.ts";
import { type SimulatedSign, simulateCity } from "../../support/health/simulated-city.ts";
import { worlds } from "../../support/health/worlds.ts";

/**
 * A small run of `npm run bench:health`, which has the true figures. The seeds are fixed, so this
 * fails only if the method changes; limits leave room for a few months being a small sample.
 */
const begin = 135;

test("six months of a healthy city raise few false alarms, and the naive rules hundreds", () => {
  const city = simulateCity({ seed: 1, days: begin + 180, signs: 700 });
  const { raised, nights } = liveThrough(city, begin);
  const perMonth = (alarm: Alarm): number =>
    (raised.filter((one) => one.alarm === alarm).length * 30) / nights;
  assert.ok(perMonth("inspect") <= 1, `inspect ${perMonth("inspect")}`);
  assert.ok(perMonth("watch") <= 10, `watch ${perMonth("watch")}`);
  assert.ok(perMonth("watch") >= 2, `watch ${perMonth("watch")}: it looks at nothing`);
  assert.ok(perMonth("six days without a scan") > 200);
  assert.ok(perMonth("week down by half") > 500);
  const readings = historiesOf(city, begin).map((history) => readHistory(history, begin));
  const overdispersion = overdispersionOfGroup(surveySigns(readings, begin));
  assert.ok(Math.abs(overdispersion - 1.5) < 0.15, `φ ${overdispersion}`);
});

test("signs that change relative to the city raise few, where the first edition raised dozens", () => {
  const hardest = worlds.find(({ name }) => name === "all of it")?.plan;
  const city = simulateCity({ seed: 3, days: begin + 240, signs: 700, ...hardest });
  const perMonth = (rules?: typeof firstEdition): number => {
    const { raised, nights } = liveThrough(city, begin, rules);
    return (raised.filter(({ alarm }) => alarm === "inspect").length * 30) / nights;
  };
  const now = perMonth();
  assert.ok(now <= 1.5, `${now} a month`);
  const before = perMonth(firstEdition);
  assert.ok(before > 20, `the world is no longer hard: ${before} a month by the first edition`);
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
      simulateCity({ seed, days: begin + 105, signs: 700, probes }),
      0,
    );
    for (let p = 0; p < probes.length; p++) {
      const dies = begin + (p % each) * 3;
      const [rate] = table[Math.floor(p / each)] as (typeof table)[number];
      for (const rule of ["watch", "inspect"] as const) {
        const found = raised.find((a) => a.sign === p && a.alarm === rule && a.day >= dies);
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
