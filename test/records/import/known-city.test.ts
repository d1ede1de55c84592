import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { connect } from "../../../src/db/client.ts";
import {
  emptyCity,
  type KnownCity,
  type KnownStreet,
} from "../../../src/records/import/known/known-city.ts";
import { readKnownCity } from "../../../src/records/read-known-city.ts";
import { csvLine } from "../../../src/web/csv.ts";
import { sampleCity } from "../../harness.ts";
import { corpusFile, placeOf, read, streetLine } from "./read-report.ts";

const { get, db } = await sampleCity();
const city = await readKnownCity(connect(db), "2026-11-26");

type Shown = Readonly<Record<string, unknown>>;
const stateOf = ({ row, state }: Shown) => `${row} ${state}`;

describe("a file that came from us", () => {
  for (const format of ["csv", "geojson"]) {
    test(`changes nothing: ${format}`, async () => {
      const report = await read(await (await get(`/api/streets.${format}`)).text(), { city });
      const { asks, wrong, notInFile, unchanged, records } = report;
      assert.equal(records.length, city.streets.length);
      assert.deepEqual(
        records.flatMap(({ changes }) => changes),
        [],
      );
      assert.deepEqual({ asks, wrong, notInFile }, { asks: [], wrong: [], notInFile: 0 });
      assert.equal(unchanged, records.length);
    });
  }

  test("has its text back, whatever guard against formulas it was given", async () => {
    const texts = ["=1+1", "'=1+1", "''=1+1", "-", "+84 227", "'x'", "@a", "nt", "a;b"];
    const lines = texts.map((note, i) => csvLine([`Đường ${i}`, note]));
    const { records } = await read(csvLine(["Tên đường", "Ghi chú"]) + lines.join(""));
    const notes = records.map(({ namingAct }) => (namingAct as { note?: string })?.note);
    // "nt" repeats the row above, in a file of ours as in any other.
    assert.deepEqual(notes, texts.with(7, "@a"));
  });

  test("is known by its slugs, so that a name can be changed", async () => {
    const file = "slug,name\nly-bon,Lý Nam Đế\n";
    const { records, asks } = await read(file, { city });
    assert.deepEqual(records[0]?.changes, [
      { field: "name", before: "Lý Bôn", after: "Lý Nam Đế" },
    ]);
    assert.deepEqual(asks, []);
  });
});

describe("streets that the city has", () => {
  test("are asked about where a name is much like another, and once a row", async () => {
    const { asks, records } = await read(corpusFile("40-lookalikes.csv"), { city });
    const questions = asks.map(({ row, question }) => `${row} ${question}`);
    const wanted: [number, RegExp][] = [
      [2, /gần giống “Bùi Sỹ Tiêm” mà thành phố đang có/],
      [5, /gần giống “Doãn Khuê” mà thành phố đang có/],
      [7, /gần giống “Lê Duẫn” ở dòng 6/],
      [9, /“Hoà Bình” đã có ở dòng 8/],
      [11, /dòng 10, thuộc phường khác/],
      [12, /“Lý Bôn” đã có ở dòng 10/],
      [13, /“Lý Bôn” đã có ở dòng 10/],
      [14, /“Ly Bon” gần giống “Lý Bôn”/],
      [15, /“Lý Nam Đế” là tên gọi khác của nhân vật mà đường “Lý Bôn” mang tên/],
      [16, /thay chữ Ð/],
      [16, /Tên đường là “Đặng Nghiêm”/],
      [17, /thay chữ Ð/],
      [18, /“Nguyễn Quang Bích” là tên gọi khác của nhân vật mà đường “Ngô Quang Bích”/],
    ];
    // Wards are another question, which all rows that have it share.
    const others = questions.filter((one) => !one.includes("loại đường hoặc phường khác"));
    assert.equal(others.length, wanted.length);
    for (const [i, [row, question]] of wanted.entries()) {
      assert.match(others[i] ?? "", new RegExp(`^${row} .*${question.source}`));
    }
    assert.equal(streetLine(records[10] ?? {}), "12||Lý Bôn");
  });

  test("stay as they are where the file does not have them, and it is said", async () => {
    const { records } = await read(corpusFile("01-utf8-comma.csv"));
    const streets = records.map((record): KnownStreet => {
      const { wards, ...values } = record;
      const names = (wards as { name: string }[]).map(({ name }) => name);
      const none = { formerWards: [], wardIds: [], namingActs: [] };
      return { slug: String(record.slug), values, wards: names, ...none };
    });
    const before: KnownCity = { ...emptyCity, streets };
    const report = await read(corpusFile("44-fewer-rows-than-before.csv"), { city: before });
    assert.deepEqual(report.records.map(stateOf), ["2 unchanged", "3 unchanged"]);
    assert.equal(report.notInFile, 2);
    assert.match(report.notes[0]?.note ?? "", /^2 đường .* được giữ nguyên/);
    assert.deepEqual({ asks: report.asks, wrong: report.wrong }, { asks: [], wrong: [] });
  });

  test("lose nothing by a blank cell", async () => {
    const { records } = await read("Tên đường,Dài (m),Phường\nLý Bôn,-,\n", { city });
    assert.deepEqual(records.map(stateOf), ["2 unchanged"]);
  });

  test("share one question where kind or ward differ", async () => {
    const { asks } = await read(corpusFile("01-utf8-comma.csv"), { city });
    assert.deepEqual(
      asks.map((ask) => [placeOf(ask), ask.rows]),
      [["3 Tên đường", [3, 4, 5]]],
    );
  });

  test("are where others begin and end; a name that is near one is asked about", async () => {
    const file = "Tên đường,Điểm đầu,Điểm cuối\nTrần Não,Giao đường Lý Bôn,Phố Lê Lọi\n";
    const { records, asks } = await read(file, { city });
    assert.equal(records[0]?.startStreetId, "ly-bon");
    assert.deepEqual(asks.map(placeOf), ["2 Điểm cuối"]);
    assert.equal(asks[0]?.proposal, "Lê Lợi");
  });

  test("lie in the ward that took the place of the one that the file names", async () => {
    const { records, notes } = await read("Tên đường,Phường\nMai Hắc Đế,P. Kỳ Bá\n", { city });
    assert.deepEqual(records[0]?.wards, [{ code: "12454", name: "Phường Trần Lãm" }]);
    assert.match(notes.at(-1)?.note ?? "", /Phường Kỳ Bá nay thuộc Phường Trần Lãm/);
  });
});

