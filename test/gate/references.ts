import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { type Markdown, readMarkdown } from "./markdown.ts";

/**
 * What the repository's documents name and is not there: a path, a link, a command, a setting; and
 * documents that README.md does not lead to. Of sources, what they name of commands and documents.
 */
export function wrongReferences(root = "."): string[] {
  const tree = treeOf(root);
  const documents = tree.files.filter((file) => file.endsWith(".md"));
  const sources = tree.files.filter((file) => isSource.test(file));
  return [
    ...documents.flatMap((file) => {
      const markdown = readMarkdown(tree.read(file));
      return [
        ...wrongTargets(file, markdown, tree),
        // History tells of what there is no more.
        ...(file === "CHANGELOG.md"
          ? []
          : [...wrongPaths(file, markdown, tree), ...wrongSettings(file, markdown, tree)]),
      ];
    }),
    ...[...documents, ...sources]
      .filter((file) => file !== "CHANGELOG.md")
      .flatMap((file) => wrongCommands(file, tree)),
    ...sources.flatMap((file) => wrongMentions(file, tree)),
    ...unlinked(documents, tree),
  ];
}

type Tree = {
  root: string;
  /** Paths from the root, with slashes. */
  files: string[];
  read: (file: string) => string;
  scripts: Record<string, string>;
  packages: string[];
  /** What is there on a city's own machine alone. */
  ignored: string[];
};

const isSource = /\.(tsx?|js|toml|yml|sql)$|^\.ci\//;

/** Nothing in them is ours. */
const notOurs = ["node_modules", ".git", ".wrangler", "dist"];

function treeOf(root: string): Tree {
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const files = globSync("**/*.*", { cwd: root, exclude: (name) => notOurs.includes(name) })
    .concat(globSync([".ci/*", ".github/**/*.yml"], { cwd: root }))
    .map((file) => file.split(sep).join("/"))
    .sort();
  const { scripts, dependencies, devDependencies } = JSON.parse(read("package.json"));
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const ignored = existsSync(join(root, ".gitignore")) ? read(".gitignore").split(/\s+/) : [];
  return { root, files, read, scripts, packages, ignored };
}

/** How a path from the root begins, and how the name of a file ends. */
const fromRoot =
  /^(bench|cli|docs|migrations|sample|server|src|support|test|\.github|\.ci)\/[\w.@*{}/-]*$/;
const namesFile = /^[\w.*{},/-]+\.(tsx?|js|sql|toml|md)$/;

/**
 * Paths from the root wherever they stand in code; and what is the whole of an inline code, from the
 * document's own folder too, or a file by the end of its path alone ("db/hours.ts").
 */
function wrongPaths(file: string, { code, fenced }: Markdown, tree: Tree): string[] {
  const words = [...code, ...fenced].flatMap((line) => line.split(/[\s"'`()=:;,|│]+/));
  const paths = words.filter((word) => fromRoot.test(word));
  const names = code.filter((one) => namesFile.test(one) && !tree.packages.includes(one));
  return [...new Set([...paths, ...names])]
    .filter((path) => !isThere(path, file, tree))
    .map((path) => `${file} names ${path}, which is not there.`);
}

function isThere(path: string, from: string, { root, files, ignored }: Tree): boolean {
  if (ignored.includes(`/${path}`)) return true;
  const places = [path, join(dirname(from), path)];
  if (/[*{]/.test(path)) {
    return [...places, `**/${path}`].some(
      (pattern) => globSync(pattern, { cwd: root, exclude: (name) => notOurs.includes(name) })[0],
    );
  }
  return (
    places.some((place) => existsSync(join(root, place))) ||
    (!fromRoot.test(path) && files.some((file) => file.endsWith(`/${path}`)))
  );
}

function wrongTargets(file: string, { targets }: Markdown, { root, read }: Tree): string[] {
  return targets
    .filter((target) => !/^[a-z]+:/i.test(target))
    .flatMap((target) => {
      const [path = "", anchor] = target.split("#");
      const place = path === "" ? file : join(dirname(file), decodeURI(path));
      if (!existsSync(join(root, place))) return [`${file} links to ${path}, which is not there.`];
      const isHeading = anchor === undefined || readMarkdown(read(place)).anchors.includes(anchor);
      return isHeading ? [] : [`${file} links to ${target}, and there is no such heading.`];
    });
}

/**
 * Names such as `FIRST_ADMIN`: a var of wrangler.toml, or what a command or a workflow takes from its
 * surroundings.
 */
function wrongSettings(file: string, { code }: Markdown, { files, read }: Tree): string[] {
  const named = code.flatMap(
    (one) => /^([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)(?= =|$)/.exec(one)?.[1] ?? [],
  );
  if (named.length === 0) return [];
  const vars = read("wrangler.toml").matchAll(/^([A-Z][A-Z\d_]*) = /gm);
  const known = new Set(Array.from(vars, ([, name]) => name));
  const isRead = (name: string) =>
    files.some(
      (one) =>
        (one.endsWith(".ts") && read(one).includes(`process.env.${name}`)) ||
        (one.endsWith(".yml") && read(one).includes(`${name}: `)),
    );
  return [...new Set(named)]
    .filter((name) => !known.has(name) && !isRead(name))
    .map((name) => `${file} names the setting ${name}, which there is not.`);
}

function wrongCommands(file: string, { read, scripts }: Tree): string[] {
  const named = read(file).matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g);
  return [...new Set(Array.from(named, ([, run, short]) => run ?? short ?? ""))]
    .filter((name) => !(name in scripts))
    .map((name) => `${file} names the command "${name}", which package.json does not have.`);
}

/** Documents that a comment names, and what else it names of files in backticks, by the ends of paths. */
function wrongMentions(file: string, tree: Tree): string[] {
  const text = tree.read(file);
  const documents = Array.from(
    text.matchAll(/\bdocs\/[\w-]+\.md\b|\b[A-Z]{3,}\.md\b/g),
    ([path]) => path,
  );
  const quoted = Array.from(text.matchAll(/`([\w./-]+)`/g), ([, path = ""]) => path).filter(
    (path) => namesFile.test(path),
  );
  // A test's own trees have files that this one has not.
  return [...new Set(file.startsWith("test/") ? documents : [...documents, ...quoted])]
    .filter((path) => !isThere(path, file, tree))
    .map((path) => `${file} names ${path}, which is not there.`);
}

/** A document that nothing leads to is read by nobody. */
function unlinked(documents: readonly string[], { read }: Tree): string[] {
  const { targets } = readMarkdown(read("README.md"));
  const reached = targets.map((target) => target.replace(/#.*$/, ""));
  return documents
    .filter((file) => file.startsWith("docs/") && !reached.includes(file))
    .map((file) => `README.md does not lead to ${file}.`);
}
