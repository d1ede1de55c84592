import type { StreetJudgement } from "../../sign-health/street.ts";

/** A street whose seldom scanned signs, taken together, are to be watched or inspected. */
export type WeakStreet = { street: string; slug: string; judgement: StreetJudgement };

export async function readWeakStreets(d1: D1Database): Promise<WeakStreet[]> {
  const { results } = await d1
    .prepare(
      `SELECT trim(coalesce(kind, '') || ' ' || name) AS street, slug, judgement
       FROM street_health JOIN streets ON streets.id = street_id
       WHERE tier IN ('inspect', 'watch') ORDER BY tier, name`,
    )
    .all<{ street: string; slug: string; judgement: string }>();
  return results.map((row) => ({ ...row, judgement: JSON.parse(row.judgement) }));
}
