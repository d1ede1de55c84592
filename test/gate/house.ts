import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importsOf, pageOf, roomOfSource } from "./imports.ts";

/**
 * `npm run house [-- FOLDER]`: how easy it is to find one's way in the code, of this repository or of
 * another copy of it, for example an older commit's (`git worktree add ../old COMMIT`). Prints a
 * table; what must hold is checked by the gate.
 */

const root = process.argv[2] ?? ".";

const sources = globSync("src/**/*.{ts,tsx,js}", { cwd: root }).filter(
  (file) => file !== "src/env.d.ts",
);
const lines = new Map(
  sources.map((file) => [file, readFileSync(join(root, file), "utf8").split("\n").length - 1]),
);
/** The files of src/ that each imports, once each. */
const imports = new Map(
  sources.map((file) => {
    const read = importsOf(root, file).filter(({ path }) => path !== null && lines.has(path));
    return [file, read as { path: string; kind: string }[]];
  }),
);

/** Where each request is answered: the first of these files that there is. */
const handlers = {
  "a scan": ["src/scan/redirect.ts"],
  "a street's page": ["src/streets/page/handlers.ts", "src/streets/routes.ts"],
  "a plate": ["src/signs/plate-route.ts"],
  "the overview": ["src/officials/overview/handlers.ts", "src/officials/overview/overview.ts"],
};

/** A file and what it needs to run, directly or not: types are gone by then. */
function filesFrom(start: string): number {
  const reached = new Set([start]);
  for (const file of reached) {
    for (const { path, kind } of imports.get(file) ?? []) if (kind !== "type") reached.add(path);
  }
  return reached.size;
}

const importsPerFile = [...imports].map(([file, read]) => ({
  file,
  many: new Set(read.map(({ path }) => path)).size,
}));
const most = importsPerFile.reduce((a, b) => (b.many > a.many ? b : a));
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);
const all = sum(lines.values());

const linesOfRoom = new Map<string, number>();
for (const [file, many] of lines) {
  const room = roomOfSource(file) ?? file;
  linesOfRoom.set(room, (linesOfRoom.get(room) ?? 0) + many);
}
const [largest = "", itsLines = 0] = [...linesOfRoom].sort(([, a], [, b]) => b - a)[0] ?? [];

/** Folders of the officials that held no page either, in copies from before components/. */
const earlierShared = ["charts", "health", "nightly"];
const betweenPages = [...imports].flatMap(([file, read]) =>
  read.filter(({ path }) => {
    const pages = [pageOf(file), pageOf(path)];
    const [here, there] = pages.map((page) => (earlierShared.includes(page ?? "") ? null : page));
    return here && there && here !== there;
  }),
);

const sorted = [...lines.values()].sort((a, b) => a - b);

const figures: [string, string][] = [
  ...Object.entries(handlers).map(([request, files]): [string, string] => {
    const start = files.find((file) => existsSync(join(root, file)));
    return [`files that ${request} passes`, start ? `${filesFrom(start)}, from ${start}` : "–"];
  }),
  [
    "files of src/ that a file imports",
    (sum(importsPerFile.map(({ many }) => many)) / sources.length).toFixed(1),
  ],
  ["the most that one imports", `${most.many}, ${most.file}`],
  [
    "the largest room's share of the lines",
    `${((100 * itsLines) / all).toFixed(0)} %, src/${largest}`,
  ],
  ["imports from one page of the officials to another", String(betweenPages.length)],
  ["files of src/", `${sources.length}, ${all} lines`],
  ["lines of the median file", String(sorted[Math.floor(sorted.length / 2)])],
];
for (const [what, figure] of figures) console.log(`${what.padEnd(52)}${figure}`);
