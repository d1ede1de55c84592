import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";

const started: ChildProcess[] = [];

/** Many times what a busy machine takes, in milliseconds. */
const saysWithinMs = 180_000;

/**
 * Runs `npm run server` for the sample city, in a process group of its own, until it ends or has said
 * what is waited for: that it listens, where nothing else is given, or nothing (null).
 */
export async function server(
  parameters: readonly string[],
  {
    env = {},
    until = "Listening on",
  }: { env?: Record<string, string>; until?: string | null } = {},
) {
  const child = spawn(
    process.execPath,
    ["server/start.ts", "--city", "wrangler.toml", ...parameters],
    { env: { ...process.env, ...env }, detached: true },
  );
  started.push(child);
  let [stdout, stderr] = ["", ""];
  child.stderr.on("data", (text) => (stderr += text));
  child.stdout.on("data", (text) => (stdout += text));
  const ended = once(child, "exit").then(([status]) => status as number | null);
  const says = async (text: string, times = 1) => {
    const deadline = performance.now() + saysWithinMs;
    while (
      stdout.split(text).length <= times &&
      child.exitCode === null &&
      child.signalCode === null
    ) {
      if (performance.now() > deadline) throw new Error(`It has not said "${text}": ${stdout}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  if (until !== null) await says(until);
  return { child, ended, stdout: () => stdout, stderr: () => stderr, says };
}

/** Ends what was started here, and the runtimes on data folders below a path, which outlive it. */
export function endAllBelow(path: string): void {
  for (const child of started) {
    child.kill("SIGKILL");
    child.stdout?.destroy();
    child.stderr?.destroy();
  }
  for (const pid of runtimesBelow(path)) process.kill(pid, "SIGKILL");
}

/** The runtimes that serve on data folders below a path, by their process ids. */
export function runtimesBelow(path: string): number[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      const [, ...parameters] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      return parameters[0] === "serve" && (parameters[1] ?? "").startsWith(`${path}/`);
    } catch {
      return false;
    }
  });
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
