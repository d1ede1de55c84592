/** Whether the figures hold those of the sample city, in SQL: it says so as it is loaded. */
export const holdsSample = "EXISTS (SELECT 1 FROM sample_figures)";

/** Whether the figures hold those of the sample city, which every page must say. */
export async function hasSampleFigures(d1: D1Database): Promise<boolean> {
  return (await d1.prepare(`SELECT ${holdsSample} AS found`).first<number>("found")) === 1;
}
