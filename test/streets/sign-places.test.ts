import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleCity } from "../../sample/city.ts";
import { randomOf } from "../../sample/random.ts";
import type { Line } from "../../src/streets/map/geometry.ts";
import {
  type Candidate,
  type CandidateStreet,
  candidatesOf,
} from "../../src/streets/sign-places/candidates.ts";
import { meetingsOf } from "../../src/streets/sign-places/meetings.ts";
import type { SignOfStreet } from "../../src/streets/sign-places/sign-at.ts";
import { snapToStreet } from "../../src/streets/sign-places/snap.ts";
import { namesOf, streetsIn } from "../../src/streets/sign-places/streets-in-text.ts";

const { streets, signs } = sampleCity;
const metresPerDegree = 111_320;

/** The sample's streets as rows, each corner of each line moved by up to so many metres. */
function rowsMoved(metres: number, seed: string): CandidateStreet[] {
  const random = randomOf(seed);
  const moved = (degrees: number, perDegree: number) =>
    degrees + random.between(-metres, metres) / perDegree;
  return streets.map((street) => ({
    ...street,
    geometry: JSON.stringify({
      type: "LineString",
      coordinates: street.geometry.coordinates.map(([x, y]) => [
        moved(x, metresPerDegree * 0.937),
        moved(y, metresPerDegree),
      ]),
    }),
  }));
}

const rows = rowsMoved(0, "");
const placesOf = (
  { id }: { id: number },
  all: readonly CandidateStreet[],
  itsSigns: readonly SignOfStreet[] = [],
): Candidate[] => {
  const street = all.find((one) => one.id === id);
  assert.ok(street);
  return candidatesOf(
    street,
    all.filter((one) => one !== street),
    itsSigns,
  );
};

/** The sample's streets share a point where they meet, and nowhere else: 192 pairs, seen from both. */
const meetingPairs = new Set(
  streets.flatMap((a) => {
    const points = new Set(a.geometry.coordinates.map(String));
    return streets
      .filter((b) => a !== b && b.geometry.coordinates.some((point) => points.has(String(point))))
      .map((b) => `${a.slug} meets ${b.slug}`);
  }),
);

describe("the places of a street", () => {
  for (const seed of ["not moved", "moved once", "moved again", "and again"]) {
    const metres = seed === "not moved" ? 0 : 5;
    it(`hold all 192 junctions of the sample and no others, its lines ${seed} by ${metres} m`, () => {
      assert.equal(meetingPairs.size, 2 * 192);
      const all = rowsMoved(metres, seed);
      const slugs = new Map(streets.map(({ id, slug }) => [id, slug]));
      const found = streets.flatMap((street) =>
        placesOf(street, all).flatMap((place) => {
          assert.notEqual(place.along, null);
          return place.streets.map((id) => `${street.slug} meets ${slugs.get(id)}`);
        }),
      );
      assert.deepEqual(found.sort(), [...meetingPairs].sort());
    });
  }

  it("stand in order from the start to the end, where the line has them", () => {
    for (const street of streets) {
      const places = placesOf(street, rows);
      const kinds = places.map(({ at }) => at);
      const junctions = kinds.slice(1, -1).map(() => "junction");
      assert.deepEqual(kinds, ["start", ...junctions, "end"], street.slug);
      const along = places.map((place) => place.along ?? Number.NaN);
      assert.deepEqual(
        along,
        along.toSorted((a, b) => a - b),
        street.slug,
      );
      assert.equal(along[0], 0);
      const length = along.at(-1) ?? 0;
      assert.ok(Math.abs(length - street.lengthM) < 0.01 * street.lengthM + 1, street.slug);
      const { coordinates } = street.geometry;
      for (const [place, corner] of [
        [places[0], coordinates[0]],
        [places.at(-1), coordinates.at(-1)],
      ] as const) {
        assert.ok(Math.abs((place?.longitude ?? 0) - (corner?.[0] ?? 1)) < 1e-6, street.slug);
        assert.ok(Math.abs((place?.latitude ?? 0) - (corner?.[1] ?? 1)) < 1e-6, street.slug);
      }
    }
  });

  it("have the signs of the sample where those say they are, and none twice", () => {
    const found = new Map<string, Candidate>();
    for (const street of streets) {
      const its = signs.filter(({ streetId }) => streetId === street.id);
      for (const place of placesOf(street, rows, its)) {
        if (place.sign === null) continue;
        assert.equal(found.has(place.sign), false, place.sign);
        found.set(place.sign, place);
      }
    }
    const hanging = signs.filter(({ at, status }) => at !== "middle" && status !== "retired");
    assert.deepEqual([...found.keys()].sort(), hanging.map(({ code }) => code).sort());
    for (const { code, at, junctionStreetId } of hanging) {
      const place = found.get(code);
      assert.equal(place?.at, at, code);
      if (junctionStreetId) assert.ok(place?.streets.includes(junctionStreetId), code);
    }
  });
});

