import type { restoredInto } from "../../src/db/tally-tables.ts";

export type Into = (typeof restoredInto)[number];
export type Progress = { id: number; into: Into; rowsAt: number | null };

/**
 * Begins to restore a backup, or goes on where that was cut off: a city that is half full is still
 * the empty one into which it was begun.
 */
export async function begin(
  d1: D1Database,
  backup: string,
  isEmpty: boolean,
  into: Into = isEmpty ? "empty" : "living",
): Promise<Progress> {
  const cutOff = await d1
    .prepare(
      `SELECT id, into_what AS "into", rows_at AS rowsAt FROM restores
       WHERE backup = ? AND finished_at IS NULL AND (into_what = 'earlier') = ?
       ORDER BY id DESC LIMIT 1`,
    )
    .bind(backup, into === "earlier" ? 1 : 0)
    .first<Progress>();
  if (cutOff) return cutOff;
  const id = await d1
    .prepare("INSERT INTO restores (backup, into_what) VALUES (?, ?) RETURNING id")
    .bind(backup, into)
    .first<number>("id");
  if (id === null) throw new Error("An insert returns its row.");
  return { id, into, rowsAt: null };
}

/** All rows are there that come back as they were. */
export const markRows = (d1: D1Database, id: number): Promise<unknown> =>
  d1.prepare("UPDATE restores SET rows_at = unixepoch() WHERE id = ?").bind(id).run();

export const markFinished = (d1: D1Database, id: number): Promise<unknown> =>
  d1.prepare("UPDATE restores SET finished_at = unixepoch() WHERE id = ?").bind(id).run();
