import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Language } from "../city.ts";
import type { Db } from "../db/client.ts";
import { namesakes, namingActs, signs, streets, streetWards, wards } from "../db/schema.ts";
import { formerWards, wardsInForce } from "../db/wards.ts";
import type { SignPosition } from "../signs/position.ts";
import { atJunction, junctions, positionColumns } from "../signs/position-columns.ts";
import { type LineGeometry, linesOf, type Reading, readLine } from "../web/geojson.ts";
import { drawMap, type StreetMap } from "./map/map.ts";
import { type Survey, surveyOf } from "./map/survey.ts";
import { messages } from "./messages.ts";

export type Street = typeof streets.$inferSelect;
export type Namesake = typeof namesakes.$inferSelect;
export type NamingAct = typeof namingActs.$inferSelect;
export type Neighbour = Pick<Street, "id" | "slug" | "kind" | "name">;
export type NearbyStreet = Neighbour & Pick<Street, "geometry">;
export type StreetWard = Pick<
  typeof wards.$inferSelect,
  "id" | "code" | "name" | "validTo" | "outline"
>;
export type StreetSign = Pick<
  typeof signs.$inferSelect,
  "code" | "numberNear" | "latitude" | "longitude" | "status"
> &
  SignPosition & {
    /** The slug of the street at its junction. */
    junction: string | null;
  };

/** A place that everybody may go to (`db/place-table.ts`). */
export type StreetPlace = {
  kind: "office" | "school" | "clinic" | "market" | "heritage";
  name: string;
  /** The sign that stands nearest. */
  nearCode: string | null;
  link: string | null;
};

/** Everything that a street's page and its open data tell. */
export type WholeStreet = {
  street: Street;
  /** The street's geometry, as far as it can be read. */
  line: Reading<LineGeometry>;
  namesake: Namesake | undefined;
  start: Neighbour | undefined;
  end: Neighbour | undefined;
  /** What took its place, where it was withdrawn. */
  replacedBy: Neighbour | undefined;
  /** In force on the day that was asked for. */
  wardsNow: StreetWard[];
  /** No longer in force on that day. */
  wardsBefore: StreetWard[];
  acts: NamingAct[];
  signs: StreetSign[];
  /** The other streets of its wards that have a geometry, from which its map is drawn. */
  nearby: NearbyStreet[];
  /** The other streets whose namesakes have the same theme. */
  sameTheme: Neighbour[];
  places: StreetPlace[];
  /** Its wards by name, where another street has the same name; empty elsewhere. */
  tellApart: string;
};

/**
 * The whole record behind a slug, in one round trip; null if no street has it.
 * @param day the city's, on which its wards are in force or former.
 */
export async function readStreet(db: Db, slug: string, day: string): Promise<WholeStreet | null> {
  const its = columnsOf(db, slug);
  const [
    [street],
    [namesake],
    [start],
    [end],
    [replacedBy],
    wardsNow,
    wardsBefore,
    acts,
    itsSigns,
    nearby,
    sameName,
    sameTheme,
    places,
  ] = await db.batch([
    selectStreet(db, slug),
    db
      .select()
      .from(namesakes)
      .where(eq(namesakes.id, its(streets.namesakeId))),
    selectNeighbour(db, its(streets.startStreetId)),
    selectNeighbour(db, its(streets.endStreetId)),
    selectNeighbour(db, its(streets.replacedById)),
    selectWards(db, its(streets.id), wardsInForce(day)),
    selectWards(db, its(streets.id), formerWards(day)),
    db
      .select()
      .from(namingActs)
      .where(and(eq(namingActs.streetId, its(streets.id)), isNull(namingActs.withdrawnOn)))
      .orderBy(desc(namingActs.day)),
    db
      .select({
        code: signs.code,
        ...positionColumns,
        junction: junctions.slug,
        numberNear: signs.numberNear,
        latitude: signs.latitude,
        longitude: signs.longitude,
        status: signs.status,
      })
      .from(signs)
      .leftJoin(junctions, atJunction)
      .where(eq(signs.streetId, its(streets.id)))
      .orderBy(asc(signs.code)),
    selectNearby(db, its(streets.id), day),
    selectSameName(db, slug, its(streets.name)),
    selectSameTheme(db, slug, its(streets.namesakeId)),
    selectPlaces(db, its(streets.id)),
  ]);
  if (!street) return null;
  const line = readLine(street.geometry);
  const tellApart = sameName.length === 0 ? "" : wardsNow.map(({ name }) => name).join(", ");
  return {
    street,
    line,
    namesake,
    start,
    end,
    replacedBy,
    wardsNow,
    wardsBefore,
    acts,
    signs: itsSigns,
    nearby,
    sameTheme,
    places,
    tellApart,
  };
}

