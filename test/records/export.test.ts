import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { languages } from "../../src/city.ts";
import { connect } from "../../src/db/client.ts";
import { isoDayOf } from "../../src/db/hours.ts";
import { applyChangeSet } from "../../src/records/changes/apply/apply.ts";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import type { Draft } from "../../src/records/changes/change-set.ts";
import { recordKinds } from "../../src/records/changes/pieces.ts";
import { columnsOf, exportNames } from "../../src/records/export/columns.ts";
import { readRecords } from "../../src/records/export/read-records.ts";
import { localStaging } from "../../src/records/import/changes/local-staging.ts";
import { stageImport } from "../../src/records/import/changes/send.ts";
import { ownDrafts } from "../../src/records/import/own/own-drafts.ts";
import { type OwnSheet, ownSheets } from "../../src/records/import/own/own-sheets.ts";
import { readDelimited } from "../../src/records/import/tables/delimited.ts";
import { readWorkbook } from "../../src/records/import/tables/workbook.ts";
import { readKnownCity } from "../../src/records/read-known-city.ts";
import { writeWorkbook } from "../../src/web/workbook.ts";
import { startCity } from "../harness.ts";
import { openCsv } from "../officials/csv.ts";
import { openXlsx } from "../officials/xlsx.ts";
import { read } from "./import/read-report.ts";

const { get, db } = await startCity();
const empty = await startCity({ sample: "none" });
const today = isoDayOf(Date.now(), 7);

/** What is hard to write and to read back: formulas, quotation marks, lines, separators, spaces. */
const hard = [
  "=1+1",
  "'=1+1",
  "+84 227",
  "-",
  "@a;b",
  'một, "hai"; ba',
  "dòng một\n=dòng hai\n\n-ba",
  "1.250",
  "2026-11-26",
];
const more = await changeRecords(
  db,
  [
    ...hard.map((note, n): Draft => {
      const act = { streetId: "ly-bon", kind: "renamed", previousName: `Phố ${n}`, note };
      return { kind: "namingAct", after: { ...act, day: n % 2 ? "1990-10" : "2016-12-08" } };
    }),
    {
      kind: "namesake",
      key: "x",
      after: {
        kind: "other",
        name: "=Tên lạ",
        aliases: "một\\; hai; 'ba",
        sources: hard.slice(0, 5).join("; ").replace("@a;b", "@a\\;b"),
        born: "1911",
        biographyVi: hard[6] ?? "",
        withdrawnOn: "2026-01-02",
      },
    },
    { kind: "street", key: "a", after: { name: "Thử Nghiệm", status: "confirmed", lengthM: 1250 } },
    {
      kind: "street",
      after: {
        name: "Bạch Hạc",
        kind: "ngõ",
        status: "confirmed",
        source: hard[6] ?? "",
        widthM: 7.125,
        withdrawnOn: "2026-02-03",
        replacedById: "a",
        wards: await wardIds("valid_to IS NOT NULL OR code = '12454'"),
      },
    },
  ],
  { official: "a@b.example", what: "form", today },
);
assert.equal(more.outcome, "applied", JSON.stringify(more));

async function wardIds(where: string): Promise<number[]> {
  const ids = await db.prepare(`SELECT id FROM wards WHERE ${where} ORDER BY id`).raw<[number]>();
  return ids.flat();
}

const path = (language: string, file: string) =>
  `/officials${language === "en" ? "/en" : ""}/records/exports/${file}`;
const bytesOf = async (address: string) => {
  const answer = await get(address);
  assert.equal(answer.status, 200, address);
  return new Uint8Array(await answer.arrayBuffer());
};

/** Kinds that an office's table may hold, so that an import of any file knows them. */
const inTables = ["ward", "namesake", "street", "sign"] as const;

for (const language of languages) {
  describe(`an export, its headings in ${language}`, () => {
    for (const kind of recordKinds) {
      test(`has all records of kind ${kind} with every field`, async () => {
        const { titles, rows } = openCsv(
          await bytesOf(path(language, `${exportNames[kind].file}.csv`)),
        );
        assert.deepEqual(
          titles,
          columnsOf(kind).map(({ heading }) => heading[language]),
        );
        assert.ok(rows.length > 0);
      });
    }

    for (const kind of inTables) {
      test(`changes nothing when it is imported again: ${kind} as CSV`, async () => {
        const city = await readKnownCity(connect(db), today);
        const bytes = await bytesOf(path(language, `${exportNames[kind].file}.csv`));
        const { records, asks, wrong, unchanged, reason } = await read(bytes, { city });
        assert.equal(reason, null);
        assert.deepEqual(
          records.flatMap(({ changes }) => changes),
          [],
        );
        assert.deepEqual({ asks, wrong }, { asks: [], wrong: [] });
        assert.equal(unchanged, records.length);
      });
    }

    test("changes nothing when it is imported again: sheets of the workbook", async () => {
      const city = await readKnownCity(connect(db), today);
      const { sheets } = JSON.parse(
        new TextDecoder().decode(await bytesOf(path(language, "workbook.json"))),
      );
      const bytes = await writeWorkbook(sheets);
      const opened = await openXlsx(bytes);
      assert.equal(opened.length, recordKinds.length);
      for (const [n, kind] of recordKinds.entries()) {
        if (!(inTables as readonly string[]).includes(kind)) continue;
        const { records, asks, wrong } = await read(bytes, { city, sheet: n + 1 });
        assert.equal(records.length, opened[n]?.rows.length, kind);
        assert.deepEqual(
          records.flatMap(({ changes }) => changes),
          [],
          kind,
        );
        // A workbook has no guard; what looks like a formula is told of.
        assert.ok(
          asks.every(({ question }) => /trông như công thức/.test(question)),
          kind,
        );
        assert.deepEqual(wrong, [], kind);
      }
    });
  });
}

