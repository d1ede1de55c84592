import { isoDay } from "../../db/hours.ts";
import type { DayRange } from "../../scan/read.ts";
import { readScannedDays } from "../../scan/scanned-days.ts";
import type { Cell } from "../../web/csv.ts";

/** What an answer may hold, each a row of four cells at most. */
const maxSignDays = 300_000;

/** What is in a Worker's memory at a time. */
const signDaysPerPart = 10_000;

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
export async function readSignDayRows(
  d1: D1Database,
  period: DayRange,
): Promise<AsyncGenerator<Cell[][]>> {
  const { results: signs } = await d1
    .prepare(
      `SELECT code, streets.name AS street FROM signs JOIN streets ON streets.id = street_id
       ORDER BY code`,
    )
    .all<NamedSign>();
  const days = period.to - period.from + 1;
  if (signs.length * days > maxSignDays) {
    throw new TooManySignDays(Math.floor(maxSignDays / signs.length));
  }
  return readParts(d1, signs, period);
}

type NamedSign = { code: string; street: string };

async function* readParts(
  d1: D1Database,
  signs: readonly NamedSign[],
  period: DayRange,
): AsyncGenerator<Cell[][]> {
  const length = period.to - period.from + 1;
  const days = Array.from({ length }, (_, n) => isoDay(period.from + n));
  const signsPerPart = Math.max(1, Math.floor(signDaysPerPart / length));
  for (let first = 0; first < signs.length; first += signsPerPart) {
    const some = signs.slice(first, first + signsPerPart);
    const codes = some.map(({ code }) => code);
    const rows: Cell[][] = [];
    for (const [place, found] of await readScannedDays(d1, codes, period, "person")) {
      const { code, street } = some[place] as NamedSign;
      const numbers = found.split(",");
      for (let n = 0; n < numbers.length; n += 2) {
        rows.push([code, street, days[Number(numbers[n])] as string, Number(numbers[n + 1])]);
      }
    }
    yield rows;
  }
}
