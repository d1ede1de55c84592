import type { Encoding } from "../bytes/decode.ts";
import { RefusedFile } from "../refused-file.ts";
import type { Cell, Row, Sheet } from "../tables/sheet.ts";
import {
  type Conversion,
  chooseConversion,
  conversions,
  readsAsVietnamese,
} from "./conversions.ts";
import { legacyFont } from "./legacy-fonts.ts";
import { lostThroughout } from "./words.ts";

export type EncodingName = Encoding | "Unicode" | Conversion["name"];

/** What is said of a conversion: some lines as they stood and as they are read. */
export type Converted = { from: Conversion["name"]; samples: Sample[] };
export type Sample = { line: number; before: string; after: string };

export type Repaired = { sheets: Sheet[]; encoding: EncodingName; converted: Converted | null };

const maxSamples = 3;

/**
 * Puts letters right that were read by another table than they were written by, and only where the
 * words then are Vietnamese and were not before.
 * @param encoding as which the bytes were read; "Unicode" for a workbook.
 * @throws RefusedFile if letters were lost when the file was saved, or no table gives Vietnamese.
 */
export function repairLetters(sheets: readonly Sheet[], encoding: Encoding | "Unicode"): Repaired {
  const texts = sampleOfTexts(sheets);
  const lost = lostThroughout(texts);
  if (lost !== null) throw new RefusedFile((t) => t.refused.lettersLost(lost));

  const byFont = fontConversion(sheets);
  const conversion = byFont ?? chooseConversion(texts);
  if (conversion === null) {
    if (encoding === "windows-1252" && !readsAsVietnamese(texts)) {
      throw new RefusedFile((t) => t.refused.unknownEncoding);
    }
    return { sheets: [...sheets], encoding, converted: null };
  }
  const read = byFont ? inItsFont : (cell: Cell) => conversion.convert(cell.text);
  const samples: Sample[] = [];
  const repaired = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const after = {
        ...row,
        cells: row.cells.map((cell) => cell && { ...cell, text: read(cell) }),
      };
      if (samples.length < maxSamples) samples.push(...sampleOf(row, after));
      return after;
    }),
  }));
  return {
    sheets: repaired,
    encoding: conversion.name,
    converted: { from: conversion.name, samples: samples.slice(0, maxSamples) },
  };
}

/** So many characters tell how a file is written, however long it is. */
const maxSampled = 100_000;

function sampleOfTexts(sheets: readonly Sheet[]): string[] {
  const texts = new Set<string>();
  let length = 0;
  for (const text of sheets.flatMap(({ rows }) => rows.flatMap(textsIn))) {
    if (texts.has(text)) continue;
    texts.add(text.slice(0, maxSampled));
    length += text.length;
    if (length > maxSampled) break;
  }
  return [...texts];
}

const textsIn = ({ cells }: Row): string[] => cells.flatMap((cell) => (cell ? [cell.text] : []));

/** The conversion of the cells whose font shows other letters, if those cells read well by it. */
function fontConversion(sheets: readonly Sheet[]): Conversion | null {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const inFont = cells.flatMap((cell) => {
    const font = legacyFont(cell?.font);
    return cell && font ? [{ text: cell.text, table: font.table }] : [];
  });
  const found = chooseConversion([...new Set(inFont.map(({ text }) => text))]);
  return inFont.some(({ table }) => table === found?.name) ? found : null;
}

function inItsFont(cell: Cell): string {
  const font = legacyFont(cell.font);
  if (!font) return cell.text;
  const found = conversions.find(({ name }) => name === font.table);
  const text = found?.convert(cell.text) ?? cell.text;
  return font.capitals ? text.toUpperCase() : text;
}

function sampleOf(before: Row, after: Row): Sample[] {
  const [was, is] = [textsIn(before).join(" | "), textsIn(after).join(" | ")];
  return was === is ? [] : [{ line: before.line, before: was, after: is }];
}
