import assert from "node:assert/strict";
import { test } from "node:test";
import { today } from "../../src/db/hours.ts";
import { readWork } from "../../src/officials/queries/report/work.ts";
import { withCheck } from "../../src/signs/code.ts";
import { phone, startCity } from "../harness.ts";
import { postForm } from "../officials/post-form.ts";
import { escaped, hostile, long } from "./hostile.ts";

const { get, db, fetch, worker } = await startCity({ sample: "none" });

/** Well formed, and no sign bears it. */
const code = withCheck("7K3M9");
/** One that a sign bears. */
const known = withCheck("2ABC3");
await db.batch([
  db.prepare(
    "INSERT INTO streets (id, slug, name, folded, status) VALUES (1, 'ly-bon', 'Lý Bôn', 'ly bon', 'confirmed')",
  ),
  db
    .prepare("INSERT INTO signs (code, street_id, position, status) VALUES (?, 1, '', 'installed')")
    .bind(known),
]);

const formOf = (about: string, language = "vi") => `/${language}/codes/${about}/reports`;
const sameSite = { ...phone, "Sec-Fetch-Site": "same-origin" };
const filled = { place: "Cột điện trước chợ Bo", text: "", contact: "", subject: "" };

async function newToken(path = formOf(code)): Promise<string> {
  const html = await (await get(path)).text();
  return /name="token" value="([^"]+)"/.exec(html)?.[1] ?? "";
}

/** A token is good when somebody may have typed: the form's own, waited for. */
const wait = () => new Promise((resolve) => setTimeout(resolve, 3_100));
const tokens = await Promise.all(Array.from({ length: 26 }, () => newToken()));
const english = await newToken(formOf(code, "en"));
const others = await Promise.all(
  ["1", "2"].map(async (n) => {
    const other = withCheck(`9999${n}`);
    return [other, await newToken(formOf(other))] as const;
  }),
);
await wait();

function send(
  fields: Record<string, string>,
  { headers = sameSite as Record<string, string>, path = formOf(code) } = {},
) {
  const token = fields.token ?? tokens.pop() ?? assert.fail("more reports than forms");
  const body = new URLSearchParams({ ...filled, ...fields, token });
  return fetch(path, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/x-www-form-urlencoded" },
    body: body.toString(),
    redirect: "manual",
  });
}

const rows = async () => (await db.prepare("SELECT * FROM code_reports ORDER BY id").all()).results;
const rowOf = async (receipt: string) =>
  db
    .prepare("SELECT * FROM code_reports WHERE receipt = ?")
    .bind(receipt.split("/").at(-1))
    .first<Record<string, string | number | null>>();
const forget = () => db.prepare("UPDATE code_reports SET at = at - 100000").run();

const pages: [what: string, path: string, headers: Record<string, string>, link: string][] = [
  ["a code that no sign bears", `/${code}`, phone, formOf(code)],
  [
    "a code that no sign bears, in English",
    `/${code.toLowerCase()}`,
    { ...phone, "Accept-Language": "en" },
    formOf(code, "en"),
  ],
  ["a code that is not well formed", "/7K3M90", phone, formOf("7K3M90")],
  ["a code of seven characters", "/7K3M901", phone, formOf("7K3M901")],
];

for (const [what, path, headers, link] of pages) {
  test(`the page for ${what} leads to the form of that code`, async () => {
    const answer = await get(path, headers);
    assert.equal(answer.status, 404);
    assert.ok((await answer.text()).includes(`<a href="${link}">`), link);
    const form = await get(link);
    assert.equal(form.status, 200);
    assert.equal(form.headers.get("Cache-Control"), "no-store");
    const html = await form.text();
    assert.ok(html.includes(`<form method="post" action="${link}"`));
    assert.ok(html.includes('<meta name="robots" content="noindex"'));
  });
}

test("the form of a code that a sign bears is that of its street, the sign chosen", async () => {
  const answer = await get(formOf(known));
  assert.equal(answer.status, 302);
  const to = answer.headers.get("Location") ?? "";
  assert.equal(to, `/vi/streets/ly-bon/reports?code=${known}`);
  assert.ok((await (await get(to)).text()).includes(`<option value="${known}" selected=""`));
});

