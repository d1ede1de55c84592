import { cityDay } from "../../db/hours.ts";
import { awaitedSql, type OrderTerms, putUpOn } from "./orders.ts";

/** Where a plate of an order is: each is in one of these. */
export const plateStates = [
  /** The workshop still has it. */
  "awaited",
  /** Its sign was retired while it was on order: it is to be cancelled. */
  "retired",
  "delivered",
  /** Installed, or replaced. */
  "putUp",
  "cancelled",
] as const;
export type PlateState = (typeof plateStates)[number];

/** How many signs of an order are where. */
export type OrderCounts = Record<PlateState, number> & {
  signs: number;
  /** Of those awaited, and of those delivered, the plates that have an old name. */
  awaitedOld: number;
  deliveredOld: number;
};

export type Order = OrderCounts & OrderTerms & { id: number; official: string };

/** A sign of an order. */
export type OrderedPlate = {
  code: string;
  /** The street's name and kind as the plate has them, and as they are today. */
  street: string;
  kind: string | null;
  streetToday: string;
  kindToday: string | null;
  status: "planned" | "installed" | "retired";
  deliveredOn: string | null;
  cancelledOn: string | null;
  putUpOn: string | null;
  state: PlateState;
  /** Whether it is awaited or delivered and has another name than today's. */
  isOld: 0 | 1;
};

/** As many as a page shows. */
export const ordersPerPage = 100;

/**
 * `?1` chooses one order, null all; `?2` is the hours by which the city is ahead of UTC. What a plate
 * says is what the newest files have that were made before it came; where none were recorded, what
 * the street was called when it was ordered.
 */
const plates = `lines AS MATERIALIZED (
  SELECT one.*, signs.status, signs.street_id, (${putUpOn("one", "plate_orders")}) AS put_up_on
  FROM plate_order_signs AS one
  JOIN plate_orders ON plate_orders.id = one.order_id
  JOIN signs ON signs.code = one.code
  WHERE ?1 IS NULL OR one.order_id = ?1
), states AS (
  SELECT *, CASE
    WHEN cancelled_on IS NOT NULL THEN 'cancelled'
    WHEN put_up_on IS NOT NULL THEN 'putUp'
    WHEN status = 'retired' THEN 'retired'
    WHEN delivered_on IS NOT NULL THEN 'delivered'
    ELSE 'awaited' END AS state
  FROM lines
), files AS MATERIALIZED (
  SELECT states.*, iif(state IN ('awaited', 'delivered'), (
    SELECT json_object('street', made.street, 'kind', made.kind)
    FROM plate_archive_signs AS made JOIN plate_archives ON plate_archives.id = made.archive
    WHERE made.code = states.code AND (states.delivered_on IS NULL
      OR ${cityDay("plate_archives.at", "?2")} <= states.delivered_on)
    ORDER BY made.archive DESC LIMIT 1), NULL) AS file
  FROM states
), named AS (
  SELECT files.*, streets.folded, streets.name AS street_today, streets.kind AS kind_today,
    iif(file IS NULL, files.street, file ->> 'street') AS says,
    iif(file IS NULL, files.kind, file ->> 'kind') AS says_kind
  FROM files JOIN streets ON streets.id = files.street_id
), plates AS MATERIALIZED (
  SELECT *, state IN ('awaited', 'delivered')
    AND (says, says_kind) IS NOT (street_today, kind_today) AS is_old
  FROM named
)`;

const counted = plateStates.map(
  (state) => `count(*) FILTER (WHERE state = '${state}') AS ${state}`,
);

const orders = `SELECT id, official, workshop, ordered_on AS orderedOn, due_on AS dueOn, format, bleed,
  quantity, note, count(*) AS signs, ${counted.join(", ")},
  count(*) FILTER (WHERE is_old AND state = 'awaited') AS awaitedOld,
  count(*) FILTER (WHERE is_old AND state = 'delivered') AS deliveredOld
  FROM plate_orders JOIN plates ON plates.order_id = id GROUP BY id`;

/** A page of the orders, from 1, those that are not done first and then the latest; and how many there are. */
export async function readOrders(
  d1: D1Database,
  { page, utcOffset }: { page: number; utcOffset: number },
): Promise<{ orders: Order[]; total: number }> {
  const [found, total] = await d1.batch([
    d1
      .prepare(
        `WITH ${plates} ${orders}
         ORDER BY (awaited + retired + delivered) = 0, id DESC LIMIT ?3 OFFSET ?3 * (?4 - 1)`,
      )
      .bind(null, utcOffset, ordersPerPage, page),
    d1.prepare("SELECT count(*) AS total FROM plate_orders"),
  ]);
  return {
    orders: (found?.results ?? []) as Order[],
    total: (total?.results as { total: number }[] | undefined)?.[0]?.total ?? 0,
  };
}

/** An order with its signs, street by street; null if there is none with this number. */
export async function readOrder(
  d1: D1Database,
  id: number,
  utcOffset: number,
): Promise<{ order: Order; plates: OrderedPlate[] } | null> {
  // D1 takes what is no finite number for null, by which all orders are chosen.
  if (!Number.isSafeInteger(id)) return null;
  const [found, lines] = await d1.batch([
    d1.prepare(`WITH ${plates} ${orders}`).bind(id, utcOffset),
    d1
      .prepare(
        `WITH ${plates} SELECT code, says AS street, says_kind AS kind, street_today AS streetToday,
           kind_today AS kindToday, status, delivered_on AS deliveredOn,
           cancelled_on AS cancelledOn, put_up_on AS putUpOn, state, is_old AS isOld
         FROM plates ORDER BY folded, code`,
      )
      .bind(id, utcOffset),
  ]);
  const [order] = (found?.results ?? []) as Order[];
  return order ? { order, plates: (lines?.results ?? []) as OrderedPlate[] } : null;
}

/** How many plates of a street are on order and do not hang yet, and in which orders. */
export async function readOrdersOfStreet(
  d1: D1Database,
  streetId: number,
): Promise<{ plates: number; orders: number[] }> {
  const { results } = await d1
    .prepare(
      `WITH ${awaitedSql} SELECT order_id AS id, count(*) AS plates
       FROM awaited JOIN signs ON signs.code = awaited.code
       WHERE signs.street_id = ? GROUP BY order_id ORDER BY order_id`,
    )
    .bind(streetId)
    .all<{ id: number; plates: number }>();
  return {
    plates: results.reduce((sum, { plates }) => sum + plates, 0),
    orders: results.map(({ id }) => id),
  };
}
