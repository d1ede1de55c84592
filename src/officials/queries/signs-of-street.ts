import type { SignPosition } from "../../signs/position.ts";
import { positionSql } from "../../signs/position-columns.ts";

export type SignOfStreet = SignPosition & {
  code: string;
  status: "planned" | "installed" | "retired";
};

/** The signs of a street, those that do not hang any more last. */
export async function readSignsOfStreet(d1: D1Database, streetId: number): Promise<SignOfStreet[]> {
  const { results } = await d1
    .prepare(
      `SELECT signs.code, signs.status, ${positionSql.columns}
       FROM signs ${positionSql.join}
       WHERE signs.street_id = ? ORDER BY signs.status = 'retired', signs.code`,
    )
    .bind(streetId)
    .all<SignOfStreet>();
  return results;
}
