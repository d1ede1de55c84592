import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { changeWords } from "../components/sentences/change.ts";
import { messages as sentences } from "../components/sentences/messages.ts";
import { dayName, mean, periodName, rangeName, scansOf } from "../format.ts";
import { daysOf, type Period } from "../period.ts";
import type { Comparison, DayScans } from "../queries/headline.ts";
import type { Difference } from "../queries/report/differences.ts";
import { type ComparedWith, comparedWith, type MonthlyReport } from "../queries/report/report.ts";
import { kindsOfWork, type Work } from "../queries/report/work.ts";
import { messages } from "./messages.ts";

/** What the page and the document say of a report: the same words and numbers in both. */

/** A figure with its name and what stands beside it, which may be empty. */
export type FigureInWords = { term: string; value: string; note: string };

/** The month in five figures. */
export function summaryFigures(report: MonthlyReport, language: Language): FigureInWords[] {
  const { scans, signs, signsBefore, streets, judged, never } = report;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  return [
    { term: t.figures.scans, value: number(scans), note: "" },
    { term: t.figures.signs, value: number(signs), note: t.signsBefore(number(signsBefore)) },
    { term: t.figures.streets, value: number(streets), note: "" },
    {
      term: t.figures.inspect,
      value: judged ? number(judged.inspect) : "–",
      note: judged ? t.watched(number(judged.watch)) : t.notJudged,
    },
    { term: t.figures.never, value: number(never), note: "" },
  ];
}

/** What was done in the month, and what citizens reported. */
export function workFigures(work: Work, language: Language): FigureInWords[] {
  const t = messages[language];
  return ([...kindsOfWork, "received", "answered"] as const).map((kind) => ({
    term: t.ofWork[kind],
    value: formatNumber(work[kind], language),
    note: noteOf(kind, work, language),
  }));
}

function noteOf(kind: keyof Work, work: Work, language: Language): string {
  switch (kind) {
    case "inspected":
      return foundIn(work, language);
    case "received":
      return ofCodes("codesReceived", work, language);
    case "answered":
      return ofCodes("codesAnswered", work, language);
    default:
      return "";
  }
}

/** Reports of codes that no sign bears, where there were any. */
function ofCodes(what: "codesReceived" | "codesAnswered", work: Work, language: Language): string {
  const reports = work[what] ?? 0;
  const label = messages[language].ofWork[what];
  return reports === 0 ? "" : `${label}: ${formatNumber(reports, language)}`;
}

/** What the inspections found; nothing of an edition that is older than the question. */
function foundIn({ well, notSaid = 0 }: Work, language: Language): string {
  const { ofWork } = messages[language];
  if (well === undefined) return "";
  const isWell = `${ofWork.well}: ${formatNumber(well, language)}`;
  return notSaid === 0
    ? isWell
    : `${isWell}; ${ofWork.notSaid}: ${formatNumber(notSaid, language)}`;
}

/**
 * What else stood out on the last day, beside what sign health says of scans; empty where nothing
 * did, and of an edition that is older than the question.
 */
export function seenSentence({ seen, judged }: MonthlyReport, language: Language): string {
  const t = messages[language];
  const parts = (["broken", "reported"] as const).flatMap((what) =>
    seen && seen[what] > 0 ? t[what](formatNumber(seen[what], language)) : [],
  );
  if (parts.length === 0) return "";
  const sentence = t.seen(parts.join("; "));
  return judged && judged.listed.length > 0 ? `${t.byScans} ${sentence}` : sentence;
}

/** A comparison in words; `before` and `now` are null where there is nothing to compare with. */
export type ComparisonInWords = {
  name: ComparedWith;
  term: string;
  change: string;
  sides: Record<"before" | "now", SideInWords> | null;
};

/** The days of one side, what was counted in them, and on a day on average. */
export type SideInWords = { range: string; scans: string; perDay: string };

/** The month beside the one before, beside last year's, and the year so far beside last year's. */
export const comparisons = (report: MonthlyReport, language: Language): ComparisonInWords[] =>
  comparedWith.map((name) => {
    const comparison = report.compared[name];
    return {
      name,
      term: messages[language].comparedWith[name],
      change: comparison
        ? changeWords(comparison.change, language)
        : sentences[language].change["nothing to compare"],
      sides: comparison && {
        before: sideInWords(comparison.before, language),
        now: sideInWords(comparison.now, language),
      },
    };
  });

/** On a day too, since months are of different lengths. */
const sideInWords = (side: Comparison["now"], language: Language): SideInWords => ({
  range: rangeName(side, language),
  scans: formatNumber(side.scans, language),
  perDay: mean(side.scans, daysOf(side), language),
});

/**
 * What the chart of a month shows: its days, and of those that are over the one with most and the one
 * with fewest scans.
 */
export function trendSentence(
  days: readonly DayScans[],
  period: Period,
  language: Language,
): string {
  const t = messages[language];
  const shown = `${t.figures.days}, ${periodName(period, language)}`;
  const over = days.filter(({ day }) => day < period.today);
  const ranked = over.toSorted((a, b) => b.scans - a.scans);
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least) return `${shown}.`;
  if (days.every(({ scans }) => scans === 0)) return `${shown}. ${t.noScans}`;
  if (most.scans === 0) return `${shown}.`;
  const side = ({ day, scans }: DayScans) =>
    t.scansOn(scansOf(scans, language), dayName(day, language));
  return `${shown}. ${t.extremes(side(most), side(least))}`;
}

/** Each figure in which two editions differ, in one line, so that a sheet has room for many. */
export function differences(found: readonly Difference[], language: Language): string {
  const t = messages[language];
  const shown = (value: number | null) => (value === null ? "–" : formatNumber(value, language));
  const parts = found.map(({ figure, was, is }) =>
    was === null && is === null
      ? t.figures[figure]
      : t.difference(t.figures[figure], shown(was), shown(is)),
  );
  return `${parts.join("; ")}.`;
}
