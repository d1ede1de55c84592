import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { eventually, phone, startCity } from "./harness.ts";

const json = { ...phone, Accept: "application/json" };
const english = { ...phone, "Accept-Language": "en" };

const { get, fetch, harness, db } = await startCity({ sample: "none", vars: { FIRST_ADMIN: "" } });

test("errors answer with the right status, as a page in the reader's language or as a problem", async (t) => {
  const cases: [string, string, Record<string, string>, number, RegExp][] = [
    ["an unknown path", "/nothing-here", phone, 404, /<html lang="vi">.*Không có trang này/s],
    [
      "an unknown path in English",
      "/nothing-here",
      english,
      404,
      /<html lang="en">.*no such page/s,
    ],
    ["a path that names its language", "/en/streets/none", phone, 404, /<html lang="en">/],
    ["a language that we do not have", "/fr", phone, 404, /Không có trang này/],
    ["an unknown path where JSON was asked for", "/nothing", json, 404, /"status":404/],
    ["an unknown street of the open data", "/api/streets/none", phone, 404, /"type":"about:blank"/],
    ["a code with a wrong check character", "/7K3M9X", phone, 404, /7K3M9X.*so lại từng ký tự/s],
    ["a code that no sign bears", "/7K3M9K", english, 404, /7K3M9K.*pasted over/s],
    ["an unknown path of the officials", "/officials/none", english, 403, /For the city/],
  ];
  for (const [what, path, headers, status, text] of cases) {
    await t.test(what, async () => {
      const answer = await get(path, headers);
      assert.equal(answer.status, status);
      assert.match(await answer.text(), text);
      assert.ok(answer.headers.get("Cache-Control"));
    });
  }

  await t.test("a problem has the media type of RFC 9457", async () => {
    const answer = await get("/api/streets/none");
    assert.match(answer.headers.get("Content-Type") ?? "", /^application\/problem\+json/);
  });

  for (const path of ["/vi", "/7K3M9K", "/qr/7K3M9K.svg", "/api/streets", "/healthz"]) {
    await t.test(`a wrong method on ${path} is told which are right`, async () => {
      const answer = await fetch(path, { method: "DELETE", headers: phone });
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.get("Allow"), "GET, HEAD, OPTIONS");
    });

    await t.test(`who asks what ${path} takes is told`, async () => {
      const answer = await fetch(path, { method: "OPTIONS", headers: phone });
      assert.equal(answer.status, 204);
      assert.equal(answer.headers.get("Content-Type"), null);
      assert.equal(answer.headers.get("Allow"), "GET, HEAD, OPTIONS");
    });
  }
});

/** Paths that a careless reader takes for a host, for nothing, or for another path. */
const hostilePaths = [
  "// //x /// //x/y /\\x /\\ /\\\\x //:80 //@ //[ //%",
  "/. /.. /./ /../x /.x /%2e /%2E%2E/ /%252e%252e/x /... /..;/x",
  "/%2F /%2f%2f /%5C /%5c%5cx /x%2Fy /vi%2Fstreets /%3F /%23 /%40",
  "/% /%% /%z /%zz /%E0%A4 /%FF /%C0%80 /%ED%A0%80 /%u1234 /%25",
  "/%00 /%0A /%0D%0A /%09x /%20 /%7F /%E2%80%AE /%F0%9F%92%A9 /a%CC%81",
  "/: /:80 /@x /; /& /' /\" /<script> /{} /[] /| /^ /` /*",
  "/vi// //vi /vi//streets//x /api//streets /api/streets/%2F /api/streets//months",
  "/vi/streets/% /vi/streets/%00 /vi/streets/..%2F /vi/streets//reports /cards/%.png",
  "/qr/%.svg /plates//.svg /qr/.svg /robots.txt/ //robots.txt /sitemap.xml//",
  "/? /?? /?% /vi?q=% /vi?q=%FF&q=%00 /vi?=&&= /vi?q[]=1 /api/streets?limit=%",
  "/constructor /__proto__ /toString /vi/streets/__proto__ /api/streets/constructor",
  `/${"x".repeat(8_000)}`,
  `/${"/".repeat(4_000)}`,
  `/${"%2F".repeat(2_000)}`,
  `/vi/streets/${"%E1%BB%9D".repeat(900)}`,
  `/vi?q=${"%F0%9F%92%A9".repeat(700)}`,
].flatMap((paths) => paths.split(" "));

