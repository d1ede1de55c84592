import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { isoDayOf } from "../../../src/db/hours.ts";
import { alphabet, withCheck } from "../../../src/signs/code.ts";
import { choiceQuery, codesQuery, readRows, sqlText } from "../../../src/signs/workshop/queries.ts";
import { readPlatePdf } from "../../../support/plates/read-pdf.ts";
import { decoders } from "../../../support/symbols/decoders.ts";
import { startBrowser } from "../../browser.ts";
import { startCity } from "../../harness.ts";
import { openXlsx } from "../xlsx.ts";
import { unzip, unzipBytes } from "./unzip.ts";

const city = await startCity();
/** Of a city seven hours ahead of UTC. */
const today = isoDayOf(Date.now(), 7);
const { origin } = (await city.harness.listen()).url;
const signs = await city.db
  .prepare("SELECT code FROM signs WHERE status <> 'retired' ORDER BY code LIMIT 40")
  .all<{ code: string }>();
const codes = signs.results.map(({ code }) => code);
const page = await (await startBrowser()).newPage();
const pdfium = await PDFiumLibrary.init();
after(() => pdfium.destroy());

async function paste(text: string): Promise<void> {
  await page.goto(`${origin}/officials/en/print`);
  await page.locator("summary").nth(1).click();
  await page.fill("textarea", text);
  await page.click("form[method=post] button");
  await page.waitForLoadState("networkidle");
}

test("40 signs make 20 pages of A4, whose symbols decode at 150 dpi", async () => {
  await paste(codes.join("\n"));
  assert.match((await page.textContent("#found")) ?? "", /^40 signs · 20 sheets of A4, 2 on each/);
  const pdf = await pdfium.loadDocument(
    await page.pdf({ preferCSSPageSize: true, printBackground: true }),
  );
  assert.equal(pdf.getPageCount(), 20);
  const wanted = codes.map((code) => `HTTPS://BIENPHO.EXAMPLE/${code}`).sort();
  const read: (string | null)[] = [];
  for (const sheet of pdf.pages()) {
    const { originalWidth, originalHeight } = sheet.getOriginalSize();
    assert.deepEqual([originalWidth, originalHeight].map(Math.round), [595, 842], "A4 in points");
    const { data, width, height } = await sheet.render({ scale: 150 / 72, colorSpace: "Gray" });
    // Half a sheet at a time, so that a decoder sees one symbol.
    const half = Math.floor(height / 2);
    for (const from of [0, height - half]) {
      const pixels = data.slice(width * from, width * (from + half));
      const picture = { pixels, width, height: half };
      const text = await decoders.zxing(picture);
      // A second decoder, which takes longer, reads one symbol in ten.
      if (read.length % 10 === 0) assert.equal(await decoders.zbar(picture), text);
      read.push(text);
    }
  }
  assert.deepEqual(read.sort(), wanted);
  pdf.destroy();
});

/** Where signs hang, in Vietnamese as a CSV has it, in the order of the streets' names and the codes. */
async function positionsOf(codes: readonly string[]): Promise<string[]> {
  const { results } = await city.db
    .prepare(
      `SELECT at, junctions.kind, junctions.name
       FROM signs JOIN streets ON streets.id = signs.street_id
       LEFT JOIN streets AS junctions ON junctions.id = junction_street_id
       WHERE code IN (SELECT value FROM json_each(?)) ORDER BY streets.folded, streets.id, code`,
    )
    .bind(JSON.stringify(codes))
    .all<{ at: string; kind: string | null; name: string | null }>();
  const places: Record<string, string> = {
    start: "đầu đường",
    end: "cuối đường",
    middle: "khoảng giữa tuyến đường",
  };
  return results.map(({ at, kind, name }) => {
    const place = places[at];
    const corner = name && `chỗ giao với ${kind ?? "tuyến đường"} ${name}`;
    return place && corner ? `"${place}, ${corner}"` : (place ?? corner ?? "");
  });
}

