import assert from "node:assert/strict";
import { before, test } from "node:test";
import { holds } from "../../sample/network/line.ts";
import { layNetwork } from "../../sample/network.ts";
import { areasOf } from "../../sample/outline.ts";
import { signPosts } from "../../sample/sign-posts.ts";
import { readOutlines } from "../../sample/sources.ts";
import { baseStyle } from "../../src/web/style.ts";
import { manyStreets } from "../../support/streets/many-streets.ts";
import { startBrowser } from "../browser.ts";
import { startCity } from "../harness.ts";
import { faultsOfMaps, type MapFault } from "./map-faults.ts";

/**
 * Every map of the sample and of more towns, drawn by the Worker and measured in Chromium with
 * its own letters: nothing may stand on the street or its signs, and its ends have names.
 */

const { get, db } = await startCity();
const browser = await startBrowser();

/** `npm run bench:maps` draws ten, which takes a minute. */
const towns = Number(process.env.TOWNS ?? 1);
const streetsOfTown = 70;

/** What is met at either end, by slug; null where nothing is. */
const ends = new Map<string, { start: string | null; end: string | null }>();

before(async () => {
  const areas = areasOf(readOutlines());
  const names = manyStreets(towns * streetsOfTown, 5).map(({ name }) => name);
  const rows = Array.from({ length: towns }, (_, town) => {
    const { named, nameless } = layNetwork(`town ${town}`, streetsOfTown, areas);
    const lines = [...named.values(), ...nameless];
    const idOf = (n: number) => 1_000 + town * streetsOfTown + n;
    return lines.map((line, n) => {
      const crossed = (point: (typeof line.points)[number] | undefined) => {
        const met = lines.findIndex((other) => other !== line && point && holds(other, point));
        return met < 0 ? undefined : { id: idOf(met), name: names[idOf(met) - 1_000] as string };
      };
      const [start, end] = [crossed(line.points[0]), crossed(line.points.at(-1))];
      // Of every other town the record does not say what is met at the ends.
      const isTold = town % 2 === 0;
      const geometry = {
        type: "LineString",
        coordinates: line.points.map(({ longitude, latitude }) => [longitude, latitude]),
      };
      ends.set(`town-${idOf(n)}`, { start: start?.name ?? null, end: end?.name ?? null });
      return {
        id: idOf(n),
        name: names[idOf(n) - 1_000],
        ward: 1_000 + town,
        start: isTold ? (start?.id ?? null) : null,
        end: isTold ? (end?.id ?? null) : null,
        geometry: JSON.stringify(geometry),
        points: signPosts(line, crossed).map(({ point }) => point),
      };
    });
  }).flat();
  const list = JSON.stringify(rows);
  const of = (key: string) => `(row.value ->> '${key}')`;
  await db.batch([
    db
      .prepare(
        `INSERT INTO wards (id, code, name, valid_from, outline)
         SELECT 1000 + town.value, 'town' || town.value, 'Phường ' || town.value, '2025-07-01', outline
         FROM json_each(?) AS town JOIN wards ON wards.id = 1 + town.value % 5`,
      )
      .bind(JSON.stringify(Array.from({ length: towns }, (_, town) => town))),
    db
      .prepare(
        `INSERT INTO streets (id, slug, kind, name, folded, geometry, status)
         SELECT ${of("id")}, 'town-' || ${of("id")}, 'đường', ${of("name")}, '', ${of("geometry")},
           'illustrative' FROM json_each(?) AS row`,
      )
      .bind(list),
    db
      .prepare(
        `UPDATE streets SET start_street_id = row.value ->> 'start', end_street_id = row.value ->> 'end'
         FROM json_each(?) AS row WHERE streets.id = row.value ->> 'id'`,
      )
      .bind(list),
    db
      .prepare(
        `INSERT INTO street_wards SELECT ${of("id")}, ${of("ward")} FROM json_each(?) AS row`,
      )
      .bind(list),
    db
      .prepare(
        `INSERT INTO signs (code, street_id, position, latitude, longitude, status)
         SELECT 'X' || key, ${of("street")}, '', ${of("latitude")}, ${of("longitude")}, 'installed'
         FROM json_each(?) AS row`,
      )
      .bind(
        JSON.stringify(
          rows.flatMap(({ id, points }) => points.map((point) => ({ street: id, ...point }))),
        ),
      ),
  ]);
  const sample = await db
    .prepare(
      `SELECT street.slug, a.name, b.name FROM streets AS street
       LEFT JOIN streets AS a ON a.id = street.start_street_id
       LEFT JOIN streets AS b ON b.id = street.end_street_id WHERE street.id < 1000`,
    )
    .raw<[string, string | null, string | null]>();
  for (const [slug, start, end] of sample) ends.set(slug, { start, end });
});

