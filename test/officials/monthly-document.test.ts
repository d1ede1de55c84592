import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import mammoth from "mammoth";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { dayOfDate, firstHourOf, isoDay, today } from "../../src/db/hours.ts";
import { startBrowser } from "../browser.ts";
import { startCity } from "../harness.ts";
import { unzip } from "./print/unzip.ts";

const { harness, db } = await startCity({ sample: "scans" });
const origin = (await harness.listen()).url.origin;
const browser = await startBrowser();

const present = today(Date.now(), 7);
const [year, number] = isoDay(present).split("-").map(Number) as [number, number];
const firstOf = (back: number): number => dayOfDate(year, number - back, 1);
const nameOf = (back: number): string => isoDay(firstOf(back)).slice(0, 7);

/** Both are closed on every day: one as the sample has it, and one that has all there can be. */
const [plain, full] = [nameOf(3), nameOf(2)];
/** One in which nobody scanned anything. */
const quiet = nameOf(5);
const lastDay = firstOf(1) - 1;
const { results: hung } = await db
  .prepare("SELECT code FROM signs WHERE status = 'installed' ORDER BY code LIMIT 40")
  .all<{ code: string }>();
await db.batch([
  db.prepare(
    `INSERT INTO health_runs (day, step, survey, finished_at)
     VALUES (${lastDay}, 'done', '{}', 1) ON CONFLICT DO NOTHING`,
  ),
  ...hung.map(({ code }, n) =>
    db
      .prepare("INSERT INTO sign_flags (code, day, flag) VALUES (?, ?, ?)")
      .bind(code, lastDay, n % 2 === 0 ? 2 : 1),
  ),
  db
    .prepare("INSERT INTO scans (code, hour, by, tally, count) VALUES (?, ?, 'person', 5, 9000)")
    .bind(hung[0]?.code ?? "", (lastDay - 9) * 24),
  db
    .prepare(
      "INSERT INTO sign_events (code, kind, day, outcome) VALUES (?, 'inspected', ?, 'well')",
    )
    .bind(hung[1]?.code ?? "", isoDay(lastDay - 4)),
  db
    .prepare(
      "INSERT INTO sign_events (code, kind, day, outcome) VALUES (?, 'inspected', ?, 'damaged')",
    )
    .bind(hung[2]?.code ?? "", isoDay(lastDay - 3)),
  db
    .prepare(
      `INSERT INTO code_reports (receipt, code, place, text, at) VALUES ('r', '7K3M9', 'chợ', '', ?)`,
    )
    .bind((lastDay - 5) * 86_400),
  db
    .prepare("DELETE FROM scans WHERE hour BETWEEN ? AND ?")
    .bind(firstHourOf(firstOf(5), 7), firstHourOf(firstOf(4), 7) - 1),
]);

const letterhead = {
  superior: "UBND tỉnh Hưng Yên",
  organisation: "Sở Văn hóa,\nThể thao và Du lịch",
  symbol: "SVHTTDL",
  place: "Hưng Yên",
  addressees: "Ủy ban nhân dân tỉnh Hưng Yên;\nSở Xây dựng",
  copies: "Giám đốc, các Phó Giám đốc",
  drafter: "QLVH",
  signer_title: "KT. GIÁM ĐỐC\nPhó Giám đốc",
  signer: "Nguyễn Thị Thu Hà",
};

const give = (parts: Record<string, string>) =>
  db
    .prepare(
      `INSERT OR REPLACE INTO letterhead (id, ${Object.keys(parts)}) VALUES (1, ${Object.keys(parts).map(() => "?")})`,
    )
    .bind(...Object.values(parts))
    .run();

const open = async (path: string, options: Parameters<typeof browser.newPage>[0] = {}) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  await page.goto(`${origin}/officials${path}`);
  return page;
};

