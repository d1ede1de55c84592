import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type FaultyCity, startFaultyCity } from "../../support/faults/city.ts";
import { phone } from "../../support/user-agents.ts";

let city: FaultyCity;
before(async () => {
  city = await startFaultyCity({ signs: 2 });
  const line = (...points: number[][]) =>
    JSON.stringify({ type: "LineString", coordinates: points });
  const outline = JSON.stringify({
    type: "Polygon",
    coordinates: [
      [
        [106.3, 20.4],
        [106.4, 20.4],
        [106.4, 20.5],
        [106.3, 20.5],
        [106.3, 20.4],
      ],
    ],
  });
  const { db } = city;
  await db.batch([
    db
      .prepare("INSERT INTO wards (id, code, name, outline) VALUES (1, '1', 'Phường Một', ?)")
      .bind(outline),
    db.prepare("UPDATE streets SET geometry = ?").bind(line([106.33, 20.44], [106.34, 20.44])),
    db
      .prepare(
        `INSERT INTO streets (id, slug, name, folded, status, geometry)
         VALUES (2, 'crossing', 'Cắt Ngang', 'x', 'illustrative', ?)`,
      )
      .bind(line([106.335, 20.43], [106.335, 20.45])),
    db.prepare("INSERT INTO street_wards (street_id, ward_id) VALUES (1, 1), (2, 1)"),
    db
      .prepare("UPDATE signs SET latitude = 20.44, longitude = 106.331 WHERE code = ?")
      .bind(city.codes[0] ?? ""),
  ]);
});
after(() => city.dispose());

/** Past the edge's copy of the page, which is good for 50 seconds. */
let seconds = 0;
async function page(language = "vi"): Promise<string> {
  seconds += 60;
  await city.setWorld({ clock: Date.now() + seconds * 1000 });
  const html = await (await city.get(`/${language}/streets/ly-bon`, phone)).text();
  await city.rested();
  return html;
}

/** All that the page shows of the map, the junctions and the places of the signs. */
const drawn = (html: string): string[] => [
  ...(html.match(/<figure class="map">.*<\/figure>/s) ?? []),
  ...(html.match(/<ol class="links".*?<\/ol>/s) ?? []),
  ...(html.match(/<div class="here[^"]*">.*?<\/div>/gs) ?? []),
];

test("what was drawn once is the same from memory, and in a new isolate from the data centre", async () => {
  const first = drawn(await page());
  assert.equal(first.length, 4, "a map, junctions and two signs");
  assert.match(first.join(""), /Cắt Ngang.*Cắt Ngang/s);
  assert.deepEqual(drawn(await page()), first);
  await city.deploy({});
  assert.deepEqual(drawn(await page()), first);
  assert.notDeepEqual(
    drawn(await page("en")),
    first,
    "the other language has a drawing of its own",
  );
});

/** Whatever a drawing shows, changed by hand, where no version of a record tells of it. */
const changes: [what: string, sql: string][] = [
  [
    "the street's line",
    "UPDATE streets SET geometry = replace(geometry, '106.34', '106.345') WHERE id = 1",
  ],
  [
    "a neighbour's line",
    "UPDATE streets SET geometry = replace(geometry, '106.335', '106.333') WHERE id = 2",
  ],
  ["a neighbour's name", "UPDATE streets SET name = 'Tên Mới' WHERE id = 2"],
  ["a neighbour's slug", "UPDATE streets SET slug = 'new-name' WHERE id = 2"],
  ["a ward's outline", "UPDATE wards SET outline = replace(outline, '106.4', '106.5')"],
  ["a sign's place", "UPDATE signs SET longitude = 106.332"],
  ["that a sign hangs no more", "UPDATE signs SET status = 'retired'"],
  ["the street at its end", "UPDATE streets SET end_street_id = 2 WHERE id = 1"],
];

for (const [what, sql] of changes) {
  test(`${what} is drawn anew as soon as it has changed`, async () => {
    const before = drawn(await page());
    await city.db.prepare(sql).run();
    assert.notDeepEqual(drawn(await page()), before);
  });
}
