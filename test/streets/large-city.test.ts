import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { fold, slugOf } from "../../src/web/vietnamese.ts";
import { manyStreets } from "../../support/streets/many-streets.ts";
import { startBrowser } from "../browser.ts";
import { startCity } from "../harness.ts";
import { violations } from "../violations.ts";

const { harness, get, db } = await startCity({ sample: "none" });
const { url } = await harness.listen();
const browser = await startBrowser();

/** More than a page shows at once, in two wards. */
const streets = manyStreets(700).map(({ name, aliases }, i) => ({
  id: i + 1,
  name,
  slug: `${slugOf(name)}-${i}`,
  folded: fold(name),
  aliases,
  ward: 1 + (i % 5 === 0 ? 1 : 0),
}));
const rows = JSON.stringify(streets);
const from = "FROM json_each(?) AS row";
await db.batch([
  db.prepare(`INSERT INTO wards (id, code, name, valid_from)
    VALUES (1, '12452', 'Phường Một', '2025-07-01'), (2, '12454', 'Phường Hai', '2025-07-01')`),
  db
    .prepare(
      `INSERT INTO namesakes (id, kind, name, folded, aliases)
       SELECT row.value ->> 'id', 'person', row.value ->> 'name', '', row.value -> 'aliases' ${from}`,
    )
    .bind(rows),
  db
    .prepare(
      `INSERT INTO streets (id, slug, kind, name, folded, namesake_id, status)
       SELECT row.value ->> 'id', row.value ->> 'slug', 'đường', row.value ->> 'name',
         row.value ->> 'folded', row.value ->> 'id', 'confirmed' ${from}`,
    )
    .bind(rows),
  db
    .prepare(`INSERT INTO street_wards SELECT row.value ->> 'id', row.value ->> 'ward' ${from}`)
    .bind(rows),
]);

const read = async (path: string) => (await get(path)).text();
const streetsIn = (html: string) =>
  Array.from(html.matchAll(/<a href="\/\w+\/streets\/([^"]+)"/g), ([, slug]) => slug);
const lettersIn = (html: string) =>
  Array.from(html.matchAll(/<a href="(\/\w+\?[^"]*letter=[^"]+)"/g), ([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );

for (const language of ["vi", "en"]) {
  test(`${language}: two taps lead to each of 700 streets, and the first page weighs less than 14 kB`, async () => {
    const first = await read(`/${language}`);
    assert.ok(gzipSync(first).byteLength < 14_000, `${gzipSync(first).byteLength} bytes`);
    assert.deepEqual(streetsIn(first), []);
    const letters = lettersIn(first).filter((href) => !href.endsWith("=all"));
    const reached: (string | undefined)[] = [];
    for (const href of letters) {
      const html = await read(href);
      assert.ok(gzipSync(html).byteLength < 14_000, `${href}: ${gzipSync(html).byteLength} bytes`);
      assert.ok(html.includes(`<a href="${href}" aria-current="page">`), href);
      reached.push(...streetsIn(html));
    }
    const wanted = streets.map(({ slug }) => slug).sort();
    assert.deepEqual(reached.sort(), wanted);
    assert.deepEqual(streetsIn(await read(`/${language}?letter=all`)).sort(), wanted);
  });
}

test("a ward of many streets is given by its letters, one of few at once", async () => {
  const [many, few] = [await read("/vi?ward=12452"), await read("/vi?ward=12454")];
  assert.deepEqual(streetsIn(many), []);
  assert.equal(streetsIn(few).length, 140);
  const reached = [];
  for (const href of lettersIn(many)) {
    assert.match(href, /^\/vi\?ward=12452&letter=/);
    if (!href.endsWith("=all")) reached.push(...streetsIn(await read(href)));
  }
  assert.equal(reached.length, 560);
  assert.ok((await read("/vi")).includes('<a href="/vi?ward=12452">Phường Một</a>'));
});

test("a letter that no street begins with is said to have none; a search asks for no letter", async () => {
  assert.match(await read("/vi?letter=W"), /id="found"[^>]*>Không có đường nào khớp/);
  assert.deepEqual(
    streetsIn(await read("/vi?letter=W&q=ly+bon")),
    streetsIn(await read("/vi?q=ly+bon")),
  );
});

test("whoever types has all streets fetched once, and is told where that fails", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  await page.route("**/vi?letter=all", async (route) => {
    asked.push(route.request().url());
    if (asked.length === 1) await route.fulfill({ status: 503, body: "" });
    else await route.continue();
  });
  const shown = () =>
    page.$$eval("#streets a", (links) => links.map((link) => link.getAttribute("href")));
  for (const path of ["/vi", "/vi?letter=L"]) {
    asked.length = 0;
    await page.goto(new URL(path, url).href);
    const [before, status] = [await shown(), await page.textContent("#found")];
    await page.focus("#q");
    await page.getByText("Không tải được danh sách đường. Hãy bấm Tìm.").waitFor();
    await page.fill("#q", "nguyen hue");
    await page.locator("#letters").waitFor({ state: "hidden" });
    const wanted = streetsIn(await read("/vi?q=nguyen+hue")).map((slug) => `/vi/streets/${slug}`);
    await page.getByText(`${wanted.length} đường`, { exact: true }).waitFor();
    assert.deepEqual(await shown(), wanted);
    await page.fill("#q", "tran");
    await page.fill("#q", "");
    assert.deepEqual(await shown(), before);
    assert.equal(await page.textContent("#found"), status);
    assert.ok(await page.isVisible("#letters"));
    await page.selectOption("#ward", "12454");
    assert.equal((await shown()).length, 140);
    assert.equal(asked.length, 2);
  }
  await page.close();
});

test("letters and wards fit the screen and have no fault of WCAG 2.2 A or AA", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ colorScheme });
    for (const [path, width] of [
      ["/vi", 320],
      ["/en", 390],
      ["/vi?letter=N", 390],
      ["/en?letter=L", 1280],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(new URL(path, url).href);
      assert.deepEqual(await violations(page), [], `${path} at ${width} px`);
      assert.equal(
        await page.evaluate("document.documentElement.scrollWidth - innerWidth"),
        0,
        `${path} at ${width} px is too wide`,
      );
    }
    await page.close();
  }
});
