import assert from "node:assert/strict";
import { test } from "node:test";
import { phone, startCity } from "../harness.ts";

const aud = "local-audience";
const city = await startCity({
  vars: { OTHER_HOSTS: "old.example" },
  sample: "none",
  others: {
    viewer: { aud, identity: { email: "see@bienpho.example" } },
    second: { aud, identity: { email: "second@bienpho.example" } },
  },
});
const { db } = city;
await db.batch([
  db.prepare(
    `INSERT INTO streets (id, slug, kind, name, folded, status)
     VALUES (1, 'ly-bon', 'đường', 'Lý Bôn', 'ly bon', 'confirmed'),
       (2, 'ky-dong', 'phố', 'Kỳ Đồng', 'ky dong', 'confirmed'),
       (3, 'ha-noi', 'phố', 'Hà Nội', 'ha noi', 'confirmed')`,
  ),
  db.prepare(
    `INSERT INTO signs (code, street_id, at, position, latitude, longitude, status)
     VALUES ('7K3M9K', 1, 'start', '', 20.45, 106.33, 'installed')`,
  ),
  db.prepare(
    `INSERT INTO officials (email, role) VALUES ('see@bienpho.example', 'viewer'),
       ('second@bienpho.example', 'editor')`,
  ),
]);
const path = "/officials/en/signs/7K3M9K/edit";

/** The form as a browser would send it, with some boxes changed. */
const formOf = async (changed: Record<string, string>): Promise<URLSearchParams> => {
  const answer = await city.get(path);
  assert.equal(answer.status, 200);
  const html = await answer.text();
  const form = new URLSearchParams();
  for (const [, name = "", value = ""] of html.matchAll(
    /<input (?:type="hidden" )?name="([^"]+)"[^>]*? value="([^"]*)"/g,
  )) {
    form.set(name, value);
  }
  for (const name of ["streetId", "at", "junctionStreetId"]) {
    form.set(name, form.get(`was-${name}`) ?? "");
  }
  for (const [name, value] of Object.entries(changed)) form.set(name, value);
  return form;
};
const post = (form: URLSearchParams, who = city.fetch) =>
  who(path, {
    method: "POST",
    body: form.toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
    redirect: "manual",
  });
const stored = () =>
  db
    .prepare("SELECT street_id, at, near, latitude, longitude, target, version FROM signs")
    .first<Record<string, unknown>>();

const leadsBack = /id="target-said"[^>]*>[^<]*would be led round in a circle/;

const wrong: [string, Record<string, string>, RegExp][] = [
  ["a target without TLS", { target: "http://thaibinh.example/" }, /id="target-said"/],
  ["a target that is a path", { target: "/vi/streets/ly-bon" }, /id="target-said"/],
  ["a target that is a printed address", { target: "https://bienpho.example/7K3M9K" }, leadsBack],
  [
    "a target that is one in small letters",
    { target: "https://BIENPHO.example/7k3m9k/" },
    leadsBack,
  ],
  ["a target on another host of the city", { target: "https://old.example/7K3M9K?a#b" }, leadsBack],
  ["a target that is a mangled code", { target: "https://old.example/7K3-M9K." }, leadsBack],
  [
    "a junction with its own street",
    { at: "junction", junctionStreetId: "ly-bon" },
    /does not meet itself/,
  ],
  ["coordinates that are none", { where: "over there" }, /id="where-said"/],
  ["coordinates elsewhere", { where: "48.85, 2.35" }, /id="where-said"/],
  ["near, without a place", { at: "near" }, /id="near-said"/],
];
for (const [title, changed, says] of wrong) {
  test(`${title}: said at its box, kept in the form, and nothing is changed`, async () => {
    const before = await stored();
    const answer = await post(await formOf(changed));
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.match(html, says);
    for (const value of Object.values(changed)) assert.ok(html.includes(`value="${value}"`));
    assert.deepEqual(await stored(), before);
  });
}

test("place, street and coordinates are changed; the code is no field of the form", async () => {
  const form = await formOf({
    at: "near",
    near: "chợ Bo",
    streetId: "ky-dong",
    where: "20.46, 106.34",
  });
  assert.equal(form.get("was-streetId"), "ly-bon");
  assert.equal(form.get("code"), null);
  form.set("code", "AAAAAA");
  assert.equal((await post(form)).status, 303);
  assert.deepEqual(await stored(), {
    street_id: 2,
    at: "near",
    near: "chợ Bo",
    latitude: 20.46,
    longitude: 106.34,
    target: null,
    version: 2,
  });
  assert.equal(await db.prepare("SELECT code FROM signs").first("code"), "7K3M9K");
});

