/** What runs by itself, and nobody sees fail: the jobs of the night, and the sending of scans. */
export type Operation = { name: string; doneAt: number | null; failedAt: number | null };

/** The sending of scans to their tally, of which only failures are recorded. */
export const sendingScans = "send-scans";

/** A row is written again at most so often, in seconds: a job of each minute, an outage seen by many. */
const minBetween = 600;

/**
 * Records that something was done, or failed. Never throws: where the database does not answer there
 * is nothing to record it in, and the log has it.
 * @param now in milliseconds.
 */
export async function recordOperation(
  d1: D1Database,
  name: string,
  outcome: "done" | "failed",
  now: number,
): Promise<void> {
  const [column, other] = outcome === "done" ? ["done_at", "failed_at"] : ["failed_at", "done_at"];
  await d1
    .prepare(
      `INSERT INTO operations (name, ${column}) VALUES (?1, ?2)
       ON CONFLICT DO UPDATE SET ${column} = excluded.${column}
       WHERE coalesce(${column}, 0) <= ?2 - ${minBetween}
         OR coalesce(${column}, 0) <= coalesce(${other}, 0)`,
    )
    .bind(name, Math.floor(now / 1_000))
    .run()
    .catch(() => {});
}

/** All of them, by name; of one that was never done there is no row. */
export async function readOperationRows(d1: D1Database): Promise<Operation[]> {
  const { results } = await d1
    .prepare("SELECT name, done_at AS doneAt, failed_at AS failedAt FROM operations ORDER BY name")
    .all<Operation>();
  return results;
}
