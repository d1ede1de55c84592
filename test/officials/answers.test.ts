import assert from "node:assert/strict";
import { test } from "node:test";
import { isoDay, today } from "../../src/db/hours.ts";
import { reportedBeforeSql } from "../../src/officials/queries/open-reports.ts";
import { readWork } from "../../src/officials/queries/report/work.ts";
import { readSignsToCheck } from "../../src/officials/queries/signs-to-check.ts";
import { settledDays } from "../../src/streets/reports/retention.ts";
import { streetReports } from "../../src/streets/reports/tables.ts";
import { withdraw } from "../../src/streets/reports/withdraw.ts";
import { phone, startCity } from "../harness.ts";
import { postForm } from "./post-form.ts";

const city = await startCity();
const { db, get, fetch, worker } = city;
const utcOffset = 7;
const present = today(Date.now(), utcOffset);
const day = (ago: number): string => isoDay(present - ago);
// What the sample knows of its signs lies before everything that is recorded here.
await db.prepare("UPDATE sign_events SET day = date(day, '-400 days')").run();

const signs = (
  await db
    .prepare(
      `SELECT code, slug FROM signs JOIN streets ON streets.id = street_id
       WHERE signs.status = 'installed' AND withdrawn_on IS NULL ORDER BY code`,
    )
    .all<{ code: string; slug: string }>()
).results;
let used = 0;
const nextSign = () => signs[used++] ?? assert.fail("no sign is left");

type Report = { id: number; code: string; receipt: string };

let receipts = 0;
async function fileReport(
  kind: string,
  { code, slug } = nextSign(),
  more: { contact?: string; daysAgo?: number } = {},
): Promise<Report> {
  const receipt = `receipt-${++receipts}`;
  const { meta } = await db
    .prepare(
      `INSERT INTO reports (receipt, street_id, code, kind, text, contact, at)
       SELECT ?1, street_id, code, ?2, 'Nhà bà Xuyến', ?3, unixepoch() - ?4 * 86400
       FROM signs WHERE code = ?5`,
    )
    .bind(receipt, kind, more.contact ?? null, more.daysAgo ?? 0, code)
    .run();
  return { id: Number(meta.last_row_id), code, receipt: `streets/${slug}/reports/${receipt}` };
}

/** What a receipt tells of the report's way, without its days; then the state that it names. */
async function toldBy(language: "vi" | "en", { receipt }: Report): Promise<string[]> {
  const html = await (await get(`/${language}/${receipt}`)).text();
  const steps = [...(/<ol>(.*?)<\/ol>/s.exec(html)?.[1] ?? "").matchAll(/<li>([^<]*)<\/li>/g)];
  const state = /<strong>([^<]*)<\/strong>/.exec(html)?.[1] ?? "";
  const [, main = "Xuyến"] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
  assert.doesNotMatch(main, /Xuyến|@|09\d\d/, "nothing personal");
  return [...steps.map(([, step = ""]) => step.replace(/^[^:]*: /, "")), state];
}
const visit = (code: string, noun: string, fields: Record<string, string>) =>
  postForm(city, `/en/signs/${code}/${noun}`, { day: day(0), ...fields });
const move = (id: number, state: string) => postForm(city, `/en/reports/${id}/moves`, { state });
const rowOf = (id: number) =>
  db
    .prepare("SELECT state, contact, official FROM reports WHERE id = ?")
    .bind(id)
    .first<{ state: string; contact: string | null; official: string | null }>();
const reasonsOf = async (code: string): Promise<string[]> => {
  const signs = await readSignsToCheck(db, utcOffset);
  const sign = signs.find((one) => one.code === code);
  return sign?.reasons.map(({ kind }) => kind) ?? [];
};
const night = (inDays: number) =>
  worker.scheduled({
    cron: "17 18 * * *",
    scheduledTime: new Date(Date.now() + inDays * 86_400_000),
  });

