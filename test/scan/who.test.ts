import assert from "node:assert/strict";
import { test } from "node:test";
import { connect } from "../../src/db/client.ts";
import { readOrMakeKey } from "../../src/db/keys.ts";
import { makeStaffLink } from "../../src/scan/staff-link.ts";
import { alphabet, withCheck } from "../../src/signs/code.ts";
import { eventually, phone, startCity } from "../harness.ts";
import { openings, windows } from "./openings.ts";

const { get, fetch, db } = await startCity();
const key = await readOrMakeKey(connect(db), "staff checks");
const codes = (
  await db.prepare("SELECT code FROM signs ORDER BY code LIMIT 13").all<{ code: string }>()
).results.map(({ code }) => code);
const [code = "", another = "", third = "", ...others] = codes;

const counted = async (of: string) => {
  const { results } = await db
    .prepare(
      'SELECT "by", sum(count) AS count FROM scans WHERE code = ? GROUP BY "by" ORDER BY "by"',
    )
    .bind(of)
    .all<{ by: string; count: number }>();
  return Object.fromEntries(results.map(({ by, count }) => [by, count]));
};

test("at least 60 kinds of openings are told apart, each by its own reason, and counted so", async (t) => {
  assert.ok(openings.length >= 60, `${openings.length}`);
  for (const { what, userAgent, headers, scan } of openings) {
    await t.test(`${what}: ${scan}`, async () => {
      const answer = await get(`/${code}`, { "User-Agent": userAgent, ...headers });
      assert.equal(answer.headers.get("X-Scan"), scan);
      const declined = scan.startsWith("declined");
      assert.equal(answer.status, declined ? 503 : 302);
      assert.equal(
        answer.headers.get("Cache-Control"),
        /^(person|robot)/.test(scan) ? "private, max-age=60" : "no-store",
      );
    });
  }
  const outcomes = (name: string) => openings.filter(({ scan }) => scan.startsWith(name)).length;
  await eventually(() => counted(code), { person: outcomes("person"), robot: outcomes("robot") });
});

const ofEveryAnswer = ["Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy"];

const head = (path: string) => fetch(path, { method: "HEAD", headers: phone, redirect: "manual" });

test("HEAD is answered and not counted", async () => {
  const answer = await head(`/${another}`);
  assert.equal(answer.status, 302);
  assert.equal(answer.headers.get("X-Scan"), "ignored; reason=not-get");
  // Whatever was counted of the phone would be stored no later than what comes after it.
  await get(`/${another}`, { "User-Agent": "curl/7.29.0" });
  await eventually(() => counted(another), { robot: 1 });
});

test("only what is counted under a sign as a person or a robot is kept by a browser", async () => {
  const sign = others[7] ?? "";
  const link = (of: string) => makeStaffLink(key, of, Date.now());
  const as = (headers: Record<string, string>) => get(`/${sign}`, { ...phone, ...headers });
  const cases: [string, () => ReturnType<typeof get>, number, string, string | null][] = [
    ["a HEAD", () => head(`/${sign}`), 302, "no-store", "ignored; reason=not-get"],
    [
      "an image",
      () => as({ "Sec-Fetch-Dest": "image" }),
      302,
      "no-store",
      "ignored; reason=not-a-page",
    ],
    ["a prefetch", () => as({ Purpose: "prefetch" }), 503, "no-store", "declined; reason=prefetch"],
    ["a person", () => as({}), 302, "private, max-age=60", "person"],
    [
      "a robot",
      () => as({ "User-Agent": "curl/8.0" }),
      302,
      "private, max-age=60",
      "robot; reason=no-browser",
    ],
    [
      "a staff check",
      async () => get(await link(sign)),
      302,
      "no-store",
      "staff; reason=staff-check",
    ],
    ["a stray", () => get("/7K3M9K"), 404, "no-store", "stray; reason=no-sign"],
    ["a HEAD of a stray", () => head("/7K3M9K"), 404, "no-store", "ignored; reason=not-get"],
    ["a malformed code", () => get("/7K3M9X"), 404, "no-store", null],
  ];
  // Twice, since a sign that is remembered is answered before any router.
  for (const [what, open, status, cacheControl, scan] of [...cases, ...cases]) {
    const { status: answered, headers } = await open();
    assert.equal(answered, status, what);
    assert.equal(headers.get("Cache-Control"), cacheControl, what);
    assert.equal(headers.get("X-Scan"), scan, what);
    if (status === 302) assert.equal(headers.get("Vary"), "Accept-Language", what);
    assert.deepEqual(
      ofEveryAnswer.map((name) => headers.get(name)),
      ["max-age=31536000", "nosniff", "no-referrer"],
      what,
    );
  }
  await eventually(() => counted(sign), { person: 2, robot: 2, staff: 2 });
  await eventually(() => counted(""), { person: 2 });
});

