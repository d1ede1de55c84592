import { isoDay } from "../../db/hours.ts";
import { scanners } from "../../db/schema.ts";
import { wardsInForceSql } from "../../db/wards.ts";
import { type DayRange, readTotalsByDay, readTotalsByHour, scansOf } from "../../scan/read.ts";
import { positionIn, type SignPosition } from "../../signs/position.ts";
import { positionSql } from "../../signs/position-columns.ts";
import type { Cell } from "../../web/csv.ts";
import { readSignWards } from "./sign-wards.ts";

export { scanners };

export const groups = ["sign", "street", "ward", "day", "hour"] as const;
export type Group = (typeof groups)[number];

type Scanner = (typeof scanners)[number];

/** The columns that a group's rows have, the last always the scans. */
export const groupColumns = {
  sign: ["code", "street", "position", "scans"],
  street: ["slug", "street", "scans"],
  ward: ["ward_code", "ward", "scans"],
  day: ["day", "scans"],
  hour: ["hour", "scans"],
} as const satisfies Record<Group, readonly string[]>;

/**
 * The scans of a period by one kind of scanner, added up by a group; strays belong to none. Streets
 * in use and wards in force have a row each, with 0 where nothing was scanned; a sign, day or hour
 * without a scan has none. The rows of every group have the same sum, save that hours are kept for
 * a shorter time than days.
 */
export async function readGroup(
  d1: D1Database,
  span: DayRange,
  by: Scanner,
  group: Group,
): Promise<Cell[][]> {
  if (group === "ward") return readWards(d1, span, by);
  if (group === "sign") return readScannedSigns(d1, span, by);
  const { from, to, utcOffset } = span;
  if (group === "hour") {
    const hours = await readTotalsByHour(d1, span, by);
    return hours.map(({ hour, count }) => [localHour(hour, utcOffset), count]);
  }
  if (group === "day") {
    const days = await readTotalsByDay(d1, span);
    return days
      .filter((row) => row.by === by && row.stray === 0)
      .map(({ day, count }) => [isoDay(day), count]);
  }
  return raw(d1.prepare(streets).bind(from, to, utcOffset, by));
}

/**
 * The first day of which hours are kept, if a period begins before it: the hours of earlier days
 * were summed into days (`scan/retention.ts`), so that hours add up to less there. Null if it does not.
 */
export async function hoursKeptFrom(d1: D1Database, { from }: DayRange): Promise<string | null> {
  const folded = await d1
    .prepare("SELECT day FROM rollups WHERE name = 'folded'")
    .first<number>("day");
  return folded !== null && from < folded ? isoDay(folded) : null;
}

const raw = (statement: D1PreparedStatement): Promise<Cell[][]> => statement.raw<Cell[]>();

const totals = `WITH totals AS (
  SELECT code, street_id, ${scansOf("signs.code", "?4")} AS scans FROM signs)`;

const signTotals = `${totals} SELECT code, scans FROM totals WHERE scans > 0`;

const signsScanned = `${totals}
  SELECT signs.code, streets.name AS street, ${positionSql.columns}, scans
  FROM totals JOIN signs ON signs.code = totals.code JOIN streets ON streets.id = signs.street_id
  ${positionSql.join}
  WHERE scans > 0 ORDER BY scans DESC, signs.code`;

const streets = `${totals} SELECT slug, streets.name, coalesce(sum(scans), 0) AS scans FROM streets
  LEFT JOIN totals ON street_id = streets.id
  GROUP BY streets.id HAVING scans > 0 OR withdrawn_on IS NULL ORDER BY 3 DESC, slug`;

/** An hour in the city's own time: 2026-11-23T14:00+07:00. */
function localHour(hour: number, utcOffset: number): string {
  const local = new Date((hour + utcOffset) * 3_600_000).toISOString().slice(0, 13);
  const sign = utcOffset < 0 ? "-" : "+";
  return `${local}:00${sign}${String(Math.abs(utcOffset)).padStart(2, "0")}:00`;
}

/** Where each hangs is told in Vietnamese, as its street's name is. */
async function readScannedSigns(d1: D1Database, span: DayRange, by: Scanner): Promise<Cell[][]> {
  const { from, to, utcOffset } = span;
  const { results } = await d1
    .prepare(signsScanned)
    .bind(from, to, utcOffset, by)
    .all<SignPosition & { code: string; street: string; scans: number }>();
  return results.map((sign) => [sign.code, sign.street, positionIn(sign, "vi"), sign.scans]);
}

async function readWards(d1: D1Database, span: DayRange, by: Scanner): Promise<Cell[][]> {
  const day = isoDay(span.to);
  const { from, to, utcOffset } = span;
  const [signs, wards, inForce] = await Promise.all([
    raw(d1.prepare(signTotals).bind(from, to, utcOffset, by)),
    readSignWards(d1, day),
    raw(d1.prepare(wardsOfDay).bind(day)),
  ]);
  const sums = new Map(
    inForce.map(([code, name]) => [String(code), { name: String(name), scans: 0 }]),
  );
  for (const [code, scans] of signs) {
    const { code: ward, name } = wards.get(String(code)) ?? { code: "", name: "" };
    const sum = sums.get(ward) ?? { name, scans: 0 };
    sums.set(ward, { name, scans: sum.scans + Number(scans) });
  }
  return [...sums]
    .map(([ward, { name, scans }]): Cell[] => [ward, name, scans])
    .sort((a, b) => Number(b[2]) - Number(a[2]));
}

const wardsOfDay = `SELECT code, name FROM wards WHERE ${wardsInForceSql("?1")} ORDER BY code`;
