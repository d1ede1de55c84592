import { isoDay } from "../../db/hours.ts";
import { scansOf } from "../../scan/read.ts";
import { isWhole, type Stretch } from "../comparison/stretches.ts";
import type { Period } from "../period.ts";
import { readFirstDays } from "./first-days.ts";
import { stretchesOf } from "./report/report.ts";
import { hasSampleFigures } from "./sample-figures.ts";
import { readSignWards } from "./sign-wards.ts";
import { hungAt } from "./signs-at.ts";

export const monthParts = ["ward", "street"] as const;
export type MonthPart = (typeof monthParts)[number];

/** The stretches that a month is shown beside. */
export const columns = [
  "month",
  "lastMonth",
  "sameMonthLastYear",
  "yearToDate",
  "yearBefore",
] as const;
export type Column = (typeof columns)[number];

export type PartRow = {
  /** A ward's code or a street's slug; empty for signs of no known ward. */
  key: string;
  name: string;
  /** Signs that hung at the end of the month. */
  signs: number;
  /** Null where not all of the days were counted from midnight to midnight. */
  scans: Record<Column, number | null>;
};

export type MonthParts = Awaited<ReturnType<typeof readMonthParts>>;

/**
 * The scans of a month by ward or by street, beside the stretches that it is compared with. Every
 * sign that was ever scanned is in one row, so that the rows add up to the city's. Wards are those in
 * force on the month's last day.
 */
export async function readMonthParts(d1: D1Database, month: Period, by: MonthPart) {
  const [first, isSample, wards, signs] = await Promise.all([
    readFirstDays(d1, month.utcOffset),
    hasSampleFigures(d1),
    by === "ward" ? readSignWards(d1, isoDay(month.to)) : null,
    readSigns(d1, month),
  ]);
  const stretches = stretchesByColumn(month);
  const isKnown = (column: Column): boolean =>
    column === "month" || (month.to < month.today && isWhole(stretches[column], first.scanned));
  const rows = new Map<string, PartRow>();
  const city = emptyRow("", "");
  for (const sign of signs) {
    const ward = wards?.get(sign.code);
    const [key, name] = wards
      ? [ward?.code ?? "", ward?.name ?? ""]
      : [sign.slug, `${sign.kind ?? ""} ${sign.street}`.trim()];
    const row = rows.get(key) ?? emptyRow(key, name);
    rows.set(key, row);
    for (const sum of [row, city]) {
      sum.signs += sign.hangs;
      for (const [n, column] of columns.entries()) {
        sum.scans[column] = isKnown(column)
          ? (sum.scans[column] ?? 0) + (sign.scans[n] ?? 0)
          : null;
      }
    }
  }
  const sorted = [...rows.values()].sort(
    (a, b) => (b.scans.month ?? 0) - (a.scans.month ?? 0) || a.name.localeCompare(b.name, "vi"),
  );
  return { by, rows: sorted, city, stretches, isSample };
}

const emptyRow = (key: string, name: string): PartRow => ({
  key,
  name,
  signs: 0,
  scans: { month: 0, lastMonth: 0, sameMonthLastYear: 0, yearToDate: 0, yearBefore: 0 },
});

function stretchesByColumn(month: Stretch): Record<Column, Stretch> {
  const { lastMonth, sameMonthLastYear, yearToDate } = stretchesOf(month);
  return {
    month: { from: month.from, to: month.to },
    lastMonth: lastMonth.before,
    sameMonthLastYear: sameMonthLastYear.before,
    yearToDate: yearToDate.now,
    yearBefore: yearToDate.before,
  };
}

type SummedSign = {
  code: string;
  slug: string;
  street: string;
  kind: string | null;
  hangs: number;
  /** In the order of `columns`. */
  scans: number[];
};

/** Every sign with its scans of each stretch. */
async function readSigns(d1: D1Database, month: Period): Promise<SummedSign[]> {
  const { to, utcOffset } = month;
  const stretches = stretchesByColumn(month);
  const [signs, ...sums] = await d1.batch([
    d1
      .prepare(
        `SELECT code, slug, streets.name AS street, streets.kind, ${hungAt("?1", "?2")} AS hangs
         FROM signs JOIN streets ON streets.id = street_id ORDER BY code`,
      )
      .bind(isoDay(to), utcOffset),
    ...columns.map((column) =>
      d1
        .prepare(`SELECT ${scansOf("signs.code", "'person'")} AS scans FROM signs ORDER BY code`)
        .bind(stretches[column].from, stretches[column].to, utcOffset),
    ),
  ]);
  return ((signs?.results ?? []) as Omit<SummedSign, "scans">[]).map((sign, n) => ({
    ...sign,
    scans: sums.map(({ results }) => (results[n] as { scans: number }).scans),
  }));
}