/** The rows without what they know beside their starts and ends. */
const bare = (street: CandidateStreet): CandidateStreet => ({ ...street, geometry: null });
const cities: [what: string, city: CandidateStreet[]][] = [
  ["as the streets there", rows.map(bare)],
  [
    "in words alone",
    rows.map((street) => ({ ...bare(street), startStreetId: null, endStreetId: null })),
  ],
];
for (const [how, city] of cities) {
  describe(`the places of a street of a city without lines, its ends recorded ${how}`, () => {
    it("are its start, each street that starts or ends at it, by name, and its end", () => {
      let junctions = 0;
      for (const street of streets) {
        const ends = [street.startStreetId, street.endStreetId];
        const wanted = streets
          .filter(({ id }) => id !== street.id && !ends.includes(id))
          .filter(({ startStreetId: start, endStreetId: end }) => [start, end].includes(street.id));
        junctions += wanted.length;
        const at = (id: number | null) => (id === null ? [] : [id]);
        assert.deepEqual(
          placesOf(street, city).map((place) => [place.at, place.streets]),
          [
            ["start", at(street.startStreetId)],
            ...wanted.map(({ id }) => ["junction", [id]]),
            ["end", at(street.endStreetId)],
          ],
          street.slug,
        );
      }
      assert.ok(junctions > 50, String(junctions));
    });

    it("have no coordinates, and the signs that tell the same facts", () => {
      const street = streets.find(({ slug }) => slug === "ly-bon");
      assert.ok(street);
      const its = signs.filter(({ streetId }) => streetId === street.id);
      for (const place of placesOf(street, city, its)) {
        assert.deepEqual([place.latitude, place.longitude, place.along], [null, null, null]);
        const same = its.find(
          ({ at, junctionStreetId: met, status }) =>
            status !== "retired" &&
            at === place.at &&
            (at !== "junction" || (met !== null && place.streets.includes(met))),
        );
        assert.equal(place.sign, same?.code ?? null);
      }
    });
  });
}

const nowhere = { startStreetId: null, startText: null, endStreetId: null, endText: null };
const streetOf = (id: number, name: string, pieces: number[][][] | null): CandidateStreet => ({
  ...nowhere,
  id,
  kind: "đường",
  name,
  lengthM: id * 100,
  geometry: pieces && JSON.stringify({ type: "MultiLineString", coordinates: pieces.map(degrees) }),
});
/** Metres east and north of a corner of the town, as degrees. */
const degrees = (line: readonly number[][]) =>
  line.map(([x = 0, y = 0]) => [
    106.33 + x / (metresPerDegree * Math.cos((20.44 * Math.PI) / 180)),
    20.44 + y / metresPerDegree,
  ]);
const straight = streetOf(1, "Một", [
  [
    [0, 0],
    [1000, 0],
  ],
]);

