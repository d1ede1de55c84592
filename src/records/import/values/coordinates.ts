import { vietNam } from "../../values/geometry.ts";
import type { Said } from "../said.ts";

/** A position in WGS 84 degrees, with what was done to read it. */
export type Position = { latitude: number; longitude: number; notes: Said[] };

/** Null where nothing is given. */
export type ReadPosition = Position | { wrong: Said } | null;

/**
 * A sign's position from a latitude and a longitude, or from both in one text or in the address of a
 * map. Points or commas before decimals, degrees, minutes and seconds are read, and axes the wrong
 * way round are put right, since Viet Nam lies where the two cannot be mistaken.
 */
export function readPosition(latitude: string, longitude: string, both: string): ReadPosition {
  const pair = [latitude, longitude, both].map(pairIn).find((found) => found !== null);
  if (pair) return placed(pair[0], pair[1], isAddress(latitude + longitude + both));
  if (latitude.trim() === "" && longitude.trim() === "") {
    return both.trim() === "" ? null : { wrong: (t) => t.wrong.notCoordinates(both) };
  }
  const [x, y] = [readDegrees(longitude), readDegrees(latitude)];
  if (x === null || y === null) {
    return { wrong: (t) => t.wrong.notCoordinates(`${latitude} ${longitude}`.trim()) };
  }
  return placed(y, x, false);
}

const isAddress = (text: string): boolean => /^\s*(https?:|geo:)/i.test(text);

function placed(latitude: number, longitude: number, fromAddress: boolean): ReadPosition {
  const notes: Said[] = fromAddress ? [(t) => t.notes.fromMapAddress] : [];
  if (isIn(latitude, longitude)) return { latitude, longitude, notes };
  if (isIn(longitude, latitude)) {
    notes.push((t) => t.notes.axesSwapped(longitude, latitude));
    return { latitude: longitude, longitude: latitude, notes };
  }
  if (Math.abs(latitude) > 180 || Math.abs(longitude) > 180) {
    return { wrong: (t) => t.wrong.metres };
  }
  return { wrong: (t) => t.wrong.outsideVietNam(latitude, longitude) };
}

const isIn = (latitude: number, longitude: number): boolean =>
  latitude >= vietNam.south &&
  latitude <= vietNam.north &&
  longitude >= vietNam.west &&
  longitude <= vietNam.east;

const degrees = String.raw`(-?\d{1,3}(?:[.,]\d+)?)`;
/** "?q=20.4,106.3", "@20.4,106.3,17z", "!3d20.4!4d106.3", "geo:20.4,106.3", "#map=18/20.4/106.3". */
const inAddress = [
  new RegExp(`!3d${degrees}!4d${degrees}`),
  new RegExp(
    `(?:[?&/](?:q|ll|query|daddr|center|destination|mlat)=|@|geo:|/place/)(?:loc:)?${degrees}(?:,|%2C|%20|\\+|\\s)+${degrees}`,
    "i",
  ),
  new RegExp(`#map=\\d+/${degrees}/${degrees}`),
];
const inText =
  /^\(?\s*(-?\d{1,8}[.]\d+|-?\d{1,3},\d+|\d{6,7})\s*(?:[;/\s]|,\s*)\s*(-?\d{1,8}[.]\d+|-?\d{1,3},\d+|\d{6,7})\s*\)?$/;

/** Latitude and longitude, as far as both stand in one text; the order is checked later. */
function pairIn(text: string): [number, number] | null {
  const plain = text.trim().replace(/\s*°?\s*[NEBĐ](?=[\s,;]|$)/giu, "");
  const found = isAddress(text)
    ? inAddress.map((pattern) => pattern.exec(text)).find((match) => match !== null)
    : inText.exec(plain);
  if (found) return [decimal(found[1] ?? ""), decimal(found[2] ?? "")];
  const parts = text.match(/\d+\s*°[^°]*?(?:[NSEWBĐT](?![\p{L}])|$)/giu) ?? [];
  const [first, second] = parts.map(readDegrees);
  return parts.length === 2 && typeof first === "number" && typeof second === "number"
    ? [first, second]
    : null;
}

const decimal = (text: string): number => Number(text.replace(",", "."));

/** `20.4471`, `20,4471`, `20°26'46"N`, `20 26 46.5`; B and Đ are north and east. */
function readDegrees(text: string): number | null {
  const plain = text.normalize("NFC").trim().toUpperCase();
  const [, plainly] = /^[NSEWBĐ]?\s*(-?\d+(?:[.,]\d+)?)\s*°?\s*[NSEWBĐ]?$/.exec(plain) ?? [];
  if (plainly !== undefined) return decimal(plainly);
  const parts =
    /^(\d{1,3})\s*[°ºD:\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′M:\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″S]|''|’’)?)?)?\s*([NSEWBĐT]?)$/.exec(
      plain,
    );
  if (!parts) return null;
  const [, whole = "", minutes = "0", seconds = "0"] = parts;
  const value = Number(whole) + decimal(minutes) / 60 + decimal(seconds) / 3600;
  return Number(value.toFixed(6));
}
