import assert from "node:assert/strict";
import { test } from "node:test";
import { isoDay, today } from "../../src/db/hours.ts";
import type { TableJson } from "../../src/officials/tables/json.ts";
import { sheetsOf } from "../../src/officials/tables/workbook.ts";
import { deleteOldHours, firstDayKept } from "../../src/scan/retention.ts";
import { rollUp } from "../../src/scan/roll-up.ts";
import { upsertCounts } from "../../src/scan/upsert.ts";
import { writeWorkbook } from "../../src/web/workbook.ts";
import { seeded } from "../../support/random.ts";
import { eventually, startCity } from "../harness.ts";
import { openCsv } from "./csv.ts";
import { openXlsx } from "./xlsx.ts";

const utcOffset = 7;
const present = today(Date.now(), utcOffset);
const firstDay = present - 400;

type Scan = { code: string; hour: number; by: string; tally: number; count: number };

/** Scans in every corner: each hour around midnight, several tallies, strays, robots, staff. */
function someScans(codes: readonly string[], random: () => number): Scan[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const rows = new Map<string, Scan>();
  for (let n = 0; n < 5_000; n++) {
    const day = firstDay + Math.floor(random() * 401);
    const hourOfDay = random() < 0.4 ? pick([0, 1, 22, 23]) : Math.floor(random() * 24);
    const row = {
      code: random() < 0.03 ? "" : pick(codes),
      hour: day * 24 - utcOffset + hourOfDay,
      by: random() < 0.9 ? "person" : pick(["robot", "staff"]),
      tally: Math.floor(random() * 4),
      count: 1 + Math.floor(random() * 3),
    };
    rows.set([row.code, row.hour, row.by, row.tally].join(), row);
  }
  return [...rows.values()];
}

/** Twenty periods, among them a day, month ends, a year's turn, and today's. */
function periods(random: () => number): [number, number][] {
  const monthEnds = Array.from({ length: 400 }, (_, n) => firstDay + n).filter((day) =>
    isoDay(day + 1).endsWith("-01"),
  );
  const fixed: [number, number][] = [
    [present, present],
    [present - 27, present],
    ...monthEnds.slice(0, 6).map((day): [number, number] => [day, day + 1]),
  ];
  const free = Array.from({ length: 20 - fixed.length }, (): [number, number] => {
    const from = firstDay + Math.floor(random() * 380);
    return [from, Math.min(present, from + Math.floor(random() * 120))];
  });
  // In an order in which every stage of the roll-up meets both sorts.
  const all = [...fixed, ...free];
  return all.map((_, n) => all[(n * 7) % all.length] as [number, number]);
}

/** What has become of the counts by the time of a period: none of it may show in a figure. */
const stages: Record<number, (codes: readonly string[], scans: Scan[]) => Promise<void>> = {
  5: () => rollUp(db, { today: present, utcOffset, maxDays: 300 }),
  10: () => rollUp(db, { today: present, utcOffset, maxDays: 1_000 }),
  // A tally that could not write for months: the boundary goes back to that day.
  15: async ([code = ""], scans) => {
    const hour = (present - 200) * 24 + 5;
    const late = { code, hour, by: "person" as const, tally: 9, count: 12 };
    scans.push(late);
    await upsertCounts(db, [late], utcOffset);
  },
  18: () => rollUp(db, { today: present, utcOffset, maxDays: 1_000 }),
};

const { db, get } = await startCity();

