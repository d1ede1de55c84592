import type { Graph, Person, Place, Thing, WebPage } from "schema-dts";
import type { City, Language } from "../../city.ts";
import { fullName } from "../../signs/street-name.ts";
import { linesOf } from "../../web/geojson.ts";
import type { Namesake, WholeStreet } from "../street.ts";
import { pointOf, roundDegrees } from "./map-links.ts";
import { storyOf } from "./story.ts";

/**
 * What the page is about, for search engines (schema.org): the page, the street as a Place, and
 * its namesake. Coordinates only where they are confirmed.
 */
export function jsonLd(found: WholeStreet, city: City, language: Language): Graph {
  const { street, namesake, wardsNow } = found;
  const url = `https://${city.host}/${language}/streets/${street.slug}`;
  const [placeId, namesakeId] = [`${url}#street`, `${url}#namesake`];
  const page: WebPage = {
    "@type": "WebPage",
    "@id": url,
    url,
    name: fullName(street, language),
    inLanguage: language,
    mainEntity: { "@id": placeId },
    ...(namesake ? { mentions: { "@id": namesakeId } } : {}),
    dateModified: new Date(street.updatedAt * 1000).toISOString(),
  };
  const place: Place = {
    "@type": "Place",
    "@id": placeId,
    name: fullName(street, "vi"),
    alternateName: street.name,
    containedInPlace: [
      ...wardsNow.map(({ name }) => ({ "@type": "AdministrativeArea" as const, name })),
      { "@type": "City" as const, name: city.name[language] },
    ],
    ...geoOf(found),
  };
  const about = namesake ? [namesakeOf(namesake, namesakeId, language)] : [];
  return { "@context": "https://schema.org", "@graph": [page, place, ...about] };
}

/** JSON for a script element: `<` escaped, so that no text can end it (HTML, 4.12.1.3). */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll("<", "\\u003c");

function geoOf(found: WholeStreet): Pick<Exclude<Place, string>, "geo"> | object {
  const point = pointOf(found);
  if (!point) return {};
  return {
    geo: [
      { "@type": "GeoCoordinates", ...point },
      ...linesOf(found.line.geometry).map((line) => ({
        "@type": "GeoShape",
        line: line
          .map(([longitude, latitude]) => `${roundDegrees(latitude)},${roundDegrees(longitude)}`)
          .join(" "),
      })),
    ],
  };
}

function namesakeOf(namesake: Namesake, id: string, language: Language): Thing {
  const { name, aliases, born, died } = namesake;
  const description = storyOf(namesake)[language].summary;
  const known = {
    "@id": id,
    name,
    ...(aliases.length > 0 ? { alternateName: aliases } : {}),
    ...(description ? { description } : {}),
  };
  if (namesake.kind === "place") return { "@type": "Place", ...known };
  if (namesake.kind !== "person") return { "@type": "Thing", ...known };
  const person: Person = {
    "@type": "Person",
    ...known,
    ...(isDate(born) ? { birthDate: born } : {}),
    ...(isDate(died) ? { deathDate: died } : {}),
  };
  return person;
}

/** ISO 8601 as schema.org wants it; "about 1200" is for people to read. */
const isDate = (text: string | null): text is string =>
  text !== null && /^\d{4}(-\d\d(-\d\d)?)?$/.test(text);
