import { RefusedFile } from "../refused-file.ts";

/**
 * Bytes to text. What is no Unicode is read as windows-1252, a character for every byte, and
 * `letters/` finds out from the words which table of letters it was written by.
 */

export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "windows-1252";

export type Decoded = { text: string; encoding: Encoding };

/** @throws RefusedFile if the bytes are no text. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding.toLowerCase()).decode(bytes);
  if (!isText(text, encoding)) throw new RefusedFile((t) => t.refused.notText);
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "UTF-8";
  return utf16(bytes) ?? (isUtf8(bytes) ? "UTF-8" : "windows-1252");
}

const sampleLength = 8_192;
const minZeros = 0.2;

/** Without its mark, UTF-16 is known by the zero beside every character of ASCII. */
function utf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, sampleLength);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / sample.byteLength);
  if (even > minZeros && even > 4 * odd) return "UTF-16BE";
  return odd > minZeros && odd > 4 * even ? "UTF-16LE" : null;
}

/** A few broken characters among many whole ones are a damaged UTF-8, and no other encoding. */
const maxBrokenShare = 0.02;

function isUtf8(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1_000_000);
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return isDamagedUtf8(sample);
  }
}

function isDamagedUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(sample, { stream: true });
  const beyondAscii = text.match(/[^\0-\x7F]/g) ?? [];
  const broken = beyondAscii.filter((character) => character === "\uFFFD").length;
  return broken <= maxBrokenShare * beyondAscii.length;
}

/** Of the characters, these may be controls: text has some by accident, other files by nature. */
const maxControls: Record<Encoding, number> = {
  "UTF-8": 0.2,
  "UTF-16LE": 0.02,
  "UTF-16BE": 0.02,
  "windows-1252": 0.05,
};

function isText(text: string, encoding: Encoding): boolean {
  const sample = text.slice(0, 100_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted.
  const controls = sample.match(/[\0-\x08\x0E-\x1F\x7F\uFFFE\uFFFF]/g)?.length ?? 0;
  return controls <= maxControls[encoding] * sample.length;
}
