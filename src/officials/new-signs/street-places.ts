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

type StoredStreet = CandidateStreet & NamedStreet & { withdrawnOn: string | null };

/** A street with its start, end, middle and junctions; null if there is none with this slug, or no more. */
export async function readStreetPlaces(d1: D1Database, slug: string): Promise<StreetToSign | null> {
  const [all, itsSigns] = await d1.batch([
    d1.prepare(
      `SELECT id, slug, name, kind, geometry, length_m AS lengthM, start_text AS startText,
         end_text AS endText, start_street_id AS startStreetId, end_street_id AS endStreetId,
         withdrawn_on AS withdrawnOn FROM streets`,
    ),
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
