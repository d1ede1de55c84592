import type { MonthlyReport } from "./report.ts";

/** A figure that two editions of a report differ in; a list has no number. */
export type Difference = { figure: Figure; was: number | null; is: number | null };

const numbers = {
  scans: (report) => report.scans,
  lastMonth: (report) => report.compared.lastMonth?.before.scans ?? null,
  sameMonthLastYear: (report) => report.compared.sameMonthLastYear?.before.scans ?? null,
  yearToDate: (report) => report.compared.yearToDate?.now.scans ?? null,
  yearBefore: (report) => report.compared.yearToDate?.before.scans ?? null,
  signs: (report) => report.signs,
  signsBefore: (report) => report.signsBefore,
  streets: (report) => report.streets,
  never: (report) => report.never,
  inspect: (report) => report.judged?.inspect ?? null,
  watch: (report) => report.judged?.watch ?? null,
  broken: (report) => report.seen?.broken,
  reported: (report) => report.seen?.reported,
  installed: (report) => report.work.installed,
  inspected: (report) => report.work.inspected,
  well: (report) => report.work.well,
  repaired: (report) => report.work.repaired,
  replaced: (report) => report.work.replaced,
  retired: (report) => report.work.retired,
  received: (report) => report.work.received,
  answered: (report) => report.work.answered,
  codesReceived: (report) => report.work.codesReceived,
  codesAnswered: (report) => report.work.codesAnswered,
} satisfies Record<string, (report: MonthlyReport) => number | null | undefined>;

/** By their figures alone: a street that is renamed changes no report of a month gone by. */
const lists = {
  days: (report) => report.days.map(({ day, scans }) => [day, scans]),
  // Older editions named signs here that nobody had scanned.
  most: (report) =>
    report.most.filter(({ scans }) => scans > 0).map(({ code, scans }) => [code, scans]),
  least: (report) => report.least.map(({ code, scans }) => [code, scans]),
  listed: (report) => report.judged?.listed.map(({ code, flag }) => [code, flag]) ?? null,
  bursts: (report) => report.bursts.map(({ code, day, scans }) => [code, day, scans]),
} satisfies Record<string, (report: MonthlyReport) => unknown>;

export type Figure = keyof typeof numbers | keyof typeof lists;

/** Every figure in which a report differs from an earlier one of the same month. */
export function differencesOf(earlier: MonthlyReport, later: MonthlyReport): Difference[] {
  const ofNumbers = Object.entries(numbers).flatMap(([figure, read]): Difference[] => {
    const [was, is] = [read(earlier), read(later)];
    // An earlier edition may be older than the figure, and so says nothing of it.
    return was === is || was === undefined || is === undefined
      ? []
      : [{ figure: figure as Figure, was, is }];
  });
  const ofLists = Object.entries(lists).flatMap(([figure, read]): Difference[] => {
    const isSame = JSON.stringify(read(earlier)) === JSON.stringify(read(later));
    return isSame ? [] : [{ figure: figure as Figure, was: null, is: null }];
  });
  return [...ofNumbers, ...ofLists];
}
