import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ProblemName } from "../../src/records/problems.ts";
import { choice } from "../../src/records/values/choice.ts";
import { day, partOfDay } from "../../src/records/values/day.ts";
import { geometry } from "../../src/records/values/geometry.ts";
import { list } from "../../src/records/values/list.ts";
import { decimal, wholeNumber } from "../../src/records/values/number.ts";
import { reference } from "../../src/records/values/reference.ts";
import { signCode } from "../../src/records/values/sign-code.ts";
import { longText, text, webAddress } from "../../src/records/values/text.ts";
import type { Filled, ValueType } from "../../src/records/values/value-type.ts";

type Cases = {
  // biome-ignore lint/suspicious/noExplicitAny: values of every type in one table.
  type: ValueType<any>;
  right: [cell: Filled, value: unknown][];
  /** Without a detail, any. */
  wrong: [cell: Filled, problem: ProblemName, detail?: object][];
};

const name = text({ max: 20 });
const story = longText({ max: 40 });
const length = wholeNumber({ min: 1, max: 100_000, unit: "m" });
const house = wholeNumber({ min: 1, max: 9_999 });
const width = decimal({ min: 0.5, max: 200, unit: "m" });
const longitude = decimal({ min: 102, max: 118 });
const which = choice({
  start: { vi: "đầu đường", en: "start" },
  end: { vi: "cuối đường", en: "end" },
});
const aliases = list(name, { max: 3 });
const line = geometry({ types: ["LineString"], max: 500 });
const pieces = geometry({ types: ["LineString", "MultiLineString"], max: 500 });
const area = geometry({ types: ["Polygon", "MultiPolygon"], max: 500 });

const json = (type: string, coordinates: unknown, more = {}) =>
  JSON.stringify({ type, coordinates, ...more });
const ring = [
  [106.3, 20.4],
  [106.4, 20.4],
  [106.4, 20.5],
  [106.3, 20.4],
];

