import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { firstHourOf, isoDay, isoDayOf, parseDay } from "../../src/db/hours.ts";
import { readGroup } from "../../src/officials/queries/scan-groups.ts";
import { readSignWards } from "../../src/officials/queries/sign-wards.ts";
import { readRedrawing } from "../../src/records/redrawing/read-table.ts";
import { startCity } from "../harness.ts";
import { postForm, sendForm } from "./post-form.ts";

const { db, get, fetch } = await startCity();
const today = isoDayOf(Date.now(), 7);
const next = isoDay((parseDay(today) ?? 0) + 30);
const dayBefore = isoDay((parseDay(next) ?? 0) - 1);

type Ward = { id: number; code: string; name: string; outline: string };
const inForce = (
  await db
    .prepare(
      `SELECT id, code, name, outline FROM wards WHERE valid_to IS NULL AND outline IS NOT NULL
       ORDER BY (SELECT count(*) FROM street_wards WHERE ward_id = wards.id) DESC`,
    )
    .all<Ward>()
).results;
const [whole, split] = inForce as [Ward, Ward];
const page = async (path: string) => (await get(`/officials/en${path}`)).text();
const textOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
const post = async (path: string, fields: Record<string, string>) => {
  const { text: html, ...answer } = await sendForm({ fetch }, `/en${path}`, fields);
  return { ...answer, html };
};
const streetsOf = async (ward: Ward) =>
  (
    await db
      .prepare(
        "SELECT slug, name FROM streets JOIN street_wards ON street_id = streets.id WHERE ward_id = ?",
      )
      .bind(ward.id)
      .all<{ slug: string; name: string }>()
  ).results;
const publicPage = async (slug: string) => (await get(`/vi/streets/${slug}`)).text();

/** The western and the eastern half of a ward's box: outlines of the two that it is split into. */
function halves({ outline }: Ward) {
  const { coordinates } = JSON.parse(outline) as { coordinates: [number, number][][] };
  const points = coordinates.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const middle = (west + east) / 2;
  const boxOf = (from: number, to: number) => ({
    type: "Polygon",
    coordinates: [
      [
        [from, south],
        [to, south],
        [to, north],
        [from, north],
        [from, south],
      ],
    ],
  });
  const feature = (code: string, geometry: object) => {
    return { type: "Feature", properties: { code }, geometry };
  };
  return JSON.stringify({
    type: "FeatureCollection",
    features: [feature("90002", boxOf(west, middle)), feature("90003", boxOf(middle, east))],
  });
}

const table = [
  "Mã cũ,Tên cũ,Mã mới,Tên mới,Có hiệu lực từ,Phần",
  `${whole.code},${whole.name},90001,Phường Mới,${next},toàn bộ`,
  `${split.code},${split.name},90002,Phường Tây,${next},một phần`,
  `${split.code},${split.name},90003,Phường Đông,${next},một phần`,
].join("\n");
const asked = { table, day: "", outlines: halves(split) };

/** What a browser would send of the form that is shown. */
function formOf(html: string): Record<string, string> {
  const digest = /name="digest" value="(\d+)"/.exec(html)?.[1] ?? "";
  const ticked = Array.from(html.matchAll(/<input type="checkbox"[^>]*>/g), ([box]) => box)
    .filter((box) => /\bchecked\b/.test(box))
    .map((box) => [/name="([^"]*)"/.exec(box)?.[1] ?? "", "yes"]);
  const key = /name="key" value="([^"]*)"/.exec(html)?.[1] ?? "";
  return { ...asked, digest, key, ...Object.fromEntries(ticked) };
}

