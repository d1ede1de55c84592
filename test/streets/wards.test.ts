import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { connect } from "../../src/db/client.ts";
import { isoDay, isoDayOf, today } from "../../src/db/hours.ts";
import { wards } from "../../src/db/schema.ts";
import { formerWards, wardsInForce, wardsInForceSql } from "../../src/db/wards.ts";
import { formatDay } from "../../src/web/format.ts";
import { type FaultyCity, startFaultyCity } from "../../support/faults/city.ts";
import { phone, startCity } from "../harness.ts";

const { get, db } = await startCity();
const present = today(Date.now(), 7);
const [yesterday, thisDay, tomorrow] = [-1, 0, 1].map((n) => isoDay(present + n)) as [
  string,
  string,
  string,
];
const nextYear = isoDay(present + 366);

type When = "now" | "before" | "to come";

/** `valid_to` is the first day on which a ward no longer holds. */
const cases: [name: string, from: string, to: string | null, when: When][] = [
  ["Phường Lâu Đời", "", null, "now"],
  ["Phường Từ Hôm Nay", thisDay, null, "now"],
  ["Phường Đến Hết Hôm Nay", "2020-01-01", tomorrow, "now"],
  ["Phường Đến Sang Năm", yesterday, nextYear, "now"],
  ["Phường Từ Ngày Mai", tomorrow, null, "to come"],
  ["Phường Từ Sang Năm", nextYear, null, "to come"],
  ["Phường Hết Hôm Qua", "2025-07-01", thisDay, "before"],
  ["Phường Trước Cải Cách", "", "2025-07-01", "before"],
  ["Xã Cùng Ngày", "", "2025-07-01", "before"],
  ["Xã Thời Xưa", "", "2013", "before"],
];
const codeOf = (n: number) => `8000${n}`;
const namesOf = (when: When) => cases.filter((one) => one[3] === when).map(([name]) => name);
const codesOf = (when: When) => cases.flatMap((one, n) => (one[3] === when ? [codeOf(n)] : []));

const outline = JSON.stringify({
  type: "Polygon",
  coordinates: [
    [
      [106.3, 20.4],
      [106.4, 20.4],
      [106.4, 20.5],
      [106.3, 20.4],
    ],
  ],
});

before(async () => {
  await db.batch([
    db
      .prepare(
        `INSERT INTO wards (id, code, name, valid_from, valid_to, outline)
         SELECT 800 + key, '8000' || key, value ->> 0, value ->> 1, value ->> 2, ?2 FROM json_each(?1)`,
      )
      .bind(JSON.stringify(cases), outline),
    db.prepare(
      `INSERT INTO streets (id, slug, kind, name, folded, geometry, status)
       SELECT 800, 'moved', 'đường', 'Chuyển Phường', 'chuyen phuong', geometry, 'confirmed'
       FROM streets WHERE slug = 'ly-bon'`,
    ),
    db.prepare("INSERT INTO street_wards SELECT 800, id FROM wards WHERE id >= 800"),
    // One street in each ward, so that each ward can be asked for.
    db.prepare(
      `INSERT INTO streets (id, slug, name, folded, status)
       SELECT id + 100, 'in-' || code, 'in ' || code, 'in ' || code, 'confirmed' FROM wards WHERE id >= 800`,
    ),
    db.prepare("INSERT INTO street_wards SELECT id + 100, id FROM wards WHERE id >= 800"),
    db.prepare(
      `INSERT INTO signs (code, street_id, position, status)
       SELECT 'W' || code, id + 100, '', 'installed' FROM wards WHERE id >= 800`,
    ),
  ]);
});

const page = async (path: string) => {
  const answer = await get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};

/** The facts of a street's page, by their terms. */
const factsOf = (html: string): Map<string, string> =>
  new Map(
    Array.from(html.matchAll(/<dt>([^<]*)<\/dt><dd>(.*?)<\/dd>/gs), ([, term = "", fact = ""]) => [
      term,
      fact.replace(/<[^>]*>/g, ""),
    ]),
  );

