import { isoDay, parseDay } from "../../db/hours.ts";
import { isInForce } from "../../db/wards.ts";
import { holds, type Outline, outlineOf } from "../../web/areas.ts";
import { type AreaGeometry, linesOf, readArea, readLine } from "../../web/geojson.ts";
import type { CityWard, RedrawnCity, WardStreet } from "./redrawn-city.ts";
import type { RedrawingRow } from "./row.ts";

/** A ward that is to begin, or that begins on that day already. */
export type Target = {
  /** `wardKey` of it: what choices and the change set call it. */
  key: string;
  code: string;
  name: string;
  from: string;
  /** Null where it is to be made. */
  id: number | null;
  outline: string | null;
  sources: { ward: CityWard; part: "whole" | "part" }[];
};

export type Ended = {
  ward: CityWard;
  on: string;
  targets: { target: Target; part: "whole" | "part" }[];
};

/** A street of a ward that is divided: somebody has to say in which of the new wards it lies. */
export type Question = {
  street: WardStreet;
  ward: CityWard;
  /** Those that may be chosen, and whether the street's line lies in them; null where none can say. */
  options: { target: Target; isHeld: boolean | null }[];
};

export type PlanProblem = {
  line: number;
  problem: "no-name" | "two-names" | "two-days" | "whole-and-more";
  code: string;
};

export type Plan = {
  targets: Target[];
  ended: Ended[];
  moved: { street: WardStreet; targets: Target[] }[];
  questions: Question[];
  /** Rows about wards that the city does not have, and rows that change nothing. */
  elsewhere: RedrawingRow[];
  unchanged: RedrawingRow[];
  problems: PlanProblem[];
};

/** What a ward that begins on a day (`YYYY-MM-DD`) is called in choices and drafts. */
export const wardKey = (code: string, from: string): string => `ward ${code} ${from}`;

/**
 * What a table of redrawn wards comes to in a city.
 * @param outlines of new wards, by code, as GeoJSON; of a ward that is put together from whole ones
 *   it is put together too, since the even-odd rule takes what adjoins as one area.
 */
export function planRedrawing(
  rows: readonly RedrawingRow[],
  city: RedrawnCity,
  outlines: ReadonlyMap<string, string>,
): Plan {
  const plan: Plan = {
    targets: [],
    ended: [],
    moved: [],
    questions: [],
    elsewhere: [],
    unchanged: [],
    problems: [],
  };
  const ofTarget = Map.groupBy(rows, ({ newCode, from }) => wardKey(newCode, from));
  for (const [key, itsRows] of ofTarget) planTarget(key, itsRows, city, outlines, plan);
  endWards(plan, rows);
  for (const street of city.streets) planStreet(street, plan);
  return plan;
}

/** The ward that has a code until the day on which it is redrawn. */
const wardBefore = (city: RedrawnCity, code: string, from: string): CityWard | undefined => {
  const dayBefore = isoDay((parseDay(from) ?? 0) - 1);
  return city.wards.find((ward) => ward.code === code && isInForce(ward, dayBefore));
};

function planTarget(
  key: string,
  rows: readonly RedrawingRow[],
  city: RedrawnCity,
  outlines: ReadonlyMap<string, string>,
  plan: Plan,
): void {
  const [first] = rows;
  if (!first) return;
  const { newCode: code, from, line } = first;
  const sources = rows.flatMap((row) => {
    const ward = wardBefore(city, row.oldCode, from);
    if (!ward) plan.elsewhere.push(row);
    return ward ? [{ ward, part: row.part }] : [];
  });
  if (sources.length === 0) return;
  const names = new Set(rows.flatMap(({ newName }) => newName ?? []));
  if (names.size > 1) return void plan.problems.push({ line, problem: "two-names", code });
  const known = city.wards.filter((ward) => ward.code === code);
  const present = known.find(({ validFrom }) => validFrom === from);
  const [typed] = names;
  const name = typed ?? present?.name ?? known.at(-1)?.name;
  if (name === undefined) return void plan.problems.push({ line, problem: "no-name", code });
  const [only] = sources;
  const same = rows.length === 1 && only?.ward.code === code && only.part === "whole";
  if (same && only.ward.name === name) return void plan.unchanged.push(...rows);
  const isWhole = sources.length === rows.length && sources.every(({ part }) => part === "whole");
  const outline =
    present?.outline ??
    outlines.get(code) ??
    (isWhole ? together(sources.map(({ ward }) => ward.outline)) : null);
  plan.targets.push({ key, code, name, from, id: present?.id ?? null, outline, sources });
}

/** One outline of several that adjoin; null if one of them is not known. */
function together(outlines: readonly (string | null)[]): string | null {
  const areas = outlines.map((outline) => readArea(outline));
  const parts: AreaGeometry["coordinates"][number][] = [];
  for (const { geometry, problem } of areas) {
    if (geometry === null || problem !== null) return null;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    parts.push(...(polygons as never[]));
  }
  return parts.length === 1
    ? JSON.stringify({ type: "Polygon", coordinates: parts[0] })
    : JSON.stringify({ type: "MultiPolygon", coordinates: parts });
}

function endWards(plan: Plan, rows: readonly RedrawingRow[]): void {
  const pairs = plan.targets.flatMap((target) =>
    target.sources.map(({ ward, part }) => ({ ward, target, part })),
  );
  for (const [ward, itsPairs] of Map.groupBy(pairs, (pair) => pair.ward)) {
    const line = rows.find(({ oldCode }) => oldCode === ward.code)?.line ?? 0;
    const [{ target: first } = { target: null }] = itsPairs;
    if (!first) continue;
    const on = first.from;
    const say = (problem: PlanProblem["problem"]) =>
      plan.problems.push({ line, problem, code: ward.code });
    if (itsPairs.some(({ target }) => target.from !== on)) say("two-days");
    else if (itsPairs.length > 1 && itsPairs.some(({ part }) => part === "whole")) {
      say("whole-and-more");
    } else {
      plan.ended.push({
        ward,
        on,
        targets: itsPairs.map(({ target, part }) => ({ target, part })),
      });
    }
  }
}

function planStreet(street: WardStreet, plan: Plan): void {
  const itsEnded = plan.ended.filter(({ ward }) => street.wardIds.includes(ward.id));
  const moved: Target[] = [];
  for (const { ward, targets } of itsEnded) {
    const open = targets.filter(({ target }) => !isIn(street, target));
    const asks = targets.some(({ part }) => part === "part");
    if (!asks) moved.push(...open.map(({ target }) => target));
    // Answered before, if it lies in one of them already.
    else if (open.length === targets.length) {
      const options = targets.map(({ target }) => ({ target, isHeld: isHeld(street, target) }));
      plan.questions.push({ street, ward, options });
    }
  }
  const targets = [...new Set(moved)];
  if (targets.length > 0) plan.moved.push({ street, targets });
}

const isIn = ({ wardIds }: WardStreet, { id }: Target): boolean =>
  id !== null && wardIds.includes(id);

/** Whether any vertex of the street's line lies in the ward; null where either is not known. */
function isHeld({ geometry }: WardStreet, { outline }: Target): boolean | null {
  const area: Outline | null = outlineOf(readArea(outline).geometry);
  const points = linesOf(readLine(geometry).geometry).flat();
  if (!area || points.length === 0) return null;
  return points.some(([x, y]) => holds(area, x, y));
}
