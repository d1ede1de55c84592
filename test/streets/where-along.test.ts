import assert from "node:assert/strict";
import { before, test } from "node:test";
import { startCity } from "../harness.ts";

const { get, db } = await startCity();

/** Longitude so many metres east of the start, at its latitude and far from all other streets. */
const east = (metres: number) => 107.33 + metres / (111_320 * Math.cos((20.44 * Math.PI) / 180));

/** A street of 1,000 m that runs east; others cross it at 0, 300, 700 and 1,000 m. */
const crossings = [0, 300, 700, 1000];
const signs: [code: string, at: number, north: number, status: string][] = [
  ["AT500", 500, 0, "installed"],
  ["AT306", 306, 0, "installed"],
  ["AT000", 2, 0, "installed"],
  ["FAR", 500, 0.001, "installed"],
  ["GONE", 500, 0, "retired"],
];

before(async () => {
  const line = (...points: [number, number][]) =>
    JSON.stringify({ type: "LineString", coordinates: points });
  const rows = [
    [5000, "straight", "Thẳng", line([east(0), 20.44], [east(1000), 20.44])],
    ...crossings.map((at, i) => [
      5001 + i,
      `crossing-${at}`,
      `Ngang ${at}`,
      line([east(at), 20.438], [east(at), 20.442]),
    ]),
  ];
  await db.batch([
    db
      .prepare(
        `INSERT INTO streets (id, slug, kind, name, folded, geometry, status)
         SELECT value ->> 0, value ->> 1, 'đường', value ->> 2, '', value ->> 3, 'confirmed'
         FROM json_each(?)`,
      )
      .bind(JSON.stringify(rows)),
    db.prepare(`INSERT INTO street_wards SELECT id, 1 FROM streets WHERE id >= 5000`),
    db.prepare("INSERT INTO street_wards VALUES (5000, 6)"),
    db
      .prepare(
        `INSERT INTO signs (code, street_id, at, position, latitude, longitude, status)
         SELECT value ->> 0, 5000, 'middle', '', 20.44 + (value ->> 2), value ->> 1, value ->> 3
         FROM json_each(?)`,
      )
      .bind(
        JSON.stringify(signs.map(([code, at, north, status]) => [code, east(at), north, status])),
      ),
  ]);
});

/** What is told of a sign, without its tags, from the direction of the street to its code. */
async function told(language: string, code: string): Promise<string> {
  const words = await hereOf(language, code);
  return words
    .replace(/^.*?(Số nhà gần biển này|House number next to this sign): .*?\. ?/s, "")
    .replace(/\s*(Mã trên biển|Code on the sign).*/s, "");
}

/** All that is told at once to whoever opens a sign's code, without its tags. */
async function hereOf(language: string, code: string, slug = "straight"): Promise<string> {
  const html = await (await get(`/${language}/streets/${slug}`)).text();
  const [, index] = new RegExp(`class="mark m(\\d+)[^"]*" id="${code}"`).exec(html) ?? [];
  const [, here = ""] = new RegExp(`<div class="here h${index}">(.*?)</div>`, "s").exec(html) ?? [];
  return here.replace(/<\/p>/g, " ").replace(/<[^>]+>/g, "");
}

test("a sign says how far it is from both ends and from the next junction on either side", async () => {
  for (const [code, vi, en] of [
    [
      "AT500",
      "Cách đầu đường khoảng 500 m, cách cuối đường khoảng 500 m. Về phía tây: Ngang 300 (200 m); về phía đông: Ngang 700 (200 m).",
      "About 500 m from the street's start and 500 m from its end. To the west: Ngang 300 (200 m); to the east: Ngang 700 (200 m).",
    ],
    [
      "AT306",
      "Cách đầu đường khoảng 310 m, cách cuối đường khoảng 690 m. Về phía tây: Ngang 0 (310 m); về phía đông: Ngang 700 (390 m).",
      "About 310 m from the street's start and 690 m from its end. To the west: Ngang 0 (310 m); to the east: Ngang 700 (390 m).",
    ],
    [
      "AT000",
      "Cách cuối đường khoảng 1.000 m. Về phía đông: Ngang 300 (300 m).",
      "About 1,000 m from the street's end. To the east: Ngang 300 (300 m).",
    ],
    ["FAR", "", ""],
    ["GONE", "", ""],
  ] as const) {
    const plain = (text: string) => text.replace("&#39;", "'").replaceAll("\u00a0", " ").trim();
    assert.equal(plain(await told("vi", code)), vi, code);
    assert.equal(plain(await told("en", code)), en, code);
  }
});

