import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { isoDay, today } from "../../src/db/hours.ts";
import { tableNames } from "../../src/officials/table-names.ts";
import type { TableJson } from "../../src/officials/tables/json.ts";
import { sheetsOf } from "../../src/officials/tables/workbook.ts";
import { upsertCounts } from "../../src/scan/upsert.ts";
import { writeWorkbook } from "../../src/web/workbook.ts";
import { startBrowser } from "../browser.ts";
import { startCity } from "../harness.ts";
import { openCsv } from "./csv.ts";
import { openXlsx } from "./xlsx.ts";

const { db, get, harness } = await startCity();
const utcOffset = 7;
const present = today(Date.now(), utcOffset);
const [yesterday, before] = [isoDay(present - 1), isoDay(present - 2)];

const codes = (await db.prepare("SELECT code FROM signs ORDER BY code").raw<[string]>()).flat();
const [first = "", second = ""] = codes;
const noon = (day: number) => day * 24 - utcOffset + 12;
await upsertCounts(
  db,
  [
    { code: first, hour: noon(present - 1), by: "person", tally: 0, count: 5 },
    { code: first, hour: noon(present - 2), by: "person", tally: 0, count: 2 },
    { code: second, hour: noon(present - 1), by: "person", tally: 0, count: 3 },
    { code: second, hour: noon(present - 1), by: "robot", tally: 0, count: 9 },
  ],
  utcOffset,
);

