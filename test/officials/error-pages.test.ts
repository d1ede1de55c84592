import assert from "node:assert/strict";
import { test } from "node:test";
import { phone, startCity } from "../harness.ts";

const aud = "local-audience";
const city = await startCity({
  others: {
    viewer: { aud, identity: { email: "see@bienpho.example" } },
    nobody: { aud, identity: { email: "else@a.example" } },
  },
});
await city.db
  .prepare("INSERT INTO officials (email, role) VALUES ('see@bienpho.example', 'viewer')")
  .run();
const { viewer, nobody } = city.as;
type Who = Pick<typeof city, "fetch">;

const form = {
  method: "POST",
  body: "day=never",
  headers: {
    "Content-Type": "application/x-www-form-urlencoded",
    "Sec-Fetch-Site": "same-origin",
  },
};
const cases: [name: string, who: Who, path: string, init: RequestInit, status: number][] = [
  ["no such page", city, "/nothing-here", {}, 404],
  ["no such sign", city, "/signs/000000", {}, 404],
  ["a wrong period", city, "/signs?from=2026-99-99&to=2026-01-01", {}, 400],
  ["a wrong day of a sign's event", city, "/signs/7K3M9X/inspections", form, 400],
  ["a method that it has not", city, "/map", form, 405],
  ["what a viewer may not see", viewer, "/people", {}, 403],
  ["what a viewer may not send", viewer, "/signs/7K3M9X/inspections", form, 403],
  [
    "another site's form",
    city,
    "/signs/7K3M9X/inspections",
    { ...form, headers: { ...form.headers, "Sec-Fetch-Site": "cross-site" } },
    403,
  ],
];
for (const [name, who, path, init, status] of cases) {
  test(`${name} is an officials' page of status ${status}, in the page's language`, async () => {
    for (const [base, lang, overview, accepts] of [
      ["", "vi", "Tổng quan", "en"],
      ["/en", "en", "Overview", "vi"],
    ] as const) {
      const answer = await who.fetch(`/officials${base}${path}`, {
        ...(init as object),
        headers: { ...phone, ...init.headers, "Accept-Language": accepts },
        redirect: "manual",
      });
      assert.equal(answer.status, status);
      assert.equal(answer.headers.get("Content-Language"), lang);
      assert.match(answer.headers.get("Cache-Control") ?? "", /no-store/);
      if (status === 405) assert.ok(answer.headers.get("Allow"));
      const html = await answer.text();
      assert.match(html, new RegExp(`<html lang="${lang}">`));
      assert.match(html, /<body class="official">/);
      const [, navigation = ""] = /<nav class="places"[^>]*>(.*?)<\/nav>/.exec(html) ?? [];
      assert.ok(navigation.includes(`<a href="/officials${base}">${overview}</a>`), navigation);
      const switches = `<a href="/officials${base === "" ? "/en" : ""}/`;
      assert.ok(html.includes(switches), "a link to the other language");
      assert.equal(html.match(/<h1>/g)?.length, 1);
      assert.doesNotMatch(html, /<search>/, "no search of the citizens'");
      const finds = html.includes(`action="/officials${base}/signs"`);
      assert.equal(finds, status === 404, "where nothing is, a way to look for a sign");
    }
  });
}

test("whom nobody has let in sees none of the officials' places", async () => {
  for (const path of ["/officials", "/officials/people", "/officials/en/people"]) {
    const answer = await nobody.fetch(path, { headers: phone });
    assert.equal(answer.status, 403, path);
    assert.doesNotMatch(await answer.text(), /class="places"/, path);
  }
});

test("a program that asks for JSON gets a problem, as before", async () => {
  const answer = await city.fetch("/officials/nothing-here", {
    headers: { Accept: "application/json" },
  });
  assert.equal(answer.status, 404);
  assert.match(answer.headers.get("Content-Type") ?? "", /^application\/problem\+json/);
});