test("the archive downloads, and its manifest names just the files in it", async () => {
  await paste(codes.join("\n"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click("#archive button"),
  ]);
  assert.equal(download.suggestedFilename(), `bien-pho-180x120mm-bleed0mm-x1-${today}.zip`);
  const files = unzip(readFileSync(await download.path()));
  const manifest = files.get("manifest.csv") ?? "";
  assert.ok(manifest.startsWith("\uFEFFcode,street,position,"));
  const lines = manifest.trim().split("\r\n").slice(1);
  for (const line of lines)
    assert.match(line, /,([4-8](\.\d)?|9),HTTPS:[^,]+$/, "the name's capitals");
  const named = lines.flatMap((line) => line.match(/(plates|symbols)\/[\w-]+\.svg/g) ?? []);
  assert.ok(lines.every((line) => line.includes(`,180x120,0,1,${today},plates/`)));
  assert.equal(lines.length, 40);
  const positions = lines.map((line) => /^\w{6},[^,]+,("[^"]+"|[^,"]+),/.exec(line)?.[1]);
  assert.deepEqual(positions, await positionsOf(codes));
  assert.deepEqual([...files.keys()].sort(), [...named, "manifest.csv", "manifest.xlsx"].sort());
  for (const line of lines) {
    const code = line.slice(0, 6);
    assert.ok(line.endsWith(`,HTTPS://BIENPHO.EXAMPLE/${code}`), line);
    const [plate = ""] = line.match(/plates\/[\w-]+\.svg/) ?? [];
    assert.match(files.get(plate) ?? "", new RegExp(`^<svg .*<title>.* · ${code}</title>`));
  }
  assert.match((await page.textContent("[role=status]")) ?? "", /^Done: 40 signs/);
});

test("the manifest as a workbook says what the CSV says, its texts as texts", async () => {
  const numbers = ["12E199", "012344"];
  await city.db.batch([
    city.db.prepare(
      `INSERT INTO streets (id, slug, name, folded, status) VALUES (9001, '3-2', '3/2', '3/2', 'confirmed')`,
    ),
    ...numbers.map((code) =>
      city.db
        .prepare(
          `INSERT INTO signs (code, street_id, position, status)
           VALUES (?, 9001, '=1+1', 'planned')`,
        )
        .bind(code),
    ),
  ]);
  await paste(numbers.join(" "));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click("#archive button"),
  ]);
  const files = unzipBytes(readFileSync(await download.path()));
  const [sheet] = await openXlsx(files.get("manifest.xlsx") ?? new Uint8Array());
  const [head, ...lines] = String(files.get("manifest.csv")).slice(1).trim().split("\r\n");
  assert.equal(sheet?.titles.join(","), head);
  assert.equal(lines.length, 2);
  for (const [i, code] of ["012344", "12E199"].entries()) {
    const row = sheet?.rows[i] ?? [];
    assert.deepEqual(row.slice(0, 3), [code, "3/2", "=1+1"]);
    assert.equal(row[9], today);
    assert.ok(files.has(String(row[10])) && files.has(String(row[12])));
    assert.equal(lines[i]?.split(",")[2], "'=1+1");
  }
  await city.db.batch([
    city.db.prepare("DELETE FROM plate_archive_signs WHERE code IN ('12E199', '012344')"),
    city.db.prepare("DELETE FROM signs WHERE street_id = 9001"),
    city.db.prepare("DELETE FROM streets WHERE id = 9001"),
  ]);
});

test("where the network fails, making waits, keeps what was made and goes on from there", async () => {
  await paste(codes.join("\n"));
  const made = () => city.db.prepare("SELECT count(*) AS n FROM plate_archives").first<number>("n");
  const before = (await made()) ?? 0;
  const asked = new Map<string, number>();
  let isDown = false;
  await page.route("**/archive-files?*", (route) => {
    const wanted = new URL(route.request().url()).searchParams.get("codes") ?? "";
    if (isDown) return route.abort();
    asked.set(wanted, (asked.get(wanted) ?? 0) + 1);
    isDown = asked.size === 6;
    return route.continue();
  });
  const downloading = page.waitForEvent("download");
  await page.click("#archive button");
  const goOn = page.getByRole("button", { name: "Go on" });
  await goOn.waitFor();
  const said = (await page.textContent("[role=status]")) ?? "";
  const [, done = "0"] = /failed after (\d+) of 40 signs; what was made is kept/.exec(said) ?? [];
  assert.ok(Number(done) >= 9, said);
  assert.equal(await made(), before, "nothing is recorded yet");
  // It fails once more, while somebody looks after the network.
  await goOn.click();
  await page.getByText("The connection failed after").waitFor();
  isDown = false;
  asked.set("no more", 1);
  await goOn.click();
  const files = unzip(readFileSync(await (await downloading).path()));
  await page.unroute("**/archive-files?*");
  asked.delete("no more");
  assert.equal(files.get("manifest.csv")?.trim().split("\r\n").length, 41);
  assert.equal(asked.size, 14);
  assert.deepEqual(new Set(asked.values()), new Set([1]), "no batch was fetched twice");
  assert.equal(await made(), before + 1);
  assert.ok(await goOn.isHidden());
});