test("an error on the way to a sign's page carries the security headers and a policy", async () => {
  for (const path of ["/7K3M9K", "/7K3M9X"]) {
    const { headers } = await get(path);
    assert.match(headers.get("Content-Security-Policy") ?? "", /default-src 'none'/, path);
    assert.match(headers.get("Permissions-Policy") ?? "", /camera=\(\)/, path);
  }
  await eventually(() => counted(""), { person: 3 });
});

test("a sign that is remembered answers as one that is not, and each opening is counted once", async () => {
  const ways: [string, (code: string) => string, Record<string, string>, string][] = [
    ["by a phone", (code) => `/${code}`, phone, "person"],
    ["in lower case, with a query", (code) => `/${code.toLowerCase()}?a=/b/c`, phone, "person"],
    ["in English", (code) => `/${code}`, { ...phone, "Accept-Language": "en;q=0.9" }, "person"],
    ["by a robot", (code) => `/${code}`, { "User-Agent": "curl/7.29.0" }, "robot"],
    ["with somebody's cookie", (code) => `/${code}`, { ...phone, Cookie: "a=b" }, "person"],
    ["looking ahead", (code) => `/${code}`, { ...phone, Purpose: "prefetch" }, "declined"],
  ];
  const said = async (path: string, headers: Record<string, string>) => {
    const answer = await get(path, headers);
    const names = ["Location", "Cache-Control", "Vary", "X-Scan", ...ofEveryAnswer];
    return [answer.status, ...names.map((name) => answer.headers.get(name))].join();
  };
  for (const [n, [what, path, headers, outcome]] of ways.entries()) {
    const code = others[n] ?? "";
    const first = await said(path(code), headers);
    assert.equal(await said(path(code), headers), first, what);
    assert.match(first, new RegExp(`,${outcome}`), what);
  }
  const wanted = ways.map(([, , , outcome]) => (outcome === "declined" ? {} : { [outcome]: 2 }));
  await eventually(() => Promise.all(ways.map((_, n) => counted(others[n] ?? ""))), wanted);
});

test("a street's address that no answer can carry gets an honest page, remembered or not, and is counted", async () => {
  const broken = withCheck("22222");
  await db.batch([
    db.prepare(
      `INSERT INTO streets (id, slug, name, folded, status)
       VALUES (901, 'x' || char(10) || 'y', 'X', 'x', 'confirmed')`,
    ),
    db
      .prepare(
        "INSERT INTO signs (code, street_id, position, status) VALUES (?, 901, '', 'installed')",
      )
      .bind(broken),
  ]);
  for (let n = 0; n < 2; n++) {
    const answer = await get(`/${broken}`);
    assert.equal(answer.status, 500);
    assert.equal(answer.headers.get("Cache-Control"), "no-store");
    assert.equal(answer.headers.get("X-Content-Type-Options"), "nosniff");
    assert.match(await answer.text(), /Hệ thống gặp lỗi/);
  }
  await eventually(() => counted(broken), { person: 2 });
});

const targets: [stored: string, leadsTo: string | null][] = [
  [
    "https://thaibinh.example/le-hoi?nam=2026#lich",
    "https://thaibinh.example/le-hoi?nam=2026#lich",
  ],
  ["https://thaibinh.example/lễ", "https://thaibinh.example/l%E1%BB%85"],
  ["HTTPS://THAIBINH.EXAMPLE", "https://thaibinh.example/"],
  ["", null],
  ["/vi/streets/le-loi", null],
  ["thaibinh.example", null],
  ["//thaibinh.example", null],
  ["http://thaibinh.example", null],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["https://", null],
  ["https://[", null],
  ["https:thaibinh.example", null],
  ["https://a@thaibinh.example", null],
  ["https://thaibinh.example/a b", null],
  [" https://thaibinh.example", null],
  ["https://\nthaibinh.example", null],
  ["https://thaibinh.example/\r\nX: y", null],
  ["https://thaibinh.example/\u0001", null],
];

test("a sign whose target is no absolute https address leads to its street, and is counted", async () => {
  const codes = targets.map((_, n) => withCheck(`3333${alphabet[n]}`));
  for (const [n, [stored, leadsTo]] of targets.entries()) {
    const code = codes[n] ?? "";
    await db
      .prepare(
        `INSERT INTO signs (code, street_id, position, status, target)
         SELECT ?, id, '', 'installed', ? FROM streets WHERE slug = 'ly-bon'`,
      )
      .bind(code, stored)
      .run();
    const wanted = leadsTo ?? `/vi/streets/ly-bon#${code}`;
    for (const remembered of [false, true]) {
      const answer = await get(`/${code}`);
      assert.equal(answer.status, 302, `${stored} ${remembered}`);
      assert.equal(answer.headers.get("Location"), wanted, stored);
      assert.equal(answer.headers.get("X-Scan"), "person", stored);
    }
  }
  await eventually(
    () => Promise.all(codes.map(counted)),
    targets.map(() => ({ person: 2 })),
  );
});

