import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What `wrangler deploy --dry-run --outdir` has built, as Miniflare takes it: the entry first, with
 * the scripts for the browser as the text that they are.
 */
export function builtModules(folder: string) {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return [
    { type: "ESModule" as const, path: "index.js", contents: read("index.js") },
    ...globSync("*-*.js", { cwd: folder }).map((name) => ({
      type: "Text" as const,
      path: name,
      contents: read(name),
    })),
  ];
}
