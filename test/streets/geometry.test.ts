import assert from "node:assert/strict";
import { before, test } from "node:test";
import { check } from "@placemarkio/check-geojson";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import sharp from "sharp";
import { startCity } from "../harness.ts";

const { get, db } = await startCity();

/** A table's rows as an import may have left them; each stands in the place of a good one. */
const broken: [slug: string, geometry: string, problem: string][] = [
  ["not-json", "LINESTRING(106.33 20.44, 106.34 20.45)", "not-json"],
  ["not-a-number", '{"type":"LineString","coordinates":[[106.33,NaN],[106.34,20.45]]}', "not-json"],
  ["empty-text", "", "not-json"],
  ["empty-object", "{}", "wrong-type"],
  ["json-null", "null", "wrong-type"],
  ["point", '{"type":"Point","coordinates":[106.33,20.44]}', "wrong-type"],
  ["no-positions", '{"type":"LineString","coordinates":[]}', "broken"],
  ["null-position", '{"type":"LineString","coordinates":[[106.33,20.44],null]}', "broken"],
  [
    "strings",
    '{"type":"LineString","coordinates":[["106.33","20.44"],["106.34","20.45"]]}',
    "broken",
  ],
  [
    "nested-wrongly",
    '{"type":"LineString","coordinates":[[[106.33,20.44],[106.34,20.45]]]}',
    "broken",
  ],
  ["swapped-axes", '{"type":"LineString","coordinates":[[20.44,106.33],[20.45,106.34]]}', "broken"],
  ["no-pieces", '{"type":"MultiLineString","coordinates":[[],null]}', "broken"],
];

/** The first piece is 100 m long, the second a kilometre and a half; the third cannot be read. */
const pieces = {
  short: [
    [106.33, 20.44],
    [106.331, 20.44],
  ],
  long: [
    [106.332, 20.4401],
    [106.3465, 20.4403],
  ],
};
const inPieces = JSON.stringify({
  type: "MultiLineString",
  coordinates: [pieces.short, pieces.long],
});
const partly = JSON.stringify({
  type: "MultiLineString",
  coordinates: [pieces.short, pieces.long, [[106.35, null], null]],
});
/** Crosses the long piece two thirds along, and nothing of the short one. */
const crossing = JSON.stringify({
  type: "LineString",
  coordinates: [
    [106.342, 20.438],
    [106.342, 20.442],
  ],
});

const rows = [
  ...broken.map(([slug, geometry]) => [slug, geometry, "confirmed"]),
  ["in-pieces", inPieces, "confirmed"],
  ["partly", partly, "confirmed"],
  ["crossing", crossing, "confirmed"],
];

before(async () => {
  await db.batch([
    db.prepare(
      `INSERT INTO wards (id, code, name, valid_from, outline)
         VALUES (900, '90000', 'Phường Lỗi', '2025-07-01', '{"type":"Polygon","coordinates":[[[106.3,20.4],null]]}')`,
    ),
    db
      .prepare(
        `INSERT INTO streets (id, slug, kind, name, folded, geometry, status)
         SELECT 900 + key, value ->> 0, 'đường', value ->> 0, value ->> 0, value ->> 1, value ->> 2
         FROM json_each(?)`,
      )
      .bind(JSON.stringify(rows)),
    db.prepare("INSERT INTO street_wards SELECT id, 900 FROM streets WHERE id >= 900"),
    db.prepare(
      `INSERT INTO signs (code, street_id, position, latitude, longitude, status)
       VALUES ('BR0KEN', 900, 'đầu đường', NULL, NULL, 'installed')`,
    ),
  ]);
});

const page = async (path: string) => {
  const answer = await get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};

const vi = "Tọa độ của con đường này trong hồ sơ bị lỗi, không đọc được, nên chưa vẽ được sơ đồ.";
const en = /coordinates on record are faulty and cannot be read, so there is no map of it yet/;

for (const [slug, , problem] of broken) {
  test(`a street whose geometry is ${slug}: its page, data and card do without and say so`, async () => {
    const html = await page(`/vi/streets/${slug}`);
    assert.ok(html.includes(vi));
    assert.match(html, /<\/html>$/);
    assert.doesNotMatch(html, /<figure class="map">|og:image|NaN|GeoCoordinates/);
    assert.match(await page(`/en/streets/${slug}`), en);
    const record = JSON.parse(await page(`/api/streets/${slug}`));
    assert.deepEqual([record.geometry, record.geometry_problem], [null, problem]);
    assert.equal((await get(`/cards/${slug}.png`)).status, 404);
  });
}

