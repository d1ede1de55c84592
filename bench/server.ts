import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchDay } from "./server/day.ts";
import { benchKills } from "./server/kills.ts";
import { benchSpeed } from "./server/speed.ts";
import { benchTroubles } from "./server/troubles.ts";

/**
 * `npm run bench:server`: a server of its own (docs/own-server.md) under load, on 127.0.0.1 alone.
 * Prints scans and pages a second and memory, beside the same Worker in Miniflare and a constant
 * answer on the same runtime, in turns; and one day of 30,000 scans of 700 signs, an hour after the
 * other as fast as they are answered. With `--kills 20` instead what so many kills of the runtime
 * under load have cost, and what a full disk, one that can only be read and a clock that is set cost.
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "4" },
  },
});
const folder = mkdtempSync(join(tmpdir(), "bien-pho-"));
const at = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};
let isWell = true;
if (values.kills !== undefined) {
  isWell = await benchKills(at("kills"), Number(values.kills));
  isWell = (await benchTroubles(at("troubles"))) && isWell;
} else {
  await benchSpeed(at("speed"), Number(values.rounds), Number(values.seconds));
  isWell = await benchDay(at("day"));
}
rmSync(folder, { recursive: true, force: true });
process.exit(isWell ? 0 : 1);
