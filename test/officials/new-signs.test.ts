import assert from "node:assert/strict";
import { test } from "node:test";
import { readStreetPlaces } from "../../src/officials/new-signs/street-places.ts";
import { type CandidateStreet, candidatesOf } from "../../src/streets/sign-places/candidates.ts";
import { startCity } from "../harness.ts";

const aud = "local-audience";
const city = await startCity({
  sample: "none",
  others: { auditor: { aud, identity: { email: "audit@bienpho.example" } } },
});
const { db } = city;
// A street of 600 m to the east; one crosses it in its middle, one begins at its start, one is
// known only to end at it.
const line = (...points: [number, number][]) =>
  JSON.stringify({ type: "LineString", coordinates: points });
await db.batch([
  db
    .prepare(
      `INSERT INTO streets (id, slug, kind, name, folded, status, geometry, start_street_id, end_street_id)
       VALUES (1, 'ly-bon', 'đường', 'Lý Bôn', 'ly bon', 'confirmed', ?1, NULL, NULL),
         (2, 'ky-dong', 'phố', 'Kỳ Đồng', 'ky dong', 'confirmed', ?2, NULL, NULL),
         (3, 'le-loi', 'phố', 'Lê Lợi', 'le loi', 'confirmed', ?3, NULL, NULL),
         (4, 'tran-phu', NULL, 'Trần Phú', 'tran phu', 'confirmed', NULL, NULL, 1),
         (5, 'xa', 'phố', 'Xa', 'xa', 'confirmed', NULL, NULL, NULL)`,
    )
    .bind(
      line([106.33, 20.45], [106.33574, 20.45]),
      line([106.3329, 20.448], [106.3329, 20.452]),
      line([106.33, 20.4501], [106.33, 20.453]),
    ),
  db.prepare("INSERT INTO officials (email, role) VALUES ('audit@bienpho.example', 'auditor')"),
]);

const post = (fields: [string, string][], who = city.fetch) =>
  who("/officials/en/signs", {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
    redirect: "manual",
  });
const numberOfSigns = () => db.prepare("SELECT count(*) AS n FROM signs").first<number>("n");

test("candidates come from the lines, and from which street ends at which", async () => {
  const street = await readStreetPlaces(db, "ly-bon");
  assert.deepEqual(
    street?.places.map(({ key, junction, latitude }) => [
      key,
      junction?.slug ?? null,
      latitude !== null,
    ]),
    [
      ["start", "le-loi", true],
      ["junction:2", "ky-dong", true],
      ["junction:4", "tran-phu", false],
      ["middle", null, true],
      ["end", null, true],
    ],
  );
  const { longitude, latitude } = street?.places[1] ?? {};
  assert.ok(longitude && latitude);
  assert.ok(Math.abs(longitude - 106.3329) < 1e-5 && Math.abs(latitude - 20.45) < 1e-5);
  const undrawn = await readStreetPlaces(db, "xa");
  assert.deepEqual(
    undrawn?.places.map(({ key }) => key),
    ["start", "middle", "end"],
  );
});

test("a street is chosen first, and no street that is not there", async () => {
  assert.match(await (await city.get("/officials/en/signs/new")).text(), /On which street/);
  assert.equal((await city.get("/officials/signs/new?street=none")).status, 404);
});

test("this page alone may ask where the phone is", async () => {
  const form = await city.get("/officials/signs/new?street=ly-bon");
  assert.match(form.headers.get("Permissions-Policy") ?? "", /geolocation=\(self\)/);
  for (const path of ["/officials/signs", "/vi", "/officials/signs/new"]) {
    const policy = (await city.get(path)).headers.get("Permissions-Policy") ?? "";
    assert.match(policy, /geolocation=\(\)/, path);
  }
});

test("a click on the map is moved onto the street's line", async () => {
  // 50 m east and 10 m north of the start: 84 px right of the middle, 17 px above it.
  const clicked = await city.get(
    "/officials/en/signs/new?street=ly-bon&along=0&spot.x=252&spot.y=151",
  );
  const html = await clicked.text();
  const [, latitude, longitude] = /value="(20\.\d+), (106\.\d+)"/.exec(html) ?? [];
  assert.equal(latitude, "20.45");
  assert.ok(Math.abs(Number(longitude) - 106.33048) < 2e-5, longitude);
  assert.match(html, /Taken on the street, 10 m from/);
  const map = await city.get("/officials/signs/new/map.svg?street=ly-bon&along=0");
  assert.match(await map.text(), /^<svg [^>]*width="336"/);
});

const wrong: [string, string, RegExp][] = [
  ["nothing chosen", "", /No place is chosen yet/],
  ["coordinates that are none", "&where=over+there&near=x", /No place could be read/],
  ["coordinates elsewhere", "&where=48.85,+2.35&near=x", /outside Viet Nam/],
  ["coordinates without words", "&where=20.45,+106.33", /Say where it is in words/],
];
for (const [title, query, says] of wrong) {
  test(`${title}: the form says what is wrong`, async () => {
    const answer = await city.get(`/officials/en/signs/new?street=ly-bon&check=1${query}`);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), says);
  });
}

const three: [string, string][] = [
  ["street", "ly-bon"],
  ["place-start", "1"],
  ["place-junction:2", "1"],
  ["near", "chợ Bo"],
  ["where", "https://www.google.com/maps/@20.451,106.332,17z"],
];

