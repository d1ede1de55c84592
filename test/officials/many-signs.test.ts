import assert from "node:assert/strict";
import { before, test } from "node:test";
import { someCodes } from "../../support/faults/city.ts";
import { startCity } from "../harness.ts";

const { get, db } = await startCity();

/** On the map of the officials: signs that are linked, dots that are not, and its size. */
async function map() {
  const html = await (await get("/officials/map")).text();
  const [svg = ""] = html.match(/<svg class="chart map".*?<\/svg>/s) ?? [];
  return {
    html,
    linked: svg.match(/<a href/g)?.length ?? 0,
    dots: svg.match(/h0/g)?.length ?? 0,
    inspect: svg.match(/shape inspect/g)?.length ?? 0,
    kB: svg.length / 1000,
  };
}

const placed = () =>
  db.prepare("SELECT count(*) AS n FROM signs WHERE latitude IS NOT NULL").first<number>("n");

before(async () => {
  const [sign] = await db.prepare("SELECT code FROM signs WHERE status = 'installed'").raw();
  await db
    .prepare("INSERT INTO sign_health (code, day, tier, judgement) VALUES (?, 1, 'inspect', ?)")
    .bind(sign?.[0], JSON.stringify({ tier: "inspect", presence: "installed", cause: "silence" }))
    .run();
});

test("the map of a small city links every sign", async () => {
  const { linked, html } = await map();
  assert.equal(linked, await placed());
  assert.match(html, /Chọn một biển để mở trang của nó/);
});

test("the map of ten thousand signs stays small: dots are shared, and what is pressing is linked", async () => {
  // Two thousand never scanned beside eight thousand planned, on a square of 100 by 100.
  const codes = someCodes(10_000, 2_000_000);
  for (let n = 0; n < codes.length; n += 2_000) {
    await db
      .prepare(
        `INSERT INTO signs (code, street_id, position, status, latitude, longitude)
         SELECT value, 1, 'x', iif((key + ?2) % 5 = 0, 'installed', 'planned'),
           20.44 + ((key + ?2) / 100) * 0.0001, 106.33 + ((key + ?2) % 100) * 0.0001
         FROM json_each(?1)`,
      )
      .bind(JSON.stringify(codes.slice(n, n + 2_000)), n)
      .run();
  }
  const { linked, dots, inspect, kB, html } = await map();
  assert.equal(linked, 1_000, "no more than anybody can choose from");
  assert.equal(inspect, 1, "the most pressing is among them");
  assert.ok(dots > 100 && dots < 5_000, `${dots} dots`);
  assert.ok(kB < 500, `${kB} kB`);
  assert.match(html, /vẽ chung một chấm/);
});
