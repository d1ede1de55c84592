import { globSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { describe } from "node:test";
import { room as shared } from "./harness.ts";

/**
 * A room's test files run in one process, one after the other, each a suite of its own: what a
 * process has to load (wrangler above all) costs more than most files themselves, and files of a
 * room can share a city or a browser. All rooms take about equally long. Any file also runs alone:
 * `npx node --test test/streets/pages.test.ts`.
 */
const rooms = {
  browser: ["test/{officials,streets}/browser.test.ts", "test/officials/print/*.test.ts"],
  counting: ["test/scan/{random-faults,faults}.test.ts"],
  officials: [
    "test/officials/{access,audit,killed,numbers,people,query-plans,reports}.test.ts",
    "test/sign-health/*.test.ts",
  ],
  scan: [
    "test/scan/{flood,lookup,nothing-personal,read,who}.test.ts",
    "test/{,db/,records/,web/}*.test.ts",
  ],
  signs: [
    "test/signs/**/*.test.ts",
    "test/cli/*.test.ts",
    "test/officials/{sentences,terms}.test.ts",
  ],
  streets: ["test/streets/{open-data,pages,reports,search}.test.ts", "test/sample/*.test.ts"],
} as const;

const filesOf = (room: keyof typeof rooms): string[] => globSync(rooms[room]).sort();

/**
 * Runs the test files of a room.
 * @throws Error if a test file is in no room, or in two: it would not run, or run twice.
 */
export async function runRoom(room: keyof typeof rooms): Promise<void> {
  const inRooms = (Object.keys(rooms) as (keyof typeof rooms)[]).flatMap(filesOf).sort();
  const all = globSync("test/**/*.test.ts").sort();
  if (inRooms.join() !== all.join()) {
    throw new Error(
      `In no room of ${relative(".", import.meta.filename)}, or in two: ${odd(all, inRooms)}`,
    );
  }
  shared.ends = [];
  for (const file of filesOf(room)) {
    await describe(file.split(sep).join("/"), async () => {
      await import(resolve(file));
    });
  }
  for (const end of shared.ends) await end();
}

const odd = (all: string[], inRooms: string[]): string =>
  all.filter((file) => inRooms.filter((other) => other === file).length !== 1).join(", ");
