import readWorkbook from "read-excel-file/node";
import { isoDay } from "../../src/db/hours.ts";
import type { Cell } from "../../src/web/csv.ts";

/** A sheet as it was read: its first line, and the rows under it. */
export type OpenedSheet = { name: string; titles: string[]; rows: Cell[][] };

/** Opens a workbook with another library than its writer's; days are `YYYY-MM-DD` again. */
export async function openXlsx(bytes: Uint8Array): Promise<OpenedSheet[]> {
  const sheets = await readWorkbook(Buffer.from(bytes), { trim: false });
  return sheets.map(({ sheet, data }) => {
    const [titles = [], ...rows] = data.map((row) => row.map(cellOf));
    return { name: sheet, titles: titles.map(String), rows };
  });
}

const cellOf = (value: unknown): Cell =>
  value instanceof Date ? isoDay(value.getTime() / 86_400_000) : (value as Cell);
