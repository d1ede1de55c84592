import { byteOrderMark, csvLine } from "../../web/csv.ts";
import { positionIn } from "../position.ts";
import { signUrl } from "../sign-url.ts";
import { nameOnPlate } from "./archives.ts";
import type { PlateFiles } from "./files.ts";
import type { PrintJob } from "./job.ts";
import type { PrintRow } from "./queries.ts";

/** What the fabricator and the workers need to know of each plate, one line each. */
const columns = [
  "code",
  "street",
  "position",
  "latitude",
  "longitude",
  "status",
  "size_mm",
  "bleed_mm",
  "quantity",
  "day",
  "plate",
  "pdf",
  "symbol",
  "url",
] as const;

/** The first line of the manifest. */
export const manifestHead = byteOrderMark + csvLine(columns);

/** The line of a sign; its coordinates are WGS 84 degrees. A file that was not asked for is empty. */
export function manifestLine(
  row: PrintRow,
  files: PlateFiles,
  { host, job }: { host: string; job: PrintJob },
): string {
  const cells = [
    row.code,
    nameOnPlate(row),
    positionIn(row, "vi"),
    row.latitude,
    row.longitude,
    row.status,
    job.format,
    job.bleed,
    job.quantity,
    job.day,
    files.svg?.name ?? null,
    files.pdf?.name ?? null,
    files.symbol.name,
    signUrl(host, row.code),
  ];
  return csvLine(cells);
}
