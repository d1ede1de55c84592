import assert from "node:assert/strict";
import { test } from "node:test";
import { withCheck } from "../../src/signs/code.ts";
import { phone, startCity } from "../harness.ts";

const { get, db, fetch } = await startCity();
/** One whose streets are too many for a page. */
const large = await startCity({ sample: "none", vars: { OTHER_HOSTS: "cu.example" } });

const read = async (path: string, headers: Record<string, string> = phone): Promise<string> =>
  (await get(path, headers)).text();
const street = "/streets/ly-bon";
const vi = await read(`/vi${street}`);
const en = await read(`/en${street}`);

/** The signs of that street, those that hang and those that do not. */
const { results: signs } = await db
  .prepare(
    `SELECT code, signs.status FROM signs JOIN streets ON streets.id = street_id
     WHERE slug = 'ly-bon' ORDER BY code`,
  )
  .all<{ code: string; status: string }>();
const code = signs[0]?.code ?? "";

const pages = new Map<string, Map<string, string>>();

/** All streets' pages in a language, each read once. */
async function everyStreet(language: string): Promise<Map<string, string>> {
  const known = pages.get(language);
  if (known) return known;
  const { results } = await db.prepare("SELECT slug FROM streets").all<{ slug: string }>();
  const made = await Promise.all(
    results.map(async ({ slug }) => [slug, await read(`/${language}/streets/${slug}`)] as const),
  );
  assert.equal(made.length, 79);
  const bySlug = new Map(made);
  pages.set(language, bySlug);
  return bySlug;
}

const textOf = (html: string): string =>
  html.replace(/<(style|script)[^>]*>.*?<\/\1>/gs, " ").replace(/<[^>]+>/g, " ");
const within = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? "";

