import assert from "node:assert/strict";
import { test } from "node:test";
import { startCity } from "../harness.ts";
import { openCsv } from "./csv.ts";
import { postForm, sendForm } from "./post-form.ts";

const { fetch, db, get } = await startCity({ sample: "none" });
await db.batch([
  db.prepare(
    "INSERT INTO streets (id, slug, name, folded, status) VALUES (1, 'ly-bon', 'Lý Bôn', 'ly bon', 'confirmed')",
  ),
  db.prepare(
    "INSERT INTO signs (code, street_id, position, status) VALUES ('7K3M9X', 1, 'đầu đường', 'installed')",
  ),
  db.prepare(
    `INSERT INTO reports (id, receipt, street_id, code, kind, text, contact)
     VALUES (1, 'r1', 1, '7K3M9X', 'damaged', 'Biển bị nghiêng', '0900 000 000'),
       (2, 'r2', 1, NULL, 'mistake', '=1+1, "sai năm sinh"', NULL)`,
  ),
]);

const move = async (id: number, state: string) => {
  const answer = await fetch(`/officials/en/reports/${id}/moves`, {
    method: "POST",
    body: new URLSearchParams({ state }).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
    redirect: "manual",
  });
  return { status: answer.status, text: await answer.text() };
};

const inbox = async (show: string) => {
  const page = await (await get(`/officials/en/reports?show=${show}`)).text();
  return ["Biển bị nghiêng", "sai năm sinh"].map((text) => page.includes(text));
};
const overview = async () => (await get("/officials/en")).text();

test("citizens' reports wait in the inbox until they are done, and their contacts go with them", async () => {
  assert.match(await overview(), />2 new reports by citizens</);
  assert.deepEqual(await inbox(""), [true, true]);
  assert.match(await (await get("/officials/en/reports")).text(), /0900 000 000/);

  assert.equal((await move(1, "in progress")).status, 303);
  assert.match(await overview(), />1 new report by a citizen</);
  assert.deepEqual(await inbox(""), [true, true], "what is in progress is still open");
  assert.deepEqual(await inbox("in+progress"), [true, false]);

  assert.equal((await move(1, "done")).status, 303);
  assert.equal((await move(2, "rejected")).status, 303);
  assert.doesNotMatch(await overview(), /new report/);
  assert.deepEqual(await inbox(""), [false, false]);
  assert.deepEqual(await inbox("done"), [true, false]);
  assert.deepEqual(await inbox("rejected"), [false, true]);
  assert.deepEqual(await inbox("all"), [true, true]);
  assert.equal(await db.prepare("SELECT contact FROM reports WHERE id = 1").first("contact"), null);

  const audit = await db
    .prepare(`SELECT subject, "before" ->> 'state', "after" ->> 'state' FROM audit ORDER BY id`)
    .raw();
  assert.deepEqual(audit, [
    ["report 1", "new", "in progress"],
    ["report 1", "in progress", "done"],
    ["report 2", "new", "rejected"],
  ]);
});

test("a move to nowhere, or of a report that is not there, is refused and leaves no trace", async () => {
  const states = () => db.prepare("SELECT id, state FROM reports ORDER BY id").raw();
  const before = await db.prepare("SELECT count(*) AS n FROM audit").first("n");
  const statesBefore = await states();
  const wrong = await move(1, "lost");
  assert.equal(wrong.status, 400);
  assert.match(wrong.text, /new, in progress, to visit, done, not found, passed on or rejected/);
  assert.equal((await move(99, "done")).status, 404);
  assert.equal(await db.prepare("SELECT count(*) AS n FROM audit").first("n"), before);
  assert.deepEqual(await states(), statesBefore);
});

test("the table of reports has no contact, and no text that a spreadsheet would run", async () => {
  await db.prepare("UPDATE reports SET state = 'new', contact = 'a@b.example' WHERE id = 2").run();
  await db
    .prepare(
      `INSERT INTO reports (id, receipt, street_id, kind, text)
       VALUES (3, 'r3', 1, 'mistake', 'sai tên;=1+1'), (4, 'r4', 1, 'mistake', '＝1+1')`,
    )
    .run();
  const file = await get("/officials/en/tables/reports.csv");
  const { rows } = openCsv(await file.arrayBuffer());
  assert.deepEqual(
    rows.map((row) => row.Text),
    ["'＝1+1", "sai tên;'=1+1", `'=1+1, "sai năm sinh"`, "Biển bị nghiêng"],
  );
  assert.ok(!JSON.stringify(rows).includes("a@b.example"));
});

