import type { DayRange, readTotalsByDay } from "../../scan/read.ts";
import { type Change, changeBetween } from "../../sign-health/change.ts";
import { completeDays, daysOf, earlierDays, type Period } from "../period.ts";

/** What was counted in the whole city on a day, by who scanned and whether under a sign's code. */
export type CityDay = Awaited<ReturnType<typeof readTotalsByDay>>[number];

/** How an opening is shown: by who scanned; of codes that no sign bears, robots' apart. */
export const kindOf = ({ by, stray }: Pick<CityDay, "by" | "stray">) => {
  if (!stray) return by;
  return by === "robot" ? "robotStray" : "stray";
};
export type DayScans = { day: number; scans: number };

export type Headline = {
  /** Scans by persons of known signs in the whole period, today's included. */
  scans: number;
  byDay: DayScans[];
  /** Over the period's complete days, against the same weekdays before. */
  change: Change;
  compared: { days: number; scans: number; before: number } | null;
  robots: number;
  staff: number;
  /** Openings of codes that no sign bears, and apart from them those by robots. */
  strays: number;
  robotStrays: number;
};

/** The days that `headlineOf` needs: those of the period and those it is compared with. */
export function daysForHeadline(period: Period): DayRange {
  const complete = completeDays(period);
  const earlier = complete ? earlierDays(complete) : [];
  return {
    from: Math.min(period.from, ...earlier.map(({ from }) => from)),
    to: period.to,
    utcOffset: period.utcOffset,
  };
}

/**
 * What the city counted in a period, and whether it differs from the same weekdays before. Days
 * before the city's first count are no days without scans, and are left out of the comparison.
 * @param firstDay of any count in the city; null if there was none.
 */
export function headlineOf(
  period: Period,
  cityDays: readonly CityDay[],
  firstDay: number | null,
): Headline {
  const persons = new Map<number, number>();
  const others = { robot: 0, staff: 0, stray: 0, robotStray: 0 };
  for (const row of cityDays) {
    const { day, count } = row;
    const kind = kindOf(row);
    if (kind === "person") persons.set(day, (persons.get(day) ?? 0) + count);
    else if (day >= period.from && day <= period.to) others[kind] += count;
  }
  const on = (day: number): number => persons.get(day) ?? 0;
  const byDay = range(period.from, period.to).map((day) => ({ day, scans: on(day) }));
  return {
    scans: byDay.reduce((sum, { scans }) => sum + scans, 0),
    byDay,
    robots: others.robot,
    staff: others.staff,
    strays: others.stray,
    robotStrays: others.robotStray,
    ...compare(period, on, firstDay),
  };
}

function compare(period: Period, on: (day: number) => number, firstDay: number | null) {
  const complete = completeDays(period);
  const add = (days: readonly number[]) => days.reduce((sum, day) => sum + on(day), 0);
  const now = complete ? range(complete.from, complete.to) : [];
  const before = (complete ? earlierDays(complete) : [])
    .flatMap(({ from, to }) => range(from, to))
    .filter((day) => firstDay !== null && day >= firstDay);
  const change = changeBetween(
    { scans: add(before), exposure: before.length },
    { scans: add(now), exposure: now.length },
  );
  if (!complete || before.length === 0) return { change, compared: null };
  const perDay = add(before) / before.length;
  return {
    change,
    compared: { days: daysOf(complete), scans: add(now), before: perDay * now.length },
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
