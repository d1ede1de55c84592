import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "@placemarkio/check-geojson";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { connect } from "../../src/db/client.ts";
import { dayOfDate, firstHourOf, isoDay, parseDay, today } from "../../src/db/hours.ts";
import { readOrMakeKey } from "../../src/db/keys.ts";
import { streetFields } from "../../src/records/street-fields.ts";
import { rollUp } from "../../src/scan/roll-up.ts";
import { readMonths } from "../../src/streets/open-data/months.ts";
import { disclose, drawOf } from "../../src/streets/open-data/rounding.ts";
import { metered } from "../../support/metered.ts";
import { routesOf } from "../../support/route-table.ts";
import { phone } from "../harness.ts";
import { cityWithHostileStreet } from "./hostile.ts";

const { get, fetch, db, hostileCode } = await cityWithHostileStreet();
// The one street whose record is confirmed has a sign with a place.
await db
  .prepare("UPDATE signs SET latitude = 20.445, longitude = 106.335 WHERE code = ?")
  .bind(hostileCode)
  .run();

const read = async <T = object>(path: string) => (await (await get(path)).json()) as T;
type Listed = { streets: { slug: string; wards: string[] }[]; next: string | null };
/** What of the description the tests look at. */
type Description = {
  openapi: string;
  paths: object;
  components: {
    schemas: {
      FeatureCollection: {
        properties: { features: { items: { properties: { properties: { properties: object } } } } };
      };
    };
  };
};
const document = await read<Description>("/api/openapi.json");
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "api");

/** Checks an answer against the schema that the description gives for it. */
function conforms(answer: unknown, schema: string): void {
  const valid = ajv.validate({ $ref: `api#/components/schemas/${schema}` }, answer);
  assert.ok(valid, ajv.errorsText());
}

test("the description is OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  assert.ok(valid, JSON.stringify(errors));
  assert.match(document.openapi, /^3\.1/);
});

test("every answer in JSON is as the description says", async () => {
  conforms(await read("/api/streets"), "StreetList");
  conforms(await read("/api/streets?q=tran&limit=2"), "StreetList");
  for (const slug of ["ly-bon", "bo-xuyen", "hai-ba-trung", "hostile"]) {
    conforms(await read(`/api/streets/${slug}`), "Street");
    conforms(await read(`/api/streets/${slug}/months`), "Months");
  }
  conforms(await read("/api/streets.geojson"), "FeatureCollection");
  conforms(await read("/api/signs"), "SignList");
  conforms(await read("/api/signs.geojson"), "SignCollection");
  conforms(await read("/api/wards"), "WardList");
  conforms(await read("/api/streets/none"), "Problem");
  conforms(await read("/api/streets?limit=0"), "Problem");
});

