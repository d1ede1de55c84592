/**
 * Whether fewer than so many milliseconds have passed since a moment. Not since one that lies ahead: a
 * clock has been put back, and what was found by it would hold until then.
 */
export const isWithin = (ms: number, since: number, now: number): boolean =>
  now >= since && now - since < ms;
