import { overdispersionOf } from "./dispersion.ts";
import { twoSidedStudent } from "./student.ts";

/** Scans by persons on a city day (`db/hours.ts`). */
export type DayScans = { day: number; scans: number };

export type Change = {
  direction: "up" | "down" | "normal" | "nothing to compare";
  /** How much a day changed, weekdays taken out: 0.25 is a quarter up. Null where there was nothing. */
  ratio: number | null;
};

/** An arrow stands only where chance alone would show as much in fewer than one case in 20. */
const rare = 0.05;

/**
 * Whether the later days differ from the earlier, as an arrow: the score test of a quasi-Poisson
 * model of daily totals with a factor for each weekday (McCullagh and Nelder 1989, 9.2 and 4.5),
 * against Student's t. If nothing changed, a Monday is expected to have the mean of all Mondays,
 * before and after; U is what the later days have beyond that, and its variance is
 * φ Σ m_w n0_w n1_w / n_w over weekdays of mean m_w that occur n0_w and n1_w times. `docs/figures.md`
 * tells how often it is wrong.
 * @param before whole days, all of them, those without a scan too; as `after`.
 */
export function changeBetween(before: readonly DayScans[], after: readonly DayScans[]): Change {
  const weekdays = meansByWeekday(before, after);
  const df = before.length + after.length - weekdays.size - 1;
  if (before.length === 0 || after.length === 0 || df < 1) {
    return { direction: "nothing to compare", ratio: null };
  }
  const meanOf = (day: number): number => weekdays.get(day % 7)?.mean ?? 0;
  const growth = (days: readonly DayScans[]): number =>
    sum(days.map(({ scans }) => scans)) / sum(days.map(({ day }) => meanOf(day)));
  const [was, is] = [growth(before), growth(after)];
  if (Number.isNaN(was) || Number.isNaN(is)) return { direction: "normal", ratio: null };
  const ratio = was > 0 ? is / was - 1 : null;
  const fit = (days: readonly DayScans[], by: number) =>
    days.map(({ day, scans }) => ({ day, scans, fitted: meanOf(day) * by }));
  const fitted = [...fit(before, was), ...fit(after, is)].filter((day) => day.fitted > 0);
  const beyond = sum(after.map(({ day, scans }) => scans - meanOf(day)));
  const variance =
    overdispersionOf(fitted, df) *
    sum([...weekdays.values()].map(({ mean, n0, n1 }) => (mean * n0 * n1) / (n0 + n1)));
  const isRare = variance > 0 && twoSidedStudent(beyond / Math.sqrt(variance), df) < rare;
  if (!isRare) return { direction: "normal", ratio };
  return { direction: beyond > 0 ? "up" : "down", ratio };
}

/** For each weekday that occurs, its mean over both stretches, and in how many days of each it does. */
function meansByWeekday(before: readonly DayScans[], after: readonly DayScans[]) {
  const weekdays = new Map<number, { mean: number; n0: number; n1: number }>();
  for (const { day } of [...before, ...after]) {
    if (weekdays.has(day % 7)) continue;
    const [these, those] = [before, after].map((days) =>
      days.filter((one) => one.day % 7 === day % 7),
    ) as [DayScans[], DayScans[]];
    const total = sum([...these, ...those].map(({ scans }) => scans));
    const [n0, n1] = [these.length, those.length];
    weekdays.set(day % 7, { mean: total / (n0 + n1), n0, n1 });
  }
  return weekdays;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
