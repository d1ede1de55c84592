import assert from "node:assert/strict";
import { test } from "node:test";
import { startBrowser } from "../browser.ts";
import { startCity } from "../harness.ts";
import { violations } from "../violations.ts";

const { harness, db } = await startCity();
const origin = (await harness.listen()).url.origin;
const browser = await startBrowser();
const [ward, other] = (
  await db
    .prepare("SELECT code FROM wards WHERE valid_to IS NULL ORDER BY code")
    .all<{ code: string }>()
).results;
const table = [
  "Mã cũ,Mã mới,Tên mới,Có hiệu lực từ,Phần",
  `${ward?.code},90001,Phường Mới,2030-01-01,toàn bộ`,
  `${other?.code},90002,Phường Tây,2030-01-01,một phần`,
].join("\n");

const pages = [
  "/changes",
  "/changes?subject=street+29",
  "/changes/1",
  "/wards",
  "/wards/new",
  "/wards/1/edit",
  "/wards/redrawing",
  "/places",
  "/places/new",
  "/people",
];

for (const language of ["", "/en"]) {
  for (const width of [390, 1280]) {
    const where = `${language || "/vi"} at ${width} px`;
    const open = async (path: string) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${origin}/officials${language}${path}`);
      return page;
    };

    test(`history, wards and places are without a fault and no wider than the screen: ${where}`, async () => {
      for (const path of pages) {
        const page = await open(path);
        assert.deepEqual(await violations(page), [], path);
        const over = await page.evaluate<number>(
          "document.documentElement.scrollWidth - innerWidth",
        );
        assert.ok(over <= 0, `${path}: ${over} px too wide`);
        await page.close();
      }
    });

    test(`a table from a file is shown with what it would change, without a fault: ${where}`, async () => {
      const page = await open("/wards/redrawing");
      await page
        .locator("#file")
        .setInputFiles({ name: "wards.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
      await page.waitForFunction("document.querySelector('#table').value.includes('90002')");
      await page.locator("form.record button[type=submit]").click();
      await page.locator("fieldset.row").first().waitFor();
      assert.match((await page.locator("main").textContent()) ?? "", /Phường Tây \(90002\)/);
      assert.deepEqual(await violations(page), []);
      await page.close();
    });
  }
}

test("an empty city's first steps are without a fault and no wider than the screen, in both languages and widths", async () => {
  const empty = await startCity({ sample: "none" });
  const { url } = await empty.harness.listen();
  for (const language of ["", "/en"]) {
    for (const width of [390, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${url.origin}/officials${language}`);
      await page.locator(".steps").waitFor();
      assert.deepEqual(await violations(page), []);
      const over = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
      assert.ok(over <= 0, `${over} px too wide`);
      await page.close();
    }
  }
});
