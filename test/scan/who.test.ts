import assert from "node:assert/strict";
import { test } from "node:test";
import { makeStaffLink } from "../../src/scan/staff-link.ts";
import { eventually, phone, startCity } from "../harness.ts";
import { openings } from "./openings.ts";

const key = "a key that only the tests know, 32+";
const { get, fetch, db } = await startCity({ vars: { STAFF_LINK_KEY: key } });
const codes = (
  await db.prepare("SELECT code FROM signs ORDER BY code LIMIT 12").all<{ code: string }>()
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
        declined ? "no-store" : "private, max-age=60",
      );
    });
  }
  const outcomes = (name: string) => openings.filter(({ scan }) => scan.startsWith(name)).length;
  await eventually(() => counted(code), { person: outcomes("person"), robot: outcomes("robot") });
});

test("HEAD is answered and not counted", async () => {
  const answer = await fetch(`/${another}`, {
    method: "HEAD",
    headers: phone,
    redirect: "manual",
  });
  assert.equal(answer.status, 302);
  assert.equal(answer.headers.get("X-Scan"), "ignored; reason=not-get");
  // Whatever was counted of the phone would be stored no later than what comes after it.
  await get(`/${another}`, { "User-Agent": "curl/7.29.0" });
  await eventually(() => counted(another), { robot: 1 });
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
    const names = ["Location", "Cache-Control", "X-Scan"];
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

test("a target that no answer can carry gets an honest page, remembered or not, and is counted", async () => {
  const broken = others[8] ?? "";
  await db
    .prepare("UPDATE signs SET target = 'https://' || char(10) || 'x' WHERE code = ?")
    .bind(broken)
    .run();
  for (let n = 0; n < 2; n++) {
    const answer = await get(`/${broken}`);
    assert.equal(answer.status, 500);
    assert.match(await answer.text(), /Có lỗi phía chúng tôi/);
  }
  await eventually(() => counted(broken), { person: 2 });
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

test("a code that no sign bears is a stray, whoever opens it; a malformed one is no scan at all", async () => {
  const malformed = await get("/7K3M9X");
  assert.equal(malformed.status, 404);
  assert.equal(malformed.headers.get("X-Scan"), null);
  for (const userAgent of [phone["User-Agent"], "curl/7.29.0"]) {
    const stray = await get("/7K3M9K", { "User-Agent": userAgent });
    assert.equal(stray.headers.get("X-Scan"), "stray; reason=no-sign");
  }
  await eventually(() => counted(""), { person: 2 });
  assert.deepEqual(await counted("7K3M9K"), {});
  assert.deepEqual(await counted("7K3M9X"), {});
});
