import assert from "node:assert/strict";
import { test } from "node:test";
import { type FormatName, formats } from "../../../src/signs/plate/plate.ts";
import { count, layOut, type PaperName } from "../../../src/signs/workshop/paper.ts";

const table: [FormatName, PaperName, string | null, number][] = [
  ["180x120", "A4", "upright", 2],
  ["180x120", "A3", "across", 4],
  ["120x120", "A4", "upright", 2],
  ["120x120", "A3", "upright", 6],
  ["80x80", "A4", "upright", 6],
  ["80x80", "A3", "upright", 12],
  ["750x400", "A3", null, 0],
];

for (const [format, paper, way, each] of table) {
  test(`${format} on ${paper}: ${each} a sheet`, () => {
    const layout = layOut(formats[format], paper);
    assert.equal(layout && (layout.height > layout.width ? "upright" : "across"), way);
    assert.equal(layout ? count(layout) : 0, each);
    if (!layout) return;
    const { width, height } = formats[format];
    assert.ok(layout.across * (width + 4) - 4 <= layout.width - 16);
    assert.ok(layout.down * (height + 4) - 4 <= layout.height - 16);
  });
}
