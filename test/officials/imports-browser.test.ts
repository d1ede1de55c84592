import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { startBrowser } from "../browser.ts";
import { startCity } from "../harness.ts";
import { violations } from "../violations.ts";

const { harness, db } = await startCity();
const origin = (await harness.listen()).url.origin;
const browser = await startBrowser();

const corpus = (name: string) => join("test/records/import/corpus", name);
const shots = process.env.SHOTS;

/** The page is no wider than the screen, breaks no policy, and axe finds nothing on it. */
async function isFit(page: Page, what: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  if (shots) await page.screenshot({ path: `${shots}/${what}-${width}.png`, fullPage: true });
  const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
  assert.ok(wide <= width, `${what} is ${wide} px wide at ${width}`);
  assert.deepEqual(await violations(page), [], what);
}

async function openPage(width: number, language: "vi" | "en" = "vi") {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  await page.goto(`${origin}/officials${language === "en" ? "/en" : ""}/imports`);
  return { context, page, faults };
}

const choose = (page: Page, file: string | { name: string; buffer: Buffer }) =>
  page
    .locator("#import-file")
    .setInputFiles(
      typeof file === "string" ? file : { ...file, mimeType: "application/octet-stream" },
    );

/** How many there are of a kind, as its button says. */
const counted = async (page: Page, kind: string): Promise<number> =>
  Number((await page.locator(`.kind-${kind} strong`).textContent())?.replace(/\D/g, ""));

async function apply(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Kiểm tra và tính chi phí" }).click();
  await page.getByText(/Sẽ ghi khoảng [\d.]+ dòng/).waitFor();
  await page.getByRole("button", { name: /^Áp dụng [\d.]+ bản ghi$/ }).click();
  await page.getByText(/Đã áp dụng [\d.]+ bản ghi/).waitFor();
}

test("an officer's afternoon: an annex with two heading lines, its few questions, applied once, and undone", async () => {
  const { context, page, faults } = await openPage(1280);
  await choose(page, corpus("15-merged-two-row-header.xlsx"));
  await page.locator(".asks li").first().waitFor();
  const questions = await page.locator(".asks li .question").allTextContents();
  // At most one for what is doubtful: the range, the 10,400 m and the two streets in one row.
  for (const doubtful of [/“10,5 - 12”/, /10\.400 m/, /2 đường/]) {
    assert.equal(questions.filter((text) => doubtful.test(text)).length, 1, String(doubtful));
  }
  await isFit(page, "questions");
  await page.setViewportSize({ width: 390, height: 900 });
  await isFit(page, "questions");
  await page.setViewportSize({ width: 1280, height: 900 });
  const streets = await count("streets");

  const ask = (text: RegExp) => page.locator(".asks li").filter({ hasText: text });
  await ask(/“10,5 - 12”/)
    .getByLabel("Giá trị khác")
    .fill("10,5");
  await ask(/“10,5 - 12”/)
    .getByRole("button", { name: "Dùng giá trị này" })
    .click();
  await ask(/10\.400 m/)
    .getByRole("button", { name: "Lấy “10.400”" })
    .click();
  await ask(/2 đường/)
    .getByRole("button", { name: "Đúng" })
    .click();
  await page.reload();
  await page.getByText("Đã trả lời 3 câu hỏi.").waitFor();
  while ((await page.locator(".asks li").count()) > 0) {
    const left = await page.locator(".asks li").count();
    const first = page.locator(".asks li").first();
    await first.locator(".act button").first().click();
    await page.waitForFunction(`document.querySelectorAll(".asks li").length < ${left}`);
  }
  await page.locator(".kind-changed").click();
  await page.locator("del.before").first().waitFor();
  await page.locator("table").getByText("đổi tên, Đường số 4").waitFor();
  await isFit(page, "changes");
  await page.setViewportSize({ width: 390, height: 900 });
  await isFit(page, "changes");
  await apply(page);
  await isFit(page, "applied");

  await page.getByRole("button", { name: "Đọc lại tệp" }).click();
  await page.getByText("Không có gì để thay đổi").waitFor();
  assert.deepEqual([await counted(page, "new"), await counted(page, "changed")], [0, 0]);

  const [set] = await changeSets();
  assert.deepEqual([set?.what, set?.file], ["import", "15-merged-two-row-header.xlsx"]);
  await page.goto(`${origin}/officials/changes/${set?.id}`);
  await page.getByRole("button", { name: /Hoàn tác/ }).click();
  await page.getByText(/Đã hoàn tác/).waitFor();
  assert.equal(await count("streets WHERE withdrawn_on IS NULL"), streets);

  assert.deepEqual(faults, []);
  await context.close();
});

test("a file with fewer rows deletes nothing; a broken line to the server leaves nothing", async () => {
  const { context, page } = await openPage(390, "vi");
  const before = await count("streets WHERE withdrawn_on IS NULL");
  const rows = Array.from({ length: 1_100 }, (_, i) => `Bến Mạng Số ${i + 1},${100 + i}`);
  const buffer = Buffer.from(`Tên đường,Dài (m)\n${rows.join("\n")}\n`);
  await choose(page, { name: "nhieu.csv", buffer });
  await page.locator(".kind-new").waitFor();
  assert.equal(await counted(page, "new"), 1_100);
  await isFit(page, "many");
  let pieces = 0;
  await page.route("**/pieces/*", (route) => (++pieces > 1 ? route.abort() : route.continue()));
  await page.getByRole("button", { name: "Kiểm tra và tính chi phí" }).click();
  await page.getByText("Không kết nối được với máy chủ").waitFor();
  assert.equal(await count("streets WHERE withdrawn_on IS NULL"), before);
  assert.equal((await changeSets())[0]?.state, "discarded");
  await page.unroute("**/pieces/*");
  await apply(page);
  assert.equal(await count("streets WHERE withdrawn_on IS NULL"), before + 1_100);

  await page.getByRole("button", { name: "Chọn tệp khác" }).click();
  const fewer = Buffer.from("Tên đường,Dài (m)\nBến Mạng Số 1,777\n");
  await choose(page, { name: "it.csv", buffer: fewer });
  await page.locator(".kind-changed").waitFor();
  assert.equal(await counted(page, "changed"), 1);
  await apply(page);
  assert.equal(await count("streets WHERE withdrawn_on IS NULL"), before + 1_100);
  await context.close();
});