/** Noon of a city day in UTC, in seconds. */
const momentOf = (day: number) => noon(day) * 3_600;
await db.batch([
  db
    .prepare("INSERT INTO sign_events (code, kind, day, note) VALUES (?, 'inspected', ?, '=1+1')")
    .bind(first, yesterday),
  db
    .prepare("INSERT INTO sign_events (code, kind, day) VALUES (?, 'repaired', ?)")
    .bind(first, before),
  ...[present - 1, present - 2].map((day, n) =>
    db
      .prepare(
        `INSERT INTO reports (receipt, street_id, kind, text, state, at)
         VALUES (?, 1, 'pasted-over', 'một, "hai"; ba', 'in progress', ?)`,
      )
      .bind(`r${n}`, momentOf(day)),
  ),
  ...[present - 1, present - 2].map((day, n) =>
    db
      .prepare(
        `INSERT INTO code_reports (receipt, code, place, text, contact, state, at)
         VALUES (?, '7K3M9', 'Ngã tư, "chợ"', '=1+1', '0900', 'in progress', ?)`,
      )
      .bind(`c${n}`, momentOf(day)),
  ),
  db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5100)
       INSERT INTO audit (official, action, subject, "before", "after", at)
       SELECT 'a@b.example', 'sign.inspected', 'sign ' || ?1, '{"status":"installed"}',
         '{"status":"installed","day":"2026-02-03","note":null}', ?2 FROM n`,
    )
    .bind(first, momentOf(present - 1)),
  db
    .prepare(
      `INSERT INTO audit (official, action, subject, "after", at)
       VALUES ('a@b.example', 'records.change', 'change-set 4', '{"what":"import","records":12}', ?)`,
    )
    .bind(momentOf(present - 2)),
  db.prepare("INSERT INTO officials (email, role) VALUES ('a@b.example', 'viewer')"),
]);

const csvOf = async (path: string, delimiter?: string) => {
  const answer = await get(path);
  assert.equal(answer.status, 200, path);
  return openCsv(await answer.arrayBuffer(), delimiter);
};
const jsonOf = async (path: string) => (await (await get(path)).json()) as TableJson;
const rowsOf = async (path: string) => (await csvOf(`/officials/en/tables/${path}`)).rows;

for (const base of ["/officials", "/officials/en"]) {
  for (const name of tableNames) {
    test(`${base}/tables/${name}: header first, the same rows in JSON, its columns explained beside it`, async () => {
      const path = `${base}/tables/${name}`;
      const dates = `from=${before}&to=${yesterday}`;
      const { titles, rows } = await csvOf(`${path}.csv?${dates}`);
      const json = await jsonOf(`${path}.json?${dates}`);
      // No sign has been judged here, so that there is none to check.
      assert.equal(rows.length === 0, name === "checks");
      assert.deepEqual(
        titles,
        json.columns.map(({ title }) => title),
      );
      assert.equal(rows.length, json.rows.length);
      for (const [i, row] of rows.entries()) {
        for (const { key, title } of json.columns) {
          const cell = json.rows[i]?.[key] ?? "";
          assert.equal(row[title]?.replace(/^'(?==)/, ""), String(cell), `${title}, row ${i}`);
        }
      }
      const told = await csvOf(`${path}.definitions.csv?${dates}`);
      const [column = "", key = "", meaning = ""] = told.titles;
      assert.deepEqual(
        told.rows
          .filter((row) => row[key] !== "")
          .map((row) => [row[column], row[key], row[meaning]]),
        json.columns.map((one) => [one.title, one.key, one.meaning]),
      );
      const sentences = told.rows.filter((row) => row[key] === "").map((row) => row[meaning]);
      assert.deepEqual(sentences.slice(1), json.definitions);
    });

    test(`${base}/tables/${name} as a workbook: another library reads what the JSON has, and what it means`, async () => {
      const json = await jsonOf(`${base}/tables/${name}.json?from=${before}&to=${yesterday}`);
      const bytes = await writeWorkbook(sheetsOf(json));
      assert.deepEqual(bytes, await writeWorkbook(sheetsOf(json)), "the same bytes");
      const [table, about] = await openXlsx(bytes);
      assert.equal(table?.name, json.title.slice(0, 31));
      assert.deepEqual(
        table?.titles,
        json.columns.map(({ title }) => title),
      );
      assert.deepEqual(
        table?.rows,
        json.rows.map((row) => json.columns.map(({ key }) => row[key] ?? null)),
      );
      const [, ...definitions] = about?.rows.filter(([, key]) => key === null) ?? [];
      assert.deepEqual(
        definitions.map(([, , sentence]) => sentence),
        json.definitions,
      );
      assert.deepEqual(
        about?.rows.filter(([, key]) => key !== null),
        json.columns.map((column) => [column.title, column.key, column.meaning]),
      );
    });
  }
}

for (const [name, asked, days] of [
  ["signs", true, `${before}-${yesterday}`],
  ["events", true, `${before}-${yesterday}`],
  ["events", false, isoDay(present)],
  ["audit", true, `${before}-${yesterday}`],
  ["audit", false, isoDay(present)],
  ["coverage", true, isoDay(present)],
  ["officials", true, isoDay(present)],
] as const) {
  test(`the file of ${name}${asked ? " for a period" : ""} carries the days that it is about`, async () => {
    const query = asked ? `?from=${before}&to=${yesterday}` : "";
    const disposition = (await get(`/officials/tables/${name}.csv${query}`)).headers.get(
      "Content-Disposition",
    );
    assert.equal(disposition, `attachment; filename="bienpho.example-${name}-${days}.csv"`);
  });
}

test("events, reports and changes are those of the period that is asked for, or all", async () => {
  const days = async (name: string, query: string) => {
    const rows = await rowsOf(`${name}.csv?${query}`);
    return rows.map((row) => (row.Day ?? row["Moment (city time)"] ?? "").slice(0, 10));
  };
  const one = `from=${yesterday}&to=${yesterday}`;
  for (const name of ["events", "reports", "code-reports", "audit"]) {
    assert.deepEqual(new Set(await days(name, one)), new Set([yesterday]), name);
    assert.ok((await days(name, "")).includes(before), `all ${name}`);
  }
});

test("the table of reports of codes has their words, and no contact", async () => {
  const [row] = await rowsOf("code-reports.csv");
  assert.deepEqual(Object.entries(row ?? {}).slice(1), [
    ["Code", "7K3M9"],
    ["Seen at", 'Ngã tư, "chợ"'],
    ["Text", "'=1+1"],
    ["Text removed (city time)", ""],
    ["State", "in progress"],
    ["Official", ""],
  ]);
});

test("the audit has every change, however many", async () => {
  const n = await db.prepare("SELECT count(*) AS n FROM audit").first<number>("n");
  assert.ok(Number(n) > 5_000);
  assert.equal((await rowsOf("audit.csv")).length, n);
});

test("a street and a ward without a scan have a row", async () => {
  const count = (sql: string) => db.prepare(sql).first<number>("n");
  const streets = await rowsOf("streets.csv?period=7");
  assert.equal(
    streets.length,
    await count("SELECT count(*) AS n FROM streets WHERE withdrawn_on IS NULL"),
  );
  assert.ok(streets.filter((row) => row.Scans === "0").length > 10);
  const wards = await rowsOf("wards.csv?period=7");
  const inForce = await count("SELECT count(*) AS n FROM wards WHERE valid_to IS NULL");
  assert.equal(wards.filter((row) => row["Ward code"] !== "").length, inForce);
});

test("signs by day: a row for each sign and day with scans", async () => {
  const rows = await rowsOf("sign-days.csv?period=7");
  assert.deepEqual(
    rows.map((row) => [row.Code, row.Day, row.Scans]),
    [
      [first, before, "2"],
      [first, yesterday, "5"],
      [second, yesterday, "3"],
    ],
  );
});

test("signs by day of more days than an answer can hold are refused, and a period told that it can", async () => {
  await db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2999)
       INSERT INTO signs (code, street_id, position, status)
       SELECT printf('%06d', i), 1, '', 'planned' FROM n`,
    )
    .run();
  const answer = await get("/officials/en/tables/sign-days.csv?from=2025-01-01&to=2025-12-31");
  assert.equal(answer.status, 400);
  const [, days = ""] = /at most (\d+) days/.exec(await answer.text()) ?? [];
  assert.equal(days, String(Math.floor(300_000 / (3_000 + codes.length))));
  const to = isoDay(present);
  const from = isoDay(present - Number(days) + 1);
  assert.equal((await rowsOf(`sign-days.csv?from=${from}&to=${to}`)).length, 3);
  await db.prepare("DELETE FROM signs WHERE code GLOB '00[0-9]*' AND street_id = 1").run();
});

