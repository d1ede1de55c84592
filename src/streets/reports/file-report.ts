import { lengthOf } from "../../web/text.ts";
import { isQuiet } from "./bounds.ts";
import { maxLengths } from "./report-form.ts";
import { addNewSizes } from "./size.ts";
import type { ReportTable } from "./tables.ts";

/**
 * What came of a form: "filed", also for one that is sent once more; "other-words" where that form
 * has filed a report of other words, which stays as it is; "too-long-now" and "full" where the
 * bounds keep out a long text, or any.
 */
export type Filed = "filed" | "other-words" | "too-long-now" | "full";

/** A report to be filed: its columns with their values, NFC and checked, in the order of `?2`, `?3` … */
export type NewRow = {
  table: ReportTable;
  /** `?1`. */
  receipt: string;
  columns: Readonly<Record<string, string | number | null>>;
  /** The columns by which a form that is sent once more is known to say the same. */
  same: readonly string[];
  text: string;
  /** SQL for whether it is taken now (`bounds.ts`). */
  taken: string;
};

/**
 * Files a report, within the bounds; one statement asks and inserts, so that no crowd slips in
 * between.
 */
export async function fileRow(d1: D1Database, row: NewRow): Promise<Filed> {
  const { table, receipt, columns, text, taken } = row;
  const before = await compare(d1, row);
  if (before) return before;
  const isLong = lengthOf(text) > maxLengths.textWhenBusy;
  const values = [receipt, ...Object.values(columns)];
  const names = ["receipt", ...Object.keys(columns)];
  const [filed] = await d1.batch([
    d1
      .prepare(
        `INSERT INTO ${table.name} (${names.join(", ")})
         SELECT ${names.map((_, n) => `?${n + 1}`).join(", ")}
         WHERE ${taken} AND ${isLong ? isQuiet(table) : "true"}
         ON CONFLICT (receipt) DO NOTHING`,
      )
      .bind(...values),
    d1.prepare(addNewSizes(table)),
  ]);
  if ((filed?.meta.changes ?? 0) > 0) return "filed";
  const meanwhile = await compare(d1, row);
  if (meanwhile) return meanwhile;
  const isTakenShort = await d1
    .prepare(`SELECT ${taken} AS taken`)
    .bind(...values)
    .first<number>("taken");
  return isLong && isTakenShort ? "too-long-now" : "full";
}

/** What its form has filed already; null if nothing. */
async function compare(
  d1: D1Database,
  { table, receipt, columns, same }: NewRow,
): Promise<"filed" | "other-words" | null> {
  const isSame = await d1
    .prepare(
      `SELECT (${same.join(", ")}) IS (${same.map((_, n) => `?${n + 2}`).join(", ")}) AS same
       FROM ${table.name} WHERE receipt = ?1`,
    )
    .bind(receipt, ...same.map((name) => columns[name] ?? null))
    .first<number>("same");
  return isSame === null ? null : isSame === 1 ? "filed" : "other-words";
}