test("the one condition says the same to drizzle and in SQL, on every day around a ward's ends", async () => {
  for (let day = present - 3; day <= present + 3; day++) {
    const iso = isoDay(day);
    const drizzled = await connect(db)
      .select({ code: wards.code })
      .from(wards)
      .where(wardsInForce(iso))
      .orderBy(wards.id);
    const { results } = await db
      .prepare(`SELECT code FROM wards WHERE ${wardsInForceSql("?1")} ORDER BY id`)
      .bind(iso)
      .all();
    assert.deepEqual(drizzled, results, iso);
    const expected = cases.flatMap(([, from, to], n) =>
      from <= iso && (to === null || to > iso) ? [codeOf(n)] : [],
    );
    const own = drizzled.map(({ code }) => code).filter((code) => code.startsWith("8000"));
    assert.deepEqual(own, expected, iso);
    const former = await connect(db).select().from(wards).where(formerWards(iso));
    assert.ok(
      former.every(({ validTo }) => validTo !== null && validTo <= iso),
      iso,
    );
  }
});

test("a street's page tells its wards of today, and each former one under its own day", async () => {
  for (const [language, now, headed] of [
    ["vi", "Phường hiện nay", (day: string) => `Trước ${day}`],
    ["en", "Ward today", (day: string) => `Before ${day}`],
  ] as const) {
    const html = await page(`/${language}/streets/moved`);
    const facts = factsOf(html);
    assert.deepEqual(facts.get(now)?.split(", "), namesOf("now"));
    const of = (day: string) => facts.get(headed(formatDay(day, language)));
    assert.equal(of(thisDay), "Phường Hết Hôm Qua");
    assert.equal(of("2025-07-01"), "Phường Trước Cải Cách, Xã Cùng Ngày");
    assert.equal(facts.get(headed("2013")), "Xã Thời Xưa");
    const terms = [...facts.keys()].filter((term) => term.startsWith(headed("")));
    assert.equal(terms.length, 3, terms.join());
    assert.equal(terms[0], headed(formatDay(thisDay, language)), "the latest first");
    assert.doesNotMatch(html, /Từ Ngày Mai|Từ Sang Năm/);
  }
  assert.equal(
    factsOf(await page("/vi/streets/in-80000")).get("Phường trước đây"),
    "chưa có thông tin",
  );
});

test("the list, its filter and the open data know the wards in force today and no others", async () => {
  const html = await page("/vi");
  const options = Array.from(html.matchAll(/<option value="(8000\d)"/g), ([, code]) => code);
  assert.deepEqual(options.sort(), codesOf("now"));
  for (const [n, [name, , , when]] of cases.entries()) {
    const answer = await get(`/api/streets?ward=${codeOf(n)}`);
    assert.equal(answer.status, when === "now" ? 200 : 400, name);
  }
  const record = JSON.parse(await page("/api/streets/moved"));
  const names = (list: { name: string }[]) => list.map(({ name }) => name);
  assert.deepEqual(names(record.wards), namesOf("now"));
  assert.deepEqual(names(record.former_wards).sort(), namesOf("before").sort());
  const { features } = JSON.parse(await page("/api/streets.geojson"));
  const moved = features.find(({ id }: { id: string }) => id === "moved");
  assert.deepEqual(moved.properties.wards.split(" ").sort(), codesOf("now"));
  // A ward to come is none of the names by which a street is found.
  assert.ok((await page("/vi?q=Xã+Thời+Xưa")).includes("/vi/streets/moved"));
  assert.ok(!(await page("/vi?q=Phường+Từ+Sang+Năm")).includes("/vi/streets/moved"));
});

