/**
 * Numbers as people in Viet Nam type them: a point or a space between thousands and a comma before
 * the decimals, or the English way round, or none of either.
 */

/** No number of ours is longer; what is, is no number. */
export const maxLength = 40;

/** What may stand between thousands besides a point or a comma. */
const spaces = /[\s\u00A0\u2009\u202F]/;

/** A number and what stands behind it; null where the text is no such thing. */
export function splitUnit(typed: string): { digits: string; unit: string } | null {
  if (typed.length > maxLength) return null;
  const plain = typed.normalize("NFC").trim().replace(/^[−–]/, "-");
  const [, digits = "", unit = ""] = /^(-?\d[^\p{L}]*?)\s*(\p{L}*)$/u.exec(plain) ?? [];
  return digits === "" ? null : { digits, unit: unit.toLowerCase() };
}

/**
 * What a row of digits and separators may stand for: nothing, one number, or two where "1.250" and
 * "1,250" leave it open whether the separator is that of decimals (first) or of thousands.
 */
export function readingsOf(typed: string): number[] {
  const [, sign = "", digits = ""] = /^(-?)(.*)$/s.exec(typed) ?? [];
  return unsigned(digits).map((value) => (sign === "-" ? -value : value));
}

function unsigned(digits: string): number[] {
  if (/^\d+$/.test(digits)) return [Number(digits)];
  if (spaces.test(digits)) {
    const grouped = /^\d{1,3}([\s\u00A0\u2009\u202F]\d{3})+([.,]\d+)?$/.test(digits);
    return grouped ? [Number(digits.replace(/\s/g, "").replace(",", "."))] : [];
  }
  const single = /^(\d+)[.,](\d+)$/.exec(digits);
  if (single) {
    const [, whole = "", rest = ""] = single;
    const decimal = Number(`${whole}.${rest}`);
    // A thousands separator stands before three digits and behind one to three, never behind a 0.
    return /^[1-9]\d{0,2}$/.test(whole) && rest.length === 3
      ? [decimal, Number(whole + rest)]
      : [decimal];
  }
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) {
    return [Number(digits.replaceAll(".", "").replace(",", "."))];
  }
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return [Number(digits.replaceAll(",", ""))];
  return [];
}
