import type { changeSetStates, changeSources } from "../../db/change-tables.ts";
import { countsOf, type PieceCounts } from "./apply/batch.ts";
import type { Counts } from "./outcome.ts";

/** What a city's records went through: read a page at a time, each with where the next one begins. */

/** `after` is the `next` of the page before; `limit` at most 500. */
export type Paging = { after?: string | null; limit?: number };

export type ChangeSetSummary = {
  id: number;
  /** When it was begun and when it was applied, in seconds since 1970 (UTC); null where it was not. */
  at: number;
  appliedAt: number | null;
  official: string;
  what: (typeof changeSources)[number];
  file: string | null;
  state: (typeof changeSetStates)[number];
  records: number;
  /** Which change set it undoes, and which has undone it. */
  undoes: number | null;
  undoneBy: number | null;
};

/** A query for change sets, without its conditions. */
export const summary = `SELECT id, at, applied_at AS appliedAt, official, what, file, state, records, undoes,
    (SELECT other.id FROM change_sets AS other WHERE other.undoes = change_sets.id) AS undoneBy
  FROM change_sets`;

/** One change set, with how many records of each kind it makes and changes; null if there is none. */
export async function readChangeSet(
  d1: D1Database,
  id: number,
): Promise<(ChangeSetSummary & { counts: Counts }) | null> {
  const [sets, pieces] = await d1.batch([
    d1.prepare(`${summary} WHERE id = ?`).bind(id),
    d1.prepare("SELECT kind, records, made FROM change_pieces WHERE change_set = ?").bind(id),
  ]);
  const found = sets?.results[0] as ChangeSetSummary | undefined;
  return found ? { ...found, counts: countsOf((pieces?.results ?? []) as PieceCounts[]) } : null;
}

const maxLimit = 500;

/** How many rows a page has: what is asked for, within what is allowed. */
export const limitOf = ({ limit = 100 }: Paging): number => Math.min(Math.max(limit, 1), maxLimit);

/** A cursor is the key of a page's last row, as JSON; one that is none begins at the first page. */
export function cursorOf<First extends readonly unknown[]>(
  { after }: Paging,
  first: First,
): (string | number | null)[] {
  try {
    const cursor = JSON.parse(after || "null");
    const isOne = Array.isArray(cursor) && cursor.length === first.length && cursor.every(isKey);
    if (isOne) return cursor;
  } catch {
    // Not from here.
  }
  return first as unknown as (string | number | null)[];
}

const isKey = (part: unknown): boolean =>
  part === null || typeof part === "string" || typeof part === "number";

/** Rows that were asked for with one more than the limit, and where the next page begins. */
export function pageOf<Name extends string, Row>(
  name: Name,
  rows: readonly Row[],
  limit: number,
  keyOf: (last: Row) => readonly (string | number | null)[],
): Record<Name, Row[]> & { next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last !== undefined ? JSON.stringify(keyOf(last)) : null;
  return { [name]: page, next } as Record<Name, Row[]> & { next: string | null };
}
