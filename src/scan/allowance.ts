/**
 * How many rows a tally may write to D1: a bucket that fills by its share of the day's rows and
 * holds half an hour's worth and a little more. A quiet city sees its counts within seconds; under
 * a flood, of one sign or of all, counts merge for longer before they are written, and the day's
 * rows stay inside the plan whatever happens. Nothing is lost by waiting: the tally has it all.
 */

const msPerDay = 86_400_000;

/** The bucket holds this part of a day's rows. */
const partOfDay = 40;

export type Allowance = { rows: number; at: number };

/** The most that can be saved up; at least one row, or nothing could ever be written. */
export const maxSaved = (rowsPerDay: number): number => Math.max(1, rowsPerDay / partOfDay);

/** The allowance at a later moment, in milliseconds. A clock that runs backwards gives nothing. */
export function refill({ rows, at }: Allowance, rowsPerDay: number, now: number): Allowance {
  const gained = (Math.max(0, now - at) * rowsPerDay) / msPerDay;
  return { rows: Math.min(maxSaved(rowsPerDay), rows + gained), at: now };
}

/** How long until so many rows may be written, in milliseconds; asks for no more than can be saved. */
export function msUntil(wanted: number, { rows }: Allowance, rowsPerDay: number): number {
  const missing = Math.min(wanted, maxSaved(rowsPerDay)) - rows;
  return missing <= 0 ? 0 : Math.ceil((missing * msPerDay) / rowsPerDay);
}
