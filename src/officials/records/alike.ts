import { areAlike } from "../../records/look-alikes.ts";
import type { Change } from "./dry-run.ts";
import { type FormKind, recordNouns } from "./sections.ts";

/** A record that is called alike, and where it stands among the officials' pages. */
export type Alike = { name: string; path: string; about: string };

const queries: Record<FormKind, string> = {
  street: `SELECT streets.id, streets.name, slug AS place, coalesce(kind, '') AS about,
      '[]' AS aliases FROM streets`,
  namesake: `SELECT id, name, id AS place, coalesce(born, '') || ' – ' || coalesce(died, '') AS about,
      aliases FROM namesakes`,
};

type Row = { id: number; name: string; place: string | number; about: string; aliases: string };

/** The records of the kind whose names, aliases too, are like those that the change gives; none for other changes. */
export async function findAlike(
  d1: D1Database,
  kind: FormKind,
  changes: readonly Change[],
): Promise<Alike[]> {
  const op = changes.find(({ record }) => record.kind === kind)?.op;
  const given = [op?.after.name, ...((op?.after.aliases ?? []) as string[])];
  const names = given.filter((name) => typeof name === "string");
  if (names.length === 0) return [];
  const { results } = await d1.prepare(queries[kind]).all<Row>();
  return results
    .filter(({ id }) => id !== op?.id)
    .filter(({ name, aliases }) =>
      [name, ...(JSON.parse(aliases) as string[])].some((one) =>
        names.some((mine) => areAlike(mine, one)),
      ),
    )
    .slice(0, maxShown)
    .map(({ name, place, about }) => ({ name, about, path: `/${recordNouns[kind]}/${place}` }));
}

const maxShown = 20;
