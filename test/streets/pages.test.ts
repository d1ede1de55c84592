import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { HtmlValidate } from "html-validate/node";
import jsonld from "jsonld";
import sharp from "sharp";
import { validateXML } from "xmllint-wasm";
import { withCheck } from "../../src/signs/code.ts";
import { eventually, phone } from "../harness.ts";
import { cityWithHostileStreet, escaped, hostileFields, hostileIn } from "./hostile.ts";

const { get, db, hostileCode } = await cityWithHostileStreet();

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Names of streets are as long as they are.
    "long-title": "off",
    // The JSX renderer decides these, within the standard: <!doctype html>, <br/> and checked="".
    "doctype-style": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    // Codes are ids: "4PHVTR" is a valid one (HTML, 3.2.6).
    "valid-id": "off",
  },
});

const kinds = [
  "/vi",
  "/en",
  "/vi?q=nguyen+hue",
  "/vi?q=khong-co-gi",
  "/vi?ward=12452",
  "/vi?q=4PHVTS",
  "/4PHVTS",
  "/vi/streets/ly-bon",
  "/en/streets/ly-bon",
  "/vi/streets/hostile",
  "/en/streets/hostile",
  "/vi/streets/ly-bon/reports",
  "/en/streets/hostile/reports",
  "/vi/streets/hostile/reports/hostile",
  "/en/streets/hostile/reports/hostile?again",
  "/vi/streets/hostile/reports/hostile/withdrawals?of=contact",
  "/vi/privacy",
  "/vi/nothing",
];

for (const path of kinds) {
  test(`${path} is valid HTML`, async () => {
    const html = await (await get(path)).text();
    const { results } = await validator.validateString(html);
    const messages = results.flatMap((result) =>
      result.messages.map(
        ({ ruleId, message, line, column }) => `${ruleId}: ${message} at ${line}:${column}`,
      ),
    );
    assert.deepEqual(messages, []);
  });
}

test("hostile text is shown as text in every field, and the page stays whole", async () => {
  for (const path of ["/vi/streets/hostile", "/en/streets/hostile"]) {
    const html = await (await get(path)).text();
    for (const field of hostileFields) {
      assert.ok(html.includes(escaped(hostileIn(field))), `${path} has no ${field}`);
    }
    assert.doesNotMatch(html, /<script>window\.broken|<img src=x|onerror="window/);
    assert.match(html, /<\/html>$/);
    assert.equal(dataOf(html)["@graph"].at(-1).name, hostileIn("namesake"));
  }
  const csv = await (await get("/api/streets.csv")).text();
  assert.ok(csv.includes(`"${hostileIn("street").replaceAll('"', '""')}"`));
});

test("JSON-LD is read by a processor as a page, a place and a person", async () => {
  const html = await (await get("/vi/streets/ly-bon")).text();
  const expanded = await jsonld.expand(dataOf(html), { documentLoader: vocabulary });
  const types = expanded.flatMap((node) => node["@type"] as string[]).sort();
  assert.deepEqual(
    types,
    ["Place", "Person", "WebPage"].sort().map((type) => schema + type),
  );
  // Assumed coordinates would send people astray.
  assert.ok(!JSON.stringify(expanded).includes("GeoCoordinates"));
  const confirmed = await (await get("/vi/streets/hostile")).text();
  assert.match(JSON.stringify(dataOf(confirmed)), /"latitude":20\.445,"longitude":106\.335/);
});

test("each page names its canonical address, its translations and a default", async () => {
  for (const language of ["vi", "en"]) {
    for (const rest of ["", "/streets/ly-bon", "/streets/hostile", "/privacy"]) {
      const html = await (await get(`/${language}${rest}`)).text();
      const links = Array.from(
        html.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]+)")? href="([^"]+)"/g),
        ([, rel, of, href]) => `${of ?? rel} ${href}`,
      );
      assert.deepEqual(links.sort(), [
        `canonical https://bienpho.example/${language}${rest}`,
        `en https://bienpho.example/en${rest}`,
        `vi https://bienpho.example/vi${rest}`,
        `x-default https://bienpho.example/vi${rest}`,
      ]);
    }
  }
});

