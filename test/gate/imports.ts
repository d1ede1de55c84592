import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** From the ground floor up. `city.ts` lies under all of them; `app.ts` and `index.ts` on top. */
const floors = [
  ["city"],
  ["web", "db"],
  ["signs"],
  ["scan", "records"],
  ["streets", "sign-health"],
  ["officials"],
  ["app", "nightly"],
  ["index"],
];

const floorOf = (file: string): number => {
  const room = file.replace(/^src\//, "").replace(/[./].*$/, "");
  return floors.findIndex((rooms) => rooms.includes(room));
};

/** Imports that run upward, or from one room of a floor to another, or in a circle. */
export function importsUpward(): string[] {
  const files = globSync("src/**/*.{ts,tsx}").filter((file) => !file.endsWith(".d.ts"));
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  const upward = [...imports].flatMap(([file, imported]) =>
    imported
      .filter((other) => floorOf(other) > floorOf(file) || floorOf(other) === -1)
      .map((other) => `${file} imports ${other}, which lies above it.`),
  );
  return [...upward, ...circles(imports)];
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return Array.from(source.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g), ([, path = ""]) =>
    join(dirname(file), path),
  ).filter((path) => /\.tsx?$/.test(path));
}

function circles(imports: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push(`A circle: ${[...path.slice(path.indexOf(file)), file].join(" → ")}.`);
    } else if (!done.has(file)) {
      for (const other of imports.get(file) ?? []) visit(other, [...path, file]);
      done.add(file);
    }
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}
