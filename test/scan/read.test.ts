import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { firstHourOf, parseDay } from "../../src/db/hours.ts";
import { scanners } from "../../src/db/schema.ts";
import {
  type DayCount,
  type DayRange,
  type Readable,
  readDaysOfSome,
  readTotalsByDay,
  readTotalsByHour,
  scansOf,
} from "../../src/scan/read.ts";
import { deleteOldHours, firstDayKept } from "../../src/scan/retention.ts";
import { rollUp } from "../../src/scan/roll-up.ts";
import { upsertCounts } from "../../src/scan/upsert.ts";
import { type FaultyCity, startFaultyCity } from "../../support/faults/city.ts";
import { metered } from "../../support/metered.ts";

const utcOffset = 7;
const today = 20_780;
const all: DayRange = { from: 0, to: today, utcOffset };

let city: FaultyCity;
let d1: D1Database;
before(async () => {
  city = await startFaultyCity({ signs: 3 });
  d1 = city.db;
});
after(() => city.dispose());
beforeEach(async () => {
  await d1.batch([
    d1.prepare("DELETE FROM scans"),
    d1.prepare("DELETE FROM scan_days"),
    d1.prepare("DELETE FROM city_days"),
    d1.prepare("DELETE FROM city_hours"),
    d1.prepare("DELETE FROM scan_months"),
    d1.prepare("UPDATE rollups SET day = 0"),
  ]);
});

/** Writes so many scans by people in an hour of a city day, as a tally would. */
const count = (tally: number, code: string, day: number, hour: number, scans: number) =>
  upsertCounts(
    d1,
    [{ code, hour: firstHourOf(day, utcOffset) + hour, by: "person", tally, count: scans }],
    utcOffset,
  );

/** Some scans on each of many days, of every sign, of strays, by two tallies. */
async function fill(days: number): Promise<void> {
  const codes = [...city.codes, ""];
  const rows = Array.from({ length: days }, (_, n) => today - n).flatMap((day) =>
    codes.flatMap((code, c) =>
      [0, 13, 23].flatMap((hour) =>
        (["person", "robot"] as const).map((by) => ({
          code,
          hour: firstHourOf(day, utcOffset) + hour,
          by,
          tally: 0,
          count: ((day * 7 + hour * 3 + c) % 11) + 1,
        })),
      ),
    ),
  );
  await upsertCounts(d1, rows, utcOffset);
  await upsertCounts(
    d1,
    rows.filter((_, n) => n % 3 === 0).map((row) => ({ ...row, tally: 1 })),
    utcOffset,
  );
}

/** The truth, from the hours alone and by another way than the reader's. */
async function fromHours(): Promise<DayCount[]> {
  const { results } = await d1.prepare("SELECT code, hour, by, count FROM scans").all<{
    code: string;
    hour: number;
    by: DayCount["by"];
    count: number;
  }>();
  const sums = new Map<string, DayCount>();
  for (const { code, hour, by, count } of results) {
    const day = Math.floor((hour + utcOffset) / 24);
    const key = `${code} ${day} ${by}`;
    const sum = sums.get(key) ?? { code, day, by, count: 0 };
    sums.set(key, { ...sum, count: sum.count + count });
  }
  return sorted([...sums.values()]);
}

const sorted = (rows: DayCount[]) =>
  rows.toSorted(
    (a, b) => a.code.localeCompare(b.code) || a.day - b.day || a.by.localeCompare(b.by),
  );
/** Compares long lists by their first difference: a whole diff of thousands of rows takes minutes. */
function same(actual: DayCount[], expected: DayCount[], message = "") {
  const [a, b] = [sorted(actual), sorted(expected)].map((rows) =>
    rows.map(({ code, day, by, count }) => `${code} ${day} ${by} ${count}`),
  );
  const at = a?.findIndex((line, n) => line !== b?.[n]) ?? -1;
  assert.equal(at === -1 ? undefined : a?.[at], at === -1 ? undefined : b?.[at], message);
  assert.equal(a?.length, b?.length, message);
}

/** Every code's days as the product reads them. */
const readAll = (period: DayRange, from: Readable = d1): Promise<DayCount[]> =>
  readDaysOf([...city.codes, ""], period, from);

/** The days of some codes that have a scan. */
async function readDaysOf(
  codes: readonly string[],
  period: DayRange,
  from: Readable = d1,
): Promise<DayCount[]> {
  const found = await readDaysOfSome(from, codes, period);
  return found.flatMap(({ code, by, counts }) =>
    Array.from(counts, (count, n) => ({ code, day: period.from + n, by, count })).filter(
      ({ count }) => count > 0,
    ),
  );
}