describe("signs", () => {
  test("are read from a table: codes, positions, states and days as people type them", async () => {
    const report = await read(corpusFile("49-signs.csv"), { city });
    const shown = report.records.map(
      ({ row, code, streetId, latitude, longitude, status, installedOn }) =>
        [row, code ?? "new", streetId, latitude, longitude, status, installedOn ?? ""].join(" "),
    );
    assert.deepEqual(shown, [
      "2 new ly-bon 20.4471 106.3301 installed 2024-12-05",
      "3 000X5H nguyen-danh-doi 20.431477 106.323212 installed 2024-12-05",
      "4 000X5H nguyen-danh-doi 20.431477 106.323212 retired ",
      "7 new ly-bon 20.4471 106.3301 installed 2024-12-05",
    ]);
    assert.deepEqual(report.wrong.map(placeOf), ["5 Mã", "6 Tên đường"]);
    assert.deepEqual(report.asks.map(placeOf), ["4 Mã"]);
    assert.deepEqual(report.notes.map(placeOf), [
      "3 Trạng thái",
      "4 Vĩ độ",
      "4 Trạng thái",
      "7 Vĩ độ",
    ]);
  });

  test("are the points of a map, named by their street", async () => {
    const { records, wrong } = await read(corpusFile("48-signs.kml"), { city });
    const { streetId, position, latitude, longitude, state } = records[0] ?? {};
    assert.deepEqual([streetId, position], ["ly-bon", "đầu đường"]);
    assert.deepEqual([latitude, longitude, state], [20.4471, 106.3301, "new"]);
    assert.deepEqual(wrong, []);
  });
});

describe("a map of streets", () => {
  test("has the ways of one street in one record, and a reason for each other feature", async () => {
    const { records, asks, wrong } = await read(corpusFile("46-osm-like.geojson"), { city });
    const shown = records.map(({ row, type, key, geometry }) => [
      row,
      type,
      key,
      geometry === undefined ? null : JSON.parse(String(geometry)).type,
    ]);
    assert.deepEqual(shown, [
      [1, "street", "ly-bon", "MultiLineString"],
      [4, "street", "ky-dong", "MultiLineString"],
      [9, "sign", "000X5H", null],
    ]);
    assert.deepEqual(records[0]?.rows, [1, 2, 3]);
    assert.deepEqual(asks.map(placeOf), ["1"]);
    assert.deepEqual(wrong.map(placeOf), ["5", "6", "7", "8"]);
    assert.equal(new Set(wrong.map(({ reason }) => reason)).size, 4);
  });
});

describe("a table of old and new wards", () => {
  test("asks street by street where a ward is divided, and nothing where it goes over whole", async () => {
    const { records, asks } = await read(corpusFile("50-wards-table.csv"), { city });
    const shown = records.map(({ row, oldCode, newCode, from, part, state }) =>
      [row, oldCode, newCode, from, part, state].join(" "),
    );
    assert.deepEqual(shown, [
      "2 12442 12454 2025-07-01 whole unchanged",
      "3 12454 12454 2025-07-01 whole unchanged",
      "4 12445 12452 2027-01-01 part changed",
      "5 12445 13225 2027-01-01 part new",
    ]);
    const streets = city.streets.filter(({ formerWards }) => formerWards.includes("12445"));
    assert.ok(streets.length > 1);
    for (const row of [4, 5]) {
      const asked = asks.filter((ask) => ask.row === row).map(({ proposal }) => proposal);
      assert.deepEqual(
        asked,
        streets.map(({ slug }) => slug),
      );
    }
    assert.equal(asks.length, 2 * streets.length);
  });

  test("is read as the state prints it, its day from the lines above", async () => {
    const { records, asks, wrong, columns } = await read(corpusFile("R1-old-new-wards.csv"), {
      city,
    });
    assert.equal(records.length, 49);
    assert.ok(records.every(({ from }) => from === "2025-07-01"));
    const parts = records.filter(({ part }) => part === "part").map(({ row }) => row);
    assert.deepEqual(parts, [8, 36, 39, 42, 46, 51]);
    assert.deepEqual(
      asks.map(({ row }) => row),
      parts,
    );
    assert.deepEqual(wrong, []);
    // Of the city's own wards it tells nothing new but the codes of eight neighbours.
    const own = records.filter(({ newCode }) => city.wards.some(({ code }) => code === newCode));
    assert.equal(own.length, 27);
    assert.equal(own.filter(({ state }) => state === "new").length, 8);
    assert.equal(columns.find(({ field }) => field === "part")?.heading, "Ghi chú");
  });
});
