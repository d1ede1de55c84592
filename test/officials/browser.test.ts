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

test("of two searches the later is shown, though its answer came first", async () => {
  const page = await open("/en/signs");
  let late = (): void => {};
  const isLate = new Promise<void>((resolve) => {
    late = resolve;
  });
  await page.route(/[?&]q=tran(&|$)/, async (route) => {
    await isLate;
    await route.continue();
  });
  const box = page.getByRole("searchbox");
  const slow = page.waitForRequest(/[?&]q=tran(&|$)/);
  await box.fill("tran");
  await slow;
  await box.fill("tran phu");
  await page.waitForURL(/q=tran\+phu/);
  const shown = await page.locator("#found").textContent();
  const answered = page.waitForResponse(/[?&]q=tran(&|$)/);
  late();
  await (await answered).finished();
  await page.waitForTimeout(300);
  assert.match(page.url(), /q=tran\+phu/);
  assert.equal(await page.locator("#found").textContent(), shown);
});

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
  "/monthly/letterhead/edit",
  "/monthly/parts",
  "/monthly/parts?by=street",
  "/reports",
  "/data",
  "/people",
  "/staff-check",
  "/visits",
  "/signs/CODE/visit",
  "/print",
  "/print?ward=&street=ly-bon&status=&format=750x400&bleed=3",
  "/print/proof?ward=&street=ly-bon&status=&format=750x400&bleed=3",
  "/records",
  "/sign-events/new?status=installed",
  "/no-such-page",
];
for (const [width, base, some] of [
  [320, "", places],
  [320, "/en", places],
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

test("the map is one tab stop, with the arrow keys from sign to sign", async () => {
  const page = await open("/en/map", { viewport: { width: 1280, height: 900 } });
  const links = page.locator("svg.map a");
  assert.ok((await links.count()) > 200);
  const stops = 'svg.map a:not([tabindex="-1"])';
  assert.equal(await page.locator(stops).count(), 1);
  const focused = () => page.evaluate<string | null>("document.activeElement.getAttribute('href')");
  await page.locator(stops).focus();
  const first = await focused();
  const seen = new Set([first]);
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"]) {
    await page.keyboard.press(key);
    seen.add(await focused());
  }
  assert.ok(seen.size > 2, [...seen].join());
  assert.equal(await page.locator(stops).count(), 1, "one, and where the keyboard is");
  assert.equal(await page.locator(stops).getAttribute("href"), await focused());
  await page.keyboard.press("Tab");
  assert.equal(await page.locator("svg.map a:focus").count(), 0, "out of the map with one press");
  const target = await page.locator(stops).getAttribute("href");
  await page.locator(stops).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}${target}`);
  await page.close();
});

test("a finger on the map gets a list of the signs near it, large enough to touch", async () => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 700 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(`${origin}/officials/en/map`);
  const list = page.locator("#near a");
  assert.ok((await list.count()) > 0, "without a touch, the signs to check");
  await page.getByRole("heading", { name: "Signs to check" }).waitFor();
  const link = page.locator("svg.map a").nth(40);
  const href = await link.getAttribute("href");
  await page.locator("svg.map").scrollIntoViewIfNeeded();
  const box = await link.boundingBox();
  assert.ok(box);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.getByRole("heading", { name: "Signs near where you touched" }).waitFor();
  assert.match(page.url(), /\/map$/, "a finger opens nothing that it may not have meant");
  const near = await list.evaluateAll((found: { pathname: string }[]) =>
    found.map(({ pathname }) => pathname),
  );
  assert.equal(near.length, 12);
  assert.ok(near.includes(href ?? ""), `${href} among ${near.join()}`);
  for (const line of await list.all()) assert.ok(((await line.boundingBox())?.height ?? 0) >= 44);
  assert.deepEqual(await violations(page), []);
  await list.first().tap();
  await page.waitForURL(/\/signs\//);
  await context.close();
});

test("the monthly report of a bad month prints on one sheet of A4, with nothing cut", async () => {
  await open("/monthly").then((page) => page.close());
  const lastDay = "unixepoch('now', '+7 hours', 'start of month', '-1 day') / 86400";
  await db.batch([
    db.prepare(
      `INSERT INTO health_runs (day, step, survey, finished_at)
       VALUES (${lastDay}, 'done', '{}', unixepoch()) ON CONFLICT DO NOTHING`,
    ),
    db.prepare(
      `INSERT INTO sign_events (code, kind, day, outcome)
       SELECT code, 'inspected', date('now', '+7 hours', 'start of month', '-1 day'), 'damaged' FROM signs
       WHERE status = 'installed' ORDER BY code LIMIT 12`,
    ),
    db.prepare(
      `INSERT INTO reports (receipt, street_id, code, kind, text, at)
       SELECT 'bad-' || code, street_id, code, 'damaged', '', unixepoch('now', 'start of month', '-2 days')
       FROM signs WHERE status = 'installed' ORDER BY code LIMIT 11`,
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
    assert.equal(await page.getByText(base ? "12 signs broken" : "có 12 biển hỏng").count(), 1);
    assert.equal(await page.getByText(base ? "of 11 signs" : "có 11 biển được").count(), 1);
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
