import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { textForTheBrowser } from "./text-for-the-browser.ts";

export type Route = { method: string; path: string };

/**
 * Every route as the router itself has it, so that one added later is tested too. Built first,
 * since Node does not run JSX.
 * @param entry the source file, and the name under which it exports its Hono app.
 */
export async function routesOf(entry: string, name: string): Promise<Route[]> {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-routes-"));
  try {
    const outfile = join(folder, "routes.mjs");
    await build({
      entryPoints: [entry],
      bundle: true,
      format: "esm",
      platform: "node",
      external: ["cloudflare:*"],
      jsx: "automatic",
      jsxImportSource: "hono/jsx",
      plugins: [textForTheBrowser],
      outfile,
    });
    const built = (await import(pathToFileURL(outfile).href)) as Record<
      string,
      { routes: Route[] }
    >;
    const all = built[name]?.routes ?? [];
    const routes = all.filter(({ method }) => method !== "ALL");
    return [...new Map(routes.map((route) => [`${route.method} ${route.path}`, route])).values()];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
