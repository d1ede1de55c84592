import { decode } from "./bytes/decode.ts";
import { fileTypeOf } from "./bytes/file-type.ts";
import { textTypeOf } from "./bytes/text-type.ts";
import { repairLetters } from "./letters/repair.ts";
import type { Read, ReadOptions } from "./read.ts";
import { readSheets } from "./read-sheets.ts";
import { RefusedFile } from "./refused-file.ts";
import type { Said } from "./said.ts";
import { readHtmlTables } from "./tables/html-tables.ts";

export type ReadOutcome = { outcome: "read"; read: Read } | { outcome: "refused"; because: Said };

/**
 * Reads a file of an office, whatever it is: a workbook, a text with commas, a web page, a map, an
 * annex in sentences. It says what each row would make of the city's records, asks what is not
 * certain and writes nothing. Runs in browsers and in Node alike; what few files need is loaded
 * when one comes.
 * @param bytes the file; what it is called does not matter.
 */
export async function readFile(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  try {
    return { outcome: "read", read: await readBytes(bytes, options) };
  } catch (error) {
    if (error instanceof RefusedFile) return { outcome: "refused", because: error.said };
    throw error;
  }
}

async function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<Read> {
  const type = fileTypeOf(bytes);
  if (type !== "text") {
    const { readWorkbook } = await import("./tables/workbook.ts");
    return readSheets(repairLetters(await readWorkbook(bytes, type), "Unicode"), options);
  }
  const { text, encoding } = decode(bytes);
  const textType = textTypeOf(text);
  if (textType === "json" || textType === "kml") {
    const { readMapFile } = await import("./maps/read-map-file.ts");
    return readMapFile(text, textType, encoding, options);
  }
  if (textType === "html") {
    return readSheets(repairLetters(readHtmlTables(text), encoding), options);
  }
  const { readText } = await import("./read-text.ts");
  return readText(text, encoding, options);
}
