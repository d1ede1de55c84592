import { fold } from "../../web/vietnamese.ts";
import { day } from "../values/day.ts";

/**
 * A row of a table of redrawn wards, however the table comes: pasted into the page of wards
 * (`read-table.ts`) or in a file that is imported (`import/rows/successions.ts`). What its columns
 * are called and what their cells say stands here, once for both.
 */

/** The old ward went to the new one, as a whole or in part. */
export type RedrawingRow = {
  /** As its author counts them, from 1. */
  line: number;
  /** Five digits, as `wardFields.code` has them. */
  oldCode: string;
  oldName: string | null;
  newCode: string;
  newName: string | null;
  /** The first day of the new ward, as `YYYY-MM-DD`. */
  from: string;
  part: "whole" | "part";
};

export type RedrawingColumn = Exclude<keyof RedrawingRow, "line">;

/**
 * The headings, as the state's table (National Statistics Office: "Tên Xã mới, Mã Xã mới, Tên Xã
 * cũ, Mã Xã cũ, Ghi chú") and people write them. One after "=" is a whole heading; in a file, the
 * others may be a part of a longer one (`import/columns/recognise.ts`).
 */
export const redrawingHeadings: Readonly<Record<RedrawingColumn, readonly string[]>> = {
  oldCode: [
    "mã cũ",
    "mã xã cũ",
    "mã phường cũ",
    "mã đvhc cũ",
    "mã đơn vị cũ",
    "old code",
    "mã trước sắp xếp",
    "mã phường xã cũ",
  ],
  oldName: [
    "tên cũ",
    "tên xã cũ",
    "tên phường cũ",
    "phường cũ",
    "xã cũ",
    "đơn vị cũ",
    "tên đvhc cũ",
    "old name",
    "old ward",
    "phường xã cũ",
    "tên phường xã cũ",
    "tên trước sắp xếp",
  ],
  newCode: [
    "mã mới",
    "mã xã mới",
    "mã phường mới",
    "mã đvhc mới",
    "mã đơn vị mới",
    "new code",
    "mã sau sắp xếp",
    "mã phường xã mới",
  ],
  newName: [
    "tên mới",
    "tên xã mới",
    "tên phường mới",
    "phường mới",
    "xã mới",
    "đơn vị mới",
    "tên đvhc mới",
    "new name",
    "new ward",
    "phường xã mới",
    "tên phường xã mới",
    "tên sau sắp xếp",
  ],
  from: [
    "có hiệu lực từ",
    "hiệu lực từ",
    "ngày hiệu lực",
    "hiệu lực",
    "từ ngày",
    "in force from",
    "valid from",
    "=có hiệu lực từ ngày",
    "=from",
    "=from day",
  ],
  part: [
    "=phần",
    "=ghi chú",
    "mức độ",
    "hình thức",
    "hình thức nhập",
    "nhập",
    "phạm vi",
    "=part",
    "=whole/part",
    "=toàn bộ/một phần",
    "cách sắp xếp",
  ],
};

/** A code of a ward (QĐ 124/2004/QĐ-TTg: five digits) with the zeros that a spreadsheet took from its front. */
export const withLeadingZeros = (code: string): string =>
  /^\d{1,4}$/.test(code) ? code.padStart(5, "0") : code;

/**
 * Whether a cell says that all of a ward or a part of it goes over; null where it says neither. Who
 * names both, as in "all of the part that is left", means a part: its streets are asked about.
 */
export function partIn(cell: string): RedrawingRow["part"] | null {
  const said = fold(cell);
  if (/mot phan|phan con lai|phan dien tich|\bpart(s|ly|ial|ially)?\b/.test(said)) return "part";
  return /toan bo|\bwhole\b/.test(said) ? "whole" : null;
}

/** The day from which the whole table holds, as its title says it: "từ ngày 01/7/2025"; null if none does. */
export function dayInTitle(cells: readonly string[]): string | null {
  for (const cell of cells) {
    const [, typed] = /từ\s+ngày\s+([\d/.-]+\d)/iu.exec(cell.normalize("NFC")) ?? [];
    const read = typed === undefined ? null : day().read(typed);
    if (read && "value" in read) return read.value;
  }
  return null;
}
