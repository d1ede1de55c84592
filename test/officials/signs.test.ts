import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleCity } from "../harness.ts";

const { db, get } = await sampleCity();
const found = await db.prepare("SELECT count(*) AS n FROM signs").first<number>("n");
const pages = Math.ceil((found ?? 0) / 50);

/** The signs that a page lists, where its neighbours are, and what it says. */
async function listed(query: string) {
  const answer = await get(`/officials/en/signs?${query}`);
  const html = await answer.text();
  const [, nav = ""] = /<nav class="pages"[^>]*>(.*?)<\/nav>/s.exec(html) ?? [];
  return {
    status: answer.status,
    codes: [...html.matchAll(/<tr id="(\w{6})">/g)].map(([, code]) => code),
    links: [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&")),
    html,
  };
}

test("the pages of the list hold every sign once, and keep the period and the order", async () => {
  let next: string | undefined = "?period=7&sort=code";
  const codes: (string | undefined)[] = [];
  let read = 0;
  for (; next; read++) {
    const page = await listed(next.split("?")[1] ?? "");
    codes.push(...page.codes);
    next = page.links.find((href) => href?.includes(`page=${read + 2}`));
    assert.ok(!next || /period=7&sort=code/.test(next), next);
  }
  assert.equal(read, pages);
  assert.deepEqual([codes.length, new Set(codes).size], [found, found]);
});

const first = ["0", "-1", "1.5", "x", "", "1e300", "9007199254740993"];
for (const page of first) {
  test(`?page=${page} is the first page`, async () => {
    const asked = await listed(`sort=code&page=${page}`);
    assert.equal(asked.status, 200);
    assert.deepEqual(asked.codes, (await listed("sort=code")).codes);
  });
}

for (const page of ["9999", "9007199254740991"]) {
  test(`?page=${page} says that it holds no sign, and leads to the last that does`, async () => {
    const asked = await listed(`show=all&page=${page}`);
    assert.equal(asked.status, 200);
    assert.match(asked.html, /None on this page/);
    assert.doesNotMatch(asked.html, /<thead>/);
    assert.deepEqual(asked.links, [`/officials/en/signs?page=${pages}`]);
  });
}