test("every path of the description answers, and no route of the open data is undescribed", async () => {
  const routes = await routesOf("src/app.ts", "app");
  const open = routes.filter(({ path }) => /^\/api\b/.test(path));
  assert.deepEqual(
    open.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`).sort(),
    ["/api/openapi.json", ...Object.keys(document.paths)].map((path) => `GET ${path}`).sort(),
  );
  for (const path of Object.keys(document.paths)) {
    assert.equal((await get(path.replace("{slug}", "ly-bon"))).status, 200, path);
  }
});

test("each format has every field of a street that is published in it", async () => {
  const [header = []] = parseCsv(await (await get("/api/streets.csv")).text());
  const { features } = await read<{ features: { properties: object }[] }>("/api/streets.geojson");
  const street = await read("/api/streets/ly-bon");
  const has = {
    json: (name: string) => holds(street, name.split(".")),
    csv: (name: string) => header.includes(name),
    geojson: (name: string) => features.every(({ properties }) => name in properties),
  };
  for (const { key, public: names } of Object.values(streetFields)) {
    for (const [format, name] of Object.entries(names)) {
      assert.ok(has[format as keyof typeof has](name), `${key} is missing in ${format}`);
    }
  }
});

const holds = (whole: object, [name = "", ...parts]: string[]): boolean =>
  name in whole &&
  (parts.length === 0 || holds((whole as Record<string, object>)[name] ?? {}, parts));

test("paging goes through all streets once, in the list's order", async () => {
  const whole = await read<Listed>("/api/streets?limit=500");
  const slugs: string[] = [];
  let next: string | null = "/api/streets?limit=30";
  for (let pages = 0; next && pages < 10; pages++) {
    const answer = await get(next);
    const page = (await answer.json()) as Listed;
    slugs.push(...page.streets.map(({ slug }) => slug));
    next = page.next?.replace("https://bienpho.example", "") ?? null;
    if (next) assert.match(answer.headers.get("Link") ?? "", /rel="next"/);
  }
  assert.deepEqual(
    slugs,
    whole.streets.map(({ slug }) => slug),
  );
  assert.equal(slugs.length, 80);
  assert.equal(new Set(slugs).size, 80);
});

test("a search answers best first, in a ward only its streets", async () => {
  const { streets } = await read<Listed>("/api/streets?q=nguyen+hue");
  assert.equal(streets[0]?.slug, "quang-trung");
  const found = await read<Listed>("/api/streets?ward=12454");
  assert.ok(found.streets.length > 5);
  assert.ok(found.streets.every(({ wards }) => wards.includes("12454")));
});

const bad: [query: string, says: RegExp][] = [
  ["limit=0", /from 1 to 500/],
  ["limit=501", /from 1 to 500/],
  ["limit=1.5", /from 1 to 500/],
  ["limit=", /from 1 to 500/],
  ["limit=ten", /from 1 to 500/],
  ["limit=1e2", /from 1 to 500/],
  ["limit=0x10", /from 1 to 500/],
  ["limit=%205", /from 1 to 500/],
  ["limit=5%20", /from 1 to 500/],
  ["limit=+5", /from 1 to 500/],
  ["limit=%2B5", /from 1 to 500/],
  ["limit=-5", /from 1 to 500/],
  ["limit=５", /from 1 to 500/],
  ["limit=5%00", /from 1 to 500/],
  ["limit=99999999999999999999", /from 1 to 500/],
  ["ward=1", /one of .*12454 \(Phường Trần Lãm\)/],
  ["ward=%3Cscript%3E", /one of/],
  ["cursor=nowhere", /not from this list/],
  ["q=le+loi&cursor=quang-trung", /not from this list/],
  [`q=${"x".repeat(101)}`, /at most 100/],
];
for (const [query, says] of bad) {
  test(`?${query.slice(0, 40)} is told what would be right`, async () => {
    const answer = await get(`/api/streets?${query}`);
    assert.equal(answer.status, 400);
    assert.match(answer.headers.get("Content-Type") ?? "", /^application\/problem\+json/);
    assert.match(((await answer.json()) as { detail: string }).detail, says);
  });
}

test("every format may be read by any site, is tagged, and names licence and sources", async () => {
  for (const path of [
    "/api/streets",
    "/api/streets/ly-bon",
    "/api/streets/ly-bon/months",
    "/api/streets.csv",
    "/api/streets.geojson",
    "/api/signs",
    "/api/signs.geojson",
    "/api/wards",
    "/api/openapi.json",
  ]) {
    // By force, or the edge might have a copy whose time ends before it is asked for again.
    const answer = await get(path, { ...phone, "Cache-Control": "no-cache" });
    assert.equal(answer.headers.get("Access-Control-Allow-Origin"), "*", path);
    assert.match(
      answer.headers.get("Link") ?? "",
      /<https:\/\/spdx\.org\/licenses\/MIT\.html>; rel="license"/,
      path,
    );
    assert.equal((answer.headers.get("Link") ?? "").split("license").length, 3, `${path}, once`);
    assert.match(await answer.text(), /thien0291\/vietnam_dataset/, path);
    const tag = answer.headers.get("ETag");
    assert.ok(tag, path);
    const known = await get(path, { ...phone, "If-None-Match": tag });
    assert.equal(known.status, 304, path);
    assert.equal(known.headers.get("Access-Control-Allow-Origin"), "*", path);
  }
});

test("the CSV opens in Excel with its marks, a street a row, no cell a formula", async () => {
  const bytes = new Uint8Array(await (await get("/api/streets.csv")).arrayBuffer());
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  const rows = parseCsv(new TextDecoder().decode(bytes));
  assert.equal(rows.length, 81);
  assert.ok(rows.every((row) => row.length === rows[0]?.length));
  assert.ok(rows.some((row) => row.includes("Lý Bôn")));
  assert.ok(rows.flat().every((cell) => !/^[=+@]/.test(cell)));
});

test("the CSV has semicolons and decimal commas for spreadsheets that want them, and nothing else", async () => {
  const read = async (path: string) => (await get(path)).text();
  const [commas, semicolons] = [
    await read("/api/streets.csv"),
    await read("/api/streets.csv?separator=semicolon"),
  ];
  assert.equal(await read("/api/streets.csv?separator=comma"), commas);
  assert.match(semicolons, /^slug;kind;name;/);
  const line = (text: string) => /^bo-xuyen.*$/m.exec(text)?.[0] ?? "";
  assert.match(line(commas), /,675,10\.5,/);
  assert.match(line(semicolons), /;675;10,5;/);
  const answer = await get("/api/streets.csv?separator=tab");
  assert.equal(answer.status, 400);
  assert.match(await answer.text(), /separator must be comma or semicolon/);
});

test("the description has what every answer may come to", () => {
  for (const [path, { get }] of Object.entries(
    document.paths as Record<string, { get: { responses: Record<string, unknown> } }>,
  )) {
    assert.ok(get.responses[200] && get.responses[503], path);
  }
});

test("the GeoJSON follows RFC 7946", async () => {
  const text = await (await get("/api/streets.geojson")).text();
  const { features } = check(text) as { features: unknown[] };
  assert.equal(features.length, 80);
});

/** Each total, and what it is shown as with a low, a middling and a high draw. */
const roundings: [total: number, low: string, middle: string, high: string][] = [
  [0, "<10", "<10", "<10"],
  [1, "<10", "<10", "<10"],
  [5, "<10", "<10", "<10"],
  [6, "10", "<10", "<10"],
  [9, "10", "10", "<10"],
  [10, "10", "10", "10"],
  [12, "15", "10", "10"],
  [13, "15", "15", "10"],
  [998, "1000", "1000", "995"],
];
for (const [total, ...wanted] of roundings) {
  test(`a public count of ${total} is shown as ${wanted.join(", ")} by the draw`, () => {
    assert.deepEqual(
      [0.05, 0.5, 0.95].map((draw) => disclose(total, draw).shown),
      wanted,
    );
  });
}

test("draws are spread evenly, the same for the same month, and others under another secret", async () => {
  const keys = Array.from({ length: 2_000 }, (_, n) => ({ id: n % 50, month: `m${n}` }));
  const draw = (secret: string) =>
    Promise.all(keys.map(({ id, month }) => drawOf(secret, id, month)));
  const draws = await draw("a secret of thirty-two characters");
  assert.deepEqual(await draw("a secret of thirty-two characters"), draws);
  // A thousandth point of chi-squared with 9 degrees of freedom is 27.9.
  const tenths = Array.from({ length: 10 }, (_, n) =>
    draws.filter((value) => Math.floor(value * 10) === n),
  );
  const chiSquared = tenths.reduce((sum, { length }) => sum + (length - 200) ** 2 / 200, 0);
  assert.ok(chiSquared < 27.9, `${chiSquared}`);
  const others = await draw("another one of thirty-two letters");
  assert.ok(draws.every((value, n) => value !== others[n]));
  // So that the mean of what is shown is what was counted.
  const shown = draws.map((value) => disclose(112, value).scans ?? 0);
  const mean = shown.reduce((sum, scans) => sum + scans, 0) / shown.length;
  assert.ok(Math.abs(mean - 112) < 0.25, `${mean}`);
});

test("a month's count is published once it is over, in the city's days, people only", async () => {
  const [code = ""] = await codesOf("le-loi");
  // The clock of the city, which may be in the next month already.
  const now = new Date(Date.now() + 7 * 3_600_000);
  const month = (back: number) =>
    isoDay(dayOfDate(now.getUTCFullYear(), now.getUTCMonth() + 1 - back, 1)).slice(0, 7);
  const firstHour = (back: number) => firstHourOf(parseDay(`${month(back)}-01`) ?? 0, 7);
  const rows: [hour: number, by: string, count: number][] = [
    [firstHour(4), "person", 12],
    [firstHour(3) - 1, "person", 1],
    [firstHour(2), "person", 7],
    [firstHour(2), "robot", 700],
    [firstHour(0), "person", 500],
  ];
  for (const [hour, by, count] of rows) {
    await db.prepare(`INSERT INTO scans VALUES (?, ?, ?, 0, ?)`).bind(code, hour, by, count).run();
  }
  const answer = await get("/api/streets/le-loi/months");
  const { months } = (await answer.json()) as { months: { month: string }[] };
  const street = await db
    .prepare("SELECT id FROM streets WHERE slug = 'le-loi'")
    .first<number>("id");
  const secret = await readOrMakeKey(connect(db), "public months");
  const shown = async (back: number, total: number) => ({
    month: month(back),
    ...disclose(total, await drawOf(secret, street ?? 0, month(back))),
  });
  assert.deepEqual(
    months.slice(-4),
    await Promise.all([shown(4, 13), shown(3, 0), shown(2, 7), shown(1, 0)]),
  );
  // The sample's signs were put up long before the first scan: no month since is left out.
  const installed = await db
    .prepare(
      `SELECT min(day) AS day FROM current_sign_events JOIN signs USING (code)
       WHERE street_id = ? AND kind = 'installed'`,
    )
    .bind(street)
    .first<string>("day");
  const first = installed?.slice(0, 7) ?? "";
  const since = Array.from({ length: 24 }, (_, n) => month(24 - n)).filter((one) => one >= first);
  assert.ok(since.length > 4);
  assert.deepEqual(
    months.map((one) => one.month),
    since,
  );
});

test("once days are rolled up, a street's months cost a few rows a sign, however often it was scanned", async () => {
  const codes = await codesOf("tran-phu");
  const now = Date.now();
  const present = today(now, 7);
  // A scan of each sign in each hour of 100 days.
  const hours = Array.from({ length: 2_400 }, (_, n) => firstHourOf(present - 100, 7) + n);
  await db
    .prepare(
      `INSERT INTO scans (code, hour, "by", tally, count)
       SELECT codes.value, hours.value, 'person', 0, 1
       FROM json_each(?1) AS codes, json_each(?2) AS hours`,
    )
    .bind(JSON.stringify(codes), JSON.stringify(hours))
    .run();
  const cost = async () => {
    const meter = metered(db);
    const months = await readMonths(meter.d1, { id: 1, codes }, { secret: "s", utcOffset: 7, now });
    return { months, rows: meter.rowsRead };
  };
  const fromHours = await cost();
  assert.ok(fromHours.rows > 1_000 * codes.length, `${fromHours.rows} rows`);
  await rollUp(db, { today: present, utcOffset: 7, maxDays: 10_000 });
  const fromSums = await cost();
  assert.deepEqual(fromSums.months, fromHours.months);
  assert.ok(fromSums.months.some(({ scans }) => (scans ?? 0) > 600 * codes.length));
  assert.ok(fromSums.rows <= 15 * codes.length, `${fromSums.rows} rows of ${codes.length} signs`);
});

async function codesOf(slug: string): Promise<string[]> {
  const { results } = await db
    .prepare("SELECT code FROM signs JOIN streets ON streets.id = street_id WHERE slug = ?")
    .bind(slug)
    .all<{ code: string }>();
  return results.map(({ code }) => code);
}

/** RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("a page of another site may ask before it reads, and reads nothing by asking", async () => {
  for (const path of [
    "/api/streets",
    "/api/streets/ly-bon",
    "/api/streets.csv",
    "/api/openapi.json",
  ]) {
    const answer = await fetch(path, {
      method: "OPTIONS",
      headers: { Origin: "https://other.example", "Access-Control-Request-Method": "GET" },
    });
    assert.equal(answer.status, 204, path);
    assert.equal(answer.headers.get("Access-Control-Allow-Origin"), "*");
    assert.equal(answer.headers.get("Access-Control-Allow-Methods"), "GET, HEAD");
  }
  assert.equal((await fetch("/api/streets", { method: "DELETE" })).status, 405);
});

test("a page of another site reads what is wrong, and follows to the right address", async () => {
  const headers = { Origin: "https://other.example" };
  for (const [path, method, status] of [
    ["/api/nothing", "GET", 404],
    ["/api/streets/none", "GET", 404],
    ["/api/streets?limit=0", "GET", 400],
    ["/api/streets", "POST", 405],
    ["/api/Streets/LY-BON", "GET", 301],
  ] as const) {
    const answer = await fetch(path, { method, headers, redirect: "manual" });
    assert.equal(answer.status, status, path);
    assert.equal(answer.headers.get("Access-Control-Allow-Origin"), "*", path);
  }
  const { detail } = (await (await get("/api/streets/none")).json()) as { detail: string };
  assert.match(detail, /^No street has the slug "none"/);
});

test("months that hold the sample's figures say so, and others do not", async () => {
  const of = async (slug: string) =>
    ((await (await get(`/api/streets/${slug}/months`)).json()) as { illustrative: boolean })
      .illustrative;
  // Of streets that nobody has asked for, since the edge keeps months for a day.
  const { results } = await db
    .prepare(
      `SELECT slug, min(code) AS code FROM signs JOIN streets ON streets.id = street_id
       GROUP BY slug ORDER BY slug DESC LIMIT 3`,
    )
    .all<{ slug: string; code: string }>();
  const [sampled, counted, sampledBefore] = results;
  assert.ok(sampled && counted && sampledBefore);
  const scan = db.prepare(
    `INSERT INTO scans (code, hour, "by", tally, count) VALUES (?, 480000, 'person', ?, 20)`,
  );
  await db.batch([scan.bind(sampled.code, -1), scan.bind(counted.code, 0)]);
  assert.equal(await of(sampled.slug), true);
  assert.equal(await of(counted.slug), false);
  // Hours are kept for 13 months; of those before, the months are left.
  await db.batch([
    db.prepare("INSERT INTO sample_figures (loaded_at) VALUES (480000 * 3600)"),
    db
      .prepare(
        `INSERT INTO scan_months (code, "by", month, sums, peak)
         VALUES (?, 'person', 19000, (SELECT json_group_array(9) FROM json_each(?)), 9)`,
      )
      .bind(sampledBefore.code, JSON.stringify(Array.from({ length: 31 }))),
  ]);
  assert.equal(await of(sampledBefore.slug), true);
});

test("the files have the ends in English, but for what the record has in its own words", async () => {
  const { features } = await read<{
    features: { id: string; properties: { start_en: string | null; end_en: string | null } }[];
  }>("/api/streets.geojson");
  const endsOf = (slug: string) => {
    const { start_en, end_en } = features.find(({ id }) => id === slug)?.properties ?? {};
    return [start_en, end_en];
  };
  assert.deepEqual(endsOf("bo-xuyen"), ["at Phan Bội Châu", "at Trần Lãm"]);
  assert.ok(features.some(({ properties }) => properties.end_en === "at Lý Bôn Street"));
  assert.deepEqual(endsOf("hostile"), [null, null]);
  assert.ok(endsOf("tran-hung-dao").includes("meets no street on the list"));
  const [heads = ""] = (await (await get("/api/streets.csv")).text()).split("\r\n");
  for (const name of ["start_en", "end_en"]) assert.ok(heads.split(",").includes(name), name);
});

test("a problem is told to programs in English, whatever language their user reads", async () => {
  for (const path of ["/api/streets?limit=0", "/api/streets/none"]) {
    const answer = await get(path, { ...phone, "Accept-Language": "vi" });
    assert.equal(answer.headers.get("Content-Language"), "en");
    const { title, detail } = (await answer.json()) as { title: string; detail: string };
    assert.doesNotMatch(title + detail, /[à-ỹđ]/i, path);
  }
});

test("the description tells each property of the GeoJSON, and no other", async () => {
  const { features } = await read<{ features: { properties: object }[] }>("/api/streets.geojson");
  const { FeatureCollection } = document.components.schemas;
  const { properties } = FeatureCollection.properties.features.items.properties;
  for (const feature of features) {
    assert.deepEqual(Object.keys(feature.properties), Object.keys(properties.properties));
  }
});

test("the files have other names, former wards, doubts and the day of the last change", async () => {
  const csv = await (await get("/api/streets.csv")).text();
  const [heads = ""] = csv.split("\r\n");
  for (const name of ["namesake_aliases", "former_wards", "doubt", "updated_at"]) {
    assert.ok(heads.split(",").includes(name), name);
  }
  const geojson = (await (await get("/api/streets.geojson")).json()) as {
    features: { id: string; properties: Record<string, unknown> }[];
  };
  const street = geojson.features.find(({ id }) => id === "ly-bon")?.properties;
  assert.match(String(street?.former_wards), /Phường Đề Thám/);
  assert.match(String(street?.doubt), /Có nguồn ghi là đường/);
  assert.match(String(street?.updated_at), /^\d{4}-\d\d-\d\dT/);
});

test("the signs that hang are published with their places where these are confirmed, and the wards in force", async () => {
  const { signs } = await read<{
    signs: { code: string; street: string; latitude: number | null }[];
  }>("/api/signs");
  const hanging = await db
    .prepare(
      `SELECT signs.code, slug, streets.status = 'confirmed' AND signs.latitude IS NOT NULL FROM signs
       JOIN streets ON streets.id = street_id WHERE signs.status = 'installed' AND streets.id < 9000
       ORDER BY code`,
    )
    .raw<[string, string, number]>();
  assert.deepEqual(
    signs.map(({ code, street, latitude }) => [code, street, latitude === null ? 0 : 1]),
    hanging,
  );
  assert.ok(signs.some(({ code, latitude }) => code === hostileCode && latitude === 20.445));
  const { features } = await read<{ features: { id: string; geometry: object | null }[] }>(
    "/api/signs.geojson",
  );
  assert.deepEqual(
    features.map(({ id, geometry }) => [id, geometry !== null]),
    signs.map(({ code, latitude }) => [code, latitude !== null]),
  );
  const { wards } = await read<{ wards: { code: string }[] }>("/api/wards");
  assert.ok(wards.some(({ code }) => code === "12452"));
  assert.ok(!wards.some(({ code }) => code === "12439"), "a former ward");
});
