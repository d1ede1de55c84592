import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOfDate } from "../../src/db/hours.ts";
import { changeBetween, type DayScans } from "../../src/officials/comparison/change.ts";
import { overdispersionOf } from "../../src/officials/comparison/dispersion.ts";
import { twoSidedStudent } from "../../src/officials/comparison/student.ts";
import { changeWords } from "../../src/officials/components/sentences/change.ts";
import { changeOf } from "../../src/officials/overview/days-before.ts";
import { type DayWorld, liveDays } from "../../support/arrows/days.ts";
import { seeded } from "../../support/health/random.ts";

/** The chance by Simpson's rule over the density, with Γ from the closed forms of whole df. */
function byIntegral(t: number, df: number): number {
  // Γ((df+1)/2) ÷ (√(π df) Γ(df/2)), by the recurrence from 1 ÷ π and 1 ÷ √8.
  let front = df % 2 === 1 ? 1 / Math.PI : 1 / Math.sqrt(8);
  for (let n = df % 2 === 1 ? 1 : 2; n < df; n += 2)
    front *= ((n + 1) / n) * Math.sqrt(n / (n + 2));
  const density = (x: number) => front * (1 + (x * x) / df) ** (-(df + 1) / 2);
  const steps = 20_000;
  const width = t / steps;
  let inside = density(0) + density(t);
  for (let n = 1; n < steps; n++) inside += density(n * width) * (n % 2 === 1 ? 4 : 2);
  return 1 - (2 * inside * width) / 3;
}

test("Student's two tails are one less the integral of the density", () => {
  for (const df of [1, 2, 3, 6, 13, 48, 172]) {
    for (const t of [0, 0.1, 0.7, 1.3, 2.1, 3.5, 8]) {
      const [found, wanted] = [twoSidedStudent(t, df), byIntegral(t, df)];
      assert.ok(Math.abs(found - wanted) < 1e-9, `t ${t}, df ${df}: ${found}, not ${wanted}`);
      assert.equal(twoSidedStudent(-t, df), found);
    }
  }
});

/** The two-sided 5 % points of Student's t, from the tables (Abramowitz and Stegun, table 26.10). */
const points: [df: number, t: number][] = [
  [1, 12.706],
  [6, 2.447],
  [30, 2.042],
  [120, 1.98],
];
for (const [df, t] of points) {
  test(`with ${df} degrees of freedom ${t} is exceeded once in 20`, () => {
    assert.ok(Math.abs(twoSidedStudent(t, df) - 0.05) < 0.0001);
  });
}

const from = 20_006;
const stretch = (first: number, totals: readonly number[]): DayScans[] =>
  totals.map((scans, n) => ({ day: first + n, scans }));

test("the dispersion is Pearson's where days do not last, and more where they do", () => {
  const days = (residuals: number[]) =>
    residuals.map((e, n) => ({ day: from + n, scans: 100 + 10 * e, fitted: 100 }));
  const alternating = days([2, -2, 2, -2, 2, -2, 2, -2]);
  assert.equal(overdispersionOf(alternating, 7), 32 / 7);
  const lasting = days([2, 2, 2, 2, -2, -2, -2, -2]);
  // Σ e_t e_{t+k} ÷ Σ e² at lags 1 to 3: 5 ÷ 8, 2 ÷ 8, −1 ÷ 8.
  assert.ok(Math.abs(overdispersionOf(lasting, 7) - (32 / 7) * (1 + (2 * 6) / 8)) < 1e-12);
  assert.equal(overdispersionOf(days([0, 0, 0]), 2), 0.5);
});

test("weekdays are no change, though the two stretches hold different ones", () => {
  const weekend = (day: number) => (day % 7 >= 5 ? 200 : 100);
  const days = (first: number, count: number) =>
    stretch(
      first,
      Array.from({ length: count }, (_, n) => weekend(first + n)),
    );
  const { direction, ratio } = changeBetween(days(0, 31), days(31, 30));
  assert.equal(direction, "normal");
  assert.ok(Math.abs(ratio ?? 1) < 1e-12);
});

