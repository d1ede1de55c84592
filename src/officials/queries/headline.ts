import type { DayRange, readTotalsByDay } from "../../scan/read.ts";
import { type Change, changeBetween, type DayScans } from "../comparison/change.ts";
import { comparedStretches, type Stretch, wholeDays } from "../comparison/stretches.ts";
import type { Period } from "../period.ts";

export type { DayScans };

/** What was counted in the whole city on a day, by who scanned and whether under a sign's code. */
export type CityDay = Awaited<ReturnType<typeof readTotalsByDay>>[number];

/** How an opening is shown: by who scanned; of codes that no sign bears, robots' apart. */
export const kindOf = ({ by, stray }: Pick<CityDay, "by" | "stray">) => {
  if (!stray) return by;
  return by === "robot" ? "robotStray" : "stray";
};

/** Whole days, as many days before with the same weekdays, and what was scanned in each. */
export type Comparison = {
  now: Stretch & { scans: number };
  before: Stretch & { scans: number };
  change: Change;
};

export type Headline = {
  /** Scans by persons of known signs in the whole period, today's included. */
  scans: number;
  /** From the first day on that there are scans of; none before it is told as a day without. */
  byDay: DayScans[];
  /** The period's whole days, and their scans; null where it has none yet. */
  whole: (Stretch & { scans: number }) | null;
  /** Null where there are not enough days to compare with. */
  comparison: Comparison | null;
  robots: number;
  staff: number;
  /** Openings of codes that no sign bears, and apart from them those by robots. */
  strays: number;
  robotStrays: number;
};

/** The days that `headlineOf` needs: those of the period and those it may be compared with. */
export function daysForHeadline(period: Period): DayRange {
  const compared = comparedStretches(period, Number.NEGATIVE_INFINITY);
  return {
    from: Math.min(period.from, compared?.before.from ?? period.from),
    to: period.to,
    utcOffset: period.utcOffset,
  };
}

/**
 * What the city counted in a period, and whether it differs from as many days before. Days before
 * the first scan are no days without scans: they are neither listed nor compared.
 * @param firstDay of the first scan by a person, or count of any kind; infinity where there was none.
 */
export function headlineOf(
  period: Period,
  cityDays: readonly CityDay[],
  firstDay: number,
): Headline {
  const persons = new Map<number, number>();
  const others = { robot: 0, staff: 0, stray: 0, robotStray: 0 };
  for (const row of cityDays) {
    const { day, count } = row;
    const kind = kindOf(row);
    if (kind === "person") persons.set(day, (persons.get(day) ?? 0) + count);
    else if (day >= period.from && day <= period.to) others[kind] += count;
  }
  const scansOn = (day: number): DayScans => ({ day, scans: persons.get(day) ?? 0 });
  const byDay = range(Math.max(period.from, firstDay), period.to).map(scansOn);
  return {
    scans: total(byDay),
    byDay,
    whole: withScans(wholeDays(period, firstDay), scansOn),
    robots: others.robot,
    staff: others.staff,
    strays: others.stray,
    robotStrays: others.robotStray,
    comparison: compare(period, scansOn, firstDay),
  };
}

type ScansOn = (day: number) => DayScans;

function compare(period: Period, scansOn: ScansOn, firstDay: number): Comparison | null {
  const compared = comparedStretches(period, firstDay);
  if (!compared) return null;
  const [before, now] = [compared.before, compared.now].map((stretch) => days(stretch, scansOn));
  return {
    now: { ...compared.now, scans: total(now ?? []) },
    before: { ...compared.before, scans: total(before ?? []) },
    change: changeBetween(before ?? [], now ?? []),
  };
}

const withScans = (stretch: Stretch | null, scansOn: ScansOn) =>
  stretch && { ...stretch, scans: total(days(stretch, scansOn)) };

const days = ({ from, to }: Stretch, scansOn: ScansOn): DayScans[] => range(from, to).map(scansOn);

const total = (list: readonly DayScans[]): number =>
  list.reduce((sum, { scans }) => sum + scans, 0);

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