test("dashboard, CSV, XLSX, JSON, API and the raw table give the same total for any period, rolled up or not", async () => {
  const codes = await db.prepare("SELECT code FROM signs").raw<[string]>();
  const random = seeded(20_261_123);
  const scans = someScans(codes.flat(), random);
  await db
    .prepare(
      `INSERT INTO scans SELECT value ->> 'code', value ->> 'hour', value ->> 'by',
         value ->> 'tally', value ->> 'count' FROM json_each(?)`,
    )
    .bind(JSON.stringify(scans))
    .run();

  for (const [index, [from, to]] of periods(random).entries()) {
    await stages[index]?.(codes.flat(), scans);
    const dates = `from=${isoDay(from)}&to=${isoDay(to)}`;
    const all = scans.filter(
      ({ hour }) => hour >= from * 24 - utcOffset && hour < (to + 1) * 24 - utcOffset,
    );
    const inside = all.filter(({ code, by }) => code !== "" && by === "person");
    const wanted = countOf(inside);

    const raw = await db
      .prepare(
        `SELECT coalesce(sum(count), 0) AS n FROM scans
         WHERE code <> '' AND "by" = 'person' AND hour >= ? AND hour < ?`,
      )
      .bind(from * 24 - utcOffset, (to + 1) * 24 - utcOffset)
      .first<number>("n");
    assert.equal(raw, wanted, `raw table ${dates}`);

    const page = await (await get(`/officials/en?${dates}`)).text();
    const shown = /<p class="big"><strong>([\d,]+)</.exec(page)?.[1]?.replaceAll(",", "");
    assert.equal(Number(shown), wanted, `dashboard ${dates}`);

    for (const table of ["signs", countedTables[index % countedTables.length]]) {
      const path = `/officials/en/tables/${table}`;
      const bytes = await (await get(`${path}.csv?${dates}`)).arrayBuffer();
      const listed = openCsv(bytes).rows.map((row) => ({ scans: Number(row.Scans) }));
      assert.equal(sumOf(listed), wanted, `CSV of ${table}, ${dates}`);
      const json = (await (await get(`${path}.json?${dates}`)).json()) as TableJson & Listed;
      assert.equal(sumOf(json.rows), wanted, `JSON of ${table}, ${dates}`);
      const [sheet] = await openXlsx(await writeWorkbook(sheetsOf(json)));
      const column = sheet?.titles.indexOf("Scans") ?? -1;
      const sum = sheet?.rows.reduce((all, row) => all + Number(row[column]), 0);
      assert.equal(sum, wanted, `XLSX of ${table}, ${dates}`);
    }

    const json = (await (await get(`/officials/tables/days.json?${dates}`)).json()) as Listed;
    assert.equal(sumOf(json.rows), wanted, `JSON ${dates}`);
    const strays = all.filter(({ code }) => code === "");
    const ofRobots = countOf(strays.filter(({ by }) => by === "robot"));
    assert.equal(sumOf(json.rows, "strays"), countOf(strays) - ofRobots, `strays ${dates}`);
    assert.equal(sumOf(json.rows, "robot_strays"), ofRobots, `robots' strays ${dates}`);
    const everything = ["scans", "robots", "staff", "strays", "robot_strays"] as const;
    const sums = everything.map((column) => sumOf(json.rows, column));
    assert.equal(
      sums.reduce((a, b) => a + b),
      countOf(all),
      `all kinds ${dates}`,
    );
    if (index % 4 === 0) {
      const data = await (await get(`/officials/en/data?${dates}`)).text();
      const [, people, robots] =
        /Strays<\/dt><dd>([\d,]+)<small>not counting ([\d,]+) by robots/.exec(data) ?? [];
      assert.deepEqual(
        [numberOf(people), numberOf(robots)],
        [countOf(strays) - ofRobots, ofRobots],
      );
    }

    const [code] = codes[index * 7] ?? [];
    const days = await get(`/officials/tables/days.json?${dates}&code=${code}`);
    assert.deepEqual(byDay(((await days.json()) as Listed).rows), ofSign(inside, code), `${code}`);

    for (const group of [groups[index % 5], groups[(index + 2) % 5]]) {
      const answer = await get(`/officials/api/scans?${dates}&group=${group}`);
      const { total, rows } = (await answer.json()) as Listed & { total: number };
      assert.equal(total, wanted, `API by ${group}, ${dates}`);
      assert.equal(sumOf(rows), wanted, `API rows by ${group}, ${dates}`);
    }
  }
});

test("a flood on one sign is told beside every total that it is in", async () => {
  const flooded = present - 60;
  const sign = await db
    .prepare(
      "SELECT code, streets.name AS street FROM signs JOIN streets ON streets.id = street_id LIMIT 1",
    )
    .first<{ code: string; street: string }>();
  const hour = flooded * 24 - utcOffset + 12;
  await upsertCounts(
    db,
    [{ code: sign?.code ?? "", hour, by: "person", tally: 7, count: 9_000 }],
    utcOffset,
  );
  const dates = `from=${isoDay(flooded - 13)}&to=${isoDay(flooded + 14)}`;
  for (const rolled of [false, true]) {
    if (rolled) await rollUp(db, { today: present, utcOffset, maxDays: 1_000 });
    for (const path of [`?${dates}`, `/monthly?month=${isoDay(flooded).slice(0, 7)}`]) {
      const page = await (await get(`/officials/en${path}`)).text();
      const [, burst, rest] =
        /Of these, (9,\d+) scans came in .*?Without them: ([\d,]+) scans/s.exec(page) ?? [path];
      assert.ok(page.includes(`a burst of one sign, ${sign?.street}`), path);
      const total = /(?:<strong>|<dd>)([\d,]+)</.exec(page)?.[1];
      assert.equal(numberOf(burst) + numberOf(rest), numberOf(total), `${path}, rolled ${rolled}`);
    }
    const data = await (await get(`/officials/en/data?${dates}`)).text();
    assert.match(data, new RegExp(`${sign?.code}.*?9,\\d+`, "s"));
    assert.match(data, /\(holds a burst\)/);
  }
});