test("several signs are checked, then made as one change set, and never twice", async () => {
  const query = new URLSearchParams([...three, ["check", "1"]]);
  const check = await (await city.get(`/officials/en/signs/new?${query}`)).text();
  assert.match(check, /at the start of the street, at the junction with Lê Lợi Street/);
  assert.match(check, /at the junction with Kỳ Đồng Street/);
  assert.match(check, /near chợ Bo/);
  assert.match(check, /This point is 111 m from the street/);
  assert.match(check, /Save 3 signs/);
  assert.equal(await numberOfSigns(), 0);

  const added = await post([...three, ["known", "0"]]);
  assert.equal(added.status, 303);
  const page = await (await city.get(added.headers.get("Location") ?? "")).text();
  const { results } = await db
    .prepare("SELECT code, at, junction_street_id AS junction, near, latitude, status FROM signs")
    .all<{ code: string; at: string; junction: number; near: string; latitude: number }>();
  assert.deepEqual(
    results.map(({ code: _, ...sign }) => sign).sort((a, b) => a.at.localeCompare(b.at)),
    [
      { at: "junction", junction: 2, near: null, latitude: 20.45, status: "planned" },
      { at: "near", junction: null, near: "chợ Bo", latitude: 20.451, status: "planned" },
      { at: "start", junction: 3, near: null, latitude: 20.45, status: "planned" },
    ],
  );
  for (const { code } of results) assert.match(page, new RegExp(`/plates/${code}.svg`));
  assert.equal(await db.prepare("SELECT count(*) AS n FROM change_sets").first("n"), 1);

  const again = await post([...three, ["known", "0"]]);
  assert.equal(again.status, 409);
  const html = await again.text();
  assert.match(html, /Signs were added to this street just now/);
  assert.match(html, /stands there already/);
  assert.equal(await numberOfSigns(), 3);
});

test("what the records refuse is said at the sign, and nothing is made", async () => {
  const hidden: [string, string][] = [
    ["street", "ly-bon"],
    ["text", "ở đây\u202Ekia"],
    ["known", "3"],
  ];
  const answer = await post(hidden);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /U\+202E\) cannot be seen/);
  assert.equal(await numberOfSigns(), 3);
});

test("a form that is sent six times at once, and once more, makes its signs once", async () => {
  const fields: [string, string][] = [
    ["street", "ky-dong"],
    ["place-start", "1"],
    ["place-end", "1"],
  ];
  const query = new URLSearchParams([...fields, ["check", "1"]]);
  const check = await (await city.get(`/officials/en/signs/new?${query}`)).text();
  const [, key = ""] = /name="key" value="([^"]+)"/.exec(check) ?? [];
  const form: [string, string][] = [...fields, ["known", "0"], ["key", key]];
  const before = await numberOfSigns();
  const answers = await Promise.all(Array.from({ length: 6 }, () => post(form)));
  answers.push(await post(form));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]));
  assert.equal(new Set(answers.map(({ headers }) => headers.get("Location"))).size, 1);
  assert.equal(await numberOfSigns(), (before ?? 0) + 2);
});

test("an auditor is refused the form and the making", async () => {
  const { get, fetch } = city.as.auditor;
  assert.equal((await get("/officials/signs/new?street=ly-bon")).status, 403);
  assert.equal((await post([...three, ["known", "3"]], fetch)).status, 403);
  assert.doesNotMatch(await (await get("/officials/signs")).text(), /signs\/new/);
});

test("of all lines only those near a street are read, and no junction is missed by it", async () => {
  const { db: whole } = await startCity();
  const crossing = (coordinates: unknown, type = "LineString") =>
    JSON.stringify({ type, coordinates });
  const straight =
    "INSERT INTO streets (slug, name, folded, status, geometry) VALUES (?, ?, ?, 'confirmed', ?)";
  await whole.batch([
    // Across the whole city, with a vertex at neither of the streets that it meets.
    whole.prepare(straight).bind(
      "tuyen-dai",
      "Tuyến Dài",
      "tuyen dai",
      crossing([
        [106.3, 20.44],
        [106.38, 20.46],
      ]),
    ),
    whole.prepare(straight).bind(
      "nhieu-doan",
      "Nhiều Đoạn",
      "nhieu doan",
      crossing(
        [
          [
            [106.3, 20.45],
            [106.33, 20.45],
          ],
          [
            [106.34, 20.45],
            [106.38, 20.45],
          ],
        ],
        "MultiLineString",
      ),
    ),
    whole.prepare(straight).bind("hong", "Hỏng", "hong", "{no json"),
    whole.prepare(straight).bind("la", "Lạ", "la", '{"type":"Point","coordinates":["x",null]}'),
  ]);
  const { results: all } = await whole
    .prepare(
      `SELECT id, slug, name, kind, geometry, length_m AS lengthM, start_text AS startText,
         end_text AS endText, start_street_id AS startStreetId, end_street_id AS endStreetId
       FROM streets WHERE withdrawn_on IS NULL`,
    )
    .all<CandidateStreet & { slug: string }>();
  let junctions = 0;
  for (const street of all) {
    const others = all.filter(({ id }) => id !== street.id);
    const wanted = candidatesOf(street, others, []).map(({ at, streets, along }) => ({
      at,
      along,
      by: streets[0] ?? null,
    }));
    const read = await readStreetPlaces(whole, street.slug);
    const found = (read?.places ?? []).filter(({ at }) => at !== "middle");
    assert.deepEqual(
      found.map(({ at, junction }) => [at, junction?.id ?? null]),
      wanted.map(({ at, by }) => [at, by]),
      street.slug,
    );
    junctions += wanted.filter(({ at }) => at === "junction").length;
    assert.ok((read?.around.length ?? 0) < others.length, `${street.slug}: every line was read`);
  }
  assert.ok(junctions > 20, `${junctions} junctions`);
});
