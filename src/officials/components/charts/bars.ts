import { escapeXml } from "../../../web/xml.ts";
import { round } from "./round.ts";
import { ticksUpTo } from "./scale.ts";

export type Bar = {
  value: number;
  /** Shown when the bar is pointed at: "Monday 2 March 2026: 14 scans". */
  title: string;
  /** Under the axis; empty for most bars. */
  label: string;
  /** A day that is not over. */
  incomplete?: boolean;
};

/** A mark above a bar, for what happened that day. */
export type Mark = { index: number; title: string };

const width = 720;
const left = 40;
const bottom = 24;

/**
 * Bars over time from zero, with a quiet grid. All text that it holds is also in the figure's
 * table, so it is an image with one sentence to a screen reader.
 */
export function barChart(options: {
  id: string;
  title: string;
  bars: readonly Bar[];
  formatTick: (value: number) => string;
  marks?: readonly Mark[];
  height?: number;
}): string {
  const { id, title, bars, formatTick, marks = [], height = 200 } = options;
  const ticks = ticksUpTo(Math.max(0, ...bars.map(({ value }) => value)));
  const top = marks.length > 0 ? 22 : 10;
  const floor = height - bottom;
  const y = (value: number) => floor - (value / (ticks.at(-1) as number)) * (floor - top);
  const step = (width - left) / Math.max(bars.length, 1);
  const x = (index: number) => left + index * step;
  const barWidth = Math.max(1, step - Math.min(3, step * 0.3));

  const grid = ticks
    .map(
      (tick) =>
        `<path class="grid" d="M${left} ${round(y(tick))}H${width}"/>` +
        `<text x="${left - 6}" y="${round(y(tick) + 4)}" text-anchor="end">${formatTick(tick)}</text>`,
    )
    .join("");
  const drawnBars = bars
    .map(({ value, title: barTitle, label, incomplete }, index) => {
      const text = label
        ? `<text x="${round(x(index) + barWidth / 2)}" y="${height - 6}" text-anchor="${anchorOf(index, bars.length)}">${escapeXml(label)}</text>`
        : "";
      return (
        `<g><title>${escapeXml(barTitle)}</title><rect class="hit" x="${round(x(index))}" y="${top}" width="${round(step)}" height="${floor - top}"/>` +
        `<rect class="${incomplete ? "bar open" : "bar"}" x="${round(x(index))}" y="${round(y(value))}" width="${round(barWidth)}" height="${round(floor - y(value))}"/></g>${text}`
      );
    })
    .join("");
  const drawnMarks = marks
    .map(({ index, title: markTitle }) => {
      const middle = x(index) + barWidth / 2;
      return `<g class="mark"><title>${escapeXml(markTitle)}</title><path d="M${round(middle)} ${top - 4}V${floor}"/><path class="head" d="M${round(middle)} ${top - 2}l-5 -8h10z"/></g>`;
    })
    .join("");
  return (
    `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}">` +
    `<title id="${id}">${escapeXml(title)}</title>${grid}${drawnBars}${drawnMarks}</svg>`
  );
}

/** Labels at the ends stay inside the picture. */
const anchorOf = (index: number, count: number): string =>
  index === 0 ? "start" : index === count - 1 ? "end" : "middle";
