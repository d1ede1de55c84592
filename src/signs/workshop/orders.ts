import { auditStatement } from "../../db/audit.ts";
import { cityDay } from "../../db/hours.ts";
import type { FormatName } from "../plate/plate.ts";

/** As many signs as one order may have. */
export const maxSignsPerOrder = 5_000;

/** What is agreed with a workshop. */
export type OrderTerms = {
  workshop: string;
  /** City days, as `YYYY-MM-DD`. */
  orderedOn: string;
  dueOn: string | null;
  format: FormatName;
  /** Millimetres. */
  bleed: number;
  /** Plates of each sign. */
  quantity: number;
  note: string | null;
};

export type NewOrder = OrderTerms & {
  official: string;
  /** Of the form: the same one again places no second order. */
  token: string;
  codes: readonly string[];
};

/**
 * SQL of the plates on order as `awaited`, a row for each sign and order: neither cancelled nor
 * put up, of a sign that is not retired. A plate counts as put up by an installation or replacement
 * on the day of its delivery or later; where nobody recorded a delivery, after the day of the order.
 */
export const awaitedSql = `awaited AS MATERIALIZED (
  SELECT one.code, one.order_id
  FROM plate_order_signs AS one
  JOIN plate_orders ON plate_orders.id = one.order_id
  JOIN signs ON signs.code = one.code AND signs.status <> 'retired'
  WHERE one.cancelled_on IS NULL AND (${putUpOn("one", "plate_orders")}) IS NULL
)`;

/** SQL for the day on which an ordered plate was put up, NULL before; of a line and its order. */
export function putUpOn(line: string, order: string): string {
  return `SELECT min(event.day) FROM current_sign_events AS event
    WHERE event.code = ${line}.code AND event.kind IN ('installed', 'replaced')
      AND event.day >= coalesce(${line}.delivered_on, date(${order}.ordered_on, '+1 day'))`;
}

/** The order of a sign's new plate that does not hang yet. Days are city days, as `YYYY-MM-DD`. */
export type OpenOrder = {
  id: number;
  orderedOn: string;
  dueOn: string | null;
  /** Null while the workshop has it. */
  deliveredOn: string | null;
  /** Whether the workshop has it beyond the day that was agreed. */
  isLate: 0 | 1;
};

/**
 * SQL for the `OpenOrder` of a sign, as JSON; NULL where none of its plates is on order.
 * @param code SQL for the sign's code.
 * @param utcOffset SQL for the hours by which the city is ahead of UTC.
 */
export const openOrderSql = (code: string, utcOffset: string): string => `(
  SELECT json_object('id', ordered.id, 'orderedOn', ordered_on, 'dueOn', due_on,
    'deliveredOn', delivered_on,
    'isLate', delivered_on IS NULL AND coalesce(due_on < ${cityDay("unixepoch()", utcOffset)}, 0))
  FROM plate_order_signs AS one JOIN plate_orders AS ordered ON ordered.id = one.order_id
  WHERE one.code = ${code} AND cancelled_on IS NULL AND (${putUpOn("one", "ordered")}) IS NULL
  ORDER BY ordered.id DESC LIMIT 1)`;

export type Placed =
  | { outcome: "placed"; id: number }
  /** Signs of which a plate is on order already, with the order; codes that no sign bears, and retired ones. */
  | { outcome: "refused"; onOrder: { code: string; id: number }[]; unknown: string[] };

/**
 * Places an order of plates, all of it or nothing. A form that is sent again is answered with the
 * order that it placed.
 */
export async function placeOrder(d1: D1Database, order: NewOrder): Promise<Placed> {
  const { official, token, workshop, orderedOn, dueOn, format, bleed, quantity, note } = order;
  const codes = JSON.stringify(order.codes);
  const signs = order.codes.length;
  const mayPlace = `NOT EXISTS (SELECT 1 FROM plate_orders WHERE token = ?1)
    AND NOT EXISTS (SELECT 1 FROM awaited JOIN json_each(?2) ON value = awaited.code)
    AND ?3 = (SELECT count(*) FROM json_each(?2)
      JOIN signs ON signs.code = value AND signs.status <> 'retired')`;
  const results = await d1.batch<{ id: number }>([
    auditStatement(
      d1,
      {
        official,
        action: "order.place",
        subject: null,
        after: { workshop, day: orderedOn, signs },
      },
      {
        sql: `WITH ${awaitedSql}
          SELECT 'order ' || (SELECT coalesce(max(id), 0) + 1 FROM plate_orders) AS subject,
            NULL AS "before" WHERE ${mayPlace}`,
        values: [token, codes, signs],
      },
    ),
    d1
      .prepare(
        `WITH ${awaitedSql}
         INSERT INTO plate_orders
           (token, official, workshop, ordered_on, due_on, format, bleed, quantity, note)
         SELECT ?1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 WHERE ${mayPlace}`,
      )
      .bind(
        token,
        codes,
        signs,
        official,
        workshop,
        orderedOn,
        dueOn,
        format,
        bleed,
        quantity,
        note,
      ),
    d1
      .prepare(
        `INSERT INTO plate_order_signs (code, order_id, street, kind)
         SELECT signs.code, plate_orders.id, streets.name, streets.kind
         FROM plate_orders, json_each(?2)
         JOIN signs ON signs.code = value JOIN streets ON streets.id = signs.street_id
         WHERE token = ?1 AND NOT EXISTS (
           SELECT 1 FROM plate_order_signs WHERE order_id = plate_orders.id)`,
      )
      .bind(token, codes),
    d1.prepare("SELECT id FROM plate_orders WHERE token = ?").bind(token),
  ]);
  const id = results[3]?.results[0]?.id;
  return id === undefined ? refusal(d1, codes) : { outcome: "placed", id };
}

async function refusal(d1: D1Database, codes: string): Promise<Placed> {
  const [onOrder, unknown] = await d1.batch([
    d1
      .prepare(
        `WITH ${awaitedSql} SELECT code, max(order_id) AS id
         FROM awaited JOIN json_each(?) ON value = code GROUP BY code ORDER BY code`,
      )
      .bind(codes),
    d1
      .prepare(
        `SELECT value AS code FROM json_each(?)
         WHERE value NOT IN (SELECT code FROM signs WHERE status <> 'retired') ORDER BY value`,
      )
      .bind(codes),
  ]);
  return {
    outcome: "refused",
    onOrder: (onOrder?.results ?? []) as { code: string; id: number }[],
    unknown: ((unknown?.results ?? []) as { code: string }[]).map(({ code }) => code),
  };
}
