import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type WriteSheet, write } from "hucre";
import { corpusFile, placeOf, read, streetLine } from "./read-report.ts";

const workbook = async (...sheets: WriteSheet[]) => (await write({ sheets })) as Uint8Array;

const merge = (startRow: number, endRow: number, startCol: number, endCol: number) => ({
  startRow,
  endRow,
  startCol,
  endCol,
});

/** Each with what its columns are taken for; "-" for nothing. */
const headers: [string, string, string][] = [
  [
    "with marks",
    "STT;Tên đường, phố;Điểm đầu;Điểm cuối;Chiều dài (m);Chiều rộng (m);Phường/Xã",
    "order name startText endText lengthM widthM wards",
  ],
  [
    "without marks",
    "stt;ten duong;diem dau;diem cuoi;chieu dai;be rong;phuong",
    "order name startText endText lengthM widthM wards",
  ],
  [
    "abbreviated",
    "TT;Tên đg;Đ.đầu;Đ.cuối;C.dài(m);C.rộng(m);P/X;Số NQ",
    "order name startText endText lengthM widthM wards resolution",
  ],
  [
    "English",
    "No,Street name,From,To,Length (m),Width (m),Ward,Remarks".replaceAll(",", ";"),
    "order name startText endText lengthM widthM wards note",
  ],
  [
    "of our own open data",
    "slug;kind;name;start;end;length_m;width_m;wards;namesake;source",
    "slug kind name startText endText lengthM widthM wards namesake source",
  ],
  ["of a map program", "FID;TenDuong;ChieuDai;BeRong;GhiChu", "order name lengthM widthM note"],
  ["in capitals", "SỐ TT;TÊN TUYẾN ĐƯỜNG;LÝ TRÌNH;DÀI (KM)", "order name course lengthM"],
  [
    "of a proposal",
    "TT;Tên hiện trạng;Tên dự kiến đặt;Giới hạn;Ý nghĩa tên gọi",
    "order previousName proposedName course biographyVi",
  ],
  ["with others between", "TT;Tên đường;Kết cấu mặt;Số hộ dân;Dài", "order name - - lengthM"],
];

describe("columns are found by their headings", () => {
  for (const [title, line, fields] of headers) {
    test(title, async () => {
      const width = line.split(";").length;
      const { columns, reason } = await read(
        `${line}\n1;Lê Lợi${";".repeat(width - 2)}\nLê Lợi;Lê Lợi\n`,
      );
      assert.equal(reason, null);
      assert.equal(columns.map(({ field }) => field ?? "-").join(" "), fields);
    });
  }

  test("and what they were taken for can be corrected, by heading, letter or number", async () => {
    const file = "Tên đường;Cột lạ;Dài\nLê Lợi;12;7\n";
    const columns = [
      { column: "cột lạ", target: "lengthM" },
      { column: "C", target: "widthM" },
    ];
    const before = await read(file);
    const after = await read(file, { columns });
    assert.deepEqual(before.records.map(streetLine), ["2||Lê Lợi"]);
    assert.deepEqual(after.records.map(streetLine), ["2||Lê Lợi|||12|7"]);
    assert.equal(after.fingerprint, before.fingerprint);
    const without = await read(file, { columns: [{ column: "3", target: null }] });
    assert.deepEqual(without.asks, []);
    for (const [column, target, reason] of [
      ["Z", "name", /Không có cột “Z”/],
      ["A", "length", /Không có trường “length”.*lengthM/],
    ] as const) {
      assert.match((await read(file, { columns: [{ column, target }] })).reason ?? "", reason);
    }
  });

  test("and a table whose headings nobody knows is read as it is told", async () => {
    const columns = [
      { column: "Alpha", target: "name" },
      { column: "Beta", target: "lengthM" },
    ];
    const { records } = await read("Alpha;Beta\nLê Lợi;1200\n", { columns });
    assert.deepEqual(records.map(streetLine), ["2||Lê Lợi|||1200"]);
  });
});

