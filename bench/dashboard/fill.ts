import { sumMonths } from "../../src/scan/months.ts";

/** D1 gives a statement so much time and no more. */
const rowsAStatement = 60_000;

/** Days of which the hours are kept: 13 months (`src/scan/retention.ts`). */
const hourDays = 396;

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

/** Streets of five signs in ten wards; every day but today rolled up, as a city's nights leave it. */
export async function fillCity(
  d1: D1Database,
  { signs, days, present, utcOffset }: Filling,
): Promise<void> {
  const count = (n: number) =>
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${n})`;
  await d1.batch([
    d1.prepare(`INSERT INTO streets (id, slug, name, folded, status)
      ${count(signs / 5)} SELECT i, 'street-' || i, 'Phố ' || i, 'pho ' || i, 'illustrative' FROM n`),
    d1.prepare(`INSERT INTO signs (code, street_id, position, latitude, longitude, status, created_at)
      ${count(signs)} SELECT printf('%06d', i), (i - 1) / 5 + 1, 'giao phố ' || i,
        20.4 + (abs(random()) % 1000) / 10000.0, 106.3 + (abs(random()) % 1000) / 10000.0,
        'installed', unixepoch() - 86400 * ${days + 30} FROM n`),
    d1.prepare(
      `INSERT INTO scans SELECT code, ${present * 24 - utcOffset}, 'person', 0, 2 FROM signs`,
    ),
    d1.prepare(`UPDATE rollups SET day = ${present} WHERE name = 'rolled-up'`),
  ]);
  const step = Math.max(1, Math.floor(rowsAStatement / signs));
  for (let first = present - days; first < present; first += step) {
    const last = Math.min(present, first + step) - 1;
    await d1
      .prepare(
        `INSERT INTO scan_days (day, code, "by", count)
         WITH RECURSIVE days(day) AS (SELECT ${first} UNION ALL SELECT day + 1 FROM days WHERE day < ${last})
         SELECT day, code, 'person', 1 + abs(random()) % 9 FROM days CROSS JOIN signs`,
      )
      .run();
    await d1
      .prepare(
        `INSERT INTO city_days SELECT day, "by", 0, sum(count) FROM scan_days
         WHERE day BETWEEN ${first} AND ${last} GROUP BY 1, 2`,
      )
      .run();
  }
  for (let first = present - Math.min(days, hourDays); first < present; first += step) {
    const last = Math.min(present, first + step) - 1;
    await d1
      .prepare(
        `INSERT INTO scans (code, hour, "by", tally, count)
         SELECT code, day * 24 - ${utcOffset} + 8 + day % 12, "by", 0, count FROM scan_days
         WHERE day BETWEEN ${first} AND ${last}`,
      )
      .run();
  }
  await d1.batch(
    Array.from({ length: wards }, (_, i) =>
      d1
        .prepare("INSERT INTO wards (code, name, outline) VALUES (?1, ?1, ?2)")
        .bind(String(i), JSON.stringify(strip(i))),
    ),
  );
  for (let first = present - days; first < present; first += step) {
    await sumMonths(d1, first, Math.min(step, present - first)).run();
  }
}
