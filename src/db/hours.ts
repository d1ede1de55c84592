/**
 * Hours and city days. Scans are kept by whole hours since 1970 in UTC; a city's day is
 * `floor((hour + utcOffset) / 24)`, which loses nothing where the offset is whole hours.
 * Everything here is integers, so a day is the same day in every query, page and export.
 */

const msPerHour = 3_600_000;
const msPerDay = 24 * msPerHour;

/** The hour since 1970 (UTC) in which a moment falls; `at` in milliseconds. */
export const hourOf = (at: number): number => Math.floor(at / msPerHour);

/** The city day, counted from 1970-01-01, in which an hour falls. */
export const dayOf = (hour: number, utcOffset: number): number =>
  Math.floor((hour + utcOffset) / 24);

/** The first hour of a city day; the day ends before the first hour of the next. */
export const firstHourOf = (day: number, utcOffset: number): number => day * 24 - utcOffset;

/** The city day of a moment; `at` in milliseconds. */
export const today = (at: number, utcOffset: number): number => dayOf(hourOf(at), utcOffset);

/** A day as `YYYY-MM-DD`. */
export const isoDay = (day: number): string => new Date(day * msPerDay).toISOString().slice(0, 10);

/** The city day of a moment as `YYYY-MM-DD`; `at` in milliseconds. */
export const isoDayOf = (at: number, utcOffset: number): string => isoDay(today(at, utcOffset));

/** The day of a date of the calendar; months before 1 and beyond 12 run into other years. */
export const dayOfDate = (year: number, month: number, date: number): number =>
  // Date.UTC reads the years 0 to 99 as those of the last century.
  new Date(0).setUTCFullYear(year, month - 1, date) / msPerDay;

/** Reads `YYYY-MM-DD`; null if that is no day of the calendar. */
export function parseDay(iso: string): number | null {
  const day = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(iso) / msPerDay : Number.NaN;
  return Number.isInteger(day) && isoDay(day) === iso ? day : null;
}

/**
 * SQL for the city day of a moment as `YYYY-MM-DD`, and for its time as `YYYY-MM-DD HH:MM:SS`, where
 * `moment` is SQL in seconds since 1970 (UTC) and `utcOffset` SQL in whole hours.
 */
export const cityDay = (moment: string, utcOffset: string): string =>
  `date(${moment} + ${utcOffset} * 3600, 'unixepoch')`;
export const cityTime = (moment: string, utcOffset: string): string =>
  `datetime(${moment} + ${utcOffset} * 3600, 'unixepoch')`;
