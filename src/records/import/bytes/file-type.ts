import { RefusedFile } from "../refused-file.ts";
import type { Said } from "../said.ts";
import { openCompoundFile } from "./compound-file.ts";
import { readXlsGlobals } from "./xls-globals.ts";
import { namesInZip } from "./zip-directory.ts";

/** What a file is by its bytes; what it is called says little. Text is told apart later. */
export type FileType = "xlsx" | "xls" | "text";

/** Larger than any city's spreadsheet, and small enough to be looked through at once. */
const maxFileBytes = 20_000_000;

/** @throws RefusedFile for all that holds no table that we can read, saying what to do. */
export function fileTypeOf(bytes: Uint8Array): FileType {
  if (bytes.byteLength === 0) throw new RefusedFile((t) => t.refused.empty);
  if (bytes.byteLength > maxFileBytes) {
    throw new RefusedFile((t) => t.refused.fileTooLarge(maxFileBytes / 1_000_000));
  }
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06")) return zipType(bytes);
  if (startsWith(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return compoundType(bytes);
  const known = signatures.find(({ at = 0, bytes: some }) => startsWith(bytes, some, at));
  if (known) throw new RefusedFile(known.refused);
  return "text";
}

/** The first bytes of files that people send instead of a table, and what to tell them. */
const signatures: readonly { bytes: string; at?: number; refused: Said }[] = [
  { bytes: "%PDF", refused: (t) => t.refused.pdf },
  { bytes: "\x89PNG", refused: (t) => t.refused.image },
  { bytes: "\xFF\xD8\xFF", refused: (t) => t.refused.image },
  { bytes: "GIF8", refused: (t) => t.refused.image },
  { bytes: "II*\0", refused: (t) => t.refused.image },
  { bytes: "MM\0*", refused: (t) => t.refused.image },
  { bytes: "WEBP", at: 8, refused: (t) => t.refused.image },
  { bytes: "ftyp", at: 4, refused: (t) => t.refused.image },
  { bytes: "{\\rtf", refused: (t) => t.refused.word },
  { bytes: "Rar!", refused: (t) => t.refused.archive },
  { bytes: "7z\xBC\xAF", refused: (t) => t.refused.archive },
  { bytes: "\x1F\x8B", refused: (t) => t.refused.archive },
  // Excel 2, 3 and 4 ([MS-XLS] calls them BIFF2 to BIFF4), without a compound file around.
  { bytes: "\x09\0\x04\0", refused: (t) => t.refused.oldExcel },
  { bytes: "\x09\x02\x06\0", refused: (t) => t.refused.oldExcel },
  { bytes: "\x09\x04\x06\0", refused: (t) => t.refused.oldExcel },
  { bytes: "\0\0\x27\x0A", refused: (t) => t.refused.shapefile },
  { bytes: "\0\x01\0\0Standard", refused: (t) => t.refused.otherFile },
];

function zipType(bytes: Uint8Array): FileType {
  const names = namesInZip(bytes);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^\/?xl\//i)) return "xlsx";
  // An OpenDocument spreadsheet, which the reader of workbooks takes as well.
  if (names[0] === "mimetype" && has(/^content\.xml$/)) return openDocument(bytes);
  if (has(/^\/?word\//i)) throw new RefusedFile((t) => t.refused.word);
  if (has(/^\/?ppt\//i)) throw new RefusedFile((t) => t.refused.otherFile);
  if (has(/\.kml$/i)) throw new RefusedFile((t) => t.refused.kmz);
  if (has(/\.shp$/i)) throw new RefusedFile((t) => t.refused.shapefile);
  throw new RefusedFile((t) => t.refused.archive);
}

function openDocument(bytes: Uint8Array): FileType {
  // The first file of the archive is stored as it is and says what the document is (ODF 1.3, 2.2.1).
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  if (start.includes("opendocument.spreadsheet")) return "xlsx";
  throw new RefusedFile((t) => t.refused.word);
}

function compoundType(bytes: Uint8Array): FileType {
  const file = openCompoundFile(bytes);
  if (!file) throw new RefusedFile((t) => t.refused.cutOff);
  const has = (name: string) => file.names.includes(name);
  if (has("EncryptedPackage")) throw new RefusedFile((t) => t.refused.password);
  if (has("WordDocument")) throw new RefusedFile((t) => t.refused.word);
  if (!has("Workbook") && !has("Book")) throw new RefusedFile((t) => t.refused.otherFile);
  const globals = readXlsGlobals(bytes);
  if (!globals) throw new RefusedFile((t) => t.refused.cutOff);
  if (!globals.isBiff8) throw new RefusedFile((t) => t.refused.oldExcel);
  if (globals.hasPassword) throw new RefusedFile((t) => t.refused.password);
  return "xls";
}

const startsWith = (bytes: Uint8Array, characters: string, at = 0): boolean =>
  Array.from(characters).every((character, i) => bytes[at + i] === character.charCodeAt(0));
