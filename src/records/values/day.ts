import { parseDay } from "../../db/hours.ts";
import { wrong } from "../problems.ts";
import type { Filled, ValueType } from "./value-type.ts";

/** A day of the calendar, kept as `2016-12-23`; read that way or as 23/12/2016. */
export const day = (): ValueType<string> => dayType("day", [whole], ["23/12/2016"]);

/** A day, or as much of one as is known: `2016`, `2016-12`, `2016-12-23`; 12/2016, 23/12/2016. */
export const partOfDay = (): ValueType<string> => ({
  ...dayType("part of a day", [year, month, whole], ["2016", "12/2016", "23/12/2016"]),
  schema: { type: "string", description: "A day, or as much of one as is known." },
});

/** The parts that a text names, each as often as Vietnamese and ISO 8601 write them. */
type Form = readonly RegExp[];

// Four digits that begin with 1 or 2: "0216" is a slip of the hand.
const year: Form = [/^(?<y>[12]\d{3})$/];
const month: Form = [/^(?<y>[12]\d{3})-(?<m>\d\d)$/, /^(?<m>\d{1,2})[/.-](?<y>[12]\d{3})$/];
const whole: Form = [
  /^(?<y>[12]\d{3})-(?<m>\d\d)-(?<d>\d\d)$/,
  /^(?<d>\d{1,2})([/.-])(?<m>\d{1,2})\2(?<y>[12]\d{3})$/,
];

const dayType = (
  is: "day" | "part of a day",
  forms: readonly Form[],
  examples: readonly string[],
): ValueType<string> => ({
  is,
  read: (cell) => {
    const typed = String(cell).trim();
    const found = forms.flat().map((form) => form.exec(typed)?.groups);
    const value = isoOf(found.find((groups) => groups !== undefined) ?? {});
    return value === null ? wrong("not-a-day", { examples }) : { value };
  },
  write: (value): Filled => value,
  json: (value) => value,
  schema: { type: "string", format: "date" },
  limits: {},
});

/** `2016`, `2016-12` or `2016-12-23`; null if the calendar has no such day. */
function isoOf({ y, m, d }: { y?: string; m?: string; d?: string }): string | null {
  const parts = [y, m, d].filter((part) => part !== undefined);
  const iso = parts.map((part) => part.padStart(2, "0")).join("-");
  return parseDay(`${iso}-01-01`.slice(0, "2016-12-23".length)) === null ? null : iso;
}