test("values are in the words of the file's language", async () => {
  const cells = async (path: string) => {
    const { rows } = await jsonOf(`/officials${path}`);
    return (key: string) => [...new Set(rows.map((row) => row[key]))];
  };
  const events = await cells(`/tables/events.json?from=${before}&to=${yesterday}`);
  assert.deepEqual(events("event"), ["đã kiểm tra", "đã sửa"]);
  const reports = await cells("/tables/reports.json");
  assert.deepEqual(reports("report_kind"), ["Mã bị dán đè mã khác"]);
  assert.deepEqual(reports("report_state"), ["đang xử lý"]);
  assert.deepEqual((await cells("/tables/officials.json"))("role"), ["Xem", "Quản trị"]);
  const dates = `from=${before}&to=${yesterday}`;
  const audit = await cells(`/tables/audit.json?${dates}`);
  assert.deepEqual(audit("action"), ["Thay đổi dữ liệu", "Ghi: kiểm tra"]);
  assert.deepEqual(audit("subject"), ["Đợt thay đổi 4", `Biển ${first}`]);
  assert.deepEqual(audit("before"), [null, "Tình trạng: Đã gắn"]);
  assert.deepEqual(audit("after"), [
    "Cách thay đổi: Nhập từ tệp; Số bản ghi: 12",
    "Tình trạng: Đã gắn; Ngày: 3/2/2026; Ghi chú:",
  ]);
  const english = await cells(`/en/tables/audit.json?${dates}`);
  assert.deepEqual(english("action"), ["Records changed", "Recorded: inspected"]);
  const streets = await cells("/en/tables/coverage.json");
  assert.ok(
    streets("kind").every((kind) => kind === null || /street|lane|road/.test(String(kind))),
  );
});

test("semicolons on request, with decimal commas, for the spreadsheets that want both", async () => {
  const path = "/officials/en/tables/signs.csv?sort=code";
  const [commas, semicolons] = [await csvOf(path), await csvOf(`${path}&separator=semicolon`, ";")];
  assert.deepEqual(semicolons.titles, commas.titles);
  assert.match(semicolons.rows[0]?.Latitude ?? "", /^\d\d,\d+$/);
  assert.deepEqual(
    semicolons.rows.map((row) => [row.Code, row.Position, row.Latitude?.replace(",", ".")]),
    commas.rows.map((row) => [row.Code, row.Position, row.Latitude]),
  );
  const refused = await get(`${path}&separator=tab`);
  assert.equal(refused.status, 400);
  assert.match(await refused.text(), /comma \| semicolon/);
});

test("a browser makes the workbook of a table, and loads the writer only then; without scripts there is CSV", async () => {
  const { origin } = (await harness.listen()).url;
  const browser = await startBrowser();
  const page = await browser.newPage({
    viewport: { width: 390, height: 800 },
    acceptDownloads: true,
  });
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${origin}/officials/en/signs?q=ly+bon`);
  assert.ok(!loaded.some((path) => path.startsWith("/officials/scripts/")), loaded.join());
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "XLSX" }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /^bienpho\.example-signs-\d{4}-\d\d-\d\d-.*\.xlsx$/);
  const [table] = await openXlsx(await readFile(await file.path()));
  const { rows } = await csvOf("/officials/en/tables/signs.csv?q=ly+bon");
  assert.ok(rows.length > 1);
  assert.deepEqual(
    table?.rows.map(([code]) => code),
    rows.map((row) => row.Code),
  );
  assert.equal(loaded.filter((path) => path.startsWith("/officials/scripts/")).length, 1);
  await page.close();

  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${origin}/officials/en/signs`);
  assert.equal(await plain.getByRole("link", { name: "XLSX" }).count(), 0);
  assert.equal(await plain.getByRole("link", { name: "CSV", exact: true }).count(), 1);
  await plain.close();
});
