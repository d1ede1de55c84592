import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BuildOptions, type BuildResult, build, context, type Plugin } from "esbuild";
import { builtWorker } from "../built-worker.ts";
import { textForTheBrowser } from "../text-for-the-browser.ts";

/** Takes a safeguard out: in the source file, this text becomes that one. */
export type Mutation = { file: string; from: string; to: string };

const options = {
  entryPoints: ["support/faults/worker.ts"],
  bundle: true,
  format: "esm",
  target: "es2024",
  conditions: ["workerd", "worker", "browser"],
  external: ["cloudflare:*"],
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  logLevel: "error",
  plugins: [textForTheBrowser],
} satisfies BuildOptions;

const fileOfWhole = "faulty.js";

/** Bundles the Worker with nothing taken out, for all test files. */
export async function buildWhole(folder: string): Promise<void> {
  await build({ ...options, outfile: join(folder, fileOfWhole) });
}

/**
 * The Worker in its failing world as one script, for each list of what is taken out.
 * @throws Error if a mutation does not fit the source any more.
 */
export async function bundlesFor(all: readonly (readonly Mutation[])[]): Promise<string[]> {
  const whole = await wholeScript();
  if (all.every(({ length }) => length === 0)) return all.map(() => whole);
  let mutationsNow: readonly Mutation[] = [];
  // One for all, since it keeps what it has read; it makes one bundle at a time.
  const bundler = await context({
    ...options,
    write: false,
    plugins: [...options.plugins, mutating(() => mutationsNow)],
  });
  const scripts: string[] = [];
  try {
    for (const mutations of all) {
      mutationsNow = mutations;
      scripts.push(mutations.length > 0 ? textOf(await bundler.rebuild()) : whole);
    }
  } finally {
    await bundler.dispose();
  }
  return scripts;
}

async function wholeScript(): Promise<string> {
  const built = await builtWorker();
  if (built) return readFileSync(join(built, fileOfWhole), "utf8");
  return textOf(await build({ ...options, write: false }));
}

const textOf = ({ outputFiles }: BuildResult): string => outputFiles?.[0]?.text ?? "";

const mutating = (now: () => readonly Mutation[]): Plugin => ({
  name: "mutate",
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/scan\/[^/]+\.ts$/ }, ({ path }) => ({
      contents: mutated(path, now()),
      loader: "ts",
    }));
  },
});

export function mutated(path: string, mutations: readonly Mutation[]): string {
  let source = readFileSync(path, "utf8");
  for (const { file, from, to } of mutations.filter(({ file }) => resolve(file) === path)) {
    // A mutation that no longer fits would pass for a safeguard that is not needed.
    if (source.split(from).length !== 2) {
      throw new Error(`${file} does not hold this exactly once: ${from}`);
    }
    source = source.replace(from, () => to);
  }
  return source;
}