const shapes: [
  what: string,
  street: CandidateStreet,
  others: CandidateStreet[],
  places: [at: string, along: number | null, streets: number[]][],
][] = [
  [
    "a street that crosses twice is met twice",
    straight,
    [
      streetOf(2, "Hai", [
        [
          [200, 300],
          [200, -100],
          [700, -100],
          [700, 300],
        ],
      ]),
    ],
    [
      ["start", 0, []],
      ["junction", 200, [2]],
      ["junction", 700, [2]],
      ["end", 1000, []],
    ],
  ],
  [
    "a street that runs beside it for a while is met once",
    straight,
    [
      streetOf(2, "Hai", [
        [
          [300, 200],
          [310, 15],
          [400, 18],
          [500, 12],
          [600, 19],
          [620, 300],
        ],
      ]),
    ],
    [
      ["start", 0, []],
      ["junction", 500, [2]],
      ["end", 1000, []],
    ],
  ],
  [
    "streets that meet at one crossing are one place, told by the longest",
    straight,
    [
      streetOf(2, "Hai", [
        [
          [500, -300],
          [500, 0],
        ],
      ]),
      streetOf(3, "Ba", [
        [
          [512, 0],
          [512, 300],
        ],
      ]),
      streetOf(4, "Bốn", [
        [
          [540, 0],
          [540, 300],
        ],
      ]),
    ],
    [
      ["start", 0, []],
      ["junction", 500, [3, 2]],
      ["junction", 540, [4]],
      ["end", 1000, []],
    ],
  ],
  [
    "junctions near an end are at it, the recorded street first",
    { ...straight, startStreetId: 2 },
    [
      streetOf(2, "Hai", [
        [
          [0, -300],
          [0, 300],
        ],
      ]),
      streetOf(3, "Ba", [
        [
          [10, 5],
          [10, 300],
        ],
      ]),
      streetOf(4, "Bốn", [
        [
          [990, 0],
          [990, 300],
        ],
      ]),
    ],
    [
      ["start", 0, [2, 3]],
      ["end", 1000, [4]],
    ],
  ],
  [
    "the pieces of a street are gone along one after the other, and not across the gap",
    streetOf(1, "Một", [
      [
        [0, 0],
        [400, 0],
      ],
      [
        [900, 0],
        [1200, 0],
      ],
    ]),
    [
      streetOf(2, "Hai", [
        [
          [300, -50],
          [300, 50],
        ],
        [
          [1000, -50],
          [1000, 50],
        ],
        [
          [650, -50],
          [650, 50],
        ],
      ]),
    ],
    [
      ["start", 0, []],
      ["junction", 300, [2]],
      ["junction", 500, [2]],
      ["end", 700, []],
    ],
  ],
  [
    "a street passing farther off than streets are wide is not met",
    straight,
    [
      streetOf(2, "Hai", [
        [
          [500, 30],
          [500, 300],
        ],
      ]),
    ],
    [
      ["start", 0, []],
      ["end", 1000, []],
    ],
  ],
  [
    "streets without a line come last before the end, by name, once each",
    straight,
    [
      { ...streetOf(2, "Mười", null), endStreetId: 1 },
      { ...streetOf(3, "Đông", null), startText: "giao đường Một", endText: "giao đường Một" },
      streetOf(4, "Bốn", [
        [
          [500, -50],
          [500, 50],
        ],
      ]),
    ],
    [
      ["start", 0, []],
      ["junction", 500, [4]],
      ["junction", null, [3]],
      ["junction", null, [2]],
      ["end", 1000, []],
    ],
  ],
  [
    "a line that cannot be read is none",
    { ...straight, geometry: '{"type":"LineString","coordinates":[[106.33,null]]}' },
    [
      streetOf(2, "Hai", [
        [
          [0, -300],
          [0, 300],
        ],
      ]),
    ],
    [
      ["start", null, []],
      ["end", null, []],
    ],
  ],
];
for (const [what, street, others, wanted] of shapes) {
  it(what, () => {
    const places = candidatesOf(street, others, []).map(({ at, along, streets }) => [
      at,
      along === null ? null : Math.round(along),
      streets,
    ]);
    assert.deepEqual(places, wanted);
  });
}

it("a meeting is where the two come nearest, and tells how near", () => {
  const line: Line = [
    [0, 0],
    [100, 0],
    [100, 100],
  ];
  const other: Line = [
    [112, 60],
    [300, 60],
  ];
  assert.deepEqual(meetingsOf(line, [other], 25), [{ along: 160, point: [100, 60], apart: 12 }]);
  assert.deepEqual(meetingsOf(line, [other], 10), []);
});

const place = (x: number, y: number) => {
  const [longitude = 0, latitude = 0] = degrees([[x, y]])[0] ?? [];
  return { longitude, latitude };
};
const sign = (facts: Partial<SignOfStreet>): SignOfStreet => ({
  code: "HHHHH0",
  status: "installed",
  at: "other",
  junctionStreetId: null,
  latitude: null,
  longitude: null,
  ...facts,
});
const crossedTwice = streetOf(2, "Hai", [
  [
    [200, 300],
    [200, -100],
    [700, -100],
    [700, 300],
  ],
]);
const taken: [what: string, sign: SignOfStreet, places: number[]][] = [
  ["20 m from a junction", sign(place(210, 17)), [1]],
  ["30 m from it", sign(place(230, 0)), []],
  ["planned there", sign({ ...place(200, 0), status: "planned" }), [1]],
  ["retired there", sign({ ...place(200, 0), status: "retired" }), []],
  [
    "at the start as facts, wherever its coordinates are",
    sign({ ...place(80, 0), at: "start" }),
    [0],
  ],
  [
    "at the end as facts, with another street than is known there",
    sign({ at: "end", junctionStreetId: 9 }),
    [3],
  ],
  [
    "at a junction that two places are, by facts alone",
    sign({ at: "junction", junctionStreetId: 2 }),
    [1, 2],
  ],
  [
    "at one of them by its coordinates",
    sign({ ...place(690, 5), at: "junction", junctionStreetId: 2 }),
    [2],
  ],
  ["at a junction without a street", sign({ at: "junction" }), []],
  ["halfway, far from all", sign({ ...place(450, 0), at: "middle" }), []],
];
for (const [what, one, wanted] of taken) {
  it(`a sign ${what} takes ${wanted.length} of the places`, () => {
    const places = candidatesOf(straight, [crossedTwice], [one]);
    assert.deepEqual(
      places.flatMap(({ sign }, i) => (sign === null ? [] : [i])),
      wanted,
    );
  });
}