/** Every code's days as the roll-up wrote them, and from the boundary on as the hours have them. */
async function inTables(): Promise<DayCount[]> {
  const boundary = (await boundaries())["rolled-up"] ?? 0;
  const { results } = await d1
    .prepare('SELECT code, day, "by", count FROM scan_days WHERE day < ?')
    .bind(boundary)
    .all<DayCount>();
  return [...results, ...(await fromHours()).filter(({ day }) => day >= boundary)];
}

/** Signs' scans by hour, from the hours themselves. */
async function byHour(): Promise<{ hour: number; count: number }[]> {
  const { results } = await d1
    .prepare(
      `SELECT hour, sum(count) AS count FROM scans WHERE code <> '' AND "by" = 'person'
       GROUP BY hour ORDER BY hour`,
    )
    .all<{ hour: number; count: number }>();
  return results;
}

async function sameEverywhere(expected: DayCount[], message = ""): Promise<void> {
  assert.deepEqual(
    await readTotalsByHour(d1, all, "person"),
    await byHour(),
    `${message}, by hour`,
  );
  same(await readAll(all), expected, `${message}, read`);
  same(await inTables(), expected, `${message}, in the tables`);
}

/** Scans by code and kind, by the expression that the officials' tables are made of. */
async function totalsByCode(period: DayRange): Promise<{ count: number }[]> {
  const { results } = await d1
    .prepare(
      `SELECT ${scansOf("known.value", "kinds.value")} AS count
       FROM json_each(?4) AS known CROSS JOIN json_each(?5) AS kinds`,
    )
    .bind(
      period.from,
      period.to,
      period.utcOffset,
      JSON.stringify([...city.codes, ""]),
      JSON.stringify(scanners),
    )
    .all<{ count: number }>();
  return results;
}

const total = (rows: readonly { count: number }[]) => rows.reduce((sum, r) => sum + r.count, 0);
const boundaries = async () =>
  Object.fromEntries(
    (
      await d1.prepare("SELECT name, day FROM rollups").all<{ name: string; day: number }>()
    ).results.map(({ name, day }) => [name, day]),
  );

test("every reader gives the same sums before, in the middle of and after a roll-up", async () => {
  await fill(60);
  const truth = await fromHours();
  for (const maxDays of [0, 1, 20, 100]) {
    await rollUp(d1, { today, utcOffset, maxDays });
    await sameEverywhere(truth, `after ${maxDays} days more`);
    for (const code of [city.codes[2] ?? "", ""]) {
      same(
        await readDaysOf([code], all),
        truth.filter((row) => row.code === code),
      );
    }
    assert.equal(total(await totalsByCode(all)), total(truth));
    const byDay = await readTotalsByDay(d1, all);
    for (const by of ["person", "robot"] as const) {
      for (const stray of [0, 1]) {
        assert.equal(
          total(byDay.filter((row) => row.by === by && row.stray === stray)),
          total(truth.filter((row) => row.by === by && (row.code === "" ? 1 : 0) === stray)),
          `${by}, stray ${stray}, after ${maxDays} days more`,
        );
      }
    }
    assert.equal(total(byDay), total(truth));
  }
  assert.equal((await boundaries())["rolled-up"], today);
});

test("rolling up twice, or a day that has been rolled up before, changes nothing", async () => {
  await fill(10);
  const truth = await fromHours();
  await rollUp(d1, { today, utcOffset, maxDays: 100 });
  await rollUp(d1, { today, utcOffset, maxDays: 100 });
  await sameEverywhere(truth);
  await d1.prepare("UPDATE rollups SET day = day - 5 WHERE name = 'rolled-up'").run();
  await rollUp(d1, { today, utcOffset, maxDays: 100 });
  await sameEverywhere(truth);
});

test("a count that comes late for a day already rolled up is read at once", async () => {
  await fill(10);
  await rollUp(d1, { today, utcOffset, maxDays: 100 });
  await count(3, city.codes[0] ?? "", today - 6, 23, 5);
  await sameEverywhere(await fromHours());
  assert.equal((await boundaries())["rolled-up"], today - 6);
  await rollUp(d1, { today, utcOffset, maxDays: 100 });
  await sameEverywhere(await fromHours());
});

