import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { bringOnTheNight } from "../../sample/night.ts";
import { startBrowser } from "../browser.ts";
import { startCity } from "../harness.ts";
import { violations } from "../violations.ts";
import { openCsv } from "./csv.ts";

const { harness, db } = await startCity({ sample: "scans" });
const origin = (await harness.listen()).url.origin;
const browser = await startBrowser();
await bringOnTheNight(new URL(origin), []);
const dead =
  (await db
    .prepare("SELECT code FROM sign_health WHERE tier = 'inspect' ORDER BY code")
    .first<string>("code")) ?? "";

const open = async (path: string, options: Parameters<Browser["newPage"]>[0] = {}) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 }, ...options });
  await page.goto(`${origin}/officials${path}`);
  return page;
};

const scansShown = async (page: Page): Promise<number[]> =>
  (await page.locator("#results tbody td.number").allTextContents()).map((text) =>
    Number(text.replaceAll(",", "")),
  );

for (const javaScriptEnabled of [false, true]) {
  test(`an official works ${javaScriptEnabled ? "with" : "without"} JavaScript: sort, filter, period, sign, visit, CSV`, async () => {
    const page = await open("/en/signs", { javaScriptEnabled });
    const top = await scansShown(page);
    assert.deepEqual(
      top,
      [...top].sort((a, b) => b - a),
    );
    await page.getByRole("link", { name: /^Scans/ }).press("Enter");
    await page.locator('th[aria-sort="ascending"]').waitFor();
    const focused = await page.evaluate<string>("document.activeElement.textContent");
    if (javaScriptEnabled) assert.match(focused, /^Scans/, "the keyboard is where it was");
    const bottom = await scansShown(page);
    assert.deepEqual(
      bottom,
      [...bottom].sort((a, b) => a - b),
    );

    await page.getByLabel("Status").selectOption("check");
    if (!javaScriptEnabled) await page.getByRole("button", { name: "Filter" }).click();
    await page.waitForURL(/show=check/);
    await page.getByRole("link", { name: "90 days" }).click();
    await page.waitForURL(/period=90/);
    assert.match(page.url(), /show=check/, "the filter outlives a change of period");

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV", exact: true }).click();
    const { rows } = openCsv(await readFile(await (await download).path()));
    const listed = page.locator("#results tbody tr");
    assert.deepEqual(
      rows.map((row) => row.Code),
      await listed.evaluateAll((found: { id: string }[]) => found.map(({ id }) => id)),
      "the file has the signs of the page, in its order",
    );

    await page.locator(`#${dead} a`).click();
    await page.waitForURL(new RegExp(`/signs/${dead}`));
    const note = `Wiped clean ${javaScriptEnabled}`;
    await page.getByLabel("Note").fill(note);
    await page.getByRole("button", { name: "Inspected" }).click();
    await page.getByText(note).waitFor();
    assert.equal(await page.locator(".state.inspect").count(), 0, "a visit ends the alarm");
    await page.getByRole("button", { name: "A mistake" }).first().click();
    await page.locator(".state.inspect").waitFor();
    await page.close();
  });
}

const places = [
  "",
  "/signs",
  "/map",
  "/signs/CODE?period=90",
  "/monthly",
  "/monthly/parts",
  "/monthly/parts?by=street",
  "/reports",
  "/data",
  "/people",
  "/staff-check",
  "/print",
];
for (const [width, base, some] of [
  [390, "/en", places],
  [1280, "", ["", "/monthly"]],
] as const) {
  test(`at ${width} px none of ${some.length} pages is too wide, and axe finds nothing`, async () => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    for (const place of some) {
      const path = base + place.replace("CODE", dead);
      await page.goto(`${origin}/officials${path}`);
      const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
      assert.ok(wide <= width, `${path} is ${wide} px wide`);
      assert.deepEqual(await violations(page), [], path);
    }
    await page.close();
  });
}

test("the monthly report of a bad month prints on one sheet of A4, with nothing cut", async () => {
  await open("/monthly").then((page) => page.close());
  const lastDay = "unixepoch('now', '+7 hours', 'start of month', '-1 day') / 86400";
  await db.batch([
    db.prepare(
      `INSERT INTO health_runs (day, step, survey, finished_at)
       VALUES (${lastDay}, 'done', '{}', unixepoch()) ON CONFLICT DO NOTHING`,
    ),
    db.prepare(
      `INSERT INTO sign_flags (code, day, flag) SELECT code, ${lastDay}, 2 FROM signs
       WHERE status = 'installed' ORDER BY code LIMIT 40`,
    ),
  ]);
  await db
    .prepare(
      `INSERT INTO scans SELECT ?1, unixepoch('now', 'start of month', '-10 days') / 3600, 'person', 5, 9000`,
    )
    .bind(dead)
    .run();
  const closed = await open("/en/monthly");
  await closed.getByRole("button", { name: "Make a new edition" }).click();
  await closed.getByText(/^Edition 2, made on .* by official@bienpho.example/).waitFor();
  await closed.close();
  for (const base of ["", "/en"]) {
    const page = await open(`${base}/monthly`);
    assert.equal(await page.locator("main .notice").count(), 2, "sample figures, and a burst");
    assert.equal(await page.locator("main .state").count(), 5, "and 35 more");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1, base);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    assert.deepEqual([Math.round(Number(width)), Math.round(Number(height))], [595, 842]);
    // What scrolls on a screen would be cut on paper.
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 688, height: 1000 });
    const cut = await page.evaluate(
      `[...document.querySelectorAll("main *")].filter((one) => one.scrollWidth > one.clientWidth + 1
        && getComputedStyle(one).overflowX !== "visible" && !one.closest(".unseen")).map(({ outerHTML }) => outerHTML.slice(0, 80))`,
    );
    assert.deepEqual(cut, []);
    await page.close();
  }
});
