import { wardsInForceSql } from "../../db/wards.ts";
import type { RecordKind } from "../../records/changes/change-set.ts";
import { fold } from "../../web/vietnamese.ts";

/** What the records are called to which fields lead, as a form shows and takes them. */
export type RecordNames = {
  /** What stands in a box for the record with this id. */
  labelOf: (kind: string, id: number) => string;
  /** The record that is meant by what was typed: its label, its key or its name; null if none or several. */
  idOf: (kind: string, typed: string) => number | null;
  /** What can be chosen, in the order of the alphabet. */
  labels: (kind: string) => readonly string[];
  wards: readonly NamedWard[];
};

export type NamedWard = { id: number; name: string; inForce: boolean };

type Named = { id: number; name: string; kind: string | null; key: string; withdrawn: boolean };

/** @param day the city's, on which wards are in force. */
export async function readRecordNames(d1: D1Database, day: string): Promise<RecordNames> {
  const [streets, namesakes, wards] = await d1.batch([
    d1.prepare(
      "SELECT id, name, kind, slug AS key, withdrawn_on IS NOT NULL AS withdrawn FROM streets",
    ),
    d1.prepare(
      "SELECT id, name, NULL AS kind, '' AS key, withdrawn_on IS NOT NULL AS withdrawn FROM namesakes",
    ),
    d1
      .prepare(
        `SELECT id, name, ${wardsInForceSql("?1")} AS inForce
         FROM wards ORDER BY name, id`,
      )
      .bind(day),
  ]);
  const directories = new Map<string, Directory>([
    ["street" satisfies RecordKind, directoryOf((streets?.results ?? []) as Named[])],
    ["namesake" satisfies RecordKind, directoryOf((namesakes?.results ?? []) as Named[])],
  ]);
  return {
    labelOf: (kind, id) => directories.get(kind)?.labels.get(id) ?? String(id),
    idOf: (kind, typed) => directories.get(kind)?.find(typed) ?? null,
    labels: (kind) => directories.get(kind)?.offered() ?? [],
    wards: ((wards?.results ?? []) as { id: number; name: string; inForce: number }[]).map(
      ({ id, name, inForce }) => ({ id, name, inForce: inForce === 1 }),
    ),
  };
}

type Directory = {
  labels: ReadonlyMap<number, string>;
  find: (typed: string) => number | null;
  offered: () => string[];
};

function directoryOf(rows: readonly Named[]): Directory {
  const byName = Map.groupBy(rows, ({ name }) => name);
  const labels = new Map(
    rows.map((row) => [row.id, labelOf(row, (byName.get(row.name) ?? []).length > 1)]),
  );
  const ids = new Map([...labels].map(([id, label]) => [label, id]));
  const used = rows.filter(({ withdrawn }) => !withdrawn);
  return {
    labels,
    find: (typed) => {
      const plain = typed.normalize("NFC").trim();
      const known = ids.get(plain) ?? rows.find(({ key }) => key !== "" && key === plain)?.id;
      return known ?? onlyOne(used, fold(plain));
    },
    offered: () => {
      const collator = new Intl.Collator("vi");
      return used.map(({ id }) => labels.get(id) ?? "").sort(collator.compare);
    },
  };
}

/** A street by its name and its page's address; a namesake by its number where two share a name. */
function labelOf({ id, name, key }: Named, isShared: boolean): string {
  if (key !== "") return `${name} (${key})`;
  return isShared ? `${name} (#${id})` : name;
}

/** The one that is called so, with or without its kind and marks; null if it is none or several. */
function onlyOne(rows: readonly Named[], folded: string): number | null {
  if (folded === "") return null;
  const found = rows.filter(({ name, kind }) => {
    const plain = fold(name);
    return plain === folded || (kind !== null && `${fold(kind)} ${plain}` === folded);
  });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
