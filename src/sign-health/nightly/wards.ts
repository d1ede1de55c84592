import { isoDay } from "../../db/hours.ts";
import { wardsInForceSql } from "../../db/wards.ts";
import { holds, type Outline, outlineOf } from "../../web/areas.ts";
import { readArea } from "../../web/geojson.ts";

/** Characters of outlines that one request reads: two to four wards of a city. */
const maxOutlines = 40_000;

type OutlinedWard = { id: number; code: string; outline: string };
type Placed = { code: string; latitude: number; longitude: number };

/**
 * The next wards after one, and statements that write down which signs stand in them. The first
 * ward of a night that holds a sign has it; what an earlier night found stands until then.
 * @param day the day judged, by which wards are in force.
 * @returns null where no ward is left.
 */
export async function placeSigns(
  d1: D1Database,
  day: number,
  afterWard: number,
): Promise<{ lastWard: number; statements: D1PreparedStatement[] } | null> {
  const { results: wards } = await d1
    .prepare(nextWards)
    .bind(isoDay(day), afterWard, maxOutlines)
    .all<OutlinedWard>();
  const last = wards.at(-1);
  if (last === undefined) return null;
  const outlined = wards.flatMap(({ code, outline }): (Outline & { code: string })[] => {
    // Nothing where the outline cannot be read: the map of the officials names those.
    const found = outlineOf(readArea(outline).geometry);
    return found ? [{ ...found, code }] : [];
  });
  const { results: signs } = await d1
    .prepare(signsWithin)
    .bind(...boxAround(outlined))
    .all<Placed>();
  const placed = signs.flatMap(({ code, latitude, longitude }) => {
    const ward = outlined.find((one) => holds(one, longitude, latitude));
    return ward ? [{ code, ward: ward.code }] : [];
  });
  const statement = d1.prepare(storePlaces).bind(JSON.stringify(placed), day);
  return { lastWard: last.id, statements: [statement] };
}

/** A statement that forgets where signs stood that no ward of the night holds. */
export const forgetPlaces = (d1: D1Database, day: number): D1PreparedStatement =>
  d1.prepare("DELETE FROM sign_wards WHERE day < ?").bind(day);

/** At least one ward, then as many as fit. */
const nextWards = `
  SELECT id, code, outline FROM (
    SELECT id, code, outline, sum(length(outline)) OVER (ORDER BY id) - length(outline) AS before
    FROM wards WHERE ${wardsInForceSql("?1")} AND id > ?2 AND outline IS NOT NULL
  ) WHERE before = 0 OR before + length(outline) <= ?3 ORDER BY id`;

const signsWithin = `
  SELECT code, latitude, longitude FROM signs
  WHERE longitude BETWEEN ?1 AND ?3 AND latitude BETWEEN ?2 AND ?4`;

const storePlaces = `
  INSERT INTO sign_wards (code, ward, day)
  SELECT value ->> 'code', value ->> 'ward', ?2 FROM json_each(?1) WHERE true
  ON CONFLICT DO UPDATE SET ward = excluded.ward, day = excluded.day
    WHERE excluded.day > sign_wards.day`;

/** West, south, east, north of them all; an empty box where there are none. */
const boxAround = (outlines: readonly Outline[]): [number, number, number, number] => [
  Math.min(...outlines.map(({ box }) => box[0]), 180),
  Math.min(...outlines.map(({ box }) => box[1]), 90),
  Math.max(...outlines.map(({ box }) => box[2]), -180),
  Math.max(...outlines.map(({ box }) => box[3]), -90),
];
