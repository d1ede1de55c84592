import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isoDay, today } from "../../src/db/hours.ts";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import { mint } from "../../support/records/staged.ts";
import { startCity } from "../harness.ts";
import { replay, tableOf } from "../records/replay.ts";
import { sendForm } from "./post-form.ts";

const city = await startCity({ sample: "none" });
const { db, get, fetch } = city;
const present = today(Date.now(), 7);
const day = (ago: number): string => isoDay(present - ago);
const by = { official: "officer@bienpho.example", what: "form", today: day(0), mint } as const;

await changeRecords(
  db,
  [{ kind: "street", after: { name: "Lý Bôn", kind: "đường", status: "confirmed" } }],
  by,
);

const record = (code: string, kind: string, ago: number) =>
  changeRecords(db, [{ kind: "signEvent", after: { code, kind, day: day(ago) } }], {
    ...by,
    what: "sign event",
  });

/** A new sign, after what happened to it so many days ago. */
async function signThat(...happened: [kind: string, ago: number][]): Promise<string> {
  const made = await changeRecords(
    db,
    [{ kind: "sign", after: { streetId: 1, position: "đầu đường" } }],
    by,
  );
  assert.ok(made.outcome === "applied");
  const code = made.subjects[0]?.split(" ")[1] ?? assert.fail("no sign");
  for (const [kind, ago] of happened) {
    assert.equal((await record(code, kind, ago)).outcome, "applied");
  }
  return code;
}

const post = (path: string, fields: Record<string, string>) =>
  sendForm({ fetch }, `/en${path}`, fields);
const pageOf = async (path: string): Promise<string> => (await get(path)).text();

const eventsOf = async (code: string) =>
  (
    await db
      .prepare("SELECT id, kind, outcome, note FROM current_sign_events WHERE code = ? ORDER BY id")
      .bind(code)
      .all<{ id: number; kind: string; outcome: string | null; note: string | null }>()
  ).results;
const statusOf = (code: string) =>
  db.prepare("SELECT status FROM signs WHERE code = ?").bind(code).first<string>("status");

let receipts = 0;
async function fileReport(code: string | null, contact: string | null = null): Promise<number> {
  const { meta } = await db
    .prepare(
      `INSERT INTO reports (receipt, street_id, code, kind, text, contact)
       VALUES (?, 1, ?, 'damaged', 'Biển nghiêng', ?)`,
    )
    .bind(`receipt-${++receipts}`, code, contact)
    .run();
  return Number(meta.last_row_id);
}
const stateOf = (report: number) =>
  db.prepare("SELECT state FROM reports WHERE id = ?").bind(report).first<string>("state");
const stepsOf = async (report: number): Promise<string[]> =>
  (
    await db
      .prepare(
        "SELECT step FROM report_steps WHERE report_id = ? AND taken_back_at IS NULL ORDER BY id",
      )
      .bind(report)
      .raw<[string]>()
  ).flat();

/** The first form of a page with this address: its hidden key. */
function formKey(page: string, marks: string): string {
  const form = page.split("<form").find((one) => one.includes(marks)) ?? "";
  return /name="key" value="([^"]+)"/.exec(form)?.[1] ?? assert.fail(`no key: ${marks}`);
}

