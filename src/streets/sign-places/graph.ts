import type { streets } from "../../db/schema.ts";
import { fold } from "../../web/vietnamese.ts";
import { namesOf, streetsIn } from "./streets-in-text.ts";

type Street = typeof streets.$inferSelect;

/** A street as far as it tells which others it starts or ends at. */
export type StreetWithEnds = Pick<
  Street,
  "id" | "kind" | "name" | "startStreetId" | "startText" | "endStreetId" | "endText"
>;

export type Met = {
  /** The streets at the street's own start and end, as recorded. */
  start: number[];
  end: number[];
  /** Those that start or end at it; where along it, nobody has told. */
  between: number[];
};

/** Which streets a street meets as the records of starts and ends tell, without any line. */
export function metByRecord(street: StreetWithEnds, others: readonly StreetWithEnds[]): Met {
  const names = namesOf([street, ...others]);
  const { id } = street;
  const at = (recorded: number | null, text: string | null) => {
    const told = [...(recorded === null ? [] : [recorded]), ...streetsIn(text ?? "", names)];
    return [...new Set(told)].filter((other) => other !== id);
  };
  const start = at(street.startStreetId, street.startText);
  const end = at(street.endStreetId, street.endText);
  const key = fold(street.name);
  // Most texts name other streets; those are not looked through word by word.
  const isNamedIn = (text: string | null) =>
    text !== null && fold(text).includes(key) && streetsIn(text, names).includes(id);
  const between = others
    .filter((other) => !start.includes(other.id) && !end.includes(other.id))
    .filter(
      ({ startStreetId, startText, endStreetId, endText }) =>
        startStreetId === id || endStreetId === id || isNamedIn(startText) || isNamedIn(endText),
    );
  return { start, end, between: between.map((other) => other.id) };
}
