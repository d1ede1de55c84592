import type { Draft, Fieldset } from "../../records/changes/change-set.ts";
import { readPastedPlace } from "../../signs/pasted-place.ts";
import { nearestOn } from "../../streets/map/nearest.ts";
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
};

export type AskedProblem = "nothing" | "wrongWhere" | "unnamed";

export const readAsked = (fields: URLSearchParams): Asked => ({
  places: fields.getAll("place"),
  where: fields.get("where")?.trim() ?? "",
  near: fields.get("near")?.trim() ?? "",
  text: fields.get("text")?.trim() ?? "",
  textEn: fields.get("textEn")?.trim() ?? "",
});

/** The fields of a form that come to the same again. */
export const fieldsOf = ({ places, where, near, text, textEn }: Asked): [string, string][] => [
  ...places.map((place): [string, string] => ["place", place]),
  ...Object.entries({ where, near, text, textEn }).filter(([, value]) => value !== ""),
];

/** The signs that are asked for, in the street's order, or why they cannot be. */
export function signsAsked(street: StreetToSign, asked: Asked): NewSign[] | AskedProblem {
  const signs = street.places
    .filter(({ key }) => asked.places.includes(key))
    .map((place): NewSign => ({ place, after: placeFields(street, place), away: null }));
  const { where, near, text, textEn } = asked;
  if (where !== "" || near !== "" || text !== "" || textEn !== "") {
    const point = where === "" ? null : readPastedPlace(where);
    if (where !== "" && !point) return "wrongWhere";
    if (near === "" && text === "") return "unnamed";
    const nearest = point && nearestOn(street.lines, [point.longitude, point.latitude]);
    signs.push({
      place: null,
      away: nearest ? Math.round(nearest.metres) : null,
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

const placeFields = ({ id }: StreetToSign, { at, junction, point }: StreetPlace): Fieldset => ({
  streetId: id,
  at,
  junctionStreetId: junction?.id ?? null,
  latitude: point && degrees(point[1]),
  longitude: point && degrees(point[0]),
});

/** Six decimals are a tenth of a metre. */
const degrees = (value: number): number => Number(value.toFixed(6));

export const draftsOf = (signs: readonly NewSign[]): Draft[] =>
  signs.map(({ after }, i) => ({ kind: "sign", key: String(i), after }));
