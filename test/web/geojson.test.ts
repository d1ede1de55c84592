import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf, readArea, readLine } from "../../src/web/geojson.ts";

const [a, b, c, d] = [
  [106.33, 20.44],
  [106.34, 20.45],
  [106.35, 20.44],
  [106.36, 20.46],
] as const;
const json = (type: string, coordinates: unknown) => JSON.stringify({ type, coordinates });
const line = (coordinates: unknown) => json("LineString", coordinates);

test("a line is read whole, in one piece or in several, and none is no problem", () => {
  const good: [string | null, unknown[]][] = [
    [null, []],
    [line([a, b]), [[a, b]]],
    [line([[...a, 3.5], b]), [[a, b]]],
    [line([[...a, 3.5, 1, "time"], b]), [[a, b]]],
    [
      json("MultiLineString", [
        [a, b],
        [c, d],
      ]),
      [
        [a, b],
        [c, d],
      ],
    ],
    [JSON.stringify({ coordinates: [a, b], bbox: [1, 2, 3, 4], type: "LineString" }), [[a, b]]],
  ];
  for (const [text, lines] of good) {
    const { geometry, problem } = readLine(text);
    assert.equal(problem, null, text ?? "null");
    assert.deepEqual(linesOf(geometry), lines, text ?? "null");
  }
  assert.deepEqual(readLine(line([[...a, 3.5, 9], b])).geometry, {
    type: "LineString",
    coordinates: [[...a, 3.5], b],
  });
});

/** Rows as somebody's import may have written them, and what is wrong with each. */
const brokenLines: [text: string, problem: string][] = [
  ["", "not-json"],
  ["LINESTRING(106.33 20.44, 106.34 20.45)", "not-json"],
  ['{"type":"LineString","coordinates":[[106.33,NaN],[106.34,20.45]]}', "not-json"],
  [line([a, b]).slice(0, -1), "not-json"],
  ["null", "wrong-type"],
  ["[]", "wrong-type"],
  ["1", "wrong-type"],
  ['"LineString"', "wrong-type"],
  ["{}", "wrong-type"],
  [json("Point", a), "wrong-type"],
  [json("Polygon", [[a, b, c, a]]), "wrong-type"],
  [json("linestring", [a, b]), "wrong-type"],
  [
    JSON.stringify({ type: "Feature", geometry: { type: "LineString", coordinates: [a, b] } }),
    "wrong-type",
  ],
  ['{"type":"LineString"}', "broken"],
  [line(null), "broken"],
  [line([]), "broken"],
  [line([a]), "broken"],
  [line("106,20"), "broken"],
  [line({ 0: a, 1: b, length: 2 }), "broken"],
  [line([a, null]), "broken"],
  [line([a, null, b]), "broken"],
  [line([a, []]), "broken"],
  [line([a, [106.34]]), "broken"],
  [line([a, [106.34, null]]), "broken"],
  [line([a, ["106.34", "20.45"]]), "broken"],
  [line([a, [106.34, 20.45, "3"]]), "broken"],
  ['{"type":"LineString","coordinates":[[106.33,1e999],[106.34,20.45]]}', "broken"],
  [
    line([
      [20.44, 106.33],
      [20.45, 106.34],
    ]),
    "broken",
  ],
  [
    line([
      [106.33, 20.44],
      [591234.5, 2261234.5],
    ]),
    "broken",
  ],
  [
    line([
      [a, b],
      [c, d],
    ]),
    "broken",
  ],
  [json("MultiLineString", [a, b]), "broken"],
  [json("MultiLineString", []), "broken"],
  [json("MultiLineString", [[], null]), "broken"],
  [json("MultiLineString", null), "broken"],
];
for (const [text, problem] of brokenLines) {
  test(`of the line ${text.slice(0, 70) || "(empty)"} nothing is left: ${problem}`, () => {
    assert.deepEqual(readLine(text), { geometry: null, problem });
  });
}

test("a piece that is broken is left out, and the others stay as they are", () => {
  for (const wrong of [null, [], [c], [c, null], [[c, d]], "x"]) {
    assert.deepEqual(readLine(json("MultiLineString", [[a, b], wrong, [c, d]])), {
      geometry: {
        type: "MultiLineString",
        coordinates: [
          [a, b],
          [c, d],
        ],
      },
      problem: "partly-broken",
    });
  }
});

test("an area is read with its holes; a polygon with a broken ring is left out as a whole", () => {
  const [outer, hole] = [
    [a, b, c, d, a],
    [b, c, d, b],
  ];
  const whole = [outer, hole];
  const good: [string, number][] = [
    [json("Polygon", [outer]), 1],
    [json("Polygon", whole), 2],
    [json("Polygon", [[a, b, c]]), 1],
    [json("MultiPolygon", [whole, [outer]]), 3],
  ];
  for (const [text, rings] of good) {
    const { geometry, problem } = readArea(text);
    assert.equal(problem, null, text);
    assert.equal(linesOf(geometry).length, rings, text);
  }
  for (const wrong of [null, [], [[]], [outer, [b, c]], [outer, null], outer]) {
    assert.deepEqual(readArea(json("Polygon", wrong)), { geometry: null, problem: "broken" });
    assert.deepEqual(readArea(json("MultiPolygon", [wrong, whole])), {
      geometry: { type: "MultiPolygon", coordinates: [whole] },
      problem: "partly-broken",
    });
  }
  assert.equal(readArea(line([a, b])).problem, "wrong-type");
  assert.equal(readArea("nonsense").problem, "not-json");
  assert.deepEqual(readArea(null), { geometry: null, problem: null });
});
