import { and, asc, eq, exists, isNull, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { streets, streetWards, wards } from "../db/schema.ts";
import { byName, fold } from "../web/vietnamese.ts";

export type ListedStreet = Pick<
  typeof streets.$inferSelect,
  "id" | "slug" | "kind" | "name" | "lengthM" | "status"
>;

export type Ward = { code: string; name: string };

/**
 * The streets whose name holds the query, folded, in Vietnamese order; all of them for an empty
 * query. `ward` is the code of a ward in force.
 */
export async function listStreets(
  db: Db,
  { query, ward }: { query: string; ward: string },
): Promise<ListedStreet[]> {
  const inWard = db
    .select({ id: streetWards.wardId })
    .from(streetWards)
    .innerJoin(wards, eq(wards.id, streetWards.wardId))
    .where(and(eq(streetWards.streetId, streets.id), eq(wards.code, ward), isNull(wards.validTo)));
  const rows = await db
    .select({
      id: streets.id,
      slug: streets.slug,
      kind: streets.kind,
      name: streets.name,
      lengthM: streets.lengthM,
      status: streets.status,
    })
    .from(streets)
    .where(
      and(
        // Not LIKE: D1 refuses patterns over 50 bytes.
        query === "" ? undefined : sql`instr(${streets.folded}, ${fold(query)}) > 0`,
        ward === "" ? undefined : exists(inWard),
      ),
    );
  return rows.sort(byName);
}

/** The wards in force, in Vietnamese order. */
export async function listWards(db: Db): Promise<Ward[]> {
  const rows = await db
    .select({ code: wards.code, name: wards.name })
    .from(wards)
    .where(isNull(wards.validTo))
    .orderBy(asc(wards.code));
  return rows.sort(byName);
}
