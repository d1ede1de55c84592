import type { Period } from "../period.ts";
import { hasSampleFigures } from "./sample-figures.ts";
import { rowsPerPage, type Selection, selectSigns } from "./select-signs.ts";
import { readSigns } from "./sign-row.ts";
import { readTrends } from "./trends.ts";

export type SignList = Awaited<ReturnType<typeof readSignList>>;

/** The signs of a selection: how many there are, and the rows of its page with their trends. */
export async function readSignList(d1: D1Database, period: Period, selection: Selection) {
  const [{ codes, ...counts }, isSample] = await Promise.all([
    selectSigns(d1, period, selection, rowsPerPage),
    hasSampleFigures(d1),
  ]);
  const [rows, trends] = await Promise.all([
    readSigns(d1, period, codes),
    readTrends(d1, period, codes),
  ]);
  return { selection, ...counts, rows, trends, isSample };
}