test("an application whose answer is lost is asked about again, and signs are made once", async () => {
  const { context, page } = await openPage(1280);
  const rows = ["Tên đường,Vị trí biển,Vĩ độ,Kinh độ"];
  for (let n = 0; n < 5; n++) rows.push(`Lý Bôn,cạnh cột số ${n},20.44${n},106.33${n}`);
  await choose(page, { name: "bien.csv", buffer: Buffer.from(`${rows.join("\n")}\n`) });
  await page.locator(".kind-new").waitFor();
  assert.equal(await counted(page, "new"), 5);
  const before = await count("signs");
  await page.route("**/application", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Kiểm tra và tính chi phí" }).click();
  await page.getByRole("button", { name: "Áp dụng 5 bản ghi" }).click();
  const alert = page.locator("#imports [role=alert]");
  await alert.waitFor();
  assert.equal(await count("signs"), before + 5);
  assert.match((await alert.textContent()) ?? "", /chưa biết .* đã được áp dụng hay chưa/);
  await isFit(page, "unanswered");
  await page.unroute("**/application");
  await page.getByRole("button", { name: "Áp dụng 5 bản ghi" }).click();
  await page.getByText("không có gì được ghi lần thứ hai").last().waitFor();
  assert.equal(await count("signs"), before + 5);
  const [set] = await changeSets();
  await page.getByRole("link", { name: /Xem đợt thay đổi/ }).click();
  await page.waitForURL(`**/officials/changes/${set?.id}`);
  await context.close();
});

test("columns are corrected, remembered by their headings, and forgotten", async () => {
  const { context, page } = await openPage(1280, "en");
  const file = (name: string) => Buffer.from(`Tên đường,Cột lạ\n${name},14\n`);
  await choose(page, { name: "a.csv", buffer: file("Bến Cột Một") });
  await page.getByLabel("Cột lạ").selectOption("widthM");
  await page.locator("table").getByText("Width (m):").waitFor();
  await isFit(page, "columns");
  await page.setViewportSize({ width: 390, height: 900 });
  await isFit(page, "columns");
  await page.getByRole("button", { name: "Another file" }).click();
  await choose(page, { name: "b.csv", buffer: file("Bến Cột Hai") });
  await page.locator("table").getByText("Width (m):").waitFor();
  await page.getByRole("button", { name: "Forget the corrections" }).click();
  assert.equal(await page.getByLabel("Cột lạ").inputValue(), "");
  await context.close();
});

test("what is pasted is read: a table of Word, and sentences of a resolution", async () => {
  const { context, page } = await openPage(390, "vi");
  await isFit(page, "choose");
  const paste = page.getByLabel("Hoặc dán bảng");
  await paste.fill("STT\tTên đường\tChiều dài (m)\n1\tBến Dán\t120\n");
  await page.getByRole("button", { name: "Đọc phần đã dán" }).click();
  await page.locator("table").getByText("Bến Dán").waitFor();
  await page.getByRole("button", { name: "Chọn tệp khác" }).click();
  await paste.fill(
    "1. Đường Bến Văn: Đoạn đường có điểm đầu là đường Lý Bôn, điểm cuối là đường Lê Lợi, chiều dài 340m, rộng 7,5m.",
  );
  await page.getByRole("button", { name: "Đọc phần đã dán" }).click();
  await page.getByText("được đọc từ đoạn văn").waitFor();
  await context.close();
});

test("a file that cannot be taken says why, and the next can be chosen", async () => {
  const { context, page } = await openPage(390, "en");
  await choose(page, corpus("35-password-protected.xlsx"));
  await page.getByText("The file has a password.").waitFor();
  await isFit(page, "refused");
  await page.getByRole("button", { name: "Another file" }).click();
  await choose(page, corpus("01-utf8-comma.csv"));
  await page.locator(".kind-new").waitFor();
  await context.close();
});

test("the file comes back with a column of remarks", async () => {
  const { context, page } = await openPage(1280, "vi");
  await choose(page, corpus("18-dates-formulas-errors.xlsx"));
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải tệp kèm cột nhận xét (CSV)" }).click();
  const stream = await (await download).createReadStream();
  let csv = "";
  for await (const chunk of stream) csv += chunk;
  assert.match(csv, /^\uFEFFDòng,Nhận xét/);
  assert.match(csv, /báo lỗi #DIV\/0!/);
  await context.close();
});

test("without JavaScript the page says what to use instead", async () => {
  const html = await (await fetch(`${origin}/officials/imports`)).text();
  assert.match(html, /<noscript><p[^>]*>Trang này cần JavaScript[^<]*npm run import/);
});

const count = async (from: string): Promise<number> =>
  (await db.prepare(`SELECT count(*) AS n FROM ${from}`).first<number>("n")) ?? 0;

async function changeSets() {
  const { results } = await db
    .prepare("SELECT * FROM change_sets ORDER BY id DESC")
    .all<Record<string, unknown>>();
  return results;
}
