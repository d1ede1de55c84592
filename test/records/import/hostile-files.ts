import { randomBytes } from "node:crypto";
import { crc32, deflateRawSync } from "node:zlib";

/** Files that try a reader's patience: archives that unpack to too much, and megabytes of rubbish. */

type ZipEntry = {
  name: string;
  content: Uint8Array;
  /** What the directory says of its size, true or not. */
  claimed?: number;
  flags?: number;
};

/** An archive (PKWARE APPNOTE 6.3.10, 4.3) of deflated files. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimed = content.byteLength, flags = 0 } of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.byteLength, 14);
    common.writeUInt32LE(claimed, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    const made = Buffer.from([20, 0]);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02"), made, common, rest, Buffer.from(name)]),
    );
    parts.push(local);
    at += local.byteLength;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).byteLength, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** The least that is a workbook, its one sheet given as the XML of its rows. */
export function workbook(rows: string, more: readonly ZipEntry[] = []): Uint8Array {
  const text = new TextEncoder();
  const file = (name: string, content: string) => ({ name, content: text.encode(xml + content) });
  return zip([
    file(
      "[Content_Types].xml",
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    file(
      "_rels/.rels",
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    file(
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    file(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    file(
      "xl/worksheets/sheet1.xml",
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ),
    ...more,
  ]);
}

export const textRow = (line: number, ...cells: string[]): string =>
  `<row r="${line}">${cells.map((cell, i) => `<c r="${String.fromCharCode(65 + i)}${line}" t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;

const megabytes = 20_000_000;
const full = (start: string, text: string): Uint8Array => {
  const buffer = Buffer.alloc(megabytes, text);
  buffer.write(start);
  return new Uint8Array(buffer);
};

/** 20 MB of bytes that people can type, in lines. */
function typed(): Uint8Array {
  const bytes = randomBytes(megabytes);
  return Uint8Array.from(bytes, (byte) => (byte % 97 === 0 ? 10 : 32 + (byte % 95)));
}

export const rubbish: Readonly<Record<string, () => Uint8Array>> = {
  "random bytes": () => new Uint8Array(randomBytes(megabytes)),
  zeros: () => new Uint8Array(megabytes),
  "typed lines": typed,
  "a header and typed lines": () => {
    const bytes = typed();
    bytes.set(new TextEncoder().encode("TT,Tên đường,Dài (m)\n"));
    return bytes;
  },
  "one letter": () => full("", "a"),
  "line ends": () => full("", "\n"),
  commas: () => full("TT,Tên đường\n", ","),
  "quotation marks": () => full("TT,Tên đường\n", '"'),
  words: () => full("", "xin chào các bạn "),
  "words in TCVN3": () => full("", Buffer.from("§­êng Lý B«n ", "latin1").toString("latin1")),
  "rows without end": () => full("TT,Tên đường\n", "1,Lê Lợi\n"),
  "open tags": () => full("<html>", "<td>"),
  "open comments": () => full("<html>", "<!--"),
  "open brackets": () => full('{"a":[', "["),
  numbers: () => full('{"a":[', "1,"),
  placemarks: () => full("<kml>", "<Placemark>"),
  sentences: () => full("", "1. Đường A: từ x đến y; "),
  "a cut archive": () => full("PK\x03\x04", "x"),
  "an empty compound file": () => {
    const bytes = new Uint8Array(megabytes);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    return bytes;
  },
  "more than we take": () => new Uint8Array(megabytes + 1),
};
