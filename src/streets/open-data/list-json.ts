import type { City } from "../../city.ts";
import type { ListedStreet } from "../list/street-index.ts";
import { licenceJson } from "./licence.ts";

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
  ...pageLinks(street.slug, city),
});

/** The page of a street in each language. */
export const pageLinks = (slug: string, city: City) => ({
  pages: Object.fromEntries(
    city.languages.map((language) => [
      language,
      `https://${city.host}/${language}/streets/${slug}`,
    ]),
  ),
});
