import assert from "node:assert/strict";
import { test } from "node:test";
import { alphabet, parseCode } from "../../src/signs/code.ts";
import { fullName, type StreetName } from "../../src/signs/street-name.ts";
import { eventually, phone, startCity } from "../harness.ts";

const city = await startCity();
const { db } = city;

/** By a whole URL: a path alone would make a host of what follows two slashes. */
const at = (path: string) => `http://bienpho.example${path}`;
const get = (path: string, headers?: Record<string, string>) => city.get(at(path), headers);

/** Codes with a digit, since letters alone may be a word. */
const { results } = await db
  .prepare(
    `SELECT code, slug, streets.name AS street, kind FROM signs JOIN streets ON streets.id = street_id
     WHERE code GLOB '*[0-9]*' ORDER BY code`,
  )
  .all<{ code: string; slug: string; street: string; kind: StreetName["kind"] }>();
const [sign = { code: "", slug: "", street: "", kind: null }, ...others] = results;
const { code } = sign;
const wide = Array.from(code, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0)).join("");
const [front, back] = [code.slice(0, 3), code.slice(3)];

const counted = async () => {
  const { results } = await db
    .prepare('SELECT code, "by", sum(count) AS count FROM scans GROUP BY code, "by" ORDER BY code')
    .all<{ code: string; by: string; count: number }>();
  return results.map(({ code, by, count }) => `${code} ${by} ${count}`);
};

/** What becomes of a code on its way through messages, keyboards and printed pages. */
const mangled = [
  ...[
    ".",
    ",",
    ")",
    ";",
    ":",
    "!",
    "*",
    '"',
    "'",
    ">",
    "]",
    "…",
    "”",
    "’",
    "»",
    "-",
    "_",
    "~",
    "|",
  ],
  ...["%20", "+", "%0A", "%0D%0A", "%09", "%C2%A0", "%E2%80%8B", "%EF%BB%BF", "%E2%80%8E", "%00"],
  ...["%", "%E2%80", "%2", ").", "%22)", "/", "//", "/.", "&utm_source=zalo", "%3Futm_source=zalo"],
  ...["%23x", "?utm_source=zalo&fbclid=a/b", ".?utm_source=zalo", "%20?a=b"],
].map((behind) => `/${code}${behind}`);
const around = [
  `//${code}`,
  `///${code}`,
  `/%20${code}`,
  `/"${code}"`,
  `/%E2%80%9C${code}%E2%80%9D`,
  `/<${code}>`,
  `/(${code})`,
  `/[${code}]`,
  `/%E2%80%8E${code}`,
  `/${front}-${back}`,
  `/${front}%20${back}`,
  `/${front}+${back}`,
  `/${front}%E2%80%91${back}`,
  `/${front}%E2%80%93${back}`,
  `/${front}%C2%AD${back}`,
  `/${front}%E2%80%8B${back}`,
  `/${front}-%0A${back}`,
  `/${Array.from(code).join("-")}`,
  `/${code.toLowerCase()}.`,
  `/${encodeURIComponent(wide)}`,
  `/${wide}`,
];
const spellings = [...mangled, ...around];

test(`${spellings.length} mangled links answer as the bare code, and each is counted once`, async (t) => {
  const said = async (path: string, headers: Record<string, string>) => {
    const answer = await get(path, headers);
    const names = ["Location", "Cache-Control", "X-Scan", "ETag", "Set-Cookie"];
    return [answer.status, ...names.map((name) => answer.headers.get(name))].join();
  };
  const english = { ...phone, "Accept-Language": "en" };
  const robot = { "User-Agent": "curl/7.29.0" };
  const bare = await said(`/${code}`, phone);
  assert.match(bare, /^302,\/vi\/streets\/.+,private, max-age=60,person,,$/);
  const [bareEnglish, bareRobot] = [await said(`/${code}`, english), await said(`/${code}`, robot)];
  for (const path of spellings) {
    await t.test(path, async () => assert.equal(await said(path, phone), bare));
  }
  assert.equal(await said(`/${front}-${back}.`, english), bareEnglish);
  assert.equal(await said(`//${code}`, robot), bareRobot);
  const people = 2 + spellings.length + 1;
  await eventually(counted, [`${code} person ${people}`, `${code} robot 2`]);
});

test("a mangled code that no sign bears is one stray", async () => {
  const stray = await get("/7k3-m9k.");
  assert.equal(stray.status, 404);
  assert.equal(stray.headers.get("X-Scan"), "stray; reason=no-sign");
  assert.match(await stray.text(), /<code class="code">7K3M9K<\/code>/);
  await eventually(async () => (await counted())[0], " person 1");
});

