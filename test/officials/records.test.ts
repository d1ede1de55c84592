import assert from "node:assert/strict";
import { test } from "node:test";
import { startCity } from "../harness.ts";

const aud = "local-audience";
const { fetch, get, db, as } = await startCity({
  sample: "none",
  others: {
    viewer: { aud, identity: { email: "see@bienpho.example" } },
    auditor: { aud, identity: { email: "audit@bienpho.example" } },
    colleague: { aud, identity: { email: "colleague@bienpho.example" } },
  },
});
await db.batch([
  db.prepare(
    `INSERT INTO officials (email, role) VALUES ('see@bienpho.example', 'viewer'),
       ('audit@bienpho.example', 'auditor'), ('colleague@bienpho.example', 'editor')`,
  ),
  db.prepare(
    `INSERT INTO wards (id, code, name, valid_from, valid_to) VALUES
       (1, '12454', 'Phường Thái Bình', '2025-07-01', NULL),
       (2, '12424', 'Phường Lê Hồng Phong', '', '2025-07-01')`,
  ),
]);

type Who = { fetch: typeof fetch };

/** Sends a form as its page does; what is read of the answer is text. */
async function send(path: string, fields: Record<string, string>, who: Who = { fetch }) {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.set(name, text);
  const encoded = new Response(form);
  const answer = await who.fetch(`/officials/en${path}`, {
    method: "POST",
    body: await encoded.text(),
    headers: {
      "Content-Type": encoded.headers.get("Content-Type") ?? "",
      "Sec-Fetch-Site": "same-origin",
    },
    redirect: "manual",
  });
  const { status } = answer;
  return { status, text: await answer.text(), to: answer.headers.get("Location") };
}

const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** All boxes of a page's form, hidden ones too, as a browser would send them. */
function boxesIn(html: string): Record<string, string> {
  const boxes: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const name = attribute("name");
    if (name === undefined || attribute("type") === "radio") continue;
    if (attribute("type") === "checkbox") {
      if (/ checked/.test(tag)) boxes[name] = unescaped(attribute("value") ?? "on");
    } else boxes[name] = unescaped(attribute("value") ?? "");
  }
  for (const [, name = "", text = ""] of html.matchAll(
    /<textarea [^>]*?name="([^"]*)"[^>]*>\n?([^<]*)<\/textarea>/g,
  )) {
    boxes[name] = unescaped(text);
  }
  for (const [, name = "", options = ""] of html.matchAll(
    /<select [^>]*?name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const selected = /<option value="([^"]*)" selected/.exec(options);
    const first = /<option value="([^"]*)"/.exec(options);
    boxes[name] = unescaped((selected ?? first)?.[1] ?? "");
  }
  return boxes;
}

const formAt = async (path: string) => boxesIn(await (await get(`/officials/en${path}`)).text());

async function create(path: string, fields: Record<string, string>): Promise<string> {
  const blank = await formAt(`${path}/new`);
  const { status, to, text } = await send(path, {
    ...blank,
    ...fields,
    alike: "yes",
    step: "save",
  });
  assert.equal(status, 303, text.slice(text.indexOf("<main")));
  return to ?? "";
}

const street = (name: string) => ({ name, status: "confirmed" });

test("in an empty city the pages say what to do next, in both languages", async () => {
  for (const [base, says] of [
    ["", /Chưa có dữ liệu\. Hãy bắt đầu/],
    ["/en", /There are no records yet\. Begin/],
  ] as const) {
    const html = await (await get(`/officials${base}/records`)).text();
    assert.match(html, says);
    for (const place of ["/streets/new", "/namesakes/new", "/streets", "/namesakes"]) {
      assert.ok(html.includes(`href="/officials${base}${place}"`), place);
    }
  }
  assert.match(await (await get("/officials/en/streets")).text(), /Enter the first one/);
});

