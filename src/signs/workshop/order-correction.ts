import { auditStatement } from "../../db/audit.ts";
import { type OrderTerms, putUpOn } from "./orders.ts";

const columns = {
  workshop: "workshop",
  orderedOn: "ordered_on",
  dueOn: "due_on",
  format: "format",
  bleed: "bleed",
  quantity: "quantity",
  note: "note",
} as const satisfies Record<keyof OrderTerms, string>;
const names = Object.keys(columns) as (keyof OrderTerms)[];

/** The terms alone of what has more. */
export const termsOf = (order: OrderTerms): OrderTerms =>
  Object.fromEntries(names.map((name) => [name, order[name]])) as OrderTerms;

/** SQL for the values of terms that stand in a parameter as JSON. */
const given = (parameter: string): string =>
  names.map((name) => `${parameter} ->> '${name}'`).join(", ");

/**
 * SQL for the last day on which an order, `?1`, can have been placed, `YYYY-MM-DD`: no plate of it
 * came or was cancelled before, and one that was put up without a delivery was so the day after
 * (`putUpOn`). NULL where nothing became of any.
 */
const lastDay = `SELECT min(day) FROM (
  SELECT delivered_on AS day FROM plate_order_signs WHERE order_id = ?1
  UNION ALL SELECT cancelled_on FROM plate_order_signs WHERE order_id = ?1
  UNION ALL SELECT date((${putUpOn("one", "ordered")}), '-1 day')
    FROM plate_order_signs AS one JOIN plate_orders AS ordered ON ordered.id = one.order_id
    WHERE order_id = ?1 AND delivered_on IS NULL AND cancelled_on IS NULL)`;

export type Correction = {
  /** The order's. */
  id: number;
  /** The terms as the official saw them, and as they ought to be. */
  was: OrderTerms;
  terms: OrderTerms;
  official: string;
};

export type Corrected =
  | { outcome: "corrected" }
  /** Another official was first: the terms are others than those that were seen. */
  | { outcome: "changed" }
  /** What became of a plate of it was on this day, and the order was before. */
  | { outcome: "late"; lastDay: string };

/**
 * Corrects what was agreed in an order, and tells the audit of what is other than it was. What is
 * so already counts as corrected, as where a form was sent twice.
 */
export async function correctOrder(
  d1: D1Database,
  { id, was, terms, official }: Correction,
): Promise<Corrected> {
  const current = Object.values(columns).join(", ");
  const mayCorrect = `id = ?1 AND (${current}) IS (${given("?2")})
    AND (${current}) IS NOT (${given("?3")})
    AND ?3 ->> 'orderedOn' <= coalesce((${lastDay}), ?3 ->> 'orderedOn')`;
  const values = [id, JSON.stringify(was), JSON.stringify(terms)];
  const sets = names.map((name) => `${columns[name]} = ?3 ->> '${name}'`).join(", ");
  const changed = names.filter((name) => was[name] !== terms[name]);
  const before = changed.map((name) => `'${name}', ${columns[name]}`).join(", ");
  const after = Object.fromEntries(changed.map((name) => [name, terms[name]]));
  const [, , found] = await d1.batch<{ isSo: 0 | 1; lastDay: string | null; isOther: 0 | 1 }>([
    auditStatement(
      d1,
      { official, action: "order.correct", subject: `order ${id}`, after },
      {
        sql: `SELECT json_object(${before}) AS "before" FROM plate_orders WHERE ${mayCorrect}`,
        values,
      },
    ),
    d1.prepare(`UPDATE plate_orders SET ${sets} WHERE ${mayCorrect}`).bind(...values),
    d1
      .prepare(
        `SELECT (${current}) IS (${given("?3")}) AS isSo, (${current}) IS NOT (${given("?2")}) AS isOther,
           (${lastDay}) AS lastDay
         FROM plate_orders WHERE id = ?1`,
      )
      .bind(...values),
  ]);
  const now = found?.results[0];
  if (now?.isSo) return { outcome: "corrected" };
  if (!now || now.isOther || now.lastDay === null) return { outcome: "changed" };
  return { outcome: "late", lastDay: now.lastDay };
}
