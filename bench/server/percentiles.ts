/** Milliseconds of answers in one line: 50, 90, 99, 99.9 of a hundred, and the slowest. */
export function percentiles(ms: readonly number[]): string {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  const parts = [0.5, 0.9, 0.99, 0.999].map(
    (share) => `p${Number((share * 100).toFixed(1))} ${at(share).toFixed(1)} ms`,
  );
  return [...parts, `slowest ${at(1).toFixed(1)} ms`].join(", ");
}