/** A street among the others of its wards, laid flat; null where its line is not known. */
export const surveyStreet = ({ line, nearby }: WholeStreet): Survey | null =>
  surveyOf(linesOf(line.geometry), nearby);

/** The map of a street that was surveyed, as the page and the card show it. */
export function mapOf(found: WholeStreet, survey: Survey, language: Language): StreetMap {
  const { start, end, wardsNow, signs } = found;
  const t = messages[language];
  return drawMap({
    survey,
    outlines: wardsNow.map(({ outline }) => outline),
    signs,
    ends: { start: { met: start?.name, text: t.atStart }, end: { met: end?.name, text: t.atEnd } },
  });
}

/** What the report form needs of a street: which it is and which signs it has. */
export type StreetWithSigns = {
  street: Street;
  signs: (SignPosition & Pick<StreetSign, "code">)[];
};

/** The street behind a slug with its signs, in one round trip; null if no street has it. */
export async function readStreetSigns(db: Db, slug: string): Promise<StreetWithSigns | null> {
  const [[street], itsSigns] = await db.batch(selectStreetSigns(db, slug));
  return street ? { street, signs: itsSigns } : null;
}

/** The statements of `readStreetSigns`, for a batch that asks more. */
export const selectStreetSigns = (db: Db, slug: string) =>
  [
    selectStreet(db, slug),
    db
      .select({ code: signs.code, ...positionColumns })
      .from(signs)
      .leftJoin(junctions, atJunction)
      .where(eq(signs.streetId, columnsOf(db, slug)(streets.id)))
      .orderBy(asc(signs.code)),
  ] as const;

const selectStreet = (db: Db, slug: string) =>
  db.select().from(streets).where(eq(streets.slug, slug));

/** A column of the street behind a slug, as SQL: what hangs on it is asked for in the same trip. */
const columnsOf = (db: Db, slug: string) => (column: AnySQLiteColumn) =>
  sql`(${db.select({ value: column }).from(streets).where(eq(streets.slug, slug))})`;

/** A ward of a large city has a few hundred streets; more than these no map can show. */
const maxNearby = 400;

function selectNearby(db: Db, id: SQL, day: string) {
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
    .select({
      id: streets.id,
      slug: streets.slug,
      kind: streets.kind,
      name: streets.name,
      geometry: streets.geometry,
    })
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

const selectSameName = (db: Db, slug: string, name: SQL) =>
  db
    .select({ id: streets.id })
    .from(streets)
    .where(and(eq(streets.name, name), ne(streets.slug, slug)))
    .limit(1);

/** More than a reader follows. */
const maxSameTheme = 12;

function selectSameTheme(db: Db, slug: string, namesakeId: SQL) {
  const theme = db
    .select({ theme: namesakes.theme })
    .from(namesakes)
    .where(eq(namesakes.id, namesakeId));
  return db
    .select({ id: streets.id, slug: streets.slug, kind: streets.kind, name: streets.name })
    .from(namesakes)
    .innerJoin(streets, eq(streets.namesakeId, namesakes.id))
    .where(and(eq(namesakes.theme, theme), ne(streets.slug, slug), isNull(streets.withdrawnOn)))
    .orderBy(asc(streets.name))
    .limit(maxSameTheme);
}

const maxPlaces = 12;

/** Without the places' table, which is no part of what an isolate loads before a scan. */
const selectPlaces = (db: Db, id: SQL) =>
  db
    .select({
      kind: sql<StreetPlace["kind"]>`kind`.as("kind"),
      name: sql<string>`name`.as("name"),
      nearCode: sql<string | null>`near_code`.as("near_code"),
      link: sql<string | null>`link`.as("link"),
    })
    .from(sql`public_places`)
    .where(sql`street_id = ${id} AND withdrawn_on IS NULL`)
    .orderBy(sql`kind, name`)
    .limit(maxPlaces);

const selectNeighbour = (db: Db, id: SQL) =>
  db
    .select({ id: streets.id, slug: streets.slug, kind: streets.kind, name: streets.name })
    .from(streets)
    .where(eq(streets.id, id));

/** Only one table's columns are read, so that a batch cannot mix up columns of one name. */
const selectWards = (db: Db, streetId: SQL, when: SQL) =>
  db
    .select({
      id: wards.id,
      code: wards.code,
      name: wards.name,
      validTo: wards.validTo,
      outline: wards.outline,
    })
    .from(wards)
    .innerJoin(streetWards, eq(streetWards.wardId, wards.id))
    .where(and(eq(streetWards.streetId, streetId), when))
    .orderBy(asc(wards.id));
