import { asc, eq, inArray } from "drizzle-orm";
import type { Language } from "../city.ts";
import type { Db } from "../db/client.ts";
import { type namesakes, type namingActs, signs, streets, type wards } from "../db/schema.ts";
import type { SignPosition } from "../signs/position.ts";
import { atJunction, junctions, positionColumns } from "../signs/position-columns.ts";
import { type LineGeometry, linesOf, type Reading } from "../web/geojson.ts";
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

/** The statements that read a street with its signs, for a batch that asks more. */
export const selectStreetSigns = (db: Db, slug: string) => {
  const id = db.select({ id: streets.id }).from(streets).where(eq(streets.slug, slug));
  return [
    db.select().from(streets).where(eq(streets.slug, slug)),
    db
      .select({ code: signs.code, ...positionColumns })
      .from(signs)
      .leftJoin(junctions, atJunction)
      .where(inArray(signs.streetId, id))
      .orderBy(asc(signs.code)),
  ] as const;
};
