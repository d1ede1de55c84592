import type { FormatName } from "../plate/plate.ts";
import { putUpOn } from "./orders.ts";

/** How many signs of an order are where: each is counted in one of the last four. */
export type OrderCounts = {
  signs: number;
  /** The workshop still has them. */
  awaited: number;
  delivered: number;
  /** Installed, or replaced. */
  putUp: number;
  /** Cancelled, or of a sign that was retired before its plate hung. */
  dropped: number;
};

export type Order = OrderCounts & {
  id: number;
  official: string;
  workshop: string;
  /** City days, as `YYYY-MM-DD`. */
  orderedOn: string;
  dueOn: string | null;
  format: FormatName;
  /** Millimetres. */
  bleed: number;
  quantity: number;
  note: string | null;
};

export type PlateState = "awaited" | "delivered" | "putUp" | "dropped";

/** A sign of an order. */
export type OrderedPlate = {
  code: string;
  /** The street's name and kind as they were ordered, and as they are today. */
  street: string;
  kind: string | null;
  streetToday: string;
  kindToday: string | null;
  status: "planned" | "installed" | "retired";
  deliveredOn: string | null;
  cancelledOn: string | null;
  putUpOn: string | null;
  state: PlateState;
};

/** Orders have numbers of their own; as many as a page shows. */
const maxOrders = 200;

/** `?1` chooses one order; null all. */
const plates = `plates AS (
  SELECT one.*, signs.status, streets.name AS street_today, streets.kind AS kind_today,
    streets.folded, (${putUpOn("one", "plate_orders")}) AS put_up_on
  FROM plate_order_signs AS one
  JOIN plate_orders ON plate_orders.id = one.order_id
  JOIN signs ON signs.code = one.code
  JOIN streets ON streets.id = signs.street_id
  WHERE ?1 IS NULL OR one.order_id = ?1
), states AS (
  SELECT *, CASE
    WHEN cancelled_on IS NOT NULL THEN 'dropped'
    WHEN put_up_on IS NOT NULL THEN 'putUp'
    WHEN status = 'retired' THEN 'dropped'
    WHEN delivered_on IS NOT NULL THEN 'delivered'
    ELSE 'awaited' END AS state
  FROM plates
)`;

const orders = `SELECT id, official, workshop, ordered_on AS orderedOn, due_on AS dueOn, format, bleed,
  quantity, note, count(*) AS signs, count(*) FILTER (WHERE state = 'awaited') AS awaited,
  count(*) FILTER (WHERE state = 'delivered') AS delivered,
  count(*) FILTER (WHERE state = 'putUp') AS putUp,
  count(*) FILTER (WHERE state = 'dropped') AS dropped
  FROM plate_orders JOIN states ON states.order_id = id GROUP BY id`;

/** The latest orders, those that are not done first. */
export async function readOrders(d1: D1Database): Promise<Order[]> {
  const { results } = await d1
    .prepare(
      `WITH ${plates} ${orders} ORDER BY (awaited + delivered) = 0, id DESC LIMIT ${maxOrders}`,
    )
    .bind(null)
    .all<Order>();
  return results;
}

/** An order with its signs, street by street; null if there is none with this number. */
export async function readOrder(
  d1: D1Database,
  id: number,
): Promise<{ order: Order; plates: OrderedPlate[] } | null> {
  const [found, lines] = await d1.batch([
    d1.prepare(`WITH ${plates} ${orders}`).bind(id),
    d1
      .prepare(
        `WITH ${plates} SELECT code, street, kind, street_today AS streetToday,
           kind_today AS kindToday, status, delivered_on AS deliveredOn,
           cancelled_on AS cancelledOn, put_up_on AS putUpOn, state
         FROM states ORDER BY folded, code`,
      )
      .bind(id),
  ]);
  const [order] = (found?.results ?? []) as Order[];
  return order ? { order, plates: (lines?.results ?? []) as OrderedPlate[] } : null;
}
