import type { Fieldset } from "../../records/changes/change-set.ts";
import { type PlaceProblem, readPastedPlace } from "../../records/places/pasted-place.ts";
import type { Form } from "../../web/read-form.ts";

/** What stands in the form, as it is typed. */
export type Typed = Record<(typeof names)[number], string>;

/** The boxes of the form, in its order; `where` is latitude and longitude. */
export const names = [
  "streetId",
  "at",
  "junctionStreetId",
  "near",
  "position",
  "positionEn",
  "numberNear",
  "where",
  "target",
] as const;

export type StoredSign = {
  code: string;
  street: string;
  at: string;
  junction: string | null;
  near: string | null;
  position: string;
  positionEn: string | null;
  numberNear: number | null;
  latitude: number | null;
  longitude: number | null;
  target: string | null;
  version: number;
};

/** Streets stand there by their slugs. */
export const readSign = (d1: D1Database, code: string): Promise<StoredSign | null> =>
  d1
    .prepare(
      `SELECT code, streets.slug AS street, at, junctions.slug AS junction, near, position,
         position_en AS positionEn, number_near AS numberNear, latitude, longitude, target, signs.version
       FROM signs JOIN streets ON streets.id = signs.street_id
       LEFT JOIN streets AS junctions ON junctions.id = junction_street_id
       WHERE code = ?`,
    )
    .bind(code)
    .first<StoredSign>();

export const typedOf = (sign: StoredSign): Typed => ({
  streetId: sign.street,
  at: sign.at,
  junctionStreetId: sign.junction ?? "",
  near: sign.near ?? "",
  position: sign.position,
  positionEn: sign.positionEn ?? "",
  numberNear: sign.numberNear === null ? "" : String(sign.numberNear),
  where: sign.latitude === null ? "" : `${sign.latitude}, ${sign.longitude}`,
  target: sign.target ?? "",
});

/** Reads the boxes, or with a prefix what stood in them when the form was made. */
export const readTyped = (form: Form, prefix: "" | "was-" = ""): Typed =>
  Object.fromEntries(
    names.map((name) => [name, (form.get(`${prefix}${name}`) ?? "").trim()]),
  ) as Typed;

/** The boxes in which something else stands than was there when the form was made. */
export const changedBoxes = (typed: Typed, was: Typed): (keyof Typed)[] =>
  names.filter((name) => typed[name] !== was[name]);

/**
 * The fields of these boxes, since what nobody touched must not undo what another changed; or
 * why `where` tells no place.
 */
export function fieldsetOf(typed: Typed, boxes: readonly (keyof Typed)[]): Fieldset | PlaceProblem {
  const after: Record<string, string | number | null> = {};
  for (const box of boxes) {
    const value = typed[box] || null;
    if (box !== "where") {
      after[box] = value;
      continue;
    }
    const place = value === null ? null : readPastedPlace(value);
    if (place && "problem" in place) return place.problem;
    after.latitude = place?.latitude ?? null;
    after.longitude = place?.longitude ?? null;
  }
  return after;
}

/** The box of a field. */
export const boxOf = (field: string | null): string =>
  field === "latitude" || field === "longitude" ? "where" : (field ?? "");
