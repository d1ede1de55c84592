import { type Hosts, hasClearSymbols } from "./clear-symbols.ts";
import { alphabet, withCheck } from "./code.ts";
import { isForbidden } from "./forbidden.ts";

/**
 * A code that no word stands in, which no spreadsheet takes for a number, and whose symbols have no
 * false finder on any host of the city.
 * It tells nothing of any other: its five characters are random.
 * @param random 25 random bits.
 */
export function mintCode(city: Hosts, random: () => number = random25): string {
  for (;;) {
    const bits = random();
    const five = [20, 15, 10, 5, 0].map((shift) => alphabet[(bits >>> shift) & 31]).join("");
    const code = withCheck(five);
    if (!isForbidden(code) && !isNumber(code) && hasClearSymbols(city, code)) return code;
  }
}

/** Which a spreadsheet would write otherwise: 012345 without its zero, 12E345 as a power of ten. */
const isNumber = (code: string): boolean => /^\d+(E\d+)?$/.test(code);

/**
 * So many different codes that are free.
 * @param takenOf which of some codes are taken.
 * @param mint draws a code as `mintCode` does; it may be one that is taken.
 * @throws Error if no free code is found in 40 attempts.
 */
export async function mintCodes(
  count: number,
  takenOf: (codes: readonly string[]) => Promise<ReadonlySet<string>>,
  mint: () => string,
): Promise<string[]> {
  const codes: string[] = [];
  let waiting = Array.from({ length: count }, (_, index) => index);
  for (let round = 0; waiting.length > 0; round++) {
    if (round === maxRounds) throw new Error(`No free code in ${maxRounds} attempts.`);
    const fresh = distinct(mint, waiting.length, new Set(codes));
    const taken = await takenOf(fresh);
    waiting = waiting.filter((index, i) => {
      const code = fresh[i] ?? "";
      if (taken.has(code)) return true;
      codes[index] = code;
      return false;
    });
  }
  return codes;
}

/** Enough for a space that is nearly full; in a city's (one in 50,000 taken) one round is usual. */
const maxRounds = 40;

/** The top 25 of 32 bits, from the platform's own source. */
const random25 = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 7;

/** Different codes, none of them among those that are given away already. */
function distinct(mint: () => string, count: number, given: ReadonlySet<string>): string[] {
  const codes = new Set<string>();
  for (let i = 0; codes.size < count; i++) {
    if (i > count * maxRounds) throw new Error(`No ${count} different codes to be had.`);
    const code = mint();
    if (!given.has(code)) codes.add(code);
  }
  return [...codes];
}
