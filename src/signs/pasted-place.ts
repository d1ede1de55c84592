/** WGS 84 degrees. */
export type Place = { latitude: number; longitude: number };

/** In which an address of a map tells a place, in the order in which they are looked for. */
const forms: readonly RegExp[] = [
  // A pin of Google Maps, which the middle of its map need not be: !3d20.44!4d106.33
  /!3d(?<latitude>-?\d+\.\d+)!4d(?<longitude>-?\d+\.\d+)/,
  // A marker of openstreetmap.org, and the middle of its map: #map=18/20.44/106.33
  /[?&]mlat=(?<latitude>-?\d+\.\d+)&mlon=(?<longitude>-?\d+\.\d+)/,
  /#map=\d+(?:\.\d+)?\/(?<latitude>-?\d+\.\d+)\/(?<longitude>-?\d+\.\d+)/,
  // ?q=20.44,106.33, ?ll=, ?query=, ?destination=; and the middle of Google's map: /@20.44,106.33,17z
  /[?&](?:q|ll|query|center|destination)=(?:loc:)?(?<latitude>-?\d+\.\d+)(?:,|%2C)\s*(?<longitude>-?\d+\.\d+)/i,
  /\/@(?<latitude>-?\d+\.\d+),(?<longitude>-?\d+\.\d+)/,
  // RFC 5870: geo:20.44,106.33
  /^geo:(?<latitude>-?\d+\.\d+),(?<longitude>-?\d+\.\d+)/i,
  // Numbers alone: 20.44, 106.33; 20,44; 106,33 as Vietnamese spreadsheets write them.
  /^\(?(?<latitude>-?\d+\.\d+)°?\s*[,;\s]\s*(?<longitude>-?\d+\.\d+)°?\)?$/,
  /^(?<latitude>-?\d+,\d+)\s*[;\s]\s*(?<longitude>-?\d+,\d+)$/,
];

/**
 * The place that pasted coordinates or the address of a map tell, latitude first; null where they
 * tell none. Short links tell it only to whoever follows them.
 */
export function readPastedPlace(typed: string): Place | null {
  const text = typed.normalize("NFKC").trim();
  for (const form of forms) {
    const { latitude, longitude } = form.exec(text)?.groups ?? {};
    if (latitude === undefined || longitude === undefined) continue;
    return { latitude: degrees(latitude), longitude: degrees(longitude) };
  }
  return null;
}

/** Six decimals are a tenth of a metre. */
const degrees = (text: string): number => Number(Number(text.replace(",", ".")).toFixed(6));

export const writePlace = ({ latitude, longitude }: Place): string => `${latitude}, ${longitude}`;