for (const path of [
  "/vi/codes/x/reports",
  "/vi/codes/7K3M9-X1/reports",
  "/fr/codes/7K3M9X/reports",
]) {
  test(`there is no form at ${path}`, async () => {
    assert.equal((await get(path)).status, 404);
    assert.equal((await send({}, { path })).status, 404);
  });
}

test("from the form to the receipt, the officials, a state and back, and the withdrawal", async () => {
  const place = "Đầu ngõ 12, cạnh quán phở";
  const sent = await send({ place: place.normalize("NFD"), text: "Biển mới", contact: "0900 1" });
  assert.equal(sent.status, 303);
  const receipt = sent.headers.get("Location") ?? "";
  assert.match(receipt, new RegExp(`^${formOf(code)}/[\\w-]{22}$`));
  const row = (await rowOf(receipt)) ?? {};
  assert.deepEqual(
    [row.code, row.place, row.text, row.contact, row.state],
    [code, place.normalize("NFC"), "Biển mới", "0900 1", "new"],
  );

  const page = await get(receipt);
  assert.equal(page.headers.get("Cache-Control"), "no-store");
  const html = await page.text();
  assert.ok(html.includes(`Mã ${code}`));
  assert.match(html, /mới nhận/);
  assert.doesNotMatch(html, /quán phở|Biển mới|0900/, "a receipt may be passed on");
  assert.match(await (await get(receipt.replace("/vi/", "/en/"))).text(), /Code 7K3M9.*received/s);

  const inbox = async (show = "") => (await get(`/officials/en/reports/codes?show=${show}`)).text();
  const open = await inbox();
  for (const words of [place, "Biển mới", "0900 1", code]) assert.ok(open.includes(words), words);
  assert.match(await (await get("/officials/en")).text(), />1 new report by a citizen</);
  assert.match(
    await (await get("/officials/en/reports")).text(),
    /Reports of codes that no sign bears<\/a> \(1 new\)/,
  );

  const move = (state: string) =>
    postForm({ fetch }, `/en/reports/codes/${row.id}/moves`, { state });
  assert.equal(await move("lost"), 400);
  assert.equal(await postForm({ fetch }, "/en/reports/codes/999/moves", { state: "done" }), 404);
  assert.equal(await move("in progress"), 303);
  assert.match(await (await get(receipt)).text(), /đang xử lý/);
  assert.equal(await move("new"), 303);
  assert.match(await (await get(receipt)).text(), /mới nhận/);
  const audit = await db
    .prepare(
      `SELECT action, "before" ->> 'state', "after" ->> 'state' FROM audit WHERE subject = ? ORDER BY id`,
    )
    .bind(`code-report ${row.id}`)
    .raw();
  assert.deepEqual(audit, [
    ["code-report.move", "new", "in progress"],
    ["code-report.move", "in progress", "new"],
  ]);
  assert.match(
    await (await get("/officials/changes?kind=reports")).text(),
    /Chuyển phản ánh về mã/,
  );

  const withdraw = (of: string) =>
    fetch(`${receipt}/withdrawals`, {
      method: "POST",
      headers: { ...sameSite, "Content-Type": "application/x-www-form-urlencoded" },
      body: `of=${of}`,
      redirect: "manual",
    });
  const asked = await (await get(`${receipt}/withdrawals?of=report`)).text();
  assert.match(asked, /không khôi phục được/);
  assert.equal((await rowOf(receipt))?.place, place.normalize("NFC"), "to ask changes nothing");
  assert.equal((await withdraw("contact")).headers.get("Location"), receipt);
  assert.equal((await rowOf(receipt))?.contact, null);
  assert.equal((await withdraw("report")).status, 303);
  const left = await rowOf(receipt);
  assert.deepEqual(
    [left?.place, left?.text, left?.contact, left?.state, left?.code],
    ["", "", null, "withdrawn", code],
  );
  assert.ok(Number(left?.text_removed_at) > 0);
  assert.equal(await move("new"), 303);
  assert.deepEqual(await rowOf(receipt), left, "what is withdrawn stays so");
  assert.ok(!(await inbox()).includes(code));
  assert.doesNotMatch(await inbox("all"), /quán phở|Biển mới|0900/);
});

