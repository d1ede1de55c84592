/** How far a city has come: of each thing how many there are; of what is done once, 1 or 0. */
export type FirstRun = {
  wards: number;
  streets: number;
  signs: number;
  /** Signs that hang, so that their plates have been printed. */
  installed: number;
  /** 1 as soon as anybody has scanned a sign. */
  scans: number;
};

export async function readFirstRun(d1: D1Database): Promise<FirstRun> {
  const row = await d1
    .prepare(
      `SELECT (SELECT count(*) FROM wards) AS wards,
         (SELECT count(*) FROM streets WHERE withdrawn_on IS NULL) AS streets,
         (SELECT count(*) FROM signs) AS signs,
         (SELECT count(*) FROM signs WHERE status = 'installed') AS installed,
         EXISTS (SELECT 1 FROM signs
           WHERE EXISTS (SELECT 1 FROM scan_months AS months
               WHERE months.code = signs.code AND months."by" = 'person')
             OR EXISTS (SELECT 1 FROM scans
               WHERE scans.code = signs.code AND scans."by" = 'person')) AS scans`,
    )
    .first<FirstRun>();
  if (!row) throw new Error("A SELECT without FROM always has a row.");
  return row;
}