const cases: Record<string, Cases> = {
  text: {
    type: name,
    right: [
      ["Lý Bôn", "Lý Bôn"],
      ["Ly\u0301 Bo\u0302n", "L\u00fd B\u00f4n"],
      ["  Lý \u00a0 Bôn\u3000", "Lý Bôn"],
      [14, "14"],
      ["30/4", "30/4"],
      ["=1+1", "=1+1"],
      ["<b>&\"'", "<b>&\"'"],
      ["𠀋".repeat(20), "𠀋".repeat(20)],
    ],
    wrong: [
      ["a".repeat(21), "too-long", { max: 20, length: 21 }],
      ["𠀋".repeat(200), "too-long", { max: 20, length: 200 }],
      [`Bo${"\u0302".repeat(31)}n`, "forbidden-character", { character: "U+0302", at: 33 }],
      ["Lý\nBôn", "more-than-one-line"],
      ["Lý\u2028Bôn", "more-than-one-line"],
      ["Lý\tBôn", "forbidden-character", { character: "U+0009", at: 3 }],
      ["Lý\0Bôn", "forbidden-character", { character: "U+0000", at: 3 }],
      ["Lý \u202enôB", "forbidden-character", { character: "U+202E", at: 4 }],
      ["Lý \u2066Bôn\u2069", "forbidden-character", { character: "U+2066", at: 4 }],
      ["Lý\u200bBôn", "forbidden-character", { character: "U+200B", at: 3 }],
      ["Lý\u00adBôn", "forbidden-character", { character: "U+00AD", at: 3 }],
      ["Lý \ufff9", "forbidden-character", { character: "U+FFF9", at: 4 }],
      ["Lý \u3164", "forbidden-character", { character: "U+3164", at: 4 }],
      ["Lý \ud800", "forbidden-character", { character: "U+D800", at: 4 }],
      ["Lý \ue000", "forbidden-character", { character: "U+E000", at: 4 }],
      ["L\ufffd B\ufffdn", "forbidden-character", { character: "U+FFFD", at: 2 }],
      ["Lý \u{e0041}", "forbidden-character", { character: "U+E0041", at: 4 }],
    ],
  },
  "text of a form": {
    type: text({ max: 20, form: { pattern: /^[a-z-]+$/, example: "ly-bon" } }),
    right: [[" ly-bon ", "ly-bon"]],
    wrong: [
      ["Lý Bôn", "wrong-form", { example: "ly-bon" }],
      ["../etc", "wrong-form", { example: "ly-bon" }],
    ],
  },
  "long text": {
    type: story,
    right: [
      ["Một dòng  \r\nhai dòng\n", "Một dòng\nhai dòng"],
      ["a\u2028b\u0085c", "a\nb\nc"],
      ["a\n\nb", "a\n\nb"],
    ],
    wrong: [
      ["ă".repeat(41), "too-long", { max: 40, length: 41 }],
      [`a\nb${"\u0323".repeat(31)}`, "forbidden-character", { character: "U+0323", at: 34 }],
      ["a\nb\u202ec", "forbidden-character", { character: "U+202E", at: 4 }],
      ["a\tb", "forbidden-character", { character: "U+0009", at: 2 }],
    ],
  },
  "whole number of metres": {
    type: length,
    right: [
      ["1250", 1250],
      [" 1250 m ", 1250],
      ["1.250m", 1250],
      ["1,250 mét", 1250],
      ["1 250", 1250],
      ["1\u202f250", 1250],
      ["1,25 km", 1250],
      ["1.250 km", 1250],
      ["1,1km", 1100],
      ["1,001 km", 1001],
      ["2km790", 2790],
      ["2 km 79 m", 2079],
      [1250, 1250],
    ],
    wrong: [
      ["12.500.000", "out-of-range", { value: 12_500_000, min: 1, max: 100_000 }],
      ["2km79", "not-a-number"],
      [1.125, "not-whole", { value: 1.125 }],
      ["1.250", "ambiguous-number", { readings: [1.25, 1250] }],
      ["1,250", "ambiguous-number", { readings: [1.25, 1250] }],
      ["12,5", "not-whole", { value: 12.5 }],
      ["0", "out-of-range", { value: 0, min: 1, max: 100_000 }],
      ["-5", "out-of-range", { value: -5, min: 1, max: 100_000 }],
      ["−5", "out-of-range", { value: -5, min: 1, max: 100_000 }],
      ["500 ft", "unknown-unit", { unit: "ft", known: ["m", "km"] }],
      ["khoảng 500", "not-a-number"],
      ["500-600", "not-a-number"],
      ["5 x 10", "not-a-number"],
      ["1e3", "not-a-number"],
      ["0x10", "not-a-number"],
      ["１２", "not-a-number"],
      ["Infinity", "not-a-number"],
      ["NaN", "not-a-number"],
      [Number.NaN, "not-a-number"],
      [Number.POSITIVE_INFINITY, "out-of-range"],
      ["9".repeat(100_000), "not-a-number"],
      ["1 2 3", "not-a-number"],
      ["1.25.0", "not-a-number"],
      ["", "not-a-number"],
    ],
  },
  "whole number without a unit": {
    type: house,
    right: [
      ["248", 248],
      ["1.250", 1250],
      ["007", 7],
    ],
    wrong: [
      ["12A", "unknown-unit", { unit: "a", known: [] }],
      ["125/7", "not-a-number"],
      ["1.25", "not-whole", { value: 1.25 }],
      ["10000", "out-of-range", { value: 10_000, min: 1, max: 9_999 }],
    ],
  },
  decimal: {
    type: width,
    right: [
      ["7,5", 7.5],
      ["7.5 m", 7.5],
      ["12.375", 12.375],
      ["0,02 km", 20],
    ],
    wrong: [
      ["0,125", "out-of-range", { value: 0.125, min: 0.5, max: 200 }],
      ["1.234,5", "out-of-range", { value: 1234.5, min: 0.5, max: 200 }],
      ["1,234.5", "out-of-range", { value: 1234.5, min: 0.5, max: 200 }],
      ["bảy", "not-a-number"],
    ],
  },
  "decimal of degrees": {
    type: longitude,
    right: [
      ["106.335", 106.335],
      ["106,3353101", 106.335_310_1],
    ],
    wrong: [
      ["20.445", "out-of-range", { value: 20.445, min: 102, max: 118 }],
      ["106.335 m", "unknown-unit", { unit: "m", known: [] }],
    ],
  },
  choice: {
    type: which,
    right: [
      ["start", "start"],
      ["Đầu đường", "start"],
      ["CUOI DUONG", "end"],
    ],
    wrong: [
      ["constructor", "not-in-list", { choices: ["start", "end"] }],
      [0, "not-in-list", { choices: ["start", "end"] }],
    ],
  },
  day: {
    type: day(),
    right: [
      ["2016-12-23", "2016-12-23"],
      ["23/12/2016", "2016-12-23"],
      ["1.7.2025", "2025-07-01"],
      ["29/2/2024", "2024-02-29"],
    ],
    wrong: [
      ["29/2/2023", "not-a-day"],
      ["31/4/2016", "not-a-day"],
      ["12/23/2016", "not-a-day"],
      ["23/12-2016", "not-a-day"],
      ["23/12/16", "not-a-day"],
      ["0216-12-23", "not-a-day"],
      ["2016-12", "not-a-day"],
      [42_727, "not-a-day"],
      ["2016-12-23T00:00:00Z", "not-a-day"],
    ],
  },
  "part of a day": {
    type: partOfDay(),
    right: [
      ["2016", "2016"],
      [2016, "2016"],
      ["2016-12", "2016-12"],
      ["9/2016", "2016-09"],
      ["23/12/2016", "2016-12-23"],
    ],
    wrong: [
      ["13/2016", "not-a-day"],
      ["2016-00", "not-a-day"],
      ["khoảng 2016", "not-a-day"],
    ],
  },
  list: {
    type: aliases,
    right: [
      ["Lý Bí; Lý Nam Đế", ["Lý Bí", "Lý Nam Đế"]],
      [";; Lý Bí ;", ["Lý Bí"]],
      ["a\\;b; c\\\\", ["a;b", "c\\"]],
    ],
    wrong: [
      ["a;b;c;d", "too-many", { max: 3, count: 4 }],
      [
        "a; b\u200b",
        "wrong-item",
        {
          item: 2,
          problem: { problem: "forbidden-character", detail: { character: "U+200B", at: 2 } },
        },
      ],
    ],
  },
  line: {
    type: line,
    right: [
      [
        json("LineString", ring.slice(0, 2), { bbox: [0, 0, 0, 0] }),
        json("LineString", ring.slice(0, 2)),
      ],
    ],
    wrong: [
      ["{", "not-json"],
      ["null", "wrong-geometry", { types: ["LineString"], because: "type" }],
      [5, "wrong-geometry", { types: ["LineString"], because: "type" }],
      [json("Point", ring[0]), "wrong-geometry", { types: ["LineString"], because: "type" }],
      [json("LineString", 5), "wrong-geometry", { types: ["LineString"], because: "coordinates" }],
      [
        json("LineString", [["106", "20"], [1]]),
        "wrong-geometry",
        { types: ["LineString"], because: "coordinates" },
      ],
      [
        json("LineString", ring.slice(0, 1)),
        "wrong-geometry",
        { types: ["LineString"], because: "too-few-points" },
      ],
      // Axes swapped.
      [
        json("LineString", [
          [20.4, 106.3],
          [20.5, 106.4],
        ]),
        "out-of-range",
        { value: 20.4, min: 102, max: 118 },
      ],
      // VN-2000, in metres.
      [
        json("LineString", [
          [588_000, 2_260_000],
          [588_100, 2_260_000],
        ]),
        "out-of-range",
        { value: 588_000, min: 102, max: 118 },
      ],
      [
        '{"type":"LineString","coordinates":[[106.3,1e999],[106.4,20]]}',
        "out-of-range",
        { value: Number.POSITIVE_INFINITY, min: 6, max: 24 },
      ],
      ["[".repeat(400), "not-json"],
      ["[".repeat(100_000), "too-long", { max: 500, length: 100_000 }],
    ],
  },
  "line in pieces": {
    type: pieces,
    right: [
      [json("LineString", ring.slice(0, 2)), json("LineString", ring.slice(0, 2))],
      [
        json("MultiLineString", [ring.slice(0, 2), ring.slice(2, 4)]),
        json("MultiLineString", [ring.slice(0, 2), ring.slice(2, 4)]),
      ],
    ],
    wrong: [
      [json("MultiLineString", []), "wrong-geometry"],
      [json("MultiLineString", [ring.slice(0, 1)]), "wrong-geometry"],
      [json("MultiLineString", ring), "wrong-geometry"],
      [json("Polygon", [ring]), "wrong-geometry"],
    ],
  },
  area: {
    type: area,
    right: [
      [json("Polygon", [ring]), json("Polygon", [ring])],
      [json("MultiPolygon", [[ring]]), json("MultiPolygon", [[ring]])],
    ],
    wrong: [
      [json("Polygon", []), "wrong-geometry"],
      [
        json("Polygon", [ring.slice(0, 3)]),
        "wrong-geometry",
        { types: ["Polygon", "MultiPolygon"], because: "too-few-points" },
      ],
      [
        json("MultiPolygon", [[[...ring.slice(0, 3), [106.3, 20.6]]]]),
        "wrong-geometry",
        { types: ["Polygon", "MultiPolygon"], because: "open-ring" },
      ],
      [json("MultiPolygon", [ring]), "wrong-geometry"],
    ],
  },
  reference: {
    type: reference("street"),
    right: [[" ly-bon", "ly-bon"]],
    wrong: [["ly\nbon", "more-than-one-line"]],
  },
  "sign code": {
    type: signCode(),
    right: [[" ngm6dn ", "NGM6DN"]],
    wrong: [
      ["NGM6DM", "not-a-code"],
      ["'; DROP", "not-a-code"],
    ],
  },
  "web address": {
    type: webAddress(),
    right: [
      ["https://vi.example/trang?x=1", "https://vi.example/trang?x=1"],
      ["https://vi.example/đường", "https://vi.example/%C4%91%C6%B0%E1%BB%9Dng"],
    ],
    wrong: [
      ["javascript:alert(1)", "not-a-web-address"],
      ["http://vi.example", "not-https"],
      ["data:text/html,x", "not-a-web-address"],
      ["//vi.example", "not-a-web-address"],
      ["https://a@vi.example", "not-a-web-address"],
      ["https://vi.example/\u202e", "forbidden-character"],
    ],
  },
};

const shown = (cell: Filled) => JSON.stringify(cell).slice(0, 50);

for (const [name, { type, right, wrong }] of Object.entries(cases)) {
  describe(name, () => {
    for (const [cell, value] of right) {
      it(`${shown(cell)} is read, and read back as it is written`, () => {
        assert.deepEqual(type.read(cell), { value });
        assert.deepEqual(type.read(type.write(value)), { value });
      });
    }
    for (const [cell, problem, detail] of wrong) {
      it(`${shown(cell)} is ${problem}`, () => {
        const read = type.read(cell);
        assert.ok("problem" in read, `was read as ${JSON.stringify(read)}`);
        assert.equal(read.problem, problem);
        if (detail) assert.deepEqual(read.detail, detail);
      });
    }
  });
}

it("a line that cannot be read in the database is published as none, a good one as it is", () => {
  assert.equal(line.json("{"), null);
  assert.equal(line.json('{"type":"LineString"}'), null);
  const good = { type: "LineString", coordinates: ring.slice(0, 2) };
  assert.deepEqual(line.json(JSON.stringify(good)), good);
  const outline = { type: "MultiPolygon", coordinates: [[ring]] };
  assert.deepEqual(area.json(JSON.stringify(outline)), outline);
});