test("the map changes nothing when it is imported again", async () => {
  const city = await readKnownCity(connect(db), today);
  const { records, asks } = await read(await bytesOf(path("vi", "map.geojson")), { city });
  assert.ok(records.length > 100);
  assert.deepEqual(
    records.flatMap(({ changes }) => changes),
    [],
  );
  assert.deepEqual(asks, []);
});

const textOf = (bytes: Uint8Array) =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

/** Each file of an export, by its name. */
async function allCsv(
  of: Pick<typeof empty, "get">,
  language: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const kind of recordKinds) {
    const { file } = exportNames[kind];
    const answer = await of.get(path(language, `${file}.csv`));
    files.set(file, textOf(new Uint8Array(await answer.arrayBuffer())));
  }
  return files;
}

const sheetsIn = (files: ReadonlyMap<string, string>): OwnSheet[] => {
  const sheets = ownSheets(
    Array.from(files.values(), (text) => readDelimited(text.replace(/^\uFEFF/, ""))),
    true,
  );
  assert.ok(sheets);
  return sheets;
};

for (const language of languages) {
  test(`all files together change nothing of the city that they are from: CSV in ${language}`, async () => {
    const sheets = sheetsIn(await allCsv({ get }, language));
    assert.deepEqual(ownDrafts(sheets, await readRecords(db, today), today), []);
  });

  test(`all sheets of the workbook change nothing of the city that they are from: ${language}`, async () => {
    const { sheets } = JSON.parse(textOf(await bytesOf(path(language, "workbook.json"))));
    const own = ownSheets(await readWorkbook(await writeWorkbook(sheets), "xlsx"), false);
    assert.ok(own);
    assert.deepEqual(ownDrafts(own, await readRecords(db, today), today), []);
  });
}

test("one cell that differs is one field that changes", async () => {
  const files = await allCsv({ get }, "vi");
  const streets = (files.get("streets") ?? "").replace(/,Lý Bôn,/, ",Lý Nam Đế,");
  const drafts = ownDrafts(
    sheetsIn(new Map([["streets", streets]])),
    await readRecords(db, today),
    today,
  );
  const id = await db.prepare("SELECT id FROM streets WHERE slug = 'ly-bon'").first("id");
  const line = streets.slice(0, streets.indexOf(",Lý Nam Đế,")).split("\n").length;
  assert.deepEqual(drafts, [
    { kind: "street", subject: `street ${id}`, lines: [line], after: { name: "Lý Nam Đế" } },
  ]);
});

test("an export that an empty city imports is exported by it with the same bytes", async () => {
  const files = await allCsv({ get }, "vi");
  const drafts = ownDrafts(sheetsIn(files), await readRecords(empty.db, today), today);
  const official = "a@b.example";
  const file = { name: "export", sha256: "0".repeat(64) };
  const mint = () => assert.fail("every sign has its code");
  const client = localStaging(empty.db, { official, file, today, mint });
  const { changeSet, leftOut } = await stageImport(drafts, client);
  assert.deepEqual(leftOut, []);
  const done = await applyChangeSet(empty.db, changeSet ?? 0, { official, today });
  assert.equal(done.outcome, "applied", JSON.stringify(done).slice(0, 2_000));
  for (const [file, text] of await allCsv(empty, "vi")) assert.equal(text, files.get(file), file);
  assert.deepEqual(await allCsv(empty, "en"), await allCsv({ get }, "en"));
  for (const file of ["workbook.json", "map.geojson"]) {
    const other = await empty.get(path("vi", file));
    assert.equal(await other.text(), textOf(await bytesOf(path("vi", file))), file);
  }
});

test("a line or an outline that was spoilt in the database does not spoil the map", async () => {
  const lineOf = async (record: string, name: string) => {
    const map = JSON.parse(textOf(await bytesOf(path("vi", "map.geojson")))) as {
      features: { geometry: unknown; properties: { record: string; name: string } }[];
    };
    return map.features.find(
      ({ properties }) => properties.record === record && properties.name === name,
    )?.geometry;
  };
  const spoil = [
    ["street", "streets", "geometry"],
    ["ward", "wards", "outline"],
  ] as const;
  for (const [record, table, column] of spoil) {
    const row = await db
      .prepare(
        `SELECT id, name, ${column} AS drawn FROM ${table} WHERE ${column} IS NOT NULL LIMIT 1`,
      )
      .first<{ id: number; name: string; drawn: string }>();
    const { id = 0, name = "", drawn = "" } = row ?? {};
    assert.deepEqual(await lineOf(record, name), JSON.parse(drawn));
    for (const text of ["{", "5", "", '{"type":"Point","coordinates":[1,2]}']) {
      const put = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`);
      await put.bind(text, id).run();
      assert.equal(await lineOf(record, name), null, text);
      await put.bind(drawn, id).run();
    }
  }
});

test("a table of anybody else is none of ours", () => {
  for (const text of ["Tên đường,Ghi chú\nLý Bôn,x\n", "", "Mã biển,Việc,Ngày\n000000,x,y\n"]) {
    assert.equal(ownSheets([readDelimited(text)], true), null);
  }
});
