import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, phone, startCity } from "./harness.ts";

const { get, db, worker } = await startCity();
const crowd = 1_000;

test("a scan leads to its street's page and reaches the dashboard, a crowd to the unit", async () => {
  const sign = await db
    .prepare(
      `SELECT signs.code, streets.slug, streets.name FROM signs
       JOIN streets ON streets.id = signs.street_id WHERE signs.status = 'installed' LIMIT 1`,
    )
    .first<{ code: string; slug: string; name: string }>();
  assert.ok(sign);

  const answer = await get(`/${sign.code.toLowerCase()}`);
  assert.equal(answer.status, 302);
  assert.equal(answer.headers.get("Location"), `/vi/streets/${sign.slug}#${sign.code}`);
  assert.equal(answer.headers.get("Cache-Control"), "private, max-age=60");
  assert.equal(answer.headers.get("X-Scan"), "person");

  const page = await get(`/vi/streets/${sign.slug}`);
  assert.equal(page.status, 200);
  assert.ok((await page.text()).includes(`${sign.name}</h1>`));

  const answers = await Promise.all(Array.from({ length: crowd - 1 }, () => get(`/${sign.code}`)));
  assert.ok(answers.every(({ status }) => status === 302));

  await eventually(async () => {
    const ids = await worker.listDurableObjectIds("TALLY");
    const totals = await Promise.all(
      ids.map(async (id) => {
        const storage = await worker.getDurableObjectStorage("TALLY", { id });
        const rows = await storage.exec("SELECT sum(count) AS total FROM counts");
        return Number(rows[0]?.total ?? 0);
      }),
    );
    return totals.reduce((sum, total) => sum + total, 0);
  }, crowd);

  await eventually(async () => {
    const row = await db
      .prepare(`SELECT sum(count) AS total FROM scans WHERE code = ? AND "by" = 'person'`)
      .bind(sign.code)
      .first<{ total: number }>();
    return row?.total;
  }, crowd);

  const dashboard = await (await get("/officials/en")).text();
  assert.match(dashboard, /<strong>1,000<\/strong>/);
  const table = await (await get(`/officials/en/signs?q=${sign.code}`)).text();
  const row = table.slice(table.indexOf(`id="${sign.code}"`));
  assert.match(row.slice(0, row.indexOf("</tr>")), />1,000</);
});

test("in another language the same sign leads to that language's page", async () => {
  const sign = await db.prepare("SELECT code FROM signs LIMIT 1").first<{ code: string }>();
  const leadsTo = async (language: string) =>
    (await get(`/${sign?.code}`, { ...phone, "Accept-Language": language })).headers.get(
      "Location",
    );
  const english = (await leadsTo("en-GB,en;q=0.8")) ?? "";
  assert.match(english, /^\/en\/streets\//);
  assert.equal(await leadsTo("vi"), english.replace("/en/", "/vi/"));
});
