import {
  appliedOf,
  applyStatements,
  auditOfSet,
  type PieceWork,
  readApplied,
} from "../apply/batch.ts";
import { firstIds } from "../apply/ops.ts";
import type { RecordKind } from "../change-set.ts";
import type { Applied } from "../outcome.ts";
import { maxPieceBytes, maxRecords } from "../pieces.ts";
import { withVerdicts } from "./verdicts.ts";

export type UndoOptions = {
  official: string;
  /** The city's day, as `YYYY-MM-DD`: what was made is withdrawn and retired on it. */
  today: string;
  /** How many records were shown to be reversed; without it, whatever can be. */
  expected?: number;
  /** What is done behind the records and in the same batch, as of `ChangeOptions`. */
  alongside?: readonly D1PreparedStatement[];
};

export type Undone =
  | Applied
  /** By an earlier click, or by somebody else. */
  | { outcome: "undone-before" }
  /** It was not applied, or none of its records can be reversed. */
  | { outcome: "nothing-to-undo" }
  /** Other records can be reversed than were shown. */
  | { outcome: "changed-meanwhile" };

/**
 * Undoes a change set by another one, made in the database from the history and applied in the same
 * batch. What somebody has changed since is kept, and nothing is deleted: what the set made is
 * withdrawn, a sign retired, an event struck out, a ward ended on the day on which it begins.
 */
export async function undoChangeSet(
  d1: D1Database,
  changeSet: number,
  { official, today, expected, alongside = [] }: UndoOptions,
): Promise<Undone> {
  const done = await readDone(d1, changeSet);
  if (done.length === 0) return { outcome: "nothing-to-undo" };
  const token = crypto.randomUUID();
  try {
    const results = await d1.batch([
      d1
        .prepare(
          `INSERT INTO change_sets (token, official, what, state, applied_at, first_ids, undoes)
           SELECT ?1, ?2, 'undo', 'applied', unixepoch(), ${firstIds}, id
           FROM change_sets WHERE id = ?3 AND state = 'applied'`,
        )
        .bind(token, official, changeSet),
      d1.prepare(makePieces).bind(changeSet, token, today),
      d1.prepare(countRecords).bind(token),
      d1.prepare(refuseOthers).bind(token, expected ?? null),
      ...applyStatements(
        d1,
        token,
        reversing(done),
        auditOfSet(token, official, "records.undo", { what: "undo", undoes: changeSet }),
      ),
      ...alongside,
      readApplied(d1, token),
    ]);
    return appliedOf(results) ?? { outcome: "nothing-to-undo" };
  } catch (error) {
    const outcome = error instanceof Error ? outcomeOf(error.message) : null;
    if (outcome === null) throw error;
    return { outcome };
  }
}

function outcomeOf(
  message: string,
): "undone-before" | "changed-meanwhile" | "nothing-to-undo" | null {
  if (/UNIQUE constraint failed: change_sets\.undoes/.test(message)) return "undone-before";
  if (/NOT NULL constraint failed: change_sets\.token/.test(message)) return "changed-meanwhile";
  if (/NOT NULL constraint failed: change_sets\.records/.test(message)) return "nothing-to-undo";
  return null;
}

type Done = { kind: RecordKind; fields: string[] };

/** The kinds of records that a change set changed, and in which fields. */
async function readDone(d1: D1Database, changeSet: number): Promise<Done[]> {
  const { results } = await d1
    .prepare(
      `SELECT kind, json_group_array(DISTINCT field.key) AS fields
       FROM change_pieces, json_each(subjects) AS subject
         JOIN changes ON changes.subject = subject.value AND changes.change_set = ?1
         LEFT JOIN json_each("before") AS field
       WHERE change_pieces.change_set = ?1 GROUP BY kind`,
    )
    .bind(changeSet)
    .all<{ kind: RecordKind; fields: string }>();
  return results.map(({ kind, fields }) => ({ kind, fields: JSON.parse(fields) }));
}

/** What reversing them takes: a sign that was made is retired by an event. */
const reversing = (done: readonly Done[]): PieceWork[] => [
  ...done
    .filter(({ kind }) => kind !== "signEvent")
    .map(({ kind, fields }) => ({
      kind,
      records: 1,
      made: 0,
      fields: [...fields, ...(ending[kind] ?? [])].filter((field) => field !== null),
    })),
  ...(done.some(({ kind }) => kind === "sign" || kind === "signEvent")
    ? [{ kind: "signEvent" as const, records: 2, made: 1, fields: ["struckOut"] }]
    : []),
];

/** The field in which a record that was made is ended. */
const ending: Partial<Record<RecordKind, string[]>> = {
  ward: ["validTo"],
  namesake: ["withdrawnOn"],
  street: ["withdrawnOn"],
  namingAct: ["withdrawnOn"],
};

const signVersion = "(SELECT version FROM signs WHERE signs.code = verdicts.code)";

/** What an event that was struck out had been recorded with. */
const recordedEvent = `(SELECT json_patch(json_object('code', code, 'kind', kind,
    'day', day, 'note', note), json_object('outcome', outcome))
  FROM sign_events WHERE sign_events.id = verdicts.id)`;

/** An op (\`op.ts\`) for each record of the change set \`?1\` that can be reversed, on the day \`?3\`. */
const ops = `${withVerdicts}, ops AS MATERIALIZED (
  SELECT iif(kind = 'sign' AND "before" IS NULL, 'signEvent', kind) AS kind, piece, place,
    CASE
      WHEN kind = 'signEvent' AND "before" IS NULL THEN json_object('id', id, 'base', 1,
        'sign', ${signVersion}, 'after', json('{"struckOut":true}'))
      WHEN kind = 'signEvent' THEN json_object('id', NULL, 'base', NULL,
        'sign', ${signVersion}, 'after', ${recordedEvent})
      WHEN kind = 'sign' AND "before" IS NULL THEN json_object('id', NULL, 'base', NULL,
        'sign', present, 'after', json_object('code', id, 'kind', 'retired', 'day', ?3))
      ELSE json_object('id', id, 'base', present, 'after', CASE
        WHEN "before" IS NOT NULL THEN json("before")
        WHEN kind = 'ward' THEN json_object('validTo',
          (SELECT valid_from FROM wards WHERE wards.id = verdicts.id))
        ELSE json_object('withdrawnOn', ?3) END)
    END AS op
  FROM verdicts WHERE heap = 'reversed'
), numbered AS MATERIALIZED (
  SELECT kind, op, row_number() OVER (PARTITION BY kind ORDER BY piece, place) - 1 AS n,
    sum(length(op)) OVER (PARTITION BY kind ORDER BY piece, place) AS bytes
  FROM ops
)`;

const makePieces = `${ops}
  INSERT INTO change_pieces (change_set, n, kind, records, made, ops)
  SELECT change_sets.id, row_number() OVER (ORDER BY kind, min(numbered.n)) - 1, kind, count(*),
    sum(op ->> 'base' IS NULL), json_group_array(json_set(op, '$.n', numbered.n) ORDER BY numbered.n)
  FROM numbered JOIN change_sets ON token = ?2
  GROUP BY kind, numbered.n / ${maxRecords}, bytes / ${maxPieceBytes}`;

/** NULL, which fails the batch, where there is nothing to reverse. */
const countRecords = `UPDATE change_sets SET records =
    (SELECT sum(records) FROM change_pieces WHERE change_set = change_sets.id) WHERE token = ?1`;

const refuseOthers = `UPDATE change_sets SET token = NULL WHERE token = ?1 AND records <> ?2`;