test("the sitemap holds the list and every street in both languages and follows its schema", async () => {
  const xml = await (await get("/sitemap.xml")).text();
  const slugs = await db.prepare("SELECT slug FROM streets").raw<[string]>();
  assert.ok(slugs.length > 79, String(slugs.length));
  assert.equal(xml.match(/<url>/g)?.length, 2 * (slugs.length + 1));
  const paths = ["", ...slugs.map(([slug]) => `/streets/${slug}`)];
  assert.deepEqual(
    Array.from(xml.matchAll(/<loc>([^<]+)</g), ([, loc]) => loc).sort(),
    paths
      .flatMap((path) => [`https://bienpho.example/vi${path}`, `https://bienpho.example/en${path}`])
      .sort(),
  );
  const { valid, errors } = await validateXML({
    xml: { fileName: "sitemap.xml", contents: xml },
    schema: { fileName: "both.xsd", contents: bothSchemas },
    preload: [
      { fileName: "sitemap.xsd", contents: readFileSync(sitemapSchema, "utf8") },
      { fileName: "link.xsd", contents: linkSchema },
    ],
  });
  assert.ok(valid, errors.map(({ message }) => message).join("\n"));
});

test("a street's card is a PNG that another decoder reads, in blue and white, with the sign's name", async () => {
  const answer = await get("/cards/ly-bon.png");
  assert.equal(answer.headers.get("Content-Type"), "image/png");
  const image = sharp(Buffer.from(await answer.arrayBuffer()));
  const { width, height } = await image.metadata();
  assert.deepEqual([width, height], [600, 315]);
  const { channels } = await image.stats();
  const [red, , blue] = channels;
  assert.deepEqual([red?.min, red?.max, blue?.min, blue?.max], [0x0b, 255, 0x8c, 255]);
  assert.match(
    await (await get("/vi/streets/ly-bon")).text(),
    /<meta property="og:image" content="https:\/\/bienpho\.example\/cards\/ly-bon\.png"\/>/,
  );
  assert.equal((await get("/cards/none.png")).status, 404);
  // Between the frame and the panel stands the name, and nothing for one that the letters lack.
  assert.ok((await lightestOfName("ly-bon")) > 250);
  assert.equal(await lightestOfName("hostile"), 0x0b);
  // A map that is assumed says so below the name.
  const caption = { left: 60, top: 274, width: 200, height: 20 };
  assert.ok((await lightestOfName("ly-bon", caption)) > 250);
  await db.prepare("UPDATE streets SET status = 'confirmed' WHERE slug = 'le-loi'").run();
  assert.equal(await lightestOfName("le-loi", caption), 0x0b);
  assert.ok((await lightestOfName("le-loi")) > 250);
  await db.prepare("UPDATE streets SET status = 'illustrative' WHERE slug = 'le-loi'").run();
});

/** The most red that a pixel has where the card has the street's name. */
async function lightestOfName(
  slug: string,
  area = { left: 20, top: 20, width: 275, height: 275 },
): Promise<number> {
  const card = Buffer.from(await (await get(`/cards/${slug}.png`)).arrayBuffer());
  const name = sharp(card).extract(area);
  const { channels } = await sharp(await name.png().toBuffer()).stats();
  return channels[0]?.max ?? 0;
}

test("who scans is told at once where the sign stands and which way its street runs", async () => {
  const here = async (path: string) =>
    /<div class="here h0">(.*?)<\/div>/s.exec(await (await get(path)).text())?.[1] ?? "";
  const vi = await here("/vi/streets/ly-bon");
  assert.ok(
    vi.startsWith("<p>Biển này ở <strong>chỗ giao với đường Phan Bá Vành</strong>.</p>"),
    vi,
  );
  assert.match(vi, /<p>Đường chạy từ tây sang đông, từ Hùng Vương đến Trần Phú\.<\/p>/);
  assert.match(
    await here("/en/streets/ly-bon"),
    /^<p>This sign is <strong>at the junction with Phan Bá Vành Street<\/strong>\.<\/p><p>The street runs from west to east, starting at Hùng Vương, ending at Trần Phú\.<\/p>/,
  );
  const inWords = await here("/vi/streets/hostile");
  assert.ok(inWords.startsWith("<p>Vị trí của biển này: <strong>&lt;/script&gt;"), inWords);
  assert.match(inWords, /<p>Đường chạy từ [^,]+\.<\/p>/);
});