test("a staff link counts as staff for its own sign and its hour, and else as a person", async () => {
  const now = Date.now();
  const cases: [string, string, string][] = [
    ["a link of now", await makeStaffLink(key, third, now), "staff; reason=staff-check"],
    ["one from yesterday", await makeStaffLink(key, third, now - 86_400_000), "person"],
    ["another sign's", (await makeStaffLink(key, code, now)).replace(code, third), "person"],
    ["one signed with another key", await makeStaffLink(`another ${key}`, third, now), "person"],
    ["one that was tampered with", `${await makeStaffLink(key, third, now)}x`, "person"],
  ];
  for (const [what, path, scan] of cases) {
    const answer = await get(path);
    assert.equal(answer.headers.get("X-Scan"), scan, what);
    assert.equal(answer.status, 302, what);
    assert.doesNotMatch(answer.headers.get("Location") ?? "", /staff/, what);
  }
  await eventually(() => counted(third), { person: 4, staff: 1 });
});

test("with nothing set up, an official gets a link to one sign, and the mode for all of them", async () => {
  const sign = others[9] ?? "";
  const page = async (headers = phone) =>
    (await get(`/officials/en/staff-check?code=${sign}`, headers)).text();
  const html = await page();
  const [, link = ""] = /href="(\/\w{6}\?staff=[^"]+)"/.exec(html) ?? [];
  assert.equal(link.slice(1, 7), sign);
  assert.match(html, /Off on this device/);
  assert.equal((await get(link)).headers.get("X-Scan"), "staff; reason=staff-check");
  const change = async (path: string) => {
    const answer = await fetch(`/officials/en/staff-check${path}`, {
      method: "POST",
      headers: { ...phone, "Sec-Fetch-Site": "same-origin" },
      redirect: "manual",
    });
    assert.equal(answer.status, 303);
    return answer.headers.get("Set-Cookie") ?? "";
  };
  const cookie = await change("");
  assert.match(
    cookie,
    /^__Host-staff-check=\w+\.[\w-]{43}; Path=\/; Max-Age=36000; Secure; HttpOnly; SameSite=Lax$/,
  );
  const [own = ""] = cookie.split(";");
  const walking = { ...phone, Cookie: own };
  assert.match(await page(walking), /On, on this device, until \d\d:\d\d/);
  assert.equal((await get(`/${sign}`, walking)).headers.get("X-Scan"), "staff; reason=staff-check");
  assert.match(await change("/end"), /^__Host-staff-check=; .*Max-Age=0/);
  await eventually(() => counted(sign), { staff: 2 });
});

test("a code that no sign bears is a stray, apart by who opens it; a malformed one is not even that", async () => {
  const before = (await counted("")).person ?? 0;
  const googlebot = `${phone["User-Agent"]} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`;
  const staff = (await makeStaffLink(key, "7K3M9K", Date.now())).slice("/7K3M9K".length);
  const cases: [path: string, userAgent: string, scan: string][] = [
    ["/7K3M9K", phone["User-Agent"], "stray; reason=no-sign"],
    ["/7K3M9K", "curl/7.29.0", "stray; reason=no-sign; by=robot"],
    ["/7K3M9K", googlebot, "stray; reason=no-sign; by=robot"],
    // Words that are well-formed codes, and what robots look for.
    ["/manage", "curl/7.29.0", "stray; reason=no-sign; by=robot"],
    ["/remove", "", "stray; reason=no-sign; by=robot"],
    ["/themes", windows, "stray; reason=no-sign"],
    [`/7K3M9K${staff}`, phone["User-Agent"], "stray; reason=no-sign; by=staff"],
  ];
  for (const [path, userAgent, scan] of cases) {
    const stray = await get(path, { "User-Agent": userAgent });
    assert.equal(stray.headers.get("X-Scan"), scan, `${path} by ${userAgent}`);
    assert.equal(stray.status, 404);
  }
  const malformed = await get("/7K3M9X");
  assert.equal(malformed.status, 404);
  assert.equal(malformed.headers.get("X-Scan"), null);
  await eventually(() => counted(""), { person: before + 2, robot: 4, staff: 1 });
  assert.deepEqual(await counted("7K3M9K"), {});
  assert.deepEqual(await counted("7K3M9X"), {});
});
