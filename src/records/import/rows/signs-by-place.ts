import type { KnownSign } from "../known/known-city.ts";
import type { Draft, Values } from "./record.ts";

/** Degrees: about a metre, less than any two signs are apart. */
const maxApart = 1e-5;

/** The city's signs, retired ones aside, by their streets and where on them they stand. */
export function signsByPlace(signs: readonly KnownSign[]) {
  const waiting = Map.groupBy(
    signs.filter(({ values }) => values.status !== "retired"),
    ({ values }) => placeOf(values),
  );
  return {
    /** The sign at the place that a row tells; each is found once, since two may stand at one place. */
    take: ({ values }: Draft): KnownSign | null => {
      const there = waiting.get(placeOf(values)) ?? [];
      const i = there.findIndex((sign) => isThere(values, sign.values));
      return i < 0 ? null : (there.splice(i, 1)[0] ?? null);
    },
  };
}

const placeOf = (values: Values | KnownSign["values"]): string => {
  const { streetId, at = "other", junctionStreetId, near, position } = values;
  const words = at === "other" ? position : null;
  return JSON.stringify([streetId, at, junctionStreetId ?? null, near ?? null, words ?? null]);
};

const isThere = (told: Values, known: KnownSign["values"]): boolean =>
  ["latitude", "longitude"].every(
    (axis) =>
      told[axis] === undefined || Math.abs(Number(told[axis]) - Number(known[axis])) < maxApart,
  );
