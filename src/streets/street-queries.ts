import { and, asc, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Db } from "../db/client.ts";
import type { publicPlaces } from "../db/place-table.ts";
import { namesakes, streets, streetWards, wards } from "../db/schema.ts";
import { wardsInForce } from "../db/wards.ts";

/**
 * The statements that `readStreet` (`street.ts`) sends together, in one trip: each finds its street
 * by its slug or by what `columnsOf` gives, and none waits for the answer to another.
 */

type PublicPlace = typeof publicPlaces.$inferSelect;

/** What a street's page tells of another street. */
export const neighbourColumns = {
  id: streets.id,
  slug: streets.slug,
  kind: streets.kind,
  name: streets.name,
};

/** Of one table alone, so that a batch cannot mix up columns of one name. */
export const wardColumns = {
  id: wards.id,
  code: wards.code,
  name: wards.name,
  validTo: wards.validTo,
  outline: wards.outline,
};

export const selectStreet = (db: Db, slug: string) =>
  db.select().from(streets).where(eq(streets.slug, slug));

/** A column of the street behind a slug, as SQL: what hangs on it is asked for in the same trip. */
export const columnsOf = (db: Db, slug: string) => (column: AnySQLiteColumn) =>
  sql`(${db.select({ value: column }).from(streets).where(eq(streets.slug, slug))})`;

/** A ward of a large city has a few hundred streets; more than these no map can show. */
const maxNearby = 400;

/** The other streets of its wards that have a line, for its map. */
export function selectNearby(db: Db, id: SQL, day: string) {
  const itsWards = db
    .select({ id: streetWards.wardId })
    .from(streetWards)
    .innerJoin(wards, eq(wards.id, streetWards.wardId))
    .where(and(eq(streetWards.streetId, id), wardsInForce(day)));
  const inThem = db
    .select({ id: streetWards.streetId })
    .from(streetWards)
    .where(inArray(streetWards.wardId, itsWards));
  return db
    .select({ ...neighbourColumns, geometry: streets.geometry })
    .from(streets)
    .where(
      and(
        ne(streets.id, id),
        isNull(streets.withdrawnOn),
        isNotNull(streets.geometry),
        inArray(streets.id, inThem),
      ),
    )
    .limit(maxNearby);
}

/** Whether another street bears its name. */
export const selectSameName = (db: Db, slug: string, name: SQL) =>
  db
    .select({ id: streets.id })
    .from(streets)
    .where(and(eq(streets.name, name), ne(streets.slug, slug)))
    .limit(1);

/** More than a reader follows. */
const maxSameTheme = 12;

/** The other streets whose namesakes share the theme of its own. */
export function selectSameTheme(db: Db, slug: string, namesakeId: SQL) {
  const theme = db
    .select({ theme: namesakes.theme })
    .from(namesakes)
    .where(eq(namesakes.id, namesakeId));
  return db
    .select(neighbourColumns)
    .from(namesakes)
    .innerJoin(streets, eq(streets.namesakeId, namesakes.id))
    .where(and(eq(namesakes.theme, theme), ne(streets.slug, slug), isNull(streets.withdrawnOn)))
    .orderBy(asc(streets.name))
    .limit(maxSameTheme);
}

const maxPlaces = 12;

/** Without the places' table, which is no part of what an isolate loads before a scan. */
export const selectPlaces = (db: Db, id: SQL) =>
  db
    .select({
      kind: sql<PublicPlace["kind"]>`kind`.as("kind"),
      name: sql<string>`name`.as("name"),
      nearCode: sql<string | null>`near_code`.as("near_code"),
      link: sql<string | null>`link`.as("link"),
    })
    .from(sql`public_places`)
    .where(sql`street_id = ${id} AND withdrawn_on IS NULL`)
    .orderBy(sql`kind, name`)
    .limit(maxPlaces);

export const selectNeighbour = (db: Db, id: SQL) =>
  db.select(neighbourColumns).from(streets).where(eq(streets.id, id));

/** Its wards, those in force or those that were, as `when` says. */
export const selectWards = (db: Db, streetId: SQL, when: SQL) =>
  db
    .select(wardColumns)
    .from(wards)
    .innerJoin(streetWards, eq(streetWards.wardId, wards.id))
    .where(and(eq(streetWards.streetId, streetId), when))
    .orderBy(asc(wards.id));
