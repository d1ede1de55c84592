/**
 * A sign's code: six characters of Crockford's base32 alphabet, five random and one check
 * character, printed on the sign and nowhere else.
 *
 * The check is a Reed–Solomon parity over GF(32): reading the characters as field elements
 * `x₀ … x₅`, a code is one whose `Σ α⁵⁻ⁱ·xᵢ` is zero. The weights `α⁵ … α⁰` differ from one another
 * and from zero, and that is just what it takes to catch every single wrong character and every
 * swap of two neighbours.
 */

/** Crockford's base32 alphabet (crockford.com/base32.html): no I, L, O, U. */
export const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export const codeLength = 6;

/** x⁵ + x² + 1, primitive over GF(2); α is the element 2. */
const primitive = 0b100101;

/** Multiplies an element of GF(32) by α. */
const timesAlpha = (x: number): number => ((x << 1) ^ (x & 16 ? primitive : 0)) & 31;

/** A step of Horner's scheme for `Σ α⁵⁻ⁱ·xᵢ`, which is zero for a valid code. */
const hornerStep = (sum: number, element: number): number => timesAlpha(sum) ^ element;

/** Every character that people type for an element: by Crockford, O for 0 and I or L for 1. */
const elements = new Map<string, number>();
for (const [character, element] of [
  ...Array.from(alphabet, (character, element) => [character, element] as const),
  ["O", 0] as const,
  ["I", 1] as const,
  ["L", 1] as const,
]) {
  elements.set(character, element).set(character.toLowerCase(), element);
}

/** -1 for all else: a lookup, not `toUpperCase`, which makes an S of ſ and an I of ı. */
const elementOf = (character: string): number => elements.get(character) ?? -1;

/**
 * Reads a code as people type it, in any case, with O for 0 and I or L for 1.
 * @returns the code as it is printed, or null if the text is not six characters of the alphabet
 * or the check character does not fit.
 */
export function parseCode(typed: string): string | null {
  if (typed.length !== codeLength) return null;
  let sum = 0;
  let code = "";
  for (const character of typed) {
    const element = elementOf(character);
    if (element === -1) return null;
    sum = hornerStep(sum, element);
    code += alphabet[element];
  }
  return sum === 0 ? code : null;
}

/**
 * Appends the check character to five characters of the alphabet.
 * @throws RangeError if they are not five characters of the alphabet.
 */
export function withCheck(five: string): string {
  const values = Array.from(five, elementOf);
  if (values.length !== codeLength - 1 || values.includes(-1)) {
    throw new RangeError(`"${five}" is not five characters of ${alphabet}`);
  }
  // The last weight is α⁰ = 1, so the check is simply what the other five leave over.
  return [...values, hornerStep(values.reduce(hornerStep, 0), 0)]
    .map((value) => alphabet[value])
    .join("");
}
