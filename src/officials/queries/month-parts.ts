import { isoDay } from "../../db/hours.ts";
import { scansOf } from "../../scan/read.ts";
import { byName } from "../../web/vietnamese.ts";
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
  const known = columns.map(isKnown);
  const emptyScans = () => known.map((isOne) => (isOne ? 0 : null));
  const sums = new Map<string, Sum>();
  const city: Sum = { name: "", signs: 0, scans: emptyScans() };
  for (const [n, [code, street, hangs]] of signs.all.entries()) {
    const ward = wards?.get(code);
    const key = wards ? (ward?.code ?? "") : String(street);
    const row = sums.get(key) ?? { name: ward?.name ?? "", signs: 0, scans: emptyScans() };
    sums.set(key, row);
    row.signs += hangs;
    city.signs += hangs;
    for (const [column, isOne] of known.entries()) {
      if (!isOne) continue;
      const scans = signs.scans[column]?.[n] ?? 0;
      (row.scans[column] as number) += scans;
      (city.scans[column] as number) += scans;
    }
  }
  const rows = [...sums].map(([key, sum]): PartRow => {
    const street = wards ? undefined : signs.streets.get(Number(key));
    return partRow(street?.slug ?? key, { ...sum, name: street?.name ?? sum.name });
  });
  const sorted = rows.sort((a, b) => (b.scans.month ?? 0) - (a.scans.month ?? 0) || byName(a, b));
  return { by, rows: sorted, city: partRow("", city), stretches, isSample };
}

/** Signs and their scans, added up; scans in the order of `columns`. */
type Sum = { name: string; signs: number; scans: (number | null)[] };

const partRow = (key: string, { name, signs, scans }: Sum): PartRow => ({
  key,
  name,
  signs,
  scans: Object.fromEntries(
    columns.map((column, n) => [column, scans[n] ?? null]),
  ) as PartRow["scans"],
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

type SummedSigns = {
  /** In the order of their codes, and whether each hung at the end of the month. */
  all: [code: string, street: number, hangs: 0 | 1][];
  /** Of each of `columns`, the scans of each sign. */
  scans: number[][];
  streets: Map<number, { slug: string; name: string }>;
};

/** Every sign with its scans of each stretch, as lists: of ten thousand signs rows would be large. */
async function readSigns(d1: D1Database, month: Period): Promise<SummedSigns> {
  const { to, utcOffset } = month;
  const stretches = stretchesByColumn(month);
  const list = (item: string) => `SELECT json_group_array(${item}) AS list FROM
    (SELECT * FROM signs ORDER BY code) AS signs`;
  const [streets, all, ...scans] = await d1.batch<{ list: string }>([
    d1.prepare(
      `SELECT json_group_array(json_array(id, slug, trim(coalesce(kind, '') || ' ' || name))) AS list
       FROM streets`,
    ),
    d1
      .prepare(list(`json_array(code, street_id, ${hungAt("?1", "?2")})`))
      .bind(isoDay(to), utcOffset),
    ...columns.map((column) =>
      d1
        .prepare(list(scansOf("signs.code", "'person'")))
        .bind(stretches[column].from, stretches[column].to, utcOffset),
    ),
  ]);
  const listIn = (result?: D1Result<{ list: string }>) =>
    JSON.parse(result?.results[0]?.list ?? "[]");
  return {
    all: listIn(all),
    scans: scans.map(listIn),
    streets: new Map(
      (listIn(streets) as [number, string, string][]).map(([id, slug, name]) => [
        id,
        { slug, name },
      ]),
    ),
  };
}
