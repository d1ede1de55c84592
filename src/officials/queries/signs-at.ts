import { cityDay, isoDay } from "../../db/hours.ts";

const ofStatus = (code: string): string =>
  `SELECT kind FROM current_sign_events AS event
   WHERE event.code = ${code} AND kind IN ('installed', 'retired')`;

/**
 * Whether a sign hung at the end of a city day, in SQL: its latest event until then says. One that
 * was entered as hanging, without the day on which it was put up, hangs since it was entered.
 * @param day SQL for the day as `YYYY-MM-DD`.
 * @param utcOffset SQL for the city's, in whole hours.
 */
export const hungAt = (day: string, utcOffset: string): string => `coalesce(
  (${ofStatus("signs.code")} AND day <= ${day} ORDER BY day DESC, id DESC LIMIT 1),
  iif(${cityDay("signs.created_at", utcOffset)} <= ${day} AND coalesce(
      (${ofStatus("signs.code")} ORDER BY day, id LIMIT 1),
      iif(signs.status = 'planned', 'installed', 'retired')) = 'retired',
    'installed', 'planned')) = 'installed'`;

/** How many signs hung at the end of each of some days, in their order. */
export async function countHungSigns(
  d1: D1Database,
  days: readonly number[],
  utcOffset: number,
): Promise<number[]> {
  const { results } = await d1
    .prepare(
      `SELECT (SELECT count(*) FROM signs WHERE ${hungAt("asked.value", "?2")}) AS signs
       FROM json_each(?1) AS asked ORDER BY asked.key`,
    )
    .bind(JSON.stringify(days.map(isoDay)), utcOffset)
    .all<{ signs: number }>();
  return results.map(({ signs }) => signs);
}
