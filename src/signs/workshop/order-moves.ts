import { auditStatement, type OrderMove } from "../../db/audit.ts";
import type { PlateState } from "./order-list.ts";
import { awaitedSql, putUpOn } from "./orders.ts";

/** SQL of what is so of a line of an order, which is `plate_order_signs`. */
const isOpen = "(code, order_id) IN (SELECT code, order_id FROM awaited)";
const isPutUp = `EXISTS (SELECT 1 FROM plate_orders WHERE plate_orders.id = order_id
  AND (${putUpOn("plate_order_signs", "plate_orders")}) IS NOT NULL)`;

/** For each move, the plates that it may be made of, and what it sets; `?3` is a day. */
const moves: Record<OrderMove, { of: string; set: string }> = {
  deliver: { of: `delivered_on IS NULL AND ${isOpen}`, set: "delivered_on = ?3" },
  undeliver: { of: `delivered_on IS NOT NULL AND ${isOpen}`, set: "delivered_on = NULL" },
  // What came and cannot be used too, and what a sign that is retired by now does not need.
  cancel: { of: `cancelled_on IS NULL AND NOT ${isPutUp}`, set: "cancelled_on = ?3" },
  // A plate that is on order elsewhere by now does not come twice.
  uncancel: {
    of: `cancelled_on IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM awaited WHERE awaited.code = plate_order_signs.code)`,
    set: "cancelled_on = NULL",
  },
};

export const orderMoves = Object.keys(moves) as OrderMove[];

/** What can be recorded of a plate where it is; a cancelled one may be on order elsewhere by now. */
export const movesOf: Record<PlateState, readonly OrderMove[]> = {
  awaited: ["deliver", "cancel"],
  retired: ["cancel"],
  delivered: ["undeliver", "cancel"],
  putUp: [],
  cancelled: ["uncancel"],
};

/** Whether a move tells of a day, and is no taking back. */
export const hasDay = (move: OrderMove): boolean => moves[move].set.includes("?3");

export type PlatesToMove = {
  /** The order's. */
  id: number;
  move: OrderMove;
  /** City day on which it happened, as `YYYY-MM-DD`; of what is taken back it is not looked at. */
  day: string;
  /** The signs, each once. */
  codes: readonly string[];
  official: string;
};

/**
 * Records what became of plates of an order: of all these signs, or of none.
 * @returns whether it was recorded; it is not where it cannot be of one of them, as when another
 *   official was first.
 */
export async function movePlates(
  d1: D1Database,
  { id, move, day, codes, official }: PlatesToMove,
): Promise<boolean> {
  const { of, set } = moves[move];
  const list = JSON.stringify(codes);
  const these = `order_id = ?1 AND code IN (SELECT value FROM json_each(?2)) AND ${of}`;
  const isForAll = `json_array_length(?2) > 0
    AND (SELECT count(*) FROM plate_order_signs WHERE ${these}) = json_array_length(?2)`;
  const told = hasDay(move) ? { day } : {};
  const [, moved] = await d1.batch([
    auditStatement(
      d1,
      {
        official,
        action: `order.${move}`,
        subject: `order ${id}`,
        after: { ...told, signs: codes.length },
      },
      {
        sql: `WITH ${awaitedSql} SELECT NULL AS "before" WHERE ${isForAll}`,
        values: [id, list],
      },
    ),
    d1
      .prepare(
        `WITH ${awaitedSql} UPDATE plate_order_signs SET ${set} WHERE ${these} AND ${isForAll}`,
      )
      .bind(id, list, ...Object.values(told)),
  ]);
  return (moved?.meta.changes ?? 0) > 0;
}
