import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { isoDay, today } from "../../src/db/hours.ts";
import { messages } from "../../src/officials/visits/messages.ts";
import { phone, startCity } from "../harness.ts";

const aud = "local-audience";
const city = await startCity({
  others: { viewer: { aud, identity: { email: "see@bienpho.example" } } },
});
const { db, get } = city;
await db
  .prepare("INSERT INTO officials (email, role) VALUES ('see@bienpho.example', 'viewer')")
  .run();
const present = today(Date.now(), 7);
const day = isoDay(present);

/** A sign of the city in a status, another at each call. */
const codesOf = async (status: string): Promise<string[]> =>
  (
    await db
      .prepare("SELECT code FROM signs WHERE status = ? ORDER BY code")
      .bind(status)
      .raw<[string]>()
  ).flat();
const [installed, planned] = [await codesOf("installed"), await codesOf("planned")];
const next = (status: "installed" | "planned" = "installed"): string =>
  (status === "installed" ? installed : planned).shift() ?? assert.fail("no sign is left");

type Fields = Record<string, string>;
const wholeForm = (fields: Fields): Fields => ({ key: crypto.randomUUID(), day, ...fields });

const send = (code: string, fields: Fields, more: Record<string, string> = {}, who = city) =>
  who.fetch(`/officials/signs/${code}/visits`, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
      ...more,
    },
    redirect: "manual",
  });
const json = { Accept: "application/json" };

/** What is recorded of a sign beside what the sample brought. */
const eventsOf = async (code: string) =>
  (
    await db
      .prepare(
        `SELECT kind, day, outcome, note, official FROM sign_events
         WHERE code = ? AND id > ? ORDER BY id`,
      )
      .bind(code, lastBefore)
      .all<Record<string, string | null>>()
  ).results;
const lastBefore =
  (await db.prepare("SELECT max(id) AS id FROM sign_events").first<number>("id")) ?? 0;

describe("a visit is recorded as what was pressed", () => {
  const cases: [
    status: "installed" | "planned",
    fields: Fields,
    kind: string,
    outcome: string | null,
  ][] = [
    ["installed", { well: "1" }, "inspected", "well"],
    ["installed", { well: "1", note: "Đã lau" }, "inspected", "well"],
    ["installed", { result: "cleaned" }, "inspected", "cleaned"],
    ["installed", { result: "damaged", note: "Nứt góc\r\ntrên" }, "inspected", "damaged"],
    ["installed", { result: "missing" }, "inspected", "missing"],
    ["installed", { result: "pasted-over" }, "inspected", "pasted-over"],
    ["installed", { result: "unreachable" }, "inspected", "unreachable"],
    ["installed", { result: "repaired" }, "repaired", null],
    ["installed", { result: "replaced" }, "replaced", null],
    ["planned", { result: "installed" }, "installed", null],
  ];
  for (const [status, fields, kind, outcome] of cases) {
    for (const asJson of [false, true]) {
      test(`${JSON.stringify(fields)} of a sign ${status}, ${asJson ? "by the script" : "as a form"}`, async () => {
        const code = next(status);
        const form = wholeForm(fields);
        const answer = await send(code, form, asJson ? json : {});
        if (asJson) assert.deepEqual(await answer.json(), { recorded: form.key });
        else {
          assert.equal(answer.status, 303);
          assert.equal(answer.headers.get("Location"), `/officials/signs/${code}/visit?recorded=1`);
        }
        const note = fields.note?.replace("\r\n", "\n") ?? null;
        const official = "official@bienpho.example";
        assert.deepEqual(await eventsOf(code), [{ kind, day, outcome, note, official }]);
        const audited = await db
          .prepare("SELECT action FROM audit WHERE subject = ?")
          .bind(`sign ${code}`)
          .all();
        assert.deepEqual(audited.results, [{ action: `sign.${kind}` }]);
      });
    }
  }
});

