import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { textForTheBrowser } from "../../support/text-for-the-browser.ts";

export type Route = { method: string; path: string };

/**
 * Every route of the officials' area as the router itself has it, so that one added later is
 * tested too. Built first, since Node does not run JSX.
 */
export async function officialRoutes(): Promise<Route[]> {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-routes-"));
  try {
    const outfile = join(folder, "routes.mjs");
    await build({
      entryPoints: ["src/officials/routes.ts"],
      bundle: true,
      format: "esm",
      platform: "node",
      external: ["cloudflare:*"],
      jsx: "automatic",
      jsxImportSource: "hono/jsx",
      plugins: [textForTheBrowser],
      outfile,
    });
    const { officials } = (await import(pathToFileURL(outfile).href)) as {
      officials: { routes: Route[] };
    };
    const routes = officials.routes.filter(({ method }) => method !== "ALL");
    return [...new Map(routes.map((route) => [`${route.method} ${route.path}`, route])).values()];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