for (const language of ["vi", "en"] as const) {
  test(`${language}: on no map does anything cover the street, a sign or a name, and every end street is named`, async () => {
    // In English only the ends' words differ: the sample is enough.
    const slugs = [...ends.keys()].filter((slug) => language === "vi" || !slug.startsWith("town"));
    assert.equal(slugs.length, language === "vi" ? 79 + towns * streetsOfTown : 79);
    const figures: string[] = [];
    let style = "";
    for (const slug of slugs) {
      const html = await (await get(`/${language}/streets/${slug}`)).text();
      figures.push(/<figure class="map">.*?<\/figure>/s.exec(html)?.[0] ?? "");
      style ||= /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
    }
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.setContent(
      `<style>${style}</style><main>${figures.map((figure) => figure || "<figure></figure>").join("")}</main>`,
    );
    const faults = await page.evaluate<MapFault[]>(`(${faultsOfMaps})()`);
    assert.deepEqual(
      faults.map(({ map, fault }) => `${slugs[map]}: ${fault}`),
      [],
    );
    const texts = await page.$$eval("figure", (all) =>
      all.map((one) =>
        Array.from(
          one.querySelectorAll(".end"),
          (text) => (text as { textContent: string }).textContent,
        ),
      ),
    );
    const unnamed = slugs.filter((slug, i) => {
      const { start, end } = ends.get(slug) ?? { start: null, end: null };
      const told = (met: string | null, text = "") =>
        met === null || / \S/.test(text.split(":")[1] ?? "");
      return !told(start, texts[i]?.[0]) || !told(end, texts[i]?.[1]);
    });
    assert.deepEqual(unnamed, []);
    await page.close();
  });
}

/** Relative luminance and contrast (WCAG 2.2, definitions). */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test("what a map draws stands out against its ground, light and dark (WCAG 2.2, 1.4.3 and 1.4.11)", () => {
  const [light = "", dark = ""] = baseStyle.split("prefers-color-scheme:dark");
  for (const scheme of [light, dark]) {
    const colourOf = (name: string) => {
      const [, short = ""] = new RegExp(`--${name}:(#[0-9a-f]+)`).exec(scheme) ?? [];
      return short.length === 4 ? short.replace(/[0-9a-f]/g, "$&$&") : short;
    };
    for (const [name, least] of [
      ["road", 3],
      ["course", 4.5],
      ["here", 3],
      ["quiet", 4.5],
      ["ink", 4.5],
    ] as const) {
      const measured = contrast(colourOf(name), colourOf("wash"));
      assert.ok(measured >= least, `${name}: ${measured}`);
    }
  }
});

test("a map shows the signs that hang and no other", async () => {
  const counts = await db
    .prepare(
      `SELECT slug, sum(signs.status = 'installed'), count(*) FROM signs
       JOIN streets ON streets.id = street_id WHERE streets.id < 1000 GROUP BY slug`,
    )
    .raw<[string, number, number]>();
  const some = counts.filter(([, installed, all]) => installed < all);
  assert.ok(some.length > 3);
  for (const [slug, installed] of some) {
    const html = await (await get(`/vi/streets/${slug}`)).text();
    assert.equal(html.match(/<circle class="s /g)?.length ?? 0, installed, slug);
  }
});