/** Presses the button and takes what it saves. */
async function download(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const saved = page.waitForEvent("download");
  await page.locator("#document button").click();
  const file = await saved;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function documentOf(path: string) {
  const page = await open(path);
  const file = await download(page);
  await page.close();
  return file;
}

type Table = string[][];
const textOf = (cells: string): string => cells.replace(/\s+/g, " ").trim();

/** The tables, headings and pictures of a page of HTML, as a browser has them. */
async function partsOf(page: Page) {
  const found = await page.evaluate<{ tables: Table[]; headings: string[]; text: string }>(`({
    tables: [...document.querySelectorAll("table")].map((table) => [...table.rows].map(
      (row) => [...row.cells].map((cell) => cell.innerText))),
    headings: [...document.querySelectorAll("h1")].map((one) => one.innerText),
    text: document.body.innerText,
  })`);
  const tables = found.tables.map((table) => table.map((row) => row.map(textOf)));
  return { tables, headings: found.headings, text: textOf(found.text) };
}

/** A document as mammoth reads it. */
async function opened(bytes: Buffer) {
  const styleMap = ["p[style-name='Title'] => h2:fresh"];
  const { value, messages } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap });
  const page = await browser.newPage();
  await page.setContent(value);
  const parts = await partsOf(page);
  await page.close();
  const images = [...value.matchAll(/<img alt="([^"]*)" src="data:image\/png;base64,([^"]*)"/g)];
  return {
    ...parts,
    messages,
    images: images.map(([, alt = "", data = ""]) => ({ alt, png: Buffer.from(data, "base64") })),
  };
}

/** The figures of a page: each term with what stands below it. */
const figuresOf = (page: Page) =>
  page.evaluate<Table[]>(`[...document.querySelectorAll("dl.figures")].map((list) =>
    [...list.querySelectorAll("div")].map((figure) => [
      figure.querySelector("dt").textContent,
      figure.querySelector("dd").firstChild.textContent,
      figure.querySelector("small")?.textContent ?? "",
    ]))`);

for (const [what, month] of [
  ["a plain month", plain],
  ["a month with flags, a burst and visits", full],
] as const) {
  test(`the document of ${what} has the tables, figures and sentences of its page`, async () => {
    await give(letterhead);
    const page = await open(`/monthly?month=${month}`);
    const shown = await partsOf(page);
    const [summary = [], compared = [], work = []] = await figuresOf(page);
    const { name, bytes } = await download(page);
    assert.equal(name, `bao-cao-thang-${month}-ban-1.docx`);
    assert.match(
      (await page.locator("#document [role=status]").textContent()) ?? "",
      /^Đã tạo bao-cao-/,
    );
    const { tables, text, messages } = await opened(bytes);
    assert.deepEqual(messages, [], "mammoth understands all of it");

    // Between the head and the foot: figures, comparisons, the lists of signs around the work.
    const [figures = [], comparisons = [], ...lists] = tables.slice(1, -1);
    assert.deepEqual(figures.slice(1), summary);
    assert.deepEqual(
      comparisons.slice(1).map(([term, , , change]) => [term, change]),
      compared.map(([term, change]) => [term, change]),
    );
    const numbersIn = (words: string) => words.match(/\d[\d./]*/g) ?? [];
    for (const [n, [, , note = ""]] of compared.entries()) {
      const [, before = "", now = ""] = comparisons[n + 1] ?? [];
      assert.deepEqual(numbersIn(`${before} ${now}`), numbersIn(note));
    }
    const isOfWork = (table: Table) => table[0]?.[0] === "Công việc";
    assert.deepEqual(lists.find(isOfWork)?.slice(1), work);
    const ofCodes = work
      .map(([, , note = ""]) => note)
      .filter((note) => /không có biển/.test(note));
    assert.deepEqual(ofCodes, month === full ? ["chưa kể phản ánh về mã không có biển: 1"] : []);
    const signs = lists.filter((table) => !isOfWork(table));
    assert.equal(signs.length, shown.tables.length);
    for (const [n, table] of signs.entries()) {
      const [, ...rows] = table;
      const inDocument = rows.map(([, street, position, , ...more]) => [
        [...more.slice(0, -1), [street, position].filter(Boolean).join(", ")].join(" "),
        more.at(-1),
      ]);
      assert.ok(rows.length > 0);
      assert.deepEqual(inDocument, shown.tables[n]?.slice(1));
    }

    const notices = await page.locator("main .notice:not(.no-print)").allInnerTexts();
    assert.equal(notices.length, month === full ? 2 : 1, "sample figures, and a burst");
    const definitions = (await page.locator("main h2:last-of-type + p").textContent()) ?? "";
    const check = page.locator("h2", { hasText: "Biển cần kiểm tra" }).locator("~ p").first();
    const seen = month === full ? ((await check.textContent()) ?? "") : "";
    if (month === full) assert.match(seen, /và 35 biển nữa\. .* có 1 biển hỏng, [^;]*\.$/);
    for (const said of [...notices, definitions, seen.replace("và 35 biển nữa. ", "")]) {
      for (const sentence of said.replace("Xem từng ngày tăng vọt", "").split(/(?<=\.) /)) {
        assert.ok(text.includes(textOf(sentence)), sentence);
      }
    }
    await page.close();
  });
}

