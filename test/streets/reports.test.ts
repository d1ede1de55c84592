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
const tokens = await Promise.all(Array.from({ length: 60 }, newToken));
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
  const done = { move: "done", official: "a@b.example", formKey: null, lastSeen: null } as const;
  assert.equal(await moveReport(db, { id: 4711, ...done }), null);
  assert.equal(await moveReport(db, { id: report?.id ?? 0, ...done }), "moved");
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

test("a form sent twice, or twice at once, is one report", async () => {
  const before = (await filed()) ?? 0;
  const token = tokens.pop() ?? "";
  const [first, second] = [await send({ token }), await send({ token })];
  assert.equal(first.headers.get("Location"), second.headers.get("Location"));
  assert.equal(await filed(), before + 1);

  const another = tokens.pop() ?? "";
  const both = await Promise.all([send({ token: another }), send({ token: another })]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [303, 303],
  );
  const [one, other] = both.map(({ headers }) => headers.get("Location"));
  assert.equal(one, other);
  assert.notEqual(one, first.headers.get("Location"));
  assert.equal(await filed(), before + 2);
});

test("a form that is sent again with other words shows the first's receipt, which says so", async () => {
  const token = tokens.pop() ?? "";
  const first = (await send({ token })).headers.get("Location") ?? "";
  const before = await filed();
  for (const words of [{ text: "Chuyện khác" }, { kind: "missing" }, { code }]) {
    const again = await send({ token, ...words });
    assert.equal(again.status, 303);
    assert.equal(again.headers.get("Location"), `${first}?again`);
  }
  assert.equal(await filed(), before);
  assert.doesNotMatch(await (await get(first)).text(), /Biểu mẫu này đã được gửi rồi/);
  const page = await (await get(`${first}?again`)).text();
  assert.match(page, /Biểu mẫu này đã được gửi rồi/);
  assert.ok(page.includes(`href="${form}"`), "a link to a new form");
});

const wrong: [what: string, fields: Record<string, string>, says: RegExp][] = [
  ["no kind", { kind: "" }, /Hãy chọn một trong bốn loại/],
  ["an invented kind", { kind: "nonsense" }, /Hãy chọn một trong bốn loại/],
  ["a sign of another street", { code: "000000" }, /không thuộc con đường này/],
  ["no text", { text: " \n " }, /Hãy mô tả ngắn gọn/],
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
  let token = "";
  let early: Awaited<ReturnType<typeof send>>;
  let took = 0;
  // A busy machine may take as long over it as somebody who writes: then it is no test of that.
  do {
    const made = performance.now();
    token = await newToken();
    early = await send({ token });
    took = performance.now() - made;
  } while (early.status !== 422 && took > 2_900);
  assert.equal(early.status, 422, `sent ${took} ms after it was made`);
  const html = await early.text();
  assert.match(html, /quá nhanh/);
  assert.ok(html.includes(token));
  await wait();
  assert.equal((await send({ token })).status, 303);
});

test("a browser without Fetch Metadata can report: the form's token decides", async () => {
  for (const headers of [phone, { ...phone, Origin: "null" }]) {
    const token = await newToken();
    await wait();
    assert.equal((await send({ token: "forged" }, headers)).status, 422);
    assert.equal((await send({ token }, headers)).status, 303);
  }
});

