import type { plateMakings } from "../../db/plate-tables.ts";

export type NewArchive = {
  official: string;
  /** Of whoever asks: the same one again makes no second archive. */
  token: string;
  madeAs: (typeof plateMakings)[number];
  format: string;
  /** The host that the plates carry. */
  host: string;
  codes: readonly string[];
  /** The streets' names that stand on plates made already, as `nameOnPlate` has them; null before. */
  names?: readonly string[] | null;
};

/** A street's name as a plate has it, kind and name; in SQL the same. */
export const nameOnPlate = ({ kind, street }: { kind: string | null; street: string }): string =>
  kind ? `${kind} ${street}` : street;

const nameToday = "iif(streets.kind IS NULL, streets.name, streets.kind || ' ' || streets.name)";

/**
 * Records that plates of these signs are made as they are today; a code that no sign bears is left
 * out. All of it is written, or nothing.
 * @returns the archive's number, and how many plates it holds; null, and nothing is written, where
 *   a street of them is called by none of `names` any more.
 */
export async function recordArchive(
  d1: D1Database,
  { official, token, madeAs, format, host, codes, names = null }: NewArchive,
): Promise<{ id: number; plates: number } | null> {
  const results = await d1.batch<{ id: number; plates: number }>([
    d1
      .prepare(
        `INSERT INTO plate_archives (official, token, made_as, format, host)
         SELECT ?1, ?2, ?3, ?4, ?5 WHERE ?7 IS NULL OR NOT EXISTS (
           SELECT 1 FROM json_each(?6) AS wanted JOIN signs ON signs.code = wanted.value
           JOIN streets ON streets.id = signs.street_id
           WHERE ${nameToday} NOT IN (SELECT value FROM json_each(?7)))
         ON CONFLICT (token) DO NOTHING`,
      )
      .bind(
        official,
        token,
        madeAs,
        format,
        host,
        JSON.stringify(codes),
        names && JSON.stringify(names),
      ),
    d1
      .prepare(
        `INSERT INTO plate_archive_signs (code, archive, street, kind)
         SELECT signs.code, plate_archives.id, streets.name, streets.kind
         FROM plate_archives, json_each(?2) AS wanted
         JOIN signs ON signs.code = wanted.value
         JOIN streets ON streets.id = signs.street_id
         WHERE token = ?1 ON CONFLICT DO NOTHING`,
      )
      .bind(token, JSON.stringify(codes)),
    d1
      .prepare(
        `SELECT id, (SELECT count(*) FROM plate_archive_signs WHERE archive = id) AS plates
         FROM plate_archives WHERE token = ?`,
      )
      .bind(token),
  ]);
  return results[2]?.results[0] ?? null;
}