/** What people who read the pages stumbled over, each with what must hold since. */
const readers: Record<string, () => Promise<void> | void> = {
  "a sign's code typed into the search leads to its street, and the script says to press the button":
    async () => {
      assert.ok((await read(`/vi?q=${code}`)).includes(`<a href="/vi${street}#${code}"`));
      assert.match(await read("/vi"), /data-code="Nếu đây là mã trên biển, hãy bấm Tìm\."/);
    },

  "a map draws the signs that hang, names its ends, and keeps the wards out of it": async () => {
    for (const [slug, html] of await everyStreet("vi")) {
      const map = within(html, /<svg viewBox="0 0 480 460"[^>]*>(.*?)<\/svg>/s);
      assert.doesNotMatch(map, /class="(ward|spot)"/, slug);
      assert.equal(map.match(/<text class="end"/g)?.length, 2, slug);
    }
    const map = within(vi, /<svg viewBox="0 0 480 460"[^>]*>(.*?)<\/svg>/s);
    const hanging = signs.filter(({ status }) => status === "installed").length;
    assert.ok(hanging < signs.length);
    assert.equal(map.match(/<circle class="s /g)?.length, hanging);
    // 21 units of 480 on a screen of 320 pixels are 14.
    assert.match(vi, /\.map text\{font-size:21px/);
    assert.match(vi, /Nét đứt là ranh giới phường\. Hình nhỏ: vị trí con đường trong phường\./);
  },

  "every street that meets it is told in order from start to end, as the heading says": () => {
    const [, list = ""] =
      /<h3>Các đường giao, từ đầu đến cuối đường<\/h3>.*?<ol class="links">(.*?)<\/ol>/s.exec(vi) ??
      [];
    const metres = Array.from(list.matchAll(/· ([\d.]+)\sm/g), ([, m = ""]) =>
      Number(m.replace(".", "")),
    );
    assert.ok(metres.length > 16, `${metres.length} streets`);
    assert.deepEqual(
      metres,
      metres.toSorted((a, b) => a - b),
    );
    assert.match(list, /Hùng Vương<\/span> · 0\sm.*Trần Phú<\/span> · 2\.530\sm<\/a><\/li>$/s);
    assert.match(en, /<h3>[^<]*from its start to its end<\/h3>/);
  },

  "a sign's place is said of the sign, which is true for whoever reads it": async () => {
    for (const [slug, html] of [...(await everyStreet("vi")), ...(await everyStreet("en"))]) {
      assert.doesNotMatch(textOf(html), /Bạn đang ở|You are at|You are on|đang đứng/i, slug);
    }
    assert.match(vi, /Biển này ở <strong>chỗ giao với đường Phan Bá Vành<\/strong>/);
    assert.match(en, /This sign is <strong>at the junction with /);
  },

  "the other language keeps the scanned sign, and on the list the query and the ward": async () => {
    for (const sign of signs) assert.ok(vi.includes(`<a href="/en${street}#${sign.code}"`));
    assert.match(await read("/vi?q=tran&ward=12452"), /<a href="\/en\?q=tran&amp;ward=12452"/);
  },

  "a browser without Fetch Metadata may report: the form's token decides": async () => {
    const form = await read(`/vi${street}/reports`);
    const token = within(form, /name="token" value="([^"]+)"/);
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    const body = new URLSearchParams({ token, kind: "mistake", text: "Sai năm" }).toString();
    const answer = await fetch(`/vi${street}/reports`, {
      method: "POST",
      headers: { ...phone, Origin: "null", "Content-Type": "application/x-www-form-urlencoded" },
      body,
      redirect: "manual",
    });
    assert.equal(answer.status, 303);
  },

  "figures that are made up are said to be, or not told": async () => {
    assert.doesNotMatch(
      within(await read("/vi"), /<ul id="streets"(.*?)<\/ul>/s),
      /\d m\b|\d km\b/,
    );
    assert.match(vi, /<p class="notice">Dữ liệu minh họa: tên đường là thật;/);
    assert.match(vi, /<meta property="og:description" content="[^"]*\(dữ liệu minh họa\)"/);
    const months = JSON.parse(await read("/api/streets/ly-bon/months"));
    assert.equal(typeof months.illustrative, "boolean");
  },

  "the words are an office's, and English numbers do not stand in Vietnamese": async () => {
    const vietnamese = [
      ...(await everyStreet("vi")).values(),
      await read("/vi"),
      await read("/vi/privacy"),
      await read(`/vi${street}/reports`),
    ];
    for (const html of vietnamese) {
      assert.doesNotMatch(
        textOf(html),
        /báo cáo|số liệu|dấu vân tay|địa chỉ IP|gắn với đất|nay thuộc|dữ liệu mẫu/i,
      );
    }
    for (const html of (await everyStreet("en")).values()) {
      for (const [, marked = ""] of html.matchAll(/<(?:span|dd|a|strong) lang="vi">([^<]*)</g)) {
        assert.doesNotMatch(marked, /\d,\d{3}| m$/);
      }
    }
  },

  "paper has the city, the address and the day, and no heading without text": async () => {
    for (const [slug, html] of await everyStreet("vi")) {
      assert.match(
        html,
        new RegExp(
          `<p class="paper">Thái Bình · https://bienpho\\.example/vi/streets/${slug} · \\d+/\\d+/\\d{4}</p>`,
        ),
      );
      assert.doesNotMatch(html, /<h[1-3][^>]*>\s*<\/h[1-3]>/, slug);
    }
  },

  "sharing is announced, the map services come first, and nearly right addresses lead on":
    async () => {
      assert.match(vi, /<p id="told" class="quiet" role="status">/);
      assert.match(vi, /data-copied="[^"]+" data-refused="[^"]+"/);
      const maps = within(vi, /<h3>Mở trong ứng dụng bản đồ<\/h3><ul class="links">(.*?)<\/ul>/s);
      const links = Array.from(maps.matchAll(/href="([a-z]+:(?:\/\/[^/?]+)?)/g), ([, to]) => to);
      assert.deepEqual(links, [
        "https://www.google.com",
        "https://maps.apple.com",
        "https://www.openstreetmap.org",
        "geo:",
      ]);
      const unknown = withCheck("7K3M9");
      assert.ok((await read(`/${unknown}`)).includes(`<a href="/vi/codes/${unknown}/reports">`));
      for (const typed of ["7K3M9", "7K3M9KX"]) {
        const answer = await get(`/${typed}`);
        assert.equal(answer.status, 404);
        assert.match(await answer.text(), /<h1>Mã này không đúng<\/h1>/);
      }
      for (const [from, to] of [
        ["/vi/streets", "/vi"],
        ["/VI", "/vi"],
        ["/vi/streets/Ly-Bon", `/vi${street}`],
      ] as const) {
        assert.equal((await get(from)).headers.get("Location"), to, from);
      }
    },

  "the open data answers OPTIONS, has signs and wards, and all that the pages tell": async () => {
    assert.equal((await fetch("/api/streets", { method: "OPTIONS" })).status, 204);
    for (const path of ["/api/signs", "/api/signs.geojson", "/api/wards"]) {
      const answer = await get(path);
      assert.equal(answer.status, 200, path);
      assert.equal(answer.headers.get("Link")?.match(/rel="license"/g)?.length, 1, path);
    }
    const [head = ""] = (await read("/api/streets.csv")).split("\n");
    for (const column of [
      "doubt",
      "former_wards",
      "namesake_aliases",
      "updated_at",
      "start_en",
      "end_en",
    ]) {
      assert.ok(head.split(",").includes(column), column);
    }
    const wrong = await get("/api/streets?limit=x", { ...phone, "Accept-Language": "vi" });
    assert.equal(wrong.headers.get("Content-Language"), "en");
  },

  "a list of more than 200 streets is given by its letters, two taps from each street":
    async () => {
      await large.db
        .prepare(
          `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 201)
         INSERT INTO streets (slug, kind, name, folded, status)
         SELECT 'so-' || i, 'đường', char(65 + i % 3) || ' ' || i, '', 'confirmed' FROM n`,
        )
        .run();
      const list = await (await large.get("/vi")).text();
      assert.doesNotMatch(list, /<a href="\/vi\/streets\//);
      for (const letter of "ABC") {
        assert.ok(list.includes(`<a href="/vi?letter=${letter}">${letter}</a>`), letter);
        const tapped = await (await large.get(`/vi?letter=${letter}`)).text();
        assert.equal(tapped.match(/<a href="\/vi\/streets\/so-/g)?.length, 67, letter);
      }
    },

  "every host that answers printed codes is named as genuine, an older one too": async () => {
    await large.db
      .prepare(
        "INSERT INTO streets (slug, name, folded, status) VALUES ('hai-ten-mien', 'X', '', 'confirmed')",
      )
      .run();
    const page = async (language: string) =>
      (await large.get(`/${language}/streets/hai-ten-mien`)).text();
    assert.match(await page("vi"), /luôn mở trang ở bienpho\.example hoặc cu\.example\. Nếu/);
    assert.match(await page("en"), /opens a page at bienpho\.example or cu\.example\. If/);
    assert.match(vi, /luôn mở trang ở bienpho\.example\. Nếu/);
  },
};

for (const [what, holds] of Object.entries(readers)) test(what, holds);
