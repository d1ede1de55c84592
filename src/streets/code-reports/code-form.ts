import type { Form } from "../../web/read-form.ts";
import { excessMarkAt, lengthOf, readText } from "../../web/text.ts";
import {
  type CommonTyped,
  commonFaults,
  emptyCommon,
  type FormFault,
  fieldOf,
  maxLengths,
  readCommon,
} from "../reports/report-form.ts";

/** What was typed into the form of a code; `place` is where it was seen. */
export type TypedOfCode = CommonTyped & { place: string };

export const emptyCodeForm: TypedOfCode = { ...emptyCommon, place: "" };

/** Reads the form about a code, as `readCommon` reads its fields. */
export const readTypedOfCode = (form: Form): TypedOfCode => ({
  ...readCommon(form),
  place: readText(fieldOf(form, "place"), maxLengths.place).text,
});

/** Everything that has to be mended, by field, in the form's order. */
export function codeFaultsOf(typed: TypedOfCode): FormFault[] {
  const faults: FormFault[] = [];
  if (typed.place === "") faults.push("place-missing");
  if (lengthOf(typed.place) > maxLengths.place) faults.push("place-long");
  if (excessMarkAt(typed.place) >= 0) faults.push("place-marks");
  return faults.concat(commonFaults(typed));
}
