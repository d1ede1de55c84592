import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { chmodSync, existsSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createRequire } from "node:module";
import type { DataFolder } from "./folder.ts";

/** Milliseconds for the runtime to listen, and to end when it is told to. */
const maxStartMs = 20_000;
const maxEndMs = 10_000;

/** Milliseconds for its local socket to answer before it is told to end. */
const maxAnswerMs = 1_000;

export type Runtime = {
  process: ChildProcess;
  /** The exit status; null where a signal ended it. */
  ended: Promise<number | null>;
  /**
   * Lets it finish what is under way, scans that are on their way to their tally too (SIGTERM), and
   * kills it if it does not end.
   */
  end: () => Promise<void>;
};

/**
 * Starts `workerd serve` and waits until it listens.
 * @param folder its lock goes on to the runtime.
 * @param config what it is to read.
 * @param log takes what it writes once it listens: the Worker's own lines.
 * @throws Error with what it printed if it does not come to listen.
 */
export async function startRuntime(
  folder: DataFolder,
  config: string,
  log: (text: string) => void,
): Promise<Runtime> {
  // Left by a runtime that was killed; whoever has the lock may remove it.
  rmSync(folder.socket, { force: true });
  const options: SpawnOptions = {
    // 3 is the lock, 4 where it says that it listens.
    stdio: ["ignore", "inherit", "pipe", folder.lock, "pipe"],
    cwd: folder.run,
    // Ctrl-C at a terminal is for us, who then end it in good order.
    detached: true,
  };
  const child = spawn(workerd, ["serve", config, "server", "--control-fd=4"], options);
  let errors = "";
  let isUp = false;
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    if (isUp) log(text);
    else errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const up = new Promise<"up">((resolve) => {
    let told = "";
    child.stdio[4]?.on("data", (text: Buffer) => {
      told += text;
      // A line of JSON for each socket that listens.
      if (told.includes('"socket":"control"')) resolve("up");
    });
  });
  const late = timer(maxStartMs);
  const first = await Promise.race([up, ended.then(() => "ended" as const), late.passed]);
  late.stop();
  if (first !== "up") {
    child.kill("SIGKILL");
    throw new Error(`The runtime did not come up.\n${errors}`);
  }
  isUp = true;
  if (errors) log(errors);
  if (existsSync(folder.socket)) chmodSync(folder.socket, 0o600);
  return {
    process: child,
    ended,
    end: async () => {
      await holdUntilDone(folder.socket);
      child.kill("SIGTERM");
      const limit = timer(maxEndMs);
      if ((await Promise.race([ended.then(() => "ended" as const), limit.passed])) === "late") {
        child.kill("SIGKILL");
      }
      limit.stop();
      await ended;
    },
  };
}

/**
 * Asks for an answer whose body ends when nothing is under way (`control.ts`): the runtime does not end
 * before it. Returns when the answer has begun, or does not come.
 */
function holdUntilDone(socketPath: string): Promise<void> {
  return new Promise((resolve) => {
    const asked = request({ socketPath, path: "/under-way", method: "POST", agent: false });
    const late = timer(maxAnswerMs);
    const goOn = () => {
      late.stop();
      resolve();
    };
    void late.passed.then(goOn);
    asked.on("response", (answer) => {
      answer.on("error", () => {}).resume();
      goOn();
    });
    asked.on("error", goOn);
    asked.end();
  });
}

/** The pinned runtime itself, as its package names it: no script stands between. */
const workerd: string = createRequire(import.meta.url)("workerd").default;

function timer(ms: number) {
  let stop = () => {};
  const passed = new Promise<"late">((resolve) => {
    const id = setTimeout(() => resolve("late"), ms);
    stop = () => clearTimeout(id);
  });
  return { passed, stop };
}
