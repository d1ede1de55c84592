import { type Given, type Reference, subjectOf } from "../../changes/change-set.ts";
import type { KnownCity, KnownStreet } from "../known/known-city.ts";
import { indexStreets, type StreetIndex } from "../known/known-streets.ts";
import type { Change, ImportedRecord, Values } from "../rows/record.ts";
import { cellsOf } from "./cells.ts";
import type { ImportDraft } from "./import-draft.ts";
import { changedNamesake, namesakeKey, newNamesake } from "./namesakes.ts";

/** Streets, with the namesakes and the resolutions that their rows tell of. */
export function streetDrafts(records: readonly ImportedRecord[], city: KnownCity): ImportDraft[] {
  const index = indexStreets(city);
  const made = new Set(
    records.flatMap(({ key, values }) => (key === null ? String(values.slug) : [])),
  );
  const around: Around = { city, index, made, namesakes: new Map(), changed: new Set() };
  const streets = records.flatMap((record) => {
    const known = record.key === null ? null : index.bySlug(record.key);
    return known ? changedStreet(record, known, around) : newStreet(record, around);
  });
  return [...around.namesakes.values(), ...streets];
}

type Around = {
  city: KnownCity;
  index: StreetIndex;
  /** Slugs of the streets that the file brings. */
  made: ReadonlySet<string>;
  /** Drafts of namesakes so far, by their keys. */
  namesakes: Map<string, ImportDraft>;
  /** Slugs of the city's streets that an earlier row changes. */
  changed: Set<string>;
};

const references = ["startStreetId", "endStreetId", "replacedById"] as const;

function newStreet(record: ImportedRecord, around: Around): ImportDraft[] {
  const { values, wards = [], namesake, namingAct, lines, isSlugMade } = record;
  const { slug, ...others } = values;
  const key = streetKey(String(slug));
  const after = {
    ...cellsOf("street", isSlugMade ? others : values),
    ...ledTo(values, around),
    ...(wards.length > 0 ? { wards: idsOf(wards, around.city) } : {}),
    ...(namesake ? { namesakeId: honoured(namesake, lines, around) } : {}),
  };
  return [
    { kind: "street", key, lines, after },
    ...(namingAct ? [namingActDraft(namingAct, key, lines)] : []),
  ];
}

function changedStreet(
  { changes, namesake, lines, wards = [] }: ImportedRecord,
  known: KnownStreet,
  around: Around,
): ImportDraft[] {
  // A second row about a street would overwrite what the first one says.
  if (around.changed.has(known.slug)) return [];
  around.changed.add(known.slug);
  const after = Object.fromEntries(changes.map((change) => [change.field, change.after]));
  const { id, version } = known.values;
  const fields: Record<string, Given> = { ...cellsOf("street", after), ...ledTo(after, around) };
  if ("wards" in after) {
    const added = idsOf(wards, around.city).filter((ward) => !known.wardIds.includes(Number(ward)));
    if (added.length > 0) fields.wards = [...known.wardIds, ...added];
  }
  if (namesake && ("namesake" in after || "namesakeId" in after)) {
    fields.namesakeId = honoured(namesake, lines, around);
  }
  const act = after.namingActs as Values | undefined;
  const subject = subjectOf("street", Number(id));
  return [
    ...(Object.keys(fields).length > 0
      ? [{ kind: "street", subject, base: Number(version), lines, after: fields } as const]
      : []),
    ...toldOfNamesake(known, changes, lines, around),
    ...(act ? [namingActDraft(act, Number(id), lines)] : []),
  ];
}

const streetKey = (slug: string): string => `street ${slug}`;

/** Streets at which it begins and ends; one that is not taken is not led to. */
function ledTo(values: Values, { index, made }: Around): Record<string, Given> {
  const led: Record<string, Given> = {};
  for (const field of references) {
    const slug = values[field];
    if (typeof slug !== "string") continue;
    const known = index.bySlug(slug);
    if (known) led[field] = Number(known.values.id);
    else led[field] = made.has(slug) ? streetKey(slug) : null;
  }
  return led;
}

/** The numbers of wards by their codes; one that the city does not have has been asked about. */
const idsOf = (codes: readonly string[], { wards }: KnownCity): Reference[] =>
  codes.flatMap((code) => wards.find((ward) => ward.isInForce && ward.code === code)?.id ?? []);

/** Whom a street honours: a namesake of the city, or one that the file brings. */
function honoured(told: Values, lines: readonly number[], around: Around): Reference {
  const name = String(told.name);
  const known = around.index.namesake(name);
  if (known) return Number(known.values.id);
  const key = namesakeKey(name);
  if (!around.namesakes.has(key)) around.namesakes.set(key, newNamesake(told, lines));
  return key;
}

function toldOfNamesake(
  { values }: KnownStreet,
  changes: readonly Change[],
  lines: readonly number[],
  { city, namesakes, index }: Around,
): ImportDraft[] {
  const told = changes.filter(({ field }) => field.startsWith("namesake."));
  const name = changes.find(({ field }) => field === "namesakeId")?.after ?? values.namesakeId;
  const known = typeof name === "string" ? index.namesake(name) : null;
  if (told.length === 0 || !known || namesakes.has(known.name)) return [];
  namesakes.set(known.name, changedNamesake(known.name, told, lines, city));
  return [];
}

const namingActDraft = (act: Values, street: Reference, lines: readonly number[]): ImportDraft => ({
  kind: "namingAct",
  lines,
  after: { ...cellsOf("namingAct", act), streetId: street as Given },
});
