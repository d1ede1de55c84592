import { asc, eq, isNull } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { namesakes, signs, streets, streetWards, wards } from "../../db/schema.ts";
import { byName, fold } from "../../web/vietnamese.ts";
import { makeSearch } from "./search.ts";

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
  /** Codes of its wards in force. */
  wardCodes: string[];
};

export type Ward = { code: string; name: string };

export type StreetIndex = { streets: ListedStreet[]; wards: Ward[] };

/** An isolate answers from its own copy so long; it counts towards the minute of an edit. */
const freshMs = 10_000;

let remembered: { index: StreetIndex; at: number; d1: unknown } | undefined;

/** All streets in Vietnamese order, and the wards in force; `d1` tells databases apart. */
export async function readIndex(db: Db, d1: unknown): Promise<StreetIndex> {
  const now = Date.now();
  if (remembered && remembered.d1 === d1 && now - remembered.at < freshMs) return remembered.index;
  const index = await queryIndex(db);
  remembered = { index, at: now, d1 };
  return index;
}

async function queryIndex(db: Db): Promise<StreetIndex> {
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
        validTo: wards.validTo,
      })
      .from(wards)
      .leftJoin(streetWards, eq(streetWards.wardId, wards.id))
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
        wardCodes: [],
      }),
    )
    .sort(byName);
  const byId = new Map(listed.map((street) => [street.id, street]));
  const inForce = new Map<string, Ward>();
  for (const { streetId, code, name, validTo } of places) {
    if (validTo === null) inForce.set(code, { code, name });
    const street = byId.get(streetId ?? -1);
    street?.wards.push(name);
    if (validTo === null) street?.wardCodes.push(code);
  }
  return { streets: listed, wards: [...inForce.values()].sort(byName) };
}

const search = makeSearch(fold);

/** The streets of a ward that answer a query, best first; in Vietnamese order for an empty one. */
export function findStreets(
  index: StreetIndex,
  { query, ward }: { query: string; ward: string },
): ListedStreet[] {
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
