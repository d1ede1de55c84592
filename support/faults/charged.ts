/**
 * Begins to count the rows that are written to `scans`, each as often as it is written, which is
 * what D1 charges for.
 */
export async function chargeRows(d1: D1Database): Promise<void> {
  const add = "BEGIN UPDATE charged SET n = n + 1; END";
  await d1.batch([
    d1.prepare("CREATE TABLE charged (n INTEGER)"),
    d1.prepare("INSERT INTO charged VALUES (0)"),
    d1.prepare(`CREATE TRIGGER charge_insert AFTER INSERT ON scans ${add}`),
    d1.prepare(`CREATE TRIGGER charge_update AFTER UPDATE ON scans ${add}`),
  ]);
}

/** How many rows there have been since. */
export const rowsCharged = async (d1: D1Database): Promise<number> =>
  (await d1.prepare("SELECT n FROM charged").first<number>("n")) ?? 0;