describe("a form that is sent twice records once", () => {
  const hangs: [string, number] = ["installed", 9];
  const nouns: [noun: string, kind: string, before: [string, number][]][] = [
    ["installations", "installed", []],
    ["inspections", "inspected", [hangs]],
    ["repairs", "repaired", [hangs]],
    ["replacements", "replaced", [hangs]],
    ["retirements", "retired", [hangs]],
  ];
  for (const [noun, kind, before] of nouns) {
    for (const way of ["one after the other", "at once"] as const) {
      test(`/signs/{CODE}/${noun}, ${way}`, async () => {
        const code = await signThat(...before);
        const form = formKey(await pageOf(`/officials/en/signs/${code}`), "<textarea");
        const send = () =>
          post(`/signs/${code}/${noun}`, { key: form, day: day(1), note: "Đợt 3" });
        const answers =
          way === "at once"
            ? await Promise.all([send(), send(), send(), send()])
            : [await send(), await send()];
        assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]));
        const own = (await eventsOf(code)).filter((event) => event.kind === kind);
        assert.equal(own.length, 1);
        const said = answers.map(({ location }) => new URL(location, "https://x").searchParams);
        assert.equal(new Set(said.map((query) => query.get("set"))).size, 1, "the same set");
        assert.equal(said.filter((query) => query.get("said") === "recorded").length, 1);
        const again = said.findIndex((query) => query.get("said") === "before");
        const page = await pageOf(answers[again]?.location ?? "");
        assert.match(page, /role="status"[^>]*>That form had been recorded already/);
        assert.match(page, /href="\/officials\/en\/changes\/\d+#undo">Undo</);
      });
    }
  }

  test("the one tap that says all is well", async () => {
    const code = await signThat(hangs);
    const page = await pageOf(`/officials/en/signs/${code}`);
    const form = formKey(page, 'value="well"');
    assert.notEqual(form, formKey(page, "<textarea"), "each form has its own key");
    const send = () =>
      post(`/signs/${code}/inspections`, { key: form, day: day(0), outcome: "well" });
    await Promise.all([send(), send()]);
    await send();
    assert.equal((await eventsOf(code)).length, 2);
  });

  test("the dashboard's, at a sign to check", async () => {
    const code = await signThat(hangs);
    await fileReport(code);
    const action = `formaction="/officials/en/signs/${code}/repairs"`;
    const form = formKey(await pageOf("/officials/en"), action);
    const send = () => post(`/signs/${code}/repairs`, { key: form, day: day(0) });
    await Promise.all([send(), send()]);
    assert.equal((await eventsOf(code)).length, 2);
    assert.ok(!(await pageOf("/officials/en")).includes(action), "it is mended");
  });

  test("every form of the officials' that records at a sign or moves a report has a key", async () => {
    const code = await signThat(hangs);
    await fileReport(code);
    const pages = await Promise.all(
      [`/signs/${code}`, "/sign-events/new", "", "/reports?show=all"].map((path) =>
        pageOf(`/officials/en${path}`),
      ),
    );
    const forms = pages.flatMap(
      (page) => page.match(/<form[^>]* method="post".*?<\/form>/gs) ?? [],
    );
    const recording = forms.filter((one) =>
      /(inspections|repairs|replacements|retirements|installations|sign-events|\/moves)"/.test(one),
    );
    assert.ok(recording.length >= 6, `only ${recording.length} forms`);
    for (const one of recording) assert.match(one, /name="key" value="[-\da-f]{36}"/);
  });

  test("that of many signs, in any order", async () => {
    const codes = [await signThat(hangs), await signThat(hangs)];
    const page = await pageOf("/officials/en/sign-events/new?status=installed");
    const form = formKey(page, 'name="kind" value="inspected"');
    const fields = { key: form, kind: "inspected", day: day(0), outcome: "well" };
    const boxes = Object.fromEntries(codes.map((code) => [`sign-${code}`, "1"]));
    const send = () => post("/sign-events", { ...boxes, ...fields });
    const answers = [await send(), ...(await Promise.all([send(), send()]))];
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]));
    for (const code of codes) assert.equal((await eventsOf(code)).length, 2);
    assert.match(await pageOf(answers[0]?.location ?? ""), /recorded for 2 signs/);
    assert.match(await pageOf(answers[1]?.location ?? ""), /had been recorded already/);
  });

  for (const way of ["one after the other", "at once"] as const) {
    test(`a report that is moved, ${way}`, async () => {
      const id = await fileReport(null);
      const page = await pageOf("/officials/en/reports");
      const form = formKey(page, `action="/officials/en/reports/${id}/moves"`);
      const send = () => post(`/reports/${id}/moves`, { key: form, state: "to visit" });
      const answers =
        way === "at once" ? await Promise.all([send(), send()]) : [await send(), await send()];
      assert.deepEqual(await stepsOf(id), ["visit planned"]);
      assert.deepEqual(answers.map(({ location }) => location.replace(/.*said=/, "")).sort(), [
        "before",
        "moved",
      ]);
      const again = answers.find(({ location }) => location.includes("before"));
      assert.match(await pageOf(again?.location ?? ""), /This was recorded already/);
    });
  }

  test("a move that was taken back is not done again by its old form", async () => {
    const id = await fileReport(null);
    const form = crypto.randomUUID();
    await post(`/reports/${id}/moves`, { key: form, state: "done" });
    const step = await db.prepare("SELECT max(id) AS id FROM report_steps").first("id");
    await post(`/reports/${id}/reversals`, { step: String(step) });
    const again = await post(`/reports/${id}/moves`, { key: form, state: "done" });
    assert.match(again.location, /said=before/);
    assert.equal(await stateOf(id), "new");
  });

  for (const way of ["the page says so", "at once"] as const) {
    test(`of two officials who move a report differently the first is heeded, and the second asked: ${way}`, async () => {
      const id = await fileReport(null, "0900 111 222");
      const mine = `action="/officials/en/reports/${id}/moves"`;
      const form = async () => {
        const page = await pageOf("/officials/en/reports?show=all");
        const [, last = ""] =
          /name="last" value="(\d+)"/.exec(page.slice(page.indexOf(mine))) ??
          assert.fail("no last");
        return { key: formKey(page, mine), last };
      };
      const [first, second] = [await form(), await form()];
      const close = () => post(`/reports/${id}/moves`, { ...first, state: "done" });
      const plan = () => post(`/reports/${id}/moves`, { ...second, state: "to visit" });
      const answers =
        way === "at once" ? await Promise.all([close(), plan()]) : [await close(), await plan()];
      const said = answers.map(({ location }) => location.replace(/.*said=/, ""));
      assert.deepEqual(said.toSorted(), ["moved", "moved-since"]);
      assert.deepEqual(await stepsOf(id), [said[0] === "moved" ? "done" : "visit planned"]);
      const asked = answers[said.indexOf("moved-since")]?.location ?? "";
      assert.match(await pageOf(asked), /somebody has moved this report since you opened the page/);
      const audited = await db
        .prepare("SELECT count(*) AS n FROM audit WHERE action = 'report.move' AND subject = ?")
        .bind(`report ${id}`)
        .first<number>("n");
      assert.equal(audited, 1);

      // Seen as it is now, it is moved.
      await post(`/reports/${id}/moves`, { ...(await form()), state: "rejected" });
      assert.equal(await stateOf(id), "rejected");
    });
  }

  test("a form with another key records another time", async () => {
    const code = await signThat(hangs);
    for (const form of [crypto.randomUUID(), crypto.randomUUID(), "not a key", ""]) {
      await post(`/signs/${code}/inspections`, { key: form, day: day(0) });
    }
    assert.equal((await eventsOf(code)).length, 5);
  });
});

