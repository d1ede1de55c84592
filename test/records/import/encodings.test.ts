import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Cell, write } from "hucre";
import { sampleCity } from "../../../sample/city.ts";
import { isVietnameseSyllable } from "../../../src/records/import/letters/syllable.ts";
import { corpusFile, read, streetLine } from "./read-report.ts";

/** The same four streets in every encoding. */
const streets = [
  "đường|Lý Bôn|Cầu Bo|Ngã tư An Tập|3200|27|Phường Trần Hưng Đạo",
  "phố|Trần Thủ Độ|Đường Lý Bôn|Kênh 3/2|1250|10.5|Phường Trần Lãm",
  "phố|Quách Đình Bảo|Đường Lý Bôn|Phố Đặng Nghiêm|640|7.5|Phường Trần Lãm",
  "phố|Kỳ Đồng|Sông Trà Lý|Hết đường|890|12|Phường Thái Bình",
];

const withoutRow = (record: Readonly<Record<string, unknown>>) =>
  streetLine(record).replace(/^\d+\|/, "");

const latin1 = new TextDecoder("latin1");
const utf8 = (name: string) => new TextDecoder().decode(corpusFile(name));
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Commas outside quotation marks. */
const withSemicolons = (text: string) => text.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ";");
const asTable = (text: string) =>
  `<html><body><table>${rowsOf(text)
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
    .join("\r\n")}</table></body></html>`;

const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      Array.from(
        line.matchAll(/"([^"]*)"|([^,"]+)/g),
        ([, quoted, plain]) => quoted ?? plain ?? "",
      ),
    );

const tcvn3 = latin1.decode(corpusFile("06-tcvn3.csv"));
const vni = latin1.decode(corpusFile("08-vni-windows.csv"));
const plain = utf8("01-utf8-comma.csv");
const readAs = (text: string, codePage: string) =>
  new TextDecoder(codePage).decode(new TextEncoder().encode(text));

const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return bytes;
};

async function workbook(text: string, font: string): Promise<Uint8Array> {
  const rows = rowsOf(text);
  const style = { font: { name: font } };
  const cells = new Map<string, Partial<Cell>>(
    rows.flatMap((row, i) => row.map((value, j) => [`${i},${j}`, { value, style }] as const)),
  );
  return (await write({ sheets: [{ name: "Sheet1", rows, cells }] })) as Uint8Array;
}

const variants: readonly [string, string, () => Uint8Array | string | Promise<Uint8Array>][] = [
  ["TCVN3 with semicolons", "TCVN3", () => bytesOf(withSemicolons(tcvn3))],
  ["TCVN3 kept as UTF-8", "TCVN3", () => tcvn3],
  ["TCVN3 in a web page", "TCVN3", () => bytesOf(asTable(tcvn3))],
  ["TCVN3 in a workbook's font", "TCVN3", () => workbook(tcvn3, ".VnTime")],
  ["TCVN3 in a workbook without its font", "TCVN3", () => workbook(tcvn3, "Arial")],
  ["VNI kept as UTF-8", "VNI", () => vni],
  ["VNI in a workbook's font", "VNI", () => workbook(vni, "VNI-Times")],
  [
    "windows-1258 read as windows-1252 and kept so",
    "windows-1258",
    () => new TextDecoder("windows-1252").decode(corpusFile("04-windows-1258.csv")),
  ],
  ["UTF-8 read as windows-1258", "UTF-8 read as windows-1258", () => readAs(plain, "windows-1258")],
  [
    "UTF-8 read wrongly twice",
    "UTF-8 read as windows-1252",
    () => readAs(readAs(plain, "windows-1252"), "windows-1252"),
  ],
  [
    "UTF-8 read wrongly, its hard spaces lost",
    "UTF-8 read as windows-1252",
    () => readAs(plain, "windows-1252").replaceAll("\u00A0", " "),
  ],
  [
    "UTF-8 read as ISO 8859-1",
    "UTF-8 read as windows-1252",
    () => Buffer.from(plain).toString("latin1"),
  ],
  ["UTF-16LE without its mark", "UTF-16LE", () => utf16(plain, true)],
  ["UTF-16BE with its mark", "UTF-16BE", () => utf16(`\uFEFF${plain}`, false)],
  ["a workbook in Unicode", "Unicode", () => workbook(plain, "Times New Roman")],
  [
    "UTF-8 with a mark and with line feeds alone",
    "UTF-8",
    () => `\uFEFF${plain.replaceAll("\r\n", "\n")}`,
  ],
  ["UTF-8 with carriage returns alone", "UTF-8", () => plain.replaceAll("\r\n", "\r")],
];

describe("the same streets are read", () => {
  for (const [title, encoding, make] of variants) {
    test(title, async () => {
      const report = await read(await make());
      assert.equal(report.reason, null);
      assert.equal(report.encoding, encoding);
      assert.deepEqual(report.records.map(withoutRow), streets);
      assert.deepEqual([report.asks, report.wrong], [[], []]);
    });
  }
});

test("a font of capitals shows capitals, which are asked about or known", async () => {
  const { records, asks } = await read(await workbook(tcvn3, ".VnTimeH"));
  assert.deepEqual(
    records.map(({ kind, name }) => `${kind} ${name}`),
    ["đường Lý Bôn", "phố Trần Thủ Độ", "phố Quách Đình Bảo", "phố Kỳ Đồng"],
  );
  assert.deepEqual(asks.map(({ question }) => question)[0], "“LÝ BÔN” viết hoa là “Lý Bôn”?");
  assert.equal(asks.length, 4);
});

test("letters that were lost are refused where they were lost throughout, and told of in a cell", async () => {
  const lost = plain.replace(/[^\0-\xFF]/g, "?");
  assert.match((await read(lost)).reason ?? "", /đã bị mất khi lưu tệp/);
  assert.match((await read(plain.replace(/[^\0-\xFF]/g, "\uFFFD"))).reason ?? "", /đã bị mất/);
  const { records, wrong } = await read(plain.replace("Quách Đình Bảo", "Quách Đình B?o"));
  assert.equal(records.length, 3);
  assert.deepEqual(wrong, [
    { row: 4, column: "Tên đường", reason: "“Phố Quách Đình B?o” đã bị mất chữ. Hãy gõ lại tên." },
  ]);
  const { outcome } = await read(plain.replace("Hết đường", "Hết đường? Xem http://a.vn?b=c"));
  assert.equal(outcome, "read");
});

test("words of the sample city are Vietnamese, and words of other letters are not", () => {
  const names = sampleCity.streets.flatMap(({ name, startText, endText }) => [
    name,
    startText,
    endText,
  ]);
  const words =
    [...names, ...sampleCity.wards.map(({ name }) => name)].join(" ").match(/\p{L}+/gu) ?? [];
  const marked = new Set(words.filter((word) => /[^\0-\x7F]/.test(word)));
  assert.ok(marked.size > 100);
  assert.deepEqual(
    [...marked].filter((word) => !isVietnameseSyllable(word)),
    [],
  );
  const garbled = ["®­êng", "Ñöôøng", "Ä‘Æ°á»ng", "Ðýõìng", "Trµn", "ngang\u0300c", "sắng\u0301"];
  assert.deepEqual(garbled.filter(isVietnameseSyllable), []);
});
