import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCode, withCheck } from "../../src/signs/code.ts";
import { startCity } from "../harness.ts";

const { get, db } = await startCity();
const read = async (path: string) => (await get(path)).text();
const find = (query: string, language = "vi") =>
  read(`/${language}?q=${encodeURIComponent(query)}`);

/** A sign of the sample's Lý Bôn, and one whose code is a word. */
const code = "4PHVTR";
const letters = withCheck("BCDFG");
await db.batch([
  // Another Lý Bôn in another ward, and one whose ward is on no record.
  ...[
    [901, "ly-bon-2", "Lý Bôn"],
    [902, "ly-bon-3", "Lý Bôn"],
    [903, "30-thang-4", "30 Tháng 4"],
  ].map(([id, slug, name]) =>
    db
      .prepare(
        "INSERT INTO streets (id, slug, kind, name, folded, status) VALUES (?, ?, 'đường', ?, '', 'confirmed')",
      )
      .bind(id, slug, name),
  ),
  db.prepare(
    `INSERT INTO street_wards SELECT 901, id FROM wards WHERE valid_to IS NULL AND id NOT IN
       (SELECT ward_id FROM street_wards JOIN streets ON streets.id = street_id WHERE slug = 'ly-bon')
     ORDER BY id LIMIT 1`,
  ),
  db
    .prepare(
      `INSERT INTO signs (code, street_id, position, status)
       SELECT ?, id, '', 'installed' FROM streets WHERE slug = 'ly-bon'`,
    )
    .bind(letters),
]);
const wardsOf = async (slug: string) =>
  (
    await db
      .prepare(
        `SELECT wards.name FROM wards JOIN street_wards ON ward_id = wards.id
         JOIN streets ON streets.id = street_id
         WHERE slug = ? AND valid_to IS NULL ORDER BY wards.id`,
      )
      .bind(slug)
      .all<{ name: string }>()
  ).results
    .map(({ name }) => name)
    .join(", ");

/** A street's line in a list, without its tags. */
const lineOf = (html: string, slug: string) =>
  new RegExp(`<a href="/\\w+/streets/${slug}">(.*?)</a>`, "s")
    .exec(html)?.[1]
    ?.replace(/<[^>]*>/g, "");
const titleOf = (html: string) => /<title>([^<]*)</.exec(html)?.[1];
const statusOf = (html: string) => /<p[^>]*id="found"[^>]*>([^<]*)</.exec(html)?.[1];

test("streets of one name have their wards beside them, in the list, the search and on their pages", async () => {
  const [first, second] = [await wardsOf("ly-bon"), await wardsOf("ly-bon-2")];
  assert.ok(first && second && first !== second);
  for (const language of ["vi", "en"]) {
    for (const html of [await read(`/${language}`), await find("lý bôn", language)]) {
      assert.match(lineOf(html, "ly-bon") ?? "", new RegExp(`Lý Bôn, ${first}$`));
      assert.equal(lineOf(html, "ly-bon-2"), `đường Lý Bôn, ${second}`);
      assert.equal(lineOf(html, "ly-bon-3"), "đường Lý Bôn");
    }
  }
  const [vi, en] = [await read("/vi/streets/ly-bon-2"), await read("/en/streets/ly-bon-2")];
  assert.equal(titleOf(vi), `Đường Lý Bôn, ${second} · Thái Bình`);
  assert.equal(titleOf(en), `Lý Bôn Street, ${second} · Thái Bình`);
  for (const html of [vi, en]) {
    assert.match(html, new RegExp(`Lý Bôn</h1><p class="quiet" lang="vi">${second}</p>`));
  }
  const { streets } = JSON.parse(await read("/api/streets?q=ly+bon")) as {
    streets: { slug: string; wards: string[] }[];
  };
  const bySlug = new Map(streets.map(({ slug, wards }) => [slug, wards.join()]));
  assert.notEqual(bySlug.get("ly-bon"), bySlug.get("ly-bon-2"));
});

test("a street whose name no other has is called by that alone", async () => {
  assert.equal(lineOf(await read("/vi"), "bo-xuyen"), "Bồ Xuyên");
  assert.equal(titleOf(await read("/vi/streets/bo-xuyen")), "Bồ Xuyên · Thái Bình");
});

