import type { publicPlaceKinds } from "../../db/place-table.ts";

export type ListedPlace = {
  id: number;
  kind: (typeof publicPlaceKinds)[number];
  name: string;
  streetId: number;
  street: string;
  streetKind: string | null;
  nearCode: string | null;
  link: string | null;
  withdrawnOn: string | null;
};

/** Public places in the order of their names; of one street alone, only those still there. */
export async function readPublicPlaces(
  d1: D1Database,
  streetId: number | null = null,
): Promise<ListedPlace[]> {
  const { results } = await d1
    .prepare(
      `SELECT places.id AS id, places.kind AS kind, places.name AS name, street_id AS streetId,
         streets.name AS street, streets.kind AS streetKind, near_code AS nearCode, link,
         places.withdrawn_on AS withdrawnOn
       FROM public_places AS places JOIN streets ON streets.id = street_id
       WHERE ${streetId === null ? "?1 IS NULL" : "street_id = ?1 AND places.withdrawn_on IS NULL"}
       ORDER BY places.withdrawn_on IS NOT NULL, places.name, places.id`,
    )
    .bind(streetId)
    .all<ListedPlace>();
  return results;
}
