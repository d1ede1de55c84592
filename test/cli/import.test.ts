import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { getPlatformProxy } from "wrangler";
import { databaseOnly } from "../../cli/local-wrangler.ts";
import { isoDayOf } from "../../src/db/hours.ts";
import type { Applied } from "../../src/records/changes/outcome.ts";
import { recordKinds } from "../../src/records/changes/pieces.ts";
import { exportNames } from "../../src/records/export/columns.ts";
import { recordsCsv } from "../../src/records/export/csv.ts";
import { readRecords } from "../../src/records/export/read-records.ts";
import { sheetOf } from "../../src/records/export/sheets.ts";
import type { Report } from "../../src/records/import/report.ts";

import { migrate } from "../../support/d1/migrate.ts";

process.env.WRANGLER_SEND_METRICS = "false";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-desk-"));
after(() => rmSync(folder, { recursive: true, maxRetries: 5 }));
const persistTo = join(folder, "state");

const corpus = (name: string) => join("test/records/import/corpus", name);

const run = (...parameters: string[]) =>
  new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
    const command = ["cli/import.ts", "--persist-to", persistTo, ...parameters];
    execFile(process.execPath, command, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    );
  });

const json = async (...parameters: string[]): Promise<Report> =>
  JSON.parse((await run(...parameters, "--dry-run", "--json")).stdout);

type AppliedReport = Report & {
  open: number[];
  rows: number;
  applied: Pick<Applied, "changeSet" | "counts" | "rowsWritten"> | null;
};

const applied = async (file: string, ...parameters: string[]): Promise<AppliedReport> =>
  JSON.parse(
    (await run(file, ...(parameters.length > 0 ? parameters : ["--take-proposals"]), "--json"))
      .stdout,
  );

async function withDatabase<T>(path: string, work: (d1: D1Database) => Promise<T>): Promise<T> {
  const { env, dispose } = await getPlatformProxy<Pick<Env, "DB">>({
    configPath: databaseOnly("wrangler.toml"),
    persist: { path: join(path, "v3") },
  });
  try {
    return await work(env.DB);
  } finally {
    await dispose();
  }
}

const changeSets = () =>
  withDatabase(persistTo, async (d1) => {
    const { results } = await d1.prepare("SELECT * FROM change_sets ORDER BY id DESC").all();
    return results;
  });

/** The files of an export, in a folder; returns their paths. */
async function exportedFrom(path: string, to: string): Promise<string[]> {
  mkdirSync(to);
  const day = isoDayOf(Date.now(), 7);
  const city = await withDatabase(path, (d1) => readRecords(d1, day));
  return recordKinds.map((kind) => {
    const file = join(to, `${exportNames[kind].file}.csv`);
    writeFileSync(file, recordsCsv(sheetOf(city, kind, { language: "vi" }), ","));
    return file;
  });
}