describe("what stands around and between the rows is no record", () => {
  test("titles, two-line headers, numbers of columns, sections, totals and signatures", async () => {
    const file = await workbook({
      name: "Phụ lục",
      rows: [
        ["PHỤ LỤC: DANH SÁCH TÊN ĐƯỜNG", null, null, null, null],
        ["TT", "Tên tuyến đường", "Lý trình", null, "Chiều dài (km)"],
        [null, null, "Từ", "Đến", null],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["A", "PHƯỜNG TRẦN LÃM", null, null, null],
        [1, "Lê Lợi", "Cầu Bo", "Ngã tư An Tập", "1,25"],
        ["TT", "Tên tuyến đường", "Lý trình", null, "Chiều dài (km)"],
        [2, "Nguyễn Du", "Cầu Bo", "Sông Trà Lý", "0,640"],
        ["B", "CÁC ĐƯỜNG THUỘC PHƯỜNG TRÀ LÝ (01 đường)", null, null, null],
        [1, "Hoàng Diệu", "Cầu Bo", "Kênh 3/2", 2],
        [null, "Tổng cộng", null, null, "3,89"],
        [null, null, null, "Thái Bình, ngày 05 tháng 12 năm 2024", null],
        [null, "NGƯỜI LẬP BIỂU", null, "CHỦ TỊCH", null],
      ],
      merges: [merge(0, 0, 0, 4), merge(1, 1, 2, 3)],
    });
    const { records, notes, asks, wrong } = await read(file);
    assert.deepEqual(records.map(streetLine), [
      "6||Lê Lợi|Cầu Bo|Ngã tư An Tập|1250||Phường Trần Lãm",
      "8||Nguyễn Du|Cầu Bo|Sông Trà Lý|640||Phường Trần Lãm",
      "10||Hoàng Diệu|Cầu Bo|Kênh 3/2|2000||Phường Trà Lý",
    ]);
    assert.deepEqual(notes.map(placeOf), ["5", "9", "11", "12", "13"]);
    assert.deepEqual([asks, wrong], [[], []]);
  });

  test("nor is what is above a code of old and new wards, which it tells apart", async () => {
    const file = await workbook({
      name: "DS",
      rows: [
        ["Đơn vị hành chính mới từ ngày 01/07/2025", null, "Đơn vị hành chính cũ", null, "Ghi chú"],
        ["Mã", "Tên", "Mã", "Tên", null],
        [12454, "Phường Trần Lãm", 12442, "Phường Kỳ Bá", "Toàn bộ"],
        [4, "Phường Cửa Nam", "00037", "Phường Hàng Bông", "Một phần diện tích"],
      ],
      merges: [merge(0, 0, 0, 1), merge(0, 0, 2, 3), merge(0, 1, 4, 4)],
    });
    const { records } = await read(file);
    assert.deepEqual(
      records.map(({ oldCode, newCode, from, part }) => `${oldCode} ${newCode} ${from} ${part}`),
      ["12442 12454 2025-07-01 whole", "00037 00004 2025-07-01 part"],
    );
  });

  test("wards are sections whether or not they have a number; streets may have two", async () => {
    const file = [
      "TT;Tên đường;Dài",
      "1;Phường Trần Lãm;",
      "1.1;Lê Lợi;1200",
      "1.2;Xã Đàn;",
      "2;Thị trấn An Bài;",
      "2.1;Nguyễn Du;800",
    ].join("\n");
    const { records, notes } = await read(file);
    assert.deepEqual(records.map(streetLine), [
      "3||Lê Lợi|||1200||Phường Trần Lãm",
      "4||Xã Đàn|||||Phường Trần Lãm",
      "6||Nguyễn Du|||800||Thị trấn An Bài",
    ]);
    assert.deepEqual(notes.map(placeOf), ["2", "5"]);
  });

  test("and a street whose name begins like a total or a note is one", async () => {
    const { records } = await read("Tên đường\nTống Vũ\nKý Con\nCộng Hòa\nLê Lợi\n");
    assert.deepEqual(
      records.map(({ name }) => name),
      ["Tống Vũ", "Ký Con", "Cộng Hòa", "Lê Lợi"],
    );
  });
});

