import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type FaultyCity, startFaultyCity } from "../support/faults/city.ts";
import { phone } from "../support/user-agents.ts";
import { eventually } from "./harness.ts";

const english = { ...phone, "Accept-Language": "en" };

let city: FaultyCity;
let code = "";
/** Of forms, each good for one report. */
let tokens: string[] = [];
const nextToken = () => tokens.pop() ?? assert.fail("more reports than forms");
before(async () => {
  city = await startFaultyCity({ signs: 3 });
  code = city.codes[0] ?? "";
  // By which the spare copy is made, in the background.
  await city.get(`/${code}`, phone);
  await city.rested();
  tokens = await Promise.all(Array.from({ length: 4 }, newToken));
  // And by which the forms may be sent.
  await pause(3_100);
});
after(() => city.dispose());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const well = { read: {}, isWithoutDatabase: false };
const street = "/vi/streets/ly-bon";

const needData: [path: string, headers: Record<string, string>, says: RegExp][] = [
  [
    street,
    phone,
    /<html lang="vi">.*<small>đường<\/small> Lý Bôn.*Không đọc được dữ liệu lúc này/s,
  ],
  ["/en/streets/ly-bon", phone, /<html lang="en">.*Lý Bôn.*out of reach just now/s],
  ["/vi/streets/none", phone, /<html lang="vi">.*<h1>Không đọc được dữ liệu lúc này/s],
  ["/vi/streets/constructor", phone, /<h1>Không đọc được/],
  ["/vi", english, /<html lang="vi">.*Không đọc được/s],
  ["/en", phone, /<html lang="en">.*out of reach/s],
  ["/vi?q=ly+bon&ward=1", phone, /Không đọc được/],
  [`${street}/reports`, phone, /Không đọc được/],
  ["/en/streets/ly-bon/reports/abc", phone, /out of reach/],
  ["/vi/codes/7K3M9X/reports", phone, /Không đọc được/],
  ["/en/codes/7K3M9X/reports/abc", phone, /out of reach/],
  ["/api/streets", phone, /^\{"type":"about:blank","title":"The records are out of reach/],
  ["/api/streets/ly-bon", english, /^\{"type":"about:blank","title":"The records are out of reach/],
  ["/api/streets/ly-bon/months", phone, /"status":503/],
  ["/api/streets.csv", phone, /"status":503/],
  ["/api/streets.geojson", phone, /"status":503/],
  ["/sitemap.xml", phone, /Không đọc được/],
  ["/cards/ly-bon.png", english, /out of reach/],
  ["/qr/CODE.svg", phone, /Không đọc được/],
  ["/plates/CODE.svg", english, /out of reach/],
  ["/officials", phone, /Không đọc được/],
  ["/officials/en/signs", phone, /<html lang="en">.*out of reach/s],
  ["/officials/en/reports", phone, /out of reach/],
  ["/officials/en/reports/codes", phone, /out of reach/],
  ["/officials/data", phone, /Không đọc được/],
  ["/officials/api/scans", phone, /"status":503/],
  ["/officials/tables/signs.csv", phone, /Không đọc được/],
];

const worlds: Record<string, object> = {
  "D1 down": { read: { before: 1 } },
  "no database at all": { isWithoutDatabase: true },
};

for (const [what, world] of Object.entries(worlds)) {
  test(`with ${what}, whatever needs it says so in the reader's language, and when to come back`, async () => {
    await city.setWorld({ ...well, ...world });
    for (const [path, headers, says] of needData) {
      const answer = await city.get(path.replace("CODE", code), { ...headers, ...city.asOfficial });
      const text = await answer.text();
      assert.equal(answer.status, 503, path);
      assert.equal(answer.headers.get("Retry-After"), "10", path);
      assert.match(answer.headers.get("Cache-Control") ?? "", /no-store/, path);
      assert.match(text, says, path);
    }
    await city.setWorld(well);
  });

  test(`with ${what}, signs lead to their streets, and what needs no data is there`, async () => {
    await city.setWorld({ ...well, ...world });
    assert.equal((await city.get(`/${code}`, phone)).status, 302);
    for (const path of ["/vi/privacy", "/robots.txt", "/api/openapi.json"]) {
      assert.equal((await city.get(path, phone)).status, 200, path);
    }
    const health = await city.get("/healthz");
    assert.equal(health.status, 503);
    assert.deepEqual(await health.json(), { worker: "ok", database: "no answer" });
    await city.setWorld(well);
  });

  test(`with ${what}, a report comes back with everything typed, and is filed once when sent again`, async () => {
    const before = await filed();
    const text = `Biển nghiêng "${what}" <b>`;
    const typed = { token: nextToken(), kind: "damaged", code, text, contact: "0900" };
    await city.setWorld({ ...well, ...world });
    const answer = await send(typed);
    const html = await answer.text();
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get("Retry-After"), "10");
    assert.match(html, /<h1>Phản ánh về đường Lý Bôn<\/h1>/);
    assert.match(html, /Cơ sở dữ liệu đang tạm gián đoạn/);
    for (const kept of [
      'value="damaged" checked=""',
      `<option value="${code}" selected="">${code}</option>`,
      `Biển nghiêng &quot;${what}&quot; &lt;b&gt;</textarea>`,
      'value="0900"',
      `name="token" value="${typed.token}"`,
    ]) {
      assert.ok(html.includes(kept), kept);
    }
    await city.setWorld(well);
    assert.equal((await send(typed)).status, 303);
    assert.equal((await send(typed)).status, 303);
    assert.equal(await filed(), before + 1);
  });
}

test("with D1 down, a report of a code that no sign bears comes back with everything typed, and is filed when sent again", async () => {
  const path = "/en/codes/7K3M9X/reports";
  const form = await (await city.get(path, phone)).text();
  const token = /name="token" value="([^"]+)"/.exec(form)?.[1] ?? "";
  const typed = { token, place: 'By the "Bo" market', text: "A new sign", contact: "0900" };
  await pause(3_100);
  await city.setWorld({ read: { before: 1 } });
  const answer = await city.postForm(path, typed);
  const html = await answer.text();
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get("Retry-After"), "10");
  for (const kept of ["By the &quot;Bo&quot; market", "A new sign</textarea>", "0900", token]) {
    assert.ok(html.includes(kept), kept);
  }
  await city.setWorld(well);
  assert.equal((await city.postForm(path, typed)).status, 303);
  const row = await city.db.prepare("SELECT code, place FROM code_reports").first();
  assert.deepEqual(row, { code: "7K3M9X", place: typed.place });
});