test("a namesake, and a street with it, a ward and a naming act, come to the citizens' page once saved", async () => {
  const namesake = await create("/namesakes", {
    kind: "person",
    name: "Lý Bôn",
    aliases: "Lý Nam Đế\nLý Bí",
    sources: "Đại Việt sử ký\nAnnals of Dai Viet\n\nmột; nguồn \\ khác",
    summaryVi: "Vua nước Vạn Xuân",
  });
  assert.match(namesake, /^\/officials\/en\/namesakes\/1\?saved=1$/);
  const stored = await db.prepare("SELECT aliases, sources FROM namesakes").raw();
  assert.deepEqual(stored, [
    ['["Lý Nam Đế","Lý Bí"]', '["Đại Việt sử ký\\nAnnals of Dai Viet","một; nguồn \\\\ khác"]'],
  ]);

  const filled = {
    ...(await formAt("/streets/new")),
    ...street("Lý Bôn"),
    kind: "đường",
    namesakeId: "ly bon",
    "wards.1": "on",
    lengthM: "1,25 km",
    widthM: "7,5",
    "act0.kind": "named",
    "act0.resolution": "Nghị quyết số 32/NQ-HĐND",
    "act0.day": "23/12/2016",
  };
  const check = await send("/streets", { ...filled, step: "check" });
  assert.equal(check.status, 200);
  assert.match(check.text, /<th scope="row">Length \(m\)<\/th><td class="after">1,250 m</);
  assert.match(check.text, /<td class="after">Phường Thái Bình</);
  assert.match(check.text, /citizens&#39; page will be at \/en\/streets\/ly-bon\./);
  assert.equal(
    await db.prepare("SELECT count(*) AS n FROM streets").first("n"),
    0,
    "not saved yet",
  );

  for (const [language, says] of [
    ["vi", /Vua nước Vạn Xuân[\s\S]*7,5\sm[\s\S]*32\/NQ-HĐND/],
    ["en", /A preview: nothing is saved[\s\S]*7\.5\sm[\s\S]*23 December 2016/],
  ] as const) {
    const shown = await send("/streets", { ...boxesIn(check.text), step: `preview-${language}` });
    assert.match(shown.text, says);
    assert.match(shown.text, new RegExp(`<html lang="${language}"`));
  }

  const saved = await send("/streets", { ...boxesIn(check.text), step: "save" });
  assert.equal(saved.to, "/officials/en/streets/ly-bon?saved=1");
  const page = await (await get("/vi/streets/ly-bon")).text();
  for (const fact of ["Vua nước Vạn Xuân", "1.250\u00a0m", "Phường Thái Bình", "32/NQ-HĐND"]) {
    assert.ok(page.includes(fact), fact);
  }
  const history = await db.prepare("SELECT subject, official FROM changes ORDER BY subject").raw();
  assert.deepEqual(
    history.map(([subject]) => subject),
    ["namesake 1", "namingAct 1", "street 1"],
  );
});

test("sent back as it was, a form changes nothing", async () => {
  for (const place of ["/streets/ly-bon", "/namesakes/1"]) {
    const sent = await send(place, { ...(await formAt(`${place}/edit`)), step: "save" });
    assert.match(sent.text, /nothing was saved/, place);
  }
  assert.equal(await db.prepare("SELECT max(version) AS v FROM changes").first("v"), 1);
});

test("renaming tells the new address and the plates with the old name, and the record page says it is saved", async () => {
  await db
    .prepare(
      `INSERT INTO signs (code, street_id, position, status)
       VALUES ('7K3M9X', 1, 'đầu đường', 'installed'), ('9X7K3M', 1, 'cuối đường', 'retired')`,
    )
    .run();
  const ordered = {
    workshop: "Xưởng biển",
    orderedOn: "2026-01-02",
    token: "before-it-was-renamed",
  };
  assert.equal(
    (await send("/orders", { ...ordered, "sign-7K3M9X": "1" })).to,
    "/officials/en/orders/1",
  );
  const changed = { ...(await formAt("/streets/ly-bon/edit")), name: "Lý Nam Đế" };
  const check = await send("/streets/ly-bon", { ...changed, step: "check" });
  assert.match(
    check.text,
    /moves to \/en\/streets\/ly-nam-de\. The old address \/en\/streets\/ly-bon/,
  );
  assert.match(check.text, /1 sign that is not retired may carry the old name/);
  assert.match(check.text, /1 plate of this street is on order with the old name \(order 1\)/);
  assert.match(check.text, /<td class="before">Lý Bôn<\/td><td class="after">Lý Nam Đế</);
  const saved = await send("/streets/ly-bon", { ...boxesIn(check.text), step: "save" });
  assert.equal(saved.to, "/officials/en/streets/ly-nam-de?saved=1");
  assert.match(await (await get(saved.to ?? "")).text(), /Saved\./);
});

test("a street's record page lists its signs, the retired ones last", async () => {
  const text = await (await get("/officials/en/streets/ly-nam-de")).text();
  assert.match(text, /signs\/7K3M9X"><code>7K3M9X<\/code><\/a> [^<]*Installed</);
  assert.ok(text.indexOf("9X7K3M</code>") > text.indexOf("7K3M9X</code>"));
  assert.match(text, /9X7K3M<\/code><\/a> [^<]*Retired</);
});

const hostile = {
  script: `</script><script>window.broken=1</script>`,
  quotes: `"'><img src=x onerror=window.broken=1>`,
  bidi: "Ẩn \u202edanh",
  "zero-width": "Ẩn\u200bdanh",
  "10,000 letters": "Đ".repeat(10_001),
  NFD: "Trần Hưng Đạo".normalize("NFD"),
};

const boxes: [path: string, box: string][] = [
  ...["slug", "kind", "name", "namesakeId", "startText", "startStreetId", "endText"].map(
    (box): [string, string] => ["/streets", box],
  ),
  ...["endStreetId", "lengthM", "widthM", "numbersFrom", "numberLowest", "numberHighest"].map(
    (box): [string, string] => ["/streets", box],
  ),
  ...["geometry", "status", "source", "doubt"].map((box): [string, string] => ["/streets", box]),
  ...["kind", "previousName", "resolution", "day", "note"].map((box): [string, string] => [
    "/streets",
    `act0.${box}`,
  ]),
  ...["kind", "name", "aliases", "born", "died", "summaryVi", "summaryEn"].map(
    (box): [string, string] => ["/namesakes", box],
  ),
  ...["biographyVi", "biographyEn", "disputedVi", "disputedEn", "sources"].map(
    (box): [string, string] => ["/namesakes", box],
  ),
];

function assertIsText(html: string, where: string): void {
  assert.ok(!/<script>window|<img src=x/.test(html), `${where} is text`);
}

/** Where citizens read a record that was saved; of a namesake, the page of a street that bears it. */
async function citizensPage(savedAt: string, language: string): Promise<string> {
  const place = savedAt.split("/").at(-1)?.split("?")[0] ?? "";
  if (savedAt.includes("/streets/")) return `/${language}/streets/${place}`;
  const bearer = "INSERT INTO streets (slug, name, folded, status, namesake_id) VALUES";
  await db.prepare(`${bearer} ('bears-${place}', 'x', 'x', 'confirmed', ?)`).bind(place).run();
  return `/${language}/streets/bears-${place}`;
}

for (const [what, text] of Object.entries(hostile)) {
  test(`${what} in any of ${boxes.length} boxes is refused beside it, or shown as composed text`, async () => {
    for (const [path, box] of boxes) {
      const name = `Thử ${what} ${path} ${box}`.replaceAll("/", "").slice(0, 90);
      const needed =
        path === "/streets"
          ? { ...street(name), ...(box.startsWith("act0.") && { "act0.kind": "named" }) }
          : { kind: "person", name };
      const sent = await send(path, {
        ...(await formAt(`${path}/new`)),
        ...needed,
        [box]: text,
        step: "check",
      });
      const where = `${path} ${box}`;
      assertIsText(sent.text, where);
      if (sent.status === 422) {
        assert.match(sent.text, new RegExp(`id="${box.replace(".", "\\.")}-error"`), where);
        assert.match(sent.text, new RegExp(`href="#${box.replace(".", "\\.")}"`), where);
        const isChoice =
          /<select/.test(sent.text) && /^(act0\.)?(kind|status|numbersFrom)$/.test(box);
        if (!isChoice)
          assert.equal(boxesIn(sent.text)[box]?.trim(), text.trim(), `${where} is kept`);
        continue;
      }
      assert.equal(sent.status, 200, where);
      // A reference keeps the other record's number, and nothing of how it was typed.
      if (/Id$/.test(box)) continue;
      assert.ok(what !== "bidi" && what !== "zero-width", `${where} takes what is not seen`);
      const saved = await send(path, { ...boxesIn(sent.text), alike: "yes", step: "save" });
      assert.equal(saved.status, 303, where);
      const shown = unescaped(await (await get(saved.to ?? "")).text());
      assert.ok(shown.includes(text.normalize("NFC").trim()), `${where} is shown composed`);
      const page = await (
        await get(await citizensPage(saved.to ?? "", box.endsWith("En") ? "en" : "vi"))
      ).text();
      assertIsText(page, where);
      assert.ok(unescaped(page).includes(text.normalize("NFC").trim()), `${where} on the page`);
    }
  });
}

test("a name that is there already, without marks or one letter apart, is asked about and saved if insisted", async () => {
  await create("/streets", street("Nguyễn Thị Lý"));
  for (const [name, isAlike] of [
    ["Nguyễn Thị Lí", true],
    ["Nguyen Thi Ly", true],
    ["Nguyễn Thị Ly", true],
    ["Nguyễn Thi Lýn", true],
    ["Nguyễn Thị Lân", false],
  ] as const) {
    const filled = { ...(await formAt("/streets/new")), ...street(name) };
    const check = await send("/streets", { ...filled, step: "check" });
    assert.equal(/still save/.test(check.text), isAlike, name);
    if (!isAlike) continue;
    const unasked = await send("/streets", { ...boxesIn(check.text), step: "save" });
    assert.equal(unasked.status, 422, name);
    assert.match(unasked.text, /Nguyễn Thị Lý/);
  }
  const alias = { ...(await formAt("/namesakes/new")), kind: "person", name: "Lí Nam Đế" };
  assert.match(
    (await send("/namesakes", { ...alias, step: "check" })).text,
    /still save/,
    "an alias",
  );
  await create("/streets", street("Nguyễn Thị Lí"));
  const { results } = await db
    .prepare("SELECT slug FROM streets WHERE folded LIKE 'nguyen thi l_' ORDER BY id")
    .all();
  assert.deepEqual(
    results.map(({ slug }) => slug),
    ["nguyen-thi-ly", "nguyen-thi-li"],
  );
});

test("a change of a namesake is previewed on the page of a street that bears it, where one does", async () => {
  const fields = { ...(await formAt("/namesakes/new")), kind: "person", name: "Nguyễn Công Trứ" };
  const saved = await send("/namesakes", { ...fields, step: "save" });
  assert.equal(saved.status, 303, saved.text);
  const id = Number(/namesakes\/(\d+)/.exec(saved.to ?? "")?.[1]);
  const edited = async () => ({
    ...(await formAt(`/namesakes/${id}/edit`)),
    summaryEn: "Poet and governor of the coast",
  });
  const checked = async () =>
    (await send(`/namesakes/${id}`, { ...(await edited()), step: "check" })).text;
  assert.doesNotMatch(await checked(), /Preview in English/, "no street bears it");
  await create("/streets", { ...street("Nguyễn Công Trứ"), namesakeId: "Nguyễn Công Trứ" });
  const check = await checked();
  assert.match(check, /Preview in English/);
  const shown = await send(`/namesakes/${id}`, { ...boxesIn(check), step: "preview-en" });
  assert.equal(shown.status, 200);
  assert.match(shown.text, /Nguyễn Công Trứ[\s\S]*Poet and governor of the coast/);
  const before = await db.prepare("SELECT summary_en FROM namesakes WHERE id = ?").bind(id).first();
  assert.deepEqual(before, { summary_en: null }, "nothing is saved");
});

test("where names are alike the check asks beside the previews, which save nothing", async () => {
  await create("/streets", street("Phan Đình Phùng"));
  const alike = { ...(await formAt("/streets/new")), ...street("Phan Đình Phụng") };
  const check = (await send("/streets", { ...alike, step: "check" })).text;
  assert.match(check, /still save/);
  assert.match(check, /Preview in English/);
  const preview = await send("/streets", { ...boxesIn(check), step: "preview-en" });
  assert.equal(preview.status, 200);
  const unasked = await send("/streets", { ...boxesIn(check), step: "save" });
  assert.equal(unasked.status, 422, "asked about, previewed or not");
});

test("two people's changes of different fields are merged, and of the same field asked about", async () => {
  await create("/streets", { ...street("Quang Trung"), lengthM: "100", doubt: "cũ" });
  const opened = await formAt("/streets/quang-trung/edit");
  const first = { ...opened, lengthM: "200", source: "Sở Xây dựng", step: "save" };
  assert.equal((await send("/streets/quang-trung", first, as.colleague)).status, 303);

  const mine = { ...opened, lengthM: "300", doubt: "mới", step: "save" };
  const asked = await send("/streets/quang-trung", mine);
  assert.equal(asked.status, 409);
  assert.match(asked.text, /colleague@bienpho\.example/);
  assert.match(asked.text, /Keep theirs: 200 m/);
  assert.match(asked.text, /Take mine: 300 m/);
  const kept = boxesIn(asked.text);
  assert.deepEqual([kept.lengthM, kept.doubt], ["300", "mới"], "what was typed is kept");
  assert.equal(
    (await send("/streets/quang-trung", { ...kept, step: "save" })).status,
    409,
    "no choice",
  );

  const chosen = { ...kept, "lengthM.choice": "mine", step: "check" };
  const check = await send("/streets/quang-trung", chosen);
  assert.match(check.text, /<td class="before">200 m<\/td><td class="after">300 m</);
  assert.doesNotMatch(check.text, /Sở Xây dựng<\/td>/, "what the other did stays");
  assert.equal(
    (await send("/streets/quang-trung", { ...boxesIn(check.text), step: "save" })).status,
    303,
  );
  const now = await db
    .prepare("SELECT length_m, source, doubt, version FROM streets WHERE slug = 'quang-trung'")
    .raw();
  assert.deepEqual(now, [[300, "Sở Xây dựng", "mới", 3]]);

  const theirs = { ...kept, lengthM: "400", "lengthM.choice": "theirs", step: "save" };
  assert.equal((await send("/streets/quang-trung", theirs)).status, 409, "changed once more since");
});

test("a street is withdrawn with what took its place, its page and address stay", async () => {
  await create("/streets", street("Đường Cũ"));
  const opened = await formAt("/streets/duong-cu/edit");
  const undated = { ...opened, replacedById: "Quang Trung", step: "check" };
  const refused = await send("/streets/duong-cu", undated);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /needs the day from which it is no longer in use/);
  const check = await send("/streets/duong-cu", { ...undated, withdrawnOn: "1/7/2025" });
  assert.match(check.text, /The street leaves the list, the map and the sitemap/);
  const saved = await send("/streets/duong-cu", { ...boxesIn(check.text), step: "save" });
  assert.equal(saved.status, 303);
  assert.equal((await get("/en/streets/duong-cu")).status, 200);
  assert.match(await (await get("/officials/en/streets?q=duong cu")).text(), /No longer in use/);
  await create("/streets", street("Đường Cũ"));
  assert.equal((await get("/en/streets/duong-cu-2")).status, 200);
});

test("a naming act of another street cannot be changed, and one entered by mistake is taken away", async () => {
  const foreign = {
    ...(await formAt("/streets/quang-trung/edit")),
    "act0.id": "1",
    "act0.base": "1",
    "act0.kind": "renamed",
    step: "save",
  };
  assert.equal((await send("/streets/quang-trung", foreign)).status, 404);
  const opened = await formAt("/streets/ly-nam-de/edit");
  const dropped = { ...opened, "act0.withdrawnOn": "2026-01-01", step: "save" };
  assert.equal((await send("/streets/ly-nam-de", dropped)).status, 303);
  const acts = await db.prepare("SELECT withdrawn_on FROM naming_acts WHERE id = 1").raw();
  assert.deepEqual(acts, [["2026-01-01"]]);
});

test("a viewer and an auditor read the records, see no way to change them, and are refused", async () => {
  for (const [name, who] of [
    ["viewer", as.viewer],
    ["auditor", as.auditor],
  ] as const) {
    for (const place of ["/records", "/streets", "/namesakes", "/streets/quang-trung"]) {
      const answer = await who.get(`/officials/en${place}`);
      assert.equal(answer.status, 200, `${name} ${place}`);
      assert.doesNotMatch(await answer.text(), /href="[^"]*\/(new|edit)"/, `${name} ${place}`);
    }
    const before = await db.prepare("SELECT count(*) AS n FROM changes").first("n");
    for (const place of ["/streets", "/streets/quang-trung", "/namesakes", "/namesakes/1"]) {
      const filled = { ...street("Lén"), kind: "person", step: "save" };
      assert.equal((await send(place, filled, who)).status, 403, `${name} ${place}`);
    }
    for (const place of ["/streets/new", "/streets/quang-trung/edit", "/namesakes/new"]) {
      assert.equal((await who.get(`/officials/en${place}`)).status, 403, `${name} ${place}`);
    }
    assert.equal(await db.prepare("SELECT count(*) AS n FROM changes").first("n"), before, name);
  }
});

/** Numbers by which what a form is to make differs from what another made. */
let sent = 0;

/** Forms that make a record, each as its page sends it, and the table that takes the record. */
const sentTwice: [what: string, table: string, prepare: () => Promise<[string, Fields]>][] = [
  ["a new street", "streets", () => checked("/streets", "/streets/new", street("Đường Đôi"))],
  [
    "a new namesake",
    "namesakes",
    () => checked("/namesakes", "/namesakes/new", { kind: "person", name: "Người Đôi" }),
  ],
  [
    "a naming act of a street that is there",
    "naming_acts",
    async () => {
      const path = /streets\/[^?]+/.exec(await create("/streets", street("Đường Một")))?.[0];
      return checked(`/${path}`, `/${path}/edit`, {
        "act0.kind": "named",
        "act0.resolution": "Nghị quyết số 1/NQ-HĐND",
      });
    },
  ],
  [
    "a public place",
    "public_places",
    async () => {
      const name = `Phố Chợ ${++sent}`;
      await create("/streets", street(name));
      const blank = await formAt("/places/new");
      return ["/places", { ...blank, kind: "market", name: "Chợ Bo", streetId: name }];
    },
  ],
  [
    "a ward",
    "wards",
    async () => {
      const code = String(12_460 + ++sent);
      return ["/wards", { ...(await formAt("/wards/new")), code, name: "Phường Đôi" }];
    },
  ],
];
type Fields = Record<string, string>;

/** Where a form is sent, with the boxes of the page on which its changes are shown. */
async function checked(path: string, form: string, fields: Fields): Promise<[string, Fields]> {
  const check = await send(path, { ...(await formAt(form)), ...fields, step: "check" });
  assert.equal(check.status, 200, check.text.slice(check.text.indexOf("<main")));
  return [path, { ...boxesIn(check.text), alike: "yes", step: "save" }];
}

for (const [what, table, prepare] of sentTwice) {
  for (const way of ["one after the other", "at once"] as const) {
    test(`${what} is saved once where its form is sent twice, ${way}`, async () => {
      const [path, fields] = await prepare();
      const count = () => db.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>("n");
      const before = (await count()) ?? 0;
      const answers =
        way === "at once"
          ? await Promise.all([send(path, fields), send(path, fields), send(path, fields)])
          : [await send(path, fields), await send(path, fields)];
      for (const { status, text } of answers) {
        assert.equal(status, 303, text.slice(text.indexOf("<main")));
      }
      assert.equal(new Set(answers.map(({ to }) => to?.split("?")[0])).size, 1);
      assert.equal(await count(), before + 1);
      if (table === "public_places" || table === "wards") return;
      const said = answers.map(({ to }) => to?.split("?saved=")[1]);
      assert.deepEqual(new Set(said), new Set(["1", "before"]));
      const again = answers[said.indexOf("before")]?.to ?? "";
      assert.match(
        await (await get(again)).text(),
        /had been saved already, and was not saved again/,
      );
    });
  }
}

test("who goes back to a saved form and types another place into it saves that too", async () => {
  const name = `Phố Chợ ${++sent}`;
  await create("/streets", street(name));
  const fields = { ...(await formAt("/places/new")), kind: "market", streetId: name };
  for (const place of ["Chợ Đầu", "Chợ Cuối", "Chợ Đầu"]) {
    assert.equal((await send("/places", { ...fields, name: place })).status, 303);
  }
  const found = await db.prepare("SELECT name FROM public_places ORDER BY id DESC LIMIT 2").raw();
  assert.deepEqual(found, [["Chợ Cuối"], ["Chợ Đầu"]]);
});
