import { spawnSync } from "node:child_process";
import { bundleSize } from "./bundle.ts";
import { wrongDeployment } from "./deployment.ts";
import { wrongInDocuments } from "./documents.ts";
import { wrongImports } from "./imports.ts";
import { destructiveMigrations, schemaDifferences } from "./migrations.ts";
import { binarySources } from "./texts.ts";
import { secondWriters } from "./writers.ts";

/**
 * `npm run check`: the one gate, run alike by people and by CI. Every step has a name, all of them
 * run even if one fails, and the last line says how it went.
 */

process.env.WRANGLER_SEND_METRICS = "false";

/** What is wrong, a line each; nothing if all is well. */
type Step = { name: string; run: () => string[] | Promise<string[]> };

const steps: readonly Step[] = [
  { name: "format and lint", run: command("biome", "ci", "--error-on-warnings", ".") },
  { name: "types", run: command("tsc") },
  { name: "types of the browser's scripts", run: command("tsc", "-p", "tsconfig.browser.json") },
  {
    name: "generated types are current",
    run: command("wrangler", "types", "src/env.d.ts", "--check"),
  },
  { name: "the sample is current", run: command("node", "sample/build.ts", "--check") },
  {
    name: "the plate's letters are current",
    run: command("node", "cli/letters.ts", "--check"),
  },
  { name: "imports run downward", run: () => wrongImports() },
  { name: "one writer each", run: () => secondWriters() },
  { name: "sources are text", run: () => binarySources() },
  { name: "migrations are additive", run: destructiveMigrations },
  { name: "schema and migrations agree", run: schemaDifferences },
  { name: "what is deployed keeps its promises", run: wrongDeployment },
  { name: "documents tell the truth", run: wrongInDocuments },
  { name: "bundle within its budget", run: bundleSize },
];

let failed = 0;
for (const { name, run } of steps) {
  const started = performance.now();
  const wrong = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${wrong.length === 0 ? "ok    " : "WRONG "} ${name} (${seconds} s)`);
  for (const line of wrong) console.log(`       ${line}`);
  if (wrong.length > 0) failed += 1;
}
console.log(failed === 0 ? "All is well." : `${failed} of ${steps.length} steps found something.`);
process.exit(failed === 0 ? 0 : 1);

function command(name: string, ...parameters: string[]): Step["run"] {
  return () => {
    const { status, stdout, stderr } = spawnSync(name, parameters, { encoding: "utf8" });
    return status === 0 ? [] : `${stdout}${stderr}`.trim().split("\n");
  };
}