test("a street without geometry has no map, and that is no fault of the record", async () => {
  await db
    .prepare(
      "INSERT INTO streets (slug, name, folded, status) VALUES ('none', 'none', 'none', 'confirmed')",
    )
    .run();
  assert.match(await page("/vi/streets/none"), /Chưa có tọa độ của con đường này/);
  const record = JSON.parse(await page("/api/streets/none"));
  assert.deepEqual([record.geometry, record.geometry_problem], [null, null]);
});

test("the whole city's files hold every street, the broken ones without geometry and with the reason", async () => {
  const text = await page("/api/streets.geojson");
  const { features } = check(text) as unknown as { features: Feature[] };
  const bySlug = new Map(features.map((feature) => [feature.id, feature]));
  for (const [slug, , problem] of broken) {
    const { geometry, properties } = bySlug.get(slug) ?? {};
    assert.deepEqual([geometry, properties?.geometry_problem], [null, problem], slug);
  }
  const whole = features.filter(({ properties }) => properties.geometry_problem === null);
  assert.equal(whole.length, features.length - broken.length - 1);
  assert.ok(bySlug.get("ly-bon")?.geometry);
  assert.deepEqual(bySlug.get("in-pieces")?.geometry, JSON.parse(inPieces));
  const { geometry, properties } = bySlug.get("partly") ?? {};
  assert.deepEqual(geometry, JSON.parse(inPieces));
  assert.equal(properties?.geometry_problem, "partly-broken");
  assert.equal((await page("/api/streets.csv")).split("\r\n").length - 2, features.length);
  for (const slug of ["not-json", "in-pieces", "partly"]) {
    const record = JSON.parse(await page(`/api/streets/${slug}`));
    assert.deepEqual(record.geometry, bySlug.get(slug)?.geometry, slug);
    conforms(await description(), record, "Street");
  }
  conforms(await description(), JSON.parse(text), "FeatureCollection");
});

test("lists and the pages of neighbours do not mind", async () => {
  const list = await page("/vi");
  for (const [slug] of broken) assert.ok(list.includes(`/vi/streets/${slug}`), slug);
  assert.match(await page("/vi/streets/crossing"), /<figure class="map">/);
  assert.match(await page("/vi/streets/ly-bon"), /<figure class="map">/);
});

test("a street in two pieces is drawn whole: line, bounds, ends, direction, meetings, card", async () => {
  const html = await page("/vi/streets/in-pieces");
  assert.doesNotMatch(html, /không đọc được/);
  const [, path = ""] = /<path class="this" d="([^"]+)"/.exec(html) ?? [];
  const drawn = pointsOf(path);
  assert.equal(drawn.length, 2, path);
  const [short = [], long = []] = drawn;
  for (const [x, y] of drawn.flat()) assert.ok(x >= 0 && x <= 480 && y >= 0 && y <= 460, path);
  const across = (line: [number, number][]) =>
    Math.abs((line.at(-1)?.[0] ?? 0) - (line[0]?.[0] ?? 0));
  assert.ok(across(long) > 10 * across(short), path);
  const [, tip = ""] = /transform="translate\((\d+ \d+)\)rotate/.exec(html) ?? [];
  assert.equal(tip, long.at(-1)?.join(" "));
  assert.match(html, /từ tây sang đông/);
  assert.match(
    html,
    /<h3>Các đường giao, từ đầu đến cuối đường<\/h3><p class="quiet">[^<]*<\/p><ol[^>]*>.*\/vi\/streets\/crossing"/s,
  );
  // Both pieces, and the middle of the whole: on the long one.
  const shapes = html.match(/"@type":"GeoShape"/g) ?? [];
  assert.equal(shapes.length, 2);
  const [, longitude] = /"latitude":[\d.]+,"longitude":([\d.]+)/.exec(html) ?? [];
  assert.ok(Math.abs(Number(longitude) - 106.338) < 0.001, longitude);
  // The whole drawing is on the card's white panel: both of its ends are blue.
  const answer = await get("/cards/in-pieces.png");
  const { data, info } = await sharp(Buffer.from(await answer.arrayBuffer()))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const redAt = (x: number, y: number) => data[(y * info.width + x) * info.channels];
  assert.equal(redAt(302, 25), 255);
  for (const [x, y] of [...short, ...long]) {
    const scale = 278 / 480;
    const [cx, cy] = [300 + x * scale, 23 + y * scale + (269 - 460 * scale) / 2];
    assert.equal(redAt(Math.round(cx), Math.round(cy)), 0x0b, `${x} ${y}`);
  }
});

