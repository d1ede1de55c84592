import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { rubbish, textRow, workbook, zip } from "./hostile-files.ts";
import { corpusFile, read, streetLine } from "./read-report.ts";

/**
 * A second of processor time, in milliseconds, since other tests run on the same cores; on a slower
 * machine as much as it takes to read 5,000 streets.
 */
const maxCpu = async () => Math.max(1_000, await streetsCpu());

async function measured(bytes: Uint8Array) {
  const before = process.cpuUsage();
  const report = await read(bytes);
  const { user, system } = process.cpuUsage(before);
  return { report, cpu: (user + system) / 1000 };
}

/** What it takes to read as many plain streets. */
let streets: Promise<number> | undefined;
function streetsCpu(): Promise<number> {
  streets ??= measured(new TextEncoder().encode(table(5_000))).then(({ cpu }) => cpu);
  return streets;
}

const one = textRow(1, "Tên đường") + textRow(2, "Lý Bôn");
const zeros = new Uint8Array(61_000_000);

describe("archives that are not what they seem are refused at once, with what to do", () => {
  const archives: [string, () => Uint8Array, RegExp][] = [
    [
      "unpacks to more than we take",
      () => workbook(one, [{ name: "xl/a.bin", content: zeros }]),
      /giải nén ra lớn hơn 60 MB/,
    ],
    [
      "has more parts than we take",
      () =>
        zip(
          Array.from({ length: 2_001 }, (_, i) => ({ name: `xl/${i}`, content: new Uint8Array() })),
        ),
      /hơn 2\.000 phần/,
    ],
    [
      "is encrypted",
      () => zip([{ name: "xl/workbook.xml", content: new Uint8Array(9), flags: 1 }]),
      /có mật khẩu/,
    ],
    [
      "says nothing of its sizes",
      () => workbook(one, [{ name: "xl/a.bin", content: zeros, claimed: 0 }]),
      /bị hỏng/,
    ],
    ["is no workbook", () => zip([{ name: "a.txt", content: new Uint8Array(9) }]), /tệp nén/],
    [
      "is a text document",
      () => zip([{ name: "word/document.xml", content: new Uint8Array(9) }]),
      /Word/,
    ],
    ["is a packed map", () => zip([{ name: "doc.kml", content: new Uint8Array(9) }]), /KMZ/],
    ["is cut off", () => workbook(one).slice(0, -40), /bị cắt giữa chừng/],
    [
      "is empty within",
      () => zip([{ name: "xl/workbook.xml", content: new Uint8Array(9) }]),
      /bị hỏng/,
    ],
  ];
  for (const [title, make, reason] of archives) {
    test(title, async () => {
      const bytes = make();
      const { report, cpu } = await measured(bytes);
      assert.match(report.reason ?? "", reason);
      assert.match(report.reason ?? "", /Hãy/);
      assert.ok(cpu < (await maxCpu()), `${cpu} ms`);
    });
  }

  test("one that lies about its size is unpacked no further than it says", async () => {
    const sheet = `<?xml version="1.0"?><worksheet>${" ".repeat(61_000_000)}</worksheet>`;
    const content = new TextEncoder().encode(sheet);
    const lying = zip([
      { name: "xl/workbook.xml", content: new Uint8Array(9) },
      { name: "[Content_Types].xml", content, claimed: 900 },
    ]);
    const before = process.memoryUsage().rss;
    const { report } = await measured(lying);
    assert.match(report.reason ?? "", /bị hỏng/);
    assert.ok(process.memoryUsage().rss - before < content.byteLength);
  });
});

describe("20 MB of rubbish are refused within a second, with what to do", () => {
  for (const [title, make] of Object.entries(rubbish)) {
    test(title, async () => {
      const { report, cpu } = await measured(make());
      assert.equal(report.outcome, "refused");
      assert.match(report.reason ?? "", /Hãy/);
      assert.ok(cpu < (await maxCpu()), `${cpu} ms`);
    });
  }
});