const known = namesOf([
  { id: 1, kind: "đường", name: "Lý Bôn" },
  { id: 2, kind: "phố", name: "Quang Trung" },
  { id: 3, kind: null, name: "Minh Khai" },
  { id: 4, kind: "đường", name: "Nguyễn Thị Minh Khai" },
  { id: 5, kind: "quốc lộ", name: "10" },
  { id: 6, kind: "đường", name: "30/4" },
  { id: 7, kind: "đường", name: "Trần Phú" },
  { id: 8, kind: "phố", name: "Trần Phú" },
  { id: 9, kind: "đường", name: "Hòa Bình" },
]);
const texts: [text: string, ids: number[]][] = [
  ["giao Lý Bôn", [1]],
  ["Lý Bôn", [1]],
  ["Giao với đường Lý Bôn (nhà ông Tám)", [1]],
  ["GIAO ĐƯỜNG LÝ BÔN", [1]],
  ["đường Lý Bôn".normalize("NFD"), [1]],
  ["Ngã tư Lý Bôn - Quang Trung", [1, 2]],
  ["ngã ba Lý Bôn và Quang Trung", [1, 2]],
  ["từ phố Quang Trung", [2]],
  ["giao Nguyễn Thị Minh Khai", [4]],
  ["giao đường Minh Khai", [3]],
  ["giao Quốc lộ 10", [5]],
  ["giao đường 30/4", [6]],
  ["giáp đường Hoà Bình", [9]],
  ["đầu đường Ly Bon", [1]],
  // A name that two streets have, and what is no street at all.
  ["giao Trần Phú", []],
  ["chợ Quang Trung", []],
  ["Trường THCS Quang Trung", []],
  ["phường Quang Trung", []],
  ["cầu Lý Bôn, giao Quang Trung", [2]],
  ["ngõ 45 đường Lý Bôn", []],
  ["cách đường Lý Bôn 50 m", []],
  ["số nhà 10", []],
  ["giao đường 10 m", []],
  ["đường Lý Bôn kéo dài", [1]],
  ["đê sông Trà Lý", []],
  ["", []],
];
for (const [text, ids] of texts) {
  it(`of the text "${text}" ${ids.length} streets are understood`, () => {
    assert.deepEqual(streetsIn(text, known), ids);
  });
}

const snapped: [what: string, x: number, y: number, along: number, apart: number, asks: boolean][] =
  [
    ["beside the line", 300, 12, 300, 12, false],
    ["on it", 300, 0, 300, 0, false],
    ["before its start", -30, 0, 0, 30, false],
    ["49 m off", 500, -49, 500, 49, false],
    ["51 m off", 500, 51, 500, 51, true],
    ["beside its second piece", 1150, 0, 850, 0, false],
    ["in the gap, nearer to the second piece", 1095, 0, 800, 5, false],
  ];
const inPieces = streetOf(1, "Một", [
  [
    [0, 0],
    [800, 0],
  ],
  [
    [1100, 0],
    [1200, 0],
  ],
]).geometry;
for (const [what, x, y, along, apart, asks] of snapped) {
  it(`a point ${what} is put onto the line, ${asks ? "asking" : "without asking"}`, () => {
    const found = snapToStreet(place(x, y), inPieces);
    assert.ok(found);
    assert.equal(found.asks, asks);
    assert.ok(Math.abs(found.along - along) < 0.2, String(found.along));
    assert.ok(Math.abs(found.apart - apart) < 0.2, String(found.apart));
    const again = snapToStreet(found, inPieces);
    assert.ok((again?.apart ?? 1) < 0.01 && Math.abs((again?.along ?? 0) - found.along) < 0.01);
  });
}

it("a point is put onto no line where there is none", () => {
  assert.equal(snapToStreet(place(0, 0), null), null);
});
