import { parseCode } from "../code.ts";
import { keystrokesOf, plainOf } from "./keyboards.ts";

/** Nobody types more, and no link that was copied with a code in it is much longer. */
const maxLength = 300;

/** The scheme and host before a code in an address. */
const host = /^(?:https?:\/\/)?[^/\s]+\.[^/\s]+\//i;

/** What stands around a code in a message or a sentence, and is no part of it. */
const around = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** What people write before a code: "mã 4PHVTR", "biển số: 4PHVTR". */
const called = /^(?:(?:mã|ma|biển|bien|số|so|code|sign|qr)[\s:.#-]+)+/iu;

/** A code with something between each two of its characters. */
const spelledOut = /^[\p{L}\p{N}](?:[^\p{L}\p{N}]+[\p{L}\p{N}]){4,6}$/u;

/**
 * What may be a code in what somebody typed or pasted: `4ph-vtr`, `“4PHVTR.”`, `mã 4PHVTR`, a whole
 * address, that of a street's page with a code behind it too. Spaces and hyphens are left out
 * (Crockford's base32 ignores hyphens), and so is whatever stands around it; full-width letters are
 * read as plain ones (NFKC), Vietnamese ones as the keys that make them or, as Ờ for O, as plain ones.
 * @returns five to seven ASCII letters and digits, in capitals, since a code has six and one may be
 * missing or too many; null for all else.
 */
export function codeLike(text: string): string | null {
  const bare = bareOf(text);
  return codeInAddress(bare) ?? wordIn(pathIn(bare), true);
}

/**
 * The same in the path of a URL, `/4PHVTR%E2%80%8B`; null where the path has more than one part, other
 * than a host that was pasted into it. A scan is counted by it, so no letter is taken for another that
 * no key stands for.
 */
export function codeLikeInPath(path: string): string | null {
  const part = pathIn(bareOf(decoded(path)));
  return part.includes("/") ? null : wordIn(part, false);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Cut off within a character, or with a lone % behind it.
    return path.replace(/%[0-9A-Fa-f]{0,2}/g, " ");
  }
}

/** Without what stands around it; nothing is left of a text that is too long. */
const bareOf = (text: string): string =>
  text.length > maxLength
    ? ""
    : text
        .normalize("NFKC")
        .replace(/\p{Cf}/gu, "")
        .replace(around, "");

/** The code that is a part of an address, its path's or behind it. */
function codeInAddress(bare: string): string | null {
  if (!host.test(bare)) return null;
  const parts = bare.replace(host, "").split(/[/?#&=]+/);
  return parts.map(parseCode).find((code) => code !== null && /\d/.test(code)) ?? null;
}

/** Without the host before it and the query behind it. */
const pathIn = (bare: string): string => bare.replace(host, "").replace(/[?&#].*$/s, "");

function wordIn(path: string, mayBePlain: boolean): string | null {
  const text = path.replace(called, "").replace(around, "");
  const separators = spelledOut.test(text) ? /[^\p{L}\p{N}]+/gu : /[\s\p{Pd}+]+/gu;
  const word = text.replace(separators, "");
  if (/^[\dA-Z]{5,7}$/i.test(word)) return word.toUpperCase();
  // Words of a name, put together, are none.
  if (!/^[\p{L}\p{N}]{3,7}$/u.test(text)) return null;
  const typed = [...keystrokesOf(text), ...(mayBePlain ? [plainOf(text)] : [])].filter((keys) =>
    /^[\dA-Z]{5,7}$/.test(keys),
  );
  // A name has such letters too: without a digit it is one, unless the check character fits.
  return typed.find((keys) => parseCode(keys)) ?? (/\d/.test(text) ? (typed[0] ?? null) : null);
}
