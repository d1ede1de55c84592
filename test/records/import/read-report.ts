import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GivenColumn } from "../../../src/records/import/columns/given-mapping.ts";
import { emptyCity, type KnownCity } from "../../../src/records/import/known/known-city.ts";
import { readFile } from "../../../src/records/import/read-file.ts";
import { type Report, reportOf } from "../../../src/records/import/report.ts";

type Options = {
  city?: KnownCity;
  sheet?: number | null;
  columns?: readonly GivenColumn[];
  language?: "vi" | "en";
};

/** What reading a file reports; the city has nothing unless it is given. */
export async function read(
  bytes: Uint8Array | string,
  { city = emptyCity, sheet = null, columns = [], language = "vi" }: Options = {},
): Promise<Report> {
  const file = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  return reportOf(await readFile(file, { city, sheet, columns }), city, language);
}

/** A file of the corpus. */
export const corpusFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "corpus", name)));

type Shown = Readonly<Record<string, unknown>>;

/** A street on a line: row, kind, name, ends, length, width and wards. */
export function streetLine(record: Shown): string {
  const { row, kind, name, startText, endText, lengthM, widthM, wards } = record;
  const names = (wards as { name: string }[] | undefined)?.map((ward) => ward.name).join("+");
  return [row, kind, name, startText, endText, lengthM, widthM, names]
    .map((part) => part ?? "")
    .join("|")
    .replace(/\|+$/, "");
}

/** Where something is said: "5 Chiều dài (m)", or the row alone. */
export const placeOf = ({ row, column }: { row: number | null; column: string | null }): string =>
  [row, column].filter((part) => part !== null).join(" ");
