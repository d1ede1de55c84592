import { decode } from "../bytes/decode.ts";
import { fileTypeOf } from "../bytes/file-type.ts";
import { RefusedFile } from "../refused-file.ts";
import { isBlank, type Sheet } from "../tables/sheet.ts";
import { type OwnSheet, ownSheets } from "./own-sheets.ts";

/**
 * The sheets of files that came from us: the CSVs of an export, or its workbook.
 * @returns null where any of them is none of ours, or cannot be read.
 */
export async function readOwnFiles(files: readonly Uint8Array[]): Promise<OwnSheet[] | null> {
  const found: OwnSheet[] = [];
  for (const bytes of files) {
    const own = await readOwnFile(bytes);
    if (!own) return null;
    found.push(...own);
  }
  return found;
}

async function readOwnFile(bytes: Uint8Array): Promise<OwnSheet[] | null> {
  try {
    const type = fileTypeOf(bytes);
    if (type !== "text") {
      const { readWorkbook } = await import("../tables/workbook.ts");
      return ownSheets((await readWorkbook(bytes, type)).filter(hasRows), false);
    }
    const { readDelimited } = await import("../tables/delimited.ts");
    return ownSheets([readDelimited(decode(bytes).text)], true);
  } catch (error) {
    if (error instanceof RefusedFile) return null;
    throw error;
  }
}

const hasRows = ({ rows }: Sheet): boolean => rows.some((row) => !isBlank(row));
