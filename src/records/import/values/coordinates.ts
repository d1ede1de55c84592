import { anglesIn } from "../../places/angles.ts";
import { type PlaceProblem, readPastedPlace } from "../../places/pasted-place.ts";
import type { Said } from "../said.ts";

/** A position in WGS 84 degrees, with what was done to read it. */
export type Position = { latitude: number; longitude: number; notes: Said[] };

/** Null where nothing is given. */
export type ReadPosition = Position | { wrong: Said } | null;

/**
 * A sign's position from a latitude and a longitude, or from both in one text or in the address of a
 * map, read as `places/` reads what people paste. Axes the wrong way round are put right, and said.
 */
export function readPosition(latitude: string, longitude: string, both: string): ReadPosition {
  const given = [latitude, longitude, both].map((text) => text.trim());
  const texts = [...given, `${given[0]}; ${given[1]}`].filter((text) => /[^;\s]/.test(text));
  if (texts.length === 0) return null;
  let problem: PlaceProblem = "no-place";
  for (const text of texts) {
    const place = readPastedPlace(text);
    if ("latitude" in place) return { ...place, notes: notesOf(text, place) };
    if (place.problem !== "no-place") problem = place.problem;
  }
  const typed = (given[2] || `${given[0]} ${given[1]}`).trim();
  return { wrong: reasonOf(problem, typed) };
}

type Place = { latitude: number; longitude: number; shows: "point" | "view" };

function notesOf(text: string, { latitude, longitude, shows }: Place): Said[] {
  const notes: Said[] = [];
  if (/^(https?:|geo:)/i.test(text)) notes.push((t) => t.notes.fromMapAddress);
  if (shows === "view") notes.push((t) => t.notes.viewOnly);
  if (anglesIn(text)?.[0] === longitude) {
    notes.push((t) => t.notes.axesSwapped(latitude, longitude));
  }
  return notes;
}

function reasonOf(problem: PlaceProblem, typed: string): Said {
  if (problem === "metres") return (t) => t.wrong.metres;
  if (problem === "no-place") return (t) => t.wrong.notCoordinates(typed);
  const angles = problem === "outside-viet-nam" ? anglesIn(typed.replace(/\s+/, "; ")) : null;
  if (angles) return (t) => t.wrong.outsideVietNam(...angles);
  return (t) => t.wrong.place(problem);
}
