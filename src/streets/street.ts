import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Language } from "../city.ts";
import type { Db } from "../db/client.ts";
import { namesakes, namingActs, signs, streets, type wards } from "../db/schema.ts";
import { formerWards, wardsInForce } from "../db/wards.ts";
import type { SignPosition } from "../signs/position.ts";
import { atJunction, junctions, positionColumns } from "../signs/position-columns.ts";
import { type LineGeometry, linesOf, type Reading, readLine } from "../web/geojson.ts";
import { drawMap, type StreetMap } from "./map/map.ts";
import { type Survey, surveyOf } from "./map/survey.ts";
import { messages } from "./messages.ts";
import {
  columnsOf,
  selectNearby,
  selectNeighbour,
  selectPlaces,
  selectSameName,
  selectSameTheme,
  selectStreet,
  selectWards,
} from "./street-queries.ts";

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

/** The statements that give a street by its slug, and its signs: for a batch that asks more. */
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
