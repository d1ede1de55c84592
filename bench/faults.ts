import { parseArgs } from "node:util";
import { startFaultyCity } from "../support/faults/city.ts";
import { Answers, scanInvented, settle } from "../support/faults/count.ts";
import { throwDice } from "../support/faults/random-faults.ts";

/**
 * `npm run bench:faults`: 100,000 scans over 500 codes on workerd with real D1 and Durable Object
 * storage, a fifth of all calls failing before, after or while they are applied, restarts, D1 down
 * for a minute, and another number of tallies in the middle. Prints the seed and the difference.
 * Then a flood of 100,000 codes that no sign bears: prints how many rows they have added.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    scans: { type: "string", default: "100000" },
    codes: { type: "string", default: "500" },
    down: { type: "string", default: "60" },
    invented: { type: "string", default: "100000" },
  },
});
const seed = Number(values.seed);
const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;

const city = await startFaultyCity({ signs: Number(values.codes) });
const answers = new Answers();
await throwDice(city, answers, {
  seed,
  scans: Number(values.scans),
  downMs: Number(values.down) * 1000,
  phones: 64,
});
console.log(`seed ${seed}: ${answers.total} scans answered after ${seconds()}`);
const different = await settle(city, answers, 240_000);
const sum = [...different.values()].reduce((total, n) => total + n, 0);
const failures = city.logs.filter((line) => line.includes("flush-failed")).length;
console.log(`writes to D1 that failed on the way: ${failures}`);
console.log(`codes: ${values.codes}, of them counted wrong: ${different.size}`);
console.log(`difference after recovery: ${sum} (${seconds()})`);

const d1 = city.db;
const ofStrays = async () =>
  (await d1
    .prepare(
      "SELECT sum(count) AS scans, count(*) AS rows, count(DISTINCT hour) AS hours FROM scans WHERE code = ''",
    )
    .first<{ scans: number | null; rows: number; hours: number }>()) ?? {
    scans: 0,
    rows: 0,
    hours: 0,
  };
const many = Number(values.invented);
await scanInvented(city, 0, many);
for (let n = 0; n < 60 && ((await ofStrays()).scans ?? 0) < many; n++) {
  await new Promise((resolve) => setTimeout(resolve, 500));
}
const { scans, rows, hours } = await ofStrays();
console.log(
  `${many} invented codes: ${scans} strays counted, in ${rows} rows for ${hours} hours (${seconds()})`,
);
await city.dispose();
process.exit(different.size === 0 && scans === many ? 0 : 1);
