import { slugOf } from "../../../web/vietnamese.ts";
import type { KnownCity } from "../known/known-city.ts";
import { indexStreets } from "../known/known-streets.ts";
import { compareStreet, withState } from "./compare.ts";
import type { ImportedRecord } from "./record.ts";
import { linkEnds } from "./street-ends.ts";
import { identify } from "./street-identity.ts";
import { readStreetRows, type StreetDraft } from "./street-rows.ts";
import type { Table } from "./table.ts";

export type StreetsRead = {
  records: ImportedRecord[];
  /** Names of the city's streets that the file does not have; they stay as they are. */
  notInFile: string[];
};

/** The streets of a table, compared with the city. */
export const readStreets = (table: Table): StreetsRead =>
  finishStreets(table, readStreetRows(table));

/** What follows when the rows are read: which streets they are, and what would change. */
export function finishStreets(table: Table, read: readonly StreetDraft[]): StreetsRead {
  const city = indexStreets(table.city);
  const known = identify(table, read, city);
  const drafts = joinContinued(read);
  const added = drafts.filter((draft) => !known.has(draft));
  prepareNew(added, table.city);
  linkEnds(table, drafts, { city, added });
  const records = drafts.map((draft) => {
    const { name: _name, nameTarget: _target, row: _row, continues: _earlier, ...record } = draft;
    const street = known.get(draft);
    return street ? compareStreet(record, street, city) : withState(record, null, []);
  });
  const there = new Set([...known.values()].map(({ slug }) => slug));
  const notInFile = table.city.streets
    .filter(({ slug }) => !there.has(slug))
    .map(({ values }) => String(values.name));
  return { records, notInFile };
}

/**
 * Puts rows that go on with an earlier one into it: the street ends where the last stretch does and
 * is as long as all of them, and lies in the wards of all.
 */
function joinContinued(drafts: readonly StreetDraft[]): StreetDraft[] {
  for (const draft of drafts) {
    if (!draft.continues) continue;
    const first = firstOf(draft);
    const { endText, lengthM, ...others } = draft.values;
    const isStretch = draft.segment !== undefined || endText !== undefined;
    if (isStretch && endText !== undefined) first.values.endText = endText;
    if (typeof lengthM === "number") {
      const before = first.values.lengthM;
      first.values.lengthM = isStretch && typeof before === "number" ? before + lengthM : lengthM;
    }
    for (const [field, value] of Object.entries(others)) first.values[field] ??= value;
    first.wards = [...new Set([...(first.wards ?? []), ...(draft.wards ?? [])])];
    first.lines = [...first.lines, ...draft.lines];
  }
  return drafts.filter(({ continues }) => !continues);
}

function firstOf(draft: StreetDraft): StreetDraft {
  let first = draft;
  while (first.continues) first = first.continues;
  return first;
}

/** What a new street has that no row tells. */
function prepareNew(added: readonly StreetDraft[], { streets }: KnownCity): void {
  const slugs = new Set(streets.map(({ slug }) => slug));
  for (const draft of added) {
    const { values } = draft;
    if (typeof values.name === "string" && values.slug === undefined) {
      values.slug = freeSlug(slugOf(values.name), slugs);
      draft.isSlugMade = true;
    }
    // A list that a city sends is what it has confirmed; the sample alone is illustrative.
    values.status ??= "confirmed";
  }
}

/** Different names may share one (Doãn Khuê, Đoàn Khuê): the second gets a number. */
function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
  taken.add(free);
  return free;
}