test("HEAD is answered as the bare code's, a form is not", async () => {
  const head = await city.fetch(at(`/${code}.`), {
    method: "HEAD",
    headers: phone,
    redirect: "manual",
  });
  assert.equal(head.status, 302);
  assert.equal(head.headers.get("X-Scan"), "ignored; reason=not-get");
  const post = await city.fetch(at(`//${code}`), {
    method: "POST",
    headers: phone,
    redirect: "manual",
  });
  assert.equal(post.status, 404);
  assert.equal(post.headers.get("X-Scan"), null);
});

test("what is no code stays what it is", async () => {
  const before = await counted();
  const paths: [path: string, status: number][] = [
    ["/vi", 200],
    ["/robots.txt", 200],
    ["/robots", 404],
    ["/lien-he", 404],
    ["/admin", 404],
    ["/favicon.ico", 404],
    ["/fr", 404],
    [`/vi/${code}`, 404],
    [`/${code}/x`, 404],
    [`/old.example/x/${code}`, 404],
    [`/${[...code].join("/")}`, 404],
    [`/old.example/x?of=${code}`, 404],
    [`/${code}${code}`, 404],
    [`/${encodeURIComponent("ờ")}${code.slice(1)}`, 404],
    [`/${"%2D".repeat(3_000)}${code}`, 404],
    ["/%", 404],
    ["/%E2%80", 404],
  ];
  for (const [path, status] of paths) {
    const answer = await get(path);
    assert.equal(answer.status, status, path);
    assert.equal(answer.headers.get("X-Scan"), null, path);
  }
  for (const path of ["/admin", "/lien-he", "/favicon.ico"]) {
    assert.match(await (await get(path)).text(), /Không có trang này/, path);
  }
  assert.deepEqual(await counted(), before);
});

/** One error of each kind, at each place, for a code. */
function mistyped(code: string, n: number): string[] {
  const at = Array.from(code, (_, i) => i);
  const other = (i: number) =>
    alphabet[(alphabet.indexOf(code[i] ?? "") + 1 + (n % 31)) % 32] ?? "";
  const put = (i: number, text: string, dropped: number) =>
    code.slice(0, i) + text + code.slice(i + dropped);
  return [
    ...at.map((i) => put(i, other(i), 1)),
    put(n % 6, "U", 1),
    ...at.slice(1).map((i) => put(i - 1, (code[i] ?? "") + (code[i - 1] ?? ""), 2)),
    ...at.map((i) => put(i, "", 1)),
    ...at.map((i) => put(i, other(i), 0)),
  ].filter((typed) => parseCode(typed) === null && /\d/.test(typed));
}

test("a mistyped code is answered with the sign that is meant, in both languages, and is no scan", async () => {
  const before = await counted();
  for (const [n, other] of others.slice(0, 12).entries()) {
    for (const typed of mistyped(other.code, n)) {
      const answer = await get(`/${typed}`, n % 2 ? phone : { ...phone, "Accept-Language": "en" });
      assert.equal(answer.status, 404, typed);
      assert.equal(answer.headers.get("Location"), null);
      assert.equal(answer.headers.get("X-Scan"), null);
      const html = await answer.text();
      assert.match(html, n % 2 ? /Mã này không đúng/ : /This code is not right/, typed);
      assert.match(html, new RegExp(`<code class="code">${typed}</code>`));
      const [language, question] =
        n % 2 ? (["vi", "Có phải"] as const) : (["en", "Did you mean"] as const);
      const link = `<a href="/${language}/streets/${other.slug}#${other.code}">${other.code}, ${fullName({ kind: other.kind, name: other.street }, language)}</a>`;
      assert.ok(html.includes(link), `${typed} for ${other.code}`);
      assert.match(html, new RegExp(question));
    }
  }
  assert.deepEqual(await counted(), before);
});

test("signs whose codes are equally near are all named, and none where none is near", async () => {
  const far = await (await get("/7K3M9X")).text();
  assert.doesNotMatch(far, /Có phải/);
  assert.match(far, /so lại từng ký tự/);
  // Both differ from 000100 in one character.
  const both = [parseCode("000000"), nearTo("000100").find((one) => one !== "000000")];
  for (const code of both) {
    await db
      .prepare("INSERT INTO signs (code, street_id, position, status) VALUES (?, 1, '', 'planned')")
      .bind(code)
      .run();
  }
  const html = await (await get("/000100")).text();
  assert.match(html, /Có phải một trong các biển này\?/);
  for (const code of both) assert.match(html, new RegExp(`#${code}">${code}, `));
});

/** By trying them all. */
const nearTo = (typed: string): string[] =>
  Array.from(typed, (_, i) =>
    Array.from(alphabet, (one) => typed.slice(0, i) + one + typed.slice(i + 1)),
  )
    .flat()
    .filter((code) => parseCode(code) !== null);
