import { vietNam } from "../values/geometry.ts";
import { type Angles, anglesIn } from "./angles.ts";
import { placeInLink } from "./map-link.ts";

export type PastedPlace =
  /** WGS 84 degrees; `view` where the link has the middle of a window on the map and no point. */
  { latitude: number; longitude: number; shows: "point" | "view" } | { problem: PlaceProblem };

export const placeProblems = [
  /** Neither coordinates nor a link. */
  "no-place",
  /** A link that only leads to another, in which the place is. */
  "short-link",
  /** A link to the name of a place, or to a search. */
  "link-without-place",
  "directions",
  "outside-viet-nam",
  /** Metres of VN-2000 or UTM, which need a zone to be anywhere. */
  "metres",
] as const;
export type PlaceProblem = (typeof placeProblems)[number];

/** Characters: the longest links of Google Maps have some 500. */
const maxPasted = 2_000;

/**
 * The place in what somebody pasted: coordinates in any usual form, or a link to a map, with other
 * words round the link, as phones share it. Swapped axes are put right: no latitude of Viet Nam is
 * a longitude of it.
 */
export function readPastedPlace(pasted: string): PastedPlace {
  const text = pasted.slice(0, maxPasted).trim();
  const [link] = /(?:https?:\/\/|geo:)\S+/i.exec(text) ?? [];
  if (link) return inLink(link);
  const [address] = /(?:[\w-]+\.)+[a-z]{2,}\/\S*/i.exec(text) ?? [];
  if (address) return inLink(`https://${address}`);
  const angles = anglesIn(text) ?? anglesIn(pairIn(text));
  if (angles) return placed(angles, "point");
  return { problem: metres.test(text) ? "metres" : "no-place" };
}

function inLink(link: string): PastedPlace {
  const found = placeInLink(link);
  return "problem" in found ? found : placed(found.angles, found.shows);
}

/** The only two numbers of a message that are exact enough for coordinates; empty where there are none. */
function pairIn(text: string): string {
  const pairs =
    text.match(/(?<![\d.])-?\d{1,3}\.\d{3,}[,;\s]{1,3}-?\d{1,3}\.\d{3,}(?![\d.])/g) ?? [];
  return pairs.length === 1 ? (pairs[0] ?? "") : "";
}

/** Nothing but two numbers of six or seven digits, perhaps with decimals, perhaps named X and Y. */
const metres =
  /^[^\p{L}\d]*(?:[XYEN]\W*)?\d?[., ]?\d{3}[., ]?\d{3}\D[^\p{L}]*(?:[XYEN]\W*)?\d?[., ]?\d{3}[., ]?\d{3}[\d.,\s)m]*$/iu;

function placed([a, b]: Angles, shows: "point" | "view"): PastedPlace {
  if (isIn(a, b)) return { latitude: a, longitude: b, shows };
  if (isIn(b, a)) return { latitude: b, longitude: a, shows };
  return { problem: "outside-viet-nam" };
}

const isIn = (latitude: number, longitude: number): boolean =>
  latitude >= vietNam.south &&
  latitude <= vietNam.north &&
  longitude >= vietNam.west &&
  longitude <= vietNam.east;
