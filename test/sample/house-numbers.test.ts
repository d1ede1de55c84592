import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleCity } from "../../sample/city.ts";

const { streets } = sampleCity;
const numbered = streets.filter(({ numbersFrom }) => numbersFrom !== "unknown");

describe("the sample's house numbers", () => {
  it("are known of most streets and not of all", () => {
    const share = numbered.length / streets.length;
    assert.ok(share > 0.6 && share < 0.9, String(share));
    for (const { name, numbersFrom, numberLowest, numberHighest } of streets) {
      if (numbersFrom === "unknown")
        assert.deepEqual([numberLowest, numberHighest], [null, null], name);
    }
  });

  it("are as many as houses of 5 to 12 m can stand on both sides", () => {
    for (const { name, lengthM, numberLowest, numberHighest } of numbered) {
      const front = (2 * lengthM) / (numberHighest ?? 0);
      assert.ok(numberLowest === 1 && front > 4.9 && front < 12.1, `${name}: ${front} m`);
    }
  });

  it("rise to the south, south-west, west or north-west, eight ways told apart", () => {
    for (const { name, numbersFrom, geometry } of numbered) {
      const ends = [
        geometry.coordinates[0] ?? [0, 0],
        geometry.coordinates.at(-1) ?? [0, 0],
      ] as const;
      const [[x0, y0], [x1, y1]] = numbersFrom === "start" ? ends : [ends[1], ends[0]];
      const shrink = Math.cos((y0 * Math.PI) / 180);
      const bearing = (Math.atan2((x1 - x0) * shrink, y1 - y0) * 180) / Math.PI;
      const clockwise = (bearing + 360) % 360;
      assert.ok(clockwise > 157 && clockwise < 338, `${name}: ${clockwise}°`);
    }
  });
});
