import { parseArgs } from "node:util";
import { startFaultyCity } from "../test/scan/faults/city.ts";
import { Answers, settle } from "../test/scan/faults/count.ts";
import { throwDice } from "../test/scan/faults/dice.ts";

/**
 * `npm run bench:faults`: 100,000 scans over 500 codes on workerd with real D1 and Durable Object
 * storage, a fifth of all calls failing before, after or while they are applied, restarts, D1 down
 * for a minute, and another number of tallies in the middle. Prints the seed and the difference.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    scans: { type: "string", default: "100000" },
    codes: { type: "string", default: "500" },
    down: { type: "string", default: "60" },
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
await city.dispose();
process.exit(different.size === 0 ? 0 : 1);
