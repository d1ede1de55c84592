import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { everyOther, type House, houseOf, houses } from "./floors.ts";
import { type Import, importsIn } from "./read-imports.ts";

/** Written by wrangler, and names src/index.ts from below. */
const generated = "src/env.d.ts";

/**
 * Imports that run upward, to another room of the same floor or in a circle, and files that are in
 * no room, by the floors of `floors.ts`: a sentence each.
 * @param root the folder that has src/, test/ and so on in it.
 */
export function wrongImports(root = "."): string[] {
  const folders = houses.flatMap(({ folder, floors }) => (folder === "" ? floors.flat() : []));
  const files = globSync(`{${folders.join()}}/**/*.{ts,tsx,js,mjs}`, { cwd: root })
    .filter((file) => file !== generated)
    .sort();
  const imports = new Map(files.map((file) => [file, importsOf(root, file)]));
  return [
    ...files.flatMap(homeless),
    ...[...imports].flatMap(([file, imported]) =>
      imported.flatMap((one) => (one.path === null ? unread(file) : forbidden(file, one.path))),
    ),
    ...circles(imports),
  ];
}

/**
 * What a file imports of the repository, as paths from the root; of packages nothing. A path is
 * null as `importsIn` has it.
 */
export const importsOf = (root: string, file: string): Import[] =>
  importsIn(readFileSync(join(root, file), "utf8")).flatMap((one) => {
    if (one.path === null) return [one];
    const path = join(dirname(file), one.path);
    const isOurs = one.path.startsWith(".") && !/^(node_modules|dist)\//.test(path);
    return isOurs ? [{ ...one, path }] : [];
  });

function homeless(file: string): string[] {
  return houses.flatMap((house) => {
    const room = roomOf(file, house);
    return room !== null && floorOf(room, house) === -1
      ? [`${file} is in no room: name "${room}" in test/gate/floors.ts.`]
      : [];
  });
}

/** A test may load what it finds; what is deployed may not. */
const unread = (file: string): string[] =>
  file.startsWith("src/")
    ? [`${file} imports by a name that is made as it runs: write the path itself.`]
    : [];

function forbidden(file: string, other: string): string[] {
  for (const house of houses) {
    const [here, there] = [roomOf(file, house), roomOf(other, house)];
    if (here === null || there === null || here === there) continue;
    const [from, to] = [floorOf(here, house), floorOf(there, house)];
    if (to === -1 && house.folder === "") return [`${file} imports ${other}, which no floor has.`];
    // A file that is in no room is told of once, not at each import.
    if (from === -1 || to === -1) return [];
    if (to > from) return [`${file} imports ${other}, which lies above it.`];
    return to === from ? [`${file} imports ${other}, which lies beside it.`] : [];
  }
  return [];
}

/** The room of a house that a file lies in; null where it lies in none, or outside. */
function roomOf(file: string, { folder, looseFiles }: House): string | null {
  if (folder !== "" && !file.startsWith(`${folder}/`)) return null;
  const [first = "", ...rest] = file.slice(folder === "" ? 0 : folder.length + 1).split("/");
  if (rest.length > 0) return first;
  return looseFiles === "rooms" ? first.replace(/\..*$/, "") : null;
}

/** The room of src/ that a file lies in; null where it lies outside. */
export const roomOfSource = (file: string): string | null => roomOf(file, houseOf("src"));

/** The folder of the officials' page that a file belongs to; null where it belongs to none. */
export function pageOf(file: string): string | null {
  const officials = houseOf("src/officials");
  const folder = roomOf(file, officials);
  return folder === null || officials.floors.flat().includes(folder) ? null : folder;
}

/** From 0 on the ground; -1 where the house has no such room. */
function floorOf(room: string, { floors }: House): number {
  const floor = floors.findIndex((rooms) => rooms.includes(room));
  return floor === -1 ? floors.findIndex((rooms) => rooms.includes(everyOther)) : floor;
}

function circles(imports: ReadonlyMap<string, readonly Import[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push(`A circle: ${[...path.slice(path.indexOf(file)), file].join(" → ")}.`);
    } else if (!done.has(file)) {
      for (const other of imports.get(file) ?? []) {
        if (other.path !== null) visit(other.path, [...path, file]);
      }
      done.add(file);
    }
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}
