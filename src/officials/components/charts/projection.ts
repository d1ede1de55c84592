import { type Frame, mapMargin, mapWidth, maxMapHeight, minSpan } from "../../queries/map-frame.ts";
import { round } from "./round.ts";

export type Projection = {
  height: number;
  /** The place of a point in units of the map, as it is written into a path. */
  point: (latitude: number, longitude: number) => string;
};

/**
 * Equirectangular about the middle of the signs: true to shape within a city, as a degree of
 * longitude is shorter than one of latitude by the cosine of the latitude.
 */
export function projectionOf({ south, north, west, east }: Frame): Projection {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const spanX = Math.max((east - west) * squeeze, minSpan);
  const spanY = Math.max(north - south, minSpan);
  // A long narrow city must not become a page-long picture.
  const scale = Math.min(
    (mapWidth - 2 * mapMargin) / spanX,
    (maxMapHeight - 2 * mapMargin) / spanY,
  );
  const offset = (mapWidth - spanX * scale) / 2;
  const x = (longitude: number) => round(offset + (longitude - west) * squeeze * scale);
  const y = (latitude: number) => round(mapMargin + (north - latitude) * scale);
  return {
    height: spanY * scale + 2 * mapMargin,
    point: (latitude, longitude) => `${x(longitude)} ${y(latitude)}`,
  };
}
