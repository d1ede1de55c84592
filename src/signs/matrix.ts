/**
 * The dark and light modules of a payload.
 *
 * The encoder is qrcode-svg's: its Reed–Solomon code, its placing of modules and its masks are
 * sound. Three things of it are not, and this file is what goes round them. It knows byte mode
 * only (8 bits a character where an upper-case URL needs 5.5); it takes 3 characters more than
 * there are, since it compares a length with a string, and so often a version too large; and its
 * mask is chosen by other rules than the standard's. Clauses are those of ISO/IEC 18004:2015.
 */

import QRCode, { type Model, type Segment } from "qrcode-svg";
import { falseFinders } from "./false-finder.ts";
import { penalty } from "./mask-penalty.ts";

/** How much of a symbol may be lost and still be read: about 7, 15, 25, 30 per cent. */
export const levels = ["L", "M", "Q", "H"] as const;
export type Level = (typeof levels)[number];

export type Matrix = {
  /** Modules per side, without the quiet zone. */
  size: number;
  /** 1 for dark, row by row. */
  dark: Uint8Array;
  /** 1 to 10. */
  version: number;
  level: Level;
  /** 0 to 7 (table 10). */
  mask: number;
};

/** The payload cannot be encoded; the message says why. */
export class PayloadError extends Error {
  override name = "PayloadError";
}

/**
 * Encodes in the smallest version that holds the payload at the level asked for, with the highest
 * level that this version then has room for. Of the eight masks it takes the one with the fewest
 * false finders, most often none, and of those the one with the lowest penalty (7.8.3). A reader
 * learns the mask from the symbol itself (7.9), so any of them says the same. The choice rests on
 * the payload alone: the symbol of a sign is the same whenever it is drawn.
 * @throws PayloadError for an empty payload, a character outside alphanumeric mode, or a payload
 * that is longer than version 10 holds.
 */
export function encode(payload: string, least: Level): Matrix {
  const { version, level } = fit(payload.length, least);
  const size = sizeOf(version);
  const masked = masker(payload, version, level);
  let best = { mask: 0, dark: new Uint8Array() };
  let lowest = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < maskCount; mask++) {
    const dark = masked(mask);
    let cost = penalty(dark, size);
    if (cost < lowest) cost += falseFinderCost * falseFinders(dark, size);
    if (cost < lowest) [best, lowest] = [{ mask, dark }, cost];
  }
  return { size, version, level, ...best };
}

/**
 * Whether a mask leaves the payload's symbol, at the level asked for, without a false finder.
 * Cheaper than encoding it: the first such mask will do, and no penalty is counted.
 * @throws PayloadError as `encode` does.
 */
export function hasClearMask(payload: string, least: Level): boolean {
  const { version, level } = fit(payload.length, least);
  const masked = masker(payload, version, level);
  for (let mask = 0; mask < maskCount; mask++) {
    if (falseFinders(masked(mask), sizeOf(version)) === 0) return true;
  }
  return false;
}

const maskCount = 8;

/** More than the penalty of any symbol up to version 10, so that it comes first. */
const falseFinderCost = 1_000_000;

/** Draws the payload in one mask after another, computing its codewords but once. */
function masker(
  payload: string,
  version: number,
  level: Level,
): (mask: number) => Uint8Array<ArrayBuffer> {
  const dataList = [alphanumeric(payload)];
  let dataCache: number[] | null = null;
  return (mask) => {
    model ??= new QRCode("0").qrcode;
    model.typeNumber = version;
    model.errorCorrectLevel = formatBits[level];
    model.dataList = dataList;
    model.dataCache = dataCache;
    model.makeImpl(false, mask);
    dataCache = model.dataCache;
    return flat(model.modules, sizeOf(version));
  };
}

function flat(modules: boolean[][], size: number): Uint8Array<ArrayBuffer> {
  const dark = new Uint8Array(size * size);
  modules.forEach((row, y) => {
    row.forEach((module, x) => {
      if (module) dark[y * size + x] = 1;
    });
  });
  return dark;
}

/** Made once, since making it encodes its own "0"; every mask sets all that it reads. */
let model: Model | undefined;

/**
 * The version and level that a payload of so many characters gets, without encoding it.
 * @throws PayloadError as `encode` does.
 */
export function fit(length: number, least: Level): { version: number; level: Level } {
  if (length === 0) throw new PayloadError("A symbol cannot be empty.");
  const version = capacity[least].findIndex((most) => length <= most) + 1;
  if (version === 0) {
    throw new PayloadError(
      `${length} characters are more than the ${capacity[least].at(-1)} that a symbol at level ${least} may hold here.`,
    );
  }
  const raised = levels.findLast((level) => length <= (capacity[level][version - 1] ?? 0));
  return { version, level: raised ?? least };
}

/** Whether a symbol at that level may hold so many characters. */
export const fits = (length: number, least: Level): boolean =>
  length > 0 && length <= (capacity[least].at(-1) ?? 0);

/** Modules per side: 21 in version 1, four more in each next. */
export const sizeOf = (version: number): number => 17 + 4 * version;

/** Table 5: the alphanumeric characters, each at its value. */
const alphanumerics = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** Table 7, the column for alphanumeric characters, versions 1 to 10. */
const capacity: Record<Level, readonly number[]> = {
  L: [25, 47, 77, 114, 154, 195, 224, 279, 335, 395],
  M: [20, 38, 61, 90, 122, 154, 178, 221, 262, 311],
  Q: [16, 29, 47, 67, 87, 108, 125, 157, 189, 221],
  H: [10, 20, 35, 50, 64, 84, 93, 122, 143, 174],
};

/** Table 12. */
const formatBits: Record<Level, number> = { L: 1, M: 0, Q: 3, H: 2 };

/** 7.4.4: two characters in 11 bits, a last single one in 6. */
function alphanumeric(text: string): Segment {
  const values = Array.from(text, (character) => alphanumerics.indexOf(character));
  const wrong = values.indexOf(-1);
  if (wrong !== -1) {
    throw new PayloadError(
      `"${Array.from(text)[wrong]}" cannot stand in a symbol: only ${alphanumerics} can.`,
    );
  }
  return {
    mode: 2,
    getLength: () => values.length,
    write(buffer) {
      for (let i = 0; i < values.length; i += 2) {
        const [first = 0, second] = values.slice(i, i + 2);
        if (second === undefined) buffer.put(first, 6);
        else buffer.put(first * 45 + second, 11);
      }
    },
  };
}