describe("sheets", () => {
  const streets = (name: string, hidden: boolean): WriteSheet => ({
    name,
    hidden,
    rows: [["Tên đường"], [`Đường ${name}`]],
  });

  test("that are hidden are not preselected, and can be asked for", async () => {
    const file = await workbook(
      { name: "Bìa", rows: [["Bìa"]] },
      streets("Ẩn", true),
      streets("Một", false),
      streets("Hai", false),
    );
    const { sheet, sheets, records, notes } = await read(file);
    assert.deepEqual([sheet, records.map(streetLine)], ["Một", ["2|đường|Một"]]);
    assert.deepEqual(
      sheets.map(({ hidden, hasTable }) => [hidden, hasTable]),
      [
        [false, false],
        [true, true],
        [false, true],
        [false, true],
      ],
    );
    assert.match(notes[0]?.note ?? "", /“Ẩn”, “Hai”/);
    assert.deepEqual((await read(file, { sheet: 2 })).records.map(streetLine), ["2|đường|Ẩn"]);
    assert.match((await read(file, { sheet: 9 })).reason ?? "", /Không có trang tính số 9/);
  });

  test("of Excel 97 to 2003 are hidden, or have a password, by what the workbook says of itself", async () => {
    const file = corpusFile("25-biff8.xls");
    const at = (bytes: readonly number[]) =>
      file.findIndex((_, i) => bytes.every((byte, j) => file[i + j] === byte));
    const changed = (index: number, byte: number) => file.with(index, byte);
    // [MS-XLS] 2.4.28: the state of a sheet stands four bytes before its name.
    const name = at(Array.from("Danh sach", (letter) => letter.charCodeAt(0)));
    assert.match((await read(changed(name - 4, 1))).reason ?? "", /trang tính ẩn.*“Danh sach”/);
    // 2.4.117: FilePass, here in the place of Window1.
    const window1 = at([0x3d, 0, 0x12, 0]);
    assert.match((await read(changed(window1, 0x2f))).reason ?? "", /có mật khẩu/);
  });

  test("that are hidden and the only ones with a table have to be chosen", async () => {
    const file = await workbook({ name: "Bìa", rows: [["Bìa"]] }, streets("Ẩn", true));
    assert.match((await read(file)).reason ?? "", /Chỉ trang tính ẩn mới có bảng: “Ẩn”/);
  });
});

describe("rows", () => {
  test("of a cell that reaches down over several are stretches of one street", async () => {
    const file = await workbook({
      name: "S",
      rows: [
        ["TT", "Tên đường", "Điểm đầu", "Điểm cuối", "Phường"],
        [1, "Lê Lợi", "Cầu Bo", "Kênh 3/2", "Phường Trần Lãm"],
        [null, null, "Kênh 3/2", "Sông Trà Lý", null],
        [2, "Nguyễn Du", "Cầu Bo", "Hết đường", null],
      ],
      merges: [merge(1, 2, 1, 1), merge(1, 3, 4, 4)],
    });
    const { records, asks } = await read(file);
    assert.deepEqual(records.map(streetLine), [
      "2||Lê Lợi|Cầu Bo|Kênh 3/2|||Phường Trần Lãm",
      "3||Lê Lợi|Kênh 3/2|Sông Trà Lý|||Phường Trần Lãm",
      "4||Nguyễn Du|Cầu Bo|Hết đường|||Phường Trần Lãm",
    ]);
    assert.deepEqual(asks.map(placeOf), ["3 Tên đường"]);
  });

  test("repeat the one above where a lone quotation mark says so, quoted or not", async () => {
    const unquoted = 'TT,Tên đường,Phường\n1,Lê Lợi,Phường Trần Lãm\n2,Nguyễn Du,"\n3,Bùi Viện,"\n';
    for (const file of [
      unquoted,
      unquoted.replaceAll(',"', ',""""'),
      unquoted.replaceAll(",", "\t"),
    ]) {
      const { records } = await read(file);
      assert.deepEqual(
        records.map(({ wards }) => (wards as { name: string }[])[0]?.name),
        ["Phường Trần Lãm", "Phường Trần Lãm", "Phường Trần Lãm"],
      );
    }
  });

  test("keep commas, quotation marks and line breaks within quotation marks, and their lines", async () => {
    const file = 'Tên đường,Điểm đầu\n"Lê Lợi","Quán ""Bà Đãi"",\ntổ 4"\nNguyễn Du,Cầu Bo\n';
    const { records } = await read(file);
    assert.deepEqual(records.map(streetLine), [
      '2||Lê Lợi|Quán "Bà Đãi", tổ 4',
      "4||Nguyễn Du|Cầu Bo",
    ]);
  });

  test("tell their ends in one cell, which is split", async () => {
    const file = [
      "Tên đường;Giới hạn",
      "Lê Lợi;Từ Cầu Bo đến kênh 3/2",
      "Nguyễn Du;Cầu Bo - Sông Trà Lý",
      "Bùi Viện;đoạn từ nhà ông Bình đến giáp kênh",
      "Lý Bôn;Từ Cầu Bo đến kênh, từ kênh đến chợ",
    ].join("\n");
    const { records, asks } = await read(file);
    assert.deepEqual(records.map(streetLine).slice(0, 3), [
      "2||Lê Lợi|Cầu Bo|kênh 3/2",
      "3||Nguyễn Du|Cầu Bo|Sông Trà Lý",
      "4||Bùi Viện|nhà ông Bình|giáp kênh",
    ]);
    assert.deepEqual(asks.map(placeOf), ["5 Giới hạn"]);
  });

  test("whose name a spreadsheet has made a date ask for it", async () => {
    const file = await workbook({
      name: "S",
      rows: [["Tên đường"], [new Date(Date.UTC(2024, 3, 30))], [12], ["2/9"]],
      cells: new Map([["1,0", { style: { numFmt: "dd/mm/yyyy" } }]]),
    });
    const { records, asks } = await read(file);
    assert.deepEqual(
      records.slice(1).map(({ name }) => name),
      ["12", "2/9"],
    );
    assert.deepEqual(
      asks.map((ask) => [placeOf(ask), ask.proposal]),
      [["2 Tên đường", "30/4"]],
    );
  });
});

