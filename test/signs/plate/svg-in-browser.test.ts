import assert from "node:assert/strict";
import { test } from "node:test";
import { formatNames, formats, plateSvg } from "../../../src/signs/plate/plate.ts";
import { type Bounds, readPlate } from "../../../support/plates/read-svg.ts";
import { startBrowser } from "../../browser.ts";

const host = "bienpho.example";
const sign = { kind: "đại lộ", street: "Nguyễn Thị Ẵm Kỳ Ngộ", status: "planned" } as const;
const page = await (await startBrowser()).newPage();

/** What Chromium makes of a plate in a page: true sizes, and boxes in the plate's own millimetres. */
type Drawn = {
  /** Of the whole SVG, in CSS pixels. */
  size: [number, number];
  layers: Record<string, Bounds>;
  /** Of every path, in the file's order. */
  paths: Bounds[];
};

/** Runs in the page. A path's box is that of its curves (SVG 2, 8.10), turned and moved as it is. */
const inPage = `(() => {
  const box = (element, svg) => {
    const { x, y, width, height } = element.getBBox();
    const matrix = svg.getScreenCTM().inverse().multiply(element.getScreenCTM());
    const points = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]]
      .map(([px, py]) => new DOMPoint(px, py).matrixTransform(matrix));
    const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };
  return [...document.querySelectorAll("svg")].map((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    const groups = [...svg.querySelectorAll("g[id]")].filter((group) => group.childElementCount > 0);
    return {
      size: [width, height],
      layers: Object.fromEntries(groups.map((group) => [group.id, box(group, svg)])),
      paths: [...svg.querySelectorAll("path")].map((path) => box(path, svg)),
    };
  });
})()`;

/** Single precision, in which Chromium reckons, of a plate's size in units of letters. */
const precision = 0.02;

function assertNear(found: Bounds | undefined, wanted: Bounds, what: string): void {
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const apart = Math.abs((found?.[side] ?? Number.NaN) - wanted[side]);
    assert.ok(apart < precision, `${what}: ${side} is ${found?.[side]}, not ${wanted[side]}`);
  }
}

test("Chromium finds every plate of a page true to size, its layers by their ids, and each path where the reader of the other tests does", async () => {
  const codes = ["7K3M9K", "4PHVTR", "1YMTTM", "2WBYY5"];
  const svgs = formatNames.map((format, i) =>
    plateSvg({ ...sign, code: codes[i] ?? "" }, host, {
      format,
      bleed: 3,
      marks: true,
      idSuffix: `-${codes[i]}`,
    }),
  );
  await page.setContent(svgs.join(""));
  const drawn = (await page.evaluate(inPage)) as Drawn[];
  assert.equal(drawn.length, formatNames.length);
  for (const [i, format] of formatNames.entries()) {
    const { size, layers, paths } = drawn[i] as Drawn;
    const { width, height, holes } = formats[format];
    // With marks of 5 mm, 3 mm from the edge; an inch has 96 CSS pixels.
    const pixels = [width + 16, height + 16].map((length) => (length * 96) / 25.4);
    for (const side of [0, 1]) {
      assert.ok(Math.abs((size[side] ?? 0) - (pixels[side] ?? 0)) < 0.5, `${format}: ${size}`);
    }
    const ids = ["artwork", "cut", ...(holes.at.length > 0 ? ["holes"] : []), "marks"];
    assert.deepEqual(
      Object.keys(layers),
      ids.map((id) => `${id}-${codes[i]}`),
    );
    const plate = { left: 0, right: width, top: 0, bottom: height };
    assertNear(layers[`cut-${codes[i]}`], plate, `${format}: cut`);
    const withBleed = { left: -3, right: width + 3, top: -3, bottom: height + 3 };
    assertNear(layers[`artwork-${codes[i]}`], withBleed, `${format}: artwork`);
    const read = readPlate(svgs[i] ?? "");
    assert.equal(paths.length, read.length);
    for (const [n, path] of read.entries()) {
      assertNear(paths[n], path, `${format}: path ${n + 1}, ${path.kind}`);
    }
  }
});
