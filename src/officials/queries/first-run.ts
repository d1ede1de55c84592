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
         (SELECT count(*) FROM (SELECT 1 FROM scan_months WHERE "by" = 'person' AND code <> ''
           UNION ALL SELECT 1 FROM scans WHERE "by" = 'person' AND code <> '' LIMIT 1)) AS scans`,
    )
    .first<FirstRun>();
  if (!row) throw new Error("A SELECT without FROM always has a row.");
  return row;
}
