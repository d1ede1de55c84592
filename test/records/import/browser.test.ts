import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { build } from "esbuild";
import { startBrowser } from "../../browser.ts";
import { corpusFile, read } from "./read-report.ts";

/** The import as a page would have it, under the name `office`. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { readFile } from "./src/records/import/read-file.ts";
        export { reportOf } from "./src/records/import/report.ts";
        export { emptyCity } from "./src/records/import/known/known-city.ts";`,
      resolveDir: ".",
    },
    bundle: true,
    format: "iife",
    globalName: "office",
    platform: "browser",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

const source = await bundled();

/** Runs in the page. */
const readThere = `async (bytes) => {
  const city = office.emptyCity;
  const outcome = await office.readFile(Uint8Array.from(bytes), { city, sheet: null, columns: [] });
  return JSON.stringify(office.reportOf(outcome, city, "vi"));
}`;

describe("the import in a browser", () => {
  test("makes no code as it runs, which the policy of our pages forbids", () => {
    assert.doesNotMatch(source, /\bnew Function\b|\beval\(/);
  });

  test("reads files of every kind as it does at a desk", async () => {
    const page = await (await startBrowser()).newPage();
    await page.setContent(
      '<meta http-equiv="Content-Security-Policy" content="script-src \'unsafe-inline\'">',
    );
    await page.addScriptTag({ content: source });
    for (const name of [
      "04-windows-1258.csv",
      "07-tcvn3-vntime.xlsx",
      "15-merged-two-row-header.xlsx",
      "25-biff8.xls",
      "27-html-named.xls",
      "35-password-protected.xlsx",
      "46-osm-like.geojson",
      "48-signs.kml",
      "R2-prose.txt",
    ]) {
      const bytes = corpusFile(name);
      const there = await page.evaluate(`(${readThere})(${JSON.stringify([...bytes])})`);
      assert.deepEqual(
        JSON.parse(String(there)),
        JSON.parse(JSON.stringify(await read(bytes))),
        name,
      );
    }
    await page.close();
  });
});
