import type { Draft, Fieldset } from "../../records/changes/change-set.ts";
import { type PlaceProblem, readPastedPlace } from "../../records/places/pasted-place.ts";
import { snapToStreet } from "../../streets/sign-places/snap.ts";
import type { Form } from "../../web/read-form.ts";
import type { StreetPlace, StreetToSign } from "./street-places.ts";

/** What was chosen and typed, as the form has it. */
export type Asked = {
  places: readonly string[];
  where: string;
  near: string;
  text: string;
  textEn: string;
};

export type NewSign = {
  /** Null for a place that is none of the street's own. */
  place: StreetPlace | null;
  after: Fieldset;
  /** How far a typed point is from the street, in metres; null without one or without a line. */
  away: number | null;
  /** Whether that is so far that somebody is to say whether it is right. */
  isFar: boolean;
  /** Whether a link gave no more than the middle of a map. */
  isView: boolean;
};

export type AskedProblem = "nothing" | "unnamed" | PlaceProblem;

const ofPlace = "place-";

/** A place is a box of its own, so that each name stands in the form once. */
export const nameOfPlace = (key: string): string => ofPlace + key;

export function readAsked(form: Form): Asked {
  const typed = (name: string) => form.get(name)?.trim() ?? "";
  return {
    places: [...form.keys()].flatMap((name) =>
      name.startsWith(ofPlace) ? [name.slice(ofPlace.length)] : [],
    ),
    where: typed("where"),
    near: typed("near"),
    text: typed("text"),
    textEn: typed("textEn"),
  };
}

/** The fields of a form that come to the same again. */
export const fieldsOf = ({ places, where, near, text, textEn }: Asked): [string, string][] => [
  ...places.map((key): [string, string] => [nameOfPlace(key), "1"]),
  ...Object.entries({ where, near, text, textEn }).filter(([, value]) => value !== ""),
];

/** The signs that are asked for, in the street's order, or why they cannot be. */
export function signsAsked(street: StreetToSign, asked: Asked): NewSign[] | AskedProblem {
  const signs = street.places
    .filter(({ key }) => asked.places.includes(key))
    .map(
      (place): NewSign => ({
        place,
        after: placeFields(street, place),
        away: null,
        isFar: false,
        isView: false,
      }),
    );
  const { where, near, text, textEn } = asked;
  if (where !== "" || near !== "" || text !== "" || textEn !== "") {
    const point = where === "" ? null : readPastedPlace(where);
    if (point && "problem" in point) return point.problem;
    if (near === "" && text === "") return "unnamed";
    const snapped = point && snapToStreet(point, street.geometry);
    signs.push({
      place: null,
      away: snapped ? Math.round(snapped.apart) : null,
      isFar: snapped?.asks === true,
      isView: point?.shows === "view",
      after: {
        streetId: street.id,
        at: near === "" || text !== "" ? "other" : "near",
        near: near || null,
        position: text,
        positionEn: textEn || null,
        latitude: point?.latitude ?? null,
        longitude: point?.longitude ?? null,
      },
    });
  }
  return signs.length === 0 ? "nothing" : signs;
}

const placeFields = (
  { id }: StreetToSign,
  { at, junction, latitude, longitude }: StreetPlace,
): Fieldset => ({
  streetId: id,
  at,
  junctionStreetId: junction?.id ?? null,
  latitude: latitude && degrees(latitude),
  longitude: longitude && degrees(longitude),
});

/** Six decimals are a tenth of a metre. */
export const degrees = (value: number): number => Number(value.toFixed(6));

export const draftsOf = (signs: readonly NewSign[]): Draft[] =>
  signs.map(({ after }, i) => ({ kind: "sign", key: String(i), after }));
