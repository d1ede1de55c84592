import { asc, eq, inArray } from "drizzle-orm";
import { connectNearest } from "../../db/client.ts";
import { signs, streets } from "../../db/schema.ts";
import { nearCodes } from "./near-codes.ts";

/** A sign whose code somebody may have meant, and its street. */
export type NearSign = {
  code: string;
  slug: string;
  kind: (typeof streets.$inferSelect)["kind"];
  street: string;
};

/** The signs whose codes are near to a mistyped one, by one query of at most 11 codes. */
export async function findNearSigns(d1: D1Database, typed: string): Promise<NearSign[]> {
  const codes = nearCodes(typed);
  if (codes.length === 0) return [];
  return connectNearest(d1)
    .select({ code: signs.code, slug: streets.slug, kind: streets.kind, street: streets.name })
    .from(signs)
    .innerJoin(streets, eq(streets.id, signs.streetId))
    .where(inArray(signs.code, codes))
    .orderBy(asc(signs.code));
}
