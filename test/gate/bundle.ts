import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { textForTheBrowser } from "../../support/text-for-the-browser.ts";

/**
 * Kilobytes, compressed, of the code that runs when an isolate starts: what a scan waits for when
 * it is the first. What pages need, citizens' and officials', is loaded when the first is asked for,
 * and counts towards the whole but not towards this.
 */
const startBudgetKb = 75;

/** Builds the Worker as it is deployed, and prints how much of it a start executes. */
export async function bundleSize(): Promise<string[]> {
  const [{ whole, builtIns }, start] = [builtWhole(), await startKb()];
  console.log(
    `       ${start.toFixed(1)} KB compressed at the start, of ${startBudgetKb} KB; ${whole.toFixed(1)} KB in all`,
  );
  return [
    ...(start <= startBudgetKb
      ? []
      : [`What runs at the start has ${start.toFixed(1)} KB, over ${startBudgetKb} KB.`]),
    ...builtIns.map(
      (name) => `The Worker loads a part of Node, ${name}: see [alias] in wrangler.toml.`,
    ),
  ];
}

/** How large the Worker is, and what of Node it imports. */
function builtWhole(): { whole: number; builtIns: string[] } {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-"));
  try {
    const built = spawnSync("wrangler", ["deploy", "--dry-run", "--outdir", folder], {
      encoding: "utf8",
    });
    if (built.status !== 0) throw new Error(built.stderr);
    const code = readFileSync(join(folder, "index.js"));
    const imported = code.toString().matchAll(/\b(?:from|import|require)\s*\(?\s*"([^"]+)"/g);
    const builtIns = Array.from(imported, ([, name = ""]) => name).filter(isBuiltin);
    return { whole: gzipSync(code).byteLength / 1000, builtIns: [...new Set(builtIns)] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The entry and what it imports statically, told apart from the rest by splitting the bundle. */
async function startKb(): Promise<number> {
  const { metafile, outputFiles } = await build({
    entryPoints: ["src/index.ts"],
    outdir: "out",
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    external: ["cloudflare:*", "node:*"],
    plugins: [textForTheBrowser],
    metafile: true,
    write: false,
  });
  const reached = new Set(["out/index.js"]);
  for (const path of reached) {
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && next in metafile.outputs) reached.add(next);
    }
  }
  const code = outputFiles
    .filter(({ path }) => [...reached].some((one) => path.endsWith(one)))
    .map(({ contents }) => contents);
  return gzipSync(Buffer.concat(code)).byteLength / 1000;
}