test("a pasted-over code: from a phone to its answer, with every state between, in both languages", async () => {
  const { code, slug } = nextSign();
  const form = `/vi/streets/${slug}/reports`;
  const page = await (await get(`${form}?code=${code}`)).text();
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? "";
  await new Promise((resolve) => setTimeout(resolve, 3_100));
  const sent = await fetch(form, {
    method: "POST",
    headers: {
      ...phone,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({
      token,
      kind: "pasted-over",
      code,
      text: "Có giấy dán đè, nhà bà Xuyến thấy",
      contact: "0900 000 000",
      subject: "",
    }).toString(),
    redirect: "manual",
  });
  assert.equal(sent.status, 303);
  const path = (sent.headers.get("Location") ?? "").replace("/vi/", "");
  const id = await db.prepare("SELECT max(id) AS id FROM reports").first<number>("id");
  const report: Report = { id: id ?? 0, code, receipt: path };
  const warning = {
    vi: "Mã bị dán đè có thể dẫn đến trang giả mạo.",
    en: "A code pasted over ours may lead to a false page.",
  };
  const isWarned = async (language: "vi" | "en") =>
    (await (await get(`/${language}/${path}`)).text()).includes(warning[language]);
  const expected = async (vi: string[], en: string[], warned: boolean) => {
    assert.deepEqual(await toldBy("vi", report), vi);
    assert.deepEqual(await toldBy("en", report), en);
    assert.deepEqual([await isWarned("vi"), await isWarned("en")], [warned, warned]);
  };

  const vi = ["Đã nhận phản ánh."];
  const en = ["The report was received."];
  await expected([...vi, "mới nhận"], [...en, "received"], true);
  assert.deepEqual(await reasonsOf(code), ["reported"], "it is among the signs to visit");
  const dashboard = await (await get("/officials/en")).text();
  assert.match(dashboard, new RegExp(`${code}.*another code is pasted over its code`, "s"));
  const inbox = await (await get("/officials/en/reports")).text();
  assert.match(inbox, /First: codes pasted over/);
  assert.ok(inbox.includes(`href="/officials/en/signs/${code}#record"`));

  assert.equal(await move(report.id, "in progress"), 303);
  vi.push("Cán bộ đã xem và nhận xử lý.");
  en.push("An official has read it and has taken it on.");
  await expected([...vi, "đang xử lý"], [...en, "in progress"], true);

  assert.equal(await move(report.id, "to visit"), 303);
  vi.push("Sẽ có cán bộ đến kiểm tra biển.");
  en.push("An official is to visit the sign.");
  await expected([...vi, "đang xử lý"], [...en, "in progress"], true);

  assert.equal(await visit(code, "inspections", { outcome: "unreachable" }), 303);
  vi.push("Đã đến nhưng chưa tiếp cận được biển; sẽ kiểm tra lại.");
  en.push("The sign could not be reached; it is to be visited again.");
  await expected([...vi, "đang xử lý"], [...en, "in progress"], true);

  assert.equal(await visit(code, "inspections", { outcome: "pasted-over" }), 303);
  vi.push(
    "Đã kiểm tra tại chỗ: mã bị dán đè mã khác. Mã dán đè sẽ được gỡ hoặc biển sẽ được thay. Trong khi chờ, xin không quét mã trên biển này.",
  );
  en.push(
    "The sign was visited: another code is pasted over its code. It is to be taken off, or the sign replaced. Until then, please do not scan the code on this sign.",
  );
  await expected([...vi, "đang xử lý"], [...en, "in progress"], false);
  assert.deepEqual(await reasonsOf(code), ["found", "reported"], "until a new plate hangs");

  assert.equal(await visit(code, "replacements", {}), 303);
  vi.push("Đã thay biển mới.");
  en.push("The sign was replaced by a new one.");
  await expected([...vi, "đã giải quyết"], [...en, "settled"], false);
  assert.deepEqual(await reasonsOf(code), []);
  assert.equal((await rowOf(report.id))?.contact, "0900 000 000", "until it is closed");

  await night(settledDays - 1);
  assert.equal((await rowOf(report.id))?.state, "in progress");
  await night(settledDays);
  await night(settledDays + 1);
  vi.push("Phản ánh đã được đóng.");
  en.push("The report was closed.");
  await expected([...vi, "đã xong"], [...en, "done"], false);
  assert.equal((await rowOf(report.id))?.contact, null);
});

/** What is recorded of a sign: what the receipt says then, and whether it settles the report. */
const outcomes: [noun: string, outcome: string, vi: string, en: string, settles: boolean][] = [
  [
    "inspections",
    "well",
    "Đã kiểm tra tại chỗ: biển và mã đều tốt.",
    "The sign was visited: it and its code are in good order.",
    true,
  ],
  [
    "inspections",
    "cleaned",
    "Đã kiểm tra tại chỗ và làm sạch biển; mã quét được bình thường.",
    "The sign was visited and cleaned; its code works again.",
    true,
  ],
  [
    "inspections",
    "damaged",
    "Đã kiểm tra tại chỗ: biển hư hỏng. Biển sẽ được sửa hoặc thay.",
    "The sign was visited and found damaged. It is to be repaired or replaced.",
    false,
  ],
  [
    "inspections",
    "missing",
    "Đã kiểm tra tại chỗ: không còn biển. Biển sẽ được thay.",
    "The place was visited and the sign is missing. It is to be replaced.",
    false,
  ],
  ["inspections", "", "Đã kiểm tra tại chỗ.", "The sign was visited.", false],
  ["repairs", "", "Đã sửa biển.", "The sign was repaired.", true],
  ["replacements", "", "Đã thay biển mới.", "The sign was replaced by a new one.", true],
  [
    "retirements",
    "",
    "Đã gỡ biển; biển này không còn được sử dụng.",
    "The sign was taken down and is no longer in use.",
    true,
  ],
];
for (const [noun, outcome, vi, en, settles] of outcomes) {
  test(`${noun} ${outcome} answer a new report, and striking them out opens it again`, async () => {
    const report = await fileReport("damaged", nextSign(), { contact: "0900 000 000" });
    assert.equal(await visit(report.code, noun, { outcome }), 303);
    const [received = "", seen = "", answer, state] = await toldBy("vi", report);
    assert.deepEqual([received, seen], ["Đã nhận phản ánh.", "Cán bộ đã xem và nhận xử lý."]);
    assert.deepEqual([answer, state], [vi, settles ? "đã giải quyết" : "đang xử lý"]);
    assert.equal((await toldBy("en", report))[2], en);
    assert.equal((await reasonsOf(report.code)).includes("reported"), !settles);
    const lists = await Promise.all(
      ["open", "settled"].map(async (show) =>
        (await (await get(`/officials/reports?show=${show}`)).text()).includes(
          `id="report-${report.id}"`,
        ),
      ),
    );
    assert.deepEqual(lists, [!settles, settles]);
    const audited = await db
      .prepare(
        `SELECT "before" ->> 'state' AS found, "after" ->> 'step' AS step FROM audit
         WHERE action = 'report.answer' AND subject = ?`,
      )
      .bind(`report ${report.id}`)
      .all();
    assert.deepEqual(audited.results, [{ found: "new", step: settles ? "settled" : "visited" }]);

    const event = await db
      .prepare("SELECT max(id) AS id FROM sign_events WHERE code = ?")
      .bind(report.code)
      .first<number>("id");
    assert.equal(
      await postForm(city, `/signs/${report.code}/events/${event}/corrections`, {}),
      303,
    );
    assert.deepEqual(await toldBy("en", report), [
      "The report was received.",
      "An official has read it and has taken it on.",
      "in progress",
    ]);
    assert.ok((await reasonsOf(report.code)).includes("reported"));
    await night(settledDays + 1);
    assert.equal((await rowOf(report.id))?.state, "in progress", "and no night closes it");
    assert.equal((await rowOf(report.id))?.contact, "0900 000 000", "nothing is lost");
  });
}

test("a visit answers what it can: this sign's open reports of its kind, from before its end", async () => {
  const sign = nextSign();
  const other = await fileReport("damaged");
  const mistake = await fileReport("mistake", sign);
  const later = await fileReport("missing", sign);
  const closed = await fileReport("missing", sign, { daysAgo: 5 });
  await move(closed.id, "rejected");
  const open = await fileReport("missing", sign, { daysAgo: 5 });
  assert.equal(await visit(sign.code, "inspections", { outcome: "well", day: day(2) }), 303);
  const isAnswered = async (report: Report) =>
    (await toldBy("en", report)).some((step) => step.includes("good order"));
  assert.deepEqual(await Promise.all([open, other, mistake, later, closed].map(isAnswered)), [
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("an official unticks a report that a visit does not answer", async () => {
  const sign = nextSign();
  const first = await fileReport("damaged", sign);
  const second = await fileReport("missing", sign);
  const page = await (await get(`/officials/en/signs/${sign.code}`)).text();
  assert.match(page, /Reports that this answers/);
  const shown = /name="reports" value="([^"]+)"/.exec(page)?.[1] ?? "";
  assert.equal(shown, `${first.id} ${second.id}`);
  for (const { id } of [first, second]) {
    assert.match(page, new RegExp(`name="answers-${id}" value="${id}" checked`));
  }
  assert.match(page, /This also answers the sign(&#39;|')s open reports: 2/);
  const third = await fileReport("damaged", sign);
  await visit(sign.code, "repairs", { reports: shown, [`answers-${second.id}`]: "1" });
  const states = await Promise.all(
    [first, second, third].map(async (report) => (await toldBy("en", report)).at(-1)),
  );
  // The third came in after the page was shown: nobody has seen it.
  assert.deepEqual(states, ["received", "settled", "received"]);
});

test("many signs that are recorded at once answer their reports", async () => {
  const reports = [await fileReport("damaged"), await fileReport("pasted-over")];
  const boxes = Object.fromEntries(reports.map(({ code }) => [`sign-${code}`, "1"]));
  const fields = { kind: "inspected", outcome: "cleaned", day: day(0) };
  assert.equal(await postForm(city, "/sign-events", { ...boxes, ...fields }), 303);
  for (const report of reports) assert.equal((await toldBy("en", report)).at(-1), "settled");
});

test("the visit and its answers are written together, or neither is", async () => {
  const report = await fileReport("damaged");
  const rows = () =>
    Promise.all(
      ["sign_events", "report_steps", "reports", "audit", "change_sets"].map((table) =>
        db.prepare(`SELECT * FROM ${table}`).raw(),
      ),
    );
  const before = await rows();
  for (const write of ["INSERT ON report_steps", "UPDATE ON reports", "INSERT ON sign_events"]) {
    await db
      .prepare(`CREATE TRIGGER fault BEFORE ${write} BEGIN SELECT RAISE(ABORT, 'injected'); END`)
      .run();
    assert.equal(await visit(report.code, "inspections", { outcome: "damaged" }), 500);
    await db.prepare("DROP TRIGGER fault").run();
    assert.deepEqual(await rows(), before, write);
  }
});

test("a settled report that its sender withdraws, or an official redacts, keeps its way", async () => {
  const report = await fileReport("damaged", nextSign(), { contact: "0900 000 000" });
  await visit(report.code, "repairs", {});
  assert.equal(await postForm(city, `/reports/${report.id}/redactions`, {}), 303);
  assert.equal((await toldBy("en", report)).at(-1), "settled");
  const answer = await fetch(`/vi/${report.receipt}/withdrawals`, {
    method: "POST",
    body: "of=report",
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...phone },
    redirect: "manual",
  });
  assert.equal(answer.status, 303);
  assert.deepEqual((await toldBy("en", report)).slice(-2), [
    "The sign was repaired.",
    "withdrawn by its sender",
  ]);
  await night(settledDays + 1);
  assert.deepEqual(await rowOf(report.id), { state: "withdrawn", contact: null, official: null });
});

test("the ways in which an official closes a report are told to its sender", async () => {
  const table: [state: string, vi: string, en: string][] = [
    ["done", "Đã xử lý xong.", "It has been dealt with."],
    [
      "not found",
      "Đã xem xét, không thấy đúng như phản ánh.",
      "It was looked into, and what was reported was not found.",
    ],
    [
      "passed on",
      "Đã chuyển cơ quan có trách nhiệm giải quyết.",
      "It was passed on to the office in charge.",
    ],
    ["rejected", "Phản ánh không được tiếp nhận xử lý.", "The report was not taken up."],
  ];
  for (const [state, vi, en] of table) {
    const report = await fileReport("mistake");
    await move(report.id, state);
    assert.equal((await toldBy("vi", report)).at(-2), vi);
    assert.equal((await toldBy("en", report)).at(-2), en);
    await move(report.id, "new");
    assert.deepEqual((await toldBy("vi", report)).slice(-2), ["Phản ánh được mở lại.", "mới nhận"]);
  }
});

test("the monthly figures count a report that a visit settles as answered, and once", async () => {
  const range = { from: present, to: present, utcOffset };
  const before = (await readWork(db, range)).answered;
  const report = await fileReport("damaged");
  await visit(report.code, "inspections", { outcome: "damaged" });
  assert.equal((await readWork(db, range)).answered, before);
  await visit(report.code, "repairs", {});
  assert.equal((await readWork(db, range)).answered, before + 1);
  await move(report.id, "done");
  assert.equal((await readWork(db, range)).answered, before + 1);
});

test("the monthly figures count no answer that was a mistake, and none a second time", async () => {
  const range = { from: present, to: present, utcOffset };
  const yesterday = { ...range, from: present - 1, to: present - 1 };
  const figures = async () => {
    const [now, before] = [await readWork(db, range), await readWork(db, yesterday)];
    const { results } = await db
      .prepare(`SELECT code FROM (${reportedBeforeSql("?1")}) WHERE code = ?2`)
      .bind((present + 1) * 86_400, report.code)
      .all();
    return [now.answered - wasToday, before.answered - wasYesterday, results.length];
  };
  const wasToday = (await readWork(db, range)).answered;
  const wasYesterday = (await readWork(db, yesterday)).answered;
  const report = await fileReport("damaged", nextSign(), { daysAgo: 2 });
  assert.deepEqual(await figures(), [0, 0, 1]);

  // Closed by mistake, and taken back.
  await move(report.id, "rejected");
  assert.deepEqual(await figures(), [1, 0, 0]);
  const step = await lastStepOf(report);
  await postForm(city, `/reports/${report.id}/reversals`, { step: String(step) });
  assert.deepEqual(await figures(), [0, 0, 1]);

  // Settled by a visit that was struck out.
  await visit(report.code, "repairs", {});
  assert.deepEqual(await figures(), [1, 0, 0]);
  const set = await strikeOut(report.code);
  assert.deepEqual(await figures(), [0, 0, 1]);
  await undo(set);
  assert.deepEqual(await figures(), [1, 0, 0]);

  // Settled yesterday and closed today: answered yesterday.
  await db
    .prepare("UPDATE report_steps SET at = at - 86400 WHERE report_id = ?")
    .bind(report.id)
    .run();
  await move(report.id, "done");
  assert.deepEqual(await figures(), [0, 1, 0]);

  const withdrawn = await fileReport("damaged", undefined, { daysAgo: 2 });
  const isReported = async () =>
    (await db
      .prepare(`SELECT 1 AS one FROM (${reportedBeforeSql("?1")}) WHERE code = ?2`)
      .bind((present + 1) * 86_400, withdrawn.code)
      .first<number>("one")) === 1;
  assert.ok(await isReported());
  await withdraw(db, streetReports, withdrawn.receipt.split("/").at(-1) ?? "", "report");
  assert.equal(await isReported(), false);
});

const lastStepOf = (report: Report) =>
  db
    .prepare("SELECT max(id) AS id FROM report_steps WHERE report_id = ? AND taken_back_at IS NULL")
    .bind(report.id)
    .first<number>("id");

/** Strikes out the last event of a sign; returns the change set that did. */
async function strikeOut(code: string): Promise<number> {
  const event = await db
    .prepare("SELECT max(id) AS id FROM current_sign_events WHERE code = ?")
    .bind(code)
    .first<number>("id");
  assert.equal(await postForm(city, `/signs/${code}/events/${event}/corrections`, {}), 303);
  return (await db.prepare("SELECT max(id) AS id FROM change_sets").first<number>("id")) ?? 0;
}
/** Undoes a change set of one record; returns the change set that did. */
async function undo(set: number): Promise<number> {
  assert.equal(await postForm(city, `/changes/${set}/reversals`, { expected: "1" }), 303);
  return (await db.prepare("SELECT max(id) AS id FROM change_sets").first<number>("id")) ?? 0;
}

for (const [outcome, settled] of [
  ["well", true],
  ["damaged", false],
] as const) {
  test(`a visit that found ${outcome} and is struck out, brought back, and that undone, each with its answers`, async () => {
    const sign = nextSign();
    const [first, second, unticked] = [
      await fileReport("damaged", sign, { contact: "0900 000 000" }),
      await fileReport("missing", sign),
      await fileReport("missing", sign),
    ];
    const shown = `${first.id} ${second.id} ${unticked.id}`;
    const ticked = { [`answers-${first.id}`]: "1", [`answers-${second.id}`]: "1" };
    await visit(sign.code, "inspections", { outcome, reports: shown, ...ticked });
    await move(second.id, "to visit");
    const told = async () => ({
      first: await toldBy("en", first),
      second: await toldBy("en", second),
      unticked: await toldBy("en", unticked),
      isSettled: (await (await get("/officials/reports?show=settled")).text()).includes(
        `id="report-${first.id}"`,
      ),
    });
    const answered = await told();
    assert.equal(answered.first.length, 4);
    assert.equal(answered.isSettled, settled);

    const struck = await strikeOut(sign.code);
    const without = await told();
    assert.equal(without.first.length, 3);
    const back = await undo(struck);
    assert.deepEqual(await told(), answered, "the same words in the same place");
    const again = await undo(back);
    assert.deepEqual(await told(), without, "the undo of the undo strikes it out");
    await undo(again);
    assert.deepEqual(await told(), answered);

    // Its seven days begin anew: it can be found a mistake again.
    await db
      .prepare("UPDATE report_steps SET at = at - 30 * 86400 WHERE report_id = ?")
      .bind(first.id)
      .run();
    await night(settledDays - 1);
    assert.equal((await rowOf(first.id))?.contact, "0900 000 000");
    await night(settledDays + 1);
    assert.equal((await rowOf(first.id))?.state, settled ? "done" : "in progress");
  });
}

test("visits of many signs that are undone and brought back answer each its own sign's report", async () => {
  const reports = [await fileReport("damaged"), await fileReport("damaged")];
  const boxes = Object.fromEntries(reports.map(({ code }) => [`sign-${code}`, "1"]));
  await postForm(city, "/sign-events", { ...boxes, kind: "repaired", day: day(0) });
  const told = () => Promise.all(reports.map((report) => toldBy("en", report)));
  const answered = await told();
  const set = (await db.prepare("SELECT max(id) AS id FROM change_sets").first<number>("id")) ?? 0;
  const both = { expected: "2" };
  assert.equal(await postForm(city, `/changes/${set}/reversals`, both), 303);
  assert.notDeepEqual(await told(), answered);
  assert.equal(await postForm(city, `/changes/${set + 1}/reversals`, both), 303);
  assert.deepEqual(await told(), answered);
});
