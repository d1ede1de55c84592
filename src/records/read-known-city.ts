import { asc } from "drizzle-orm";
import { wardSuccessions } from "../db/change-tables.ts";
import type { Db } from "../db/client.ts";
import { namesakes, namingActs, signs, streets, streetWards, wards } from "../db/schema.ts";
import { wardsInForce } from "../db/wards.ts";
import type { KnownCity, KnownWard } from "./import/known/known-city.ts";
import { streetLine } from "./street-fields.ts";

/**
 * What the city has, as an import compares a file with it: one round trip.
 * @param day the city's (`YYYY-MM-DD`), on which a ward is in force or not.
 */
export async function readKnownCity(db: Db, day: string): Promise<KnownCity> {
  const [allWards, allNamesakes, allStreets, lies, acts, allSigns, successions] = await db.batch([
    db
      .select({ ward: wards, isInForce: wardsInForce(day) })
      .from(wards)
      .orderBy(asc(wards.id)),
    db.select().from(namesakes).orderBy(asc(namesakes.id)),
    db.select().from(streets).orderBy(asc(streets.id)),
    db.select().from(streetWards),
    db.select().from(namingActs).orderBy(asc(namingActs.id)),
    db.select().from(signs).orderBy(asc(signs.code)),
    db
      .select()
      .from(wardSuccessions)
      .orderBy(asc(wardSuccessions.oldId), asc(wardSuccessions.newId)),
  ]);
  const codeOf = new Map(allWards.map(({ ward }) => [ward.id, ward.code]));
  const successionsOf = Map.groupBy(successions, ({ oldId }) => oldId);
  const known = allWards.map(({ ward, isInForce }): KnownWard => {
    const { id, code, name, validFrom, validTo } = ward;
    const successors = (successionsOf.get(id) ?? []).flatMap(
      ({ newId }) => codeOf.get(newId) ?? [],
    );
    return {
      id,
      version: ward.version,
      code,
      name,
      validFrom,
      validTo,
      isInForce: isInForce === 1,
      successors,
      successions: (successionsOf.get(id) ?? []).map(({ newId, part }) => ({ ward: newId, part })),
      outline: ward.outline,
    };
  });
  const wardOf = new Map(allWards.map(({ ward }, i) => [ward.id, known[i]]));
  const nameOf = new Map(allNamesakes.map(({ id, name }) => [id, name]));
  const slugOf = new Map(allStreets.map(({ id, slug }) => [id, slug]));
  const wardsOf = Map.groupBy(lies, ({ streetId }) => streetId);
  const actsOf = Map.groupBy(acts, ({ streetId }) => streetId);
  return {
    day,
    wards: known,
    namesakes: allNamesakes.map((one) => ({ name: one.name, aliases: one.aliases, values: one })),
    streets: allStreets.map((street) => {
      const its = (wardsOf.get(street.id) ?? []).flatMap(({ wardId }) => wardOf.get(wardId) ?? []);
      return {
        slug: street.slug,
        values: {
          ...street,
          geometry: inOneForm(street.geometry),
          namesakeId: nameOf.get(street.namesakeId ?? -1) ?? null,
          startStreetId: slugOf.get(street.startStreetId ?? -1) ?? null,
          endStreetId: slugOf.get(street.endStreetId ?? -1) ?? null,
          replacedById: slugOf.get(street.replacedById ?? -1) ?? null,
        },
        wards: its.filter(({ isInForce }) => isInForce).map(({ code }) => code),
        wardIds: its.map(({ id }) => id),
        formerWards: its.filter(({ isInForce }) => !isInForce).map(({ code }) => code),
        namingActs: actsOf.get(street.id) ?? [],
      };
    }),
    signs: allSigns.map((sign) => ({
      code: sign.code,
      values: {
        ...sign,
        streetId: slugOf.get(sign.streetId) ?? null,
        junctionStreetId: slugOf.get(sign.junctionStreetId ?? -1) ?? null,
      },
    })),
  };
}

/** As the field writes it, so that spaces in the text of another program make no difference. */
function inOneForm(geometry: string | null): string | null {
  const read = geometry === null ? null : streetLine.geometry.read(geometry);
  return read && "value" in read ? read.value : geometry;
}
