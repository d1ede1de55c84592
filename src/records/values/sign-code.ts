import { codeLength, parseCode } from "../../signs/code.ts";
import { wrong } from "../problems.ts";
import type { Filled, ValueType } from "./value-type.ts";

/** The code on a sign, in any case and with O for 0; kept as it is printed. */
export const signCode = (): ValueType<string> => ({
  is: "sign code",
  read: (cell) => {
    const value = parseCode(String(cell).trim());
    return value === null ? wrong("not-a-code", {}) : { value };
  },
  write: (value): Filled => value,
  json: (value) => value,
  schema: { type: "string", pattern: "^[0-9A-HJKMNP-TV-Z]{6}$" },
  limits: { max: codeLength },
});
