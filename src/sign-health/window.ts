/**
 * The days that sign health looks at. The day judged, t, is the last city day that is over; days
 * are whole numbers since 1970-01-01 (`db/hours.ts`). Arrays over the window begin with day t − 104
 * and end with t. The first 90 are the baseline; the 14 days before t and t itself only testify,
 * so that a failing sign does not teach itself that silence is normal.
 */
export const windowDays = 105;
export const baselineDays = 90;

/** The first day of the window that ends with a day. */
export const firstDayOf = (day: number): number => day - windowDays + 1;
