import { type Row, rowOf } from "../db/row.ts";
import { namesakes, namingActs, streets } from "../db/schema.ts";
import { formerWardsSql, wardsInForceSql } from "../db/wards.ts";
import { positionSql } from "../signs/position-columns.ts";
import { readLine } from "../web/geojson.ts";
import type {
  NearbyStreet,
  Neighbour,
  StreetPlace,
  StreetSign,
  StreetWard,
  WholeStreet,
} from "./street.ts";

/** A ward of a large city has a few hundred streets; more than these no map can show. */
const maxNearby = 400;
/** More than a reader follows. */
const maxSameTheme = 12;
const maxPlaces = 12;

/** A column of the street behind the slug `?1`: what hangs on it is asked for in the same trip. */
const its = (column: string) => `(SELECT ${column} FROM streets WHERE slug = ?1)`;

const neighbour = "SELECT id, slug, kind, name FROM streets";

/** Of the street's wards that are, on the day `?2`, as the condition says. */
const itsWards = (condition: string) => `
  SELECT wards.id, wards.code, wards.name, wards.valid_to AS validTo, wards.outline
  FROM wards JOIN street_wards ON street_wards.ward_id = wards.id
  WHERE street_wards.street_id = ${its("id")} AND ${condition} ORDER BY wards.id`;

/**
 * Written out: it costs a third of a page that is the first of its process to have Drizzle put it
 * together. No two columns of a statement share a name, which a batch of D1 would mix up.
 */
const statements = {
  street: "SELECT * FROM streets WHERE slug = ?1",
  namesake: `SELECT * FROM namesakes WHERE id = ${its("namesake_id")}`,
  start: `${neighbour} WHERE id = ${its("start_street_id")}`,
  end: `${neighbour} WHERE id = ${its("end_street_id")}`,
  replacedBy: `${neighbour} WHERE id = ${its("replaced_by_id")}`,
  wardsNow: itsWards(wardsInForceSql("?2")),
  wardsBefore: itsWards(formerWardsSql("?2")),
  acts: `SELECT * FROM naming_acts WHERE street_id = ${its("id")} AND withdrawn_on IS NULL
    ORDER BY day DESC`,
  signs: `SELECT signs.code, ${positionSql.columns}, junctions.slug AS junction,
      signs.number_near AS numberNear, signs.latitude, signs.longitude, signs.status
    FROM signs ${positionSql.join} WHERE signs.street_id = ${its("id")} ORDER BY signs.code`,
  nearby: `SELECT id, slug, kind, name, geometry FROM streets
    WHERE id <> ${its("id")} AND withdrawn_on IS NULL AND geometry IS NOT NULL AND id IN (
      SELECT street_id FROM street_wards WHERE ward_id IN (
        SELECT wards.id FROM street_wards JOIN wards ON wards.id = street_wards.ward_id
        WHERE street_wards.street_id = ${its("id")} AND ${wardsInForceSql("?2")}))
    LIMIT ${maxNearby}`,
  sameName: `SELECT id FROM streets WHERE name = ${its("name")} AND slug <> ?1 LIMIT 1`,
  sameTheme: `SELECT streets.id, streets.slug, streets.kind, streets.name
    FROM namesakes JOIN streets ON streets.namesake_id = namesakes.id
    WHERE namesakes.theme = (SELECT theme FROM namesakes WHERE id = ${its("namesake_id")})
      AND streets.slug <> ?1 AND streets.withdrawn_on IS NULL
    ORDER BY streets.name LIMIT ${maxSameTheme}`,
  places: `SELECT kind, name, near_code AS nearCode, link FROM public_places
    WHERE street_id = ${its("id")} AND withdrawn_on IS NULL ORDER BY kind, name LIMIT ${maxPlaces}`,
};

/**
 * The whole record behind a slug, in one round trip; null if no street has it.
 * @param day the city's, on which its wards are in force or former, as `YYYY-MM-DD`.
 */
export async function readStreet(
  d1: Pick<D1Database, "prepare" | "batch">,
  slug: string,
  day: string,
): Promise<WholeStreet | null> {
  const names = Object.keys(statements) as (keyof typeof statements)[];
  const answers = await d1.batch<Row>(
    names.map((name) => {
      const asked = statements[name];
      return d1.prepare(asked).bind(...(asked.includes("?2") ? [slug, day] : [slug]));
    }),
  );
  const rows = (name: keyof typeof statements) => answers[names.indexOf(name)]?.results ?? [];
  const [street] = rows("street").map((row) => rowOf(streets, row));
  if (!street) return null;
  const wardsNow = rows("wardsNow") as StreetWard[];
  return {
    street,
    line: readLine(street.geometry),
    namesake: rows("namesake").map((row) => rowOf(namesakes, row))[0],
    start: rows("start")[0] as Neighbour | undefined,
    end: rows("end")[0] as Neighbour | undefined,
    replacedBy: rows("replacedBy")[0] as Neighbour | undefined,
    wardsNow,
    wardsBefore: rows("wardsBefore") as StreetWard[],
    acts: rows("acts").map((row) => rowOf(namingActs, row)),
    signs: rows("signs") as StreetSign[],
    nearby: rows("nearby") as NearbyStreet[],
    sameTheme: rows("sameTheme") as Neighbour[],
    places: rows("places") as StreetPlace[],
    tellApart: rows("sameName").length === 0 ? "" : wardsNow.map(({ name }) => name).join(", "),
  };
}
