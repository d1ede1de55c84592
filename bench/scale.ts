import { createTestHarness } from "wrangler";
import { isoDay, today } from "../src/db/hours.ts";
import { readPeriod } from "../src/officials/period.ts";
import { readOverview } from "../src/officials/queries/overview.ts";
import { sumDays } from "../src/scan/roll-up.ts";
import { upsertCounts } from "../src/scan/upsert.ts";
import { judgeNextPiece } from "../src/sign-health/nightly/run.ts";
import { readStreet } from "../src/streets/read-street.ts";
import { metered } from "../support/metered.ts";
import { fillCity } from "./dashboard/fill.ts";

/**
 * `npm run bench:scale`: the units that docs/scale.md reckons with, by the number of signs: rows of
 * D1 that are read and written, as D1's own meter says, in cities with a year of history, or less where there are many signs. Other
 * sizes: `npm run bench:scale -- 700`.
 */

process.env.WRANGLER_SEND_METRICS = "false";
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";

/** Of history, since a database of this machine takes minutes for more. */
const maxRows = 1_200_000;

const utcOffset = 7;
const present = today(Date.now(), utcOffset);

console.log("signs  what                                          rows read  rows written");
const sizes = process.argv.slice(2).map(Number);
for (const signs of sizes.length > 0 ? sizes : [700, 3_070, 10_000]) await measure(signs);

async function measure(signs: number): Promise<void> {
  const harness = createTestHarness({ workers: [{ configPath: "wrangler.toml" }] });
  await harness.listen();
  const worker = harness.getWorker<Env>();
  await worker.applyD1Migrations("DB");
  const env = await worker.getEnv();
  const d1 = env.DB;
  const days = Math.min(365, Math.floor(maxRows / signs));
  console.log(`${String(signs).padStart(5)}  (with ${days} days of history)`);
  await fillCity(d1, { signs, days, present, utcOffset });

  await row(signs, "a look-up of a code", d1, async (one) => {
    await one
      .prepare("SELECT slug FROM signs JOIN streets ON streets.id = street_id WHERE code = ?")
      .bind("000100")
      .all();
  });
  await row(signs, "a street's page", d1, (one) => readStreet(one, "street-20", isoDay(present)));
  await row(signs, "the spare copy, an hour and a data centre", d1, async (one) => {
    const join = "FROM signs JOIN streets ON streets.id = signs.street_id LIMIT 20000";
    await one.prepare(`SELECT signs.code, streets.slug, signs.target ${join}`).all();
    await one.prepare("SELECT slug, kind, name FROM streets LIMIT 20000").all();
  });
  const counts = Array.from({ length: 100 }, (_, n) => ({
    code: String(n + 1).padStart(6, "0"),
    hour: (present + 1) * 24 - utcOffset - 2,
    by: "person" as const,
    tally: 0,
    count: 1,
  }));
  await row(signs, "100 counts, new rows", d1, (one) => upsertCounts(one, counts, utcOffset));
  const more = counts.map((count) => ({ ...count, count: 2 }));
  await row(signs, "100 counts, rows that are there", d1, (one) =>
    upsertCounts(one, more, utcOffset),
  );
  const period = readPeriod({ period: "28" }, present, utcOffset);
  await row(signs, "the dashboard's first page, 28 days", d1, (one) => readOverview(one, period));
  await row(signs, "the newest count, for the health answer", d1, async (one) => {
    await one
      .prepare(
        `SELECT max((SELECT max(hour) FROM scans WHERE scans.code = known.code)) AS hour
         FROM (SELECT code FROM signs UNION ALL SELECT '') AS known`,
      )
      .all();
  });
  await row(signs, "a night: a day summed up", d1, async (one) => {
    await one.batch(sumDays(one, present, 1, utcOffset));
  });
  await row(signs, "a night: all signs judged", d1, async (one) => {
    for (let step = ""; step !== "done"; ) {
      step = (await judgeNextPiece({ ...env, DB: one }, Date.now())).step;
    }
  });
  await harness.close();
}

async function row(
  signs: number,
  what: string,
  d1: D1Database,
  work: (one: D1Database) => Promise<unknown>,
): Promise<void> {
  const meter = metered(d1);
  await work(meter.d1);
  const [read, written] = [meter.rowsRead, meter.rowsWritten].map(String);
  console.log(
    `${String(signs).padStart(5)}  ${what.padEnd(44)} ${read?.padStart(10)} ${written?.padStart(13)}`,
  );
}
