import assert from "node:assert/strict";
import { test } from "node:test";
import { connect } from "../../src/db/client.ts";
import { moveReport } from "../../src/officials/reports/move-report.ts";
import { readReports } from "../../src/streets/reports/reports.ts";
import { phone, startCity } from "../harness.ts";
import { asFiles, hostileForms } from "../web/hostile-forms.ts";
import { escaped, hostile, long } from "./hostile.ts";

const { get, db, fetch } = await startCity();
const form = "/vi/streets/ly-bon/reports";
const sign = await db
  .prepare(
    "SELECT code FROM signs JOIN streets ON streets.id = street_id WHERE slug = 'ly-bon' LIMIT 1",
  )
  .first<{ code: string }>();
const code = sign?.code ?? "";

/** A token as old as somebody takes to write: the form's own, waited for. */
const wait = () => new Promise((resolve) => setTimeout(resolve, 3_100));
const tokens = await Promise.all(Array.from({ length: 24 }, newToken));
await wait();

const sameSite = { ...phone, "Sec-Fetch-Site": "same-origin" };
const filled = { kind: "damaged", code: "", text: "Biển bị nghiêng", contact: "", subject: "" };

async function newToken(path = form): Promise<string> {
  const html = await (await get(path)).text();
  return /name="token" value="([^"]+)"/.exec(html)?.[1] ?? "";
}

function send(
  fields: Record<string, string>,
  headers: Record<string, string> = sameSite,
  path = form,
) {
  const body = new URLSearchParams({ token: tokens.pop() ?? "", ...filled, ...fields });
  return fetch(path, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/x-www-form-urlencoded" },
    body: body.toString(),
    redirect: "manual",
  });
}

const filed = async () =>
  (await db.prepare("SELECT count(*) AS n FROM reports").first<{ n: number }>())?.n;

test("a report is kept as it was typed, in NFC, and its sender is shown what becomes of it", async () => {
  const text = "Mã bị dán đè,\nở ngã tư";
  const answer = await send({
    kind: "pasted-over",
    code,
    text: text.normalize("NFD").replace("\n", "\r\n"),
    contact: "0900 000 000",
  });
  assert.equal(answer.status, 303);
  const receipt = answer.headers.get("Location") ?? "";
  assert.match(receipt, /^\/vi\/streets\/ly-bon\/reports\/[\w-]{22}$/);
  const row = await db.prepare("SELECT * FROM reports ORDER BY id DESC LIMIT 1").first();
  assert.equal(row?.text, text.normalize("NFC"));
  assert.equal(row?.code, code);
  assert.equal(row?.contact, "0900 000 000");
  assert.equal(row?.state, "new");

  const page = await get(receipt);
  assert.equal(page.headers.get("Cache-Control"), "no-store");
  const html = await page.text();
  assert.match(html, /mới nhận/);
  assert.doesNotMatch(html, /ngã tư|0900/);
  await db.prepare("UPDATE reports SET state = 'in progress'").run();
  assert.match(await (await get(receipt)).text(), /đang xử lý/);
});

test("an official reads it with its street, and closing it deletes the contact", async () => {
  const [report] = await readReports(connect(db), ["in progress"]);
  assert.equal(report?.street, "Lý Bôn");
  assert.equal(report?.slug, "ly-bon");
  assert.equal(report?.contact, "0900 000 000");
  assert.equal(await moveReport(db, 4711, "done", "a@b.example"), false);
  assert.equal(await moveReport(db, report?.id ?? 0, "done", "a@b.example"), true);
  const [closed] = await readReports(connect(db), ["done", "rejected"]);
  assert.deepEqual(
    [closed?.id, closed?.contact, closed?.official],
    [report?.id, null, "a@b.example"],
  );
  assert.ok(closed?.stateAt);
});

test("the table itself refuses to keep the contact of a closed report", async () => {
  await assert.rejects(
    db.prepare("UPDATE reports SET contact = '0900' WHERE state = 'done'").run(),
  );
});

test("a form sent twice is one report", async () => {
  const token = tokens.pop() ?? "";
  const before = await filed();
  const [first, second] = [await send({ token }), await send({ token })];
  assert.equal(first.headers.get("Location"), second.headers.get("Location"));
  assert.equal(await filed(), (before ?? 0) + 1);
});

const wrong: [what: string, fields: Record<string, string>, says: RegExp][] = [
  ["no kind", { kind: "" }, /Hãy chọn một trong bốn loại/],
  ["an invented kind", { kind: "nonsense" }, /Hãy chọn một trong bốn loại/],
  ["a sign of another street", { code: "000000" }, /không thuộc con đường này/],
  ["no text", { text: " \n " }, /Hãy viết vài chữ/],
  ["a text of 10,000 characters", { text: long }, /Hiện có 10\.000 ký tự, tối đa 2\.000/],
  ["a contact that is an essay", { contact: "x".repeat(201) }, /chỉ cần một số điện thoại/],
  ["31 marks on a letter", { text: `Mọi chữ a${"\u0323".repeat(31)} ở đây` }, /mang hơn 30 dấu/],
  [
    "a contact of marks",
    { contact: `0900${"\u0301".repeat(60)}` },
    /Trong phần liên hệ có một chữ/,
  ],
  ["a field that no person sees", { subject: "Buy now" }, /Ô này phải để trống/],
  ["an invented token", { token: "1.2.3" }, /không còn hợp lệ/],
  ["no token", { token: "" }, /không còn hợp lệ/],
];