test("a map is drawn from the neighbours of today's wards", async () => {
  const line = (await db
    .prepare("SELECT geometry FROM streets WHERE slug = 'ly-bon'")
    .first<string>("geometry")) as string;
  const add = (id: number, slug: string, where: string) => [
    db
      .prepare(
        "INSERT INTO streets (id, slug, name, folded, geometry, status) VALUES (?1, ?2, ?2, ?2, ?3, 'confirmed')",
      )
      .bind(id, slug, line),
    db.prepare(`INSERT INTO street_wards SELECT ?, id FROM wards WHERE ${where}`).bind(id),
  ];
  await db.batch([
    ...add(850, "beside-now", "id = 801"),
    ...add(851, "beside-to-come", "id = 805"),
    ...add(852, "moved-as-well", "id >= 800"),
  ]);
  const html = await page("/vi/streets/moved-as-well");
  assert.match(html, /href="\/vi\/streets\/beside-now"/);
  assert.doesNotMatch(html, /beside-to-come/);
});

test("for officials too: choosing plates, the map, and scans by ward on the day in question", async () => {
  for (const [n, [name, , , when]] of cases.entries()) {
    const html = await page(`/officials/en/print?ward=${codeOf(n)}&street=&status=`);
    assert.equal(html.includes(`W${codeOf(n)}`), when === "now", name);
  }
  const map = await page("/officials/map");
  const [, drawn = ""] = /<path class="ward" d="([^"]*)"/.exec(map) ?? [];
  const { n } = (await db
    .prepare(
      `SELECT count(*) AS n FROM wards WHERE outline IS NOT NULL AND ${wardsInForceSql("?1")}`,
    )
    .bind(thisDay)
    .first<{ n: number }>()) ?? { n: 0 };
  assert.ok(n > codesOf("now").length);
  assert.equal(drawn.split("M").length - 1, n);
  const hour = (present - 3) * 24;
  await db
    .prepare("INSERT INTO scans SELECT code, ?, 'person', 0, 1 FROM signs WHERE code LIKE 'W8000_'")
    .bind(hour)
    .run();
  const csv = await page(`/officials/tables/wards.csv?from=${isoDay(present - 5)}&to=${thisDay}`);
  const named = Array.from(csv.matchAll(/^(8000\d),/gm), ([, code]) => code);
  assert.deepEqual(named.sort(), codesOf("now"));
});

let night: FaultyCity;
before(async () => {
  night = await startFaultyCity({ signs: 1 });
});
after(() => night.dispose());

test("wards change at the city's midnight, in Viet Nam at 17:00 UTC", async () => {
  await night.db.batch([
    night.db.prepare(
      `INSERT INTO wards (id, code, name, valid_from, valid_to)
       VALUES (1, '1', 'Phường Cũ', '', '2027-01-01'), (2, '2', 'Phường Mới', '2027-01-01', NULL)`,
    ),
    night.db.prepare("INSERT INTO street_wards SELECT 1, id FROM wards"),
  ]);
  const at = async (moment: string) => {
    await night.setWorld({ clock: Date.parse(moment) });
    const fresh = { ...phone, "Cache-Control": "no-cache" };
    const record = await (await night.get("/api/streets/ly-bon", fresh)).json();
    const list = await (await night.get("/vi", fresh)).text();
    const { wards, former_wards } = record as Record<string, { code: string }[]>;
    const codes = (list: { code: string }[] = []) => list.map(({ code }) => code).join();
    const offered = Array.from(list.matchAll(/<option value="(\d)"/g), ([, code]) => code).join();
    return { now: codes(wards), before: codes(former_wards), offered };
  };
  assert.equal(isoDayOf(Date.parse("2026-12-31T17:00:00Z"), 7), "2027-01-01");
  const old = { now: "1", before: "", offered: "1" };
  assert.deepEqual(await at("2026-12-31T00:00:00Z"), old);
  // Whoever reloads by force has a new copy after ten seconds.
  assert.deepEqual(await at("2026-12-31T16:59:49Z"), old);
  assert.deepEqual(await at("2026-12-31T17:00:00Z"), { now: "2", before: "1", offered: "2" });
});
