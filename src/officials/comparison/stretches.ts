/** City days (`db/hours.ts`), both included. */
export type Stretch = { from: number; to: number };

/**
 * What a period's whole days are compared with: as many days, moved back by whole weeks, so that
 * the weekdays are the same. Null unless all of both were counted from midnight to midnight: the
 * first day on which anything was scanned is none of them, nor is today.
 * @param firstDay null where nothing was scanned yet.
 */
export function comparedStretches(
  period: Stretch & { today: number },
  firstDay: number | null,
): { now: Stretch; before: Stretch } | null {
  const now = { from: period.from, to: Math.min(period.to, period.today - 1) };
  if (now.to < now.from) return null;
  const shift = 7 * Math.ceil((now.to - now.from + 1) / 7);
  const before = { from: now.from - shift, to: now.to - shift };
  return isWhole(before, firstDay) ? { now, before } : null;
}

/** Whether all of its days, which are over, lie behind the first on which anything was scanned. */
export const isWhole = ({ from }: Stretch, firstDay: number | null): boolean =>
  firstDay !== null && from > firstDay;

/** The days of a period that were counted from midnight to midnight; null where there are none. */
export function wholeDays(
  period: Stretch & { today: number },
  firstDay: number | null,
): Stretch | null {
  if (firstDay === null) return null;
  const whole = {
    from: Math.max(period.from, firstDay + 1),
    to: Math.min(period.to, period.today - 1),
  };
  return whole.to >= whole.from ? whole : null;
}