for (const [what, fields, says] of wrong) {
  test(`${what}: the form again, saying what to mend, with everything typed`, async () => {
    const before = await filed();
    const typed = { text: `Còn nguyên: ${hostile}`, contact: `Tôi "&<`, ...fields };
    const answer = await send(typed);
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.match(html, says);
    const kept = (value: string) =>
      [value, value.normalize("NFC")].some((text) => html.includes(escaped(text.trim())));
    assert.ok(kept(typed.text), "text");
    assert.ok(kept(typed.contact), "contact");
    if (!("kind" in fields)) assert.match(html, /value="damaged" checked=""/);
    assert.match(html, /name="token" value="[\w-]{36}\.\w+\.[\w-]{43}"/);
    assert.equal(await filed(), before);
  });
}

test("sent faster than anybody writes, it waits; sent again a little later, it is taken", async () => {
  const token = await newToken();
  const early = await send({ token });
  assert.equal(early.status, 422);
  const html = await early.text();
  assert.match(html, /nhanh hơn một người/);
  assert.ok(html.includes(token));
  await wait();
  assert.equal((await send({ token })).status, 303);
});

test("another site's form is refused, whatever it holds", async () => {
  const before = await filed();
  for (const headers of [
    { ...phone, "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" },
    { ...phone, Origin: "https://evil.example" },
    phone,
  ]) {
    const answer = await send({}, headers);
    assert.equal(answer.status, 403);
    assert.match(await answer.text(), /gửi từ một trang khác/);
  }
  assert.equal(await filed(), before);
});

test("what is too large to be a report is refused, and nothing of it is kept", async () => {
  const before = await filed();
  assert.equal((await send({ text: "x".repeat(300_000) })).status, 413);
  assert.equal(await filed(), before);
});

test("a body that is no form is told so, and one without texts is the form again", async () => {
  const before = await filed();
  const names = Object.keys(filled);
  for (const { what, type, body, status } of [...hostileForms, asFiles(names)]) {
    const answer = await fetch(form, {
      method: "POST",
      headers: { ...sameSite, ...(type === null ? {} : { "Content-Type": type }) },
      body,
    });
    const html = await answer.text();
    if (status === 400 && /^(empty|nothing but|files)/.test(what)) {
      assert.equal(answer.status, 422, what);
      assert.match(html, /Hãy viết vài chữ/, what);
    } else {
      assert.equal(answer.status, status, what);
      assert.match(html, /<h1>[^<]+<\/h1><p>[^<]+<\/p>/, what);
    }
  }
  assert.equal(await filed(), before);
});

test("97,000 marks on one letter hold the Worker no longer than 97,000 letters", async () => {
  const took = async (text: string) => {
    const times: number[] = [];
    for (let n = 0; n < 3; n++) {
      const begun = performance.now();
      // In parts, so that a mark is two bytes and as many fit as can.
      const body = `--edge\r\nContent-Disposition: form-data; name="text"\r\n\r\n${text}\r\n--edge--\r\n`;
      const answer = await fetch(form, {
        method: "POST",
        headers: { ...sameSite, "Content-Type": "multipart/form-data; boundary=edge" },
        body,
      });
      assert.equal(answer.status, 422);
      times.push(performance.now() - begun);
    }
    return Math.min(...times);
  };
  const letters = await took("ă".repeat(97_001));
  const marks = await took(`a${"\u0300".repeat(48_500)}${"\u0323".repeat(48_500)}`);
  assert.ok(marks < 10 * letters, `${marks} ms, letters ${letters} ms`);
});

test("a flood fills its street's hour and nothing more, and loses nobody's words", async () => {
  await db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)
       INSERT INTO reports (receipt, street_id, kind, text)
       SELECT 'flood' || i, (SELECT id FROM streets WHERE slug = 'ly-bon'), 'mistake', 'x' FROM n`,
    )
    .run();
  const answer = await send({ text: "Chữ của tôi" });
  assert.equal(answer.status, 429);
  assert.equal(answer.headers.get("Retry-After"), "3600");
  assert.match(await answer.text(), /Chữ của tôi/);
  const other = "/vi/streets/le-loi/reports";
  assert.equal((await send({}, sameSite, other)).status, 303);
  await db.prepare("UPDATE reports SET at = at - 3601").run();
  assert.equal((await send({})).status, 303);
});

test("a report of a street that is not, or a receipt of another's, is not found", async () => {
  assert.equal((await get("/vi/streets/none/reports")).status, 404);
  assert.equal((await send({}, sameSite, "/vi/streets/none/reports")).status, 404);
  assert.equal((await get("/vi/streets/le-loi/reports/flood1")).status, 404);
});

test("nothing of a sender is kept but what the form asks for", async () => {
  const columns = await db
    .prepare("SELECT name FROM pragma_table_info('reports')")
    .all<{ name: string }>();
  assert.deepEqual(
    columns.results.map(({ name }) => name),
    [
      "id",
      "receipt",
      "street_id",
      "code",
      "kind",
      "text",
      "contact",
      "state",
      "at",
      "state_at",
      "official",
    ],
  );
});
