import { partsOf, type RecordKind, type Subject } from "../change-set.ts";
import { cursorOf, limitOf, type Paging, pageOf } from "../history.ts";
import { nameSql } from "../names.ts";
import { type Heap, type Reason, withVerdicts } from "./verdicts.ts";

/** How many records of a change set are in each heap. */
export type UndoPlan = Record<Heap, number>;

/** What undoing a change set would do, as things are now. Writes nothing. */
export async function planUndo(d1: D1Database, changeSet: number): Promise<UndoPlan> {
  const { results } = await d1
    .prepare(`${withVerdicts} SELECT heap, count(*) AS records FROM verdicts GROUP BY heap`)
    .bind(changeSet)
    .all<{ heap: Heap; records: number }>();
  const counts = new Map(results.map(({ heap, records }) => [heap, records]));
  return {
    reversed: counts.get("reversed") ?? 0,
    kept: counts.get("kept") ?? 0,
    impossible: counts.get("impossible") ?? 0,
  };
}

/** A record of a heap. */
export type UndoItem = {
  subject: Subject;
  kind: RecordKind;
  id: number | string;
  name: string;
  /** Whether the change set had made it. */
  made: boolean;
  /** Null of what is reversed. */
  reason: Reason | null;
  /** Who has changed it since, and when (seconds since 1970, UTC); null where nobody has. */
  official: string | null;
  at: number | null;
};

/** The records of a heap, in the order of the change set. */
export async function readHeap(
  d1: D1Database,
  changeSet: number,
  { heap, ...paging }: Paging & { heap: Heap },
): Promise<{ items: UndoItem[]; next: string | null }> {
  const limit = limitOf(paging);
  const [piece, place] = cursorOf(paging, [-1, -1]);
  const { results } = await d1
    .prepare(
      `${withVerdicts} SELECT piece, place, subject, ${nameSql("subject")} AS name,
         "before" IS NULL AS made, reason, changed_by ->> 0 AS official, changed_by ->> 1 AS at
       FROM verdicts WHERE heap = ?2 AND (piece, place) > (?3, ?4)
       ORDER BY piece, place LIMIT ?5`,
    )
    .bind(changeSet, heap, piece, place, limit + 1)
    .all<Omit<UndoItem, "made" | "kind" | "id"> & { made: 0 | 1; piece: number; place: number }>();
  const { items, next } = pageOf("items", results, limit, (last) => [last.piece, last.place]);
  return {
    items: items.map(({ subject, name, made, reason, official, at }) => {
      return { subject, ...partsOf(subject), name, made: made === 1, reason, official, at };
    }),
    next,
  };
}
