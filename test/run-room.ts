import { globSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import { describe } from "node:test";
import { room as shared } from "./harness.ts";
import { letMidnightPass } from "./midnight.ts";

/**
 * A room's test files run in one process, one after the other, each a suite of its own: what a
 * process has to load (wrangler above all) costs more than most files themselves, and files of a
 * room can share a city or a browser. Any file also runs alone:
 * `npx node --test test/streets/pages.test.ts`.
 */

/**
 * The room of each folder of test/ and of all that lies in it, each a file of test/rooms/. All take
 * about equally long (test/README.md says how long).
 */
const roomOfFolder: Readonly<Record<string, string>> = {
  test: "scan",
  "test/backup": "counting",
  "test/cli": "signs",
  "test/db": "scan",
  "test/gate": "streets",
  "test/officials": "officials",
  "test/officials/print": "browser",
  "test/records": "records",
  "test/sample": "streets",
  "test/scan": "scan",
  "test/server": "server",
  "test/sign-health": "streets",
  "test/signs": "signs",
  "test/streets": "streets",
  "test/web": "scan",
};

/** Files that do not run with their folder: those that need a browser, and those that take long. */
const exceptions: Readonly<Record<string, string>> = {
  "test/officials/browser.test.ts": "browser",
  "test/officials/records-browser.test.ts": "browser",
  "test/officials/monthly-document.test.ts": "browser",
  "test/officials/sign-work.test.ts": "browser",
  "test/officials/history-browser.test.ts": "browser",
  "test/records/import/browser.test.ts": "browser",
  "test/officials/visits-browser.test.ts": "browser",
  "test/officials/walk.test.ts": "browser",
  "test/streets/browser.test.ts": "browser",
  "test/streets/looks.test.ts": "browser",
  "test/scan/drills.test.ts": "counting",
  "test/scan/faults.test.ts": "counting",
  "test/scan/random-faults.test.ts": "counting",
};

/**
 * Runs the test files of the room that this file of test/rooms/ is.
 * @param onServer files of other rooms that run here too, last, on a server of their own.
 * @throws Error if a folder or an exception names no room or no file: tests would not run.
 */
export async function runRoom(file: string, onServer: readonly string[] = []): Promise<void> {
  const files = globSync("test/**/*.test.ts").map((path) => path.split(sep).join("/"));
  const rooms = globSync("test/rooms/*.ts").map((path) => basename(path, ".ts"));
  const roomOf = new Map(files.sort().map((path) => [path, exceptions[path] ?? folderRoom(path)]));
  const named = onServer.map((path) => [path, basename(file, ".ts")] as const);
  for (const [path, room] of [...roomOf, ...Object.entries(exceptions), ...named]) {
    if (!roomOf.has(path)) throw new Error(`test/run-room.ts names ${path}, which is not there.`);
    if (!rooms.includes(room)) throw new Error(`${path}: there is no file test/rooms/${room}.ts.`);
  }
  shared.ends = [];
  for (const [path, room] of [...roomOf, ...named]) {
    if (room !== basename(file, ".ts")) continue;
    await describe(path, async () => {
      await letMidnightPass();
      if (onServer.includes(path)) process.env.ON = "server";
      await import(resolve(path));
    });
  }
  for (const end of shared.ends) await end();
}

/** Of the nearest folder that has one: "test" has. */
function folderRoom(path: string): string {
  const folder = dirname(path);
  return roomOfFolder[folder] ?? folderRoom(folder);
}
