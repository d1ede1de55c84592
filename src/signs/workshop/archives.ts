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
};

/**
 * Records that plates of these signs are made as they are today; a code that no sign bears is left
 * out. All of it is written, or nothing.
 * @returns the archive's number, and how many plates it holds.
 */
export async function recordArchive(
  d1: D1Database,
  { official, token, madeAs, format, host, codes }: NewArchive,
): Promise<{ id: number; plates: number }> {
  const results = await d1.batch<{ id: number; plates: number }>([
    d1
      .prepare(
        `INSERT INTO plate_archives (official, token, made_as, format, host)
         VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (token) DO NOTHING`,
      )
      .bind(official, token, madeAs, format, host),
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
  const [archive] = results[2]?.results ?? [];
  if (!archive) throw new Error("An archive that was just recorded is there.");
  return archive;
}
