import type { Areas } from "../outline.ts";
import type { RandomStream } from "../random.ts";
import { fits, type Growth } from "./fits.ts";
import { holds, joinAt, junctionNear, type Line, segmentsOf } from "./line.ts";
import { along, crossing, distance, type Place, type Point, pointOf } from "./plane.ts";
import { townness } from "./town.ts";

/** Most attempts fail; this many in all are far more than needed. */
const attempts = 60_000;

/**
 * Adds streets to a network until it has so many: each starts at a right angle or so from a
 * street that is there, runs on with a slight bend over a few junctions, and ends at a junction,
 * or now and then in the open. None comes nearer to another street than a block allows, except
 * at a junction with it.
 */
export function grow(
  trunks: readonly Line[],
  wanted: number,
  areas: Areas,
  random: RandomStream,
): Line[] {
  const lines = trunks.map(({ points }) => ({ points: [...points] }));
  for (let i = 0; i < attempts && lines.length < wanted; i += 1) {
    const growth = sprout(lines, random);
    if (!growth || !fits(growth, lines, areas)) continue;
    for (const [line, junctions] of growth.joined) for (const at of junctions) joinAt(line, at);
    lines.push({ points: growth.points });
  }
  if (lines.length < wanted) throw new Error(`only ${lines.length} of ${wanted} streets had room`);
  return lines;
}

/** One attempt: a line from somewhere on another street until it has met enough of them. */
function sprout(lines: readonly Line[], random: RandomStream): Growth | null {
  const parent = random.pick(lines);
  const [a, b] = random.pick(segmentsOf(parent));
  const from = along(a, b, random.next());
  if (random.next() > townness(from)) return null;
  const { point: start } = junctionNear(parent, from);
  const joined = new Map<Line, Point[]>();
  for (const line of lines) if (line === parent || holds(line, start)) joined.set(line, [start]);

  const side = random.next() < 0.5 ? 1 : -1;
  let heading = Math.atan2(b.y - a.y, b.x - a.x) + side * (Math.PI / 2) + random.normal() * 0.09;
  const bend = random.normal() * 0.00025;
  const elbowAfter = random.next() < 0.3 ? random.between(150, 600) : Number.POSITIVE_INFINITY;
  const elbow = random.normal() * 0.3;
  const enough = 200 + random.gamma(1.6, 330);
  const points: Point[] = [start];
  let run = 0;
  let turned = false;
  while (run < enough + 420) {
    const last = points.at(-1) as Point;
    const step = random.between(55, 85);
    heading += bend * step + random.normal() * 0.012;
    if (!turned && run > elbowAfter) {
      heading += elbow;
      turned = true;
    }
    const ahead = { x: last.x + step * Math.cos(heading), y: last.y + step * Math.sin(heading) };
    const hit = firstHit(last, ahead, lines, start, joined);
    if (hit) {
      run += distance(last, hit.point);
      points.push(hit.point);
      for (const line of hit.lines) joined.set(line, [...(joined.get(line) ?? []), hit.point]);
      if (run > enough || random.next() < 0.25) return { points, joined };
      continue;
    }
    run += step;
    points.push(pointOf(ahead));
    if (run > enough && random.next() < 0.012) return { points, joined };
  }
  return null;
}

/** The first street that a step meets, or would meet just beyond it, and the junction there. */
function firstHit(
  from: Point,
  to: Place,
  lines: readonly Line[],
  start: Point,
  joined: ReadonlyMap<Line, Point[]>,
): { point: Point; lines: Line[] } | null {
  const beyond = along(from, to, 1.4);
  let nearest: { share: number; line: Line } | null = null;
  for (const line of lines) {
    if (joined.get(line)?.includes(from) || (joined.has(line) && from === start)) continue;
    for (let i = 1; i < line.points.length; i += 1) {
      const [c, d] = [line.points[i - 1] as Point, line.points[i] as Point];
      if (distance(from, c) > 250 && distance(from, d) > 250) continue;
      const found = crossing(from, beyond, c, d);
      if (found && found[0] < (nearest?.share ?? Infinity)) nearest = { share: found[0], line };
    }
  }
  if (!nearest) return null;
  const { point } = junctionNear(nearest.line, along(from, beyond, nearest.share));
  return { point, lines: lines.filter((line) => line === nearest.line || holds(line, point)) };
}