test("a street of which a piece cannot be read shows the others, says so and gives no middle", async () => {
  const html = await page("/vi/streets/partly");
  const [, path = ""] = /<path class="this" d="([^"]+)"/.exec(html) ?? [];
  assert.equal(pointsOf(path).length, 2);
  assert.match(html, /Một phần tọa độ của con đường này trong hồ sơ bị lỗi/);
  assert.match(await page("/en/streets/partly"), /the map lacks that part/);
  assert.doesNotMatch(html, /GeoCoordinates/);
});

test("the officials' map draws what can be read, and names with links what cannot", async () => {
  for (const [path, said] of [
    ["/officials/map", `${broken.length + 1} đường có tọa độ bị lỗi, không đọc được`],
    ["/officials/en/map", `${broken.length + 1} streets have coordinates that cannot be read`],
  ] as const) {
    const html = await page(path);
    assert.ok(html.includes(said), path);
    const language = path.includes("/en/") ? "en" : "vi";
    for (const [slug] of broken) {
      assert.ok(html.includes(`<a href="/${language}/streets/${slug}">${slug}</a>`), slug);
    }
    assert.ok(html.includes(`<a href="/${language}/streets/partly">`));
    assert.ok(!html.includes(`<a href="/${language}/streets/in-pieces">`));
    assert.match(html, /Phường Lỗi\./);
    const [, streets = ""] = /<path class="street" d="([^"]*)"/.exec(html) ?? [];
    assert.doesNotMatch(html, /NaN|undefined/);
    const { n } = (await db
      .prepare(
        "SELECT count(*) AS n FROM streets WHERE geometry IS NOT NULL AND (id < 900 OR slug = 'crossing')",
      )
      .first<{ n: number }>()) ?? { n: 0 };
    assert.equal(streets.split("M").length - 1, n + 2 + 2, "two pieces each of two streets");
  }
});

test("the dashboard and its tables do without a ward's broken outline, and the map says so", async () => {
  const html = await page("/officials");
  assert.match(html, /1 phường có ranh giới bị lỗi, không đọc được[^<]*: Phường Lỗi\./);
  assert.match(html, /<path class="ward" d="M/);
  for (const path of [
    "/officials/signs",
    "/officials/data",
    "/officials/monthly",
    "/officials/print",
  ]) {
    await page(path);
  }
  // Its sign belongs to it all the same: by its street, which is in that ward alone.
  const hour = Math.floor(Date.now() / 3_600_000) - 48;
  await db.prepare("INSERT INTO scans VALUES ('BR0KEN', ?, 'person', 0, 7)").bind(hour).run();
  const csv = await page("/officials/tables/wards.csv?period=28");
  assert.match(csv, /90000,Phường Lỗi,7/);
});

type Feature = {
  id: string;
  geometry: object | null;
  properties: { geometry_problem: string | null };
};

/** The corners of each line of a path of M and l. */
function pointsOf(path: string): [number, number][][] {
  return path
    .split("M")
    .slice(1)
    .map((part) => {
      let [x, y] = [0, 0];
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
      return Array.from({ length: numbers.length / 2 }, (_, i): [number, number] => {
        [x, y] = [x + (numbers[2 * i] ?? 0), y + (numbers[2 * i + 1] ?? 0)];
        return [x, y];
      });
    });
}

const description = async () => JSON.parse(await page("/api/openapi.json")) as object;

function conforms(document: object, answer: unknown, schema: string): void {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "api");
  const valid = ajv.validate({ $ref: `api#/components/schemas/${schema}` }, answer);
  assert.ok(valid, ajv.errorsText());
}