test("a report that was filed while its answer was lost is no second one when it is sent again", async () => {
  const before = await filed();
  const typed = { token: nextToken(), kind: "missing", code: "", text: "Biển đã mất", contact: "" };
  await city.setWorld({ read: { after: 1 } });
  assert.equal((await send(typed)).status, 503);
  await city.setWorld(well);
  assert.equal((await send(typed)).status, 303);
  assert.equal(await filed(), before + 1);
});

test("with D1 hanging, a reader is told the street's name after five seconds, and a form is not lost", async () => {
  await city.setWorld({ read: { hang: 1 } });
  const begun = performance.now();
  const [page, form] = await Promise.all([
    city.get("/en/streets/ly-bon", phone),
    send({ token: nextToken(), kind: "mistake", code: "", text: "Sai năm", contact: "" }),
  ]);
  const waited = performance.now() - begun;
  await city.setWorld(well);
  assert.equal(page.status, 503);
  assert.match(await page.text(), /Lý Bôn/);
  assert.equal(form.status, 503);
  assert.match(await form.text(), /Sai năm/);
  assert.ok(waited > 4_500 && waited < 9_000, `${waited} ms`);
});

test("an error of ours is none of the database", async () => {
  await city.db.prepare("ALTER TABLE naming_acts RENAME TO lost").run();
  const answer = await city.get("/vi/streets/ly-bon?", phone);
  await city.db.prepare("ALTER TABLE lost RENAME TO naming_acts").run();
  assert.equal(answer.status, 500);
  const incident = answer.headers.get("X-Incident") ?? "none";
  const isLogged = (line: string) =>
    line.includes('"unexpected-error"') && line.includes(`"incident":"${incident}"`);
  await eventually(async () => city.logs.some(isLogged), true);
});

async function newToken(): Promise<string> {
  const form = await (await city.get(`${street}/reports`, phone)).text();
  return /name="token" value="([^"]+)"/.exec(form)?.[1] ?? "";
}

const send = (typed: Record<string, string>) => city.postForm(`${street}/reports`, typed);

const filed = async (): Promise<number> =>
  (await city.db.prepare("SELECT count(*) AS n FROM reports").first<number>("n")) ?? 0;
