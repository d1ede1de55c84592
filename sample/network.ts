import { grow } from "./network/grow.ts";
import { layTrunks } from "./network/lay-trunks.ts";
import type { Line } from "./network/line.ts";
import { trunks } from "./network/trunks.ts";
import type { Areas } from "./outline.ts";
import { randomOf } from "./random.ts";

/** The long roads' lines by name, and the lines of as many nameless streets as are wanted. */
export type Network = { named: Map<string, Line>; nameless: Line[] };

/**
 * An illustrative street network within the wards, always the same for the same seed: two
 * streets cross or end at one another only where both have the very same point.
 */
export function layNetwork(seed: string, streets: number, areas: Areas): Network {
  const random = randomOf(seed);
  const long = layTrunks(
    trunks.map(({ through }) => through),
    random,
  );
  const all = grow(long, streets, areas, random);
  return {
    named: new Map(trunks.map(({ name }, i) => [name, all[i] as Line])),
    nameless: all.slice(trunks.length),
  };
}
