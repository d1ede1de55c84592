import type { RecordKind } from "./change-set.ts";
import type { Values } from "./rules.ts";

/** What a record is called, where a sentence or a list speaks of it. */
export const nameOf = (kind: RecordKind, values: Values): string => {
  const { name, code, position, resolution, previousName } = values;
  if (kind === "sign") return position ? `${code}, ${position}` : String(code);
  if (kind === "signEvent") return String(code);
  if (kind === "namingAct") return String(resolution ?? previousName ?? "");
  return String(name);
};
