import { cityDay, isoDayOf } from "../../db/hours.ts";

/** A plate that says something else than would be printed today. */
export type OutdatedPlate = {
  code: string;
  status: "planned" | "installed";
  slug: string;
  /** As the plate has it, and as it is today. */
  printed: PrintedName;
  today: PrintedName;
  /** City day on which it was made, as `YYYY-MM-DD`. */
  day: string;
  format: string;
  /** Whether a plate with today's name was made since, which only has to be put up. */
  isPrintedAgain: boolean;
};

export type PrintedName = { street: string; kind: string | null; host: string };

/**
 * A sign's plates are of interest by two archives: the newest, and the one whose plate hangs, which
 * is the newest of those that somebody recorded as installed or replaced afterwards. `?1` is the
 * host of today, `?2` the hours by which the city is ahead of UTC.
 * @param where a condition on `one`, a plate, to look at some alone.
 */
const outdated = (where: string): string => `WITH plates AS MATERIALIZED (
  SELECT one.code, one.archive, one.street, one.kind, host, format, plate_archives.at,
    EXISTS (
      SELECT 1 FROM current_sign_events AS event
      WHERE event.code = one.code AND event.kind IN ('installed', 'replaced')
        AND event.at >= plate_archives.at
        AND event.day >= ${cityDay("plate_archives.at", "?2")}) AS was_put_up
  FROM plate_archive_signs AS one JOIN plate_archives ON plate_archives.id = one.archive
  WHERE ${where}
), latest AS (
  SELECT code, max(archive) AS newest, max(iif(was_put_up, archive, NULL)) AS hangs
  FROM plates GROUP BY code
), compared AS (
  SELECT signs.code, signs.status, streets.slug, streets.id AS street_id, streets.folded,
    streets.name AS street, streets.kind, plates.archive, newest, hangs,
    plates.street AS old_street, plates.kind AS old_kind, plates.host AS old_host, plates.at, format,
    (plates.street, plates.kind, plates.host) IS NOT (streets.name, streets.kind, ?1) AS differs
  FROM latest
  JOIN plates ON plates.code = latest.code AND plates.archive IN (newest, hangs)
  JOIN signs ON signs.code = latest.code AND signs.status <> 'retired'
  JOIN streets ON streets.id = signs.street_id
)`;

/**
 * The plates of signs that are planned or installed which carry another name, kind or host than
 * today's, street by street. A plate is off the list when one with today's name was made and, where
 * the old one hangs, recorded as replaced.
 */
export async function readOutdatedPlates(
  d1: D1Database,
  { host, utcOffset }: { host: string; utcOffset: number },
): Promise<OutdatedPlate[]> {
  const { results } = await d1
    .prepare(
      `${outdated("true")}
       SELECT * FROM (SELECT *, max(differs) OVER (PARTITION BY code) AS is_old FROM compared)
       WHERE is_old ORDER BY folded, street_id, code, archive`,
    )
    .bind(host, utcOffset)
    .all<ComparedPlate>();
  return [...Map.groupBy(results, ({ code }) => code).values()].flatMap((plates) => {
    // The one that hangs, if there is one, stands before the newest.
    const old = plates.find(({ differs }) => differs);
    if (!old) return [];
    const { code, status, slug, at, format } = old;
    return [
      {
        code,
        status,
        slug,
        printed: { street: old.old_street, kind: old.old_kind, host: old.old_host },
        today: { street: old.street, kind: old.kind, host },
        day: isoDayOf(at * 1000, utcOffset),
        format,
        isPrintedAgain: !plates.at(-1)?.differs,
      },
    ];
  });
}

type ComparedPlate = {
  code: string;
  status: OutdatedPlate["status"];
  slug: string;
  street: string;
  kind: string | null;
  old_street: string;
  old_kind: string | null;
  old_host: string;
  /** Seconds since 1970, UTC. */
  at: number;
  format: string;
  differs: 0 | 1;
};

/** How many signs of a street bear, or lie ready with, a plate that `readOutdatedPlates` lists. */
export async function countOutdatedPlates(
  d1: D1Database,
  { host, utcOffset }: { host: string; utcOffset: number },
  streetId: number,
): Promise<number> {
  const count = await d1
    .prepare(
      `${outdated("one.code IN (SELECT code FROM signs WHERE street_id = ?3)")}
       SELECT count(DISTINCT code) AS plates FROM compared WHERE differs`,
    )
    .bind(host, utcOffset, streetId)
    .first<number>("plates");
  return count ?? 0;
}