test("the document's chart is a picture for print with a bar for each day, and says what it shows", async () => {
  const page = await open(`/monthly?month=${full}`);
  const title = await page.locator(".chart > title").textContent();
  const bars = page.locator(".chart .bar");
  const heights = await bars.evaluateAll((all: { getAttribute(name: string): string }[]) =>
    all.map((bar) => Number(bar.getAttribute("height"))),
  );
  const { bytes } = await download(page);
  await page.close();
  const { images } = await opened(bytes);
  assert.equal(images.length, 1);
  const [{ alt, png } = { alt: "", png: Buffer.alloc(0) }] = images;
  assert.equal(alt, title);
  assert.match(alt, /Nhiều nhất [\d.]+ lượt quét \(ngày .*\), ít nhất [\d.]+ lượt quét \(ngày /);

  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [, wide = "0"] =
    /<wp:extent cx="(\d+)"/.exec(unzip(bytes).get("word/document.xml") ?? "") ?? [];
  const inches = Number(wide) / 914_400;
  assert.ok(info.width / inches >= 300, `${info.width / inches} pixels to the inch`);
  // Just above the axis, 24 units from the bottom, each day's bar is a run of blue.
  const row = info.height - 25 * 3;
  const isBlue = (x: number): boolean => {
    const at = (row * info.width + x) * 3;
    return (data[at] ?? 0) < 0x60 && (data[at + 2] ?? 0) > 0x90;
  };
  const runs = Array.from({ length: info.width }, (_, x) => isBlue(x) && !isBlue(x - 1));
  assert.ok(heights.length >= 28);
  assert.equal(runs.filter(Boolean).length, heights.filter((height) => height > 0.5).length);
});

test("of a month without scans the document says so, and names no sign as the most scanned", async () => {
  await give(letterhead);
  const page = await open(`/monthly?month=${quiet}`);
  const shown = textOf((await page.locator("main").allInnerTexts()).join(" "));
  assert.match(shown, /Dùng nhiều nhất Không có biển nào\./);
  assert.match(
    (await page.locator(".chart > title").textContent()) ?? "",
    /\. Trong tháng không có lượt quét nào\.$/,
  );
  const { bytes } = await download(page);
  await page.close();
  const { images, text, tables } = await opened(bytes);
  assert.equal(images.length, 0);
  assert.match(text, /3\. Diễn biến theo ngày Trong tháng không có lượt quét nào\./);
  assert.match(text, /4\. Biển được quét nhiều nhất Không có biển nào\./);
  assert.deepEqual(tables[1]?.[1], ["Lượt quét", "0", ""]);
  const month = `tháng ${Number(quiet.slice(5))} năm ${quiet.slice(0, 4)}`;
  const xml = unzip(bytes);
  assert.match(
    xml.get("docProps/core.xml") ?? "",
    new RegExp(`Tình hình quét mã QR trên biển tên đường ${month}<`),
  );
});

test("no table is torn between two pages, nor a year from its month in the subject", async () => {
  await give(letterhead);
  const xml =
    unzip((await documentOf(`/monthly?month=${full}`)).bytes).get("word/document.xml") ?? "";
  const tables = (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).slice(1, -1);
  assert.ok(tables.length >= 5);
  for (const table of tables) {
    const rows = table.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? [];
    const kept = rows.map((row) => {
      const cells = row.match(/<w:tc>/g)?.length;
      const keeping = row.match(/<w:keepNext\/>/g)?.length ?? 0;
      return keeping === cells ? "next" : keeping === 0 ? "no" : "some";
    });
    assert.deepEqual(kept, [...Array(rows.length - 1).fill("next"), "no"]);
  }
  const month = `tháng ${Number(full.slice(5))} năm ${full.slice(0, 4)}`;
  const written = Array.from(xml.matchAll(/<w:t[ >][^<]*</g), ([run]) =>
    run.replace(/.*>|<$/g, ""),
  );
  const subject = written.findIndex((text) => text.startsWith("Tình hình"));
  assert.deepEqual(written.slice(subject, subject + 2), [
    "Tình hình quét mã QR trên biển tên đường",
    month,
  ]);
});

test("a long name of the office does not run into the nation's beside it", async () => {
  await give({
    ...letterhead,
    superior: "Ủy ban nhân dân phường Trần Hưng Đạo thành phố Thái Bình tỉnh Hưng Yên",
    organisation: "Trung tâm Văn hóa, Thể thao và Truyền thanh phường Trần Hưng Đạo",
  });
  const xml =
    unzip((await documentOf(`/monthly?month=${plain}`)).bytes).get("word/document.xml") ?? "";
  const cell = Number(/<w:gridCol w:w="(\d+)"\/>/.exec(xml)?.[1]);
  const written = Array.from(xml.matchAll(/<w:t[ >][^<]*</g), ([run]) =>
    run.replace(/.*>|<$/g, ""),
  );
  const lines = written.slice(0, written.indexOf("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  assert.ok(lines.length >= 5, lines.join("|"));
  const page = await browser.newPage();
  for (const line of lines) {
    const twips = await page.evaluate<number>(`(() => {
      const context = document.createElement("canvas").getContext("2d");
      context.font = '1200px "Times New Roman", "Liberation Serif", Tinos, Times, serif';
      return context.measureText(${JSON.stringify(line)}).width / 100 * 20;
    })()`);
    assert.ok(twips <= cell - 200, `${line}: ${twips} of ${cell}`);
  }
  await page.close();
});

test("the document is Vietnamese and the same whichever language its page has", async () => {
  const [vi, en] = await Promise.all(
    ["", "/en"].map((base) => documentOf(`${base}/monthly?month=${full}`)),
  );
  const [first, second] = [vi, en].map((file) => unzip(file?.bytes ?? Buffer.alloc(0)));
  assert.equal(first?.get("word/document.xml"), second?.get("word/document.xml"));
  assert.match(first?.get("word/styles.xml") ?? "", /<w:lang w:val="vi-VN"/);
});

test("the document is laid out as Nghị định 30/2020/NĐ-CP has it", async () => {
  await give(letterhead);
  const { bytes } = await documentOf(`/monthly?month=${full}`);
  const files = unzip(bytes);
  const xml = files.get("word/document.xml") ?? "";
  const styles = files.get("word/styles.xml") ?? "";

  // Mục I: A4, its margins in millimetres, Times New Roman in black, the page's number.
  const attributes = (element: string): Record<string, number> =>
    Object.fromEntries(
      Array.from(
        (new RegExp(`<w:${element} ([^>]*)/>`).exec(xml)?.[1] ?? "").matchAll(/w:(\w+)="(\d+)"/g),
        ([, name = "", twips = ""]) => [name, (Number(twips) / 1440) * 25.4],
      ),
    );
  const { w = 0, h = 0 } = attributes("pgSz");
  assert.deepEqual([Math.round(w), Math.round(h)], [210, 297]);
  const margins = attributes("pgMar");
  for (const [side, least, most] of [
    ["top", 20, 25],
    ["bottom", 20, 25],
    ["left", 30, 35],
    ["right", 15, 20],
  ] as const) {
    const margin = margins[side] ?? 0;
    assert.ok(margin >= least && margin <= most, `${side} ${margin} mm`);
  }
  const fonts = `${xml}${styles}`.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]*)"/g);
  assert.deepEqual([...new Set(Array.from(fonts, ([, name]) => name))], ["Times New Roman"]);
  const colours = xml.matchAll(/w:color(?: w:val)?="([0-9a-fA-F]{6})"/g);
  assert.deepEqual([...new Set(Array.from(colours, ([, colour]) => colour))], ["000000"]);
  const sizes = new Set(Array.from(xml.matchAll(/<w:sz w:val="(\d+)"/g), ([, half]) => half));
  // 12 and 13 points for the head, 14 for the text (by its style), 12 and 11 for who gets it.
  assert.deepEqual([...sizes].sort(), ["22", "24", "26", "28", "8"]);
  assert.match(styles, /<w:docDefaults>.*?<w:sz w:val="28"\/>.*?<\/w:docDefaults>/);
  assert.match(xml, /<w:titlePg\/>/);
  const headers = [...files].filter(([path]) => /^word\/header\d\.xml$/.test(path));
  const numbered = headers.filter(([, text]) => /<w:instrText[^>]*>PAGE</.test(text));
  assert.deepEqual([headers.length, numbered.length], [2, 1], "the first page shows no number");
  assert.match(numbered[0]?.[1] ?? "", /<w:jc w:val="center"\/>.*<w:sz w:val="28"\/>/);

  // Its parts are styles that a reader's outline knows, and rows of headings stand on every page.
  const { tables, headings, text } = await opened(bytes);
  assert.deepEqual(
    headings.map((heading) => heading.split(".")[0]),
    ["1", "2", "3", "4", "5", "6", "7", "8"],
  );
  assert.equal(xml.match(/<w:pStyle w:val="Heading1"\/>/g)?.length, headings.length);
  assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, tables.length - 2, "all but head and foot");
  const paragraphs = xml.match(/<w:ind w:firstLine="567"\/><w:jc w:val="both"\/>/g)?.length ?? 0;
  const framed = xml.match(/<w:pBdr><w:top [^>]*\/><w:left /g)?.length;
  assert.equal(framed, 1, "the warning of sample figures");
  assert.equal(xml.match(/<w:jc w:val="both"\/>/g)?.length, paragraphs + 1);

  // Mục IV: what stands where, in the words and letters that Mục II asks for.
  const [[[office = "", nation = ""] = [], [mark = "", day = ""] = []] = [], ...others] = tables;
  assert.equal(office, "UBND TỈNH HƯNG YÊN SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH");
  assert.equal(nation, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc");
  assert.equal(mark, "Số: ……/BC-SVHTTDL");
  assert.equal(day, "Hưng Yên, ngày …… tháng …… năm ……");
  const wholeDay = (days: number) => isoDay(days).split("-").map(Number).toReversed().join("/");
  assert.ok(
    text.includes(
      `Kính gửi: - Ủy ban nhân dân tỉnh Hưng Yên; - Sở Xây dựng. ` +
        "Số liệu mẫu: lượt quét của thành phố mẫu do chương trình sinh ra, không phải số đếm thật. " +
        "Lượt quét mới trên máy này được cộng thêm vào. " +
        "Sở Văn hóa, Thể thao và Du lịch báo cáo tình hình quét mã QR trên biển tên đường tại Thái Bình " +
        `từ ngày ${wholeDay(firstOf(2))} đến hết ngày ${wholeDay(lastDay)} như sau:`,
    ),
    text.slice(0, 800),
  );
  assert.deepEqual(others.at(-1), [
    [
      "Nơi nhận: - Như trên; - Giám đốc, các Phó Giám đốc; - Lưu: VT, QLVH.",
      "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Thị Thu Hà",
    ],
  ]);
});

test("the lines under motto, office and subject are as long as the decree has them", async () => {
  await give(letterhead);
  const xml =
    unzip((await documentOf(`/monthly?month=${plain}`)).bytes).get("word/document.xml") ?? "";
  // An empty paragraph with a border at its top, set in from both sides of its cell, or of the page.
  const rules = Array.from(
    xml.matchAll(/<w:pBdr><w:top [^>]*\/><\/w:pBdr>.*?<w:ind w:left="(\d+)" w:right="(\d+)"/g),
    ([, left, right]) => [Number(left), Number(right)] as const,
  );
  assert.equal(rules.length, 3);
  const [[columns = "", more = ""] = []] = Array.from(
    xml.matchAll(/<w:gridCol w:w="(\d+)"\/><w:gridCol w:w="(\d+)"\/>/g),
    ([, first, second]) => [first, second],
  );
  const [leftCell, rightCell] = [Number(columns), Number(more)];
  const widths = [leftCell, rightCell, leftCell + rightCell];
  const page = await browser.newPage();
  /** Twips of a text in bold, as the browser sets it. */
  const wide = (text: string, points: number) =>
    page.evaluate<number>(`(() => {
      const context = document.createElement("canvas").getContext("2d");
      context.font = 'bold ${points * 100}px "Times New Roman", "Liberation Serif", Tinos, Times, serif';
      return context.measureText(${JSON.stringify(text)}).width / 100 * 20;
    })()`);
  // The superior body, the office in two lines, and what stands beside them.
  const written = Array.from(xml.matchAll(/<w:t[ >][^<]*</g), ([run]) =>
    run.replace(/.*>|<$/g, ""),
  );
  const [, first = "", second = "", nation] = written;
  assert.deepEqual([first, second], ["SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"]);
  assert.equal(nation, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  const texts = [
    [(await wide(first, 12)) > (await wide(second, 12)) ? first : second, 12, 1 / 3, 1 / 2],
    ["Độc lập - Tự do - Hạnh phúc", 13, 0.99, 1.01],
    [written.find((text) => text.startsWith("Tình hình")) ?? "", 14, 1 / 3, 1 / 2],
  ] as const;
  for (const [n, [text, points, least, most]] of texts.entries()) {
    const [left = 0, right = 0] = rules[n] ?? [];
    const share = ((widths[n] ?? 0) - left - right) / (await wide(text, points));
    assert.equal(left, right, text);
    assert.ok(share >= least && share <= most, `${text}: ${share}`);
  }
  await page.close();
});

test("what the letterhead lacks is a dotted line, and nothing is made up", async () => {
  await db.prepare("DELETE FROM letterhead").run();
  const { tables, text } = await opened((await documentOf(`/monthly?month=${plain}`)).bytes);
  assert.deepEqual(tables[0], [
    ["………………… …………………", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"],
    ["Số: ……/BC-……", "…………, ngày …… tháng …… năm ……"],
  ]);
  assert.match(text, /Kính gửi: ………………… /);
  assert.match(text, /………………… báo cáo tình hình quét mã QR/);
  assert.deepEqual(tables.at(-1), [["Nơi nhận: - Như trên; - Lưu: VT, …….", "………………… …………………"]]);
});

test("what was typed stays text in the file, and what XML cannot hold breaks nothing", async () => {
  const signer = "A <w:br/> & \"B\" ]]> 'C' \u0001 =1+1";
  await give({ ...letterhead, signer, addressees: "- Sở Xây dựng;\n- UBND <phường>." });
  const { tables, text, messages } = await opened(
    (await documentOf(`/monthly?month=${plain}`)).bytes,
  );
  assert.deepEqual(messages, []);
  const [, signature = ""] = tables.at(-1)?.[0] ?? [];
  assert.match(signature, /A <w:br\/> & "B" ]]> 'C' \ufffd =1\+1$/);
  assert.match(text, /Kính gửi: - Sở Xây dựng; - UBND <phường>\. /);
});

test("an edition that was replaced says so in its document", async () => {
  await db
    .prepare("UPDATE sign_events SET outcome = 'cleaned' WHERE code = ? AND kind = 'inspected'")
    .bind(hung[1]?.code ?? "")
    .run();
  await db
    .prepare("INSERT INTO sign_events (code, kind, day) VALUES (?, 'repaired', ?)")
    .bind(hung[1]?.code ?? "", isoDay(lastDay - 3))
    .run();
  const page = await open(`/monthly?month=${full}`);
  await page.getByRole("button", { name: "Lập bản mới" }).click();
  await page.getByText(/^Bản 2, /).waitFor();
  const last = await download(page);
  await page.close();
  assert.equal(last.name, `bao-cao-thang-${full}-ban-2.docx`);
  const { text } = await opened(last.bytes);
  assert.match(text, /bản 2, lập ngày .* Thay đổi so với bản 1: Lượt sửa: \d+ → \d+\./);
  const first = await opened((await documentOf(`/monthly?month=${full}&edition=1`)).bytes);
  assert.match(first.text, /Bản này đã được thay bằng bản 2\./);
  assert.doesNotMatch(first.text, /Thay đổi so với/);
});

test("the library comes only when the document is asked for, and what fails is said", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${origin}/officials/monthly?month=${plain}`, { waitUntil: "networkidle" });
  const scripts = () => asked.filter((path) => path.startsWith("/officials/scripts/"));
  assert.equal(scripts().length, 1);
  const status = page.locator("#document [role=status]");
  const button = page.locator("#document button");
  for (const address of ["**/document.json*", "**/scripts/write-*"]) {
    await page.route(address, (route) => route.abort());
    await button.click();
    await page.locator("#document button[aria-busy=false]").waitFor();
    assert.match((await status.textContent()) ?? "", /không lấy được số liệu từ máy chủ/, address);
    await page.unroute(address);
    await page.reload();
  }
  // What a session that has ended gets: a page to sign in on.
  await page.route("**/document.json*", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Sign in</title>" }),
  );
  await button.click();
  await page.locator("#document button[aria-busy=false]").waitFor();
  assert.match((await status.textContent()) ?? "", /không lấy được số liệu từ máy chủ/);
  await page.unroute("**/document.json*");
  await page.evaluate("HTMLCanvasElement.prototype.toBlob = (done) => done(null)");
  await button.click();
  await status.filter({ hasText: "Trình duyệt này chưa tạo được văn bản" }).waitFor();
  await page.reload();
  assert.ok(
    (await download(page)).bytes.length > 10_000,
    "and another try is as good as the first",
  );
  assert.ok(scripts().some((path) => /\/write-/.test(path)));
  await page.close();
});

test("without JavaScript the page says that the document needs it, and shows no button", async () => {
  const page = await open(`/monthly?month=${plain}`, { javaScriptEnabled: false });
  assert.match((await page.locator("#document").textContent()) ?? "", /Cần bật JavaScript/);
  assert.equal(await page.locator("#document button").isVisible(), false);
  await page.close();
});

test("a month that is not closed has no document", async () => {
  const page = await open(`/monthly?month=${nameOf(0)}`);
  assert.equal(await page.locator("#document").count(), 0);
  const answer = await page.request.get(
    `${origin}/officials/monthly/document.json?month=${nameOf(0)}`,
  );
  assert.equal(answer.status(), 404);
  await page.close();
});