test("of two officials who move a report differently the first is heeded, and the second is told", async () => {
  const receipt = (await send({ contact: "a@b.example" })).headers.get("Location") ?? "";
  const id = (await rowOf(receipt))?.id;
  const list = async () => (await get("/officials/en/reports/codes")).text();
  const page = await list();
  assert.match(page, /href="\/officials\/en\/tables\/code-reports\.csv"/);
  const form = page.split(`/reports/codes/${id}/moves`)[1] ?? "";
  assert.equal(/name="shown" value="([^"]+)"/.exec(form)?.[1], "new");
  const move = async (fields: Record<string, string>) => {
    const answer = await fetch(`/officials/en/reports/codes/${id}/moves`, {
      method: "POST",
      headers: {
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams(fields).toString(),
      redirect: "manual",
    });
    assert.equal(answer.status, 303);
    const told = await (await get(answer.headers.get("Location") ?? "")).text();
    return /role="status">([^<]*)/.exec(told)?.[1];
  };
  const number = `Report ${id}`;
  const shown = "new";
  assert.equal(await move({ shown, state: "done" }), `${number}: done.`);
  assert.match((await move({ shown, state: "in progress" })) ?? "", /^Not recorded: somebody has/);
  assert.match((await move({ shown, state: "done" })) ?? "", /^This was recorded already/);
  assert.equal((await rowOf(receipt))?.state, "done");
  assert.equal(await move({ shown: "done", state: "new" }), `${number}: received.`);
  await forget();
});

test("the monthly figures count reports of codes apart, and none that was closed by mistake", async () => {
  const present = today(Date.now(), 7);
  const figures = async (back = 0) => {
    const day = present - back;
    const work = await readWork(db, { from: day, to: day, utcOffset: 7 });
    return [work.codesReceived, work.codesAnswered, work.received, work.answered];
  };
  const [received = 0, answered = 0, ...ofStreets] = await figures();
  const now = async () => {
    const [r = 0, a = 0, ...others] = await figures();
    assert.deepEqual(others, ofStreets);
    return [r - received, a - answered];
  };
  const receipt = (await send({ place: "Cổng chợ" })).headers.get("Location") ?? "";
  const id = (await rowOf(receipt))?.id;
  const move = (state: string) => postForm({ fetch }, `/en/reports/codes/${id}/moves`, { state });
  assert.deepEqual(await now(), [1, 0]);
  await move("in progress");
  assert.deepEqual(await now(), [1, 0]);
  await move("rejected");
  assert.deepEqual(await now(), [1, 1]);
  await move("new");
  assert.deepEqual(await now(), [1, 0], "opened again");
  await move("done");
  await move("rejected");
  assert.deepEqual(await now(), [1, 1], "once");
  // Yesterday: that it was opened again today is nothing to yesterday.
  await db
    .prepare(
      `UPDATE audit SET at = at - 86400 WHERE subject = ?1
         AND id <= (SELECT min(id) + 1 FROM audit WHERE subject = ?1)`,
    )
    .bind(`code-report ${id}`)
    .run();
  assert.deepEqual([(await figures(1))[1], (await now())[1]], [1, 1]);
  await forget();
});

test("closing a report deletes its contact, and the table itself refuses to keep one", async () => {
  const receipt = (await send({ contact: "a@b.example" })).headers.get("Location") ?? "";
  const id = (await rowOf(receipt))?.id;
  assert.equal(await postForm({ fetch }, `/reports/codes/${id}/moves`, { state: "done" }), 303);
  assert.equal((await rowOf(receipt))?.contact, null);
  await assert.rejects(
    db.prepare("UPDATE code_reports SET contact = '0900' WHERE state = 'done'").run(),
  );
  await forget();
});

