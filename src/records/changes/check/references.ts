import { wardsInForceSql } from "../../../db/wards.ts";
import { parseCode } from "../../../signs/code.ts";
import { type Problem, wrong } from "../../problems.ts";
import type { NewRecord, RecordKind, Reference } from "../change-set.ts";
import type { LookUp } from "./look-up.ts";
import type { Leading } from "./read-record.ts";

/** The records of a kind that references may lead to. */
export type Directory = {
  byId: ReadonlyMap<number | string, Entry>;
  byKey: ReadonlyMap<string, readonly Entry[]>;
};

type Entry = {
  id: number | string;
  key: string;
  /** Of several with one key the lowest is meant: a ward in force, a street's present address. */
  rank: number;
  withdrawn: boolean;
};

/** How the records of a kind are found by key (in `?1`) and by id (in `?2`); `?3` is the city's day. */
const queries: Partial<Record<RecordKind, string>> = {
  ward: `SELECT id, code AS key, 0 AS withdrawn,
      iif(${wardsInForceSql("?3")}, 0, 1) AS rank
    FROM wards
    WHERE code IN (SELECT value FROM json_each(?1)) OR id IN (SELECT value FROM json_each(?2))`,
  namesake: `SELECT id, name AS key, withdrawn_on IS NOT NULL AS withdrawn,
      withdrawn_on IS NOT NULL AS rank
    FROM namesakes
    WHERE name IN (SELECT value FROM json_each(?1)) OR id IN (SELECT value FROM json_each(?2))`,
  street: `SELECT id, slug AS key, withdrawn_on IS NOT NULL AS withdrawn, 0 AS rank FROM streets
    WHERE slug IN (SELECT value FROM json_each(?1)) OR id IN (SELECT value FROM json_each(?2))
    UNION ALL
    SELECT streets.id, street_slugs.slug, withdrawn_on IS NOT NULL, 1
    FROM street_slugs JOIN streets ON streets.id = street_id
    WHERE street_slugs.slug IN (SELECT value FROM json_each(?1))`,
  sign: `SELECT code AS id, code AS key, 0 AS withdrawn, 0 AS rank FROM signs
    WHERE code IN (SELECT value FROM json_each(?1))`,
};

/** What the references to a kind of record lead to. */
export function lookUpReferences(
  to: RecordKind,
  references: readonly Reference[],
  today: string,
): LookUp<Directory> | null {
  const keys = references.flatMap((one) => (typeof one === "string" ? [keyIn(to, one)] : []));
  const ids = references.filter((one) => typeof one === "number");
  const sql = queries[to];
  if (!sql || keys.length + ids.length === 0) return null;
  const values = [[...new Set(keys)], [...new Set(ids)], today];
  return {
    sql,
    values: values.filter((_, i) => sql.includes(`?${i + 1}`)),
    take: (rows) => {
      const entries = rows.map(({ id, key, rank, withdrawn }): Entry => {
        return { id: id ?? 0, key: String(key), rank: Number(rank), withdrawn: withdrawn === 1 };
      });
      return {
        byId: new Map(entries.map((entry) => [entry.id, entry])),
        byKey: Map.groupBy(entries, ({ key }) => key),
      };
    },
  };
}

/**
 * The id to which a reference leads, or a new record; or why it leads nowhere.
 * @param now the id, or the list of them, to which the field leads now: it may go on to do so.
 */
export function follow(
  directory: Directory | undefined,
  { to, reference }: Pick<Leading, "to" | "reference">,
  now: unknown,
): { id: number | string | NewRecord } | Problem {
  if (typeof reference === "object") return { id: reference };
  const key = keyIn(to, String(reference));
  const entry = directory?.byId.get(reference);
  const found =
    typeof reference === "string" ? (directory?.byKey.get(key) ?? []) : entry ? [entry] : [];
  const rank = Math.min(...found.map((one) => one.rank));
  const best = new Map(found.filter((one) => one.rank === rank).map((one) => [one.id, one]));
  const [only] = best.values();
  if (!only) return wrong("unknown-reference", { to, key });
  if (best.size > 1) return wrong("ambiguous-reference", { to, key, found: [...best.keys()] });
  const stays = Array.isArray(now) ? now.includes(only.id) : now === only.id;
  return only.withdrawn && !stays ? wrong("withdrawn-reference", { to, key }) : { id: only.id };
}

/** A code as it is printed, however it was typed. */
const keyIn = (to: RecordKind, key: string): string =>
  to === "sign" ? (parseCode(key) ?? key) : key;
