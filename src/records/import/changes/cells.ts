import type { Given, RecordKind } from "../../changes/change-set.ts";
import type { Fields } from "../../fields.ts";
import { recordTypes } from "../../record-types.ts";
import type { Values } from "../rows/record.ts";

/** Values as cells of a change set; what is no field of the kind is left out. */
export function cellsOf(kind: RecordKind, values: Values): Record<string, Given> {
  const fields: Fields = recordTypes[kind].fields;
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      return field && value !== undefined ? [[key, field.write(value)]] : [];
    }),
  );
}
