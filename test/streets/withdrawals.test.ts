import assert from "node:assert/strict";
import { test } from "node:test";
import { phone, startCity } from "../harness.ts";

const { db, fetch, get } = await startCity({ sample: "none" });
await db
  .prepare(
    `INSERT INTO streets (id, slug, name, folded, status)
     VALUES (1, 'ly-bon', 'Lý Bôn', 'ly bon', 'confirmed'), (2, 'le-loi', 'Lê Lợi', 'le loi', 'confirmed')`,
  )
  .run();

const sent = 1_700_000_000;
let filed = 0;

/** A report as it stands in the table, and the address of its receipt. */
async function fileReport(state: string, contact: string | null) {
  filed += 1;
  const receipt = `receipt${filed}`;
  const moved = state === "new" ? null : sent + 60;
  await db
    .prepare(
      `INSERT INTO reports (id, receipt, street_id, kind, text, contact, state, at, state_at, official)
       VALUES (?1, ?2, 1, 'missing', 'Rơi xuống mương', ?3, ?4, ?5, ?6, ?7)`,
    )
    .bind(filed, receipt, contact, state, sent, moved, moved && "a@b.example")
    .run();
  const rows = await db.prepare("SELECT * FROM reports WHERE id = ?").bind(filed).all();
  return { id: filed, row: rows.results[0] ?? {}, at: `/vi/streets/ly-bon/reports/${receipt}` };
}

const rowOf = (id: number) => db.prepare("SELECT * FROM reports WHERE id = ?").bind(id).first();

const sameSite = { ...phone, "Sec-Fetch-Site": "same-origin" };
const post = (path: string, of: string, headers: Record<string, string> = sameSite) =>
  fetch(`${path}/withdrawals`, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ of }).toString(),
    redirect: "manual",
  });

test("the contact is withdrawn by the receipt alone, after being asked once more, and the report stays", async () => {
  const { id, row, at } = await fileReport("in progress", "0900 000 000");
  const receipt = await (await get(at)).text();
  assert.match(receipt, /Liên hệ: đang được lưu/);
  assert.doesNotMatch(receipt, /0900|mương/i);
  assert.match(receipt, /<button type="submit" name="of" value="contact">Rút lại liên hệ</);

  const asked = await get(`${at}/withdrawals?of=contact`);
  assert.equal(asked.status, 200);
  assert.equal(asked.headers.get("Cache-Control"), "no-store");
  const form = await asked.text();
  assert.match(form, /Rút lại liên hệ\?/);
  assert.ok(form.includes(`<form method="post" action="${at}/withdrawals">`));
  assert.ok(form.includes(`<a href="${at}">`), "a way back");
  assert.deepEqual(await rowOf(id), row, "to ask changes nothing");

  const answer = await post(at, "contact");
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get("Location"), at);
  assert.deepEqual(await rowOf(id), { ...row, contact: null });
  const after = await (await get(at)).text();
  assert.match(after, /Liên hệ: không có, hoặc đã xóa/);
  assert.doesNotMatch(after, /value="contact"/);
  assert.match(after, /value="report"/);
});

const reports: [state: string, contact: string | null, becomes: string][] = [
  ["new", "0900 000 000", "withdrawn"],
  ["new", null, "withdrawn"],
  ["in progress", "0900 000 000", "withdrawn"],
  ["done", null, "done"],
  ["rejected", null, "rejected"],
];

for (const [state, contact, becomes] of reports) {
  test(`of a report that is ${state}, ${contact ? "with" : "without"} contact, text and contact are withdrawn; it is ${becomes}`, async () => {
    const { id, row, at } = await fileReport(state, contact);
    const asked = await (await get(`${at}/withdrawals?of=report`)).text();
    assert.match(asked, /không khôi phục được/);
    const before = Math.floor(Date.now() / 1000);
    assert.equal((await post(at, "report")).status, 303);
    const until = Math.floor(Date.now() / 1000);
    const after = await rowOf(id);
    const removed = Number(after?.text_removed_at);
    assert.ok(removed >= before && removed <= until, "the moment is kept");
    const moved = becomes === "withdrawn" ? { state_at: removed, official: null } : {};
    assert.deepEqual(after, {
      ...row,
      ...moved,
      contact: null,
      text: "",
      text_removed_at: removed,
      state: becomes,
    });
    const receipt = await (await get(at)).text();
    assert.match(receipt, /Nội dung: đã xóa ngày/);
    assert.equal(/người gửi đã rút lại/.test(receipt), becomes === "withdrawn");
    assert.doesNotMatch(receipt, /<button/, "nothing is left to withdraw");

    for (const what of ["report", "contact"]) {
      assert.equal((await get(`${at}/withdrawals?of=${what}`)).headers.get("Location"), at);
      assert.equal((await post(at, what)).status, 303);
      assert.deepEqual(await rowOf(id), after, "a second time changes nothing");
    }
  });
}

test("what is withdrawn stays so: no official moves it, sees its words or finds it among the open", async () => {
  const { id, at } = await fileReport("new", "0900 000 000");
  await db.prepare("UPDATE reports SET text = 'Chữ riêng' WHERE id = ?").bind(id).run();
  await post(at, "report");
  const row = await rowOf(id);
  const move = (state: string) =>
    fetch(`/officials/en/reports/${id}/moves`, {
      method: "POST",
      headers: { ...sameSite, "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ state }).toString(),
      redirect: "manual",
    });
  assert.equal((await move("new")).status, 303);
  assert.equal((await move("withdrawn")).status, 400, "only its sender withdraws a report");
  assert.deepEqual(await rowOf(id), row);
  assert.equal(await db.prepare("SELECT count(*) AS n FROM audit").first("n"), 0);
  const listed = async (show: string) =>
    (await (await get(`/officials/en/reports?show=${show}`)).text()).includes(`No. ${id} ·`);
  assert.deepEqual(await Promise.all(["", "withdrawn", "all"].map(listed)), [false, true, true]);
  const page = await (await get("/officials/en/reports?show=withdrawn")).text();
  assert.doesNotMatch(page, /Chữ riêng|0900/);
  assert.match(page, /\(text removed: [^)]+\)/);
  assert.doesNotMatch(page, /\/moves/);
});

test("a receipt that is not, another street's, or a wish that makes no sense changes nothing", async () => {
  const { id, row, at } = await fileReport("new", "0900 000 000");
  const missing = at.replace("receipt", "none");
  for (const path of [missing, at.replace("ly-bon", "le-loi"), at.replace("/vi/", "/fr/")]) {
    assert.equal((await get(`${path}/withdrawals?of=report`)).status, 404, path);
    assert.equal((await post(path, "report")).status, 404, path);
  }
  for (const what of ["", "everything", "__proto__"]) {
    assert.equal((await get(`${at}/withdrawals?of=${what}`)).status, 400, what);
    assert.equal((await post(at, what)).status, 400, what);
  }
  const cross = { ...phone, "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" };
  assert.equal((await post(at, "report", cross)).status, 403);
  assert.deepEqual(await rowOf(id), row);
});