test("an archive that cannot be recorded waits too, and is saved once it is", async () => {
  await paste(codes.slice(0, 3).join(" "));
  const made = () => city.db.prepare("SELECT count(*) AS n FROM plate_archives").first<number>("n");
  const before = (await made()) ?? 0;
  let downloads = 0;
  page.on("download", () => downloads++);
  await page.route("**/print/archives", (route) => route.abort());
  const downloading = page.waitForEvent("download");
  await page.click("#archive button");
  const goOn = page.getByRole("button", { name: "Go on" });
  await goOn.waitFor();
  assert.deepEqual([downloads, await made()], [0, before]);
  await page.unroute("**/print/archives");
  await goOn.click();
  await downloading;
  assert.deepEqual([downloads, await made()], [1, before + 1]);
});

test("an archive of SVG and PDF: PDF is loaded only then, true to size, and named in the manifest", async () => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto(
    `${origin}/officials/en/print?ward=&street=ly-bon&status=&format=750x400&bleed=2.5&quantity=2`,
  );
  await page.waitForLoadState("networkidle");
  assert.ok(!scripts.some((url) => url.includes("/scripts/pdf-")), "nobody asked for PDF yet");
  await page.selectOption("#archive select", "both");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click("#archive button"),
  ]);
  const job = `750x400mm-bleed2.5mm-x2-${today}`;
  assert.equal(download.suggestedFilename(), `bien-pho-${job}.zip`);
  assert.equal(scripts.filter((url) => url.includes("/scripts/pdf-")).length, 1);
  const files = unzipBytes(readFileSync(await download.path()));
  const lines = String(files.get("manifest.csv")).trim().split("\r\n");
  const [head = "", ...rows] = lines.map((line) =>
    line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).slice(6, 12),
  );
  assert.deepEqual(head, ["size_mm", "bleed_mm", "quantity", "day", "plate", "pdf"]);
  assert.ok(rows.length > 0);
  for (const [size, bleed, quantity, day, svg = "", pdf = ""] of rows) {
    assert.deepEqual([size, bleed, quantity, day], ["750x400", "2.5", "2", today]);
    assert.match(svg, new RegExp(`^plates/ly-bon-\\w{6}-${job.replace(".", "\\.")}\\.svg$`));
    assert.equal(pdf, svg.replace(".svg", ".pdf"));
    assert.ok(files.has(svg));
    const { boxes, layers, fonts } = await readPlatePdf(files.get(pdf) ?? new Uint8Array());
    assert.deepEqual(boxes.trim, [2.5, 2.5, 750, 400]);
    assert.deepEqual(boxes.media, [0, 0, 755, 405]);
    assert.deepEqual([Object.keys(layers), fonts], [["artwork", "cut", "holes"], 0]);
  }
});

test("PDF that cannot be made is told, and nothing is saved or recorded", async () => {
  await paste(codes.slice(0, 3).join(" "));
  const made = () => city.db.prepare("SELECT count(*) AS n FROM plate_archives").first("n");
  const before = await made();
  await page.route("**/scripts/pdf-*", (route) => route.abort());
  await page.selectOption("#archive select", "pdf");
  await page.click("#archive button");
  await page.getByText("What makes PDF files could not be loaded").waitFor();
  await page.unroute("**/scripts/pdf-*");
  assert.equal(await made(), before);
});

