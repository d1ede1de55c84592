import { dayOf, hourOf } from "../../../db/hours.ts";
import { positionIn } from "../../../signs/position.ts";
import { formatMonth, formatNumber } from "../../../web/format.ts";
import { burstSentence } from "../../components/burst-note.tsx";
import { barChart } from "../../components/charts/bars.ts";
import { toBars } from "../../components/to-bars.ts";
import { dayName, rangeName, scansOf, streetName } from "../../format.ts";
import { messages as shared } from "../../messages.ts";
import { type Period, shownPeriod } from "../../period.ts";
import type { Letterhead } from "../../queries/letterhead-parts.ts";
import type { Edition } from "../../queries/report/editions.ts";
import type { SignOfReport } from "../../queries/report/signs.ts";
import { messages } from "../messages.ts";
import {
  comparisons,
  differences,
  type FigureInWords,
  type SideInWords,
  seenSentence,
  summaryFigures,
  trendSentence,
  workFigures,
} from "../words.ts";
import type { Block, Column, ReportDocument, Section } from "./model.ts";
import { blank, words } from "./vietnamese.ts";

const language = "vi";
const t = messages[language];

const text = (...sentences: string[]): Block[] =>
  sentences.filter((one) => one !== "").map((one) => ({ kind: "text", text: one }));

/**
 * An edition of a month's report as a document, with the figures and the words of its page.
 * @param last the number of the month's last edition.
 * @param period all days of the month.
 * @param city its name in Vietnamese.
 */
export function documentOf(
  edition: Edition,
  {
    last,
    period,
    city,
    letterhead,
  }: { last: number; period: Period; city: string; letterhead: Letterhead },
): ReportDocument {
  const { report } = edition;
  const month = formatMonth(report.month, language);
  const [from, to] = [dayName(report.from, language), dayName(report.to, language)];
  const office = letterhead.organisation.replaceAll("\n", " ");
  return {
    fileName: `bao-cao-thang-${report.month}-ban-${edition.edition}.docx`,
    letterhead,
    type: words.type,
    subject: words.subject(month),
    warnings: [
      ...(report.isSample ? [shared[language].sample] : []),
      ...(edition.edition < last ? [t.replaced(formatNumber(last, language))] : []),
    ],
    introduction: words.introduction(office || blank, city, from, to),
    sections: sectionsOf(edition, period),
    closing: words.closing(month),
  };
}

function sectionsOf(edition: Edition, period: Period): Section[] {
  const { report } = edition;
  const { headings } = words;
  const { definitions } = shared[language];
  const checks = checksOf(edition);
  return [
    {
      heading: headings.summary,
      blocks: [
        figureTable(words.columns.figure, summaryFigures(report, language)),
        ...burstsOf(edition),
      ],
    },
    { heading: headings.comparisons, blocks: [comparisonTable(edition)] },
    { heading: headings.trend, blocks: trendOf(edition, period) },
    { heading: headings.most, blocks: signTable(report.most) },
    { heading: headings.least, blocks: signTable(report.least) },
    {
      heading: headings.work,
      blocks: [figureTable(words.columns.work, workFigures(report.work, language))],
    },
    ...(checks ? [{ heading: headings.check, blocks: checks }] : []),
    {
      heading: headings.definitions,
      blocks: text(definitions.scan, t.changeDefinition, t.asOf, ...sourceOf(edition, period)),
    },
  ];
}

/** How much of the month came in bursts, so that no flood passes for use; nothing where none did. */
function burstsOf({ report: { bursts, scans } }: Edition): Block[] {
  const sentence = burstSentence(bursts, scans, language);
  return sentence === "" ? [] : text(`${words.total(scansOf(scans, language))} ${sentence}`);
}

function figureTable(title: string, figures: readonly FigureInWords[]): Block {
  const { columns } = words;
  return {
    kind: "table",
    columns: [
      { title, share: 0.48 },
      { title: columns.number, share: 0.17, align: "right" },
      { title: columns.note, share: 0.35 },
    ],
    rows: figures.map(({ term, value, note }) => [term, value, note]),
  };
}

function comparisonTable({ report }: Edition): Block {
  const { columns } = words;
  const sum = ({ range, scans, perDay }: SideInWords) => words.sum(range, scans, perDay);
  return {
    kind: "table",
    columns: [
      { title: columns.comparison, share: 0.2 },
      { title: columns.before, share: 0.3 },
      { title: columns.now, share: 0.3 },
      { title: columns.change, share: 0.2 },
    ],
    rows: comparisons(report, language).map(({ term, change, sides }) => [
      term,
      sides ? sum(sides.before) : "–",
      sides ? sum(sides.now) : "–",
      change,
    ]),
  };
}

function trendOf({ report: { days } }: Edition, whole: Period): Block[] {
  if (days.length === 0) return text(words.noDays);
  if (days.every(({ scans }) => scans === 0)) return text(t.noScans);
  const period = shownPeriod(whole, days);
  const alt = trendSentence(days, period, language);
  return [
    {
      kind: "chart",
      svg: barChart({
        id: "trend",
        title: alt,
        bars: toBars(days, period, language),
        formatTick: (value) => formatNumber(value, language),
        height: 200,
      }),
      caption: words.chart(rangeName(period, language)),
      alt,
    },
  ];
}

/** Signs with their scans of the month, and with what they are to be where a list is of that. */
function signTable(signs: readonly SignOfReport[], withState = false): Block[] {
  if (signs.length === 0) return text(t.noSigns);
  const { street, position, state, scans, states } = shared[language];
  const { order, code } = words.columns;
  const columns: Column[] = [
    { title: order, share: 0.07, align: "center" },
    { title: street, share: 0.24 },
    { title: position, share: withState ? 0.23 : 0.38 },
    { title: code, share: 0.15 },
    ...(withState ? [{ title: state, share: 0.15 }] : []),
    { title: scans, share: 0.16, align: "right" },
  ];
  const rows = signs.map((sign, index) => [
    formatNumber(index + 1, language),
    streetName(sign),
    positionIn(sign, language),
    sign.code,
    ...(withState ? [states[sign.flag === 2 ? "inspect" : "watch"]] : []),
    formatNumber(sign.scans, language),
  ]);
  return [{ kind: "table", columns, rows }];
}

/** The signs to be looked at on the last day; null where there is nothing to say of that day. */
function checksOf({ report }: Edition): Block[] | null {
  const { judged, to } = report;
  const seen = text(seenSentence(report, language));
  const asOf = text(words.asOf(dayName(to, language)));
  if (!judged) return seen.length > 0 ? [...asOf, ...seen] : null;
  const { listed, inspect, watch } = judged;
  const more = inspect + watch - listed.length;
  if (listed.length === 0) return [...asOf, ...text(t.noCheck), ...seen];
  return [
    ...asOf,
    ...signTable(listed, true),
    ...text(more > 0 ? words.more(formatNumber(more, language)) : ""),
    ...seen,
  ];
}

/** Which edition it is, in what it differs from the one before. */
function sourceOf({ edition, madeAt, whatChanged }: Edition, { utcOffset }: Period): string[] {
  const number = (value: number) => formatNumber(value, language);
  const day = dayName(dayOf(hourOf(madeAt * 1000), utcOffset), language);
  return [
    words.source(number(edition), day),
    whatChanged.length > 0
      ? `${t.changedSince(number(edition - 1))} ${differences(whatChanged, language)}`
      : "",
  ];
}