test("a scan at 23:59:59.999 and one at 00:00:00 fall on their own days, rolled up or not", async () => {
  const code = city.codes[0] ?? "";
  await count(0, code, today - 7, 23, 1);
  await count(0, code, today - 6, 0, 10);
  await count(0, code, today, 12, 100);
  const lastSevenDays = { from: today - 6, to: today, utcOffset };
  for (const maxDays of [0, 100]) {
    await rollUp(d1, { today, utcOffset, maxDays });
    assert.equal(total(await readAll(lastSevenDays)), 110);
    assert.equal(total(await readDaysOf([code], lastSevenDays)), 110);
    assert.deepEqual(
      (await readAll(all)).map(({ day, count }) => [day - today, count]),
      [
        [-7, 1],
        [-6, 10],
        [0, 100],
      ],
    );
  }
});

test("last 7 days are 7 days with today, through every reader", async () => {
  const code = city.codes[1] ?? "";
  for (let n = 0; n < 10; n++) await count(0, code, today - n, 9, 1);
  await rollUp(d1, { today, utcOffset, maxDays: 4 });
  const lastSevenDays = { from: today - 6, to: today, utcOffset };
  assert.equal((await readAll(lastSevenDays)).length, 7);
  assert.equal((await readDaysOf([code], lastSevenDays)).length, 7);
  assert.equal((await readTotalsByDay(d1, lastSevenDays)).length, 7);
  assert.equal(total(await totalsByCode(lastSevenDays)), 7);
});

/** Of 405 days, those whose hours are not kept any more, and a few later ones. */
const beyondRetention = 20;

test("hours older than 13 months fold into their days, and every total stays", async () => {
  await fill(405);
  const truth = await fromHours();
  await rollUp(d1, { today, utcOffset, maxDays: beyondRetention });
  const kept = firstDayKept(today);
  const old = await d1
    .prepare("SELECT count(*) AS n FROM scans WHERE (hour + 7) / 24 < ?")
    .bind(kept)
    .first("n");
  assert.ok(Number(old) > 100);
  for (const maxDays of [3, 1, 100, 100]) {
    await deleteOldHours(d1, { today, utcOffset, maxDays });
    await sameEverywhere(truth);
  }
  for (const table of ["scans", "city_hours"]) {
    const left = await d1.prepare(`SELECT min(hour) AS hour FROM ${table}`).first<number>("hour");
    assert.equal(left, firstHourOf(kept, utcOffset), table);
  }
  assert.equal((await boundaries()).folded, kept);
});

test("hours that are not rolled up are not folded, however old", async () => {
  await fill(405);
  await rollUp(d1, { today, utcOffset, maxDays: 5 });
  await deleteOldHours(d1, { today, utcOffset, maxDays: 100 });
  const earliest = await d1.prepare("SELECT min(hour) AS hour FROM scans").first<number>("hour");
  assert.equal(earliest, firstHourOf(today - 399, utcOffset));
});

test("a count for a folded day neither shrinks it nor opens it again", async () => {
  await fill(405);
  await rollUp(d1, { today, utcOffset, maxDays: beyondRetention });
  await deleteOldHours(d1, { today, utcOffset, maxDays: 100 });
  const before = await readAll(all);
  await count(9, city.codes[0] ?? "", today - 400, 3, 2);
  assert.equal(total(await readAll(all)), total(before));
  await rollUp(d1, { today, utcOffset, maxDays: beyondRetention });
  await deleteOldHours(d1, { today, utcOffset, maxDays: 100 });
  await sameEverywhere(before);
});

test("13 months back is the same day of the month, or as many days into the next as it lacks", () => {
  const day = (iso: string) => parseDay(iso) ?? 0;
  assert.equal(firstDayKept(day("2026-11-23")), day("2025-10-23"));
  assert.equal(firstDayKept(day("2028-03-31")), day("2027-03-03"));
});

test("reading a week of 200 days reads under a fifth of the rows", async () => {
  await fill(200);
  const week = { from: today - 6, to: today, utcOffset };
  const allRows = await d1.prepare("SELECT count(*) AS n FROM scans").first<number>("n");
  const readers = {
    readAll: (from: Readable) => readAll(week, from),
    readTotalsByDay,
    readTotalsByHour: (from: Readable) => readTotalsByHour(from, week, "person"),
  };
  for (const [name, read] of Object.entries(readers)) {
    const meter = metered(d1);
    await read(meter.d1, week);
    assert.ok(
      meter.rowsRead > 0 && meter.rowsRead < (allRows ?? 0) / 5,
      `${name}: ${meter.rowsRead} of ${allRows}`,
    );
  }
});

test("a night's work leaves the same sums", async () => {
  await fill(60);
  const truth = await fromHours();
  await city.night(firstHourOf(today, utcOffset) * 3_600_000 + 1);
  await sameEverywhere(truth);
  assert.ok(((await boundaries())["rolled-up"] ?? 0) > 0);
});
