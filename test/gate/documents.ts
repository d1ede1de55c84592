import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unstable_readConfig } from "wrangler";
import { floorsInWords } from "./floors.ts";
import { wrongReferences } from "./references.ts";

/**
 * What documents restate and is wrong: rooms, floors, tables, commands, dependencies and settings; and
 * what they name that is not there (`references.ts`).
 */
export function wrongInDocuments(): string[] {
  const readme = readFileSync("README.md", "utf8");
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  return [
    ...wrongReferences(),
    ...wrongDependencies(readme, { ...dependencies, ...devDependencies }),
    ...wrongSettings(readme),
    ...wrongRooms(),
    ...untoldTables(),
    ...untoldCommands(),
  ];
}

/** Tables of src/db/ that docs/architecture.md leaves out. */
export function untoldTables(root = "."): string[] {
  const told = readFileSync(join(root, "docs/architecture.md"), "utf8");
  return globSync("src/db/*.ts", { cwd: root })
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(root, file), "utf8");
      return Array.from(source.matchAll(/\bsqliteTable\(\s*"(\w+)"/g), ([, name]) => name)
        .filter((name) => !told.includes(`\`${name}\``))
        .map((name) => `docs/architecture.md says nothing of the table ${name} of ${file}.`);
    });
}

/** Scripts of package.json that README's table of commands leaves out. */
export function untoldCommands(root = "."): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const rows = readFileSync(join(root, "README.md"), "utf8").match(/^\|.*`npm .*$/gm) ?? [];
  const told = rows.join("\n");
  return Object.keys(scripts)
    .filter((name) => !told.includes(`\`npm run ${name}\``) && !told.includes(`\`npm ${name}\``))
    .map((name) => `README's table of commands has no row for ${name}.`);
}

/**
 * Rooms of src/ that README's table leaves out or that there are not, and floors that any document
 * draws otherwise than `floors.ts`: a line that begins with `index │`.
 */
export function wrongRooms(root = "."): string[] {
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const rows = Array.from(read("README.md").matchAll(/^\| `src\/([^`]+)` \|/gm), ([, row]) => row);
  const there = readdirSync(join(root, "src"), { withFileTypes: true })
    .filter(({ name }) => name !== "env.d.ts")
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  return [
    ...there
      .filter((room) => !rows.includes(room))
      .map((room) => `README's table has no row for src/${room}.`),
    ...rows
      .filter((row) => !there.includes(row ?? ""))
      .map((row) => `README's table has a row for src/${row}, which is not there.`),
    ...globSync("{*,docs/**/*}.md", { cwd: root })
      .sort()
      .filter((file) =>
        Array.from(read(file).matchAll(/^\s*(index │.*)$/gm)).some(
          ([, line]) => line?.trim() !== floorsInWords(),
        ),
      )
      .map((file) => `${file} draws other floors than test/gate/floors.ts: ${floorsInWords()}`),
  ];
}

/** The table of dependencies says of each one what for and why this one. */
function wrongDependencies(readme: string, dependencies: Record<string, string>): string[] {
  const rows = new Set(Array.from(readme.matchAll(/^\| `([@\w/.-]+)` \|/gm), ([, name]) => name));
  const missing = Object.keys(dependencies).filter((name) => !rows.has(name));
  return missing.map((name) => `README's table of dependencies has no row for ${name}.`);
}

/** Settings stand in README as `NAME = value`, each as it is in wrangler.toml. */
function wrongSettings(readme: string): string[] {
  const { vars } = unstable_readConfig({});
  const stated = readme.matchAll(/^\| `([A-Z_]+) = ([^`]*)` \|/gm);
  const wrong = Array.from(stated).flatMap(([, name = "", value]) =>
    String(vars[name]) === value ? [] : [`README says ${name} = ${value}, which is not so.`],
  );
  const named = new Set(Array.from(readme.matchAll(/^\| `([A-Z_]+) = /gm), ([, name]) => name));
  const missing = Object.keys(vars).filter((name) => !named.has(name));
  return [...wrong, ...missing.map((name) => `README's settings have no row for ${name}.`)];
}
