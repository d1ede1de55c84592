import type { City } from "../city.ts";
import type { ListedStreet } from "./list.ts";
import type { Neighbour, StreetWard, WholeStreet } from "./street.ts";

/** A street in the list of the open data. */
export const listedJson = (street: ListedStreet, city: City) => ({
  slug: street.slug,
  kind: street.kind,
  name: street.name,
  length_m: street.lengthM,
  status: street.status,
  ...links(street.slug, city),
});

/** A street's whole record in the open data; what is not known is null. */
export function streetJson(found: WholeStreet, city: City) {
  const { street, namesake, acts } = found;
  return {
    slug: street.slug,
    kind: street.kind,
    name: street.name,
    status: street.status,
    source: street.source,
    doubt: street.doubt,
    start: endJson(street.startText, found.start),
    end: endJson(street.endText, found.end),
    length_m: street.lengthM,
    width_m: street.widthM,
    wards: found.wardsNow.map(wardJson),
    former_wards: found.wardsBefore.map(wardJson),
    geometry: street.geometry === null ? null : JSON.parse(street.geometry),
    namesake: namesake
      ? {
          kind: namesake.kind,
          name: namesake.name,
          aliases: namesake.aliases,
          born: namesake.born,
          died: namesake.died,
          summary: { vi: namesake.summaryVi, en: namesake.summaryEn },
          biography: { vi: namesake.biographyVi, en: namesake.biographyEn },
          disputed: { vi: namesake.disputedVi, en: namesake.disputedEn },
          sources: namesake.sources,
        }
      : null,
    naming_acts: acts.map(({ kind, previousName, resolution, day, note }) => ({
      kind,
      previous_name: previousName,
      resolution,
      day,
      note,
    })),
    signs: found.signs.map((sign) => ({
      code: sign.code,
      position: { vi: sign.position, en: sign.positionEn },
      latitude: sign.latitude,
      longitude: sign.longitude,
      status: sign.status,
    })),
    ...links(street.slug, city),
  };
}

const links = (slug: string, city: City) => ({
  pages: Object.fromEntries(
    city.languages.map((language) => [
      language,
      `https://${city.host}/${language}/streets/${slug}`,
    ]),
  ),
});

const endJson = (text: string | null, neighbour: Neighbour | undefined) => ({
  text,
  street: neighbour?.slug ?? null,
});

const wardJson = ({ code, name }: StreetWard) => ({ code, name });