for (const target of ["https://elsewhere.example/7K3M9K", "https://bienpho.example/vi/streets"]) {
  test(`${target} is no printed address of ours, and may be a target`, async () => {
    assert.equal((await post(await formOf({ target }))).status, 303);
    assert.equal((await stored())?.target, target);
    assert.equal((await post(await formOf({ target: "" }))).status, 303);
  });
}

test("a target opens instead of the street's page, and is shown wherever the sign is", async () => {
  const form = await (await city.get(path)).text();
  assert.match(form, /Plates cannot be recalled/);
  const target = "https://thaibinh.example/le-hoi";
  assert.equal((await post(await formOf({ target }))).status, 303);
  const pages = ["/officials/en/signs", "/officials/en/signs/7K3M9K", "/officials/streets/ky-dong"];
  for (const page of pages) {
    assert.ok((await (await city.get(page)).text()).includes(target), page);
  }
  assert.ok((await (await city.get("/officials/tables/signs.csv")).text()).includes(target));
  const scan = await city.fetch("/7K3M9K", { headers: phone, redirect: "manual" });
  assert.equal(scan.headers.get("Location"), target);
});

test("two people change different boxes, and both stand; the same box, and the second is asked", async () => {
  const [mine, theirs] = await Promise.all([
    formOf({ where: "20.47, 106.35" }),
    formOf({ near: "chợ Đậu" }),
  ]);
  const again = new URLSearchParams(mine);
  again.set("near", "chợ Kỳ Bá");
  assert.equal((await post(theirs, city.as.second.fetch)).status, 303);
  assert.equal((await post(mine)).status, 303);
  const now = await stored();
  assert.deepEqual([now?.near, now?.latitude], ["chợ Đậu", 20.47]);

  const conflict = await post(again);
  assert.equal(conflict.status, 409);
  const html = await conflict.text();
  assert.match(html, /second@bienpho\.example wrote: chợ Đậu/);
  assert.match(html, /value="chợ Kỳ Bá"/);
  assert.equal((await stored())?.near, "chợ Đậu");
});

test("what others wrote is told in the words of the form, streets by their names", async () => {
  await db.prepare("UPDATE signs SET street_id = 1, at = 'start', junction_street_id = NULL").run();
  const [mine, theirs] = await Promise.all([
    formOf({ at: "end", streetId: "ha-noi" }),
    formOf({ at: "middle", streetId: "ky-dong" }),
  ]);
  assert.equal((await post(theirs, city.as.second.fetch)).status, 303);
  const answer = await post(mine);
  assert.equal(answer.status, 409);
  const html = await answer.text();
  const said = [...html.matchAll(/second@bienpho\.example wrote: ([^<]+)/g)].map(([, one]) => one);
  assert.deepEqual(said, ["Kỳ Đồng", "about halfway"]);
});

test("what is saved is told on the sign's page, with the way to undo it", async () => {
  const saved = await post(await formOf({ near: "chợ Bo" }));
  const page = await (await city.get(saved.headers.get("Location") ?? "")).text();
  const [, notice = ""] = /<p class="notice" role="status">(.*?)<\/p>/s.exec(page) ?? [];
  assert.match(notice, /^Saved\. <a href="\/officials\/en\/changes\/\d+#undo">Undo<\/a>$/);
  const same = await post(await formOf({}));
  assert.equal(same.headers.get("Location"), "/officials/en/signs/7K3M9K");
});

test("a viewer is refused the form and saving, and sees no way to either", async () => {
  const { get, fetch } = city.as.viewer;
  assert.equal((await get(path)).status, 403);
  assert.equal((await post(await formOf({ near: "x" }), fetch)).status, 403);
  assert.doesNotMatch(await (await get("/officials/en/signs/7K3M9K")).text(), /\/edit"/);
});

test("a code that no sign bears is not found", async () => {
  assert.equal((await city.get("/officials/signs/000000/edit")).status, 404);
});
