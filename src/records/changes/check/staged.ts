import type { SignEvent } from "../../sign-life.ts";
import type { LookUp } from "./look-up.ts";
import type { PlaceOfPiece } from "./place-of-piece.ts";

/** What the other pieces of a change set hold; all of it null where there are none. */

/** Which of these subjects they change. */
export const lookUpStaged = (
  subjects: readonly string[],
  { changeSet, n }: PlaceOfPiece,
): LookUp<Set<string>> | null =>
  changeSet === 0 || subjects.length === 0
    ? null
    : {
        sql: `SELECT subject.value AS subject FROM change_pieces, json_each(subjects) AS subject
          WHERE change_set = ?2 AND n <> ?3
            AND subject.value IN (SELECT value FROM json_each(?1))`,
        values: [subjects, changeSet, n],
        take: (rows) => new Set(rows.map(({ subject }) => String(subject))),
      };

/** The codes of these new signs, by their `n`. */
export const lookUpStagedCodes = (
  signs: readonly number[],
  { changeSet, n }: PlaceOfPiece,
): LookUp<Map<number, string>> | null =>
  changeSet === 0 || signs.length === 0
    ? null
    : {
        sql: `SELECT op.value ->> 'n' AS n, op.value ->> 'id' AS code
          FROM change_pieces, json_each(ops) AS op
          WHERE change_set = ?2 AND change_pieces.n <> ?3 AND kind = 'sign'
            AND op.value ->> 'n' IN (SELECT value FROM json_each(?1))`,
        values: [signs, changeSet, n],
        take: (rows) => new Map(rows.map(({ n, code }) => [Number(n), String(code)])),
      };

export type StagedEvent = SignEvent & { code: string };

/** What is to happen to these signs, and to those new ones, in that order. */
export const lookUpStagedEvents = (
  codes: readonly string[],
  signs: readonly number[],
  { changeSet, n }: PlaceOfPiece,
): LookUp<StagedEvent[]> | null =>
  changeSet === 0 || codes.length + signs.length === 0
    ? null
    : {
        sql: `WITH wanted AS MATERIALIZED (
            SELECT value AS code FROM json_each(?1)
            UNION SELECT op.value ->> 'id' FROM change_pieces, json_each(ops) AS op
            WHERE change_set = ?3 AND kind = 'sign'
              AND op.value ->> 'n' IN (SELECT value FROM json_each(?2))
          )
          SELECT op.value ->> '$.after.code' AS code, op.value ->> '$.after.kind' AS kind,
            op.value ->> '$.after.day' AS day, op.value ->> '$.after.outcome' AS outcome
          FROM change_pieces, json_each(ops) AS op
          WHERE change_set = ?3 AND change_pieces.n < ?4 AND change_pieces.kind = 'signEvent'
            AND op.value ->> '$.after.code' IN wanted
          ORDER BY change_pieces.n, op.key`,
        values: [codes, signs, changeSet, n],
        take: (rows) =>
          rows.map(({ code, kind, day, outcome }) => ({
            code: String(code),
            kind: String(kind),
            day: String(day),
            outcome: (outcome ?? null) as SignEvent["outcome"],
          })),
      };
