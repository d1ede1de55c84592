import type { City, Language } from "../../city.ts";
import { fullName } from "../../signs/street-name.ts";
import { linesOf } from "../../web/geojson.ts";
import { middleOf } from "../map/geometry.ts";
import type { WholeStreet } from "../street.ts";

/**
 * Where other maps show this street. A confirmed one by its coordinates; an illustrative one by
 * its name, since its coordinates are assumed and would send people astray.
 */
export function mapLinks(found: WholeStreet, city: City, language: Language) {
  const { street } = found;
  const name = `${fullName(street, "vi")}, ${city.name.vi}`;
  const query = encodeURIComponent(name);
  const point = pointOf(found);
  if (!point) {
    return {
      phone: `geo:0,0?q=${query}`,
      google: `https://www.google.com/maps/search/?api=1&query=${query}`,
      apple: `https://maps.apple.com/?q=${query}`,
      openStreetMap: `https://www.openstreetmap.org/search?query=${query}`,
    };
  }
  const at = `${point.latitude},${point.longitude}`;
  const label = encodeURIComponent(fullName(street, language));
  return {
    // RFC 5870; the q is what Android shows as the pin's name.
    phone: `geo:${at}?q=${at}(${label})`,
    google: `https://www.google.com/maps/search/?api=1&query=${at}`,
    apple: `https://maps.apple.com/?ll=${at}&q=${label}`,
    openStreetMap: `https://www.openstreetmap.org/?mlat=${point.latitude}&mlon=${point.longitude}#map=17/${point.latitude}/${point.longitude}`,
  };
}

/**
 * The middle of a confirmed street, to the metre; null where its place is assumed or unknown, or a
 * part of it cannot be read, whose middle would be another.
 */
export function pointOf({
  street,
  line,
}: Pick<WholeStreet, "street" | "line">): { latitude: number; longitude: number } | null {
  if (street.status !== "confirmed" || !line.geometry || line.problem) return null;
  const [longitude, latitude] = middleOf(linesOf(line.geometry));
  return { latitude: roundDegrees(latitude), longitude: roundDegrees(longitude) };
}

/** Five decimals are a metre. */
export const roundDegrees = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
