import { escapeXml } from "../../../web/xml.ts";
import { round } from "./round.ts";

const cell = 26;
const left = 92;
const top = 20;

/** Weekday × hour as squares, the fuller the more; the numbers stand in the figure's table. */
export function hourGrid(options: {
  id: string;
  title: string;
  /** Seven rows of 24, Monday first. */
  counts: readonly (readonly number[])[];
  days: readonly string[];
  cellTitle: (day: string, hour: number, count: number) => string;
}): string {
  const { id, title, counts, days, cellTitle } = options;
  const greatest = Math.max(1, ...counts.flat());
  const hours = Array.from({ length: 24 }, (_, hour) =>
    hour % 3 === 0 ? `<text x="${left + hour * cell}" y="13">${hour}</text>` : "",
  ).join("");
  const rows = counts
    .map((row, day) => {
      const y = top + day * cell;
      const name = days[day] ?? "";
      const squares = row
        .map((count, hour) => {
          // Area follows the count, and an empty hour keeps a dot so that it is seen to be empty.
          const size = count === 0 ? 2 : 4 + Math.sqrt(count / greatest) * (cell - 7);
          const inset = (cell - size) / 2;
          return `<rect class="${count === 0 ? "empty" : "cell"}" x="${round(left + hour * cell + inset)}" y="${round(y + inset)}" width="${round(size)}" height="${round(size)}" rx="2"><title>${escapeXml(cellTitle(name, hour, count))}</title></rect>`;
        })
        .join("");
      return `<text x="${left - 8}" y="${y + cell / 2 + 4}" text-anchor="end">${escapeXml(name)}</text>${squares}`;
    })
    .join("");
  return (
    `<svg class="chart" viewBox="0 0 ${left + 24 * cell} ${top + 7 * cell}" role="img" aria-labelledby="${id}">` +
    `<title id="${id}">${escapeXml(title)}</title>${hours}${rows}</svg>`
  );
}
