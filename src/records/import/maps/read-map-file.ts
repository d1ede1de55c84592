import type { Encoding } from "../bytes/decode.ts";
import type { Read, Reading } from "../read.ts";
import { readGeoJson } from "./geojson.ts";
import { readKml } from "./kml.ts";
import { readMap } from "./read-map.ts";

/** @throws RefusedFile if the text is no map, or there is nothing in it. */
export const readMapFile = (
  text: string,
  type: "json" | "kml",
  encoding: Encoding,
  options: Reading,
): Read => readMap(type === "json" ? readGeoJson(text) : readKml(text), encoding, options);