for (const language of ["vi", "en"] as const) {
  test(`the proof sheet in ${language} shows each plate of the choice on A4, with room to sign`, async () => {
    const title = { vi: "DUYỆT MẪU IN", en: "APPROVED FOR PRINT" }[language];
    const path = { vi: "/officials/print", en: "/officials/en/print" }[language];
    await page.goto(
      `${origin}${path}/proof?ward=&street=ly-bon&status=&format=750x400&bleed=3&quantity=2`,
    );
    await page.waitForLoadState("networkidle");
    const { results } = await city.db
      .prepare(
        `SELECT code FROM signs JOIN streets ON streets.id = street_id
         WHERE slug = 'ly-bon' AND signs.status <> 'retired' ORDER BY code`,
      )
      .all<{ code: string }>();
    const shown = await page.locator(".proofs li").allTextContents();
    assert.ok(results.length > 0);
    assert.deepEqual(
      shown.map((text) => text.slice(0, 6)),
      results.map(({ code }) => code),
    );
    for (const text of shown) {
      assert.ok(text.includes("Lý Bôn"), text);
      assert.match(text, /750 × 400 mm · 2 (tấm|plates)$/);
    }
    assert.equal(
      await page.evaluate(
        "[...document.querySelectorAll('.proofs img')].filter((img) => img.naturalWidth > 0).length",
      ),
      results.length,
      "every plate is drawn",
    );
    assert.ok((await page.textContent(".job"))?.includes(String(2 * results.length)));
    assert.ok((await page.textContent(".signatures"))?.includes(title));
    const pdf = await pdfium.loadDocument(await page.pdf({ preferCSSPageSize: true }));
    for (const sheet of pdf.pages()) {
      const { originalWidth, originalHeight } = sheet.getOriginalSize();
      assert.deepEqual([originalWidth, originalHeight].map(Math.round), [595, 842]);
    }
    pdf.destroy();
    await page.setViewportSize({ width: 390, height: 800 });
    assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 390);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
}

test("a proof of pasted codes and of parts of a large choice", async () => {
  const html = await post("/officials/en/print/proof", codes.slice(0, 5).join(" "));
  assert.equal(html.match(/<li><img/g)?.length, 5);
  const part = async (n: number) =>
    (await city.get(`/officials/en/print/proof?ward=&street=&status=installed&part=${n}`)).text();
  const first = await part(1);
  assert.equal(first.match(/<li><img/g)?.length, 96);
  assert.match(first, /Signs 1–96 of /);
  assert.match(await part(99), /<ol class="proofs" start="\d*[1-9]">/);
});

test("making the archive can be cancelled by keyboard, and saves and records nothing", async () => {
  await paste(codes.join("\n"));
  await page.route("**/archive-files?*", (route) =>
    setTimeout(() => route.continue().catch(() => {}), 400),
  );
  const made = () => city.db.prepare("SELECT count(*) AS n FROM plate_archives").first("n");
  const before = await made();
  let downloads = 0;
  page.on("download", () => downloads++);
  await page.focus("#archive button");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Cancel" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Cancelled. Nothing was saved.").waitFor();
  await page.unroute("**/archive-files?*");
  assert.equal(downloads, 0);
  assert.equal(await made(), before, "nothing is recorded as made");
});

test("fits a phone 390 px wide", async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  await paste(codes.slice(0, 3).join(" "));
  assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 390);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("10,000 pasted codes: each kind of fault is counted and named", async () => {
  const unknown = Array.from({ length: 9_000 }, (_, i) =>
    withCheck(`ZZ${[10, 5, 0].map((shift) => alphabet[(i >>> shift) & 31]).join("")}`),
  );
  const wrong = Array.from({ length: 955 }, (_, i) => `<b>${i}`);
  const text = [...codes, ...unknown, ...wrong, ...codes.slice(0, 5)].join("\n");
  const html = await post("/officials/en/print", text);
  assert.match(html, />9,000 codes that no sign bears</);
  assert.match(html, />955 words that cannot be a code/);
  assert.match(html, />5 codes given more than once/);
  assert.match(html, /40 signs · 20 sheets/);
  assert.doesNotMatch(html, /<b>0/);
});

