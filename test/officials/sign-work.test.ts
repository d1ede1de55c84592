import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import { startBrowser } from "../browser.ts";
import { eventually, phone, startCity } from "../harness.ts";
import { violations } from "../violations.ts";
import { unzip } from "./print/unzip.ts";

const city = await startCity();
const { db, harness } = city;
const { origin } = (await harness.listen()).url;
const browser = await startBrowser();
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Streets all of whose signs hang, so that those that are planned are the new ones. */
const { results: streets } = await db
  .prepare(
    `SELECT id, slug, name FROM streets WHERE geometry IS NOT NULL AND id NOT IN
       (SELECT street_id FROM signs WHERE status = 'planned') ORDER BY length_m DESC LIMIT 2`,
  )
  .all<{ id: number; slug: string; name: string }>();

for (const [i, javaScriptEnabled] of [true, false].entries()) {
  test(`${javaScriptEnabled ? "with" : "without"} JavaScript: signs are added, printed, hung, scanned, retired, and found when the name is corrected`, async () => {
    const street = streets[i];
    assert.ok(street, "a street without signs");
    const check = async (page: Page, place: string): Promise<void> => {
      // A click comes back before the next page has anything in it.
      await page.waitForLoadState("load");
      await page.locator("footer").waitFor();
      const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
      assert.ok(wide <= 390, `${place} is ${wide} px wide`);
      // axe is a script.
      if (javaScriptEnabled) assert.deepEqual(await violations(page), [], place);
    };
    const page = await browser.newPage({
      viewport: { width: 390, height: 800 },
      javaScriptEnabled,
    });
    await page.goto(`${origin}/officials/en/signs`);
    await page.getByRole("link", { name: "Add new signs" }).click();
    await page.getByLabel("On which street?").selectOption(street.slug);
    await page.getByRole("button", { name: "Continue" }).click();
    await check(page, "the form");

    await page.getByLabel(/^Near/).fill("chợ Bo");
    const boxes = page.locator("input[name^=place-]");
    await boxes.nth(0).check();
    await boxes.last().check();
    // The map is moved and moved back, then tapped 30 px from its middle, which is the street's start.
    await page.getByRole("button", { name: "150 m on" }).click();
    await page.waitForURL(/to=150#map$/);
    await page.getByRole("button", { name: "150 m back" }).click();
    await page.waitForURL(/to=0#map$/);
    await page.locator("input.spot").click({ position: { x: 190, y: 180 } });
    await page.waitForURL(/spot\.x=/);
    await page.locator("footer").waitFor();
    assert.match(await page.getByLabel(/^Coordinates/).inputValue(), /^20\.\d+, 106\.\d+$/);
    assert.equal(await page.getByLabel(/^Near/).inputValue(), "chợ Bo", "what was typed");
    assert.equal(await page.locator("input[name^=place-]:checked").count(), 2, "what was ticked");
    await page.getByRole("button", { name: "Check" }).click();
    await check(page, "the check");
    await page.getByRole("button", { name: "Save 3 signs" }).click();
    await page.getByRole("heading", { name: "3 signs added" }).waitFor();
    await check(page, "what was added");
    const codes = (await page.locator("tbody code").allTextContents()).sort();
    assert.equal(codes.length, 3);

    await page.getByRole("button", { name: "Print these plates" }).click();
    await page.locator("#found").waitFor();
    if (javaScriptEnabled) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Make the ZIP file" }).click(),
      ]);
      const files = unzip(readFileSync(await download.path()));
      assert.equal([...files.keys()].filter((name) => name.startsWith("plates/")).length, 3);
    } else {
      await page.getByRole("button", { name: "Record as printed" }).click();
      await page.getByRole("heading", { name: "3 plates recorded" }).waitFor();
      await check(page, "the archive");
    }

    await page.goto(`${origin}/officials/en/sign-events/new?street=${street.slug}&status=planned`);
    await check(page, "the choice of many");
    await page.getByRole("link", { name: "Select all of this page" }).click();
    await page.waitForURL(/all=1/);
    await page.getByRole("button", { name: "Installed", exact: true }).click();
    await page.getByText("“Installed” recorded for 3 signs.").waitFor();

    const [scanned = "", retired = "", third = ""] = codes;
    const scan = await city.fetch(`/${scanned}`, { headers: phone, redirect: "manual" });
    assert.equal(scan.status, 302);
    await eventually(async () => {
      await page.goto(`${origin}/officials/en/signs?q=${scanned}`);
      return page.locator(`tr[id="${scanned}"] td.number`).textContent();
    }, "1");

    await page.goto(`${origin}/officials/en/signs/${retired}`);
    await page.getByText("Retire the sign").click();
    await page.getByRole("button", { name: "Record: the sign is retired" }).click();
    await page.waitForURL(/#events$/);
    const still = await city.fetch(`/${retired}`, { headers: phone, redirect: "manual" });
    assert.equal(still.status, 302, "a retired sign's code still answers");

    const renamed = await changeRecords(
      db,
      [{ kind: "street", subject: `street ${street.id}`, after: { name: `${street.name} Mới` } }],
      { official: "a@b.example", what: "form", today },
    );
    assert.equal(renamed.outcome, "applied");
    await page.goto(`${origin}/officials/en/print/outdated`);
    await check(page, "plates with an old name");
    const listed = await page.locator("tbody code").allTextContents();
    assert.deepEqual(
      listed.filter((code) => codes.includes(code)).sort(),
      [scanned, third].sort(),
      "all but the retired one",
    );
    await page.goto(`${origin}/officials/en/signs/${scanned}/edit`);
    await check(page, "the form of a sign");
    await page.close();
  });
}

test("the phone's own place is taken if it is accurate, and its accuracy is said", async () => {
  const slug = await db
    .prepare("SELECT slug FROM streets WHERE id = ?")
    .bind(streets[0]?.id ?? 0)
    .first<string>("slug");
  const context = await browser.newContext({
    permissions: ["geolocation"],
    geolocation: { latitude: 20.45, longitude: 106.34, accuracy: 12 },
  });
  const page = await context.newPage();
  await page.goto(`${origin}/officials/en/signs/new?street=${slug}`);
  const where = page.getByLabel(/^Coordinates/);
  await page.getByRole("button", { name: "Where I stand" }).click();
  await page.getByText("Filled in, accurate to about 12 m.").waitFor();
  assert.equal(await where.inputValue(), "20.450000, 106.340000");
  await context.setGeolocation({ latitude: 20.46, longitude: 106.35, accuracy: 51 });
  await page.getByRole("button", { name: "Where I stand" }).click();
  await page.getByText("51 m is not accurate enough").waitFor();
  assert.equal(await where.inputValue(), "20.450000, 106.340000", "as it was");
  await context.close();
});