test("words that are removed are nowhere any more", async () => {
  const receipt =
    (await send({ place: "Nhà bà Xuyến", text: "Ông Xuyến" })).headers.get("Location") ?? "";
  const id = (await rowOf(receipt))?.id;
  assert.equal(await postForm({ fetch }, `/reports/codes/${id}/redactions`, {}), 303);
  assert.deepEqual([(await rowOf(receipt))?.place, (await rowOf(receipt))?.text], ["", ""]);
  for (const path of ["/reports/codes?show=all", "/changes", "/tables/audit.csv"]) {
    assert.doesNotMatch(await (await get(`/officials${path}`)).text(), /Xuyến/, path);
  }
  assert.match(await (await get("/officials/reports/codes")).text(), /\(nội dung đã xóa: [^)]+\)/);
  await forget();
});

const wrong: [what: string, fields: Record<string, string>, vi: RegExp, en: RegExp][] = [
  ["no place", { place: " \n " }, /Hãy cho biết bạn thấy mã này ở đâu/, /Say where you saw/],
  ["a place that is an essay", { place: long }, /một câu ngắn là đủ/, /a short sentence is enough/],
  [
    "31 marks on a letter of the place",
    { place: `Chợ a${"\u0323".repeat(31)}` },
    /Trong phần địa điểm có một chữ/,
    /A letter of the place/,
  ],
  ["a text of 10,000 characters", { text: long }, /Hiện có 10\.000 ký tự/, /It has 10,000 char/],
  [
    "a contact that is an essay",
    { contact: "x".repeat(201) },
    /chỉ cần một số/,
    /one phone number/,
  ],
  ["a field that no person sees", { subject: "Buy" }, /Ô này phải để trống/, /must stay empty/],
  ["an invented token", { token: "1.2.3" }, /không còn hợp lệ/, /no longer valid/],
  ["another code's token", { token: others[0]?.[1] ?? "" }, /không còn hợp lệ/, /no longer valid/],
];

for (const [what, fields, vi, en] of wrong) {
  test(`${what}: the form again in both languages, saying what to mend, with everything typed`, async () => {
    const before = await rows();
    // A form that is refused is not spent.
    const typed = { token: english, place: `Ở đây: ${hostile.slice(0, 80)}`, ...fields };
    for (const [language, says] of [
      ["vi", vi],
      ["en", en],
    ] as const) {
      const answer = await send(typed, { path: formOf(code, language) });
      assert.equal(answer.status, 422);
      const html = await answer.text();
      assert.match(html, says);
      assert.ok(html.includes(escaped(typed.place.trim())), "place");
    }
    assert.deepEqual(await rows(), before);
  });
}

test("another site's form is refused, and a browser without Fetch Metadata can report", async () => {
  const before = (await rows()).length;
  for (const headers of [
    { ...phone, "Sec-Fetch-Site": "cross-site" },
    { ...phone, Origin: "https://evil.example" },
  ]) {
    assert.equal((await send({}, { headers })).status, 403);
  }
  assert.equal((await rows()).length, before);
  assert.equal((await send({}, { headers: { ...phone, Origin: "null" } })).status, 303);
  assert.equal((await rows()).length, before + 1);
  await forget();
});

test("a form is one report: sent again it has the same receipt, and says so of other words", async () => {
  const token = tokens.pop() ?? "";
  const first = await send({ token });
  const again = await send({ token });
  assert.equal(again.headers.get("Location"), first.headers.get("Location"));
  const other = await send({ token, place: "Chỗ khác" });
  assert.equal(other.headers.get("Location"), `${first.headers.get("Location")}?again`);
  assert.equal((await rows()).filter(({ place }) => place === "Chỗ khác").length, 0);
  await forget();
});

test("a receipt of another code, or none, is not found", async () => {
  const receipt = (await send({})).headers.get("Location") ?? "";
  for (const path of [receipt.replace(code, known), `${formOf(code)}/none`]) {
    assert.equal((await get(path)).status, 404, path);
    assert.equal((await get(`${path}/withdrawals?of=report`)).status, 404, path);
  }
  await forget();
});

