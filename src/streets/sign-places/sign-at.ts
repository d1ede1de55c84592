import type { signs } from "../../db/schema.ts";
import { between, flatten, meetingMetres, type Point } from "../map/geometry.ts";

export type SignOfStreet = Pick<
  typeof signs.$inferSelect,
  "code" | "status" | "at" | "junctionStreetId" | "latitude" | "longitude"
>;

type Place = {
  at: "start" | "junction" | "end";
  streets: readonly number[];
  latitude: number | null;
  longitude: number | null;
};

/**
 * The code of a sign that hangs at a place of its street, or is planned to: within `meetingMetres` of
 * it, or with the facts of this place and of no other. Retired signs hang nowhere.
 * @param all the street's places
 */
export function signAt(
  place: Place,
  all: readonly Place[],
  signs: readonly SignOfStreet[],
): string | null {
  const sign = signs
    .filter(({ status }) => status !== "retired")
    .find((one) => isNear(one, place) || (hasFacts(one, place) && isTold(one, place, all)));
  return sign?.code ?? null;
}

function isNear(sign: SignOfStreet, place: Place): boolean {
  const [here, there] = [pointOf(sign), pointOf(place)];
  return (
    here !== null &&
    there !== null &&
    between([0, 0], flatten([here], there)[0] as Point) <= meetingMetres
  );
}

const pointOf = ({ latitude, longitude }: Pick<Place, "latitude" | "longitude">): Point | null =>
  latitude === null || longitude === null ? null : [longitude, latitude];

const hasFacts = ({ at, junctionStreetId }: SignOfStreet, place: Place): boolean =>
  at === place.at &&
  (at !== "junction" || (junctionStreetId !== null && place.streets.includes(junctionStreetId)));

/** A street that is met twice has two places of the same facts: only a sign's coordinates tell which. */
const isTold = (sign: SignOfStreet, place: Place, all: readonly Place[]): boolean =>
  pointOf(sign) === null ||
  pointOf(place) === null ||
  all.filter((one) => hasFacts(sign, one)).length === 1;
