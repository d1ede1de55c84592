import { flag } from "../history.ts";
import type { Judgement } from "../judge.ts";
import type { StreetJudgement } from "../street.ts";
import { flagOf } from "../tier.ts";

/** A sign's judgement, with what must outlive its hours. */
export type JudgedSign = { judgement: Judgement; lastScan: number | null };

/** Statements that store judgements of signs: what was there of them for that day is replaced. */
export function storeSigns(d1: D1Database, judged: readonly JudgedSign[]): D1PreparedStatement[] {
  const rows = JSON.stringify(
    judged.map(({ judgement, lastScan }) => ({
      code: judgement.code,
      day: judgement.day,
      tier: judgement.tier,
      flag: flagOf(judgement.tier),
      lastScan,
      judgement: JSON.stringify(judgement),
    })),
  );
  return [
    d1
      .prepare(
        `INSERT INTO sign_health (code, day, tier, last_scan, judgement)
         SELECT value ->> 'code', value ->> 'day', value ->> 'tier', value ->> 'lastScan',
           value ->> 'judgement'
         FROM json_each(?) WHERE true
         ON CONFLICT DO UPDATE SET day = excluded.day, tier = excluded.tier,
           last_scan = excluded.last_scan, judgement = excluded.judgement`,
      )
      .bind(rows),
    d1
      .prepare(
        `DELETE FROM sign_flags WHERE (code, day) IN
           (SELECT value ->> 'code', value ->> 'day' FROM json_each(?))`,
      )
      .bind(rows),
    d1
      .prepare(
        `INSERT INTO sign_flags (code, day, flag)
         SELECT value ->> 'code', value ->> 'day', value ->> 'flag' FROM json_each(?)
         WHERE value ->> 'flag' <> ${flag.none}`,
      )
      .bind(rows),
  ];
}

/** Statements that store what was said of some streets; null where there was nothing to say. */
export function storeStreets(
  d1: D1Database,
  judged: readonly { streetId: number; judgement: StreetJudgement | null }[],
): D1PreparedStatement[] {
  const rows = JSON.stringify(
    judged.map(({ streetId, judgement }) => ({
      streetId,
      day: judgement?.day,
      tier: judgement?.tier,
      judgement: judgement && JSON.stringify(judgement),
    })),
  );
  return [
    d1
      .prepare(
        "DELETE FROM street_health WHERE street_id IN (SELECT value ->> 'streetId' FROM json_each(?))",
      )
      .bind(rows),
    d1
      .prepare(
        `INSERT INTO street_health (street_id, day, tier, judgement)
         SELECT value ->> 'streetId', value ->> 'day', value ->> 'tier', value ->> 'judgement'
         FROM json_each(?) WHERE value ->> 'judgement' IS NOT NULL`,
      )
      .bind(rows),
  ];
}
