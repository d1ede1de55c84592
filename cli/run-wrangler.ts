import { spawn } from "node:child_process";
import { wrangler } from "./local-wrangler.ts";

/** How wrangler ended, null by a signal, and what it printed. */
export type Ran = { status: number | null; stdout: string; stderr: string };

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
