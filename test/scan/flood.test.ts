import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parseDay } from "../../src/db/hours.ts";
import { chargeRows, rowsCharged } from "../../support/faults/charged.ts";
import { type FaultyCity, startFaultyCity } from "../../support/faults/city.ts";
import { Answers, scanAll, scanInvented } from "../../support/faults/count.ts";
import { eventually } from "../harness.ts";

/** The least that a city may grant: 1,000 rows a day, of which a fortieth can be saved up. */
const rowsPerDay = 1_000;
const savedUp = rowsPerDay / 40;

let city: FaultyCity;
let d1: D1Database;
before(async () => {
  city = await startFaultyCity({
    signs: 120,
    vars: { TALLIES: 1, SCAN_ROWS_PER_DAY: rowsPerDay },
  });
  d1 = city.db;
  await chargeRows(d1);
});
after(() => city.dispose());

const counted = async () =>
  (await d1.prepare("SELECT sum(count) AS n FROM scans").first<number>("n")) ?? 0;
const charged = () => rowsCharged(d1);

const cityTime = (iso: string) => Date.parse(`${iso}+07:00`);

test("300 invented codes add no more rows than hours, here and in the tally", async () => {
  await city.setWorld({ clock: cityTime("2026-03-01T12:30:00") });
  await scanInvented(city, 0, 150);
  await city.setWorld({ clock: cityTime("2026-03-01T13:00:01") });
  await scanInvented(city, 150, 300);
  await eventually(counted, 300);
  const { results } = await d1.prepare("SELECT DISTINCT code, hour FROM scans").all();
  assert.deepEqual(
    results.map(({ code }) => code),
    ["", ""],
  );
  const book = JSON.parse(await city.dump(0)) as { counts: unknown[]; unproven: unknown[] };
  assert.equal(book.counts.length, 2);
  assert.equal(book.unproven.length, 0);
});

test("a flood on one sign costs D1 a row for each write, however many scans it brings", async () => {
  const [before, rows] = [await counted(), await charged()];
  await city.setWorld({ clock: cityTime("2026-03-02T09:10:00") });
  await scanAll(
    city,
    new Answers(),
    Array.from({ length: 1_000 }, () => city.codes[0] ?? ""),
  );
  await eventually(async () => (await counted()) - before, 1_000);
  const cost = (await charged()) - rows;
  assert.ok(cost <= 5, `${cost} rows for 1,000 scans`);
});

test("a flood on all signs stays within the day's rows; what waits is merged and written later, to the unit", async () => {
  const [before, rows] = [await counted(), await charged()];
  const morning = cityTime("2026-03-03T08:00:00");
  await city.setWorld({ clock: morning });
  for (let round = 0; round < 3; round++) await scanAll(city, new Answers(), city.codes);
  await eventually(async () => (await charged()) - rows, savedUp);

  // Then as many as are earned, until each sign has been written once for its three scans.
  for (let hour = 1; (await counted()) - before < 360 && hour < 24; hour++) {
    await city.setWorld({ clock: morning + hour * 3_600_000 });
    await city.ring(0);
  }
  assert.equal((await counted()) - before, 360);
  // Those that were written at once may have had more scans since, and be written once again.
  const all = (await charged()) - rows;
  assert.ok(all >= 120 && all <= 120 + savedUp, `${all} rows`);
});

test("a scan in a day's last millisecond and one in the next day's first fall on their own days", async () => {
  const code = city.codes[7] ?? "";
  for (const moment of ["2026-04-30T23:59:59.999", "2026-05-01T00:00:00.000"]) {
    await city.setWorld({ clock: cityTime(moment), clockStands: true });
    await scanAll(city, new Answers(), [code]);
    // Sent before the clock moves on: a scan is counted in the hour in which it came.
    await city.rested();
  }
  const days = async () =>
    (
      await d1
        .prepare(
          "SELECT (hour + 7) / 24 AS day, sum(count) AS n FROM scans WHERE code = ? AND hour >= ? GROUP BY 1",
        )
        .bind(code, Math.floor(cityTime("2026-04-30T00:00:00") / 3_600_000))
        .all()
    ).results;
  const first = parseDay("2026-04-30") ?? 0;
  await eventually(days, [
    { day: first, n: 1 },
    { day: first + 1, n: 1 },
  ]);
});
