import assert from "node:assert/strict";
import { test } from "node:test";
import { withCheck } from "../../src/signs/code.ts";
import { encode, type Level, levels } from "../../src/signs/matrix.ts";
import { signUrl } from "../../src/signs/sign-url.ts";
import { symbolFor, symbolSvg } from "../../src/signs/symbol.ts";
import { randomCode, sampleHosts, seeded } from "../../support/random.ts";
import { decoders } from "../../support/symbols/decoders.ts";
import { allRendered, rendered } from "../../support/symbols/rendered.ts";

const payload = "HTTPS://BIENPHO.EXAMPLE/7K3M9X";
const title = "Đường Lý Bôn · 7K3M9X";

test("2,000 random codes on 20 hosts are read back from the SVG by two decoders", async () => {
  const random = seeded(4);
  const sheet = 50;
  for (let i = 0; i < 2000; i += sheet) {
    const signs = Array.from({ length: sheet }, (_, j) => ({
      host: sampleHosts[j % sampleHosts.length] ?? "",
      code: withCheck(randomCode(random)),
      level: levels[2 + ((i / sheet + j) % 2)],
    }));
    const pictures = await allRendered(
      signs.map(({ host, code, level }) => symbolFor(host, code, { title, level }).svg),
      2,
    );
    for (const [j, { host, code }] of signs.entries()) {
      const picture = pictures[j];
      assert.ok(picture);
      const wanted = `HTTPS://${host.toUpperCase()}/${code}`;
      assert.equal(await decoders.zxing(picture), wanted);
      assert.equal(await decoders.zbar(picture), wanted);
    }
  }
});

test("the drawing is the matrix, module for module, with a quiet zone of four", async () => {
  for (const level of levels) {
    for (const text of [payload, "A", payload.repeat(3)]) {
      const { size, dark } = encode(text, level);
      const { pixels, width } = await rendered(symbolSvg(text, { title, level }), 1);
      assert.equal(width, size + 8);
      pixels.forEach((grey, at) => {
        const [x, y] = [(at % width) - 4, Math.floor(at / width) - 4];
        const inside = x >= 0 && y >= 0 && x < size && y < size;
        const wanted = inside && dark[y * size + x] ? 0 : 255;
        if (grey !== wanted) assert.fail(`${text} ${level} ${x},${y}`);
      });
    }
  }
});

test("a symbol is one path on whole numbers, dark on light, with no size of its own", () => {
  const svg = symbolSvg(payload, { title });
  assert.match(
    svg,
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 37 37" role="img" shape-rendering="crispEdges"><title>Đường Lý Bôn · 7K3M9X<\/title><rect width="37" height="37" fill="#fff"\/><path fill-rule="evenodd" d="[mhvz0-9 -]+"\/><\/svg>$/,
  );
});

test("a hostile title stays a title", async () => {
  for (const hostile of [
    `</title><script>alert(1)</script>`,
    `"><image href=x onerror=alert(1)>`,
    `]]><!-- & &amp; <?xml?>`,
    "\u0000\u0008\ufffe\ud800 control and half a character",
  ]) {
    const svg = symbolSvg(payload, { title: hostile });
    const [, inside = "", ...rest] = svg.split(/<title>|<\/title>/);
    assert.equal(rest.length, 1);
    assert.doesNotMatch(inside, /[<>\p{Cc}\ufffe]|&(?!amp;|lt;|gt;|quot;)/u);
    assert.ok(inside.isWellFormed());
    assert.equal(await decoders.zxing(await rendered(svg, 3)), payload);
  }
});

test("the ETag is another whenever the symbol is, and else the same", () => {
  const etag = (code: string, level: Level, of = title) =>
    symbolFor("bienpho.example", code, { title: of, level }).etag;
  assert.equal(etag("7K3M9X", "H"), etag("7K3M9X", "H"));
  const all = [
    etag("7K3M9X", "H"),
    etag("7K3M9X", "L"),
    etag("000000", "H"),
    etag("7K3M9X", "H", "Đường Lý Bôm · 7K3M9X"),
  ];
  assert.equal(new Set(all).size, all.length);
  for (const one of all) assert.match(one, /^"[0-9a-z-]+"$/);
});

test("without a level the panel decides, and without a panel it is H", () => {
  const long = signUrl("tenduong.thaibinh.gov.vn", "7K3M9X");
  const drawn = (options: { level?: Level; panel?: number }) =>
    symbolSvg(long, { title, ...options });
  assert.equal(drawn({}), drawn({ level: "H" }));
  assert.equal(drawn({ panel: 80 }), drawn({ level: "Q" }));
  assert.equal(drawn({ panel: 120 }), drawn({ level: "H" }));
  assert.notEqual(drawn({ panel: 80 }), drawn({ panel: 120 }));
});

test("more symbols than are remembered are still each their own", () => {
  const first = symbolSvg(payload, { title });
  const others = Array.from({ length: 1100 }, (_, i) =>
    symbolSvg(`HTTPS://A.VN/${i}`, { title, level: "L" }),
  );
  assert.equal(new Set(others).size, others.length);
  assert.equal(symbolSvg(payload, { title }), first);
});

test("a host that a symbol cannot hold, or that would become another, is refused", () => {
  for (const host of ["", "đường.vn", "bıenpho.example", "a b.vn", "a.vn/x", "a.vn:", "a@b.vn"]) {
    assert.throws(() => signUrl(host, "7K3M9X"), RangeError, host);
  }
  assert.equal(signUrl("Localhost:8787", "7K3M9X"), "HTTPS://LOCALHOST:8787/7K3M9X");
  assert.equal(encode(signUrl("bienpho.example", "7K3M9X"), "H").size, 29);
});
