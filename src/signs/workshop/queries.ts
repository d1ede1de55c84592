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

/** The signs that a query asks for, street by street. */
export async function readRows(d1: D1Database, query: Query): Promise<PrintRow[]> {
  const { sql, values } = statementOf(query);
  const { results } = await d1
    .prepare(sql)
    .bind(...values)
    .all<PrintRow>();
  return results;
}

/** The same query as text without parameters, for a command that takes none. */
export function sqlText(query: Query): string {
  const { sql, values } = statementOf(query);
  return sql.replace(/\?(\d)/g, (_, number) => literal(values[Number(number) - 1] ?? ""));
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Names the conditions that matter and no others, so that a few codes or a street are sought and no
 * other sign is read. Lists travel as JSON, since D1 takes a hundred parameters at most.
 */
function statementOf({ statuses, ward, street, codes }: Query): { sql: string; values: string[] } {
  const values: string[] = [];
  const bind = (value: string) => `?${values.push(value)}`;
  const listed = (list: readonly string[]) =>
    `(SELECT value FROM json_each(${bind(JSON.stringify(list))}))`;
  const conditions = [
    statuses && `signs.status IN ${listed(statuses)}`,
    ward &&
      `streets.id IN (
        SELECT street_id FROM street_wards JOIN wards ON wards.id = street_wards.ward_id
        WHERE wards.code = ${bind(ward.code)} AND ${wardsInForceSql(bind(ward.day))})`,
    street !== null && `streets.slug = ${bind(street)}`,
    codes && `signs.code IN ${listed(codes)}`,
  ].filter(Boolean);
  const sql = `
SELECT signs.code, signs.status, streets.name AS street, streets.kind, streets.slug,
  ${positionSql.columns}, signs.latitude, signs.longitude
FROM signs JOIN streets ON streets.id = signs.street_id
${positionSql.join}
${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""}
ORDER BY streets.folded, streets.id, signs.code`;
  return { sql, values };
}
