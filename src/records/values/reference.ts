import { text } from "./text.ts";
import type { ValueType } from "./value-type.ts";

/** The records that others lead to. */
export type ReferredTo = "street" | "namesake" | "ward" | "sign";

/**
 * Another record, by the key that it has outside the database: a street's slug, a ward's code, a
 * namesake's name, a sign's code. A number that one database gave to a row means nothing to a file or to another
 * database; whoever stores a record looks the key up, and publishes it instead of the number.
 */
export type Reference = ValueType<string> & { is: "reference" };

/** Whether there is such a record is not for reading to say. */
export const reference = (to: ReferredTo): Reference => ({
  ...text({ max: 200 }),
  is: "reference",
  limits: { max: 200, to },
});
