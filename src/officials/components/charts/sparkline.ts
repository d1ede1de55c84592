import { round } from "./round.ts";

const width = 96;
const height = 22;

/** A sign's scans as a row of thin bars on their own scale; the number stands beside it. */
export function sparkline(values: readonly number[]): string {
  const greatest = Math.max(1, ...values);
  const step = width / Math.max(values.length, 1);
  const bars = values
    .map((value, index) => {
      const tall = value === 0 ? 0 : Math.max(1.5, (value / greatest) * (height - 1));
      return tall === 0 ? "" : `M${round(index * step + step / 2)} ${height - 1}v-${round(tall)}`;
    })
    .join("");
  return (
    `<svg class="spark" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">` +
    `<path class="base" d="M0 ${height - 0.5}h${width}"/>` +
    `<path d="${bars}" stroke-width="${round(Math.max(1, step * 0.7))}"/></svg>`
  );
}
