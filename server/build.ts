import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { wrangler } from "../cli/local-wrangler.ts";

/** Where what was built is kept, so that a restart needs no building. */
const kept = "dist/server";

/**
 * Builds the city's Worker as it is deployed to Cloudflare, unless that has been done of the same
 * sources.
 * @returns the folder of the build.
 * @throws Error with what wrangler said if it cannot be built.
 */
export async function builtCity(): Promise<string> {
  const folder = join(kept, sourcesHash());
  if (existsSync(join(folder, "done"))) return folder;
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const parameters = ["deploy", "--dry-run", "--config", "wrangler.toml", "--outdir", folder];
  // The build's own command is to find this very Node, though no npm has started us.
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
  await promisify(execFile)(process.execPath, [wrangler, ...parameters], {
    env: { ...process.env, PATH },
  }).catch(({ stdout, stderr }) => {
    throw new Error(`The Worker could not be built:\n${stdout}${stderr}`);
  });
  writeFileSync(join(folder, "done"), "");
  return folder;
}

/** Of all that a build is made of. */
function sourcesHash(): string {
  const hash = createHash("sha256");
  const files = [
    "wrangler.toml",
    "package-lock.json",
    "cli/browser-scripts.ts",
    ...globSync("src/**/*.*").sort(),
  ];
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** The modules of a server of its own beside the city's, by name: the text of each. */
export async function builtServer(): Promise<
  Record<"worker" | "database" | "control" | "cache", string>
> {
  const texts = await Promise.all(
    (["worker", "database", "control", "cache"] as const).map(async (name) => {
      const { outputFiles } = await build({
        entryPoints: [join(import.meta.dirname, `${name}.ts`)],
        bundle: true,
        format: "esm",
        target: "es2024",
        conditions: ["workerd", "worker"],
        external: ["cloudflare:*", "./built-city.js"],
        write: false,
      });
      return [name, outputFiles[0]?.text ?? ""] as const;
    }),
  );
  return Object.fromEntries(texts) as Awaited<ReturnType<typeof builtServer>>;
}
