import { messages } from "../src/streets/messages.ts";
import { byName, slugOf } from "../src/web/vietnamese.ts";
import type { SampleStreet } from "./city.ts";
import { houseNumbersOf } from "./house-numbers.ts";
import { nameLines, wardsOf } from "./naming.ts";
import { holds, type Line } from "./network/line.ts";
import { lengthOf, type Point } from "./network/plane.ts";
import { layNetwork } from "./network.ts";
import { areasOf } from "./outline.ts";
import { type RandomStream, randomOf } from "./random.ts";
import { doubtWords, sourceWords } from "./source-words.ts";
import { readOutlines, readRows } from "./sources.ts";

/** A street's record, its line, and the street that one meets at a point of it. */
export type BuiltStreet = {
  street: SampleStreet;
  line: Line;
  crossed: (point: Point) => MetStreet | undefined;
};

export type MetStreet = { id: number; name: string };

/** Which ward a code and a former ward's bare name stand for. */
type WardIds = { today: Map<string, number>; former: Map<string, number> };

/** Chosen among several for the look of the town plan that comes of it. */
const networkSeed = "Thái Bình 4";

/** The streets of `sources/streets.csv` on the illustrative network, in Vietnamese order. */
export function buildStreets(wardIds: WardIds, namesakeIds: Map<string, number>): BuiltStreet[] {
  const areas = areasOf(readOutlines());
  const rows = readRows("streets.csv").map((row) => ({ ...row, name: row.name ?? "" }) as Row);
  rows.sort(byName);
  const random = randomOf(`${networkSeed}: names and widths`);
  const houses = randomOf(`${networkSeed}: numbers of houses`);
  const named = rows.map((row) => ({ name: row.name, wardCodes: list(row.ward_codes) }));
  const lines = nameLines(named, layNetwork(networkSeed, rows.length, areas), areas, random);
  const meetings = meetingsOf(rows, lines);
  const slugs = slugsOf(rows);
  return rows.map((row, i) => {
    const line = lines.get(row.name) as Line;
    const codes = row.ward_codes ? list(row.ward_codes) : wardsOf(line, areas);
    const wards = [
      ...codes.map((code) => wardIds.today.get(code)),
      ...list(row.former_wards).map((name) => wardIds.former.get(name)),
    ];
    if (wards.includes(undefined)) throw new Error(`${row.name} names a ward that is not known`);
    const crossed = (point: Point) => meetings(row.name, point);
    const { points } = line;
    const [start, end] = [points[0] as Point, points.at(-1) as Point];
    const lengthM = Math.round(lengthOf(points));
    const coordinates = points.map(({ longitude, latitude }): [number, number] => [
      longitude,
      latitude,
    ]);
    const street: SampleStreet = {
      id: i + 1,
      slug: slugs[i] as string,
      ...kindOf(row),
      name: row.name,
      startText: endText(crossed(start)?.name),
      endText: endText(crossed(end)?.name),
      startStreetId: crossed(start)?.id ?? null,
      endStreetId: crossed(end)?.id ?? null,
      lengthM,
      widthM: widthFor(lengthM, random),
      ...houseNumbersOf(coordinates, lengthM, houses),
      geometry: { type: "LineString", coordinates },
      namesakeId: row.namesake ? (namesakeIds.get(row.name) ?? null) : null,
      source: sourceWords[row.source] ?? row.source,
      wardIds: wards as number[],
    };
    return { street, line, crossed };
  });
}

type Row = {
  name: string;
  kind: string;
  namesake: string;
  former_wards: string;
  ward_codes: string;
  source: string;
  doubt: string;
};

const list = (field: string): string[] => (field ? field.split(";") : []);

/** Where sources differ between đường and phố it is a đường, and the doubt says so. */
function kindOf({ kind, doubt, name }: Row): Pick<SampleStreet, "kind" | "doubt"> {
  if (doubt && !doubtWords[doubt]) throw new Error(`${name}: no words for the doubt "${doubt}"`);
  const doubts = [
    kind === "đường|phố" &&
      "Có nguồn ghi là đường, có nguồn ghi là phố.\nSome sources call it a đường, some a phố.",
    doubt && doubtWords[doubt],
  ].filter((one): one is string => typeof one === "string" && one !== "");
  return {
    kind: kind === "" ? null : kind === "phố" ? "phố" : "đường",
    doubt: inBothLines(doubts) || null,
  };
}

/** Several notes as one, still a line for either language. */
const inBothLines = (notes: readonly string[]): string =>
  [0, 1]
    .map((line) => notes.map((note) => note.split("\n")[line]).join(" "))
    .join("\n")
    .trim();

/** The second of two names with one slug gets a number. */
function slugsOf(rows: readonly Row[]): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ name }) => {
    const slug = slugOf(name);
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  });
}

/** The longest of the other streets at a point is the one that people tell it by. */
function meetingsOf(rows: readonly Row[], lines: Map<string, Line>) {
  const known = rows
    .map(({ name }, i) => ({ id: i + 1, name, line: lines.get(name) as Line }))
    .sort((a, b) => lengthOf(b.line.points) - lengthOf(a.line.points));
  return (name: string, point: Point) =>
    known.find((other) => other.name !== name && holds(other.line, point));
}

const endText = (crossed: string | undefined): string =>
  crossed ? messages.vi.at(crossed) : messages.vi.openEnd;

/** Illustrative, like the line: the longer the wider, in metres. */
function widthFor(lengthM: number, random: RandomStream): number {
  if (lengthM > 2300) return random.pick([24, 27, 30, 36]);
  if (lengthM > 1300) return random.pick([17.5, 20.5, 22.5, 24]);
  if (lengthM > 600) return random.pick([9, 10.5, 12, 13.5, 15]);
  return random.pick([5.5, 6, 7, 7.5, 8.5, 9]);
}
