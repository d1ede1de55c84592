import {
  directionOf,
  flatten,
  type Line,
  meeting,
  middleOf,
  type Point,
} from "../../streets/map/geometry.ts";
import { metresBetween, unflatten } from "../../streets/map/nearest.ts";
import { linesOf, readLine } from "../../web/geojson.ts";

export type NamedStreet = { id: number; slug: string; name: string; kind: string | null };

/** A place on a street where signs usually hang. */
export type StreetPlace = {
  /** In the form: "start", "junction:12". */
  key: string;
  at: "start" | "end" | "middle" | "junction";
  /** The street that is met there; null where none of ours is. */
  junction: NamedStreet | null;
  /** [longitude, latitude]; null where nobody has drawn the street. */
  point: Point | null;
  /** Codes of the signs that stand there, or are to. */
  signs: string[];
};

export type StreetToSign = NamedStreet & {
  lines: Line[];
  places: StreetPlace[];
  /** How many signs it has, retired ones too: another number than before says somebody added some. */
  signs: number;
  /** Lines of the streets round it, to draw under a map. */
  around: Line[];
};

/** A junction is where two lines come so near, in metres; and what lies so near an end is the end. */
const maxApart = 15;
const maxFromEnd = 25;
/** A sign within so many metres of a place stands there. */
const maxSignAway = 25;

type StoredStreet = NamedStreet & {
  geometry: string | null;
  startStreetId: number | null;
  endStreetId: number | null;
  withdrawnOn: string | null;
};
type StoredSign = {
  code: string;
  at: string;
  junctionStreetId: number | null;
  latitude: number | null;
  longitude: number | null;
  status: string;
};

/** A street with its start, end and junctions; null if there is none with this slug. */
export async function readStreetPlaces(d1: D1Database, slug: string): Promise<StreetToSign | null> {
  const [all, itsSigns] = await d1.batch([
    d1.prepare(
      `SELECT id, slug, name, kind, geometry, start_street_id AS startStreetId,
         end_street_id AS endStreetId, withdrawn_on AS withdrawnOn FROM streets ORDER BY folded, id`,
    ),
    d1
      .prepare(
        `SELECT code, at, junction_street_id AS junctionStreetId, latitude, longitude, signs.status
         FROM signs JOIN streets ON streets.id = street_id WHERE slug = ?`,
      )
      .bind(slug),
  ]);
  const streets = (all?.results ?? []) as StoredStreet[];
  const own = streets.find((street) => street.slug === slug);
  if (!own || own.withdrawnOn !== null) return null;
  const signs = (itsSigns?.results ?? []) as StoredSign[];
  const others = streets
    .filter(({ id, withdrawnOn }) => id !== own.id && withdrawnOn === null)
    .map((street) => ({ ...street, lines: linesIn(street.geometry) }));
  const lines = linesIn(own.geometry);
  const near = others.filter((other) => boxesTouch(lines, other.lines));
  const found = placesOf(own, lines, others, near);
  return {
    ...named(own),
    lines,
    signs: signs.length,
    around: near.flatMap((street) => street.lines),
    places: found.map((place) => ({
      ...place,
      signs: signs.filter((sign) => standsAt(sign, place)).map(({ code }) => code),
    })),
  };
}

type Other = StoredStreet & { lines: Line[] };

/** From the lines where they are drawn, and from which street starts or ends at which. */
function placesOf(
  own: StoredStreet,
  lines: readonly Line[],
  others: readonly Other[],
  near: readonly Other[],
): Omit<StreetPlace, "signs">[] {
  const first = lines[0]?.[0] ?? null;
  const last = lines.at(-1)?.at(-1) ?? null;
  const isClosed = directionOf(lines) === null;
  const met = first ? near.flatMap((other) => meetingWith(other, lines, first)) : [];
  const byId = (id: number | null) => others.find((other) => other.id === id) ?? null;
  const atEnd = (end: Point | null) =>
    end && !isClosed
      ? met.find(({ point }) => metresBetween(point, end) <= maxFromEnd)?.street
      : undefined;
  const start = byId(own.startStreetId) ?? atEnd(first) ?? null;
  const end = byId(own.endStreetId) ?? atEnd(last) ?? null;
  const between = met.filter(
    ({ point }) =>
      ![first, last].some((one) => one !== null && metresBetween(point, one) <= maxFromEnd),
  );
  const drawn = new Set([...met.map(({ street }) => street.id), start?.id, end?.id]);
  const told = others.filter(
    ({ id, startStreetId, endStreetId }) =>
      !drawn.has(id) && (startStreetId === own.id || endStreetId === own.id),
  );
  const junction = (street: Other, point: Point | null) =>
    ({ key: `junction:${street.id}`, at: "junction", junction: named(street), point }) as const;
  return [
    { key: "start", at: "start", junction: start && named(start), point: first },
    ...between
      .toSorted((a, b) => a.along - b.along)
      .map(({ street, point }) => junction(street, point)),
    ...told.map((street) => junction(street, null)),
    { key: "middle", at: "middle", junction: null, point: first && middleOf(lines) },
    { key: "end", at: "end", junction: end && named(end), point: last },
  ];
}

/** Where another street comes nearest to a line, if that is a junction. */
function meetingWith(other: Other, lines: readonly Line[], origin: Point) {
  const flat = lines.map((line) => flatten(line, origin));
  const { apart, along } = meeting(
    flat,
    other.lines.map((line) => flatten(line, origin)),
  );
  if (apart > maxApart) return [];
  return [{ street: other, along, point: unflatten(pointAlong(flat, along), origin) }];
}

function pointAlong(lines: readonly Line[], along: number): Point {
  let left = along;
  let last: Point = [0, 0];
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1] as Point, line[i] as Point];
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (left <= length && length > 0) {
        return [a[0] + ((b[0] - a[0]) * left) / length, a[1] + ((b[1] - a[1]) * left) / length];
      }
      left -= length;
      last = b;
    }
  }
  return last;
}

function standsAt(sign: StoredSign, { at, junction, point }: Omit<StreetPlace, "signs">): boolean {
  if (sign.status === "retired") return false;
  const { latitude, longitude } = sign;
  if (latitude !== null && longitude !== null && point !== null) {
    return metresBetween(point, [longitude, latitude]) <= maxSignAway;
  }
  return sign.at === at && (at !== "junction" || sign.junctionStreetId === junction?.id);
}

const linesIn = (geometry: string | null): Line[] => linesOf(readLine(geometry).geometry);

const named = ({ id, slug, name, kind }: NamedStreet): NamedStreet => ({ id, slug, name, kind });

/** Whether the boxes round two streets overlap, with some 300 m to spare for the map. */
function boxesTouch(a: readonly Line[], b: readonly Line[]): boolean {
  const [boxA, boxB] = [boxOf(a), boxOf(b)];
  if (!boxA || !boxB) return false;
  const spare = 0.003;
  return (
    boxA.west <= boxB.east + spare &&
    boxB.west <= boxA.east + spare &&
    boxA.south <= boxB.north + spare &&
    boxB.south <= boxA.north + spare
  );
}

function boxOf(lines: readonly Line[]) {
  const points = lines.flat();
  if (points.length === 0) return null;
  const x = points.map(([longitude]) => longitude);
  const y = points.map(([, latitude]) => latitude);
  return {
    west: Math.min(...x),
    east: Math.max(...x),
    south: Math.min(...y),
    north: Math.max(...y),
  };
}