const introduced: [query: string, vi: RegExp, en: RegExp][] = [
  ["tran hung dao", /^\d+ đường khớp với/, /street(s)? match/],
  ["tran hung daoo", /^Không có đường nào khớp hẳn\. Có phải bạn tìm:$/, /Did you mean:$/],
  ["tran quoc toan", /Có phải bạn tìm:$/, /^No street matches exactly\. Did you mean:$/],
  ["30 tháng tư", /^1 đường khớp với/, /^1 street matches/],
  ["xyzzy khong co", /^Không có đường nào khớp\. Thử/, /^No street matches\. Try/],
];

for (const [query, vi, en] of introduced) {
  test(`what is found for "${query}" is introduced as what it is`, async () => {
    assert.match(statusOf(await find(query)) ?? "", vi);
    assert.match(statusOf(await find(query, "en")) ?? "", en);
  });
}

test("the search box reads a code as people copy it", async () => {
  const typed = [
    code,
    code.toLowerCase(),
    `${code}.`,
    "4ph-vtr",
    "4PH VTR",
    `“${code}”`,
    `bienpho.example/${code}`,
    `HTTPS://BIENPHO.EXAMPLE/${code}`,
    `https://bienpho.example/${code}?utm_source=zalo&a=/b`,
    `<https://bienpho.example/${code}>.`,
    `https://bienpho.example/${code}/`,
    `\u200e${code}\u200b`,
    "４ＰＨＶＴＲ",
    `mã ${code}`,
    `Biển số: ${code}.`,
    "4.P.H.V.T.R",
    `https://bienpho.example/vi/streets/ly-bon#${code}`,
    "4PHVTŔ",
  ];
  for (const query of typed) {
    const html = await find(query);
    assert.match(
      html,
      new RegExp(`Biển ${code} ở <a href="/vi/streets/ly-bon#${code}">Lý Bôn, `),
      query,
    );
    assert.doesNotMatch(html, /Không có đường nào khớp\. Thử[^"]*</, query);
  }
});

test("the search box offers the sign that a mistyped code means, and never goes there by itself", async () => {
  for (const query of ["4PHVTS", "4phv-tr0", "4PHTVR", "4PVTR", "bienpho.example/4PHVTS?a=b"]) {
    const answer = await get(`/vi?q=${encodeURIComponent(query)}`);
    assert.equal(answer.status, 200);
    const html = await answer.text();
    const link = `Có phải <a href="/vi/streets/ly-bon#${code}">${code}, `;
    assert.ok(html.includes(link), query);
    assert.equal(statusOf(html), "", query);
    assert.match(
      await find(query, "en"),
      /Did you mean <a href="\/en\/streets\/ly-bon#4PHVTR">4PHVTR, Lý Bôn Street<\/a>/,
    );
    assert.match(await find(query, "vi"), /ly-bon#4PHVTR">4PHVTR, đường Lý Bôn<\/a>/);
  }
  // Of letters alone, where no street is called so.
  const near = letters.replace(/.$/, letters.endsWith("Z") ? "Y" : "Z");
  assert.equal(parseCode(near), null);
  assert.match(await find(near), new RegExp(`#${letters}">`));
});

test("a code that nothing is near to is said to be on no sign; a name is not taken for one", async () => {
  assert.match(
    await find("7K3M9X"),
    /Không có biển nào mang mã 7K3M9X[^<]*<a href="\/vi\/codes\/7K3M9X\/reports">/,
  );
  assert.match(await find("4PHVTS"), /<a href="\/vi\/codes\/4PHVTS\/reports">/);
  for (const query of ["lel", "le loi", "hung vuong", "ql10", "12 ly"]) {
    assert.doesNotMatch(await find(query), /Có phải <a|Không có biển nào mang mã/, query);
  }
});

test("a ward of an old link is none, and a letter may be typed small", async () => {
  const all = statusOf(await read("/vi"));
  for (const query of ["?ward=99999", "?ward=abc", "?q=&ward="]) {
    assert.equal(statusOf(await read(`/vi${query}`)), all, query);
  }
  assert.equal(
    statusOf(await read("/vi?letter=%C4%91")),
    statusOf(await read("/vi?letter=%C4%90")),
  );
  assert.match(statusOf(await read("/vi?letter=%C4%91")) ?? "", /^\d+ đường$/);
});
