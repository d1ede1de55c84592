import { fold } from "../../web/vietnamese.ts";
import { wrong } from "../problems.ts";
import type { Filled, ValueType, Words } from "./value-type.ts";

/** In UTF-16 units: no choice of ours is called anything so long, in whatever form it is typed. */
const maxLength = 200;

/**
 * One of a list, given by what each is called. Read by its stored value or its name in either
 * language, with or without marks.
 */
export function choice<Value extends string>(
  choices: Readonly<Record<Value, Words>>,
): ValueType<Value> {
  const values = Object.keys(choices) as Value[];
  return {
    is: "choice",
    read: (cell) => {
      const given = String(cell);
      const typed = given.length > maxLength ? null : fold(given);
      const value = values.find((one) =>
        [one, choices[one].vi, choices[one].en].some((name) => fold(name) === typed),
      );
      return value === undefined ? wrong("not-in-list", { choices: values }) : { value };
    },
    write: (value): Filled => value,
    json: (value) => value,
    schema: { type: "string", enum: values },
    limits: { choices },
  };
}
