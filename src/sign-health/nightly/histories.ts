import { cityDay, isoDay, parseDay } from "../../db/hours.ts";
import { wardsInForceSql } from "../../db/wards.ts";
import { lastDayOf, readDaysOfSome } from "../../scan/read.ts";
import { leftWellSql } from "../../signs/visits.ts";
import type { SignHistory } from "../history.ts";
import { firstDayOf, windowDays } from "../window.ts";

/** The histories of some signs, as sign health judges them at the end of a day. */
export async function readHistories(
  d1: D1Database,
  codes: readonly string[],
  day: number,
  utcOffset: number,
): Promise<SignHistory[]> {
  const first = firstDayOf(day);
  const [about, counted] = await Promise.all([
    d1
      .prepare(aboutSigns)
      .bind(JSON.stringify(codes), first, day, utcOffset, isoDay(day))
      .all<AboutSign>(),
    readDaysOfSome(d1, codes, { from: first, to: day, utcOffset }, ["person"]),
  ]);
  const counts = new Map(counted.map((row) => [row.code, row.counts]));
  return about.results.map((sign) => ({
    code: sign.code,
    ward: sign.ward,
    counts: counts.get(sign.code) ?? new Float64Array(windowDays),
    flags: flagsOf(sign.flags, first),
    installed: sign.status === "planned" ? null : parseDay(sign.installed),
    retired: sign.status === "retired" ? parseDay(sign.retired ?? sign.installed) : null,
    lastScan: sign.lastScan,
    lastStaffScan: sign.lastStaffScan,
    lastVisit: sign.lastVisit === null ? null : parseDay(sign.lastVisit),
  }));
}

type AboutSign = {
  code: string;
  ward: string | null;
  status: "planned" | "installed" | "retired";
  installed: string;
  retired: string | null;
  lastVisit: string | null;
  lastScan: number | null;
  lastStaffScan: number | null;
  flags: string;
};

/**
 * A sign of which nobody recorded the day of putting up has hung since it was entered. Its ward is
 * the one whose outline holds it, otherwise that of its street where there is only one.
 */
const aboutSigns = `
  WITH events AS (
    SELECT code, kind, day, outcome FROM current_sign_events
    WHERE code IN (SELECT value FROM json_each(?1))
  )
  SELECT signs.code, status,
    coalesce(
      (SELECT ward FROM sign_wards WHERE sign_wards.code = signs.code),
      (SELECT CASE count(*) WHEN 1 THEN min(wards.code) END
       FROM street_wards JOIN wards ON wards.id = ward_id
       WHERE street_wards.street_id = signs.street_id AND ${wardsInForceSql("?5")})) AS ward,
    coalesce((SELECT max(day) FROM events WHERE events.code = signs.code AND kind = 'installed'),
      ${cityDay("created_at", "?4")}) AS installed,
    (SELECT max(day) FROM events WHERE events.code = signs.code AND kind = 'retired') AS retired,
    (SELECT max(day) FROM events WHERE events.code = signs.code
      AND ${leftWellSql}) AS lastVisit,
    coalesce(${lastDayOf("signs.code", "'person'", "?4")}, last_scan) AS lastScan,
    ${lastDayOf("signs.code", "'staff'", "?4")} AS lastStaffScan,
    (SELECT json_group_array(json_array(day, flag)) FROM sign_flags
      WHERE sign_flags.code = signs.code AND sign_flags.day BETWEEN ?2 AND ?3) AS flags
  FROM signs LEFT JOIN sign_health ON sign_health.code = signs.code
  WHERE signs.code IN (SELECT value FROM json_each(?1))
  ORDER BY signs.code`;

/** [day, flag] pairs laid out over the window. */
function flagsOf(pairs: string, first: number): Uint8Array {
  const flags = new Uint8Array(windowDays);
  for (const [day, flag] of JSON.parse(pairs) as [number, number][]) flags[day - first] = flag;
  return flags;
}
