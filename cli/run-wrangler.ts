import { spawn } from "node:child_process";
import { wrangler } from "./local-wrangler.ts";

/** How wrangler ended, null by a signal, and what it printed. */
export type Ran = { status: number | null; stdout: string; stderr: string };

/** The parameters with which wrangler asks the deployed database, and answers with JSON. */
export const toAsk = (configPath: string, sql: string): string[] => [
  "d1",
  "execute",
  "DB",
  "--remote",
  "--json",
  "--config",
  configPath,
  "--command",
  sql,
];

/** The rows in what it answers. */
export function rowsOfAnswer<Row>(output: string): Row[] {
  const [{ results }] = JSON.parse(output) as [{ results: Row[] }];
  return results;
}

/**
 * Runs wrangler and gathers what it prints, whether it goes well or not.
 * @param stdin `inherit` where it may ask somebody, for a login.
 * @param env what is to be set beside this process's own environment.
 */
export function runWrangler(
  parameters: readonly string[],
  { stdin, env = {} }: { stdin: "inherit" | "ignore"; env?: Record<string, string> },
): Promise<Ran> {
  const child = spawn(process.execPath, [wrangler, ...parameters], {
    stdio: [stdin, "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const ran: Ran = { status: null, stdout: "", stderr: "" };
  child.stdout?.on("data", (text) => {
    ran.stdout += text;
  });
  child.stderr?.on("data", (text) => {
    ran.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...ran, status }));
  });
}
