import { changeBetween, type DayScans } from "../src/officials/comparison/change.ts";
import { type DayWorld, liveDays } from "../support/arrows/days.ts";
import { seeded } from "../support/health/random.ts";

/**
 * How often the arrow of the officials' pages stands where nothing changed (it should in at most
 * one window of twenty), and how often where something did. Daily totals come from
 * `support/arrows/days.ts`; a window of 7, 28 or 90 days is held against as many days before.
 *
 *   npm run bench:arrows             2,000 windows a figure
 *   npm run bench:arrows -- 200      the same with 200
 */

const windows = Number(process.argv[2] ?? 2_000);
const lengths = [7, 28, 90];
const rates = [50, 300, 700];

console.log(`Windows with an arrow, of ${windows}, by the length of the window in days.\n`);
const columns = rates.flatMap((rate) => lengths.map((days) => `${rate}/${days} d`));
console.log(`${"world, scans a day / window".padEnd(44)}${columns.map(cell).join("")}`);

const worlds: [string, Omit<DayWorld, "rate">][] = [
  ...[1, 1.5, 2.5].flatMap((overdispersion): [string, Omit<DayWorld, "rate">][] => [
    [`φ ${overdispersion}`, { overdispersion, shared: 0, lasting: 0 }],
    [`φ ${overdispersion}, days share 10 %`, { overdispersion, shared: 0.1, lasting: 0 }],
  ]),
  ["φ 1.5, days share 20 %", { overdispersion: 1.5, shared: 0.2, lasting: 0 }],
  ["φ 1.5, share 10 %, lasting 0.2", { overdispersion: 1.5, shared: 0.1, lasting: 0.2 }],
  ["φ 1.5, share 10 %, lasting 0.4", { overdispersion: 1.5, shared: 0.1, lasting: 0.4 }],
];
console.log("\nNothing changed:");
for (const [name, world] of worlds) line(name, world, 1);
for (const change of [0.1, 0.2, 0.3]) {
  console.log(`\nUp by ${change * 100} %:`);
  for (const [name, world] of worlds) line(name, world, 1 + change);
}

function line(name: string, world: Omit<DayWorld, "rate">, factor: number): void {
  const found = rates.flatMap((rate) =>
    lengths.map((days) => share({ ...world, rate }, days, factor)),
  );
  console.log(`  ${name.padEnd(42)}${found.map((part) => cell(percent(part))).join("")}`);
}

/** The part of windows of so many days, against as many before shifted by weeks, that have an arrow. */
function share(world: DayWorld, days: number, factor: number): number {
  const shift = 7 * Math.ceil(days / 7);
  const random = seeded(20_261_126 + days);
  let arrows = 0;
  for (let n = 0; n < windows; n++) {
    const totals = liveDays(random, world, shift + days, (day) => (day >= shift ? factor : 1));
    const { direction } = changeBetween(part(totals, 0, days), part(totals, shift, days));
    if (direction === "up" || direction === "down") arrows += 1;
  }
  return arrows / windows;
}

function part(totals: readonly number[], from: number, days: number): DayScans[] {
  return totals.slice(from, from + days).map((scans, n) => ({ day: from + n, scans }));
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(1)} %`;
}

function cell(text: string): string {
  return text.padStart(11);
}
