import assert from "node:assert/strict";
import { once } from "node:events";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import { serveCity } from "../../server/serve.ts";
import { freePort } from "../../support/free-port.ts";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-d1-"));
after(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

type Told = [name: string, outcome: unknown][];

test("a server of its own answers a database's questions as D1 does, and reaches nothing but its issuer", async () => {
  const outfile = join(folder, "index.js");
  await build({
    entryPoints: ["support/d1/probe.ts"],
    bundle: true,
    format: "esm",
    external: ["cloudflare:*"],
    outfile,
  });
  const d1 = await askMiniflare(readFileSync(outfile, "utf8"));
  const { told: server, reached } = await askServer(folder);
  assert.ok(d1.length >= 25);
  for (const [i, [name, outcome]] of d1.entries()) assert.deepEqual(server[i], [name, outcome]);
  assert.deepEqual(reached, ["not reached", 200], "the Worker and its issuer's keys");
});

test("of D1's meter and of its sessions the product uses nothing that is not held beside D1", () => {
  const sources = globSync("{src,cli,sample,server}/**/*.{ts,tsx}").map((file) =>
    readFileSync(file, "utf8"),
  );
  const found = (pattern: RegExp) =>
    new Set(sources.flatMap((source) => Array.from(source.matchAll(pattern), ([, name]) => name)));
  // `meta.cursor` is the parser's of CSV.
  const read = found(/(?<!import\.)\bmeta\.(?!cursor)([a-z_]+)/g);
  assert.deepEqual(read, new Set(["changes", "rows_written"]));
  assert.deepEqual(found(/\.(getBookmark|dump)\(/g), new Set());
});

async function askMiniflare(script: string): Promise<Told> {
  const { compatibility_date: compatibilityDate = "" } = unstable_readConfig({});
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({ modules: true, script, compatibilityDate, d1Databases: ["DB"] }),
  );
  try {
    return (await (await miniflare.dispatchFetch("http://d1/")).json()) as Told;
  } finally {
    await miniflare.dispose();
  }
}

async function askServer(built: string): Promise<{ told: Told; reached: unknown }> {
  const issuer = createServer((_request, response) => response.end()).listen(0, "127.0.0.1");
  await once(issuer, "listening");
  const { port: issuerPort } = issuer.address() as AddressInfo;
  const port = await freePort();
  const server = await serveCity({
    folder: join(folder, "data"),
    port,
    built,
    log: () => {},
    cityFile: "wrangler.toml",
  });
  try {
    const ask = async (query: string) => (await fetch(`http://127.0.0.1:${port}/${query}`)).json();
    return {
      told: (await ask("")) as Told,
      reached: await ask(`?reach=http://127.0.0.1:${issuerPort}/`),
    };
  } finally {
    issuer.close();
    await server.end();
  }
}
