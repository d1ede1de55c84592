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

/** The same in SQL, of a subject ("street 12"): null if there is no such record. */
export const nameSql = (subject: string): string => {
  const id = `substr(${subject}, instr(${subject}, ' ') + 1)`;
  const cases = Object.entries(names).map(
    ([kind, query]) => `WHEN '${kind}' THEN (${query} = ${id})`,
  );
  return `CASE substr(${subject}, 1, instr(${subject}, ' ') - 1) ${cases.join(" ")} END`;
};

const names: Record<RecordKind, string> = {
  ward: "SELECT name FROM wards WHERE id",
  namesake: "SELECT name FROM namesakes WHERE id",
  street: "SELECT name FROM streets WHERE id",
  namingAct: "SELECT coalesce(resolution, previous_name, '') FROM naming_acts WHERE id",
  // Of a sign that has facts the text is empty, and its name is its code.
  sign: "SELECT code || coalesce(', ' || nullif(position, ''), '') FROM signs WHERE code",
  publicPlace: "SELECT name FROM public_places WHERE id",
  signEvent: "SELECT code FROM sign_events WHERE id",
};
