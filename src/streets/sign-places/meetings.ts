import {
  between,
  distanceToSegment,
  type Line,
  nearestOf,
  type Point,
  pointOn,
  type Segment,
  segmentsOf,
} from "../map/geometry.ts";

/** Where a line meets a street: how far along the line, where that is, and how near they come; metres. */
export type Meeting = { along: number; point: Point; apart: number };

type Stretch = Meeting & { from: number; to: number };

/**
 * Every place where a line meets another street, from the line's start on. Each stretch of the line
 * that the other is no farther from than `within` is one place, at the point where they come nearest:
 * a street that crosses twice is met twice, and one that runs beside it for a while once.
 */
export function meetingsOf(line: Line, other: readonly Line[], within: number): Meeting[] {
  const parts = segmentsOf(other);
  const stretches: Stretch[] = [];
  let walked = 0;
  for (const segment of segmentsOf([line])) {
    const length = between(...segment);
    for (const part of parts) {
      const { apart, share } = nearestOf(segment, part);
      if (apart > within) continue;
      const [from, to] = [0, 1].map(
        (end) => walked + length * farthestWithin(segment, part, within, share, end),
      ) as [number, number];
      const point = pointOn(segment, share);
      stretches.push({ from, to, along: walked + length * share, point, apart });
    }
    walked += length;
  }
  return joined(stretches).map(({ along, point, apart }) => ({ along, point, apart }));
}

/** Steps that find a place on a segment of a kilometre to a centimetre. */
const halvings = 17;

/**
 * The share of a segment, on the way from a share that is within reach of another segment to one of
 * its ends, where it leaves that reach. A distance to a segment has no second dip along a line.
 */
function farthestWithin(
  segment: Segment,
  other: Segment,
  within: number,
  share: number,
  end: number,
): number {
  const isWithin = (at: number) => distanceToSegment(pointOn(segment, at), ...other) <= within;
  if (isWithin(end)) return end;
  let [inside, outside] = [share, end];
  for (let i = 0; i < halvings; i++) {
    const middle = (inside + outside) / 2;
    if (isWithin(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** Metres: stretches of neighbouring segments touch, but for what rounding leaves. */
const slack = 0.1;

function joined(stretches: Stretch[]): Stretch[] {
  const places: Stretch[] = [];
  for (const next of stretches.sort((a, b) => a.from - b.from)) {
    const last = places.at(-1);
    if (!last || next.from > last.to + slack) {
      places.push(next);
      continue;
    }
    const to = Math.max(last.to, next.to);
    places[places.length - 1] = { ...(next.apart < last.apart ? next : last), from: last.from, to };
  }
  return places;
}
