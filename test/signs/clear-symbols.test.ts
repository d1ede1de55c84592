import assert from "node:assert/strict";
import { test } from "node:test";
import { encode } from "uqr";
import { hasClearSymbols } from "../../src/signs/clear-symbols.ts";
import { withCheck } from "../../src/signs/code.ts";
import { falseFinders } from "../../src/signs/false-finder.ts";
import { isForbidden } from "../../src/signs/forbidden.ts";
import type { Level } from "../../src/signs/matrix.ts";
import { mintCode } from "../../src/signs/mint.ts";
import { signUrl } from "../../src/signs/sign-url.ts";
import { bitsOf, randomCode, seeded } from "../../support/random.ts";

const short = "bienpho.example";
const long = "tenduong.thaibinh.gov.vn";

test("a code is refused when one of its symbols has a false finder in all eight masks", () => {
  const table: [code: string, host: string, level: Level][] = [
    ["TBFZF6", long, "H"],
    ["8ZQYJM", long, "H"],
    ["P6T8NF", long, "Q"],
    ["27S56V", "bienpho.hungyen-thaibinh.gov.vn", "H"],
  ];
  for (const [code, host, level] of table) {
    assert.equal(isForbidden(code), false, code);
    assert.equal(masksWithFalseFinders(signUrl(host, code), level), 8, code);
    const otherLevel = level === "H" ? "Q" : "H";
    assert.ok(masksWithFalseFinders(signUrl(host, code), otherLevel) < 8, code);
    assert.equal(hasClearSymbols({ host, otherHosts: [] }, code), false, code);
    // On another host it is another symbol; what counts is every host of the city.
    assert.equal(hasClearSymbols({ host: short, otherHosts: [] }, code), true, code);
    assert.equal(hasClearSymbols({ host: short, otherHosts: [host] }, code), false, code);
  }
});

test("what is minted has clear symbols on every host of the city", () => {
  const draws = ["TBFZF", "7K3M0", "P6T8N", "PH0TR"].map(bitsOf);
  const draw = () => draws.shift() ?? assert.fail("drawn too often");
  const city = { host: short, otherHosts: ["bienpho.vn", long] };
  const minted = [mintCode(city, draw), mintCode(city, draw)];
  assert.deepEqual(minted, [withCheck("7K3M0"), withCheck("PH0TR")]);
});

test("few codes are refused", () => {
  for (const host of [short, long]) {
    const random = seeded(5);
    let refused = 0;
    for (let i = 0; i < 2000; i++) {
      if (!hasClearSymbols({ host, otherHosts: [] }, withCheck(randomCode(random)))) refused++;
    }
    assert.ok(refused <= 10, `${refused} of 2,000 on ${host}`);
  }
});

test("a host that no symbol holds refuses no code", () => {
  const host = `${"tenduong-".repeat(20)}.vn`;
  assert.equal(hasClearSymbols({ host: short, otherHosts: [host] }, "7K3M9X"), true);
});

/** As an independent encoder draws them. */
function masksWithFalseFinders(payload: string, level: Level): number {
  return Array.from({ length: 8 }, (_, maskPattern) =>
    encode(payload, { ecc: level, border: 0, boostEcc: true, maskPattern }),
  ).filter(({ data, size }) => falseFinders(Uint8Array.from(data.flat(), Number), size) > 0).length;
}
