import type { LookUp } from "./look-up.ts";
import type { PlaceOfPiece } from "./place-of-piece.ts";

/** Which ward has a code from a day on: its id; null for a ward of the same change set. */
export type WardOwners = Map<string, number | null>;

/** What no two wards share: a code and the day from which it holds. */
export const wardKey = (code: unknown, validFrom: unknown): string => `${code} ${validFrom ?? ""}`;

/** The wards with these codes, in the city and in the other pieces of the change set. */
export const lookUpWardKeys = (
  codes: readonly string[],
  { changeSet, n }: PlaceOfPiece,
): LookUp<WardOwners> | null =>
  codes.length === 0
    ? null
    : {
        sql: `WITH wanted AS MATERIALIZED (SELECT value AS code FROM json_each(?1))
          SELECT code, valid_from AS validFrom, id FROM wards WHERE code IN wanted
          UNION ALL SELECT op.value ->> '$.after.code', op.value ->> '$.after.validFrom', NULL
          FROM change_pieces, json_each(ops) AS op
          WHERE change_set = ?2 AND n <> ?3 AND kind = 'ward'
            AND op.value ->> '$.after.code' IN wanted`,
        values: [[...new Set(codes)], changeSet, n],
        take: (rows) =>
          new Map(
            rows.map(({ code, validFrom, id }) => [
              wardKey(code, validFrom),
              id === null ? null : Number(id),
            ]),
          ),
      };