test("another site's form is refused, whatever it holds", async () => {
  const before = await filed();
  for (const headers of [
    { ...phone, "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" },
    { ...phone, "Sec-Fetch-Site": "cross-site", Origin: "null" },
    { ...phone, "Sec-Fetch-Site": "same-site" },
    { ...phone, Origin: "https://evil.example" },
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
      assert.match(html, /Hãy mô tả ngắn gọn/, what);
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

/** Reports of other people, `count` of them, filed `ago` seconds ago; texts of one letter. */
const fill = (slug: string, kind: string, count: number, ago = 0) =>
  db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?3)
       INSERT INTO reports (receipt, street_id, kind, text, at)
       SELECT 'other' || hex(randomblob(9)), (SELECT id FROM streets WHERE slug = ?1), ?2, 'x',
         unixepoch() - ?4
       FROM n`,
    )
    .bind(slug, kind, count, ago)
    .run();
const allYesterday = () => db.prepare("UPDATE reports SET at = at - 100000").run();
const elsewhere = "/vi/streets/le-loi/reports";
const [there = "", alsoThere = ""] = await Promise.all([newToken(elsewhere), newToken(elsewhere)]);
await wait();

test("a flood fills its street's hour and nothing more, and loses nobody's words", async () => {
  await allYesterday();
  await fill("ly-bon", "damaged", 10);
  const answer = await send({ text: "Chữ của tôi" });
  assert.equal(answer.status, 429);
  assert.equal(answer.headers.get("Retry-After"), "3600");
  const html = await answer.text();
  assert.match(html, /Chữ của tôi/);
  assert.match(html, /<a href="mailto:office@bienpho.example">/);
  assert.equal((await send({ token: there }, sameSite, elsewhere)).status, 303, "another street");
  await db.prepare("UPDATE reports SET at = at - 3601").run();
  assert.equal((await send({})).status, 303, "an hour later");
});

test("the first report of a kind that a street has in a day is taken, whatever fills its hour and the city's", async () => {
  await allYesterday();
  await fill("ly-bon", "damaged", 10);
  assert.equal((await send({ kind: "missing" })).status, 303, "the street's first of the kind");
  assert.equal((await send({ kind: "missing" })).status, 429, "its second, the hour being full");
  await allYesterday();
  await fill("le-quy-don", "mistake", 120);
  assert.equal((await send({ kind: "damaged" })).status, 303, "the city's hour being full");
  assert.equal((await send({ kind: "damaged" })).status, 429);
  await allYesterday();
  await fill("ly-bon", "damaged", 1, 80_000);
  await fill("le-quy-don", "mistake", 119);
  assert.equal((await send({ kind: "damaged" })).status, 303, "one place left");
  assert.equal((await send({ kind: "damaged" })).status, 429, "and none");
});

test("when many reports come in, a long text is asked to be shortened, and taken short", async () => {
  await allYesterday();
  await fill("le-quy-don", "mistake", 29);
  const words = "Biển nghiêng. ".repeat(36).trim();
  assert.ok(words.length > 500);
  assert.equal((await send({ text: words })).status, 303, "few come in");
  const token = tokens.pop() ?? "";
  const answer = await send({ token, text: words });
  assert.equal(answer.status, 422);
  const html = await answer.text();
  assert.match(html, /phải ngắn hơn bình thường/);
  assert.match(html, /Hiện có 503 ký tự, tối đa 500/);
  assert.ok(html.includes(words), "nothing typed is lost");
  assert.equal((await send({ token, text: words.slice(0, 500) })).status, 303);
  await fill("ly-bon", "damaged", 10);
  assert.equal(
    (await send({ text: words })).status,
    429,
    "a shorter one would not be taken either",
  );
});

test("all reports together leave room for the counting: none is taken when their room is full", async () => {
  await allYesterday();
  const size = () =>
    db.prepare("SELECT up_to, bytes FROM report_size").first<{ up_to: number; bytes: number }>();
  const bytes = `200 + length(CAST(text AS BLOB)) + coalesce(length(CAST(contact AS BLOB)), 0)`;
  const summed = () =>
    db
      .prepare(`SELECT max(id) AS up_to, sum(${bytes}) AS bytes FROM reports`)
      .first<{ up_to: number; bytes: number }>();
  await db.prepare("UPDATE report_size SET up_to = 0, bytes = 0").run();
  for (const contact of ["0900 000 000", ""]) {
    assert.equal((await send({ text: "Mã mờ", contact })).status, 303);
    assert.deepEqual(await size(), await summed());
  }
  const own = 200 + new TextEncoder().encode("Mã mờ").length;
  await db
    .prepare("UPDATE report_size SET bytes = ?")
    .bind(80_000_000 - own + 1)
    .run();
  assert.equal((await send({ text: "Mã mờ" })).status, 429);
  await db.prepare("UPDATE report_size SET bytes = bytes - 1").run();
  assert.equal((await send({ text: "Mã mờ" })).status, 303);
  assert.equal((await size())?.bytes, 80_000_000);
  await db.prepare("UPDATE report_size SET bytes = 0").run();
});

test("a form of one street is none for another", async () => {
  await allYesterday();
  const answer = await send({}, sameSite, elsewhere);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /không còn hợp lệ/);
  assert.equal((await send({ token: alsoThere }, sameSite, elsewhere)).status, 303);
});

test("a report of a street that is not, or a receipt of another's, is not found", async () => {
  const receipt = (await send({})).headers.get("Location") ?? "";
  assert.equal((await get(receipt)).status, 200);
  assert.equal((await get("/vi/streets/none/reports")).status, 404);
  assert.equal((await send({}, sameSite, "/vi/streets/none/reports")).status, 404);
  assert.equal((await get(receipt.replace("ly-bon", "le-loi"))).status, 404);
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
      "text_removed_at",
    ],
  );
});
