/** Nobody types more, and no link that was copied with a code in it is much longer. */
const maxLength = 300;

/** The scheme and host before a code in an address. */
const host = /^(?:https?:\/\/)?[^/\s]+\.[^/\s]+\//i;

/** What stands around a code in a message or a sentence, and is no part of it. */
const around = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * What may be a code in what somebody typed or pasted: `4ph-vtr`, `“4PHVTR.”`, a whole address.
 * Spaces and hyphens are left out (Crockford's base32 ignores hyphens), and so is whatever stands
 * around it; full-width letters are read as plain ones (NFKC).
 * @returns five to seven ASCII letters and digits, in capitals, since a code has six and one may be
 * missing or too many; null for all else.
 */
export function codeLike(text: string): string | null {
  if (text.length > maxLength) return null;
  const bare = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(around, "")
    .replace(host, "")
    .replace(/[?&#].*$/s, "")
    .replace(around, "")
    .replace(/[\s\p{Pd}+]+/gu, "");
  return /^[0-9A-Za-z]{5,7}$/.test(bare) ? bare.toUpperCase() : null;
}

/** The same in the path of a URL, `/4PHVTR%E2%80%8B`; null where the path has more than one part. */
export function codeLikeInPath(path: string): string | null {
  try {
    return codeLike(decodeURIComponent(path));
  } catch {
    // Cut off within a character, or with a lone % behind it.
    return codeLike(path.replace(/%[0-9A-Fa-f]{0,2}/g, " "));
  }
}