test("the junctions have their distances from the start, in order", async () => {
  const html = await (await get("/vi/streets/straight")).text();
  const [, list = ""] = /<ol class="links"[^>]*>(.*?)<\/ol>/s.exec(html) ?? [];
  assert.deepEqual(
    Array.from(list.matchAll(/<a[^>]*>(.*?)<\/a>/g), ([, text = ""]) =>
      text.replace(/<[^>]+>/g, ""),
    ),
    // No line ends between a number and its unit.
    [
      "Ngang 0 · 0\u00a0m",
      "Ngang 300 · 300\u00a0m",
      "Ngang 700 · 700\u00a0m",
      "Ngang 1000 · 1.000\u00a0m",
    ],
  );
});

test("the address stands in one line to copy, with what it was before 1 July 2025, and who publishes it", async () => {
  for (const language of ["vi", "en"]) {
    const html = await (await get(`/${language}/streets/straight`)).text();
    assert.match(html, /<span lang="vi">Đường Thẳng, phường Trần Hưng Đạo, tỉnh Hưng Yên<\/span>/);
    assert.match(
      html,
      /<small>[^<]*2025: <span lang="vi">Đường Thẳng, phường Trần Hưng Đạo, thành phố Thái Bình, tỉnh Thái Bình<\/span>/,
    );
  }
  const vi = await (await get("/vi/streets/straight")).text();
  assert.match(
    vi,
    /Thành phố \(Thái Bình\) công bố thông tin này\. Liên hệ: <a href="mailto:office@bienpho\.example">office@bienpho\.example<\/a>\. Cập nhật ngày \d+\/\d+\/\d{4}\./,
  );
});

type Numbers = [from: string, lowest: number | null, highest: number | null, near: number | null];
const numbers: [is: Numbers, vi: string, en: string][] = [
  [
    ["start", 1, 240, 121],
    "Số nhà từ 1 đến 240, tăng dần từ tây sang đông. Số nhà gần biển này: 121.",
    "House numbers 1 to 240, rising from west to east. House number next to this sign: 121.",
  ],
  [
    ["end", 1, 240, null],
    "Số nhà từ 1 đến 240, tăng dần từ đông sang tây. Số nhà gần biển này: chưa có thông tin.",
    "House numbers 1 to 240, rising from east to west. House number next to this sign: not on record.",
  ],
  [
    ["unknown", 1, 240, 121],
    "Số nhà từ 1 đến 240. Số nhà gần biển này: 121.",
    "House numbers 1 to 240. House number next to this sign: 121.",
  ],
  [
    ["unknown", null, null, null],
    "Số nhà gần biển này: chưa có thông tin.",
    "House number next to this sign: not on record.",
  ],
];

test("whoever stands at a sign is told which way the house numbers rise and which is next to it, if the city has entered it", async () => {
  for (const [[from, lowest, highest, near], vi, en] of numbers) {
    await db.batch([
      db
        .prepare(
          "UPDATE streets SET numbers_from = ?, number_lowest = ?, number_highest = ? WHERE id = 5000",
        )
        .bind(from, lowest, highest),
      db.prepare("UPDATE signs SET number_near = ? WHERE code = 'AT500'").bind(near),
    ]);
    // The edge keeps a page: each is asked for under a name that it never had.
    const slug = `numbers-${from}-${lowest}-${near}`;
    await db.prepare("UPDATE streets SET slug = ? WHERE id = 5000").bind(slug).run();
    for (const [language, words] of [
      ["vi", vi],
      ["en", en],
    ] as const) {
      assert.ok((await hereOf(language, "AT500", slug)).includes(words), words);
    }
  }
  await db.prepare("UPDATE streets SET slug = 'straight' WHERE id = 5000").run();
});