describe("wards that are redrawn next month, one as a whole, one split", () => {
  let shown = "";
  let expected: Record<string, number> = {};

  test("are shown first, with nothing saved", async () => {
    const count = () => db.prepare("SELECT count(*) AS n FROM wards").first("n");
    const before = await count();
    const answer = await post("/wards/redrawing", asked);
    assert.equal(answer.status, 200, textOf(answer.html).slice(-1500));
    shown = answer.html;
    const text = textOf(shown);
    assert.match(
      text,
      /New wards Phường Mới \(90001\).*Phường Tây \(90002\).*Phường Đông \(90003\)/,
    );
    assert.match(text, new RegExp(`Wards that end ${whole.name}`));
    const [wholes, splits] = [await streetsOf(whole), await streetsOf(split)];
    assert.match(
      text,
      new RegExp(`Streets that move by themselves \\(whole wards\\): ${wholes.length}`),
    );
    assert.match(text, new RegExp(`Streets to decide \\(divided wards\\): ${splits.length}`));
    assert.equal(await count(), before);
    const cells = Array.from(
      shown.matchAll(
        /<th scope="row">([^<]*)<\/th><td class="number">([\d,]+)<\/td><td class="number">([\d,]+)<\/td>/g,
      ),
      ([, name = "", past = "", now = ""]) => ({
        name,
        past: Number(past.replace(",", "")),
        now: Number(now.replace(",", "")),
      }),
    );
    const total = cells.pop();
    const signs = await db.prepare("SELECT count(*) AS n FROM signs").first("n");
    assert.deepEqual([total?.past, total?.now], [signs, signs]);
    const sum = (side: "past" | "now") => cells.reduce((all, row) => all + row[side], 0);
    assert.deepEqual([sum("past"), sum("now")], [signs, signs]);
    const codeIn = (name: string) => /\((\d{5})\)/.exec(name)?.[1] ?? "";
    expected = Object.fromEntries(
      cells.filter(({ now }) => now > 0).map(({ name, now }) => [codeIn(name), now]),
    );
    assert.ok(expected["90001"] && expected["90002"] && expected["90003"]);
  });

  test("have the streets of the split one chosen by the outlines, and ask for each that is not", async () => {
    const form = formOf(shown);
    const choices = Object.keys(form).filter((name) => / ward 9000[23] /.test(name));
    assert.ok(choices.length > 0);
    const [one = ""] = choices;
    const { [one]: _, ...without } = form;
    const others = Object.keys(without).filter((name) => name.startsWith(one.split(" ")[0] ?? ""));
    const left = Object.fromEntries(
      Object.entries(without).filter(([name]) => !others.includes(name)),
    );
    const answer = await post("/wards/redrawing/application", left);
    assert.equal(answer.status, 422);
    assert.match(textOf(answer.html), /Not saved: [1-9]/);
  });

  test("are not applied where the records have changed since they were shown", async () => {
    const [street] = await streetsOf(whole);
    await db
      .prepare("UPDATE streets SET version = version + 1 WHERE slug = ?")
      .bind(street?.slug ?? "")
      .run();
    const answer = await post("/wards/redrawing/application", formOf(shown));
    assert.equal(answer.status, 409);
    assert.match(textOf(answer.html), /have changed since/);
    await db
      .prepare("UPDATE streets SET version = version - 1 WHERE slug = ?")
      .bind(street?.slug ?? "")
      .run();
  });

  test("become one change set, and today's pages and figures stay as they are", async () => {
    const [street] = await streetsOf(whole);
    const wardsBefore = await readSignWards(db, today);
    const form = formOf(shown);
    // A street whose line lies in neither half: somebody says which.
    for (const [box] of shown.matchAll(/<fieldset class="row wrong">[\s\S]*?<\/fieldset>/g)) {
      form[/name="([^"]*)"/.exec(box)?.[1] ?? ""] = "yes";
    }
    const send = () => post("/wards/redrawing/application", form);
    const [answer, same] = await Promise.all([send(), send()]);
    assert.equal(answer.status, 303, textOf(answer.html).slice(-1500));
    for (const again of [same, await send()]) assert.equal(again.location, answer.location);
    const sets = await db.prepare("SELECT count(*) AS n FROM change_sets WHERE what = 'wards'");
    assert.equal(await sets.first("n"), 1);
    const set = textOf(await page(answer.location.replace("/officials/en", "")));
    assert.match(set, /Wards redrawn/);
    assert.match(set, /Kept[^:]*: 0 Cannot be reversed: 0/, "all of it can be undone");
    const still = await publicPage(street?.slug ?? "");
    assert.ok(still.includes(whole.name));
    assert.doesNotMatch(still, /Phường Mới/);
    assert.deepEqual(await readSignWards(db, today), wardsBefore);
    assert.deepEqual(await readSignWards(db, dayBefore), wardsBefore);
    const list = textOf(await page("/wards"));
    assert.match(list, /In force \(\d+\).*Coming \(3\).*Former/);
    assert.match(list, /Coming \(3\).*Phường Mới/);
  });

  test("hold on the day: the figures as they were shown, and scans that add up to the city's", async () => {
    const onTheDay = await readSignWards(db, next);
    const counted: Record<string, number> = {};
    for (const code of (await db.prepare("SELECT code FROM signs").all<{ code: string }>())
      .results) {
      const ward = onTheDay.get(code.code)?.code ?? "";
      counted[ward] = (counted[ward] ?? 0) + 1;
    }
    assert.deepEqual(counted, expected);
    const scansOn = async (day: string) => {
      await db
        .prepare(`INSERT INTO scans SELECT code, ?, 'person', 7, 2 FROM signs`)
        .bind(firstHourOf(parseDay(day) ?? 0, 7))
        .run();
    };
    await scansOn(dayBefore);
    await scansOn(next);
    // The API refuses a day to come: what it answers with then is read here.
    const ask = async (day: string, group: "ward" | "sign") => {
      const city = parseDay(day) ?? 0;
      const found = await readGroup(db, { from: city, to: city, utcOffset: 7 }, "person", group);
      const rows = found.map((row) => ({ ward_code: row[0], scans: Number(row.at(-1)) }));
      return { total: rows.reduce((sum, { scans }) => sum + scans, 0), rows };
    };
    for (const day of [dayBefore, next]) {
      const [byWard, bySign] = [await ask(day, "ward"), await ask(day, "sign")];
      assert.equal(byWard.total, bySign.total);
      assert.equal(
        byWard.rows.some(({ ward_code }) => ward_code === "90001"),
        day === next,
      );
      assert.equal(
        byWard.rows.some(({ ward_code }) => ward_code === whole.code),
        day === dayBefore,
      );
    }
  });

  test("stand on citizens' pages from the day on", async () => {
    // One that the edge has no copy of.
    const street = (await streetsOf(whole)).at(-1);
    // The day comes.
    await db.batch([
      db.prepare("UPDATE wards SET valid_from = ?1 WHERE valid_from = ?2").bind(today, next),
      db.prepare("UPDATE wards SET valid_to = ?1 WHERE valid_to = ?2").bind(today, next),
    ]);
    const answer = await publicPage(street?.slug ?? "");
    assert.match(answer, /Phường Mới/);
    assert.match(textOf(await page("/wards")), /In force \(\d+\).*Phường Mới.*Former/);
  });
});

