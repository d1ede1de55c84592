import assert from "node:assert/strict";
import { test } from "node:test";
import { shownSign } from "../../sample/demo-signs.ts";
import { levels } from "../../src/signs/matrix.ts";
import { symbolSvg } from "../../src/signs/symbol.ts";
import { decoders } from "../../support/symbols/decoders.ts";
import { rendered } from "../../support/symbols/rendered.ts";
import { sampleCity } from "../harness.ts";

const path = `/qr/${shownSign}.svg`;

test("a sign's symbol is served as its URL, for every decoder to read back", async (t) => {
  const { get, harness, db } = await sampleCity();

  await t.test("what it says is the URL, whatever the case of the code", async () => {
    for (const address of [path, path.toLowerCase()]) {
      const answer = await get(address);
      assert.equal(answer.headers.get("Content-Type"), "image/svg+xml; charset=utf-8");
      const svg = await answer.text();
      assert.equal(svg.match(/<path/g)?.length, 1);
      const picture = await rendered(svg, 6);
      for (const [name, decode] of Object.entries(decoders)) {
        assert.equal(await decode(picture), `HTTPS://BIENPHO.EXAMPLE/${shownSign}`, name);
      }
    }
  });

  await t.test("it is cached for a day, not for ever, under a strong ETag", async () => {
    const { headers } = await get(path);
    assert.equal(headers.get("Cache-Control"), "public, max-age=86400");
    const etag = headers.get("ETag") ?? "";
    assert.match(etag, /^"[^"]+"$/);
    const again = await get(path, { "If-None-Match": etag });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), "");
    assert.notEqual((await get(`${path}?title=x`)).headers.get("ETag"), etag);
  });

  await t.test("HEAD tells the same without the symbol", async () => {
    const head = await harness.fetch(path, { method: "HEAD" });
    assert.equal(head.status, 200);
    const whole = await get(path);
    for (const name of ["ETag", "Content-Type", "Cache-Control", "Content-Security-Policy"]) {
      assert.ok(head.headers.get(name), name);
      assert.equal(head.headers.get(name), whole.headers.get(name), name);
    }
    assert.equal(await head.text(), "");
  });

  await t.test("a retired sign keeps its symbol", async () => {
    const code = await db
      .prepare("SELECT code FROM signs WHERE status = 'retired' LIMIT 1")
      .first<string>("code");
    assert.equal((await get(`/qr/${code}.svg`)).status, 200);
  });

  const wrong: [string, string, number, RegExp][] = [
    ["a code that no sign bears", "/qr/7K3M9K.svg", 404, /Không có biển nào/],
    ["a malformed code", "/qr/7K3M9X.svg", 404, /không đúng/],
    ["a level that does not exist", `${path}?level=Z`, 400, /L, M, Q, H/],
    ["a level in lower case", `${path}?level=h`, 400, /L, M, Q, H/],
    ["an endless title", `${path}?title=${"x".repeat(201)}`, 400, /0–200/],
  ];
  for (const [what, address, status, text] of wrong) {
    await t.test(`${what} gets ${status} and what would be right`, async () => {
      const answer = await get(address);
      assert.equal(answer.status, status);
      assert.match(await answer.text(), text);
    });
  }

  await t.test("a hostile title stays text", async () => {
    const title = `</title><script>alert(1)</script>"'&\u0000\ud800`;
    const svg = await (
      await get(`${path}?title=${encodeURIComponent(title.toWellFormed())}`)
    ).text();
    assert.ok(!svg.includes("<script") && !svg.includes("\0"));
    assert.match(svg, /&lt;script&gt;/);
    assert.equal(
      await decoders.zxing(await rendered(svg, 4)),
      `HTTPS://BIENPHO.EXAMPLE/${shownSign}`,
    );
  });

  await t.test("the level that is asked for is the least that is drawn", async () => {
    const url = `HTTPS://BIENPHO.EXAMPLE/${shownSign}`;
    const drawn = new Set<string>();
    for (const level of levels) {
      const svg = await (await get(`${path}?level=${level}&title=x`)).text();
      assert.equal(svg, symbolSvg(url, { title: "x", level }), level);
      assert.equal(await decoders.zbar(await rendered(svg, 6)), url, level);
      drawn.add(svg);
    }
    assert.ok(drawn.size > 1, "all levels are drawn alike");
  });
});
