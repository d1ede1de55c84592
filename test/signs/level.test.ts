import assert from "node:assert/strict";
import { test } from "node:test";
import {
  HostTooLong,
  levelFor,
  moduleWidth,
  narrowestModule,
  readingDistance,
} from "../../src/signs/level.ts";

test("panel and address decide the level", () => {
  const table: [length: number, panel: number, level: "H" | "Q"][] = [
    [30, 80, "H"],
    [35, 80, "H"], // the most that 29 modules hold at H
    [36, 80, "Q"], // 33 modules at H would be 1.95 mm wide; at Q there are still 29
    [47, 80, "Q"],
    [36, 120, "H"],
    [64, 120, "H"],
  ];
  for (const [length, panel, level] of table) {
    assert.equal(levelFor(length, panel), level, `${length} characters on ${panel} mm`);
  }
});

test("an address too long for its panel is refused, with the longest that would do", () => {
  assert.throws(
    () => levelFor(48, 80),
    (error) => error instanceof HostTooLong && error.longest === 47 && error.panel === 80,
  );
  assert.throws(() => levelFor(300, 100_000), HostTooLong);
  assert.throws(
    () => levelFor(30, 40),
    (error) => error instanceof HostTooLong && error.longest === 0,
  );
});

test("no module that is printed is narrower than the narrowest", () => {
  for (let panel = 60; panel <= 400; panel += 20) {
    for (let length = 16; length < 100; length++) {
      try {
        const level = levelFor(length, panel);
        assert.ok(moduleWidth(length, level, panel) >= narrowestModule);
      } catch (error) {
        assert.ok(error instanceof HostTooLong);
        assert.ok(moduleWidth(length, "Q", panel) < narrowestModule);
      }
    }
  }
});

test("a module's width and reading distance are those of the drawing", () => {
  assert.equal(moduleWidth(30, "H", 74), 2);
  assert.equal(readingDistance(2), 0.5);
});
