import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * Scripts for the browser are text to the Worker, as the rules in wrangler.toml have it: for
 * bundles that tests make themselves.
 */
export const textForTheBrowser: Plugin = {
  name: "text-for-the-browser",
  setup({ onLoad }) {
    onLoad({ filter: /\.browser\.js$|client-zip\/worker\.js$/ }, ({ path }) => ({
      contents: readFileSync(path),
      loader: "text",
    }));
  },
};
