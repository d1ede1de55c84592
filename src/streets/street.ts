import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { namesakes, namingActs, signs, streets, streetWards, wards } from "../db/schema.ts";

export type Street = typeof streets.$inferSelect;
export type Namesake = typeof namesakes.$inferSelect;
export type NamingAct = typeof namingActs.$inferSelect;
export type Neighbour = Pick<Street, "id" | "slug" | "kind" | "name">;
export type StreetWard = Pick<typeof wards.$inferSelect, "id" | "code" | "name" | "validTo">;
export type StreetSign = Omit<typeof signs.$inferSelect, "streetId" | "target" | "createdAt">;

/** Everything that a street's page and its open data tell. */
export type WholeStreet = {
  street: Street;
  namesake: Namesake | undefined;
  start: Neighbour | undefined;
  end: Neighbour | undefined;
  wardsNow: StreetWard[];
  wardsBefore: StreetWard[];
  acts: NamingAct[];
  signs: StreetSign[];
};

/** The whole record behind a slug, in two round trips; null if no street has it. */
export async function readStreet(db: Db, slug: string): Promise<WholeStreet | null> {
  const street = await db.select().from(streets).where(eq(streets.slug, slug)).get();
  if (!street) return null;
  const { id } = street;
  const [[namesake], [start], [end], wardsNow, wardsBefore, acts, itsSigns] = await db.batch([
    db
      .select()
      .from(namesakes)
      .where(eq(namesakes.id, street.namesakeId ?? -1)),
    selectNeighbour(db, street.startStreetId),
    selectNeighbour(db, street.endStreetId),
    selectWards(db, id, true),
    selectWards(db, id, false),
    db.select().from(namingActs).where(eq(namingActs.streetId, id)).orderBy(desc(namingActs.day)),
    db
      .select({
        code: signs.code,
        position: signs.position,
        positionEn: signs.positionEn,
        latitude: signs.latitude,
        longitude: signs.longitude,
        status: signs.status,
      })
      .from(signs)
      .where(eq(signs.streetId, id))
      .orderBy(asc(signs.code)),
  ]);
  return { street, namesake, start, end, wardsNow, wardsBefore, acts, signs: itsSigns };
}

const selectNeighbour = (db: Db, id: number | null) =>
  db
    .select({ id: streets.id, slug: streets.slug, kind: streets.kind, name: streets.name })
    .from(streets)
    .where(eq(streets.id, id ?? -1));

/** Only one table's columns are read, so that a batch cannot mix up columns of one name. */
const selectWards = (db: Db, streetId: number, inForce: boolean) =>
  db
    .select({ id: wards.id, code: wards.code, name: wards.name, validTo: wards.validTo })
    .from(wards)
    .innerJoin(streetWards, eq(streetWards.wardId, wards.id))
    .where(
      and(
        eq(streetWards.streetId, streetId),
        inForce ? isNull(wards.validTo) : isNotNull(wards.validTo),
      ),
    );
