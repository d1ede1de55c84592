import { type Areas, wardAt } from "../outline.ts";
import { distanceToLine, type Line, samplesOf } from "./line.ts";
import { distance, lengthOf, type Point } from "./plane.ts";
import { blockAt } from "./town.ts";

/** A street that might be added, and where it would join which others. */
export type Growth = { points: Point[]; joined: Map<Line, Point[]> };

/** The ward beyond the river: only the long roads have a bridge. */
const beyondTheRiver = "12817";

/** Whether there is room for a street, and it looks like one. */
export function fits({ points, joined }: Growth, lines: readonly Line[], areas: Areas): boolean {
  const length = lengthOf(points);
  if (length < 200 || length > 1700) return false;
  if (bendsSharply(points)) return false;
  if (Array.from(joined.values()).some((junctions) => junctions.length > 1)) return false;
  if (!staysAshore(points, areas)) return false;
  return lines
    .filter((line) => comesNear(points, line))
    .every((line) => keepsClear(points, line, joined.get(line)?.[0]));
}

/** Whether it turns by more than 35° at a vertex, or runs into a corner of very short pieces. */
function bendsSharply(points: readonly Point[]): boolean {
  return points.slice(2).some((c, i) => {
    const [a, b] = [points[i] as Point, points[i + 1] as Point];
    const turn = Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x);
    return Math.cos(turn) < Math.cos((35 * Math.PI) / 180) || distance(a, b) < 12;
  });
}

/** Within the wards all along, and on one side of the river. */
function staysAshore(points: readonly Point[], areas: Areas): boolean {
  const wards = samplesOf(points, 30).map(({ place }) => wardAt(areas, place));
  if (wards.includes(undefined)) return false;
  const beyond = wards.filter((code) => code === beyondTheRiver).length;
  return beyond === 0 || beyond === wards.length;
}

/** Whether any of the line's corners is so near that it is worth measuring. */
function comesNear(points: readonly Point[], line: Line): boolean {
  const reach = 400;
  return points.some((a) =>
    line.points.some((b) => Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < reach),
  );
}

/** Half a block from the line, or as near as the way to the junction with it makes it. */
function keepsClear(points: readonly Point[], line: Line, junction: Point | undefined): boolean {
  const at = junction ? runTo(points, junction) : undefined;
  return samplesOf(points, 25).every(({ place, run }) => {
    const gap = distanceToLine(place, line);
    if (gap >= 0.58 * blockAt(place)) return true;
    return at !== undefined && Math.abs(run - at) <= 1.35 * gap + 20;
  });
}

function runTo(points: readonly Point[], junction: Point): number {
  const index = points.indexOf(junction);
  return points.slice(1, index + 1).reduce((sum, b, i) => sum + distance(points[i] as Point, b), 0);
}
