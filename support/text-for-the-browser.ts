import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import { buildBrowserScripts } from "../cli/browser-scripts.ts";

/**
 * Scripts for the browser are bundled before the Worker, and text to it, as wrangler.toml has it:
 * for bundles that tests make themselves.
 */
export const textForTheBrowser: Plugin = {
  name: "text-for-the-browser",
  setup({ onLoad, onStart }) {
    onStart(async () => {
      await buildBrowserScripts();
    });
    onLoad({ filter: /\.browser\.js$/ }, ({ path }) => ({
      contents: readFileSync(path),
      loader: "text",
    }));
  },
};
