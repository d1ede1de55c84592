/** Round values for an axis from 0: at most five, the last at or above the greatest value. */
export function ticksUpTo(greatest: number): number[] {
  const rough = Math.max(greatest, 1) / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * magnitude).find((one) => one >= rough) ?? rough,
  );
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