test("of a sign that does not hang, the page says so to everybody who opens its code", async () => {
  for (const [status, vi, en] of [
    [
      "planned",
      /<p>Biển này sẽ được gắn ở <strong>.*?<\/strong>\. Theo hồ sơ, biển chưa được gắn\.<\/p>/,
      /<p>This sign is to be put up <strong>at .*?<\/strong>\. According to the records it is not up yet\.<\/p>/,
    ],
    [
      "retired",
      /<p>Biển này trước đây ở <strong>.*?<\/strong>\. Theo hồ sơ, biển đã được gỡ\.<\/p>/,
      /<p>This sign used to be <strong>at .*?<\/strong>\. According to the records it no longer hangs here\.<\/p>/,
    ],
  ] as const) {
    const [slug] = (await db
      .prepare(
        `SELECT slug FROM streets JOIN signs ON streets.id = street_id
         WHERE signs.status = ? AND at IN ('start', 'end', 'junction') LIMIT 1`,
      )
      .bind(status)
      .raw<[string]>()) as [[string]];
    assert.match(await (await get(`/vi/streets/${slug}`)).text(), vi);
    assert.match(await (await get(`/en/streets/${slug}`)).text(), en);
  }
});

test("the map is said to show the scanned sign only where it draws it", async () => {
  const { results } = await db
    .prepare(
      `SELECT code, signs.status = 'installed' AND latitude IS NOT NULL AS isDrawn FROM signs
       JOIN streets ON streets.id = street_id WHERE slug = 'ly-bon'`,
    )
    .all<{ code: string; isDrawn: number }>();
  const html = await (await get("/vi/streets/ly-bon")).text();
  assert.deepEqual(new Set(results.map(({ isDrawn }) => isDrawn)), new Set([0, 1]));
  for (const { code, isDrawn } of results) {
    const [, names = ""] = new RegExp(`<i class="([^"]*)" id="${code}"`).exec(html) ?? [];
    assert.equal(/\bdrawn\b/.test(names), isDrawn === 1, code);
  }
  assert.match(html, /\.drawn:target~\* \.scanned\{display:block\}/);
});

