import { asc, eq, isNull, or, type SQL } from "drizzle-orm";
import { cityOf } from "../../city.ts";
import { connectNearest, type Db } from "../../db/client.ts";
import { isoDayOf } from "../../db/hours.ts";
import { namesakes, signs, streets, streetWards, wards } from "../../db/schema.ts";
import { formerWards, wardsInForce } from "../../db/wards.ts";
import { byName, fold } from "../../web/vietnamese.ts";
import { type Found, makeSearch } from "./search.ts";

/** A street as lists, searches and the open data show it. */
export type ListedStreet = {
  id: number;
  slug: string;
  kind: (typeof streets.$inferSelect)["kind"];
  name: string;
  lengthM: number | null;
  status: (typeof streets.$inferSelect)["status"];
  /** What else it is found by: the namesake's name and aliases. */
  aliases: string[];
  /** Names of its wards, today's and former. */
  wards: string[];
  /** Names of the former ones. */
  formerWards: string[];
  /** Codes of its wards in force. */
  wardCodes: string[];
  /** The names of these, where another street has the same name; empty elsewhere. */
  tellApart: string;
};

export type Ward = { code: string; name: string };

export type StreetIndex = { streets: ListedStreet[]; wards: Ward[] };

/** An isolate answers from its own copy so long; it counts towards the minute of an edit. */
const freshMs = 10_000;

let remembered: { index: StreetIndex; at: number; day: string; d1: unknown } | undefined;

/** All streets in Vietnamese order, and the wards in force on the city's present day. */
export async function readIndex(env: Env): Promise<StreetIndex> {
  const now = Date.now();
  const known = remembered;
  const day = isoDayOf(now, cityOf(env).utcOffset);
  if (known?.d1 === env.DB && known.day === day && now - known.at < freshMs) return known.index;
  const index = await queryIndex(connectNearest(env.DB), day);
  remembered = { index, at: now, day, d1: env.DB };
  return index;
}

async function queryIndex(db: Db, day: string): Promise<StreetIndex> {
  const [rows, places] = await Promise.all([
    db
      .select({
        id: streets.id,
        slug: streets.slug,
        kind: streets.kind,
        name: streets.name,
        lengthM: streets.lengthM,
        status: streets.status,
        namesake: namesakes.name,
        aliases: namesakes.aliases,
      })
      .from(streets)
      .leftJoin(namesakes, eq(namesakes.id, streets.namesakeId))
      .where(isNull(streets.withdrawnOn)),
    db
      .select({
        streetId: streetWards.streetId,
        code: wards.code,
        name: wards.name,
        inForce: wardsInForce(day) as SQL<0 | 1>,
      })
      .from(wards)
      .leftJoin(streetWards, eq(streetWards.wardId, wards.id))
      .where(or(wardsInForce(day), formerWards(day)))
      .orderBy(asc(wards.id)),
  ]);
  const listed = rows
    .map(
      ({ namesake, aliases, ...street }): ListedStreet => ({
        ...street,
        aliases: [...new Set([namesake ?? "", ...(aliases ?? [])])].filter(
          (alias) => alias !== "" && alias !== street.name,
        ),
        wards: [],
        formerWards: [],
        wardCodes: [],
        tellApart: "",
      }),
    )
    .sort(byName);
  const byId = new Map(listed.map((street) => [street.id, street]));
  const wardsNow = new Map<string, Ward>();
  for (const { streetId, code, name, inForce } of places) {
    if (inForce) wardsNow.set(code, { code, name });
    const street = byId.get(streetId ?? -1);
    street?.wards.push(name);
    if (inForce) street?.wardCodes.push(code);
    else street?.formerWards.push(name);
  }
  tellSameNamesApart(listed, wardsNow);
  return { streets: listed, wards: [...wardsNow.values()].sort(byName) };
}

/** Two streets of one name look alike wherever they are listed, but for their wards. */
function tellSameNamesApart(listed: ListedStreet[], wards: ReadonlyMap<string, Ward>): void {
  for (const same of Map.groupBy(listed, ({ name }) => name).values()) {
    if (same.length === 1) continue;
    for (const street of same) {
      street.tellApart = street.wardCodes.map((code) => wards.get(code)?.name).join(", ");
    }
  }
}

const search = makeSearch(fold);

/** The streets of a ward that answer a query, best first; in Vietnamese order for an empty one. */
export function findStreets(
  index: StreetIndex,
  { query, ward }: { query: string; ward: string },
): Found<ListedStreet> {
  const within =
    ward === "" ? index.streets : index.streets.filter(({ wardCodes }) => wardCodes.includes(ward));
  return search(query, within);
}

/** The letter of the Vietnamese alphabet under which a street is listed: Â and Đ, but Ấ under Â. */
export function letterOf(street: { name: string } | undefined): string {
  const letter = street?.name.trim()[0]?.toUpperCase() ?? "";
  // Tone marks make no letter of their own: grave, acute, tilde, hook above, dot below.
  return letter
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
    .normalize("NFC");
}

/** The street that bears a code; null if no sign does. */
export async function streetOfCode(db: Db, code: string): Promise<number | null> {
  const sign = await db
    .select({ streetId: signs.streetId })
    .from(signs)
    .where(eq(signs.code, code))
    .get();
  return sign?.streetId ?? null;
}
