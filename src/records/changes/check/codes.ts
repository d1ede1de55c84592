import { mintCodes } from "../../../signs/mint.ts";
import { type LookUp, lookUp } from "./look-up.ts";
import type { PlaceOfPiece } from "./place-of-piece.ts";

/**
 * Which of the codes in `?1` a sign has or is to have: signs that are there, retired ones too, and
 * those of all change sets that wait to be applied, but for the piece `?3` of the set `?2`.
 */
export const takenCodes = `
  SELECT code FROM signs WHERE code IN (SELECT value FROM json_each(?1))
  UNION ALL SELECT substr(subject.value, 6)
  FROM change_sets AS waiting JOIN change_pieces AS piece ON piece.change_set = waiting.id,
    json_each(piece.subjects) AS subject
  WHERE waiting.state IN ('open', 'checked') AND piece.kind = 'sign'
    AND (piece.change_set <> ?2 OR piece.n <> ?3)
    AND substr(subject.value, 6) IN (SELECT value FROM json_each(?1))`;

/** Which of these codes a sign bears already, or another piece of the change set gives to one. */
export const lookUpCodes = (
  codes: readonly string[],
  { changeSet, n }: PlaceOfPiece,
): LookUp<Set<string>> | null =>
  codes.length === 0
    ? null
    : {
        sql: takenCodes,
        values: [codes, changeSet, n],
        take: (rows) => new Set(rows.map(({ code }) => String(code))),
      };

/** New codes, each one that no sign has, had, or is to have. */
export const freeCodes = (
  d1: D1Database,
  count: number,
  place: PlaceOfPiece,
  mint: () => string = noMint,
): Promise<string[]> =>
  mintCodes(count, (codes) => lookUp(d1, lookUpCodes(codes, place), new Set<string>()), mint);

/** A code depends on the city's hosts (`signs/clear-symbols.ts`), which only the caller knows. */
function noMint(): never {
  throw new Error("A new sign without a code needs `mint`.");
}
