import { wardsInForceSql } from "../../db/wards.ts";
import type { PrintedSign } from "../find.ts";
import type { SignPosition } from "../position.ts";
import { positionSql } from "../position-columns.ts";
import { type Choice, statusesOf } from "./choice.ts";

/** A sign with what a fabricator needs to know of it. */
export type PrintRow = PrintedSign &
  SignPosition & {
    slug: string;
    latitude: number | null;
    longitude: number | null;
  };

/** The signs of a choice, street by street; its ward must be in force on a city day. */
export const choiceQuery = (choice: Choice, day: string): Query => ({
  statuses: statusesOf(choice),
  ward: choice.ward ? { code: choice.ward, day } : null,
  street: choice.street || null,
  codes: null,
});

/** The signs that bear these codes, retired ones too. */
export const codesQuery = (codes: readonly string[]): Query => ({
  statuses: null,
  ward: null,
  street: null,
  codes,
});

/** Null where a condition does not matter. */
type Query = {
  statuses: readonly string[] | null;
  ward: { code: string; day: string } | null;
  street: string | null;
  codes: readonly string[] | null;
};

export const readRows = async (d1: D1Database, query: Query): Promise<PrintRow[]> =>
  (
    await d1
      .prepare(sql)
      .bind(...parametersOf(query))
      .all<PrintRow>()
  ).results;

/** The same query as text without parameters, for a command that takes none. */
export function sqlText(query: Query): string {
  const parameters = parametersOf(query);
  return sql.replace(/\?(\d)/g, (_, number) => literal(parameters[Number(number) - 1] ?? null));
}

const literal = (text: string | null): string =>
  text === null ? "NULL" : `'${text.replaceAll("'", "''")}'`;

const parametersOf = ({ statuses, ward, street, codes }: Query): (string | null)[] => [
  statuses && JSON.stringify(statuses),
  ward?.code ?? null,
  street,
  codes && JSON.stringify(codes),
  ward?.day ?? null,
];

/** Lists travel as JSON, since D1 takes a hundred parameters at most. */
const sql = `
SELECT signs.code, signs.status, streets.name AS street, streets.kind, streets.slug,
  ${positionSql.columns}, signs.latitude, signs.longitude
FROM signs JOIN streets ON streets.id = signs.street_id
${positionSql.join}
WHERE (?1 IS NULL OR signs.status IN (SELECT value FROM json_each(?1)))
  AND (?2 IS NULL OR EXISTS (
    SELECT 1 FROM street_wards JOIN wards ON wards.id = street_wards.ward_id
    WHERE street_wards.street_id = streets.id AND wards.code = ?2 AND ${wardsInForceSql("?5")}))
  AND (?3 IS NULL OR streets.slug = ?3)
  AND (?4 IS NULL OR signs.code IN (SELECT value FROM json_each(?4)))
ORDER BY streets.folded, streets.id, signs.code`;