// One after the other: the first makes the database that the others read.
describe("npm run import", () => {
  test("refuses a file at once, without a database", async () => {
    const { status, stdout } = await run(corpus("35-password-protected.xlsx"), "--dry-run");
    assert.match(stdout, /^Tệp có mật khẩu\..*\n$/);
    assert.equal(status, 1);
    const report = await json(corpus("35-password-protected.xlsx"), "--language", "en");
    assert.match(report.reason ?? "", /^The file has a password\./);
    const { outcome, new: added, changed, unchanged, asks, wrong, records, columns } = report;
    assert.deepEqual([outcome, added, changed, unchanged], ["refused", 0, 0, 0]);
    assert.deepEqual([asks, wrong, records, columns], [[], [], [], []]);
    assert.ok(!existsSync(persistTo));
  });

  test("compares with the local database, which it makes first as npm start does", async () => {
    const report = await json(corpus("49-signs.csv"));
    assert.equal(report.outcome, "read");
    // The sample city has these streets, and a sign with this code.
    assert.deepEqual([report.new, report.changed, report.unchanged], [2, 1, 1]);
    assert.deepEqual(
      report.wrong.map(({ row, column }) => `${row} ${column}`),
      ["5 Mã", "6 Tên đường"],
    );
    assert.deepEqual(
      report.records.map(({ row }) => row),
      [2, 3, 4, 7],
    );
  });

  test("takes a sheet and corrected columns", async () => {
    const file = corpus("15-merged-two-row-header.xlsx");
    const report = await json(
      file,
      "--sheet",
      "2",
      "--map",
      "Vỉa hè mỗi bên=widthM",
      "--map",
      "E=-",
    );
    assert.equal(report.sheet, "Phụ lục I");
    const fields = report.columns.map(({ heading, field }) => `${heading}=${field}`);
    assert.ok(fields.includes("Vỉa hè mỗi bên=widthM") && fields.includes("Chiều dài (m)=null"));
    assert.deepEqual(report.records.map(({ lengthM, widthM }) => [lengthM, widthM])[0], [
      undefined,
      5,
    ]);
    assert.match((await json(file, "--sheet", "7")).reason ?? "", /Không có trang tính số 7/);
  });

  test("applies a file once: the second time nothing is left to change", async () => {
    const file = corpus("01-utf8-comma.csv");
    const [first, second] = [await applied(file), await applied(file)];
    assert.ok(first.applied);
    assert.deepEqual(first.applied.counts.street, { made: 0, changed: 4 });
    assert.ok(Math.abs(first.rows - first.applied.rowsWritten) < 40);
    assert.equal(second.applied, null);
    assert.deepEqual([second.new, second.changed, second.unchanged], [0, 0, 4]);
    const [changeSet] = await changeSets();
    const { file: name, file_sha256, what, state } = changeSet ?? {};
    assert.deepEqual([name, what, state], ["01-utf8-comma.csv", "import", "applied"]);
    assert.equal(file_sha256, createHash("sha256").update(readFileSync(file)).digest("hex"));
  });

  test("takes answers from a file, and leaves out the rows that still ask", async () => {
    const file = join(folder, "asks.csv");
    const answers = join(folder, "answers.json");
    writeFileSync(file, "Tên đường,Dài (m)\nBến Hỏi Một,20000\nBến Hỏi Hai,30000\n");
    const { asks } = await json(file);
    assert.deepEqual(
      asks.map(({ row, answers }) => [row, answers]),
      [2, 3].map((row) => [row, ["yes", "value", "without-cell", "without-row"]]),
    );
    writeFileSync(answers, JSON.stringify({ [asks[0]?.key ?? ""]: { is: "value", value: "200" } }));
    const report = await applied(file, "--answers", answers);
    assert.deepEqual(report.applied?.counts, { street: { made: 1, changed: 0 } });
    assert.deepEqual(report.open, [3]);
    assert.deepEqual(
      (await json(file)).records.map(({ state, name }) => `${state} ${name}`),
      ["unchanged Bến Hỏi Một", "new Bến Hỏi Hai"],
    );
  });

  test("has nothing to compare with in a database without tables", async () => {
    const empty = join(folder, "empty");
    const { env, dispose } = await getPlatformProxy<Pick<Env, "DB">>({
      configPath: databaseOnly("wrangler.toml"),
      persist: { path: join(empty, "v3") },
    });
    await env.DB.prepare("SELECT 1").first();
    await dispose();
    const report = await json(corpus("01-utf8-comma.csv"), "--persist-to", empty);
    assert.deepEqual([report.new, report.changed, report.unchanged], [4, 0, 0]);
  });

  test("takes an export as it is: nothing changes where it is from, and a new city has the same", async () => {
    const [own, second] = [persistTo, join(folder, "second")];
    const files = await exportedFrom(own, join(folder, "own"));
    const again = await run(...files, "--json", "--yes");
    const { rows, new: made, changed, applied: done } = JSON.parse(again.stdout);
    assert.deepEqual([made, changed, done], [0, 0, null]);
    assert.equal(rows, 0, "nothing is written");
    await withDatabase(second, migrate);
    const { stdout, stderr } = await run(...files, "--persist-to", second, "--json");
    const report: AppliedReport & { leftOut: unknown[] } = JSON.parse(stdout || stderr);
    assert.deepEqual(report.leftOut, []);
    assert.ok(report.applied, stdout);
    const copies = await exportedFrom(second, join(folder, "copies"));
    for (const [n, file] of files.entries()) {
      assert.equal(readFileSync(copies[n] ?? "", "utf8"), readFileSync(file, "utf8"), file);
    }
  });

  const refused: [string[], RegExp][] = [
    [[], /^Say which file/],
    [
      [corpus("01-utf8-comma.csv"), corpus("40-lookalikes.csv")],
      /^Only files of one's own export are imported several at once/,
    ],
    [["/nowhere.csv"], /ENOENT/],
    [["x", "--sheet", "0"], /^--sheet must be a number from 1/],
    [["x", "--map", "name"], /^--map must be COLUMN=FIELD/],
    [["x", "--language", "fr"], /^--language must be one of vi, en/],
  ];
  for (const [parameters, sentence] of refused) {
    test(`says what is wrong with "${parameters.join(" ")}"`, async () => {
      const { status, stderr } = await run(...parameters);
      assert.match(stderr, sentence);
      assert.equal(status, 1);
    });
  }
});
