import type { Cell } from "../../web/csv.ts";
import { nameCapitals } from "../plate/plate.ts";
import { positionIn } from "../position.ts";
import { signUrl } from "../sign-url.ts";
import { nameOnPlate } from "./archives.ts";
import type { PlateFiles } from "./files.ts";
import type { PrintJob } from "./job.ts";
import type { PrintRow } from "./queries.ts";

/** The line of a sign, by the columns of `manifest-files.ts`; its coordinates are WGS 84 degrees. A file that was not asked for is null. */
export const manifestCells = (
  row: PrintRow,
  files: PlateFiles,
  { host, job }: { host: string; job: PrintJob },
): Cell[] => [
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
  Math.round((nameCapitals(row, job.format) ?? 0) * 10) / 10,
  signUrl(host, row.code),
];
