import { linesOf, readLine } from "../../web/geojson.ts";
import {
  between,
  boxesApart,
  boxOf,
  flatten,
  type Line,
  meetingMetres,
  type Point,
  unflatten,
} from "../map/geometry.ts";
import { meetingsOf } from "./meetings.ts";

/** A street by its line, as GeoJSON. */
export type LaidStreet = { id: number; geometry: string | null };

/** A place on a street's line: WGS 84 degrees, metres from its start, the streets that are met there. */
export type PlaceOnLine = {
  at: "start" | "junction" | "end";
  latitude: number;
  longitude: number;
  along: number;
  streets: number[];
};

/**
 * The start of a street, its junctions in their order and its end, as its line and those of others tell;
 * null where it has no line. Streets that meet it within `meetingMetres` of one another, or of one of
 * its ends, are met at one place.
 */
export function placesOnLine(
  street: LaidStreet,
  others: readonly LaidStreet[],
): PlaceOnLine[] | null {
  const pieces = linesOf(readLine(street.geometry).geometry);
  const [origin, last] = [pieces[0]?.[0], pieces.at(-1)?.at(-1)];
  if (!origin || !last) return null;
  const flat = pieces.map((piece) => flatten(piece, origin));
  const length = flat.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const start: FlatPlace = { at: "start", along: 0, point: [0, 0], streets: [] };
  const end: FlatPlace = {
    at: "end",
    along: length,
    point: flatten([last], origin)[0] as Point,
    streets: [],
  };
  const places = [start, end];
  for (const { id, along, point } of meetings(flat, others, origin)) {
    const place = nearestPlace(places, point);
    if (place) place.streets.push(id);
    else places.push({ at: "junction", along, point, streets: [id] });
  }
  const junctions = places.slice(2).sort((a, b) => a.along - b.along);
  return [start, ...junctions, end].map(({ point, streets, ...place }) => {
    const [longitude, latitude] = unflatten(point, origin);
    return { ...place, latitude, longitude, streets: [...new Set(streets)] };
  });
}

type FlatPlace = Pick<PlaceOnLine, "at" | "along" | "streets"> & { point: Point };

/** Where a street meets others, piece by piece, from its start to its end. */
function meetings(pieces: readonly Line[], others: readonly LaidStreet[], origin: Point) {
  const box = boxOf(pieces);
  const near = others
    .map(({ id, geometry }) => ({
      id,
      flat: linesOf(readLine(geometry).geometry).map((line) => flatten(line, origin)),
    }))
    .filter(({ flat }) => flat.length > 0 && boxesApart(box, boxOf(flat)) <= meetingMetres);
  let walked = 0;
  return pieces.flatMap((piece) => {
    const before = walked;
    walked += lengthOf(piece);
    return near
      .flatMap(({ id, flat }) =>
        meetingsOf(piece, flat, meetingMetres).map(({ along, point }) => ({
          id,
          along: before + along,
          point,
        })),
      )
      .sort((a, b) => a.along - b.along);
  });
}

/** The place nearest to a point, of those that are so near that they are one. */
function nearestPlace(places: readonly FlatPlace[], point: Point): FlatPlace | undefined {
  const apart = (place: FlatPlace) => between(place.point, point);
  return places
    .filter((place) => apart(place) <= meetingMetres)
    .sort((a, b) => apart(a) - apart(b))[0];
}

const lengthOf = (line: Line): number =>
  line.slice(1).reduce((sum, point, i) => sum + between(line[i] as Point, point), 0);
