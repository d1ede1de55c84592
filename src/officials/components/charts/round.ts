/** A coordinate with at most two decimals: nothing finer shows, and it keeps pages small. */
export const round = (value: number): string => String(Math.round(value * 100) / 100);
