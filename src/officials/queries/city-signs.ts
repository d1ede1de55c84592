import { isoDay } from "../../db/hours.ts";
import type { DayRange } from "../../scan/read.ts";
import type { SignPosition } from "../../signs/position.ts";
import { positionSql } from "../../signs/position-columns.ts";
import { degreesPerUnitSql, type Frame, noFrame } from "./map-frame.ts";
import { factsSql } from "./sign-facts.ts";
import { hungAt } from "./signs-at.ts";
import { placeOfStateSql, type State, type StateCounts, stateCounts } from "./state.ts";

/** A sign's dot on the map, or that of several that share one. */
export type MapDot = { latitude: number; longitude: number; state: State; scans: number };

/** A sign that is a shape of its own on the map, named and linked. */
export type MapSign = MapDot & SignPosition & { code: string; street: string };

/** All signs of a city in a period, as far as sums and a map tell of them. */
export type CitySigns = {
  signs: number;
  states: StateCounts;
  /** Of the installed ones: how many, and on how many streets. */
  installed: number;
  streets: number;
  /** Codes of installed signs: the most of those scanned, the least of those that hung all the period. */
  most: string[];
  least: string[];
  map: {
    frame: Frame;
    /** Signs with a place and without. */
    placed: number;
    unplaced: number;
    /** The most scans of a sign with a place. */
    greatest: number;
    dots: MapDot[];
    /** The most pressing last. */
    linked: MapSign[];
  };
};

/** More signs than these nobody can tell apart: those that need nobody are dots, and share them. */
export const maxToldApart = 1_000;

/** Units of the map: signs of one state within a square of this side share a dot. */
const sharedSide = 6;

/** States that have a shape of their own. */
export const shapedStates = ["inspect", "watch", "never"] as const satisfies State[];

const maxRanked = 6;

/**
 * Reads all signs once. On the map signs that need nobody are dots, and where there are more than
 * `maxToldApart` those of a state in one square share one, that of the most scanned; those that want
 * attention are linked, `maxToldApart` at most and the most pressing.
 * @param areAllLinked on a map that tells its signs apart, the others too.
 */
export async function readCitySigns(
  d1: D1Database,
  { from, to, utcOffset }: DayRange,
  areAllLinked: boolean,
): Promise<CitySigns> {
  const found = await d1
    .prepare(citySigns)
    .bind(from, to, utcOffset, isoDay(from - 1), areAllLinked ? 1 : 0)
    .first<Stored>();
  if (!found) throw new Error("A SELECT without FROM always has a row.");
  const states = stateCounts(JSON.parse(found.states));
  const signs = [...states.values()].reduce((sum, count) => sum + count, 0);
  const [south, north, west, east, placed, greatest] = JSON.parse(found.frame) as number[];
  const frame = placed ? ({ south, north, west, east } as Frame) : noFrame;
  return {
    signs,
    installed: signs - (states.get("planned") ?? 0) - (states.get("retired") ?? 0),
    streets: found.streets,
    states,
    most: JSON.parse(found.most),
    least: JSON.parse(found.least),
    map: {
      frame,
      placed: placed ?? 0,
      unplaced: signs - (placed ?? 0),
      greatest: greatest ?? 0,
      dots: (JSON.parse(found.dots) as [number, number, State, number][]).map(
        ([latitude, longitude, state, scans]) => ({ latitude, longitude, state, scans }),
      ),
      linked: JSON.parse(found.linked),
    },
  };
}

type Stored = { streets: number } & Record<
  "frame" | "states" | "most" | "least" | "dots" | "linked",
  string
>;

const shaped = `state IN (${shapedStates.map((state) => `'${state}'`).join(", ")})`;

const inShare = (axis: "latitude" | "longitude") =>
  `CAST((${axis} - ${axis === "latitude" ? "south" : "west"}) / ${axis}Side AS INTEGER)`;

const position = `'at', signs.at, 'near', near, 'position', position, 'positionEn', position_en,
  'junctionKind', junctions.kind, 'junctionName', junctions.name`;

const citySigns = `
  WITH ${factsSql()},
  placed AS NOT MATERIALIZED (SELECT * FROM facts WHERE latitude IS NOT NULL AND longitude IS NOT NULL),
  frame AS MATERIALIZED (
    SELECT *, ${degreesPerUnitSql} * ${sharedSide} AS latitudeSide,
      ${degreesPerUnitSql} * ${sharedSide} / cos(radians((south + north) / 2)) AS longitudeSide,
      placed > ${maxToldApart} AS areMany
    FROM (SELECT min(latitude) AS south, max(latitude) AS north, min(longitude) AS west,
      max(longitude) AS east, count(*) AS placed, max(scans) AS greatest FROM placed)
  ),
  linked AS MATERIALIZED (
    SELECT code, latitude, longitude, state, scans FROM placed, frame
    WHERE ${shaped} OR (?5 AND NOT areMany)
    ORDER BY ${placeOfStateSql("state")}, code LIMIT ${maxToldApart}
  ),
  dots AS NOT MATERIALIZED (
    SELECT latitude, longitude, state, max(scans) AS scans FROM placed CROSS JOIN frame
    WHERE code NOT IN (SELECT code FROM linked)
    GROUP BY state, iif(areMany, ${inShare("latitude")}, code),
      iif(areMany, ${inShare("longitude")}, 0)
  ),
  installed AS NOT MATERIALIZED (SELECT * FROM facts WHERE status = 'installed')
  SELECT (SELECT json_group_array(json_array(state, signs)) FROM
      (SELECT state, count(*) AS signs FROM facts GROUP BY state)) AS states,
    (SELECT count(DISTINCT street_id) FROM installed) AS streets,
    (SELECT json_group_array(code) FROM
      (SELECT code FROM installed WHERE scans > 0
        ORDER BY scans DESC, code LIMIT ${maxRanked})) AS most,
    (SELECT json_group_array(code) FROM
      (SELECT ranked.code FROM
        (SELECT code FROM installed ORDER BY scans, code DESC LIMIT -1) AS ranked
        CROSS JOIN signs ON signs.code = ranked.code
        WHERE ${hungAt("?4", "?3")} LIMIT ${maxRanked})) AS least,
    (SELECT json_array(south, north, west, east, placed, greatest) FROM frame) AS frame,
    (SELECT json_group_array(json_array(latitude, longitude, state, scans)) FROM dots) AS dots,
    (SELECT json_group_array(json_object('code', linked.code, 'latitude', linked.latitude,
        'longitude', linked.longitude, 'state', state, 'scans', scans, 'street', streets.name,
        ${position}))
      FROM linked JOIN signs ON signs.code = linked.code
      JOIN streets ON streets.id = signs.street_id ${positionSql.join}) AS linked`;
