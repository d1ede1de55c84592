import { noAnswers } from "./answers.ts";
import { decode } from "./bytes/decode.ts";
import { fileTypeOf } from "./bytes/file-type.ts";
import { textTypeOf } from "./bytes/text-type.ts";
import { repairLetters } from "./letters/repair.ts";
import { noOverrides, type Overrides, withAnswers } from "./overrides.ts";
import type { Read, Reading, ReadOptions } from "./read.ts";
import { readSheets } from "./read-sheets.ts";
import { RefusedFile } from "./refused-file.ts";
import type { Said } from "./said.ts";
import { readHtmlTables } from "./tables/html-tables.ts";

export type ReadOutcome = { outcome: "read"; read: Read } | { outcome: "refused"; because: Said };

/** A file that is in memory, to be read again with every answer and correction. */
export type OpenFile = { read: (options: ReadOptions) => ReadOutcome };

/**
 * Opens a file of an office, whatever it is: a workbook, a text with commas, a web page, a map, an
 * annex in sentences. Reading it says what each row would make of the city's records, asks what is
 * not certain and writes nothing. Runs in browsers and in Node alike; what few files need is loaded
 * when one comes.
 * @param bytes the file; what it is called does not matter.
 */
export async function openFile(bytes: Uint8Array): Promise<OpenFile> {
  try {
    const read = await openBytes(bytes);
    return { read: (options) => orRefused(() => readAnswered(read, options)) };
  } catch (error) {
    const refused = refusal(error);
    return { read: () => refused };
  }
}

/** Opens a file and reads it once. */
export async function readFile(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  return (await openFile(bytes)).read(options);
}

function orRefused(read: () => Read): ReadOutcome {
  try {
    return { outcome: "read", read: read() };
  } catch (error) {
    return refusal(error);
  }
}

/** @throws the error, if it is no refusal. */
function refusal(error: unknown): ReadOutcome {
  if (error instanceof RefusedFile) return { outcome: "refused", because: error.said };
  throw error;
}

type Reader = (reading: Reading) => Read;

async function openBytes(bytes: Uint8Array): Promise<Reader> {
  const type = fileTypeOf(bytes);
  if (type !== "text") {
    const { readWorkbook } = await import("./tables/workbook.ts");
    const repaired = repairLetters(await readWorkbook(bytes, type), "Unicode");
    return (reading) => readSheets(repaired, reading);
  }
  const { text, encoding } = decode(bytes);
  const textType = textTypeOf(text);
  if (textType === "json" || textType === "kml") {
    const { readMapFile } = await import("./maps/read-map-file.ts");
    return (reading) => readMapFile(text, textType, encoding, reading);
  }
  if (textType === "html") {
    const repaired = repairLetters(readHtmlTables(text), encoding);
    return (reading) => readSheets(repaired, reading);
  }
  const { readText } = await import("./read-text.ts");
  return (reading) => readText(text, encoding, reading);
}

/** An answer may put another value in a cell, which may raise a question that is answered too. */
const maxRounds = 5;

function readAnswered(read: Reader, options: ReadOptions): Read {
  let overrides: Overrides = noOverrides;
  for (let round = 1; ; round++) {
    const done = read({ answers: noAnswers, ...options, overrides });
    const more = withAnswers(overrides, done.findings);
    if (!more || round === maxRounds) return done;
    overrides = more;
  }
}
