import { parseArgs } from "node:util";
import { fuzz } from "../support/fuzz/run.ts";

/**
 * `npm run bench:fuzz`: 10,000 hostile requests to every route that the routers have, on workerd
 * with a real D1. Prints the seed, by which the same requests are made again, the statuses, the
 * slowest routes, and each request that ended in an error of ours or took a hundred times as long as
 * the median of its route.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    requests: { type: "string", default: "10000" },
  },
});
const seed = Number(values.seed);
console.log(`seed ${seed}`);
const { findings, statuses, times } = await fuzz({ seed, requests: Number(values.requests) });
console.table(
  Array.from(statuses, ([status, answers]) => ({ status, answers })).sort(
    (a, b) => a.status - b.status,
  ),
);
const rounded = (ms: number) => Number(ms.toFixed(1));
console.table(
  Array.from(times, ([route, { requests, median, max }]) => ({
    route,
    requests,
    "median ms": rounded(median),
    "longest ms": rounded(max),
    times: Math.round(max / median),
  }))
    .sort((a, b) => b.times - a.times)
    .slice(0, 15),
);
for (const { what, request } of findings) {
  const { method, path, headers, body } = request;
  console.log(`${method} ${path.slice(0, 300)}\n  ${what.slice(0, 800)}`);
  console.log(`  ${JSON.stringify(headers).slice(0, 500)}`);
  if (body) console.log(`  ${body.length} bytes: ${JSON.stringify(body.toString().slice(0, 200))}`);
}
console.log(`seed ${seed}: ${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);
