import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isoDay, today } from "../../src/db/hours.ts";
import { maxListed } from "../../src/officials/queries/signs-to-visit.ts";
import {
  directionTo,
  distanceBetween,
  type Place,
  roundMetres,
} from "../../src/officials/visits/distance.ts";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import { startCity } from "../harness.ts";

const { db, get } = await startCity();
const day = isoDay(today(Date.now(), 7));

const codes = (
  await db
    .prepare("SELECT code FROM signs WHERE status = 'installed' ORDER BY code DESC")
    .raw<[string]>()
).flat();

const record = (signs: readonly string[], outcome: string) =>
  changeRecords(
    db,
    signs.map((code) => ({
      kind: "signEvent",
      after: { code, kind: "inspected", outcome, day, note: null },
    })),
    { official: "official@bienpho.example", what: "sign event", today: day },
  );

const listOf = async (query = "") => {
  const html = await (await get(`/officials/en/visits${query}`)).text();
  const [placed = "", others = ""] = html.split("<h2>Signs without coordinates</h2>");
  const rowsOf = (part: string) =>
    [...part.matchAll(/<li class="inspect".*?<\/li>/gs)].map(([row]) => ({
      row,
      code: /<code>(\w+)/.exec(row)?.[1] ?? "",
      ward: / · ([^<]+)<\/p>/.exec(row)?.[1] ?? "",
      street: (/visit">([^<]+)</.exec(row)?.[1] ?? "").replace(/^Đường /, ""),
    }));
  return { html, placed: rowsOf(placed), others: rowsOf(others) };
};

test("a city in which no sign wants a visit says so", async () => {
  const { html, placed, others } = await listOf();
  assert.match(html, /No sign wants a visit\./);
  assert.deepEqual([...placed, ...others], []);
});

test("the list has what the dashboard tells to inspect, by ward and street, and at its end what has no coordinates", async () => {
  const broken = codes.slice(0, 20);
  const [nowhere = "", mended = ""] = broken;
  await record(broken, "damaged");
  await record([mended], "well");
  await db
    .prepare("UPDATE signs SET latitude = NULL, longitude = NULL WHERE code = ?")
    .bind(nowhere)
    .run();
  const { html, placed, others } = await listOf();
  assert.match(html, /19 signs want a visit\./);
  assert.deepEqual(
    others.map(({ code }) => code),
    [nowhere],
  );
  assert.deepEqual(
    placed.map(({ code }) => code).sort(),
    broken.filter((code) => code !== nowhere && code !== mended).sort(),
  );
  const collator = new Intl.Collator("vi", { numeric: true });
  const order = placed.map(({ ward, street }) => `${ward}\n${street}`);
  assert.deepEqual(order, order.toSorted(collator.compare));
  assert.ok(new Set(placed.map(({ ward }) => ward)).size > 1, "more than one ward");
  for (const { row, code } of placed) {
    assert.match(row, /data-at="20\.\d+,106\.\d+"/, code);
    assert.match(row, /<p>Found damaged on /, code);
    assert.ok(row.includes(`href="/officials/en/signs/${code}/visit"`), code);
    assert.match(row, /maps\/search\/\?api=1&amp;query=20\.\d+,106\.\d+"/, code);
  }
  assert.doesNotMatch(others[0]?.row ?? "", /data-at|google/);
  const dashboard = await (await get("/officials/en/signs?show=check")).text();
  for (const { code } of [...placed, ...others]) assert.ok(dashboard.includes(code), code);
});

test("a ward has its own signs alone", async () => {
  const { html, placed } = await listOf();
  const [, code = "", name = ""] = /<option value="(\d+)">([^<]+)/.exec(html) ?? [];
  const ofWard = await listOf(`?ward=${code}`);
  assert.ok(ofWard.placed.length > 0 && ofWard.placed.length < placed.length);
  for (const { ward } of ofWard.placed) assert.equal(ward, name);
  assert.match(ofWard.html, new RegExp(`<option value="${code}" selected="">`));
  assert.match(ofWard.html, new RegExp(`href="/officials/visits\\?ward=${code}" lang="vi"`));
  assert.deepEqual((await listOf("?ward=nowhere")).placed, []);
});

test("a ward in which nothing is left says so of itself, stays chosen, and leads to the others", async () => {
  const [, code = ""] = /<option value="(\d+)">/.exec((await listOf()).html) ?? [];
  const { placed } = await listOf(`?ward=${code}`);
  const left = (await listOf()).placed.length - placed.length;
  await record(
    placed.map((sign) => sign.code),
    "well",
  );
  const { html } = await listOf(`?ward=${code}`);
  assert.match(html, /No sign of this ward wants a visit\./);
  assert.match(html, new RegExp(`<option value="${code}" selected="">`));
  assert.match(html, /<a href="\/officials\/en\/visits">All wards<\/a>/);
  assert.equal((await listOf()).placed.length, left);
});

test("what is only watched is counted in the ward that is chosen", async () => {
  const [, code = ""] = /<option value="(\d+)">/.exec((await listOf()).html) ?? [];
  const { placed } = await listOf(`?ward=${code}`);
  const ofOthers = (await listOf()).placed.find((sign) => sign.ward !== placed[0]?.ward);
  await record([ofOthers?.code ?? ""], "well");
  await db
    .prepare("INSERT INTO sign_health (code, day, tier, judgement) VALUES (?, 1, 'watch', ?)")
    .bind(ofOthers?.code, JSON.stringify({ tier: "watch", presence: "installed" }))
    .run();
  assert.match((await listOf()).html, /1 more is only to be watched/);
  assert.doesNotMatch((await listOf(`?ward=${code}`)).html, /only to be watched/);
});

test("of more signs than a page lists it has as many as it may, and says so", async () => {
  const broken = codes.slice(0, maxListed + 10);
  assert.equal(broken.length, maxListed + 10);
  await record(broken, "missing");
  const { html, placed, others } = await listOf();
  assert.equal(placed.length + others.length, maxListed);
  assert.match(html, new RegExp(`${maxListed + 10} signs want a visit\\.`));
  assert.match(html, new RegExp(`Only the ${maxListed} most pressing are listed`));
  assert.ok(Buffer.byteLength(html) < maxListed * 1_000, `${Buffer.byteLength(html)} bytes`);
});

test("where no ward can be chosen, it does not say to choose one", async () => {
  await db.batch([
    db.prepare("UPDATE wards SET outline = NULL"),
    db.prepare("DELETE FROM street_wards"),
  ]);
  const { html } = await listOf();
  assert.match(html, new RegExp(`Only the ${maxListed} most pressing are listed\\. Record these`));
  assert.doesNotMatch(html, /Choose a ward|<select/);
});

test("no page but this one and that of new signs may ask where the phone is", async () => {
  for (const [path, may] of [
    ["/visits", true],
    [`/signs/${codes[0]}/visit`, false],
    ["/staff-check", false],
    ["", false],
  ] as const) {
    const policy = (await get(`/officials${path}`)).headers.get("Permissions-Policy") ?? "";
    assert.equal(policy.includes("geolocation=(self)"), may, path);
  }
});

describe("distances and directions", () => {
  const square: Place = { latitude: 20.45, longitude: 106.34 };
  // By Vincenty's inverse formula on WGS 84 (Survey Review 23, 1975); a sphere is off by half a per cent at most.
  const cases: [to: Place, metres: number, direction: number][] = [
    [square, 0, 0],
    [{ latitude: 20.46, longitude: 106.34 }, 1_107, 0],
    [{ latitude: 20.46, longitude: 106.351 }, 1_595, 1],
    [{ latitude: 20.45, longitude: 106.35 }, 1_043, 2],
    [{ latitude: 20.44, longitude: 106.351 }, 1_595, 3],
    [{ latitude: 20.44, longitude: 106.34 }, 1_107, 4],
    [{ latitude: 20.44, longitude: 106.329 }, 1_595, 5],
    [{ latitude: 20.45, longitude: 106.33 }, 1_043, 6],
    [{ latitude: 20.46, longitude: 106.329 }, 1_595, 7],
    // Hà Nội, Hồ Gươm.
    [{ latitude: 21.0286, longitude: 105.8523 }, 81_753, 7],
  ];
  for (const [to, metres, direction] of cases) {
    test(`to ${to.latitude}, ${to.longitude}`, () => {
      const found = distanceBetween(square, to);
      assert.ok(Math.abs(found - metres) <= metres * 0.006, `${found} m`);
      assert.equal(directionTo(square, to), direction);
    });
  }

  test("are rounded to tens of metres, and from a kilometre on to hundreds", () => {
    const rounded = [4, 6, 347, 994, 996, 1_049, 1_051, 12_340].map(roundMetres);
    assert.deepEqual(rounded, [0, 10, 350, 990, 1_000, 1_000, 1_100, 12_300]);
  });
});
