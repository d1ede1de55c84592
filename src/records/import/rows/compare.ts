import { fold } from "../../../web/vietnamese.ts";
import type { KnownStreet, Values } from "../known/known-city.ts";
import type { StreetIndex } from "../known/known-streets.ts";
import type { Change, Draft, ImportedRecord } from "./record.ts";

/** What a row would change of a record that the city has. What it does not give, it leaves alone. */
export function changesOf(values: Values, known: Values, prefix = ""): Change[] {
  return Object.entries(values)
    .filter(([field, after]) => !isSame(known[field] ?? null, after))
    .map(([field, after]) => ({ field: prefix + field, before: known[field] ?? null, after }));
}

const isSame = (before: unknown, after: unknown): boolean =>
  typeof before === "string" && typeof after === "string"
    ? before.normalize("NFC") === after.normalize("NFC")
    : JSON.stringify(before) === JSON.stringify(after);

/** A street's row beside the street that the city has. */
export function compareStreet(draft: Draft, known: KnownStreet, city: StreetIndex): ImportedRecord {
  const { slug: _slug, ...values } = draft.values;
  const changes = [
    ...changesOf(values, known.values),
    ...wardChanges(draft.wards ?? [], known.wards),
    ...namesakeChanges(draft.namesake, known, city),
    ...actChanges(draft.namingAct, known.namingActs),
  ];
  return withState(draft, known.slug, changes);
}

/** @param key of the record that the city has; null for a new one. */
export const withState = (
  draft: Draft,
  key: string | null,
  changes: readonly Change[],
): ImportedRecord => ({
  ...draft,
  key,
  changes,
  state: key === null ? "new" : changes.length > 0 ? "changed" : "unchanged",
});

/** A street may lie in more wards than its row tells. */
function wardChanges(given: readonly string[], known: readonly string[]): Change[] {
  const added = given.filter((ward) => !known.includes(ward));
  return added.length === 0 ? [] : [{ field: "wards", before: known, after: [...known, ...added] }];
}

function namesakeChanges(
  given: Values | undefined,
  { values }: KnownStreet,
  city: StreetIndex,
): Change[] {
  if (!given) return [];
  const has = typeof values.namesakeId === "string" ? city.namesake(values.namesakeId) : null;
  const namesake = has ?? city.namesake(String(given.name));
  const { name, ...told } = given;
  if (!namesake) return [{ field: "namesake", before: null, after: given }];
  const changes = changesOf(told, namesake.values, "namesake.");
  return has ? changes : [{ field: "namesakeId", before: null, after: name }, ...changes];
}

/** An act is the same where all that the row tells of it is on record in one. */
function actChanges(given: Values | undefined, known: readonly Values[]): Change[] {
  if (!given) return [];
  const { kind: _kind, ...told } = given;
  const has = known.some((act) =>
    Object.entries(told).every(
      ([field, value]) => fold(String(act[field] ?? "")) === fold(String(value)),
    ),
  );
  return has ? [] : [{ field: "namingActs", before: null, after: given }];
}
