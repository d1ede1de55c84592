/**
 * `npm run bench:plates`: 15,862 street names on plates of every format, each in five ways: without
 * a kind, with one that has marks above, with one that has dots below, with the widest holes and
 * corners, and as a retired sign's. Checks that no letter is nearer than 3 mm to the plate's edge, to
 * an edge of a ground or frame or to a hole, that nothing is in the symbol's quiet zone and that no
 * lines lie over each other, by the curves of the outlines in the SVG; and prints how wide names are
 * and how tall their letters. Ends with status 1 if anything is too near.
 *
 * `npm run bench:plates -- FILE` takes the names of a file, one to a line, and `EVERY=20` before it
 * every twentieth.
 */

import { clearance } from "../src/signs/plate/drawing.ts";
import { LetterMissing } from "../src/signs/plate/letters/face.ts";
import { TextTooLong } from "../src/signs/plate/letters/fit.ts";
import {
  type FormatName,
  formatNames,
  formats,
  type PlateOptions,
  plateSvg,
} from "../src/signs/plate/plate.ts";
import type { StreetName } from "../src/signs/street-name.ts";
import { tooNear } from "../support/plates/distances.ts";
import { readPlate } from "../support/plates/read-svg.ts";
import { streetNames } from "./plates/names.ts";

const every = Number(process.env.EVERY ?? 1);
const names = streetNames(process.argv[2]).filter((_, i) => i % every === 0);
const host = "bienpho.example";

type Way = { kind: StreetName["kind"]; isRetired?: boolean } & Pick<
  PlateOptions,
  "radius" | "hole"
>;

const waysOf = (format: FormatName): Way[] => {
  const { maxRadius, holes } = formats[format];
  return [
    { kind: null },
    { kind: "đường" },
    { kind: "đại lộ" },
    { kind: "đường", radius: maxRadius, hole: holes.max },
    { kind: "đường", isRetired: true, radius: 0, hole: 0 },
  ];
};

/** A capital's height, as a share of the letters' size of which a path has thousandths. */
const capital = 740;

/** Millimetres. */
type Measured = { said: string; cap: number; width: number; lines: number; least: number };
type Near = { times: number; nearest: number; said: string };

let near = 0;
const longest = names.toSorted((a, b) => b.length - a.length).slice(0, 5);
const ofLongest: string[] = [];
console.log(`${names.length} names. Lengths in millimetres.\n`);
console.log(
  "format   |  plates | refused | too near | name's capitals: least, median, most | its width: least, most | on 1, 2, 3, 4 lines | the smallest letters",
);
for (const format of formatNames) {
  const measured: Measured[] = [];
  const refused = new Map<string, string[]>();
  const found = new Map<string, Near>();
  for (const street of names) {
    for (const way of waysOf(format)) {
      const said = [way.kind, street].filter(Boolean).join(" ");
      try {
        const svg = draw(format, street, way);
        measured.push({ said, ...measure(svg, way.kind !== null && format !== "80x80") });
        note(found, said, svg);
      } catch (error) {
        const reason = reasonOf(error);
        refused.set(reason, [...(refused.get(reason) ?? []), said]);
      }
    }
  }
  near += [...found.values()].reduce((sum, { times }) => sum + times, 0);
  print(format, measured, refused, found);
  for (const name of longest) {
    const one = measured.find(({ said }) => said === name);
    if (one) ofLongest.push(`${format.padEnd(8)} | ${lineOf(one)}`);
  }
}
console.log(`\nThe longest names, without a kind:\n${ofLongest.join("\n")}`);
console.log(`\n${near} marks are too near.`);
if (near > 0) process.exitCode = 1;

function draw(format: FormatName, street: string, { kind, isRetired = false, ...way }: Way) {
  const status = isRetired ? "retired" : "planned";
  return plateSvg({ kind, street, code: "7K3M9K", status }, host, { format, ...way });
}

/** Why a plate was refused. @throws the error itself if it is no such reason. */
function reasonOf(error: unknown): string {
  if (error instanceof LetterMissing) return `no letter ${JSON.stringify(error.character)}`;
  if (error instanceof TextTooLong) return "too long";
  throw error;
}

function note(found: Map<string, Near>, said: string, svg: string): void {
  for (const { what, to, nearest } of tooNear(svg, { clearance })) {
    const key = `${what} to ${to}`;
    const before = found.get(key);
    const isNearest = nearest < (before?.nearest ?? Number.POSITIVE_INFINITY);
    const worst = isNearest || !before ? { nearest, said } : before;
    found.set(key, { ...worst, times: (before?.times ?? 0) + 1 });
  }
}

/** The name's lines are the first letters of a plate, or follow the kind's. */
function measure(svg: string, isBelowKind: boolean): Omit<Measured, "said"> {
  const letters = readPlate(svg).filter(({ kind }) => kind === "letters");
  const [first, ...others] = letters.slice(isBelowKind ? 1 : 0);
  if (!first) throw new Error("There are no letters.");
  const end = others.findIndex(({ scale }) => scale !== first.scale);
  const lines = [first, ...others.slice(0, end)];
  return {
    cap: first.scale * capital,
    width: Math.max(...lines.map(({ left, right }) => right - left)),
    lines: lines.length,
    least: Math.min(...letters.map(({ scale }) => scale)) * capital,
  };
}

function print(
  format: FormatName,
  measured: readonly Measured[],
  refused: ReadonlyMap<string, string[]>,
  found: ReadonlyMap<string, Near>,
): void {
  const caps = measured.map(({ cap }) => cap).sort((a, b) => a - b);
  const widths = measured.map(({ width }) => width).sort((a, b) => a - b);
  const middle = caps[Math.floor(caps.length / 2)];
  const lines = [1, 2, 3, 4].map((many) => measured.filter((one) => one.lines === many).length);
  const least = measured.reduce((low, one) => Math.min(low, one.least), Number.POSITIVE_INFINITY);
  const cells = [
    format.padEnd(8),
    String(measured.length).padStart(7),
    String([...refused.values()].flat().length).padStart(7),
    String([...found.values()].reduce((sum, { times }) => sum + times, 0)).padStart(8),
    [caps[0], middle, caps.at(-1)].map(short).join(", "),
    [widths[0], widths.at(-1)].map(short).join(", "),
    lines.join(", "),
    short(least),
  ];
  console.log(cells.join(" | "));
  for (const [reason, said] of refused) {
    console.log(`           refused, ${reason}: ${said.length}, such as ${said[0]}`);
  }
  for (const [what, { times, nearest, said }] of found) {
    console.log(`           too near, ${what}: ${times} times, ${short(nearest)} on ${said}`);
  }
}

function lineOf({ said, lines, cap, width }: Measured): string {
  const many = lines === 1 ? "1 line" : `${lines} lines`;
  return `${said}: ${many}, capitals ${short(cap)}, ${short(width)} wide`;
}

function short(value = Number.NaN): string {
  return value.toFixed(value < 10 ? 2 : 1);
}
