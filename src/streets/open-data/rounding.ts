import { signForEver } from "../../web/signed-token.ts";

/** A figure as the public may see it. */
export type Disclosed = {
  /** A multiple of 5, at least 10; null for "<10". */
  scans: number | null;
  /** What to show: "<10" or the number. */
  shown: string;
};

const base = 5;
const minShown = 10;

/**
 * The rule of disclosure for one figure: unbiased random rounding to 5 (Statistics New Zealand's
 * "fixed random rounding", there to 3; Willenborg and de Waal 2001, Elements of Statistical
 * Disclosure Control, 9.4), and what comes out below 10 as "<10". A total of 12 is 10 in three cases
 * of five and 15 in two, so whoever adds scans of one's own cannot tell none of others from a few.
 * @param draw from 0 to 1, always the same for the same figure (`drawOf`).
 */
export function disclose(total: number, draw: number): Disclosed {
  const rest = total % base;
  const scans = total - rest + (draw < rest / base ? base : 0);
  return scans < minShown
    ? { scans: null, shown: `<${minShown}` }
    : { scans, shown: String(scans) };
}

/**
 * What the rounding of a street's month is drawn with, from 0 to 1: keyed by street, month and a
 * secret of the city's, so that to ask again, or after late counts, tells nothing more.
 * @param month `2026-10`.
 */
export async function drawOf(secret: string, streetId: number, month: string): Promise<number> {
  const subject = JSON.stringify([streetId, month]);
  const signature = await signForEver(secret, { purpose: "public month", subject });
  // Base64url, of whose characters eight are 48 bits.
  const bits = atob(signature.slice(0, 8).replaceAll("-", "+").replaceAll("_", "/"));
  return Array.from(bits).reduce((sum, byte) => (sum + byte.charCodeAt(0)) / 256, 0);
}
