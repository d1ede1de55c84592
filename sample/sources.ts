import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { linesOf, readArea } from "../src/web/geojson.ts";

/** A ring of [longitude, latitude], closed: its last corner is its first. */
export type Ring = [number, number][];

type Row = Record<string, string>;

const folder = join(import.meta.dirname, "sources");

/** The rows of a CSV file in `sources/`, by their column's name (RFC 4180), NFC. */
export function readRows(file: string): Row[] {
  const text = readFileSync(join(folder, file), "utf8").normalize("NFC");
  const [header = [], ...rows] = text.trim().split(/\r?\n/).map(fieldsOf);
  return rows.map((fields) => Object.fromEntries(header.map((name, i) => [name, fields[i] ?? ""])));
}

/** Each ward's outline by its code: the outer ring of its largest part. */
export function readOutlines(): Map<string, Ring> {
  const files = readdirSync(join(folder, "wards")).sort();
  return new Map(
    files.map((file) => {
      const [feature] = JSON.parse(readFileSync(join(folder, "wards", file), "utf8")).features;
      const { geometry, problem } = readArea(JSON.stringify(feature.geometry));
      if (problem || geometry?.type !== "MultiPolygon") throw new Error(`${file}: ${problem}`);
      const rings = geometry.coordinates.flatMap((coordinates) =>
        linesOf({ type: "Polygon", coordinates }).slice(0, 1),
      );
      // One outline has a sliver of four corners beside it, a leftover of somebody's drawing.
      return [feature.id as string, rings.sort((a, b) => b.length - a.length)[0] as Ring];
    }),
  );
}

function fieldsOf(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}