test("no path ends in an error of ours, whatever it is and however it is asked for", async () => {
  for (const path of hostilePaths) {
    for (const method of ["GET", "HEAD", "POST"]) {
      const answer = await fetch(`http://bienpho.example${path}`, {
        method,
        headers: { ...phone, ...(method === "POST" ? { "Content-Length": "0" } : {}) },
        redirect: "manual",
      });
      assert.ok(answer.status < 500, `${method} ${path.slice(0, 60)}: ${answer.status}`);
    }
  }
});

/** The one line that has been logged since the log was cleared; it comes by another way than the answer. */
async function theLine(): Promise<string> {
  const lines = () => harness.getLogs().map(({ message }) => message);
  await eventually(async () => lines().length, 1);
  return lines()[0] ?? "";
}

test("an unexpected error gives an honest page and one log line without what was asked", async () => {
  await db.prepare("ALTER TABLE naming_acts RENAME TO lost").run();
  await db
    .prepare("INSERT INTO streets (slug, name, folded, status) VALUES ('x', 'X', 'x', 'confirmed')")
    .run();
  harness.clearLogs();
  const answer = await get("/vi/streets/x?secret=ngo-thi-b");
  assert.equal(answer.status, 500);
  assert.match(await answer.text(), /Hệ thống gặp lỗi/);
  const text = await theLine();
  const line = JSON.parse(text);
  assert.equal(line.event, "unexpected-error");
  assert.equal(line.incident, answer.headers.get("X-Incident"));
  assert.doesNotMatch(text, /secret|ngo-thi|Android|127\.0\.0\.1/);
  await db.prepare("ALTER TABLE lost RENAME TO naming_acts").run();
});

test("what was typed does not reach the log by posing as a stack frame", async () => {
  await db.prepare("ALTER TABLE streets RENAME TO lost").run();
  const typed = "ngo-thi\n    at secret (file:///secret.js:12:34)\n    at file:///secret.js:5:6\n";
  try {
    harness.clearLogs();
    const answer = await get(`/vi/streets/${encodeURIComponent(typed)}/reports`);
    assert.equal(answer.status, 500);
    const line = await theLine();
    assert.doesNotMatch(line, /secret|ngo-thi/);
    const { frames } = JSON.parse(line);
    assert.ok(frames.length > 0);
    for (const frame of frames) {
      assert.match(frame, /^at .*((index|built-city)\.js|cloudflare-internal:[\w-]+):\d+:\d+\)?$/);
    }
  } finally {
    await db.prepare("ALTER TABLE lost RENAME TO streets").run();
  }
});

test("every answer carries the security headers, and what is inline runs by its hash alone", async () => {
  const scripts = new Map<string, number>();
  for (const path of [
    "/vi",
    "/en",
    "/vi/streets/x",
    "/vi/streets/x/reports",
    "/en/privacy",
    "/nothing",
    "/officials/en",
    "/api/streets",
    "/robots.txt",
    "/healthz",
  ]) {
    const answer = await get(path);
    const { headers } = answer;
    assert.equal(headers.get("X-Content-Type-Options"), "nosniff", path);
    assert.equal(headers.get("Referrer-Policy"), "no-referrer", path);
    const policy = headers.get("Content-Security-Policy") ?? "";
    assert.match(policy, /default-src 'none'/, path);
    assert.doesNotMatch(policy, /unsafe/, path);
    assert.equal(headers.get("Set-Cookie"), null, path);
    const html = await answer.text();
    const inline = (tag: string) =>
      Array.from(
        html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs")),
        ([, text = ""]) => text,
      );
    const allowed = (directive: string) =>
      new RegExp(`${directive} ([^;]*)`).exec(policy)?.[1]?.split(" ");
    assert.deepEqual(allowed("style-src"), inline("style").map(hashOf).concat(noStyle(html)), path);
    const itsScripts = inline("script").map(hashOf);
    assert.deepEqual(allowed("script-src"), itsScripts.length > 0 ? itsScripts : ["'self'"], path);
    scripts.set(path, itsScripts.length);
  }
  assert.equal(scripts.get("/vi"), 1, "the list's search");
  assert.equal(scripts.get("/vi/streets/x"), 1, "sharing");
});

/** The source of an inline style or script, as CSP Level 3 (2.3.1) writes it. */
const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What is no page may have no style at all. */
const noStyle = (text: string): string[] => (text.includes("<html") ? [] : ["'none'"]);
