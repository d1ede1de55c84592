import { gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { wards } from "./schema.ts";

/**
 * When a ward holds: from its first day (empty where no source gives it) to the day before
 * `valid_to`. `day` is a city day as `YYYY-MM-DD` (`isoDayOf` in `hours.ts`): a ward that begins next
 * year is not in force yet, and one whose last day was yesterday is former.
 */
export const wardsInForce = (day: string): SQL =>
  sql`(${lte(wards.validFrom, day)} AND ${or(isNull(wards.validTo), gt(wards.validTo, day))})`;

/** Wards that no longer hold on a city day. */
export const formerWards = (day: string): SQL => lte(wards.validTo, day);

/** Both in a statement of SQL; `day` is an expression there, such as `?1`. */
export const wardsInForceSql = (day: string): string =>
  `(wards.valid_from <= ${day} AND (wards.valid_to IS NULL OR wards.valid_to > ${day}))`;
export const formerWardsSql = (day: string): string => `wards.valid_to <= ${day}`;

/** The same of a ward that was read. */
export const isInForce = (
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  day: string,
): boolean => validFrom <= day && (validTo === null || validTo > day);
