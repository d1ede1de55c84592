import { byteOrderMark, csvLine } from "../../web/csv.ts";
import { positionIn } from "../position.ts";
import { signUrl } from "../sign-url.ts";
import { nameOnPlate } from "./archives.ts";
import type { PlateFiles } from "./files.ts";
import type { PrintRow } from "./queries.ts";

/** What the fabricator and the workers need to know of each plate, one line each. */
const columns = [
  "code",
  "street",
  "position",
  "latitude",
  "longitude",
  "status",
  "plate",
  "symbol",
  "url",
] as const;

/** The first line of the manifest. */
export const manifestHead = byteOrderMark + csvLine(columns);

/** The line of a sign; its coordinates are WGS 84 degrees. */
export function manifestLine(row: PrintRow, files: PlateFiles, host: string): string {
  const cells = [
    row.code,
    nameOnPlate(row),
    positionIn(row, "vi"),
    row.latitude,
    row.longitude,
    row.status,
    files.plate.name,
    files.symbol.name,
    signUrl(host, row.code),
  ];
  return csvLine(cells);
}
