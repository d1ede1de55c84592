import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { startBrowser } from "../browser.ts";
import { startCity } from "../harness.ts";
import { violations } from "../violations.ts";

const { harness, db } = await startCity({ sample: "none" });
const origin = (await harness.listen()).url.origin;
const browser = await startBrowser();

const shots = process.env.SHOTS;
let shot = 0;

/** The page is no wider than the screen, and axe, which is a script, finds nothing on it. */
async function isFit(page: Page, what: string, withAxe: boolean): Promise<void> {
  // A click comes back before the next page has anything in it.
  await page.waitForLoadState("load");
  await page.locator("footer").waitFor();
  const width = page.viewportSize()?.width ?? 0;
  if (shots)
    await page.screenshot({ path: `${shots}/${shot++}-${width}-${what}.png`, fullPage: true });
  const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
  assert.ok(wide <= width, `${what} is ${wide} px wide at ${width}`);
  if (withAxe) assert.deepEqual(await violations(page), [], what);
}

for (const [javaScriptEnabled, width] of [
  [true, 390],
  [false, 1280],
] as const) {
  test(`from an empty city an editor enters a namesake, and a street with it and a naming act, ${javaScriptEnabled ? "with" : "without"} JavaScript at ${width} px`, async () => {
    await db.batch(
      ["changes", "street_slugs", "naming_acts", "streets", "namesakes"].map((table) =>
        db.prepare(`DELETE FROM ${table}`),
      ),
    );
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${origin}/officials`);
    await page.getByRole("link", { name: "Dữ liệu" }).click();
    await page.getByText("Chưa có dữ liệu").waitFor();
    await isFit(page, "empty", javaScriptEnabled);

    await page.getByRole("link", { name: "Nhập tên gọi mới" }).click();
    await page.getByRole("button", { name: "Tiếp tục" }).last().click();
    const focused = page.locator(":focus");
    assert.match((await focused.textContent()) ?? "", /Chưa lưu được: 2 chỗ cần sửa/);
    await isFit(page, "problems", javaScriptEnabled);
    await page.getByRole("link", { name: "Loại tên" }).click();
    await page.getByLabel("Loại tên").selectOption("danh nhân");
    await page.getByLabel("Tên gọi").fill("Lê Quý Đôn");
    await page.getByLabel("Giới thiệu một dòng (tiếng Việt)").fill("Nhà bác học");
    await page.getByLabel("Giới thiệu một dòng (tiếng Việt)").press("Enter");
    await page.getByText("Chưa có gì được lưu").waitFor();
    await isFit(page, "check namesake", javaScriptEnabled);
    await page.getByRole("button", { name: "Lưu" }).click();
    await page.getByText("Đã lưu").waitFor();

    await page.getByRole("link", { name: "Dữ liệu" }).first().click();
    await page.getByRole("link", { name: "Nhập đường mới" }).click();
    await isFit(page, "street form", javaScriptEnabled);
    await page.getByLabel("Tên đường").fill("Lê Quý Đôn");
    await page.getByLabel("Loại đường").selectOption("đường");
    await page.getByLabel("Mang tên").fill("Lê Quý Đôn");
    await page.getByLabel("Tình trạng dữ liệu").selectOption("đã xác nhận");
    const act = page.getByRole("group", { name: "Nghị quyết, quyết định 1" });
    await act.getByLabel("Hình thức").selectOption("đặt tên");
    await act.getByLabel("Nghị quyết, quyết định").fill("Nghị quyết số 32/NQ-HĐND");
    await page.getByRole("button", { name: "Thêm một nghị quyết" }).click();
    assert.equal(await act.getByLabel("Hình thức").inputValue(), "named", "what was typed is kept");
    const second = page.getByRole("group", { name: "Nghị quyết, quyết định 2" });
    await second.getByLabel("Ngày ban hành").fill("32/13/2016");
    await second.getByLabel("Hình thức").selectOption("kéo dài");
    await page.getByRole("button", { name: "Tiếp tục" }).last().click();
    await page.getByText("Ngày tháng chưa đúng").first().waitFor();
    await second.getByLabel("Ngày ban hành").fill("12/2016");
    await page.getByRole("button", { name: "Tiếp tục" }).last().click();
    await page.getByText("Chưa có gì được lưu").waitFor();
    await isFit(page, "check street", javaScriptEnabled);
    const opened = context.waitForEvent("page");
    await page.getByRole("button", { name: "Xem thử bản tiếng Việt" }).click();
    const preview = await opened;
    await preview.getByText("Nhà bác học").waitFor();
    await isFit(preview, "preview", javaScriptEnabled);
    await preview.close();
    await page.getByRole("button", { name: "Lưu" }).click();
    await page.getByText("Đã lưu").waitFor();
    await isFit(page, "record", javaScriptEnabled);
    await page.getByRole("link", { name: "Trang cho người dân" }).click();
    await page.getByText("Nghị quyết số 32/NQ-HĐND").waitFor();

    await page.goto(`${origin}/officials/en/streets/le-quy-don/edit`);
    await isFit(page, "street form en", javaScriptEnabled);
    await page.getByLabel("Name of the street").fill("Lê Quí Đôn");
    await page.getByLabel("Length (m)").fill("1250");
    await page.getByRole("button", { name: "Continue" }).last().click();
    await page.getByText("Nothing has been saved yet").waitFor();
    await isFit(page, "check en", javaScriptEnabled);
    await page.getByRole("button", { name: "Go back and change" }).click();
    assert.equal(await page.getByLabel("Length (m)").inputValue(), "1250");
    await db
      .prepare("UPDATE streets SET length_m = 900, version = 2 WHERE name = 'Lê Quý Đôn'")
      .run();
    await db
      .prepare(
        `INSERT INTO changes (subject, version, official, change_set, "before", "after")
         SELECT subject, 2, 'colleague@bienpho.example', change_set, '{"lengthM":null}', '{"lengthM":900}'
         FROM changes WHERE subject LIKE 'street %' AND version = 1`,
      )
      .run();
    await page.getByRole("button", { name: "Continue" }).last().click();
    await page.getByText("Keep theirs: 900 m").waitFor();
    await isFit(page, "conflict", javaScriptEnabled);
    await page.getByLabel("Take mine: 1,250 m").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.").waitFor();
    await page.goto(`${origin}/officials/en/streets?q=le+qui+don`);
    await page.getByRole("link", { name: "Lê Quí Đôn" }).waitFor();
    await isFit(page, "list", javaScriptEnabled);
    await context.close();
  });
}
