import type { Line } from "./network/line.ts";
import { samplesOf } from "./network/line.ts";
import type { Network } from "./network.ts";
import { type Areas, wardAt } from "./outline.ts";
import type { RandomStream } from "./random.ts";

/** A street's name and the codes of today's wards that its source gives; often none. */
export type Named = { name: string; wardCodes: string[] };

/**
 * Gives every line of the network a name. A street whose ward is known gets a line inside that
 * ward; the others are dealt out.
 * @throws Error if there is no line left for a ward, or a long road leaves the one it must be in.
 */
export function nameLines(
  streets: readonly Named[],
  { named, nameless }: Network,
  areas: Areas,
  random: RandomStream,
): Map<string, Line> {
  const lines = new Map(named);
  const free = random.shuffle(nameless);
  const rest = streets.filter(({ name }) => !named.has(name));
  // Those with a ward choose first.
  for (const { name, wardCodes } of rest.toSorted(byWards)) {
    const index = free.findIndex((line) => liesIn(line, wardCodes, areas));
    const [line] = index < 0 ? [] : free.splice(index, 1);
    if (!line) throw new Error(`no line is left in ward ${wardCodes} for ${name}`);
    lines.set(name, line);
  }
  for (const { name, wardCodes } of streets) {
    if (!liesIn(lines.get(name) as Line, wardCodes, areas)) {
      throw new Error(`${name} must stay in ward ${wardCodes}`);
    }
  }
  return lines;
}

/** The codes of the wards in which a line runs for at least a tenth of its way, or 60 m. */
export function wardsOf(line: Line, areas: Areas): string[] {
  const places = samplesOf(line.points, 20);
  const found = places.map(({ place }) => wardAt(areas, place));
  const enough = Math.min(found.length / 10, 3);
  return [...areas.keys()].filter((code) => found.filter((one) => one === code).length >= enough);
}

const byWards = (a: Named, b: Named) => b.wardCodes.length - a.wardCodes.length;

function liesIn(line: Line, codes: readonly string[], areas: Areas): boolean {
  if (codes.length === 0) return true;
  return samplesOf(line.points, 20).every(({ place }) =>
    codes.includes(wardAt(areas, place) ?? ""),
  );
}
