import { isoDay } from "../../db/hours.ts";
import { type DayRange, readDaysOfSome } from "../../scan/read.ts";
import type { Cell } from "../../web/csv.ts";

/** What an answer may hold in a Worker's memory, each a row of four cells at most. */
const maxSignDays = 300_000;

/** A table would hold more rows than a Worker can; `days` are as many as it could. */
export class TooManySignDays extends Error {
  override name = "TooManySignDays";
  readonly days: number;
  constructor(days: number) {
    super(`at most ${days} days`);
    this.days = days;
  }
}

/**
 * Scans by persons of every sign on every day of a period, a row each: code, street, day, scans. A
 * day without a scan has none.
 * @throws TooManySignDays if signs times days are more than an answer may hold.
 */
export async function readSignDayRows(d1: D1Database, period: DayRange): Promise<Cell[][]> {
  const { results: signs } = await d1
    .prepare(
      `SELECT code, streets.name AS street FROM signs JOIN streets ON streets.id = street_id
       ORDER BY code`,
    )
    .all<{ code: string; street: string }>();
  const days = period.to - period.from + 1;
  if (signs.length * days > maxSignDays) {
    throw new TooManySignDays(Math.floor(maxSignDays / signs.length));
  }
  const codes = signs.map(({ code }) => code);
  const found = await readDaysOfSome(d1, codes, period, ["person"]);
  const countsOf = new Map(found.map(({ code, counts }) => [code, counts]));
  return signs.flatMap(({ code, street }) =>
    Array.from(countsOf.get(code) ?? []).flatMap((scans, n): Cell[][] =>
      scans > 0 ? [[code, street, isoDay(period.from + n), scans]] : [],
    ),
  );
}