describe("the same post is one visit", () => {
  for (const [how, headers] of [
    ["as a form", {}],
    ["by the script", json],
  ] as const) {
    test(`sent twice, one after the other, ${how}`, async () => {
      const code = next();
      const form = wholeForm({ result: "damaged", note: "  Nứt  " });
      const first = await send(code, form, headers);
      const second = await send(code, form, headers);
      assert.equal(second.status, first.status);
      assert.equal(await second.text(), await first.text());
      assert.equal((await eventsOf(code)).length, 1);
    });

    test(`sent eight times at once, ${how}`, async () => {
      const code = next();
      const form = wholeForm({ well: "1" });
      const answers = await Promise.all(Array.from({ length: 8 }, () => send(code, form, headers)));
      for (const { status } of answers) assert.equal(status, how === "as a form" ? 303 : 200);
      assert.equal((await eventsOf(code)).length, 1);
    });
  }

  test("put up at once by eight posts of one form, it is put up once and none is told it was before", async () => {
    const code = next("planned");
    const form = wholeForm({ result: "installed" });
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(code, form, json)));
    assert.deepEqual(
      answers.map(({ status }) => status),
      answers.map(() => 200),
    );
    assert.equal((await eventsOf(code)).length, 1);
  });

  test("another key is another visit", async () => {
    const code = next();
    for (const _ of [1, 2]) await send(code, wholeForm({ well: "1" }));
    assert.equal((await eventsOf(code)).length, 2);
  });

  const others: [what: string, change: (form: Fields) => Fields][] = [
    ["another result", (form) => ({ ...form, result: "missing" })],
    ["another note", (form) => ({ ...form, note: "Mất ốc & bu lông" })],
    ["another day", (form) => ({ ...form, day: isoDay(present - 1) })],
  ];
  for (const [what, change] of others) {
    test(`a key that was used brings ${what}: nothing is recorded, all of it is given back with a free key`, async () => {
      const code = next();
      const form = wholeForm({ result: "damaged", note: "Nứt" });
      await send(code, form);
      const other = change(form);
      const answer = await send(code, other);
      assert.equal(answer.status, 409);
      const html = await answer.text();
      assert.ok(html.includes("Trang này đã ghi “hư hỏng”"));
      assert.match(html, new RegExp(`value="${other.result}" required="" checked=""`));
      assert.ok(html.includes((other.note ?? "").replace("&", "&amp;")));
      const key = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? "";
      assert.notEqual(key, form.key);
      assert.equal((await eventsOf(code)).length, 1);
      assert.equal((await send(code, { ...other, key })).status, 303);
      assert.equal((await eventsOf(code)).length, 2);
    });
  }

  test("another sign's form has no claim to a key", async () => {
    const [code, other] = [next(), next()];
    const form = wholeForm({ well: "1" });
    await send(code, form);
    assert.equal((await send(other, form)).status, 409);
    assert.deepEqual(await eventsOf(other), []);
  });
});

describe("what cannot be recorded is refused, and what was typed is given back", () => {
  const note = "Ghi chú";
  const cases: [what: string, status: "installed" | "planned", form: Fields, said: RegExp][] = [
    ["no result", "installed", wholeForm({ note }), /Chưa chọn kết quả/],
    ["no known result", "installed", wholeForm({ result: "lost", note }), /Chưa chọn kết quả/],
    ["two results", "installed", wholeForm({ well: "1", result: "damaged", note }), /chỉ chọn một/],
    [
      "a day that has not come",
      "installed",
      wholeForm({ day: isoDay(present + 1), well: "1", note }),
      /chưa tới/,
    ],
    [
      "a day before it was put up",
      "installed",
      wholeForm({ day: "2001-01-01", well: "1", note }),
      /đứng trước/,
    ],
    ["a visit to a sign that is not up", "planned", wholeForm({ well: "1", note }), /Biển này/],
    [
      "putting up what is up",
      "installed",
      wholeForm({ result: "installed", note }),
      /biển này đã gắn/,
    ],
    [
      "a note with a hidden letter",
      "installed",
      wholeForm({ well: "1", note: `${note}\u200b` }),
      /U\+200B/,
    ],
    ["a note too long", "installed", wholeForm({ well: "1", note: note.repeat(100) }), /500/],
  ];
  // Those that are refused leave their sign as it was, so that one is enough.
  let sign = { installed: "", planned: "" };
  before(() => {
    sign = { installed: next(), planned: next("planned") };
  });
  for (const [what, status, form, said] of cases) {
    test(what, async () => {
      const code = sign[status];
      const answer = await send(code, form);
      assert.equal(answer.status, 422);
      const html = await answer.text();
      const [, alert = ""] = /role="alert">(.*?)<\/p>/.exec(html) ?? [];
      assert.match(alert, said);
      assert.match(html, new RegExp(`<textarea name="note"[^>]*>${note}`));
      const byScript = await send(code, form, json);
      assert.equal(byScript.status, 400);
      assert.match(((await byScript.json()) as { detail: string }).detail, said);
      assert.deepEqual(await eventsOf(code), []);
    });
  }
});