test("a text that is removed is nowhere any more: no page, table or change has it", async () => {
  await db
    .prepare(
      `INSERT INTO reports (id, receipt, street_id, kind, text, contact)
       VALUES (9, 'r9', 1, 'missing', 'Nhà bà Xuyến 81', '0911 222 333')`,
    )
    .run();
  const before = await db.prepare("SELECT * FROM reports WHERE id = 9").first();
  const list = await (await get("/officials/reports")).text();
  assert.match(list, /Nhà bà Xuyến 81/);
  assert.ok(list.includes('action="/officials/reports/9/redactions"'));

  assert.equal(await postForm({ fetch }, "/reports/9/redactions", {}), 303);
  const after = await db.prepare("SELECT * FROM reports WHERE id = 9").first();
  assert.ok(Number(after?.text_removed_at) > 0);
  assert.deepEqual(after, { ...before, text: "", text_removed_at: after?.text_removed_at });
  assert.equal(await postForm({ fetch }, "/reports/9/redactions", {}), 303);
  assert.deepEqual(await db.prepare("SELECT * FROM reports WHERE id = 9").first(), after);
  const audit = await db
    .prepare(`SELECT action, "before", "after" FROM audit WHERE subject = 'report 9'`)
    .raw();
  assert.deepEqual(audit, [["report.redact", null, '{"text":null}']], "told once");

  for (const path of [
    "/officials/reports?show=all",
    "/officials/tables/reports.csv",
    "/officials/tables/reports.json",
    "/officials/tables/audit.csv",
    "/officials/people",
    "/officials/changes",
    "/officials/changes.csv",
    "/officials/changes.json",
  ]) {
    assert.doesNotMatch(await (await get(path)).text(), /Xuyến/, path);
  }
  assert.match(await (await get("/officials/reports")).text(), /\(nội dung đã xóa: [^)]+\)/);
  assert.match(await (await get("/officials/changes")).text(), /Xóa nội dung phản ánh/);
  const { rows } = openCsv(await (await get("/officials/en/tables/reports.csv")).arrayBuffer());
  assert.equal(rows[0]?.Text, "");
  assert.match(rows[0]?.["Text removed (city time)"] ?? "", /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  assert.equal(rows.at(-1)?.["Text removed (city time)"], "");
  assert.equal(await postForm({ fetch }, "/reports/99/redactions", {}), 404);
});

test("officials are told when reports reach the hour's bound, and when half of their room is used", async () => {
  const page = async () => (await get("/officials/en/reports")).text();
  assert.doesNotMatch(await page(), /class="notice"/);
  await db.batch([
    db.prepare("UPDATE report_size SET bytes = 40000000"),
    db.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
       INSERT INTO reports (receipt, street_id, kind, text) SELECT 'n' || i, 1, 'missing', 'x' FROM n`,
    ),
  ]);
  assert.match(await page(), /At least 120 reports have come in within an hour/);
  assert.match(await page(), /Reports fill 50\s?% of the room/);
});

const mixes: [title: string, pastedOver: string][] = [
  ["urgent ones by the hundred before others", "value > 30"],
  ["one of three urgent", "value % 3 = 0"],
  ["none urgent", "false"],
];
for (const [title, pastedOver] of mixes) {
  test(`older reports are had page by page, every one and no page of more than 200: ${title}`, async () => {
    await db.batch([
      db.prepare("DELETE FROM reports WHERE receipt LIKE 'walk-%'"),
      db
        .prepare(
          `INSERT INTO reports (receipt, street_id, kind, text)
         SELECT 'walk-' || value, 1, iif(${pastedOver}, 'pasted-over', 'mistake'), 'walk ' || value || '!'
         FROM json_each(?)`,
        )
        .bind(JSON.stringify(Array.from({ length: 360 }, (_, n) => n))),
    ]);
    const seen = new Set<string>();
    let path: string | undefined = "/officials/en/reports";
    for (let pages = 0; path !== undefined && pages < 9; pages++) {
      const html = await (await get(path)).text();
      const found = html.match(/walk \d+!/g) ?? [];
      assert.ok(found.length <= 200, `${found.length} on ${path}`);
      for (const text of found) seen.add(text);
      path = /href="(\/officials\/en[^"]*before=\d+[^"]*)"/
        .exec(html)?.[1]
        ?.replaceAll("&amp;", "&");
    }
    assert.equal(seen.size, 360);
  });
}

const lists = [
  ["/reports", "reports", "street_id, kind", "1, 'missing'"],
  ["/reports/codes", "code_reports", "code, place", "'7K3M9K', 'chợ'"],
] as const;
for (const [list, table, columns, values] of lists) {
  test(`what is done on a page of ${list} leads back to that page, and says of which report what`, async () => {
    await db
      .prepare(
        `INSERT INTO ${table} (id, receipt, ${columns}, text, state)
         VALUES (123456, 'back', ${values}, 'x', 'in progress')`,
      )
      .run();
    const address = `${list}?show=in+progress&before=123457`;
    const page = async (path: string) => (await get(path)).text();
    const html = await page(`/officials/en${address}`);
    assert.match(html, /No\. 123456 ·/);
    assert.ok(html.includes(`href="/officials${address.replace("&", "&amp;")}" lang="vi"`));
    const acts: [act: string, fields: Record<string, string>, says: RegExp][] = [
      ["redactions", {}, /The text is removed\. Report 123456: /],
      ["moves", { state: "done" }, /role="status">(<p>)?Report 123456: /],
    ];
    for (const [act, fields, says] of acts) {
      const [form = ""] =
        new RegExp(`action="/officials/en${list}/123456/${act}">.*?</form>`, "s").exec(html) ?? [];
      const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const sent = Object.fromEntries(hidden.map(([, name, value]) => [name, value ?? ""]));
      const path = `/en${list}/123456/${act}`;
      const { status, location } = await sendForm({ fetch }, path, { ...sent, ...fields });
      assert.equal(status, 303, act);
      assert.ok(location.startsWith(`/officials/en${address}&`), location);
      assert.match(await page(location), says);
    }
  });
}