test("an OpenDocument spreadsheet is read like any other", async () => {
  const rows = [
    ["Tên đường", "Dài (m)"],
    ["Lê Lợi", 1200],
  ];
  const file = (await write({ sheets: [{ name: "S", rows }], format: "ods" })) as Uint8Array;
  assert.deepEqual((await read(file)).records.map(streetLine), ["2||Lê Lợi|||1200"]);
});

test("a table from the clipboard of Word is read, its soft line breaks as spaces", async () => {
  const cell = (text: string) =>
    `<td width=50><p class=MsoNormal><b>${text}<o:p></o:p></b></p></td>`;
  const row = (...cells: string[]) => `<tr style='x'>${cells.map(cell).join("")}</tr>`;
  const html = `Version:0.9\r\nStartHTML:0000000105\r\n<html><head><style>td { color: red }</style></head>
<body><!--StartFragment--><table class=MsoTableGrid>${row("TT", "Tên\r\n đường", "D&agrave;i (m)")}${row("1", "L&ecirc; Lợi", "&nbsp;")}${row("2", "Nguyễn\r\n Du", "1.250 m")}</table></body></html>`;
  const { records, columns } = await read(html);
  assert.deepEqual(
    columns.map(({ field }) => field),
    ["order", "name", "lengthM"],
  );
  assert.deepEqual(records.map(streetLine), ["2||Lê Lợi", "3||Nguyễn Du|||1250"]);
});

test("a cell that reaches down at a row's end moves nothing in the rows below", async () => {
  const html = `<table><tr><th rowspan=2>TT<th rowspan=2>Tên đường<th colspan=2>Giới hạn<th rowspan=2>Dài (m)</tr>
<tr><th>Từ<th>Đến</tr><tr><td>1<td>Lý Bôn<td>Lê Lợi<td>Trần Phú<td>1.250 m</tr></table>`;
  const { records, asks } = await read(html);
  const [{ startText, endText, lengthM } = {}] = records;
  assert.deepEqual([startText, endText, lengthM, asks], ["Lê Lợi", "Trần Phú", 1250, []]);
});

test("names that differ in a number or in one letter of it are not asked about", async () => {
  const names = ["Số 1", "Số 2", "Quy hoạch A", "Quy hoạch B", "Ngõ 12A Lý Bôn", "Ngõ 12B Lý Bôn"];
  const { records, asks } = await read(`Tên đường\n${names.join("\n")}\n`);
  assert.equal(records.length, names.length);
  assert.deepEqual(
    asks.filter(({ question }) => /gần giống/.test(question)),
    [],
  );
});

