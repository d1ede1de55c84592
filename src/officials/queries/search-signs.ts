import { positionIn, type SignPosition } from "../../signs/position.ts";
import { positionSql } from "../../signs/position-columns.ts";
import { fold } from "../../web/vietnamese.ts";

type Worded = SignPosition & { code: string; street: string; kind: string | null };

/**
 * The codes of the signs that hold what is looked for: in the street's name, in where the sign hangs
 * in either language, or in the code itself.
 * @param among these codes alone; null for all.
 */
export async function codesWith(
  d1: D1Database,
  query: string,
  among: readonly string[] | null,
): Promise<string[]> {
  const { results } = await d1
    .prepare(
      `SELECT signs.code, streets.name AS street, streets.kind, ${positionSql.columns}
       FROM signs JOIN streets ON streets.id = signs.street_id ${positionSql.join}
       WHERE ?1 IS NULL OR signs.code IN (SELECT value FROM json_each(?1))`,
    )
    .bind(among && JSON.stringify(among))
    .all<Worded>();
  const wanted = fold(query);
  const isCode = query.toUpperCase();
  return results
    .filter((sign) => sign.code.includes(isCode) || wordsOf(sign).includes(wanted))
    .map(({ code }) => code);
}

/** Street, and position in both languages, folded. */
const wordsOf = (sign: Worded): string =>
  fold(`${sign.kind ?? ""} ${sign.street} ${positionIn(sign, "vi")} ${positionIn(sign, "en")}`);
