import { spawnSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  openSync,
  statSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { controlSocket } from "../cli/server/socket.ts";

/** What lies in the data folder of a server of its own. */
export type DataFolder = {
  path: string;
  /** SQLite files, a folder for each kind of Durable Object. */
  data: string;
  /** Configuration and code of the server that runs, and its socket: made anew at each start. */
  run: string;
  socket: string;
  /** A descriptor that holds the lock as long as it, or a child's copy of it, is open. */
  lock: number;
};

/** What the path of a socket may have (unix(7): `sun_path`, with the zero at its end). */
const maxSocketPath = 107;

/**
 * Opens a data folder, which is made where there is none, and locks it.
 * @throws Error that says what is wrong: no folder, not writable, a path too long for a socket, or
 *   another server at work there.
 */
export function openDataFolder(given: string): DataFolder {
  const path = resolve(given);
  const folder = { path, data: join(path, "data"), run: join(path, "run"), socket: "" };
  try {
    for (const one of [path, folder.data, folder.run]) {
      // Only the last of the path: a slip of the pen makes no tree of folders.
      if (!existsSync(one)) mkdirSync(one, { mode: 0o700 });
      if (!statSync(one).isDirectory()) throw new Error("it is no folder");
      accessSync(one, constants.R_OK | constants.W_OK | constants.X_OK);
    }
  } catch (error) {
    throw new Error(`${path} cannot be the data folder: ${(error as Error).message}.`);
  }
  const socket = controlSocket(path);
  if (Buffer.byteLength(socket) > maxSocketPath) {
    throw new Error(
      `The path of ${socket} is longer than a socket's may be: choose a shorter one for --data.`,
    );
  }
  return { ...folder, socket, lock: lockOf(path) };
}

/**
 * A folder whose tallies or clock have been at work had a database. Without it, as after a copy that
 * was cut off, every printed code would be answered as unknown.
 * @throws Error if it is not there, or cannot be read.
 */
export function refuseLostDatabase({ path, data }: DataFolder): void {
  const objects = (kind: string) => globSync(`${kind}/${"?".repeat(64)}.sqlite`, { cwd: data });
  const [file] = objects("database");
  if (file === undefined || statSync(join(data, file)).size === 0) {
    if (objects("{clock,tally}").length === 0) return;
    throw new Error(`${path} has lost its database: ${wayBack}`);
  }
  try {
    accessSync(join(data, file), constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new Error(`The database in ${path} cannot be used: ${(error as Error).message}.`);
  }
}

/** What is to be done where a database is lost. */
export const wayBack =
  "bring back a copy of the whole folder, or start on an empty one and restore a backup.";

/**
 * A lock of the kernel's (flock(2)), which ends with the last process that has the descriptor: with
 * the runtime, that is, though this process should be killed before it.
 */
function lockOf(path: string): number {
  const lock = openSync(join(path, "lock"), "w", 0o600);
  const { status, error } = spawnSync("flock", ["--nonblock", "3"], {
    stdio: ["ignore", "ignore", "inherit", lock],
  });
  if (error)
    throw new Error(`flock of util-linux is needed and could not be run: ${error.message}`);
  if (status !== 0) throw new Error(`Another server runs on ${path}.`);
  return lock;
}
