import { sumMonths } from "../../src/scan/months.ts";

/** D1 gives a statement so much time and no more. */
const rowsAStatement = 20_000;

/** Days of which the hours are kept: 13 months (`src/scan/retention.ts`), two days of them due. */
const hourDays = 398;

/** How many signs, and how many days of history before the present city day. */
type Filling = { signs: number; days: number; present: number; utcOffset: number };

const wards = 10;

/** A tenth of the ground on which the signs stand, with 500 points round it. */
function strip(ward: number) {
  const west = 106.3 + ward / 100;
  const side = Array.from({ length: 250 }, (_, i) => 20.4 + i / 2_490);
  const outline = [
    ...side.map((y) => [west, y]),
    ...side.toReversed().map((y) => [west + 0.01, y]),
    [west, 20.4],
  ];
  return { type: "Polygon", coordinates: [outline] };
}

const numbers = (n: number) =>
  `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${n})`;

/** A number from 0 up to `below` that is the same each time, in SQL: a city is filled alike twice. */
const mixed = (of: string, below: number) =>
  `((${of}) * 2654435761 % 4294967296 / 65536 % ${below})`;

/**
 * Streets of five signs in ten wards. Of a hundred signs 94 hang and are scanned, two hang and never
 * were, two have been silent for 40 days, one is planned and one retired. All that hang were put up a
 * year ago and visited a month or more ago, one of a hundred is reported; on each day a sign has an
 * hour with one to nine scans. Every day but yesterday and today is rolled up, as before a night.
 */
export async function fillCity(
  d1: D1Database,
  { signs, days, present, utcOffset }: Filling,
): Promise<void> {
  const iso = (day: string) => `date((${day}) * 86400, 'unixepoch')`;
  await d1.batch([
    d1.prepare(`INSERT INTO streets (id, slug, kind, name, folded, status, geometry)
      ${numbers(signs / 5)} SELECT i, 'street-' || i, 'phố', 'Phố ' || i, 'pho ' || i, 'illustrative',
        json_object('type', 'LineString', 'coordinates', (
          SELECT json_group_array(json_array(
            106.3 + ${mixed("i", 900)} / 10000.0 + value / 2000.0,
            20.4 + ${mixed("i + 7", 900)} / 10000.0 + value % 2 / 5000.0))
          FROM json_each('[0,1,2,3,4,5,6,7,8,9,10,11]')))
      FROM n`),
    d1.prepare(`INSERT INTO signs (code, street_id, position, latitude, longitude, status, created_at)
      ${numbers(signs)} SELECT printf('%06d', i), (i - 1) / 5 + 1, 'giao phố ' || i,
        20.4 + ${mixed("(i - 1) / 5 + 8", 900)} / 10000.0 + i % 2 / 5000.0,
        106.3 + ${mixed("(i - 1) / 5 + 1", 900)} / 10000.0 + i % 5 / 1000.0,
        CASE i % 100 WHEN 98 THEN 'planned' WHEN 99 THEN 'retired' ELSE 'installed' END,
        unixepoch() - 86400 * ${days + 30} FROM n`),
    d1.prepare(`INSERT INTO sign_events (code, kind, day, outcome, official)
      SELECT code, kind, ${iso(`${present} - ago - code % 30`)}, outcome, 'bench@bienpho.example'
      FROM signs JOIN (SELECT 'installed' AS kind, 370 AS ago, NULL AS outcome
        UNION ALL SELECT 'inspected', 200, 'well' UNION ALL SELECT 'inspected', 30, 'well')
      WHERE status <> 'planned'`),
    d1.prepare(`INSERT INTO sign_events (code, kind, day, official)
      SELECT code, 'retired', ${iso(`${present} - 60`)}, 'bench@bienpho.example'
      FROM signs WHERE status = 'retired'`),
    d1.prepare(`INSERT INTO reports (receipt, street_id, code, kind, text)
      SELECT 'bench-' || code, street_id, code, 'damaged', 'Biển bị cong' FROM signs
      WHERE code % 100 = 50`),
    d1.prepare(
      `INSERT INTO scans SELECT code, ${present * 24 - utcOffset}, 'person', 0, 2 FROM signs
       WHERE ${scanned(String(present), present)}`,
    ),
    d1.prepare(`UPDATE rollups SET day = ${present - 1} WHERE name = 'rolled-up'`),
  ]);
  const step = Math.max(1, Math.floor(rowsAStatement / signs));
  const spans = (from: number) =>
    Array.from({ length: Math.ceil((present - from) / step) }, (_, n) => {
      const first = from + n * step;
      return { first, last: Math.min(present, first + step) - 1 };
    });
  for (const { first, last } of spans(present - days)) {
    await d1
      .prepare(
        `INSERT INTO scan_days (day, code, "by", count)
         WITH RECURSIVE days(day) AS (SELECT ${first} UNION ALL SELECT day + 1 FROM days WHERE day < ${last})
         SELECT day, code, 'person', 1 + ${mixed("code * 31 + day", 9)} FROM days CROSS JOIN signs
         WHERE ${scanned("day", present)}`,
      )
      .run();
    await d1
      .prepare(
        `INSERT INTO city_days SELECT day, "by", 0, sum(count) FROM scan_days
         WHERE day BETWEEN ${first} AND ${last} GROUP BY 1, 2`,
      )
      .run();
  }
  for (const { first, last } of spans(present - Math.min(days, hourDays))) {
    await d1
      .prepare(
        `INSERT INTO scans (code, hour, "by", tally, count)
         SELECT code, day * 24 - ${utcOffset} + 8 + ${mixed("code + day", 12)}, "by", 0, count
         FROM scan_days WHERE day BETWEEN ${first} AND ${last}`,
      )
      .run();
  }
  for (let first = present - days; first < present; first += step) {
    await sumMonths(d1, first, Math.min(step, present - first)).run();
  }
  await d1.batch([
    d1.prepare(`DELETE FROM scan_days WHERE day = ${present - 1}`),
    d1.prepare(`DELETE FROM city_days WHERE day = ${present - 1}`),
    d1.prepare(`INSERT INTO city_hours SELECT hour, "by", sum(count) FROM scans GROUP BY 1, 2`),
    ...Array.from({ length: wards }, (_, i) =>
      d1
        .prepare("INSERT INTO wards (code, name, outline) VALUES (?1, 'Phường ' || ?1, ?2)")
        .bind(String(i), JSON.stringify(strip(i))),
    ),
  ]);
}

/** In SQL, whether a sign was scanned on a day. */
const scanned = (day: string, present: number) =>
  `(code % 100 < 94 OR code % 100 BETWEEN 96 AND 97 AND ${day} < ${present - 40}
    OR code % 100 = 99 AND ${day} < ${present - 60})`;
