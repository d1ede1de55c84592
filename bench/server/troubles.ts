import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clockIn } from "../../support/server/clock.ts";
import { type Outcome, outcomeOf } from "../../support/server/outcome.ts";
import { readersOf } from "../../support/server/readers.ts";
import { type ServedCity, serveOn } from "../../support/server/served-city.ts";

/**
 * Disk full, disk read-only and a clock that is set, in the middle of a crowd: prints how each was
 * answered and counted. A disk of its own is a file that is mounted, which needs root.
 * @returns whether every answer was a redirect and is counted, but for those that a disk's end took.
 */
export async function benchTroubles(folder: string): Promise<boolean> {
  console.log(
    "\n                                answered      as  counted  missing  told in the log",
  );
  const clock = clockIn(folder);
  const results = [
    ...(clock ? await clockSet(folder, clock) : [cannot("clock set", "no cc")]),
    await onDisk(folder, "disk full for 5 s", diskFull),
    await onDisk(folder, "disk read-only, then repaired", diskReadOnly),
  ];
  return results.every((isWell) => isWell);
}

async function clockSet(folder: string, clock: NonNullable<ReturnType<typeof clockIn>>) {
  const city = await serveOn(join(folder, "clocked"), { signs: 700, env: clock.env });
  const results: boolean[] = [];
  for (const days of [0, 3, 0, -3, 0]) {
    const outcome = await during(city, async () => {
      await pause(500);
      clock.set(days);
      await pause(1_000);
    });
    results.push(tell(`clock set to ${days} days ahead`, outcome));
  }
  await city.end();
  return results;
}

/** A city whose data lie on a disk of their own. */
type OnDisk = { city: ServedCity; image: string; disk: string };

/** Something fills the disk, and is taken away. */
async function diskFull({ city, disk }: OnDisk): Promise<Told> {
  const told = await during(city, async () => {
    const filler = join(disk, "filler");
    const { bavail, bsize } = statfsSync(disk);
    // More than there is: the write ends where the disk does.
    try {
      writeFileSync(filler, Buffer.alloc(bavail * bsize + 2 ** 20));
    } catch {}
    await pause(5_000);
    rmSync(filler);
    await pause(6_000);
  });
  return { ...told, events: eventsOf(city) };
}

/**
 * What the kernel does after an error of the disk, with errors=remount-ro. The disk is repaired when
 * the runtime has been ended, and what is counted is read by the next one. That is all that had been
 * confirmed before: what was answered since is lost, and the log has said how many waited.
 */
async function diskReadOnly({ city, disk, image }: OnDisk): Promise<Told> {
  const before = await city.counted();
  const { seen, stop } = readersOf(city.port, city.codes, 4);
  await pause(1_000);
  const well = seen.total;
  mount("-o", "remount,abort", disk);
  // A tally's silence is told after 20 s.
  await pause(26_000);
  await stop();
  const events = eventsOf(city);
  await city.kill();
  spawnSync("umount", [disk]);
  spawnSync("e2fsck", ["-y", image]);
  mount("-o", "loop", image, disk);
  await city.restart();
  const { answered, counted, missing } = await outcomeOf(city, seen, before);
  const statuses = [...seen.statuses.keys()];
  const lost = `${answered - well} answered since`;
  return { answered, counted, missing, statuses, events: [...events, lost], mayMiss: true };
}

/** Runs on a disk that is a file: mounting it needs root. */
async function onDisk(
  folder: string,
  what: string,
  run: (on: OnDisk) => Promise<Told>,
): Promise<boolean> {
  const image = join(folder, `${what.replace(/\W+/g, "-")}.ext4`);
  const disk = `${image}.mounted`;
  mkdirSync(disk);
  writeFileSync(image, Buffer.alloc(48 * 2 ** 20));
  if (spawnSync("mkfs.ext4", ["-q", image]).status !== 0) return cannot(what, "no mkfs.ext4");
  if (mount("-o", "loop,errors=remount-ro", image, disk) !== 0) return cannot(what, "no mount");
  try {
    const city = await serveOn(join(disk, "city"), { signs: 700 });
    const isWell = tell(what, await run({ city, image, disk }));
    await city.end();
    return isWell;
  } finally {
    spawnSync("umount", ["--lazy", disk]);
  }
}

type Told = Pick<Outcome, "answered" | "counted" | "missing"> & {
  statuses: number[];
  events: string[];
  /** What was answered since the trouble began may be lost. */
  mayMiss?: boolean;
};

/** What became of the scans that readers sent meanwhile. */
async function during(city: ServedCity, run: () => Promise<unknown>): Promise<Told> {
  const before = await city.counted();
  const { seen, stop } = readersOf(city.port, city.codes, 4);
  await pause(500);
  await run();
  await stop();
  const outcome = await outcomeOf(city, seen, before);
  return { ...outcome, statuses: [...seen.statuses.keys()], events: eventsOf(city) };
}

/** What the log has told, each once; of scans that wait, how many of each tally. */
function eventsOf(city: ServedCity): string[] {
  const lines = city.logs().flatMap((line): { event: string; scans?: number }[] => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
  const waiting = lines.filter(({ event }) => event === "scans-waiting");
  const events = new Set(lines.map(({ event }) => event));
  events.delete("scans-waiting");
  const scans = waiting.map(({ scans }) => scans).join("+");
  return [...events, ...(waiting.length > 0 ? [`scans-waiting ${scans}`] : [])];
}

function tell(what: string, told: Told): boolean {
  const { answered, statuses, counted, missing, events, mayMiss = false } = told;
  const isWell = statuses.join() === "302" && (mayMiss || counted === answered);
  console.log(
    [
      what.padEnd(30),
      String(answered).padStart(9),
      statuses.join("+").padStart(7),
      String(counted).padStart(8),
      String(missing).padStart(8),
      ` ${events.join(", ")}`,
      isWell ? "" : " WRONG",
    ].join(" "),
  );
  return isWell;
}

function cannot(what: string, why: string): true {
  console.log(`${what.padEnd(30)} not run: ${why}`);
  return true;
}

const mount = (...parameters: string[]): number | null => spawnSync("mount", parameters).status;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
