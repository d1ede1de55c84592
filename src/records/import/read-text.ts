import type { Encoding } from "./bytes/decode.ts";
import { repairLetters } from "./letters/repair.ts";
import { readProse } from "./prose.ts";
import type { Read, Reading } from "./read.ts";
import { readSheets } from "./read-sheets.ts";
import { RefusedFile } from "./refused-file.ts";
import { readStreetRows } from "./rows/street-rows.ts";
import { finishStreets } from "./rows/streets.ts";
import { findingsAt, openTable } from "./rows/table.ts";
import { findHeader } from "./shape/header.ts";
import { readDelimited } from "./tables/delimited.ts";
import { type Sheet, textCell } from "./tables/sheet.ts";

/** By so much of a text it is seen whether there is a table in it at all. */
const startLength = 100_000;

/**
 * Text: a table if it has a header that we know, else sentences that tell of streets.
 * @throws RefusedFile if it is neither.
 */
export function readText(text: string, encoding: Encoding, options: Reading): Read {
  const isGiven = options.columns.length > 0;
  const start = text.slice(0, startLength);
  const isCut = start.length < text.length && start.includes("\n");
  const whole = isCut ? start.slice(0, start.lastIndexOf("\n")) : start;
  if (isGiven || hasTable(whole, encoding)) {
    return readSheets(repairLetters([readDelimited(text)], encoding), options);
  }
  const prose = readSentences(text, encoding, options);
  if (prose) return prose;
  // Says what is wrong with the table that somebody meant.
  return readSheets(repairLetters([readDelimited(whole)], encoding), options);
}

function hasTable(text: string, encoding: Encoding): boolean {
  try {
    const { sheets } = repairLetters([readDelimited(text)], encoding);
    return sheets.some((sheet) => findHeader(sheet) !== null);
  } catch (error) {
    if (error instanceof RefusedFile) return false;
    throw error;
  }
}

/** No annex that anybody pastes is longer. */
const maxProse = 1_000_000;

/** Null where no sentence tells of a street. Each that does is a row to be confirmed. */
function readSentences(text: string, encoding: Encoding, options: Reading): Read | null {
  if (text.length > maxProse) return null;
  const { sheets, ...repaired } = repairLetters([sheetOfLines(text)], encoding);
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const lines = rows.map(({ cells }) => cells[0]?.text ?? "");
  const prose = readProse(lines);
  if (!prose) return null;
  const table = openTable(prose.header, prose.rows, options);
  const drafts = readStreetRows(table);
  for (const { row, values } of drafts) {
    findingsAt(table, row).ask(null, (t) => t.asks.confirm(String(values.name)));
  }
  return {
    ...repaired,
    ...finishStreets(table, drafts),
    sheets: [],
    sheet: null,
    headers: [prose.header],
    rows,
    findings: table.findings,
    skipped: [],
  };
}

function sheetOfLines(text: string): Sheet {
  const lines = text.split(/\r\n?|\n/);
  const rows = lines.map((line, i) => ({ line: i + 1, cells: [textCell(line)] }));
  return { name: "", isHidden: false, merges: [], rows };
}
