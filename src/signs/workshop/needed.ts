import type { SignPosition } from "../position.ts";
import { positionSql } from "../position-columns.ts";
import { brokenOutcomes, foundBrokenSql, listed } from "../visits.ts";
import { awaitedSql } from "./orders.ts";
import { readOutdatedPlates } from "./outdated.ts";

/** Why a sign needs a plate, the most pressing first. */
export const needs = ["missing", "pasted-over", "damaged", "old name", "planned"] as const;
export type Need = (typeof needs)[number];

/** A sign that needs a plate which nobody has ordered yet. */
export type NeededPlate = SignPosition & {
  code: string;
  status: "planned" | "installed";
  street: string;
  kind: string | null;
  slug: string;
  need: Need;
  /** City day on which an inspection found it so, as `YYYY-MM-DD`; null for what no visit tells. */
  foundOn: string | null;
};

/** Which of them are read: of one need alone; `first`, as boxes that are ticked, before all others; so many. */
type Wanted = { need?: Need | null; first?: readonly string[]; rows?: number };

/**
 * The signs that need a plate and have none on order, and how many there are by need: those that are
 * not installed yet, that an inspection found gone, pasted over or damaged and nobody has mended, and
 * those whose plate has an old name (`outdated.ts`). The most pressing first, then street by street.
 * A new city has thousands that are only planned, and a page lists some.
 */
export async function readNeededPlates(
  d1: D1Database,
  city: { host: string; utcOffset: number },
  { need = null, first = [], rows = -1 }: Wanted = {},
): Promise<{ counts: ReadonlyMap<Need, number>; plates: NeededPlate[] }> {
  const outdated = await readOutdatedPlates(d1, city);
  const old = outdated.flatMap((plate) => (plate.isPrintedAgain ? [] : [plate.code]));
  const [counted, listed] = await d1.batch([
    d1
      .prepare(`${needed} SELECT need, count(*) AS signs FROM needed GROUP BY need`)
      .bind(json(old)),
    d1.prepare(list).bind(json(old), need, json(first), rows),
  ]);
  const counts = (counted?.results ?? []) as { need: Need; signs: number }[];
  return {
    counts: new Map(counts.map(({ need, signs }) => [need, signs])),
    plates: (listed?.results ?? []) as NeededPlate[],
  };
}

const json = (codes: readonly string[]): string => JSON.stringify(codes);

/** `?1` are the codes of signs with an old name, as JSON. Only what can need a plate is looked at. */
const needed = `
WITH ${awaitedSql}, old AS MATERIALIZED (SELECT value AS code FROM json_each(?1)),
looked_at AS (
  SELECT code FROM old
  UNION SELECT code FROM signs WHERE status = 'planned'
  UNION SELECT code FROM sign_events WHERE outcome IN ${listed(brokenOutcomes)}
), found AS (
  SELECT signs.code, signs.status, iif(status = 'installed', (
    SELECT json_object('day', day, 'outcome', outcome) FROM (${foundBrokenSql("signs.code")})), NULL)
    AS found
  FROM looked_at CROSS JOIN signs ON signs.code = looked_at.code
  WHERE status <> 'retired' AND signs.code NOT IN (SELECT code FROM awaited)
), needed AS MATERIALIZED (
  SELECT code, found ->> 'day' AS found_on, CASE
    WHEN found IS NOT NULL THEN found ->> 'outcome'
    WHEN status = 'planned' THEN 'planned'
    WHEN code IN (SELECT code FROM old) THEN 'old name' END AS need
  FROM found WHERE found IS NOT NULL OR status = 'planned' OR code IN (SELECT code FROM old)
)`;

/** `?2` is the need that is listed, or NULL, `?3` the codes that come first, as JSON, `?4` how many rows. */
const list = `${needed}
SELECT signs.code, signs.status, streets.name AS street, streets.kind, streets.slug,
  ${positionSql.columns}, found_on AS foundOn, need
FROM needed JOIN signs ON signs.code = needed.code JOIN streets ON streets.id = signs.street_id
${positionSql.join}
WHERE ?2 IS NULL OR need = ?2
ORDER BY signs.code IN (SELECT value FROM json_each(?3)) DESC,
  CASE need ${needs.map((one, n) => `WHEN '${one}' THEN ${n}`).join(" ")} END,
  streets.folded, streets.id, signs.code LIMIT ?4`;