test("a street that is no more has no address today, and says which took its place", async () => {
  await db.batch([
    db.prepare(
      `INSERT INTO streets (id, slug, kind, name, folded, status, withdrawn_on, replaced_by_id)
       SELECT 7003, 'no-more', 'đường', 'Bờ Đê Cũ', 'bo de cu', 'confirmed', '2026-05-01', id
       FROM streets WHERE slug = 'ly-bon'`,
    ),
    db.prepare(
      "INSERT INTO street_wards SELECT 7003, id FROM wards WHERE valid_to IS NULL LIMIT 1",
    ),
  ]);
  const html = await (await get("/vi/streets/no-more")).text();
  assert.match(
    html,
    /từ ngày 1\/5\/2026\. Nay là <a href="\/vi\/streets\/ly-bon">đường Lý Bôn<\/a>\./,
  );
  assert.match(html, /<dt>Phường hiện nay<\/dt>/);
  assert.doesNotMatch(html, /Địa chỉ hiện nay|data-copied="Đã sao chép địa chỉ/);
  await db.prepare("DELETE FROM street_wards WHERE street_id = 7003").run();
  await db.prepare("DELETE FROM streets WHERE id = 7003").run();
});

test("all streets that meet a street are told, in order, its own ends first and last", async () => {
  const slugs = await db
    .prepare(
      `SELECT one.slug, a.slug, b.slug FROM streets AS one
       JOIN streets AS a ON a.id = one.start_street_id JOIN streets AS b ON b.id = one.end_street_id
       WHERE one.geometry IS NOT NULL`,
    )
    .raw<[string, string, string]>();
  let most = 0;
  for (const [slug, start, end] of slugs) {
    const html = await (await get(`/vi/streets/${slug}`)).text();
    const [, list = ""] = /<ol class="links"[^>]*>(.*?)<\/ol>/s.exec(html) ?? [];
    const met = Array.from(list.matchAll(/streets\/([^"]+)"/g), ([, other]) => other);
    assert.equal(new Set(met).size, met.length, slug);
    assert.ok(met.includes(start) && met.includes(end), `${slug} lacks an end`);
    assert.ok(met[0] === start, `${slug} does not begin with its start`);
    assert.ok(start === end || met.at(-1) === end, `${slug} does not end with its end`);
    most = Math.max(most, met.length);
  }
  assert.ok(most > 16, `${most}`);
});

test("an address that is nearly right leads to the page", async () => {
  for (const [typed, page] of [
    ["/VI", "/vi"],
    ["/En/", "/en"],
    ["/vi/streets", "/vi"],
    ["/en/streets/?q=ly", "/en?q=ly"],
    ["/VI/streets/ly-bon", "/vi/streets/ly-bon"],
    ["/vi/Streets/Ly-Bon", "/vi/streets/ly-bon"],
    ["/vi/streets/lý-bôn", "/vi/streets/ly-bon"],
    ["/vi/streets/L%C3%BD%20B%C3%B4n", "/vi/streets/ly-bon"],
    ["/vi/streets/ly_bon", "/vi/streets/ly-bon"],
    ["/vi/streets/ly-bon.", "/vi/streets/ly-bon"],
    ["/en/streets/ly-bon%E2%80%9D).", "/en/streets/ly-bon"],
    ["/vi/privacy,", "/vi/privacy"],
    ["/EN/Privacy", "/en/privacy"],
    ["/VI/Streets/LY-BON/Reports?code=4PHVTR", "/vi/streets/ly-bon/reports?code=4PHVTR"],
    ["/vi/streets/LY-BON/reports/AbC-_.", "/vi/streets/ly-bon/reports/AbC-_"],
    ["/VI/codes/7K3M9K/reports", "/vi/codes/7K3M9K/reports"],
    ["/api", "/api/openapi.json"],
    ["/API/Streets?q=ly", "/api/streets?q=ly"],
    ["/api/streets.CSV", "/api/streets.csv"],
    ["/api/streets/LY-BON/Months", "/api/streets/ly-bon/months"],
  ]) {
    const answer = await get(typed ?? "");
    assert.deepEqual([answer.status, answer.headers.get("Location")], [301, page], typed);
  }
  for (const path of [
    "/fr",
    "/FR/streets/ly-bon",
    "/vi/streets/none",
    "/vi/nothing/LY-BON",
    "/api/nothing",
    "/api/streets/none",
  ]) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test("the list in the other language keeps the query and the ward, and is one address to search engines", async () => {
  const html = await (await get("/vi?q=l%C3%BD+b%C3%B4n&ward=12452")).text();
  assert.match(html, /<a href="\/en\?q=l%C3%BD\+b%C3%B4n&amp;ward=12452" lang="en"/);
  assert.match(html, /<link rel="canonical" href="https:\/\/bienpho\.example\/vi"\/>/);
  assert.match(await (await get("/vi")).text(), /<a href="\/en" lang="en"/);
});

test("a page's title begins as a sentence does, in both languages", async () => {
  const titleOf = async (path: string) =>
    /<title>([^<]*)</.exec(await (await get(path)).text())?.[1];
  assert.equal(await titleOf("/vi/streets/ly-bon"), "Đường Lý Bôn · Thái Bình");
  assert.equal(await titleOf("/en/streets/ly-bon"), "Lý Bôn Street · Thái Bình");
  assert.equal(await titleOf("/vi/streets/bo-xuyen"), "Bồ Xuyên · Thái Bình");
});

test("what an English page says in Vietnamese is marked as such, to be read aloud rightly", async () => {
  const html = await (await get("/en/streets/tran-hung-dao")).text();
  const [, body = ""] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
  const unmarked = body
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<(\w+)[^>]* lang="vi"[^>]*>.*?<\/\1>/gs, "");
  const longest = unmarked.match(/>([^<]*đường[^<]*)</g) ?? [];
  // The English sentence that says which of the two words is not known.
  assert.deepEqual(longest, [">Our sources do not say whether this is a đường or a phố.<"]);
});

test("an end at which no street is met is said in the page's language", async () => {
  for (const [language, said] of [
    ["vi", "chưa giao với đường nào trong danh sách"],
    ["en", "meets no street on the list"],
  ] as const) {
    const html = await (await get(`/${language}/streets/tran-hung-dao`)).text();
    assert.ok(html.includes(`<dd>${said}</dd>`), language);
  }
});

test("a note with a line for either language shows each reader the one, and a note of one line all", async () => {
  for (const [path, shown, hidden] of [
    ["/vi/streets/ly-bon", /Có nguồn ghi là đường, có nguồn ghi là phố\.</, /Some sources call/],
    ["/en/streets/ly-bon", /Some sources call it a đường, some a phố\.</, /Có nguồn ghi/],
    ["/vi/streets/doan-khue", /Bản sao vi\.wikipedia\. Nguồn yếu/, /Weak source/],
    ["/en/streets/doan-khue", /Copy of vi\.wikipedia\. Weak source/, /Nguồn yếu/],
    ["/en/streets/ly-bon", /Việt Nam sử lược \(vi\.wikisource\.org\)/, /undefined/],
  ] as const) {
    const html = await (await get(path)).text();
    assert.match(html, shown, path);
    assert.doesNotMatch(html, hidden, path);
  }
});

type Numbering = [from: string, lowest: number | null, highest: number | null];
const numberings: [is: Numbering, vi: string, en: string][] = [
  [
    ["start", 1, 248],
    "từ 1 đến 248, tính từ đầu đường (giao Hùng Vương)",
    "1 to 248, counted from the start (at Hùng Vương)",
  ],
  [
    ["end", 1, 1250],
    "từ 1 đến 1250, tính từ cuối đường (giao Trần Phú)",
    "1 to 1250, counted from the end (at Trần Phú)",
  ],
  [
    ["unknown", 1, 248],
    "từ 1 đến 248, chưa rõ tính từ đầu nào",
    "1 to 248, from which end is not on record",
  ],
  [
    ["start", 3, null],
    "từ 3, chưa rõ số lớn nhất, tính từ đầu đường (giao Hùng Vương)",
    "from 3, the highest is not on record, counted from the start (at Hùng Vương)",
  ],
  [
    ["end", null, null],
    "chưa có thông tin, tính từ cuối đường (giao Trần Phú)",
    "not on record, counted from the end (at Trần Phú)",
  ],
  [
    ["unknown", null, null],
    '<span class="quiet">chưa có thông tin</span>',
    '<span class="quiet">not on record</span>',
  ],
];
test("the house numbers are told in a row, and so is what is not known of them", async () => {
  const add = db.prepare(
    `INSERT INTO streets (slug, kind, name, folded, start_street_id, end_street_id, status,
       numbers_from, number_lowest, number_highest)
     SELECT ?1, kind, name, folded, start_street_id, end_street_id, status, ?2, ?3, ?4
     FROM streets WHERE slug = 'ly-bon'`,
  );
  for (const [n, [is, vi, en]] of numberings.entries()) {
    const slug = `numbered-${n}`;
    const rowIn = async (language: string, term: string) => {
      const html = await (await get(`/${language}/streets/${slug}`)).text();
      return new RegExp(`<dt>${term}</dt><dd>(.*?)</dd>`).exec(html)?.[1];
    };
    await add.bind(slug, ...is).run();
    assert.equal(await rowIn("vi", "Số nhà"), vi);
    assert.equal(await rowIn("en", "House numbers"), en);
    await db.prepare("DELETE FROM streets WHERE slug = ?").bind(slug).run();
  }
});

test("the numbers at the signs that hang stand in order, each with its place, scanned or not", async () => {
  const rowOf = async (language: string, slug: string) => {
    const html = await (await get(`/${language}/streets/${slug}`)).text();
    return /<dt>(?:Số nhà|House numbers)<\/dt><dd>(.*?)<\/dd>/
      .exec(html)?.[1]
      ?.replace(/<[^>]+>/g, "");
  };
  await db.batch([
    db.prepare(
      `INSERT INTO streets (id, slug, kind, name, folded, status)
       VALUES (7001, 'with-numbers', 'đường', 'Có Số', 'co so', 'confirmed'),
              (7002, 'without-numbers', 'đường', 'Không Số', 'khong so', 'confirmed')`,
    ),
    db
      .prepare(
        `INSERT INTO signs (code, street_id, at, junction_street_id, position, number_near, status)
         SELECT value ->> 0, value ->> 1, value ->> 2,
           iif(value ->> 2 = 'junction', (SELECT id FROM streets WHERE slug = 'ly-bon'), NULL),
           '', value ->> 3, value ->> 4 FROM json_each(?)`,
      )
      .bind(
        JSON.stringify([
          [withCheck("N0001"), 7001, "end", 240, "installed"],
          [withCheck("N0002"), 7001, "junction", 98, "installed"],
          [withCheck("N0003"), 7001, "start", 1, "planned"],
          [withCheck("N0004"), 7001, "middle", 150, "retired"],
          [withCheck("N0005"), 7001, "middle", null, "installed"],
          [withCheck("N0006"), 7002, "middle", null, "installed"],
        ]),
      ),
  ]);
  assert.equal(
    await rowOf("vi", "with-numbers"),
    "chưa có thông tinSố nhà gần các biển tên đường: 98 (giao Lý Bôn), 240 (cuối đường).",
  );
  assert.match(
    (await rowOf("en", "with-numbers")) ?? "",
    /: 98 \(at Lý Bôn\), 240 \(at the end of the street\)\.$/,
  );
  assert.equal(await rowOf("vi", "without-numbers"), "chưa có thông tin");
  await db.prepare("DELETE FROM signs WHERE street_id IN (7001, 7002)").run();
  await db.prepare("DELETE FROM streets WHERE id IN (7001, 7002)").run();
});

test("on which side the odd numbers are is told only where the city has entered it", async () => {
  const add = db.prepare(
    `INSERT INTO streets (slug, kind, name, folded, status, numbers_from, number_lowest, number_highest,
       numbers_odd)
     SELECT ?1, kind, name, folded, status, 'unknown', 1, 20, ?2 FROM streets WHERE slug = 'ly-bon'`,
  );
  for (const [side, words] of [
    [
      "left",
      /<dt>Số nhà<\/dt><dd>từ 1 đến 20, .*, số lẻ bên trái, số chẵn bên phải theo chiều số tăng<\/dd>/,
    ],
    [
      "right",
      /<dt>Số nhà<\/dt><dd>từ 1 đến 20, .*, số lẻ bên phải, số chẵn bên trái theo chiều số tăng<\/dd>/,
    ],
    ["unknown", /<dt>Số nhà<\/dt><dd>từ 1 đến 20, chưa rõ tính từ đầu nào<\/dd>/],
  ] as const) {
    await add.bind(`odd-${side}`, side).run();
    assert.match(await (await get(`/vi/streets/odd-${side}`)).text(), words);
    await db.prepare("DELETE FROM streets WHERE slug = ?").bind(`odd-${side}`).run();
  }
});

test("a street's page tells the public places on it, and other streets of the same theme", async () => {
  const vi = await (await get("/vi/streets/tran-hung-dao")).text();
  assert.match(
    vi,
    /<h3>Địa điểm công cộng trên đường<\/h3><ul><li>Cơ sở y tế: <span lang="vi">Trạm y tế mẫu \(minh họa\)<\/span>, gần biển <a href="#\w{6}">\w{6}<\/a> \([^)]+\)<\/li><\/ul>/,
  );
  assert.match(
    await (await get("/en/streets/ly-bon")).text(),
    /<li>Public office: <a href="https:\/\/dichvucong\.bienpho\.example\/" lang="vi">Trụ sở/,
  );
  const theme =
    /<p class="quiet">Các đường khác về <span lang="vi">nhà Trần<\/span>: (.*?)<\/p>/.exec(vi)?.[1];
  const slugs = Array.from(theme?.matchAll(/streets\/([^"]+)"/g) ?? [], ([, slug]) => slug);
  assert.ok(slugs.includes("tran-thai-tong") && slugs.length > 2, String(slugs));
  assert.ok(!slugs.includes("tran-hung-dao"));
  assert.match(
    await (await get("/en/streets/tran-hung-dao")).text(),
    /Other streets that honour <span lang="en">the Trần dynasty<\/span>: /,
  );
  const other = await (await get("/vi/streets/bo-xuyen")).text();
  assert.doesNotMatch(other, /Các đường khác về|Địa điểm công cộng/);
});

test("robots may read the pages and no code", async () => {
  const robots = await (await get("/robots.txt")).text();
  assert.match(robots, /^Allow: \/vi$/m);
  assert.match(robots, /^Disallow: \/$/m);
  assert.match(robots, /^Sitemap: https:\/\/bienpho\.example\/sitemap\.xml$/m);
  const open = ["/", "/vi", "/en", "/en/streets/ly-bon", "/api/streets", "/cards/ly-bon.png"];
  const closed = ["/7K3M9K", "/7k3m9k", "/VI3M9K", "/vi/streets/ly-bon/reports", "/qr/7K3M9K.svg"];
  for (const path of open) assert.ok(mayRead(robots, path), path);
  for (const path of [...closed, "/plates/7K3M9K.svg", "/officials"]) {
    assert.ok(!mayRead(robots, path), path);
  }
});

test("a scan's page marks its sign, and is the same page for every sign", async () => {
  const codes = await db
    .prepare(
      "SELECT code FROM signs JOIN streets ON streets.id = street_id WHERE slug = 'ly-bon' LIMIT 2",
    )
    .raw<[string]>();
  const pages: string[] = [];
  for (const [code] of codes) {
    const address = new URL((await get(`/${code}`)).headers.get("Location") ?? "", "http://x");
    assert.equal(address.hash, `#${code}`);
    // A browser keeps the fragment to itself (RFC 9110, 4.2.4).
    pages.push(await (await get(address.pathname + address.search)).text());
    assert.match(pages.at(-1) ?? "", new RegExp(`<i class="mark m\\d+[^"]*" id="${code}"></i>`));
  }
  assert.equal(pages.length, 2);
  assert.equal(pages[0], pages[1]);
  const html = await (await get("/vi/streets/hostile")).text();
  assert.match(html, new RegExp(`<i class="mark m0[^"]*" id="${hostileCode}"></i>`));
  assert.match(html, /<circle class="s s0"/);
});

test("a typed code leads to the street that bears it, and is no scan", async () => {
  const answer = await get(
    `/vi?q=${hostileCode.slice(0, 3).toLowerCase()}+${hostileCode.slice(3)}`,
  );
  assert.match(await answer.text(), new RegExp(`href="/vi/streets/hostile#${hostileCode}"`));
  assert.equal(answer.headers.get("X-Scan"), null);
  // A person that had been counted would be stored no later than this robot.
  await get(`/${hostileCode}`, { "User-Agent": "curl/7.29.0" });
  const counted = () =>
    db.prepare(`SELECT "by", sum(count) FROM scans WHERE code = ?`).bind(hostileCode).raw();
  await eventually(counted, [["robot", 1]]);
});

for (const path of ["/vi/streets/le-loi", "/en"]) {
  test(`${path}, once known, is not sent again, and its headers stay those with which it was`, async () => {
    // By force, or the edge might have a copy whose time ends between the two.
    const first = await get(path, { ...phone, "Cache-Control": "no-cache" });
    const tag = first.headers.get("ETag");
    assert.ok(tag);
    const answer = await get(path, { ...phone, "If-None-Match": tag });
    assert.equal(answer.status, 304);
    assert.equal(await answer.text(), "");
    assert.match(answer.headers.get("Content-Security-Policy") ?? "", /style-src 'sha256-/);
    // What a 304 says of a header takes the place of what was kept (RFC 9111, 3.2).
    for (const [name, value] of answer.headers) {
      if (name === "age") assert.ok(Number(value) >= Number(first.headers.get(name)), value);
      else if (first.headers.has(name)) assert.equal(value, first.headers.get(name), name);
    }
  });
}

/** The sitemap's schema wants one for its links to translations too; XHTML's own is not at hand. */
const sitemapSchema = "node_modules/sitemap/schema/sitemap.xsd";
const bothSchemas = `<schema xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>
</schema>`;
const linkSchema = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <element name="link"><complexType>
    <attribute name="rel" use="required" fixed="alternate"/>
    <attribute name="hreflang" use="required" type="language"/>
    <attribute name="href" use="required" type="anyURI"/>
  </complexType></element>
</schema>`;

const schema = "https://schema.org/";

/** All that schema.org's own context does for us is to name its vocabulary. */
const vocabulary = async (url: string) => ({
  documentUrl: url,
  document: { "@context": { "@vocab": schema } },
});

function dataOf(html: string) {
  const [, data = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(data);
}

/** Whether a robot may: the longest rule that fits decides (RFC 9309, 2.2.2). */
function mayRead(robots: string, path: string): boolean {
  const [best] = Array.from(
    robots.matchAll(/^(Allow|Disallow): (.+)$/gm),
    ([, word, rule = ""]) => ({
      allows: word === "Allow",
      rule,
    }),
  )
    .filter(({ rule }) =>
      new RegExp(`^${rule.replace(/[.?+]/g, "\\$&").replaceAll("*", ".*")}`).test(path),
    )
    .sort((a, b) => b.rule.length - a.rule.length || Number(b.allows) - Number(a.allows));
  return best?.allows ?? true;
}
