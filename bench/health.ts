import { execFileSync } from "node:child_process";
import { judgeCity } from "../src/sign-health/judge-city.ts";
import { secondEdition } from "../src/sign-health/rules.ts";
import { windowDays } from "../src/sign-health/window.ts";
import { firstEdition } from "../support/health/first-edition.ts";
import { historiesOf } from "../support/health/histories.ts";
import { simulateCity } from "../support/health/simulated-city.ts";
import { worlds } from "../support/health/worlds.ts";
import {
  type Figure,
  fates,
  liveThroughWorld,
  type Outcome,
} from "./health/live-through-worlds.ts";

/**
 * Sign health on simulated cities: false alarms, delay, CPU time, by the first edition's rules and
 * by today's. A false alarm is an alarm that is raised (stands tonight, did not last night) for a
 * sign that works; figures are per 30 nights of the year judged and for 700 signs, with standard
 * errors over the cities. Officials visit three days after "inspect". The worlds are described in
 * `support/health/worlds.ts`.
 *
 *   npm run bench:health                 two cities of each world, some ten minutes
 *   npm run bench:health -- 12           twelve of each
 *   npm run bench:health -- 4 batches    four of each world of that name
 */

const cities = Number(process.argv[2] ?? 2);
const named = process.argv[3] ?? "";

console.log(`700 signs, gamma rates of mean 1 a day (median 0.6), φ = 1.5; ${cities} cities each.`);
console.log("Festival (5 days, ×3), storm (3 days, ×0.15), outage (2 days, ×0) every 60 days.\n");

const methods = { "1st": firstEdition, "2nd": secondEdition };
const outcomes: { world: string; edition: string; outcome: Outcome }[] = [];
table("false alarms a month", ["inspect", "watch", "not yet judged", "six days", "week halved"]);
for (const world of worlds.filter(({ name }) => name.includes(named))) {
  for (const [edition, rules] of Object.entries(methods)) {
    const outcome = await liveThroughWorld(world, rules, cities);
    outcomes.push({ world: world.name, edition, outcome });
    const { falseAlarms, unjudged } = outcome;
    row(`${world.name}, ${edition}`, [
      withError(falseAlarms.inspect),
      withError(falseAlarms.watch),
      unjudged.mean.toFixed(0),
      falseAlarms["six days without a scan"].mean.toFixed(0),
      falseAlarms["week down by half"].mean.toFixed(0),
    ]);
  }
}

console.log("\nSigns that fail: median days from the first bad day to “inspect” of those found,");
console.log("and the share found within 90 days.\n");
table(
  "found after",
  fates.map(({ name }) => name.replace(" a day, ", ", ").replace("one in five", "1 in 5")),
);
for (const { world, edition, outcome } of outcomes) {
  row(
    `${world}, ${edition}`,
    outcome.found.map(({ medianDays, share }) => {
      const error = Math.round(share.error * 100);
      return `${medianDays ?? "–"} (${Math.round(share.mean * 100)}±${error} %)`;
    }),
  );
}

console.log("\nCPU time of one night, signs already in memory, ms: mean of 20 after 10.\n");
table("signs", Object.keys(methods));
for (const count of [700, 5_000]) {
  row(
    String(count),
    Object.values(methods).map((rules) => night(count, rules).toFixed(1)),
  );
}

console.log("\nThe same in pieces, each the first thing that a new process does, ms: median of 5.");
console.log(
  "A piece must have its CPU time within 10 ms on the free plan, its reading included.\n",
);
table("signs a piece", ["1 count", "2 weigh", "3 compare", "4 judge"]);
for (const piece of [30, 60, 100]) cold(piece);

function night(count: number, rules: typeof secondEdition): number {
  const day = windowDays + secondEdition.newDays;
  const signs = historiesOf(simulateCity({ seed: 7, days: day + 1, signs: count }), day);
  return meanCpuMs(() => judgeCity(signs, day, rules));
}

function cold(piece: number): void {
  const script = new URL("./health/first-piece.ts", import.meta.url).pathname;
  const cells = ["count", "weigh", "compare", "judge"].map((step) => {
    const times = Array.from({ length: 5 }, () =>
      Number(execFileSync(process.execPath, [script, step, String(piece)])),
    );
    return median(times).toFixed(1);
  });
  row(String(piece), cells);
}

/**
 * CPU time of this thread alone: other work on the machine does not show. Taken over 20 runs at
 * once after 10 to warm up, since the kernel's clock may tick only every few milliseconds.
 */
function meanCpuMs(work: () => void): number {
  for (let i = 0; i < 10; i++) work();
  const since = process.threadCpuUsage();
  for (let i = 0; i < 20; i++) work();
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1_000 / 20;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function withError({ mean, error }: Figure): string {
  return `${mean.toFixed(2)} ± ${error.toFixed(2)}`;
}

function table(first: string, columns: readonly string[]): void {
  row(first, columns);
  row(
    "-".repeat(30),
    columns.map((column) => "-".repeat(column.length)),
  );
}

function row(first: string, cells: readonly string[]): void {
  console.log(first.padEnd(38) + cells.map((cell) => cell.padStart(17)).join(" "));
}
