import assert from "node:assert/strict";
import { test } from "node:test";
import { isoDay, today } from "../../src/db/hours.ts";
import { startCity } from "../harness.ts";

const utcOffset = 7;
const present = today(Date.now(), utcOffset);
const firstDay = present - 400;

/** A small generator with a seed, so that a failure can be had again (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

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
  return [...fixed, ...free];
}

const { db, get } = await startCity();

test("dashboard, CSV, JSON, API and the raw table give the same total for any period", async () => {
  const codes = await db.prepare("SELECT code FROM signs").raw<[string]>();
  const random = randomFrom(20_261_123);
  const scans = someScans(codes.flat(), random);
  await db
    .prepare(
      `INSERT INTO scans SELECT value ->> 'code', value ->> 'hour', value ->> 'by',
         value ->> 'tally', value ->> 'count' FROM json_each(?)`,
    )
    .bind(JSON.stringify(scans))
    .run();

  for (const [index, [from, to]] of periods(random).entries()) {
    const dates = `from=${isoDay(from)}&to=${isoDay(to)}`;
    const wanted = scans
      .filter(({ code, by }) => code !== "" && by === "person")
      .filter(({ hour }) => hour >= from * 24 - utcOffset && hour < (to + 1) * 24 - utcOffset)
      .reduce((sum, { count }) => sum + count, 0);

    const page = await (await get(`/officials/en?${dates}`)).text();
    const shown = /<p class="big"><strong>([\d,]+)</.exec(page)?.[1]?.replaceAll(",", "");
    assert.equal(Number(shown), wanted, `dashboard ${dates}`);

    const bytes = await (await get(`/officials/en/tables/signs.csv?${dates}`)).arrayBuffer();
    const csv = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    assert.equal(sumOfColumn(csv, "Scans"), wanted, `CSV ${dates}`);

    const json = (await (await get(`/officials/tables/days.json?${dates}`)).json()) as Listed;
    assert.equal(sumOf(json.rows), wanted, `JSON ${dates}`);

    for (const group of [groups[index % 5], groups[(index + 2) % 5]]) {
      const answer = await get(`/officials/api/scans?${dates}&group=${group}`);
      const { total, rows } = (await answer.json()) as Listed & { total: number };
      assert.equal(total, wanted, `API by ${group}, ${dates}`);
      assert.equal(sumOf(rows), wanted, `API rows by ${group}, ${dates}`);
    }
  }
});

/** Each period is asked for by two of them, and each of them for eight periods. */
const groups = ["sign", "street", "ward", "day", "hour"];

type Listed = { rows: { scans: number }[] };

const sumOf = (rows: Listed["rows"]): number => rows.reduce((sum, { scans }) => sum + scans, 0);

/** Adds up a column of a CSV (RFC 4180), past the definitions on top. */
function sumOfColumn(csv: string, title: string): number {
  assert.equal(csv.charCodeAt(0), 0xfeff, "Excel needs the byte order mark");
  const rows = parseCsv(csv.slice(1)).filter(([first]) => !first?.startsWith("# "));
  const column = rows[0]?.indexOf(title) ?? -1;
  assert.ok(column >= 0, `no column ${title}`);
  return rows.slice(1).reduce((sum, row) => sum + Number(row[column]), 0);
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || (row[0] ?? "") !== "");
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
