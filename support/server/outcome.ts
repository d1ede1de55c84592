import { globSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { answering, readersOf, type Seen } from "./readers.ts";
import type { ServedCity } from "./served-city.ts";

/** Milliseconds for which a runtime may hold a file locked, as it does to recover it after a kill. */
const lockedMs = 10_000;

/** Scans that the tallies have taken in and not written to the database, from their files. */
function unwritten({ tallies }: ServedCity): number {
  const files = globSync(join(tallies, "*.sqlite")).filter((file) => !file.includes("metadata"));
  return files.reduce((sum, file) => {
    const storage = new DatabaseSync(file, { readOnly: true, timeout: lockedMs });
    try {
      // A tally that was killed before its first transaction was on the disk has no tables yet.
      if (!storage.prepare("SELECT 1 FROM sqlite_master WHERE name = 'unproven'").get()) return sum;
      const row = storage
        .prepare(
          `SELECT (SELECT coalesce(sum(count - written), 0) FROM counts)
             + (SELECT coalesce(sum(count), 0) FROM unproven) AS n`,
        )
        .get();
      return sum + Number(row?.n ?? 0);
    } finally {
      storage.close();
    }
  }, 0);
}

const sumOf = (byCode: ReadonlyMap<string, number>): number =>
  [...byCode.values()].reduce((sum, n) => sum + n, 0);

/** Milliseconds within which an isolate of a busy machine brings its tally what it has gathered. */
const sendingMs = 20_000;

/** After a kill there is nothing to send: what the tallies have not taken in is lost. */
const killedMs = 2_000;

/**
 * Waits until the database has so many scans, or the tallies have had nothing to write for `quietMs`
 * and it never will; at most `withinMs` milliseconds.
 * @returns how many it has, of each code.
 */
export async function settled(
  city: ServedCity,
  expected: number,
  quietMs = sendingMs,
  withinMs = 60_000,
): Promise<Map<string, number>> {
  const deadline = Date.now() + withinMs;
  let quietSince = Number.POSITIVE_INFINITY;
  for (;;) {
    const counted = await city.counted();
    if (sumOf(counted) === expected) return counted;
    if (unwritten(city) > 0) quietSince = Number.POSITIVE_INFINITY;
    else quietSince = Math.min(quietSince, Date.now());
    if (Date.now() > Math.min(deadline, quietSince + quietMs)) return counted;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** What became of the scans of a time that readers have seen. */
export type Outcome = {
  answered: number;
  /** Cut off before an answer. */
  unanswered: number;
  counted: number;
  /** Scans of which an answer came and that are not counted: of each code its own difference. */
  missing: number;
  /** Answers in the last 0.1 s. */
  lastTenth: number;
  /** Answers in the time that a killed runtime may take with it on this machine. */
  open: number;
  /** That time in milliseconds. */
  openMs: number;
};

/**
 * Milliseconds of answers that a killed runtime may take with it, of which 40 are gathering and the
 * rest a call of the tally (docs/counting.md). On a machine so busy that an answer takes longer than
 * that, so does the call: what the slowest of the last scans has waited is added.
 */
const openMs = ({ answers, cutOff }: Seen): number =>
  openTenthMs + Math.max(0, ...cutOff, ...answers.slice(-64).map(({ ms }) => ms));

const openTenthMs = 100;

/**
 * Compares what readers saw with what the database has more than before.
 * @param before scans of each code when the readers began.
 * @param endedAt when the runtime was killed (`performance.now()`), if it was.
 * @param quietMs as `settled` has it.
 */
export async function outcomeOf(
  city: ServedCity,
  seen: Seen,
  before: ReadonlyMap<string, number>,
  endedAt = performance.now(),
  quietMs = sendingMs,
): Promise<Outcome> {
  const after = await settled(city, sumOf(before) + seen.total, quietMs);
  const open = openMs(seen);
  const missing = [...seen.byCode].map(([code, answered]) =>
    Math.max(0, answered - ((after.get(code) ?? 0) - (before.get(code) ?? 0))),
  );
  return {
    answered: seen.total,
    unanswered: seen.cutOff.length,
    counted: sumOf(after) - sumOf(before),
    missing: missing.reduce((sum, n) => sum + n, 0),
    lastTenth: seen.answers.filter(({ at }) => at > endedAt - openTenthMs).length,
    open: seen.answers.filter(({ at }) => at > endedAt - open).length,
    openMs: open,
  };
}

/** Kills the runtime (SIGKILL) after so many milliseconds of scans, and starts it on the same data. */
export const killUnderLoad = (city: ServedCity, ms: number): Promise<Outcome> =>
  stopUnderLoad(city, ms, city.kill, killedMs);

/** The same with a runtime that is told to end. */
export const endUnderLoad = (city: ServedCity, ms: number): Promise<Outcome> =>
  stopUnderLoad(city, ms, city.end, sendingMs);

async function stopUnderLoad(
  city: ServedCity,
  ms: number,
  stopCity: () => Promise<void>,
  quietMs: number,
): Promise<Outcome> {
  const before = await city.counted();
  const { seen, stop } = readersOf(city.port, city.codes, 16);
  await answering(seen);
  await new Promise((resolve) => setTimeout(resolve, ms));
  const stoppedAt = performance.now();
  await stopCity();
  await stop();
  await city.restart();
  return outcomeOf(city, seen, before, stoppedAt, quietMs);
}