test("an arrow between two ends parts them, and the word before the first is left out", async () => {
  const { records } = await read("Tên đường,Giới hạn\nLê Lợi,từ cầu Bo → hết đường\n");
  assert.deepEqual([records[0]?.startText, records[0]?.endText], ["cầu Bo", "hết đường"]);
});

test("years of birth and death in one column are parted, or asked about", async () => {
  const cases: [string, string | undefined, string | undefined][] = [
    ["1726 - 1784", "1726", "1784"],
    ["(503–548)", "503", "548"],
    ["? - 1784", undefined, "1784"],
    ["khoảng 1370 đến 1443", "khoảng 1370", "1443"],
    ["12-5-1908 - 31-7-1932", "12-5-1908", "31-7-1932"],
    ["sinh năm 1908, mất 1932", "1908", "1932"],
    ["Thế kỷ XIII", undefined, undefined],
  ];
  const rows = cases.map(([years], i) => `Nguyễn Văn ${"ABCDEFG"[i]}\t${years}\n`).join("");
  const { records, asks } = await read(`Họ và tên\tNăm sinh, năm mất\n${rows}`);
  assert.deepEqual(
    records.map(({ born, died }, i) => [cases[i]?.[0], born, died]),
    cases,
  );
  assert.deepEqual(
    asks.map(({ row, column }) => [row, column]),
    [[8, "Năm sinh, năm mất"]],
  );
});

test("a row that is hidden is told of, and one that is struck out is asked about", async () => {
  const cells = new Map([["2,0", { value: "Lê Lai", style: { font: { strikethrough: true } } }]]);
  const rows = [["Tên đường"], ["Lý Bôn"], ["Lê Lai"]];
  const rowDefs = new Map([[1, { hidden: true }]]);
  const file = (await write({ sheets: [{ name: "S", rows, cells, rowDefs }] })) as Uint8Array;
  const { records, asks, notes } = await read(file);
  assert.equal(records.length, 2);
  assert.deepEqual(
    asks.map(({ row, question }) => [row, question]),
    [[3, "Dòng này bị gạch ngang. Vẫn nhập?"]],
  );
  assert.deepEqual(
    notes.map(({ row, note }) => [row, note]),
    [[2, "Dòng này đang bị ẩn trong bảng tính, vẫn được đọc."]],
  );
});

test("sentences of other councils are rows to be confirmed, and others are told of", async () => {
  const annex = `Điều 1. Đặt tên 02 tuyến đường như sau:
1. Đặt tên đường Hoàng Sa cho đoạn từ ngã ba Lý Bôn đến cầu Bo. Dài: 1.250m; rộng: 20m.
2. Đặt tên phố Trường Sa cho tuyến đường từ đường Hoàng Sa đến đường Trần Phú, chiều dài 900m.
3. Đổi tên đường Lê Lai thành đường Lê Lợi.
- Đường Kỳ Đồng (kéo dài): từ đường Lý Bôn đến đường Trần Thánh Tông (dài 1.100 m)
`;
  const { records, asks, notes } = await read(annex);
  assert.deepEqual(records.map(streetLine), [
    "2|đường|Hoàng Sa|ngã ba Lý Bôn|cầu Bo|1250|20",
    "3|phố|Trường Sa|đường Hoàng Sa|đường Trần Phú|900",
    "5|đường|Kỳ Đồng|đường Lý Bôn|đường Trần Thánh Tông|1100",
  ]);
  assert.deepEqual(asks.map(placeOf), ["2", "3", "5"]);
  assert.deepEqual(notes.map(placeOf), ["1", "4"]);
});

test("more than five names in capitals are one question", async () => {
  const names = ["TRẦN PHÚ", "LÝ BÔN", "NGUYỄN DU", "HAI BÀ TRƯNG", "QUANG TRUNG", "BÀ TRIỆU"];
  const { asks } = await read(`Tên đường\n${names.join("\n")}\n`);
  assert.deepEqual(
    asks.map(({ row, rows }) => [row, rows]),
    [[2, [2, 3, 4, 5, 6, 7]]],
  );
});
