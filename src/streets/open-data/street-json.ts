import type { City } from "../../city.ts";
import type { ListedStreet } from "../list/street-index.ts";
import type { Neighbour, StreetWard, WholeStreet } from "../street.ts";

/** Under which terms the data goes, and whom to name; it stands in every answer and file. */
export const licenceJson = (city: City) => ({
  id: city.dataLicence,
  url: licenceUrl(city),
  attribution: city.dataAttribution,
});

export const licenceUrl = (city: City): string =>
  `https://spdx.org/licenses/${city.dataLicence}.html`;

/** A page of the list of streets; `next` is the URL of the following one. */
export const listJson = (
  page: { streets: ListedStreet[]; total: number; next: string | null },
  city: City,
) => ({
  streets: page.streets.map((street) => listedJson(street, city)),
  total: page.total,
  next: page.next,
  licence: licenceJson(city),
});

const listedJson = (street: ListedStreet, city: City) => ({
  slug: street.slug,
  kind: street.kind,
  name: street.name,
  also: street.aliases,
  length_m: street.lengthM,
  wards: street.wardCodes,
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
    updated_at: new Date(street.updatedAt * 1000).toISOString(),
    ...links(street.slug, city),
    months: `https://${city.host}/api/streets/${street.slug}/months`,
    licence: licenceJson(city),
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