describe("a form of one press is of the day on which it is pressed, however old its page", () => {
  const forms: [title: string, path: (code: string) => string, noun: string][] = [
    ["on the sign's page", (code) => `/officials/en/signs/${code}`, "inspections"],
    ["on the dashboard", () => "/officials/en", "repairs"],
  ];
  for (const [title, path, noun] of forms) {
    test(title, async () => {
      const code = await signThat(["installed", 9]);
      await fileReport(code);
      const page = await pageOf(path(code));
      const action = `action="/officials/en/signs/${code}/${noun}"`;
      const form = page.split("<form").find((one) => one.includes(action)) ?? "";
      const [fields = ""] = form.split("</form>");
      assert.doesNotMatch(fields, /\d{4}-\d\d-\d\d/, "no day of the page's own");
      const hidden = [...fields.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const sent = Object.fromEntries(hidden.map(([, name, value]) => [name, value ?? ""]));
      assert.equal((await post(`/signs/${code}/${noun}`, sent)).status, 303);
      const recorded = db.prepare(
        "SELECT day FROM sign_events WHERE code = ? AND kind <> 'installed'",
      );
      assert.deepEqual(await recorded.bind(code).raw(), [[day(0)]]);
    });
  }
});

describe("a day that cannot be is refused, with what would be right", () => {
  /** Through which door something is recorded; the answer's status and what it says. */
  const doors: Record<string, (code: string, kind: string, on: string) => Promise<string>> = {
    "the sign's form": async (code, kind, on) => {
      const noun = { installed: "installations", retired: "retirements", replaced: "replacements" };
      const path = noun[kind as keyof typeof noun] ?? "inspections";
      const { status, text } = await post(`/signs/${code}/${path}`, { day: on });
      assert.equal(status, 400);
      return text;
    },
    "the form of many signs": async (code, kind, on) => {
      const { status, text } = await post("/sign-events", { [`sign-${code}`]: "1", kind, day: on });
      assert.equal(status, 422);
      return text;
    },
    "an import": async (code, kind, on) => {
      const sha256 = "0".repeat(64);
      const opened = await post("/imports", { file: "bien.csv", sha256 });
      const { id } = JSON.parse(opened.text) as { id: number };
      const record = { n: 0, kind: "signEvent", key: code, subject: null, base: null };
      const after = { code, kind, day: on };
      const answer = await fetch(`/officials/en/imports/${id}/pieces/0`, {
        method: "PUT",
        body: JSON.stringify({ kind: "signEvent", records: [{ ...record, after }] }),
        headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
      });
      assert.equal(answer.status, 422);
      return answer.text();
    },
  };
  test("the sign's form comes back with what was typed, and a free key", async () => {
    const code = await signThat(["installed", 9]);
    const reports = [await fileReport(code), await fileReport(code)];
    const fields = {
      day: day(21),
      outcome: "damaged",
      note: "Nứt <góc> & cong",
      reports: reports.join(" "),
      [`answers-${reports[1]}`]: "1",
    };
    for (const changed of [{}, { day: day(1), note: "\u0301".repeat(40) }]) {
      const sent = { ...fields, ...changed, key: crypto.randomUUID() };
      const { status, text } = await post(`/signs/${code}/inspections`, sent);
      assert.equal(status, 400);
      assert.match(text, /role="alert">Not recorded\. .*<a href="#record">/s);
      const form = text.slice(text.indexOf('id="record"'));
      assert.ok(form.includes(`name="day" required="" value="${sent.day}"`));
      assert.match(form, /<option value="damaged" selected=""/);
      const note = sent.note.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      assert.ok(form.includes(note));
      assert.doesNotMatch(form, new RegExp(`name="answers-${reports[0]}"[^>]* checked`));
      assert.match(form, new RegExp(`name="answers-${reports[1]}"[^>]* checked`));
      assert.notEqual(formKey(text, "<textarea"), sent.key);
    }
    assert.equal((await eventsOf(code)).length, 1);
  });

  const table: [title: string, kind: string, on: string, problem: string, says: RegExp][] = [
    ["in the city's tomorrow", "inspected", day(-1), "in-the-future", /still to come. Today is/],
    ["before there were codes", "inspected", "1999-12-31", "before-first-day", /Look at the year/],
    ["that is none", "inspected", "2026-02-30", "not-a-day", /not a date/],
    ["before the sign hung", "inspected", day(21), "before-event", /Give .* or a later day/],
    ["on which it hung already", "installed", day(10), "wrong-status", /Record|record first/],
    ["before a later visit", "retired", day(12), "before-event", /\(inspected\).*later day/],
  ];
  for (const [door, send] of Object.entries(doors)) {
    for (const [title, kind, on, problem, says] of table) {
      test(`${door}: a day ${title}`, async () => {
        const code = await signThat(["installed", 20], ["inspected", 5]);
        const before = await eventsOf(code);
        const said = await send(code, kind, on);
        if (door === "an import") assert.match(said, new RegExp(`"${problem}"`));
        else assert.match(said, says);
        assert.deepEqual(await eventsOf(code), before);
      });
    }
    test(`${door}: what was done to a sign after it was retired`, async () => {
      const code = await signThat(["installed", 20], ["retired", 10]);
      const said = await send(code, "replaced", day(3));
      if (door === "an import") assert.match(said, /"wrong-status"/);
      else assert.match(said, /This sign was retired on .* record its installation first/);
    });
  }
});

describe("what takes a sign down or deletes a contact takes a second tap, without a script", () => {
  /** What of a page is behind a control that has to be opened first. */
  const behind = (page: string): string =>
    [...page.matchAll(/<details>(?:(?!<\/details>).)*<\/details>/gs)].join("\n");
  const before = (page: string): string => page.replaceAll(/<details>.*?<\/details>/gs, "");

  test("a sign's retirement, and its installation that is struck out", async () => {
    const code = await signThat(["installed", 9], ["inspected", 3]);
    const page = await pageOf(`/officials/en/signs/${code}`);
    const [installed, inspected] = await eventsOf(code);
    const down = [
      `formaction="/officials/en/signs/${code}/retirements"`,
      `action="/officials/en/signs/${code}/events/${installed?.id}/corrections"`,
    ];
    for (const action of down) {
      assert.ok(behind(page).includes(action), action);
      assert.ok(!before(page).includes(action), action);
    }
    const harmless = `action="/officials/en/signs/${code}/events/${inspected?.id}/corrections"`;
    assert.ok(before(page).includes(harmless), "a visit is struck out with one");
    assert.match(behind(page), /<summary>Retire the sign<\/summary>/);
  });

  test("the retirement of many signs", async () => {
    await signThat(["installed", 9]);
    const page = await pageOf("/officials/en/sign-events/new?status=installed");
    const retires = 'name="kind" value="retired"';
    assert.ok(behind(page).includes(retires));
    assert.ok(!before(page).includes(retires));
    assert.ok(before(page).includes('name="kind" value="repaired"'));
  });

  test("a report that is closed, which says what it deletes", async () => {
    const id = await fileReport(null, "0900 000 000");
    const page = await pageOf("/officials/en/reports");
    const item = page.slice(page.indexOf(`id="report-${id}"`)).split("<li id=")[0] ?? "";
    for (const state of ["done", "not found", "passed on", "rejected"]) {
      assert.ok(behind(item).includes(`value="${state}"`), state);
      assert.ok(!before(item).includes(`value="${state}"`), state);
    }
    assert.match(behind(item), /contact is deleted at once and cannot be brought back/);
    assert.ok(before(item).includes('value="in progress"'));
    const other = await fileReport(null);
    const again = await pageOf("/officials/en/reports");
    const plain = again.slice(again.indexOf(`id="report-${other}"`)).split("<li id=")[0] ?? "";
    assert.doesNotMatch(plain, /contact is deleted at once/);
  });
});

describe("every event can be taken back, and the taking back too", () => {
  const hangs: [string, number] = ["installed", 9];
  const table: [kind: string, before: [string, number][], was: string, is: string][] = [
    ["installed", [], "planned", "installed"],
    ["inspected", [hangs], "installed", "installed"],
    ["repaired", [hangs], "installed", "installed"],
    ["replaced", [hangs], "installed", "installed"],
    ["retired", [hangs], "installed", "retired"],
  ];
  for (const [kind, before, was, is] of table) {
    test(`${kind}: as a mistake, and by undoing what recorded it`, async () => {
      const code = await signThat(...before);
      const noun = {
        installed: "installations",
        inspected: "inspections",
        repaired: "repairs",
        replaced: "replacements",
        retired: "retirements",
      }[kind];
      const outcome: Record<string, string> = kind === "inspected" ? { outcome: "missing" } : {};
      const fields = { day: day(1), note: "Đợt 3", ...outcome };
      const earlier = await eventsOf(code);
      const recorded = await post(`/signs/${code}/${noun}`, fields);
      const [event] = (await eventsOf(code)).slice(earlier.length);
      assert.equal(await statusOf(code), is);

      const struckOut = await post(`/signs/${code}/events/${event?.id}/corrections`, {});
      assert.match(await pageOf(struckOut.location), /role="status"[^>]*>Struck out/);
      assert.deepEqual(await eventsOf(code), earlier);
      assert.equal(await statusOf(code), was);
      const twice = await post(`/signs/${code}/events/${event?.id}/corrections`, {});
      assert.equal(twice.status, 303);
      assert.equal(setOf(twice.location), setOf(struckOut.location));

      const page = await pageOf(`/officials/en/signs/${code}`);
      const link = `href="/officials/en/changes/${setOf(struckOut.location)}#undo">Count it again<`;
      assert.ok(page.includes(link), "the history offers it");
      await undo(struckOut.location);
      const [back] = (await eventsOf(code)).slice(earlier.length);
      assert.deepEqual({ ...back, id: event?.id }, event, "as it was recorded");
      assert.equal(await statusOf(code), is);

      const other = await signThat(...before);
      const second = await post(`/signs/${other}/${noun}`, fields);
      await undo(second.location);
      assert.equal(await statusOf(other), was);
      assert.equal((await eventsOf(other)).length, before.length);
      assert.match(recorded.location, /said=recorded/);
    });
  }

  const setOf = (location: string): string =>
    new URL(location, "https://x").searchParams.get("set") ?? "";
  async function undo(location: string): Promise<void> {
    const path = `/changes/${setOf(location)}`;
    assert.match(await pageOf(`/officials/en${path}`), /name="expected" value="1"/);
    assert.equal((await post(`${path}/reversals`, { expected: "1" })).status, 303);
  }
});

describe("every state of a report can be taken back", () => {
  const moves: [state: string, becomes: string, erases: boolean][] = [
    ["in progress", "in progress", false],
    ["to visit", "in progress", false],
    ["done", "done", true],
    ["not found", "done", true],
    ["passed on", "done", true],
    ["rejected", "rejected", true],
  ];
  for (const [state, becomes, erases] of moves) {
    test(`${state}, right after and from the list`, async () => {
      const id = await fileReport(null, "0900 111 222");
      const moved = await post(`/reports/${id}/moves`, { state });
      assert.equal(await stateOf(id), becomes);
      const page = await pageOf(moved.location);
      const notice = page.split('role="status"')[1]?.split("</form>")[0] ?? "";
      assert.ok(notice.includes(`action="/officials/en/reports/${id}/reversals"`), notice);
      const step = /name="step" value="(\d+)"/.exec(notice)?.[1] ?? "";
      const list = await pageOf("/officials/en/reports?show=all");
      assert.equal(list.split(`name="step" value="${step}"`).length, 2, "the list offers it");

      const back = await post(`/reports/${id}/reversals`, { step });
      assert.match(back.location, /said=taken-back$/);
      assert.equal(await stateOf(id), "new");
      assert.deepEqual(await stepsOf(id), []);
      assert.match(await pageOf(back.location), /role="status">.*Taken back/);
      const twice = await post(`/reports/${id}/reversals`, { step });
      assert.match(twice.location, /said=taken-back-before$/);

      const contact = await db
        .prepare("SELECT contact FROM reports WHERE id = ?")
        .bind(id)
        .first("contact");
      assert.equal(contact, erases ? null : "0900 111 222");
      const open = await pageOf("/officials/en/reports");
      const item = open.slice(open.indexOf(`id="report-${id}"`)).split("<li id=")[0] ?? "";
      assert.equal(/The contact was deleted on/.test(item), erases, "and says that it is gone");
    });
  }

  test("a closed one is opened again, and that is taken back too", async () => {
    const id = await fileReport(null, "0900 111 222");
    for (const state of ["in progress", "done", "new"])
      await post(`/reports/${id}/moves`, { state });
    assert.equal(await stateOf(id), "new");
    for (const state of ["done", "in progress", "new"]) {
      const step = await db
        .prepare(
          "SELECT max(id) AS id FROM report_steps WHERE report_id = ? AND taken_back_at IS NULL",
        )
        .bind(id)
        .first("id");
      await post(`/reports/${id}/reversals`, { step: String(step) });
      assert.equal(await stateOf(id), state);
    }
  });

  test("only the last step, of an open or closed report that is there", async () => {
    const id = await fileReport(null);
    await post(`/reports/${id}/moves`, { state: "in progress" });
    const first = await db.prepare("SELECT max(id) AS id FROM report_steps").first<number>("id");
    await post(`/reports/${id}/moves`, { state: "to visit" });
    const refused = await post(`/reports/${id}/reversals`, { step: String(first) });
    assert.equal(refused.status, 400);
    assert.match(refused.text, /no longer the report(&#39;|')s last one/);
    assert.equal((await post(`/reports/${id}/reversals`, { step: "" })).status, 400);
    assert.equal((await post("/reports/4711/reversals", { step: "1" })).status, 404);
    await db.prepare("UPDATE reports SET state = 'withdrawn' WHERE id = ?").bind(id).run();
    const last = await db.prepare("SELECT max(id) AS id FROM report_steps").first<number>("id");
    assert.equal((await post(`/reports/${id}/reversals`, { step: String(last) })).status, 404);
    assert.deepEqual(await stepsOf(id), ["seen", "visit planned"]);
  });
});

test("the history replays to every sign and event that is there", async () => {
  for (const kind of ["sign", "signEvent"] as const) {
    const table = await tableOf(db, kind);
    const replayed = await replay(db, kind);
    assert.equal(replayed.size, table.size, kind);
    for (const [subject, { version, struckOut, ...told }] of replayed) {
      const { version: stored, ...fields } = table.get(subject) ?? {};
      if (kind === "sign") assert.equal(version, stored, subject);
      const { code, ...others } = kind === "sign" ? { ...told, code: fields.code } : told;
      assert.deepEqual({ ...others, code }, fields, subject);
      if (kind === "signEvent") {
        const isStruck = await db
          .prepare("SELECT 1 AS one FROM sign_event_corrections WHERE event_id = ?")
          .bind(Number(subject.split(" ")[1]))
          .first("one");
        assert.equal(struckOut === true, isStruck === 1, subject);
      }
    }
  }
});
