import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { sampleCity } from "../harness.ts";

/** Kilobytes, compressed. */
const importBudgetKb = 60;

const city = await sampleCity();

/** The addresses of a page's scripts, with those that it says beforehand will be loaded. */
function scriptsIn(html: string): string[] {
  const tags = html.matchAll(
    /<script[^>]* src="([^"]+)"|<link rel="modulepreload" href="([^"]+)"/g,
  );
  return Array.from(tags, ([, source, preloaded]) => source ?? preloaded ?? "");
}

/** What a module imports before it runs. */
const importsOf = (code: string): string[] =>
  Array.from(
    code.matchAll(/(?:^|[;}])import(?:[\w\s{},*$]*from)?"\.\/([^"]+)"/g),
    ([, name]) => `/officials/scripts/${name}`,
  );

test("the import page loads its scripts alone, under 60 KB, and all of them may be kept for ever", async (t) => {
  const html = await (await city.get("/officials/imports")).text();
  const loaded = new Set(scriptsIn(html));
  const announced = loaded.size;
  assert.ok([...loaded].some((path) => path.startsWith("/officials/scripts/imports.")));
  let bytes = 0;
  for (const path of loaded) {
    const answer = await city.get(path);
    const code = await answer.text();
    assert.equal(answer.status, 200, path);
    if (path.startsWith("/officials/scripts/")) {
      assert.match(answer.headers.get("Cache-Control") ?? "", /^private, max-age=31536000, immut/);
      for (const next of importsOf(code)) loaded.add(next);
    }
    bytes += gzipSync(code).length;
  }
  assert.equal(loaded.size, announced, "the page names every script that it loads");
  t.diagnostic(`${(bytes / 1000).toFixed(1)} KB of script, compressed`);
  assert.ok(bytes < importBudgetKb * 1000, `${bytes} bytes`);
});

test("no other page loads any bundled script", async () => {
  for (const path of ["/vi", "/officials", "/officials/records", "/officials/wards"]) {
    const loaded = scriptsIn(await (await city.get(path)).text());
    assert.ok(!loaded.some((address) => address.startsWith("/officials/scripts/")), path);
  }
});

test("a script of another name is not there, and the answer is not kept", async () => {
  for (const name of ["imports.js", "__proto__", "constructor"]) {
    const answer = await city.get(`/officials/scripts/${name}`);
    assert.equal(answer.status, 404, name);
    assert.match(answer.headers.get("Cache-Control") ?? "", /no-store/, name);
  }
});