test("once old hours are gone, days still have them, and hours say from when they are kept", async () => {
  const total = async (query: string) =>
    (await (
      await get(`/officials/api/scans?from=${isoDay(firstDay)}&to=${isoDay(present)}&${query}`)
    ).json()) as { total: number; hours_kept_from?: string };
  const before = await total("group=day");
  assert.equal((await total("group=hour")).total, before.total);
  await deleteOldHours(db, { today: present, utcOffset, maxDays: 30 });
  const kept = firstDayKept(present);
  assert.equal((await total("group=day")).total, before.total);
  assert.equal((await total("group=sign")).total, before.total);
  const hours = await total("group=hour");
  assert.ok(hours.total < before.total);
  assert.equal(hours.hours_kept_from, isoDay(kept));
  const file = await get(`/officials/en/tables/hours.definitions.csv?from=${isoDay(firstDay)}`);
  const { rows } = openCsv(await file.arrayBuffer());
  assert.ok(rows.some(({ Meaning }) => Meaning?.includes(`kept from ${isoDay(kept)}`)));
});

const numberOf = (shown: string | undefined): number => Number(shown?.replaceAll(",", ""));

test("a scan that is counted and not yet stored is told as such, and then stored", async () => {
  const code = await db.prepare("SELECT code FROM signs LIMIT 1").first("code");
  const pending = async () => {
    const page = await (await get("/officials/en/data")).text();
    return /not yet stored<\/dt><dd[^>]*>([^<]+)</.exec(page)?.[1];
  };
  const stored = () =>
    db.prepare("SELECT sum(count) AS n FROM scans WHERE code = ?").bind(code).first<number>("n");
  assert.equal(await pending(), "0");
  const before = (await stored()) ?? 0;
  let opened = 0;
  // It waits for two seconds, which a busy machine may miss to look into.
  const seen = new Set<string | undefined>();
  for (let n = 0; n < 100 && !seen.has("1"); n++) {
    if (n % 5 === 0) await eventually(pending, "0");
    if (n % 5 === 0) {
      await get(`/${code}`);
      opened += 1;
    }
    seen.add(await pending());
  }
  assert.ok(seen.has("1"), [...seen].join());
  await eventually(pending, "0");
  assert.equal(await stored(), before + opened);
});

/** Tables that hold every scan of a period, each asked for in five of them. */
const countedTables = ["streets", "wards", "hours", "sign-days"];

/** Each period is asked for by two of them, and each of them for eight periods. */
const groups = ["sign", "street", "ward", "day", "hour"];

type Figures = Partial<Record<"robots" | "staff" | "strays" | "robot_strays", number>>;
type Listed = { rows: ({ day?: string; scans: number } & Figures)[] };

const sumOf = (rows: Listed["rows"], column: "scans" | keyof Figures = "scans"): number =>
  rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);

const countOf = (scans: readonly Scan[]): number =>
  scans.reduce((sum, { count }) => sum + count, 0);

/** The scans of one sign by day, days without any left out. */
function ofSign(scans: readonly Scan[], code: string | undefined): Record<string, number> {
  const days: { day: string; scans: number }[] = scans
    .filter((scan) => scan.code === code)
    .map(({ hour, count }) => ({
      day: isoDay(Math.floor((hour + utcOffset) / 24)),
      scans: count,
    }));
  return byDay(days);
}

function byDay(rows: readonly { day?: string; scans: number }[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { day = "", scans } of rows) if (scans > 0) sums[day] = (sums[day] ?? 0) + scans;
  return sums;
}

const refused: [string, RegExp][] = [
  ["group=planet", /sign \| street \| ward \| day \| hour/],
  ["by=cat", /person \| robot \| staff/],
  ["from=2026-02-30&to=2026-03-01", /YYYY-MM-DD/],
  ["from=2026-03-02&to=2026-03-01", /from ≤ to/],
  ["period=fortnight", /7 \| 28 \| 90 \| month/],
];
test("a parameter that makes no sense is refused with those that do", async () => {
  for (const [query, sentence] of refused) {
    const answer = await get(`/officials/api/scans?${query}`);
    assert.equal(answer.status, 400, query);
    assert.match(answer.headers.get("Content-Type") ?? "", /^application\/problem\+json/);
    assert.match(((await answer.json()) as { detail: string }).detail, sentence);
  }
});
