import assert from "node:assert/strict";
import { test } from "node:test";
import { withCheck } from "../../src/signs/code.ts";
import { phone, sampleCity } from "../harness.ts";

const english = { ...phone, "Accept-Language": "en" };
const hostile = `"><script>alert(1)</script><svg onload='x'>&\u0000`;
const [hostileCode, foreignCode, freeCode] = ["HHHHH", "FFFFF", "EEEEE"].map(withCheck);

const city = await sampleCity();
const codes = await city.db
  .prepare("SELECT status, min(code) AS code FROM signs GROUP BY status")
  .all<{ status: string; code: string }>();
const codeOf = (status: string) => codes.results.find((row) => row.status === status)?.code ?? "";
const [installed, retired] = [codeOf("installed"), codeOf("retired")];

const street = (slug: string, name: string, code: string | undefined) => [
  city.db
    .prepare("INSERT INTO streets (slug, name, folded, status) VALUES (?, ?, ?, 'illustrative')")
    .bind(slug, name, slug),
  city.db
    .prepare(
      "INSERT INTO signs (code, street_id, position, status) SELECT ?, id, '', 'planned' FROM streets WHERE slug = ?",
    )
    .bind(code, slug),
];
await city.db.batch([
  ...street("hostile", "A & B (Đ)", hostileCode),
  ...street("foreign", hostile, foreignCode),
]);

test("answers with the plate, which a cache may keep and ask about", async () => {
  const path = `/plates/${installed.toLowerCase()}.svg`;
  const answer = await city.get(path);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("Content-Type"), "image/svg+xml; charset=utf-8");
  assert.equal(answer.headers.get("Cache-Control"), "public, max-age=50, stale-if-error=86400");
  assert.match(answer.headers.get("Content-Security-Policy") ?? "", /^default-src 'none'/);
  assert.match(await answer.text(), /^<svg [^>]*width="180mm" height="120mm"/);

  const etag = answer.headers.get("ETag") ?? "";
  const again = await city.get(path, { ...phone, "If-None-Match": etag });
  assert.equal(again.status, 304);
  const head = await city.fetch(path, { method: "HEAD" });
  assert.deepEqual([head.status, await head.text()], [200, ""]);
});

test("a plate for a page of several has its code in its ids, and one for paper the artwork alone", async () => {
  const idsOf = async (query: string) => {
    const svg = await (await city.get(`/plates/${installed}.svg?${query}`)).text();
    return Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  };
  assert.deepEqual(await idsOf("marks=1"), ["artwork", "cut", "holes", "marks"]);
  assert.deepEqual(await idsOf("layers=artwork"), ["artwork"]);
  assert.deepEqual(
    await idsOf("ids=code"),
    ["artwork", "cut", "holes"].map((id) => `${id}-${installed}`),
  );
});

test("a retired sign's plate says so, and its symbol is served", async () => {
  assert.match(await (await city.get(`/plates/${retired}.svg`)).text(), /BIỂN ĐÃ GỠ<\/title>/);
  assert.equal((await city.get(`/qr/${retired}.svg`)).status, 200);
});

const refused: [string, string, number, RegExp][] = [
  ["an unknown code", `/plates/${freeCode}.svg`, 404, /No sign bears this code/],
  ["a mistyped code", "/plates/7K3M9X.svg", 404, /This code is not right/],
  ["an unknown format", "/plates/CODE.svg?format=9x9", 400, /180x120, 120x120, 80x80, 750x400/],
  ["a bleed that is none", "/plates/CODE.svg?bleed=-1", 400, /millimetres from 0 to 20/],
  ["a bleed beyond reason", "/plates/CODE.svg?bleed=21", 400, /millimetres from 0 to 20/],
  ["a radius beyond its format's", "/plates/CODE.svg?radius=10.5", 400, /from 0 to 10/],
  ["a hole too wide for its format", "/plates/CODE.svg?hole=7", 400, /from 0 \(none\) to 6\.6/],
  ["a hole in a sticker", "/plates/CODE.svg?format=80x80&hole=3", 400, /80x80 must be .* to 0/],
  ["layers that are none", "/plates/CODE.svg?layers=cut", 400, /must be all, or artwork/],
  ["ids that are none", "/plates/CODE.svg?ids=x", 400, /must be plain, or code/],
  ["marks that are none", "/plates/CODE.svg?marks=yes", 400, /1 \(with cut marks\) or 0/],
];

for (const [what, path, status, says] of refused) {
  test(`${what} gets a clear answer`, async () => {
    const answer = await city.get(path.replace("CODE", installed), english);
    assert.equal(answer.status, status);
    assert.match(await answer.text(), says);
  });
}

test("a name with signs of markup is escaped in the title and drawn as letters", async () => {
  const svg = await (await city.get(`/plates/${hostileCode}.svg`)).text();
  assert.match(svg, /<title>A &amp; B \(Đ\) · HHHHH.<\/title>/);
  const elements = Array.from(svg.matchAll(/<([^/\s>]+)/g), ([, name = ""]) => name);
  assert.deepEqual([...new Set(elements)].sort(), ["g", "metadata", "path", "svg", "title"]);
  assert.equal(svg.match(/&/g)?.length, 1, "the name stands in the title alone");
});

test("a name that no sign is set in is refused, and injects nothing", async () => {
  const answer = await city.get(`/plates/${foreignCode}.svg`, english);
  assert.equal(answer.status, 400);
  const html = await answer.text();
  assert.match(html, /has the character “&quot;”/);
  assert.doesNotMatch(html, /<script>alert/);
});

test("a hostile title injects nothing into the symbol", async () => {
  const svg = await (
    await city.get(`/qr/${installed}.svg?title=${encodeURIComponent(hostile)}`)
  ).text();
  const elements = Array.from(svg.matchAll(/<([^/\s>]+)/g), ([, name = ""]) => name);
  assert.deepEqual(
    elements.filter((name) => !["svg", "title", "rect", "path"].includes(name)),
    [],
  );
  assert.equal(elements.filter((name) => name === "svg").length, 1);
  assert.ok(!svg.includes("\0"));
});
