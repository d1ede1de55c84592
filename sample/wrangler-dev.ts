import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { wrangler } from "../cli/local-wrangler.ts";
import { WranglerLines, whatToDo } from "./wrangler-lines.ts";

type Options = {
  /** What it is given on its command line. */
  parameters: readonly string[];
  /** Whether everything that it prints is shown. */
  isVerbose: boolean;
  /** Told once where the Worker listens. */
  onReady: (address: URL) => void;
};

/**
 * Runs `wrangler dev` until it ends, or is ended by the signal that ends this process.
 * @returns its exit code; after one that is an error of its own, what to do has been printed.
 */
export function wranglerDev({ parameters, isVerbose, onReady }: Options): Promise<number> {
  const child = spawn(process.execPath, [wrangler, "dev", ...parameters], {
    stdio: ["inherit", "pipe", "pipe"],
  });
  const lines = new WranglerLines();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const wasReady = lines.address !== undefined;
    if (lines.isOutputShown(line) || isVerbose) console.log(line);
    if (lines.address && !wasReady) onReady(lines.address);
  });
  let errors = "";
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (!lines.isErrorShown(line) && !isVerbose) return;
    console.error(line);
    errors += line;
  });
  let isEnding = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      isEnding = true;
      child.kill(signal);
    });
  }
  return new Promise((resolve) => {
    child.on("exit", async (status) => {
      // What it started may outlive it and keep its streams open: their end is not waited for.
      await setTimeout(lastLinesMs);
      if (status && !isEnding) console.error(whatToDo(errors));
      resolve(status ?? 0);
    });
  });
}

/** How long lines of a process that has ended may still be on their way. */
const lastLinesMs = 100;
