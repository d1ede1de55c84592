import type { streets } from "../../db/schema.ts";
import { byName } from "../../web/vietnamese.ts";
import { type Met, metByRecord, type StreetWithEnds } from "./graph.ts";
import { type PlaceOnLine, placesOnLine } from "./places-on-line.ts";
import { type SignOfStreet, signAt } from "./sign-at.ts";

export type CandidateStreet = StreetWithEnds &
  Pick<typeof streets.$inferSelect, "geometry" | "lengthM">;

/** A place on a street where a sign can hang, as facts for a new one. */
export type Candidate = {
  at: "start" | "junction" | "end";
  /** The streets that are met there, by id, the one to tell the place by first. */
  streets: number[];
  /** WGS 84 degrees, and metres from the street's start; null where no line tells. */
  latitude: number | null;
  longitude: number | null;
  along: number | null;
  /** The code of a sign of the street that hangs there or is planned to; null where none is. */
  sign: string | null;
};

/**
 * Where signs of a street can hang: its start, its junctions in their order and its end, each place
 * once, however many streets meet there. Junctions are found by the lines of both streets, and by what
 * the records say of starts and ends. Where along the street those are that no line tells of, nobody
 * knows: they come last before its end, by name.
 * @param others the streets that may meet it; those of its wards are enough
 * @param itsSigns those of the street
 */
export function candidatesOf(
  street: CandidateStreet,
  others: readonly CandidateStreet[],
  itsSigns: readonly SignOfStreet[],
): Candidate[] {
  const met = metByRecord(street, others);
  const onLine = placesOnLine(street, others);
  const places = (onLine ?? unplacedEnds).map((place) => withRecorded(place, met, others));
  const known = new Set(places.flatMap(({ streets }) => streets));
  const unplaced = others
    .filter(({ id }) => met.between.includes(id) && !known.has(id))
    .sort(byName)
    .map(({ id }): Place => ({ at: "junction", ...nowhere, streets: [id] }));
  const all = [...places.slice(0, -1), ...unplaced, ...places.slice(-1)];
  return all.map((place) => ({ ...place, sign: signAt(place, all, itsSigns) }));
}

type Place = Omit<Candidate, "sign">;

const nowhere = { latitude: null, longitude: null, along: null };
const unplacedEnds: readonly Place[] = [
  { at: "start", ...nowhere, streets: [] },
  { at: "end", ...nowhere, streets: [] },
];

/** People tell a place by what is recorded of an end, and otherwise by the longest street there. */
function withRecorded(
  place: Place | PlaceOnLine,
  met: Met,
  others: readonly CandidateStreet[],
): Place {
  const recorded = place.at === "junction" ? [] : met[place.at];
  const byLength = others
    .filter(({ id }) => place.streets.includes(id))
    .sort((a, b) => (b.lengthM ?? 0) - (a.lengthM ?? 0) || a.id - b.id)
    .map(({ id }) => id);
  return { ...place, streets: [...new Set([...recorded, ...byLength])] };
}
