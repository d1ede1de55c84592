import type { City } from "../city.ts";
import { fit, fits, hasClearMask, type Level } from "./matrix.ts";
import { signUrl } from "./sign-url.ts";

/** Where a city's codes are or may be printed. */
export type Hosts = Pick<City, "host" | "otherHosts">;

/**
 * Whether each symbol that may be printed of a code has a mask without a false finder. Where the
 * host has 24 characters, one code in 2,500 has none at level H; where it has 15, none in 20,000.
 */
export const hasClearSymbols = ({ host, otherHosts }: Hosts, code: string): boolean =>
  [host, ...otherHosts].every((each) => {
    const url = signUrl(each, code);
    return levelsPrinted(url.length).every((level) => hasClearMask(url, level));
  });

/** H, and Q where it makes the symbol smaller: `levelFor` gives no other. */
function levelsPrinted(length: number): Level[] {
  const levels = (["H", "Q"] as const).filter((level) => fits(length, level));
  const [high, low] = levels.map((level) => fit(length, level).version);
  return high === low ? levels.slice(0, 1) : levels;
}
