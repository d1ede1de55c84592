import assert from "node:assert/strict";
import { test } from "node:test";
import { holds, outlineOf } from "../../src/web/areas.ts";
import type { Position } from "../../src/web/geojson.ts";
import { seeded } from "../../support/random.ts";

/** The even-odd rule over all edges, one by one. */
function crosses(rings: readonly Position[][], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [i, [xi, yi]] of ring.entries()) {
      const [xj, yj] = ring.at(i - 1) as Position;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

test("an area of any shape holds what the even-odd rule says, at its corners and levels too", () => {
  const random = seeded(7);
  let held = 0;
  let asked = 0;
  for (const corners of [3, 4, 5, 9, 40, 500, 2_000]) {
    for (let n = 0; n < 6; n++) {
      // Stars that cross themselves, with level edges, a hole and corners that share a latitude.
      const point = (): Position => [
        Math.round(random() * 40) / 10,
        Math.round(random() * 60) / 20,
      ];
      const rings = [corners, 4].map((length) => {
        const ring = Array.from({ length }, point);
        return [...ring, ring[0] as Position];
      });
      const outline = outlineOf({ type: "Polygon", coordinates: rings });
      assert.ok(outline);
      for (let m = 0; m < 300; m++) {
        const [x, y] = m % 3 === 0 ? point() : [random() * 5 - 0.5, random() * 4 - 0.5];
        asked += 1;
        const isIn = holds(outline, x, y);
        assert.equal(isIn, crosses(rings, x, y), `${corners} corners, ${x} ${y}`);
        if (isIn) held += 1;
      }
    }
  }
  assert.ok(held > asked / 10 && held < asked / 2, `${held} of ${asked} points were inside`);
});

test("an area without height holds nothing, and none is none", () => {
  const line: Position[] = [
    [0, 1],
    [2, 1],
    [1, 1],
    [0, 1],
  ];
  const outline = outlineOf({ type: "Polygon", coordinates: [line] });
  assert.ok(outline);
  assert.equal(holds(outline, 1, 1), false);
  assert.equal(outlineOf(null), null);
});
