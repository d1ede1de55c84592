import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { inkOf } from "../../../src/signs/plate/letters/ink.ts";
import { widthOf } from "../../../src/signs/plate/letters/text.ts";
import { textShape } from "../../../src/signs/plate/letters/text-shape.ts";
import { pathOf } from "../../../src/signs/plate/svg.ts";
import { startBrowser } from "../../browser.ts";

const vowels = "AĂÂEÊIOÔƠUƯY".normalize("NFC");
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const lines = [
  ...tones.map((tone) => Array.from(vowels, (vowel) => (vowel + tone).normalize("NFC")).join("")),
  "ĐBCDFGHJKLMNPQRSTVWXZ",
  "0123456789 -–.,/()&+:·",
  "LÝ BÔN TRẦN HƯNG ĐẠO VÕ THỊ SÁU",
];

const size = 40;
const [width, height] = [1000, lines.length * 80];

test("the outlines are those that Chromium draws from the font itself", async () => {
  const font = ["latin", "vietnamese"].map((subset) => {
    const name = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-700-normal.woff`;
    const bytes = readFileSync(fileURLToPath(import.meta.resolve(name))).toString("base64");
    const range = subset === "latin" ? "U+0-FF,U+2000-206F" : "U+100-1AF,U+300-323,U+1EA0-1EF9";
    return `@font-face{font-family:B;src:url(data:font/woff;base64,${bytes});unicode-range:${range}}`;
  });
  const page = await (await startBrowser()).newPage({ viewport: { width, height } });
  const at = (i: number) => 60 + i * 80;
  const texts = lines.map(
    (line, i) => `<text x="10" y="${at(i)}">${line.replace("&", "&amp;")}</text>`,
  );
  const paths = lines.map((line, i) =>
    pathOf(
      textShape(line, {
        // A browser begins where the letter does, a plate where its ink does.
        x: 10 + inkOf(line, { weight: "bold" }).left * size,
        y: at(i),
        cap: size * 0.74,
        weight: "bold",
        film: "black",
      }),
    ),
  );
  const picture = async (drawn: string[]) => {
    await page.setContent(
      `<style>${font.join("")}body{margin:0}text{font:${size}px B;white-space:pre;text-rendering:geometricPrecision}</style><svg width="${width}" height="${height}">${drawn.join("")}</svg>`,
    );
    await page.evaluate("document.fonts.ready");
    return sharp(await page.screenshot())
      .greyscale()
      .raw()
      .toBuffer();
  };
  const [theirs, ours] = [await picture(texts), await picture(paths)];
  let ink = 0;
  let different = 0;
  theirs.forEach((value, i) => {
    ink += 255 - value;
    different += Math.abs(value - (ours[i] ?? 0));
  });
  assert.ok(ink > 1_000_000, "Chromium drew nothing");
  // What is left is the smoothing of edges.
  assert.ok(different / ink < 0.12, `${((100 * different) / ink).toFixed(1)} % differ`);
});

test("pairs are kerned: AV stands closer than A and V alone", () => {
  const style = { weight: "bold" } as const;
  assert.ok(widthOf("AV", style) < widthOf("A", style) + widthOf("V", style));
  assert.equal(widthOf("LÝ", style), widthOf("LY", style));
});
