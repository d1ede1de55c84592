import { spawn } from "node:child_process";
import { wrangler } from "../local-wrangler.ts";
import { type Ran, rowsOfAnswer, runWrangler, toAsk } from "../run-wrangler.ts";

/** A step of a deployment that cannot go on, with what to do. */
export class DeployError extends Error {
  override name = "DeployError";
}

/** Runs wrangler as in a pipeline: it asks nothing, and what it prints comes back. */
export const run = (...parameters: string[]): Promise<Ran> =>
  runWrangler(parameters, {
    stdin: "ignore",
    env: { CI: "1", FORCE_COLOR: "0", WRANGLER_SEND_METRICS: "false" },
  });

/**
 * Runs wrangler, and takes it that all goes well.
 * @returns what it printed.
 * @throws DeployError with its command and what it printed, if it ends with an error.
 */
export async function runWell(...parameters: string[]): Promise<string> {
  const { status, stdout, stderr } = await run(...parameters);
  if (status === 0) return stdout;
  throw new DeployError(`wrangler ${parameters.join(" ")} failed:\n${stdout}${stderr}`.trim());
}

/** Runs wrangler in the terminal itself, for a login that opens a browser. */
export function runHere(...parameters: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [wrangler, ...parameters], { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
}

/** Rows of a query of the deployed database. */
export const query = async <Row>(configPath: string, sql: string): Promise<Row[]> =>
  rowsOfAnswer(await runWell(...toAsk(configPath, sql)));