describe("files that are something else are refused with what to do", () => {
  const files: [string, string, RegExp][] = [
    ["a PDF that is called XLSX", "%PDF-1.7\n", /PDF/],
    ["a picture", "\x89PNG\r\n\x1A\n", /hình ảnh/],
    ["a photograph", "\xFF\xD8\xFF\xE0", /hình ảnh/],
    ["rich text", "{\\rtf1 abc}", /Word/],
    ["an archive of another kind", "Rar!\x1A\x07", /tệp nén/],
    ["an Excel before 1997", "\x09\x04\x06\0\0\0\0\0", /trước năm 1997/],
    ["a web archive", "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", /MHTML/],
    [
      "a web page without a table",
      "<!DOCTYPE html><html><body><p>a</p></body></html>",
      /không có bảng/,
    ],
    ["an XML of another kind", '<?xml version="1.0"?><gpx></gpx>', /Chưa hỗ trợ/],
    ["a shapefile", "\0\0\x27\x0A\0\0\0\0", /Shapefile/],
  ];
  for (const [title, start, reason] of files) {
    test(title, async () => {
      const report = await read(Uint8Array.from(start, (character) => character.charCodeAt(0)));
      assert.equal(report.outcome, "refused");
      assert.match(report.reason ?? "", reason);
      assert.match(report.reason ?? "", /Hãy/);
    });
  }

  test("and so is a workbook of Excel 97 to 2003 of which the end is missing", async () => {
    for (const length of [600, 2_000, 4_000]) {
      const { reason } = await read(corpusFile("25-biff8.xls").slice(0, length));
      assert.match(reason ?? "", /bị cắt giữa chừng|bị hỏng/);
    }
  });
});

test("60,000 rows that are blank but for their style cost no more than they must", async () => {
  const blank = Array.from(
    { length: 60_000 },
    (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="0"/></row>`,
  );
  const { report, cpu } = await measured(workbook(one + blank.join("")));
  assert.deepEqual(report.records.map(streetLine), ["2||Lý Bôn"]);
  assert.ok(cpu < (await maxCpu()), `${cpu} ms`);
});

test("more rows than we take are refused, not cut off", async () => {
  const rows = Array.from({ length: 20_001 }, (_, i) =>
    textRow(i + 1, i === 0 ? "Tên đường" : "Lê Lợi"),
  );
  assert.match((await read(workbook(rows.join("")))).reason ?? "", /hơn 20\.000 dòng/);
  const text = `Tên đường,Dài\n${"Lê Lợi,100\n".repeat(20_001)}`;
  assert.match((await read(text)).reason ?? "", /hơn 20\.000 dòng/);
});

test("5,000 streets take a time that grows with them and not with their square", async () => {
  const cost = async (count: number) => {
    const costs: number[] = [];
    for (let n = 0; n < 3; n++) {
      const { report, cpu } = await measured(new TextEncoder().encode(table(count)));
      assert.equal(report.records.length, count);
      costs.push(cpu);
    }
    return Math.min(...costs);
  };
  await cost(500);
  const [few, many] = [await cost(1_000), await cost(5_000)];
  assert.ok(many < 15 * Math.max(few, 20), `${few} ms, ${many} ms`);
});

/** A table of so many streets. */
const table = (count: number) =>
  `TT,Tên đường,Điểm đầu,Dài (m)\n${Array.from({ length: count }, (_, i) => `${i},Đường ${nameOf(i)},Cầu Bo,${100 + i}\n`).join("")}`;

const syllables =
  "Lê Lý Trần Phạm Hồ Đinh Mai Vũ Bùi Đỗ An Bình Cường Dũng Hà Khánh Long Minh Nam Phú".split(" ");

/** Names that differ in a syllable at least. */
const nameOf = (i: number): string =>
  [i % 20, Math.floor(i / 20) % 20, Math.floor(i / 400) % 20].map((at) => syllables[at]).join(" ");
