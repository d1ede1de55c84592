/** The rectangle in which all signs with a place stand, in WGS 84 degrees. */
export type Frame = { south: number; north: number; west: number; east: number };

/** Units of the map: its width, its greatest height, and what stays free round the signs. */
export const mapWidth = 720;
export const maxMapHeight = 560;
export const mapMargin = 14;

/** Of a city without a sign that has a place. */
export const noFrame: Frame = { south: 0, north: 0, west: 0, east: 0 };

/** A frame has this many degrees at least, so that a single sign has a place in it. */
export const minSpan = 1e-4;

/**
 * SQL for how many degrees of latitude a unit of the map is, of a table with the columns of a Frame;
 * the same as `projectionOf` makes it (`components/charts/projection.ts`).
 */
export const degreesPerUnitSql = `max(
  max(${minSpan}, (east - west) * cos(radians((south + north) / 2))) / ${mapWidth - 2 * mapMargin},
  max(${minSpan}, north - south) / ${maxMapHeight - 2 * mapMargin})`;
