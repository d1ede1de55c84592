import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { clockIn } from "../../support/server/clock.ts";
import { outcomeOf, settled } from "../../support/server/outcome.ts";
import { readersOf } from "../../support/server/readers.ts";
import { serveOn } from "../../support/server/served-city.ts";
import { percentiles } from "./percentiles.ts";

/** Scans of each hour of a day, by the clock of Viet Nam, from midnight: 30,000 in all. */
const byHour = [
  120, 60, 30, 30, 90, 420, 1_200, 2_100, 1_950, 1_650, 1_500, 1_650, 1_350, 1_050, 1_350, 1_650,
  2_250, 3_000, 2_700, 2_100, 1_650, 1_200, 600, 300,
];

/**
 * One day of 30,000 scans of 700 signs, as fast as they are answered, with the clock an hour further
 * after each hour's scans, so that the database has the rows of a whole day. Prints percentiles and by
 * how much the data folder has grown.
 * @returns whether each answer is counted once.
 */
export async function benchDay(folder: string): Promise<boolean> {
  const clock = clockIn(folder);
  const data = join(folder, "city");
  const city = await serveOn(data, { signs: 700, ...(clock && { env: clock.env }) });
  const before = bytesIn(data);
  const all = { ms: [] as number[], answered: 0, counted: 0, seconds: 0 };
  for (const [hour, scans] of byHour.entries()) {
    clock?.set(hour / 24);
    const counted = await city.counted();
    const began = performance.now();
    const { seen, ended, stop } = readersOf(city.port, city.codes, 8, scans);
    await ended;
    await stop();
    all.seconds += (performance.now() - began) / 1000;
    const outcome = await outcomeOf(city, seen, counted);
    all.ms.push(...seen.answers.map(({ ms }) => ms));
    all.answered += outcome.answered;
    all.counted += outcome.counted;
  }
  await settled(city, all.answered);
  const rows = await city.db.prepare("SELECT count(*) AS n FROM scans").first<number>("n");
  await city.end();
  const grown = (bytesIn(data) - before) / 2 ** 20;
  console.log(`
A day of ${all.answered} scans of 700 signs, 8 at a time, in ${all.seconds.toFixed(0)} s${clock ? "" : " (all in one hour: no cc)"}:
  ${percentiles(all.ms)}
  ${all.counted} counted, in ${rows} rows; the data folder has grown by ${grown.toFixed(1)} MB`);
  return all.counted === all.answered;
}

const bytesIn = (folder: string): number =>
  globSync(join(folder, "data/**/*.sqlite*"))
    .map((file) => statSync(file).size)
    .reduce((sum, size) => sum + size, 0);
