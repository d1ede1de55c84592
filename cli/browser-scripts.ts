import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build, type Metafile, transform } from "esbuild";

/**
 * Bundles each `*.browser.tsx` and `*.browser.ts` under src/ for browsers, and writes all of it as
 * one module that the Worker imports. Each is bundled by itself: in one bundle, a library of which
 * two entries use different parts would be loaded whole by both. Wrangler runs this before it builds the Worker
 * (wrangler.toml), in development after each change. What an entry imports by `import()` is a file
 * of its own, which a browser fetches when it comes to that line.
 *
 * Scripts that stand in a citizen's page itself are minified beside it, each as text.
 */

/** What the module exports; src/web/browser-scripts.d.ts says so to the compiler. */
export type BrowserScripts = {
  /** By the entry's name: the file to load first, and those that it loads at once. */
  entries: Record<string, { file: string; loads: string[] }>;
  /** By name, which holds a hash of the content. */
  files: Record<string, string>;
};

const outfile = "dist/browser/scripts.js";
const noFonts = "./src/officials/print/no-fonts.ts";
const entryNames = "src/**/*.browser.{ts,tsx}";
const inlineNames = "src/streets/**/*.browser.js";

export async function buildBrowserScripts(): Promise<BrowserScripts> {
  const built = await Promise.all(globSync(entryNames).toSorted().map(bundle));
  const files = Object.fromEntries(
    built.flatMap(({ outputFiles }) => outputFiles.map(({ path, text }) => [basename(path), text])),
  );
  const entries = Object.assign({}, ...built.map(({ metafile }) => entriesOf(metafile)));
  replaceIfOther(
    outfile,
    `export const entries = ${JSON.stringify(entries)};\nexport const files = ${JSON.stringify(files)};\n`,
  );
  for (const path of globSync(inlineNames)) await minify(path);
  return { entries, files };
}

/** Writes an inline script as a page has it; its names are its own, since others stand beside it. */
async function minify(path: string): Promise<void> {
  const source = readFileSync(path, "utf8");
  const options = { minify: true, format: "iife", target: "es2022" } as const;
  replaceIfOther(join(dirname(outfile), basename(path)), (await transform(source, options)).code);
}

const bundle = (entryPoint: string) =>
  build({
    entryPoints: [entryPoint],
    outdir: ".",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "hono/jsx/dom",
    legalComments: "none",
    // A plate's PDF has no text and no pictures.
    alias: { fontkit: noFonts, linebreak: noFonts, "png-js": noFonts },
    metafile: true,
    write: false,
  });

function entriesOf({ outputs }: Metafile): BrowserScripts["entries"] {
  const entries: BrowserScripts["entries"] = {};
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    const [, name] = /([^/]+)\.browser\.tsx?$/.exec(entryPoint ?? "") ?? [];
    if (name === undefined) continue;
    const loaded = new Set([path]);
    for (const one of loaded) {
      for (const { path: next, kind } of outputs[one]?.imports ?? []) {
        if (kind === "import-statement") loaded.add(next);
      }
    }
    loaded.delete(path);
    entries[name] = { file: basename(path), loads: Array.from(loaded, (one) => basename(one)) };
  }
  return entries;
}

/** In one step, since several tests may build at the same time; the same again wakes no watcher. */
function replaceIfOther(path: string, text: string): void {
  try {
    if (readFileSync(path, "utf8") === text) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
  }
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, text);
  renameSync(aside, path);
}

if (import.meta.main) await buildBrowserScripts();