test("names that are set too small to be read from where a phone reads the symbol are told", async () => {
  const page = async (path: string) => (await city.get(path)).text();
  for (const path of ["/officials/en/print", "/officials/en/print/proof"]) {
    const small = await page(`${path}?ward=&street=&status=&format=80x80`);
    const [, millimetres, metres] =
      /capitals of “[^”]+” are ([\d.]+) mm tall and read from about ([\d.]+) m/.exec(small) ?? [];
    assert.ok(Number(millimetres) >= 1.2 && Number(millimetres) < 2.4, millimetres);
    assert.ok(Math.abs(Number(metres) - Number(millimetres) * 0.2149) < 0.1, metres);
    assert.doesNotMatch(
      await page(`${path}?ward=&street=&status=&format=180x120`),
      /read from about/,
    );
  }
});

test("one code more than that is refused with the number, in the page's language", async () => {
  assert.match(
    await post("/officials/en/print", "A ".repeat(10_001)),
    /has 10,001 codes; at most 10,000/,
  );
  assert.match(
    await post("/officials/print", "A ".repeat(10_001)),
    /có 10.001 mã; mỗi lần tối đa 10.000/,
  );
  assert.match(await post("/officials/en/print", " "), /There is no code yet/);
});

async function post(path: string, text: string): Promise<string> {
  const answer = await city.fetch(path, {
    method: "POST",
    headers: {
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ codes: text }).toString(),
  });
  return answer.text();
}

test("a choice by ward takes in the signs of its streets that are not retired", async () => {
  const html = await (await city.get("/officials/en/print?ward=13225&street=&status=")).text();
  const expected = await city.db
    .prepare(
      `SELECT count(*) AS n FROM signs WHERE status <> 'retired' AND street_id IN (
         SELECT street_id FROM street_wards JOIN wards ON wards.id = ward_id WHERE code = '13225')`,
    )
    .first<{ n: number }>();
  assert.match(html, new RegExp(`>${expected?.n} signs · `));
});

const misspelt: [string, RegExp][] = [
  ["status=retird", /status: planned, installed, retired/],
  ["status=&paper=A5", /paper: A4, A3/],
  ["status=&format=9x9", /must be one of 180x120/],
  ["status=&bleed=99", /millimetres from 0 to 20/],
  ["status=&quantity=100", /how many plates of each sign, from 1 to 99/],
  ["status=&format=80x80&hole=3", /holes in 80x80 must be millimetres from 0/],
];

for (const [query, says] of misspelt) {
  test(`?${query} is refused with what would be right, not printed as something else`, async () => {
    const answer = await city.get(`/officials/en/print?${query}`);
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), says);
  });
}

test("each part of a large choice is full sheets, numbered through, and the last is reached", async () => {
  const pageOf = async (part: number) =>
    (
      await city.get(`/officials/en/print?status=installed&format=80x80&paper=A3&part=${part}`)
    ).text();
  const first = await pageOf(1);
  const [, all, each] = /· (\d+) sheets of A3, (\d+) on each/.exec(first)?.map(Number) ?? [];
  assert.ok(all && each && 100 % each !== 0, "a sheet that does not divide a hundred");
  const numbers: number[] = [];
  const seen = new Set<string>();
  for (let part = 1; numbers.length < all; part++) {
    const html = part === 1 ? first : await pageOf(part);
    const found = Array.from(html.matchAll(/Sheet (\d+)\/(\d+)/g), ([, n, of]) => [
      Number(n),
      Number(of),
    ]);
    assert.ok(found.length > 0 && found.every(([, of]) => of === all), `part ${part}`);
    numbers.push(...found.map(([n = 0]) => n));
    for (const [, code = ""] of html.matchAll(/src="\/plates\/(\w{6})\.svg/g)) seen.add(code);
  }
  assert.deepEqual(
    numbers,
    Array.from({ length: all }, (_, i) => i + 1),
  );
  assert.match(first, new RegExp(`>${seen.size} signs · `));
  assert.equal(all, Math.ceil(seen.size / each), "no sheet is left half empty but the last");
  assert.match(await pageOf(99), new RegExp(`Sheet ${all}/${all}<`));
});

test("the query as text for the command line finds what the bound one finds", async () => {
  const choices = [
    choiceQuery({ ward: "13225", street: "", status: "" }, "2026-11-23"),
    choiceQuery({ ward: "", street: "it's", status: "retired" }, "2026-11-23"),
    codesQuery(codes),
  ];
  for (const query of choices) {
    const { results } = await city.db.prepare(sqlText(query)).all();
    assert.deepEqual(results, await readRows(city.db, query));
  }
});
