import type { Period } from "../period.ts";
import { hasSampleFigures } from "./sample-figures.ts";
import { rowsPerPage, type Selection, selectSigns } from "./select-signs.ts";
import { readSigns } from "./sign-row.ts";
import { readTrends } from "./trends.ts";

export type SignList = Awaited<ReturnType<typeof readSignList>>;

/** The signs of a selection: how many there are, and the rows of its page with their trends. */
export async function readSignList(d1: D1Database, period: Period, selection: Selection) {
  const [signs, isSample] = await Promise.all([readSigns(d1, period), hasSampleFigures(d1)]);
  const selected = selectSigns(signs, selection);
  const first = (selection.page - 1) * rowsPerPage;
  const rows = selected.slice(first, first + rowsPerPage);
  const trends = await readTrends(
    d1,
    period,
    rows.map(({ code }) => code),
  );
  return { selection, all: signs.length, found: selected.length, rows, trends, isSample };
}