test("a change is told as up or down, and by how much a day changed", () => {
  const week = [90, 110, 95, 104, 130, 160, 150];
  const before = stretch(from, week);
  const after = (factor: number) =>
    stretch(
      from + 7,
      week.map((scans, n) => Math.round(scans * factor) + (n % 2)),
    );
  assert.equal(changeBetween(before, after(1)).direction, "normal");
  assert.equal(changeBetween(before, after(1.5)).direction, "up");
  assert.equal(changeBetween(before, after(0.5)).direction, "down");
  const { ratio } = changeBetween(before, after(1.5));
  assert.ok(Math.abs((ratio ?? 0) - 0.5) < 0.01, `${ratio}`);
  assert.deepEqual(
    changeBetween(
      before.map(({ day }) => ({ day, scans: 0 })),
      after(1),
    ),
    {
      direction: "up",
      ratio: null,
    },
  );
});

test("a day against a day is no comparison, nor is anything against nothing", () => {
  const nothing = { direction: "nothing to compare", ratio: null };
  assert.deepEqual(changeBetween(stretch(from, [50]), stretch(from + 7, [90])), nothing);
  assert.deepEqual(changeBetween([], stretch(from, [50, 60])), nothing);
  assert.deepEqual(changeBetween(stretch(from, [50, 60]), []), nothing);
  const none = changeBetween(stretch(from, [0, 0]), stretch(from + 7, [0, 0]));
  assert.deepEqual(none, { direction: "normal", ratio: null });
});

test("a change is told in words, never as a p-value", () => {
  assert.equal(changeWords({ direction: "up", ratio: 0.254 }, "vi"), "↑ 25%");
  assert.equal(changeWords({ direction: "down", ratio: -0.5 }, "en"), "↓ 50%");
  assert.equal(
    changeWords({ direction: "up", ratio: null }, "vi"),
    "↑ (kỳ trước không có lượt quét)",
  );
  assert.equal(changeWords({ direction: "normal", ratio: 0.3 }, "en"), "within normal variation");
  assert.equal(
    changeWords({ direction: "normal", ratio: 0.3 }, "vi"),
    "trong mức dao động bình thường",
  );
  const nothing = { direction: "nothing to compare", ratio: null } as const;
  assert.equal(changeWords(nothing, "vi"), "chưa đủ ngày để so");

  // From nothing there is no percentage, and none is made up.
  const week = dayOfDate(2026, 3, 2);
  const side = (from: number, scans: number) => ({ from, to: from + 6, scans });
  const sides = { before: side(week, 0), now: side(week + 7, 90) };
  const up = { ...sides, change: { direction: "up", ratio: null } } as const;
  assert.match(changeOf(up, "en"), /^▲ up from none in the 7 days before .*2 March 2026/);
  assert.match(changeOf(up, "vi"), /^▲ tăng, so với 0 lượt của 7 ngày/);
});

/**
 * `bench/arrows.ts` in small: of 400 windows in which nothing changed 2 to 6 % may have an arrow,
 * give or take three standard errors.
 */
const windows = 400;
const worlds: DayWorld[] = [50, 300, 700].flatMap((rate) => [
  { rate, overdispersion: 1, shared: 0, lasting: 0 },
  { rate, overdispersion: 2.5, shared: 0, lasting: 0 },
  { rate, overdispersion: 1.5, shared: 0.1, lasting: 0 },
]);
for (const world of worlds) {
  const { rate, overdispersion, shared } = world;
  test(`arrows at ${rate} a day, φ ${overdispersion}, days sharing ${shared * 100} %: rare where nothing changed`, () => {
    for (const days of [7, 28]) {
      const still = arrows(world, days, 1);
      assert.ok(still >= 1 && still <= windows * 0.06 + 3 * Math.sqrt(windows * 0.05), `${still}`);
    }
    // A third more is told from four weeks, in nine windows of ten at least.
    assert.ok(arrows(world, 28, 1.3) > windows * 0.9);
  });
}

function arrows(world: DayWorld, days: number, factor: number): number {
  const random = seeded(20_261_126 + days);
  return Array.from({ length: windows }, () => {
    const totals = liveDays(random, world, 2 * days, (day) => (day < days ? 1 : factor));
    return changeBetween(
      stretch(from, totals.slice(0, days)),
      stretch(from + days, totals.slice(days)),
    );
  }).filter(({ direction }) => direction === "up" || direction === "down").length;
}