describe("a form that no page of ours sends records nothing", () => {
  const cases: [what: string, form: Fields][] = [
    ["no key", { day, well: "1" }],
    ["a key of another kind", { key: "1", day, well: "1" }],
    ["a key of another version", { key: "00000000-0000-1000-8000-000000000000", day, well: "1" }],
    ["no day", wholeForm({ day: "", well: "1" })],
    ["no such day", wholeForm({ day: "2026-02-30", well: "1" })],
  ];
  for (const [what, form] of cases) {
    test(what, async () => {
      const [code = ""] = installed;
      const before = await eventsOf(code);
      const answer = await send(code, form);
      assert.equal(answer.status, 400);
      assert.ok((await answer.text()).includes(messages.vi.problems.noForm));
      assert.deepEqual(await eventsOf(code), before);
    });
  }
});

test("nobody visits a sign that is not there", async () => {
  assert.equal((await get("/officials/signs/000000/visit")).status, 404);
  assert.equal((await send("000000", wholeForm({ well: "1" }))).status, 404);
  assert.equal((await send("000000", wholeForm({ well: "1" }), json)).status, 404);
});

test("a viewer reads the page, has no form on it, and records nothing", async () => {
  const code = next();
  const html = await (await city.as.viewer.get(`/officials/signs/${code}/visit`)).text();
  assert.doesNotMatch(html, /<form/);
  assert.ok(html.includes(messages.vi.looksOnly));
  const { fetch } = city.as.viewer;
  assert.equal((await send(code, wholeForm({ well: "1" }), {}, { ...city, fetch })).status, 403);
  assert.deepEqual(await eventsOf(code), []);
});

describe("the page of a visit", () => {
  const path = (code: string, language: string) =>
    `/officials${language === "en" ? "/en" : ""}/signs/${code}/visit`;

  for (const language of ["vi", "en"] as const) {
    test(`comes whole in the first packets of a connection, ${language}`, async () => {
      const codes = [...installed.slice(0, 20), ...planned.slice(0, 5)];
      assert.equal(codes.length, 25);
      for (const code of codes) {
        const html = await (await get(path(code, language))).text();
        // Ten segments (RFC 6928), less the headers.
        assert.ok(Buffer.byteLength(html) < 14_000, `${code}: ${Buffer.byteLength(html)} bytes`);
      }
    });
  }

  test("says what was recorded last, and not what was struck out", async () => {
    const code = next();
    await send(code, wholeForm({ result: "damaged" }));
    const said = async () => (await get(path(code, "en"))).text();
    assert.match(await said(), /Last recorded: [^,]+, inspected: damaged \(official@/);
    const id = await db
      .prepare("SELECT max(id) AS id FROM sign_events WHERE code = ?")
      .bind(code)
      .first<number>("id");
    const struckOut = await city.fetch(`/officials/signs/${code}/events/${id}/corrections`, {
      method: "POST",
      headers: { "Sec-Fetch-Site": "same-origin" },
      redirect: "manual",
    });
    assert.equal(struckOut.status, 303);
    assert.doesNotMatch(await said(), /damaged \(official@/);
  });

  test("after a visit it says so, and its form is closed", async () => {
    const code = next();
    await send(code, wholeForm({ well: "1" }));
    const html = await (await get(`${path(code, "en")}?recorded=1`)).text();
    assert.match(html, /role="status">Recorded: all well\./);
    assert.match(html, /<details><summary>[^<]+<\/summary><form/);
  });

  test("no two pages have one key", async () => {
    const [code = ""] = installed;
    const keyOf = async () =>
      /name="key" value="([^"]+)"/.exec(await (await get(path(code, "vi"))).text())?.[1];
    assert.notEqual(await keyOf(), await keyOf());
  });
});

