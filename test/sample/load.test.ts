import assert from "node:assert/strict";
import { it } from "node:test";
import { sampleCity } from "../../sample/city.ts";
import { deadSign } from "../../sample/demo-signs.ts";
import { loadSample, sampleOfficial } from "../../sample/load.ts";
import { sampleTally } from "../../src/db/schema.ts";
import { startCity } from "../harness.ts";

it("loads the sample city into an empty database once, and leaves it alone afterwards", async () => {
  const { db } = await startCity({ sample: "none" });
  const countOf = (table: string) =>
    db.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>("n");
  const said: string[] = [];
  const load = () =>
    loadSample(db, {
      now: new Date("2026-11-23T08:20:00Z"),
      utcOffset: 7,
      say: (line) => said.push(line),
    });

  await load();
  assert.equal(await countOf("streets"), sampleCity.streets.length);
  assert.equal(await countOf("namesakes"), sampleCity.namesakes.length);
  assert.equal(await countOf("wards"), sampleCity.wards.length);
  assert.equal(await countOf("signs"), sampleCity.signs.length);
  assert.equal(await countOf("sign_events"), sampleCity.signEvents.length);
  assert.equal(await countOf("streets WHERE status <> 'illustrative'"), 0);
  assert.equal(await countOf(`scans WHERE tally <> ${sampleTally}`), 0);
  assert.equal(await countOf(`officials WHERE email = '${sampleOfficial}' AND role = 'admin'`), 1);
  const scans = await countOf("scans");
  assert.ok(scans && scans > 50_000, `${scans} rows of scans`);

  const street = await db
    .prepare(
      "SELECT street.folded, start.name AS start, namesake.name AS namesake, json_extract(street.geometry, '$.type') AS shape FROM streets street JOIN streets start ON start.id = street.start_street_id JOIN namesakes namesake ON namesake.id = street.namesake_id WHERE street.slug = 'ly-bon'",
    )
    .first();
  const lyBon = sampleCity.streets.find(({ slug }) => slug === "ly-bon");
  assert.deepEqual(street, {
    folded: "ly bon",
    start: lyBon?.startText.replace("giao ", ""),
    namesake: "Lý Bôn",
    shape: "LineString",
  });
  const installed = await db
    .prepare("SELECT day FROM sign_events WHERE code = ? AND kind = 'installed'")
    .bind(deadSign)
    .first<string>("day");
  assert.match(installed ?? "", /^2024-(10|11|12)-\d\d$/);
  const orphans = await db.prepare("PRAGMA foreign_key_check").all();
  assert.deepEqual(orphans.results, []);

  await db.prepare("UPDATE streets SET width_m = 99 WHERE slug = 'ly-bon'").run();
  await load();
  assert.equal(await countOf("streets WHERE width_m = 99"), 1);
  assert.equal(await countOf("scans"), scans);
  assert.match(said.at(-1) ?? "", /left as it is/);
});
