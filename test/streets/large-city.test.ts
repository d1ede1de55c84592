import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { fold, slugOf } from "../../src/web/vietnamese.ts";
import { manyStreets } from "../../support/streets/many-streets.ts";
import { startBrowser } from "../browser.ts";
import { startCity } from "../harness.ts";
import { violations } from "../violations.ts";
import { escaped } from "./hostile.ts";

const browser = await startBrowser();

/** A city of so many streets, a fifth of them in the second of two wards. */
async function cityOf(count: number) {
  const city = await startCity({ sample: "none" });
  const streets = manyStreets(count).map(({ name, aliases }, i) => ({
    id: i + 1,
    name,
    slug: `${slugOf(name)}-${i}`,
    folded: fold(name),
    aliases,
    ward: 1 + (i % 5 === 0 ? 1 : 0),
  }));
  const rows = JSON.stringify(streets);
  const from = "FROM json_each(?) AS row";
  await city.db.batch([
    city.db.prepare(`INSERT INTO wards (id, code, name, valid_from)
      VALUES (1, '12452', 'Phường Một', '2025-07-01'), (2, '12454', 'Phường Hai', '2025-07-01')`),
    city.db
      .prepare(
        `INSERT INTO namesakes (id, kind, name, folded, aliases)
         SELECT row.value ->> 'id', 'person', row.value ->> 'name', '', row.value -> 'aliases' ${from}`,
      )
      .bind(rows),
    city.db
      .prepare(
        `INSERT INTO streets (id, slug, kind, name, folded, namesake_id, status)
         SELECT row.value ->> 'id', row.value ->> 'slug', 'đường', row.value ->> 'name',
           row.value ->> 'folded', row.value ->> 'id', 'confirmed' ${from}`,
      )
      .bind(rows),
    city.db
      .prepare(`INSERT INTO street_wards SELECT row.value ->> 'id', row.value ->> 'ward' ${from}`)
      .bind(rows),
  ]);
  const read = async (path: string) => (await city.get(path)).text();
  return { ...city, streets, read };
}

const large = await cityOf(700);
const vast = await cityOf(5_000);
const { harness, read } = large;
const { url } = await harness.listen();
const { url: vastUrl } = await vast.harness.listen();

const streetsIn = (html: string) =>
  Array.from(html.matchAll(/<a href="\/\w+\/streets\/([^"]+)"/g), ([, slug]) => slug);
const lettersIn = (html: string) =>
  Array.from(html.matchAll(/<a href="(\/\w+\?[^"]*letter=[^"]+)"/g), ([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );

/** A page, and that it weighs no more than it may. */
async function readLight({ read }: typeof large, path: string): Promise<string> {
  const html = await read(path);
  const bytes = gzipSync(html).byteLength;
  assert.ok(bytes < 14_000, `${path}: ${bytes} bytes`);
  return html;
}

for (const language of ["vi", "en"]) {
  for (const city of [large, vast]) {
    const count = city.streets.length;
    test(`${language}: two taps lead to each of ${count} streets, over pages of less than 14 kB`, async () => {
      const first = await readLight(city, `/${language}`);
      assert.deepEqual(streetsIn(first), []);
      const reached = new Set<string | undefined>();
      for (const href of lettersIn(first).filter((href) => !href.endsWith("=all"))) {
        const html = await readLight(city, href);
        assert.ok(html.includes(`<a href="${escaped(href)}" aria-current="page">`), href);
        assert.ok(streetsIn(html).length <= 200, href);
        for (const slug of streetsIn(html)) reached.add(slug);
      }
      assert.deepEqual([...reached].sort(), city.streets.map(({ slug }) => slug).sort());
      for (const path of [
        `/${language}?letter=N&part=2`,
        `/${language}?ward=12452&letter=N&part=2`,
      ]) {
        const html = await readLight(city, path);
        assert.ok(
          html.includes(`<link rel="canonical" href="https://bienpho.example/${language}"/>`),
        );
        const other = language === "vi" ? "en" : "vi";
        assert.ok(
          html.includes(`<a href="${escaped(path.replace(language, other))}" lang="${other}"`),
        );
      }
    });
  }
}

test("all of 700 streets can be had on one page, of 5,000 none but their letters", async () => {
  const wanted = large.streets.map(({ slug }) => slug).sort();
  assert.deepEqual(streetsIn(await read("/vi?letter=all")).sort(), wanted);
  assert.match(await read("/vi"), /<a href="\/vi\?letter=all">/);
  assert.deepEqual(streetsIn(await readLight(vast, "/vi?letter=all")), []);
  const first = await vast.read("/vi");
  assert.doesNotMatch(first, /letter=all/);
  assert.doesNotMatch(first, /data-whole/, "the server searches: nothing is fetched as one types");
});

test("a search that finds more streets than a page lists gives them in parts, each once, the best first", async () => {
  const first = await readLight(vast, "/vi?q=nguyen");
  const hrefs = Array.from(first.matchAll(/<a href="(\/vi\?q=nguyen[^"]*)"/g), ([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  ).filter((href) => !href.includes("letter"));
  const slugs: (string | undefined)[] = [];
  for (const href of new Set(hrefs)) slugs.push(...streetsIn(await readLight(vast, href)));
  assert.equal(new Set(slugs).size, slugs.length);
  assert.ok(slugs.length > 200, `${slugs.length} streets`);
  const [, found = ""] = /id="found"[^>]*>([\d.]+) đường/.exec(first) ?? [];
  assert.equal(found.replace(".", ""), String(slugs.length));
  assert.deepEqual(streetsIn(first), slugs.slice(0, streetsIn(first).length));
});

test("a part that there is not is the nearest that there is", async () => {
  const [{ length } = []] = [streetsIn(await read("/vi?letter=N"))];
  assert.ok(length && length > 0);
  for (const part of ["0", "-1", "x", "1.5", ""]) {
    assert.deepEqual(
      streetsIn(await read(`/vi?letter=N&part=${part}`)),
      streetsIn(await read("/vi?letter=N")),
      part,
    );
  }
  const last = streetsIn(await vast.read("/vi?letter=N&part=999999"));
  assert.ok(last.length > 0 && last.length <= 200);
});

test("the site's map has each of 5,000 streets once in each language, and none of the list's pages", async () => {
  const sitemap = await vast.read("/sitemap.xml");
  const listed = Array.from(sitemap.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url]) => url);
  for (const language of ["vi", "en"]) {
    const before = `https://bienpho.example/${language}/streets/`;
    assert.deepEqual(
      listed.filter((url) => url?.startsWith(before)).sort(),
      vast.streets.map(({ slug }) => before + slug).sort(),
    );
  }
  assert.doesNotMatch(sitemap, /letter=|part=/);
});

test("a ward of many streets is given by its letters, one of few at once", async () => {
  const [many, few] = [await read("/vi?ward=12452"), await read("/vi?ward=12454")];
  assert.deepEqual(streetsIn(many), []);
  assert.equal(streetsIn(few).length, 140);
  const reached = [];
  for (const href of lettersIn(many)) {
    assert.match(href, /^\/vi\?ward=12452&letter=/);
    if (!href.endsWith("=all")) reached.push(...streetsIn(await readLight(large, href)));
  }
  assert.equal(new Set(reached).size, 560);
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
      ["/vi?letter=N&part=2", 320],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(new URL(path, vastUrl).href);
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