/** The cookie of the mode, as a browser sends it back. */
const begin = async (): Promise<string> => {
  const answer = await city.fetch("/officials/staff-check", {
    method: "POST",
    headers: { "Sec-Fetch-Site": "same-origin" },
    redirect: "manual",
  });
  return (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
};

describe("a scan in staff mode opens the record of a visit", () => {
  let [code, mode, link] = ["", "", ""];
  before(async () => {
    code = next();
    mode = await begin();
    const html = await (await get(`/officials/staff-check?code=${code}`)).text();
    link = /href="(\/[0-9A-Z]{6}\?staff=[^"]+)"/.exec(html)?.[1] ?? "";
    assert.notEqual(link, "");
  });
  const visit = /^\/officials\/signs\/[0-9A-Z]{6}\/visit$/;
  const english = /^\/officials\/en\/signs\/[0-9A-Z]{6}\/visit$/;
  const street = /^\/(vi|en)\/streets\//;
  const cases: [
    what: string,
    path: () => string,
    headers: () => Record<string, string>,
    to: RegExp,
    said: string,
  ][] = [
    ["in the mode", () => `/${code}`, () => ({ Cookie: mode }), visit, "staff; reason=staff-check"],
    [
      "in the mode, by a phone set to English",
      () => `/${code}`,
      () => ({ Cookie: mode, "Accept-Language": "en-GB" }),
      english,
      "staff; reason=staff-check",
    ],
    [
      "in the mode, of a code with something around it",
      () => `/${code}.`,
      () => ({ Cookie: mode }),
      visit,
      "staff; reason=staff-check",
    ],
    [
      "in the mode, by the link of one sign",
      () => link,
      () => ({ Cookie: mode }),
      street,
      "staff; reason=staff-check",
    ],
    ["by the link of one sign", () => link, () => ({}), street, "staff; reason=staff-check"],
    ["by a citizen", () => `/${code}`, () => ({}), street, "person"],
    [
      "with a forged mode",
      () => `/${code}`,
      () => ({ Cookie: mode.replace(/\.[^.]/, (first) => (first === ".A" ? ".B" : ".A")) }),
      street,
      "person",
    ],
    [
      "of an image in the mode",
      () => `/${code}`,
      () => ({ Cookie: mode, "Sec-Fetch-Dest": "image" }),
      street,
      "ignored; reason=not-a-page",
    ],
  ];
  for (const [what, path, headers, to, said] of cases) {
    test(what, async () => {
      const answer = await get(path(), { ...phone, ...headers() });
      assert.equal(answer.status, 302);
      assert.match(answer.headers.get("Location") ?? "", to);
      assert.equal(answer.headers.get("X-Scan"), said);
      if (to !== street) assert.equal(answer.headers.get("Cache-Control"), "no-store");
    });
  }

  test("a code that no sign bears is told as to anybody", async () => {
    assert.equal((await get("/000000", { ...phone, Cookie: mode })).status, 404);
  });
});

describe("staff mode stands in the navigation", () => {
  for (const [language, base, off, on] of [
    ["vi", "", "Cán bộ quét thử: tắt", /Cán bộ quét thử: <strong>bật đến \d\d:\d\d<\/strong>/],
    ["en", "/en", "Staff checks: off", /Staff checks: <strong>on until \d\d:\d\d<\/strong>/],
  ] as const) {
    test(`on every page, ${language}`, async () => {
      const mode = await begin();
      for (const path of [
        "",
        "/signs",
        "/visits",
        "/staff-check",
        `/signs/${installed[0]}/visit`,
      ]) {
        const said = async (headers: Record<string, string>) =>
          (await get(`/officials${base}${path}`, { ...phone, ...headers })).text();
        assert.ok((await said({})).includes(off), path);
        assert.ok((await said({ Cookie: "__Host-staff-check=zzzzzz.forged" })).includes(off), path);
        assert.match(await said({ Cookie: mode }), on, path);
      }
    });
  }
});

test("an administrator ends staff mode for all at once: every cookie and link is void, and the history says who", async () => {
  const [mine, lost] = [await begin(), await begin()];
  const code = next();
  const scannedBy = async (Cookie: string) =>
    (await get(`/${code}`, { ...phone, Cookie })).headers.get("X-Scan");
  assert.equal(await scannedBy(lost), "staff; reason=staff-check");
  const end = (who: Pick<typeof city, "fetch">) =>
    who.fetch("/officials/en/staff-check/renewals", {
      method: "POST",
      headers: { "Sec-Fetch-Site": "same-origin" },
      redirect: "manual",
    });
  for (const role of ["viewer", "auditor", "editor"]) {
    await db
      .prepare("UPDATE officials SET role = ? WHERE email = 'see@bienpho.example'")
      .bind(role)
      .run();
    assert.equal((await end(city.as.viewer)).status, 403, role);
    const page = await (await city.as.viewer.get("/officials/en/staff-check")).text();
    assert.doesNotMatch(page, /renewals/, role);
  }
  assert.equal(await scannedBy(lost), "staff; reason=staff-check");

  const ended = await end(city);
  assert.equal(ended.status, 303);
  const told = await (await get(ended.headers.get("Location") ?? "")).text();
  assert.match(told, /role="status">Ended on all devices\. In a minute at the latest/);
  for (const cookie of [mine, lost]) {
    assert.equal(await scannedBy(cookie), "person");
    const page = await (await get("/officials/en", { ...phone, Cookie: cookie })).text();
    assert.ok(page.includes("Staff checks: off"));
  }
  assert.equal(await scannedBy(await begin()), "staff; reason=staff-check", "begun anew it holds");
  const { results } = await db
    .prepare("SELECT official, subject FROM audit WHERE action = 'staff-checks.end'")
    .all();
  assert.deepEqual(results, [{ official: "official@bienpho.example", subject: "staff-checks" }]);
  const history = await (await get("/officials/en/changes")).text();
  assert.ok(history.includes("Staff mode ended on all devices"));
});
