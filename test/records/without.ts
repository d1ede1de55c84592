import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { type Mutation, mutated } from "../../support/faults/bundle.ts";
import type * as functions from "./change-functions.ts";

/**
 * The functions that change records, with a safeguard taken out of their source.
 * @throws Error if the mutation does not fit the source any more.
 */
export async function without(mutation: Mutation): Promise<typeof functions> {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-without-"));
  try {
    const outfile = join(folder, "changes.mjs");
    await build({
      entryPoints: ["test/records/change-functions.ts"],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      logLevel: "error",
      plugins: [
        {
          name: "mutate",
          setup: ({ onLoad }) =>
            onLoad({ filter: /\/src\/(records|signs)\/.*\.ts$/ }, ({ path }) => ({
              contents: mutated(path, [mutation]),
              loader: "ts",
            })),
        },
      ],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