/** Reports of other people, each of a code of its own unless one is given. */
const flood = (count: number, one: string | null = null) =>
  db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO code_reports (receipt, code, place, text)
       SELECT 'other' || hex(randomblob(9)), coalesce(?2, 'X' || i), 'x', '' FROM n`,
    )
    .bind(count, one)
    .run();

test("a flood of one code closes that code for the hour, one of invented codes all of them, and no street", async () => {
  await flood(3, code);
  const closed = await send({ place: "Chữ của tôi" });
  assert.equal(closed.status, 429);
  assert.equal(closed.headers.get("Retry-After"), "3600");
  assert.match(await closed.text(), /Chữ của tôi/);
  const [[first = "", token = ""] = [], [second = "", another = ""] = []] = others;
  assert.equal((await send({ token }, { path: formOf(first) })).status, 303, "another code");
  await flood(26);
  assert.equal((await send({ token: another }, { path: formOf(second) })).status, 429);
  assert.match(
    await (await get("/officials/en/reports/codes")).text(),
    /At least 30 reports of such codes have come in within an hour/,
  );

  const street = "/vi/streets/ly-bon/reports";
  const ofStreet = await newToken(street);
  await wait();
  const fields = { token: ofStreet, kind: "damaged", code: "", text: "Biển nghiêng" };
  assert.equal((await send(fields, { path: street })).status, 303);
  await forget();
  assert.equal((await send({ token: another }, { path: formOf(second) })).status, 303, "later");
  await forget();
});

test("all reports of codes have a room, which is theirs alone", async () => {
  const size = () => db.prepare("SELECT bytes FROM code_report_size").first<number>("bytes");
  await db.prepare("UPDATE code_report_size SET bytes = 8000000").run();
  assert.equal((await send({})).status, 429);
  assert.match(
    await (await get("/officials/en/reports/codes")).text(),
    /Reports fill 100\s?% of the room/,
  );
  await db.prepare("UPDATE code_report_size SET bytes = 0").run();
  assert.equal((await send({ text: "ở", contact: "09" })).status, 303);
  const words = new TextEncoder().encode(`${filled.place}ở09`).length;
  assert.equal(await size(), 200 + words);
});

test("at night contacts of 90 days go, and words a year after closing, and the size is added up anew", async () => {
  const now = Date.UTC(2031, 0, 31, 18, 17) / 1000;
  const day = 86_400;
  await db.prepare("DELETE FROM code_reports").run();
  const insert = (id: number, state: string, at: number, stateAt: number | null, contact = "") =>
    db
      .prepare(
        `INSERT INTO code_reports (id, receipt, code, place, text, contact, state, at, state_at)
         VALUES (?1, 'r' || ?1, 'X', 'Ở chợ', 'Mới', nullif(?2, ''), ?3, ?4, ?5)`,
      )
      .bind(id, contact, state, at, stateAt);
  await db.batch([
    insert(1, "new", now - 90 * day, null, "0900"),
    insert(2, "new", now - 90 * day + 1, null, "0901"),
    insert(3, "done", now - 700 * day, now - 365 * day),
    insert(4, "rejected", now - 700 * day, now - 365 * day + 1),
    insert(5, "new", now - 4_000 * day, null),
  ]);
  const before = await rows();
  await worker.scheduled({ cron: "17 18 * * *", scheduledTime: new Date(now * 1000) });
  const changed: Record<number, object> = {
    1: { contact: null },
    3: { place: "", text: "", text_removed_at: now },
  };
  assert.deepEqual(
    await rows(),
    before.map((row) => ({ ...row, ...changed[row.id as number] })),
  );
  const bytes = 5 * 200 + 4 * new TextEncoder().encode("Ở chợMới").length + "0901".length;
  assert.deepEqual((await db.prepare("SELECT * FROM code_report_size").all()).results, [
    { id: 1, up_to: 5, bytes },
  ]);
});
