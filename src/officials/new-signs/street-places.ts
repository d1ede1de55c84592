import type { streets as streetsTable } from "../../db/schema.ts";
import { type Line, middleOf } from "../../streets/map/geometry.ts";
import {
  type Candidate,
  type CandidateStreet,
  candidatesOf,
} from "../../streets/sign-places/candidates.ts";
import type { SignOfStreet } from "../../streets/sign-places/sign-at.ts";
import { linesOf, readLine } from "../../web/geojson.ts";

export type NamedStreet = Pick<typeof streetsTable.$inferSelect, "id" | "slug" | "name" | "kind">;

/** A place on a street where signs usually hang. */
export type StreetPlace = Pick<Candidate, "latitude" | "longitude" | "sign"> & {
  /** In the form: "start", "middle", "junction:12"; "junction:12:340" where a street is met twice. */
  key: string;
  at: Candidate["at"] | "middle";
  /** The street by which people tell it; null where none of ours is met. */
  junction: NamedStreet | null;
};

export type StreetToSign = NamedStreet & {
  /** GeoJSON. */
  geometry: string | null;
  lines: Line[];
  places: StreetPlace[];
  /** Where its signs stand, as far as that is known, to be drawn on a map. */
  standing: { latitude: number; longitude: number }[];
  /** How many signs it has, retired ones too: another number than before says somebody added some. */
  signs: number;
  /** Lines of other streets, to draw under a map. */
  around: Line[];
};

/**
 * How far around a street's box others are drawn and may meet it: 278 m to the north and at least
 * 255 m to the east anywhere in Viet Nam, more than the map's 200 m.
 */
const nearDegrees = 0.0025;

/** The numbers in a line of GeoJSON, longitudes by the key 0 and latitudes by 1 (RFC 7946, 3.1.1). */
const numbersOf = (table: string): string =>
  `json_tree(iif(json_valid(${table}.geometry), ${table}.geometry, 'null'), '$.coordinates')`;

const boxColumns = ["west", "east", "south", "north"]
  .map((side, i) => {
    const [least, key] = [i % 2 === 0 ? "min" : "max", i < 2 ? 0 : 1];
    return `${least}(iif(key = ${key} AND type IN ('real', 'integer'), atom, NULL)) AS ${side}`;
  })
  .join(", ");

type StoredStreet = CandidateStreet & NamedStreet & { withdrawnOn: string | null };

/**
 * A street with its start, end, middle and junctions. The database tells which lines come near it,
 * since reading those of a whole city takes the Worker longer than a request has.
 * @returns null if there is none with this slug, or no more.
 */
export async function readStreetPlaces(d1: D1Database, slug: string): Promise<StreetToSign | null> {
  const [all, itsSigns] = await d1.batch([
    d1
      .prepare(
        `WITH box AS MATERIALIZED (
           SELECT ${boxColumns} FROM streets AS own, ${numbersOf("own")} WHERE slug = ?1)
         SELECT id, slug, name, kind, length_m AS lengthM, start_text AS startText,
           end_text AS endText, start_street_id AS startStreetId, end_street_id AS endStreetId,
           withdrawn_on AS withdrawnOn,
           CASE WHEN slug = ?1 OR EXISTS (
             SELECT 1 FROM box, (SELECT ${boxColumns} FROM ${numbersOf("streets")}) AS its
             WHERE its.west <= box.east + ${nearDegrees} AND its.east >= box.west - ${nearDegrees}
               AND its.south <= box.north + ${nearDegrees} AND its.north >= box.south - ${nearDegrees}
           ) THEN geometry END AS geometry
         FROM streets`,
      )
      .bind(slug),
    d1
      .prepare(
        `SELECT code, at, junction_street_id AS junctionStreetId, latitude, longitude, signs.status
         FROM signs JOIN streets ON streets.id = street_id WHERE slug = ? ORDER BY code`,
      )
      .bind(slug),
  ]);
  const stored = ((all?.results ?? []) as StoredStreet[]).filter(
    ({ withdrawnOn }) => withdrawnOn === null,
  );
  const own = stored.find((street) => street.slug === slug);
  if (!own) return null;
  const signs = (itsSigns?.results ?? []) as SignOfStreet[];
  const others = stored.filter(({ id }) => id !== own.id);
  const lines = linesIn(own.geometry);
  const byId = new Map(others.map((street) => [street.id, named(street)]));
  return {
    ...named(own),
    geometry: own.geometry,
    lines,
    signs: signs.length,
    standing: signs.flatMap(({ latitude, longitude, status }) =>
      latitude === null || longitude === null || status === "retired"
        ? []
        : [{ latitude, longitude }],
    ),
    around: others.flatMap(({ geometry }) => linesIn(geometry)),
    places: withMiddle(candidatesOf(own, others, signs), byId, lines, signs),
  };
}

function withMiddle(
  candidates: readonly Candidate[],
  byId: ReadonlyMap<number, NamedStreet>,
  lines: readonly Line[],
  signs: readonly SignOfStreet[],
): StreetPlace[] {
  const keys = new Set<string>();
  const places = candidates.map(
    ({ at, streets, latitude, longitude, along, sign }): StreetPlace => {
      const junction = byId.get(streets[0] ?? -1) ?? null;
      const plain = at === "junction" ? `junction:${junction?.id ?? 0}` : at;
      const key = keys.has(plain) ? `${plain}:${Math.round(along ?? 0)}` : plain;
      keys.add(key);
      return { key, at, junction, latitude, longitude, sign };
    },
  );
  const [longitude, latitude] = lines.length === 0 ? [null, null] : middleOf(lines);
  const told = signs.find(({ at, status }) => at === "middle" && status !== "retired");
  const middle = { key: "middle", at: "middle", junction: null } as const;
  places.splice(-1, 0, { ...middle, latitude, longitude, sign: told?.code ?? null });
  return places;
}

const linesIn = (geometry: string | null): Line[] => linesOf(readLine(geometry).geometry);

const named = ({ id, slug, name, kind }: NamedStreet): NamedStreet => ({ id, slug, name, kind });
