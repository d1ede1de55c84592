import assert from "node:assert/strict";
import { test } from "node:test";
import { renderSVG } from "uqr";
import { withCheck } from "../../src/signs/code.ts";
import { falseFinders } from "../../src/signs/false-finder.ts";
import { signUrl } from "../../src/signs/sign-url.ts";
import { symbolSvg } from "../../src/signs/symbol.ts";
import { randomCode, seeded } from "../../support/random.ts";
import { allDecoders } from "../../support/symbols/decoders.ts";
import type { Modules, Picture } from "../../support/symbols/picture.ts";
import { allRendered } from "../../support/symbols/rendered.ts";

test("a false finder is the ratio of a finder, roughly, along a row and a column that cross", () => {
  const table: [across: string, down: string, found: boolean, why: string][] = [
    ["0", "0", false, "the three finders that are meant"],
    ["1011101", "1011101", true, "1 : 1 : 3 : 1 : 1 both ways"],
    ["101101", "1011101", true, "the middle a third narrower"],
    ["10111101", "1011101", true, "the middle a third wider"],
    ["1011101", "0", false, "one way only"],
    ["101010101", "1011101", false, "the middle no wider than the others"],
    ["11011101", "1011101", false, "a run at the side twice as long as its due"],
    ["1011101", "11001111110011", false, "the other way of twice the size"],
  ];
  for (const [across, down, found, why] of table) {
    const symbol = withCross(across, down);
    assert.equal(falseFinders(symbol.dark, symbol.size) > 0, found, why);
    const turned = withCross(down, across);
    assert.equal(falseFinders(turned.dark, turned.size) > 0, found, `${why}, turned`);
  }
});

test("what ZXing in JavaScript cannot read in the mask of least penalty, it reads in ours", async () => {
  // The first two of the list are how the fault was found.
  const table: [host: string, codes: string][] = [
    ["bienpho.example", "NETSV6 H79J7E HKR988 ZMP09R KSW95C QY5N5E"],
    ["tenduong.thaibinh.gov.vn", "H79J7E 20XZ66 9X35J6 0CW6PM 6NH7WM VPCC36 QTH8WS"],
  ];
  for (const [host, codes] of table) {
    const payloads = codes.split(" ").map((code) => signUrl(host, code));
    const before = await pictures(payloads.map(drawnByPenalty));
    const after = await pictures(payloads.map(drawn));
    for (const [i, payload] of payloads.entries()) {
      assert.equal(await allDecoders.zxingJs(before[i] as Picture), null, payload);
      for (const [name, decode] of Object.entries(allDecoders)) {
        assert.equal(await decode(after[i] as Picture), payload, name);
      }
    }
  }
});

for (const host of ["bienpho.example", "tenduong.thaibinh.gov.vn"]) {
  test(`300 random codes on ${host} are read by all five decoders`, async () => {
    const random = seeded(7);
    for (let i = 0; i < 300; i += sheet) {
      const payloads = Array.from({ length: sheet }, () => randomPayload(host, random));
      for (const [j, picture] of (await pictures(payloads.map(drawn))).entries()) {
        for (const [name, decode] of Object.entries(allDecoders)) {
          assert.equal(await decode(picture), payloads[j], name);
        }
      }
    }
  });
}

const sheet = 50;
const pictures = (svgs: readonly string[]) => allRendered(svgs, 6);

/** 29 modules a side on the shorter host, 33 on the longer one. */
const drawn = (payload: string): string => symbolSvg(payload, { title: payload, level: "H" });

/** By an encoder that takes the mask of the lowest penalty, as the standard prefers. */
const drawnByPenalty = (payload: string): string =>
  renderSVG(payload, { ecc: "H", boostEcc: true, border: 4, pixelSize: 1 });

const randomPayload = (host: string, random: () => number): string =>
  signUrl(host, withCheck(randomCode(random)));

/** No symbol, but its finders, and two lines that cross in the middle; 1 is dark. */
function withCross(across: string, down: string): Modules {
  const size = 29;
  const dark = new Uint8Array(size * size);
  const paint = (x: number, y: number, line: string, step: number): void => {
    for (const [i, module] of Array.from(line).entries()) {
      if (module === "1") dark[y * size + x + i * step] = 1;
    }
  };
  for (const [x, y] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const) {
    const rows = "1111111 1000001 1011101 1011101 1011101 1000001 1111111".split(" ");
    for (const [i, row] of rows.entries()) paint(x, y + i, row, 1);
  }
  paint(14 - Math.floor(across.length / 2), 14, across, 1);
  paint(14, 14 - Math.floor(down.length / 2), down, size);
  return { size, dark };
}
