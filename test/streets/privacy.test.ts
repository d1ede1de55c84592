import assert from "node:assert/strict";
import { test } from "node:test";
import { contactDays, textDays } from "../../src/streets/reports/retention.ts";
import { startCity } from "../harness.ts";

const office = "office@city.example";
const { db, get } = await startCity({ sample: "none", vars: { CITY_CONTACT: office } });
await db
  .prepare(
    "INSERT INTO streets (id, slug, name, folded, status) VALUES (1, 'x', 'X', 'x', 'confirmed')",
  )
  .run();
await db
  .prepare("INSERT INTO reports (receipt, street_id, kind, text) VALUES ('r', 1, 'missing', 'x')")
  .run();

const link = `<a href="mailto:${office}">${office}</a>`;

for (const [language, words] of [
  [
    "vi",
    { days: "ngày", law: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15", backups: "Bản sao lưu" },
  ],
  ["en", { days: "days", law: "No. 91/2025/QH15", backups: "Backups" }],
] as const) {
  test(`${language}: the privacy page says how long a report is kept, what backups hold, who answers, and by which law`, async () => {
    const html = await (await get(`/${language}/privacy`)).text();
    const [, section = ""] = /<section id="reports">(.*?)<\/section>/s.exec(html) ?? [];
    for (const days of [contactDays, textDays])
      assert.ok(section.includes(`${days} ${words.days}`));
    assert.ok(section.includes(words.law));
    assert.ok(section.includes(words.backups));
    assert.ok(section.includes(link));
  });

  test(`${language}: the pages of a report name the office at their foot, and link to the privacy page`, async () => {
    for (const path of ["", "/r", "/r/withdrawals?of=report"]) {
      const answer = await get(`/${language}/streets/x/reports${path}`);
      assert.equal(answer.status, 200, path);
      const [, foot = ""] = /<footer>(.*?)<\/footer>/s.exec(await answer.text()) ?? [];
      assert.ok(foot.includes(link), path);
      assert.ok(foot.includes(`<a href="/${language}/privacy">`), path);
    }
  });
}