describe("a ward by itself", () => {
  test("is entered, changed and refused with what is wrong", async () => {
    assert.equal(await postForm({ fetch }, "/en/wards", { code: "12", name: "" }), 422);
    const code = "91000";
    assert.equal(await postForm({ fetch }, "/en/wards", { code, name: "Phường Lẻ" }), 303);
    const row = await db
      .prepare("SELECT id, version FROM wards WHERE code = ?")
      .bind(code)
      .first<{ id: number; version: number }>();
    const { id = 0, version = 0 } = row ?? {};
    const form = await page(`/wards/${id}/edit`);
    assert.match(form, /value="Phường Lẻ"/);
    const change = { id: String(id), base: String(version), code, name: "Phường Lẻ Mới" };
    assert.equal(await postForm({ fetch }, `/en/wards/${id}`, change), 303);
    assert.equal(
      await postForm({ fetch }, `/en/wards/${id}`, { ...change, name: "Phường Khác" }),
      409,
      "somebody has changed the name since version 1",
    );
    assert.equal((await get("/officials/wards/99999/edit")).status, 404);
  });
});

describe("a table of redrawn wards", () => {
  const state = readFileSync("test/officials/wards-of-the-state.csv", "utf8");
  test("is read as the state publishes it, with the day above and sections left out", () => {
    const { rows, problems } = readRedrawing(state, "");
    assert.deepEqual(problems, []);
    assert.equal(rows.length, 6);
    assert.deepEqual(rows[0], {
      line: 4,
      oldCode: "11950",
      oldName: "Phường Lam Sơn",
      newCode: "11983",
      newName: "Phường Sơn Nam",
      from: "2025-07-01",
      part: "whole",
    });
    assert.deepEqual(rows.map(({ part }) => part).filter((part) => part === "part").length, 2);
  });
  type Case = [title: string, table: string, day: string, says: string];
  const cases: Case[] = [
    ["tabs, no headings", "12442\t12454\t1/1/2027\tpart", "", "12442 12454 2027-01-01 part"],
    [
      "a code without its zero",
      "Old code;New code\n1234;12454",
      "2027-01-01",
      "01234 12454 2027-01-01 whole",
    ],
    [
      "a quoted comma",
      'Mã cũ,Tên cũ,Mã mới\n12442,"A, B",12454',
      "2027-01-01",
      "12442 12454 2027-01-01 whole",
    ],
    [
      "zeros and headings of a file's",
      "Mã trước sắp xếp,Mã sau sắp xếp,Từ ngày\n1234,12454,1/1/2027",
      "",
      "01234 12454 2027-01-01 whole",
    ],
    [
      "a part in the state's words",
      "12442,12454,2027-01-01,Nhập phần diện tích còn lại",
      "",
      "12442 12454 2027-01-01 part",
    ],
    ...["toàn bộ phần còn lại", "whole/part", "partly"].map(
      (said): Case => [
        `"${said}", of which streets are asked`,
        `12442,12454,2027-01-01,${said}`,
        "",
        "12442 12454 2027-01-01 part",
      ],
    ),
    ["a wrong code", "12442,xx,2027-01-01,part", "", "code"],
    ["a wrong day", "12442,12454,31/2/2027,part", "", "day"],
    ["no day", "12442,12454,,part", "", "no-day"],
    ["a wrong part", "12442,12454,2027-01-01,nửa", "", "part"],
    ["no new codes", "Mã cũ,Tên cũ\n12442,A", "", "no-columns"],
    ["nothing", "", "", "no-rows"],
  ];
  const quoted: [title: string, row: string, part: string][] = [
    ["that is not closed", '"part', "part"],
    ["that is not closed, before one that is", '"part\n12444,12454,2027-01-01,"part"', "part"],
    ["within a cell", 'một phần "B"', "part"],
    ["that closes, with a line's end in it", '"một phần\n(""B"")" ', "part"],
  ];
  for (const [title, cell, part] of quoted) {
    test(`loses no row to a quotation mark ${title}`, () => {
      const { rows, problems } = readRedrawing(
        `12442,12454,2027-01-01,${cell}\n12443,12454,2027-01-01,whole`,
        "",
      );
      assert.deepEqual(problems, []);
      assert.equal(rows[0]?.part, part);
      assert.deepEqual([rows.at(-1)?.oldCode, rows.at(-1)?.part], ["12443", "whole"]);
    });
  }
  test("has the names of wards as the import writes them", () => {
    const { rows } = readRedrawing(
      "Mã cũ,Tên cũ,Mã mới,Tên mới\n12442,P. Bồ Xuyên,12454,PHƯỜNG TRÀ LÝ",
      "2027-01-01",
    );
    assert.deepEqual([rows[0]?.oldName, rows[0]?.newName], ["Phường Bồ Xuyên", "Phường Trà Lý"]);
  });
  for (const [title, text, day, says] of cases) {
    test(`with ${title}: ${says}`, () => {
      const { rows, problems } = readRedrawing(text, day);
      const [row] = rows;
      const said = row
        ? `${row.oldCode} ${row.newCode} ${row.from} ${row.part}`
        : problems[0]?.problem;
      assert.equal(said, says);
    });
  }
  test("that is wrong, or of elsewhere, is told so", async () => {
    const wrong = await post("/wards/redrawing", { table: "12442,xx,2027-01-01,part" });
    assert.equal(wrong.status, 422);
    assert.match(textOf(wrong.html), /Row 1: &quot;xx&quot; is no code/);
    const elsewhere = await post("/wards/redrawing", { table: "00001,00002,2027-01-01,part" });
    assert.match(textOf(elsewhere.html), /changes nothing in this city/);
    const outlines = await post("/wards/redrawing", { table, outlines: "{" });
    assert.match(textOf(outlines.html), /outlines cannot be read/);
  });
});
