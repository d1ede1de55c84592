import { isoDay, parseDay } from "../../../db/hours.ts";
import type { Reading } from "../../problems.ts";
import type { Cell } from "../tables/sheet.ts";

/** Day 1 of Excel is 1900-01-01, and it believes in 1900-02-29: from March on this is day 0. */
const dayZeroOfExcel = parseDay("1899-12-30") ?? 0;
/** 1954 to 2119: a number of four digits is a year, one of six is no day of ours. */
const serials = { min: 20_000, max: 80_000 };

/**
 * A day as `2016-12-23`, or as much of one as is known.
 * @param read what the field makes of the text.
 */
export function readDay<Day>(
  cell: Cell,
  read: (text: string) => Reading<Day>,
): Reading<Day | string> {
  const text = cell.text.trim().replace(/^'/, "");
  const serial = cell.isDay ? Number.NaN : Number(text);
  if (Number.isInteger(serial) && serial >= serials.min && serial <= serials.max) {
    return { value: isoDay(dayZeroOfExcel + serial) };
  }
  return read(inFigures(text));
}

/** "ngày 08 tháng 12 năm 2017" as 08/12/2017. */
const inFigures = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/^(?:ngày|từ ngày|năm)\s*/i, "")
    .replace(/^(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i, "$1/$2/$3")
    .replace(/^tháng\s+(\d{1,2})\s*(?:năm|\/)\s*(\d{4})$/i, "$1/$2")
    .replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, "$3/$2/$1")
    .replace(/[T ]\d\d?:\d\d.*$/, "");
