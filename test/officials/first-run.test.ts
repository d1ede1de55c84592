import assert from "node:assert/strict";
import { test } from "node:test";
import { hourOf } from "../../src/db/hours.ts";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import type { Draft } from "../../src/records/changes/change-set.ts";
import { startCity } from "../harness.ts";
import { postForm } from "./post-form.ts";

const { db, get, fetch } = await startCity({ sample: "none" });
const change = async (draft: Draft) => {
  const options = { official: "a@b.example", what: "form", today: "2026-11-26" } as const;
  assert.equal((await changeRecords(db, [draft], options)).outcome, "applied");
};

/** Whether each step is ticked, and which is next. */
const steps = async (language: "" | "/en") => {
  const html = await (await get(`/officials${language}`)).text();
  const items = Array.from(html.matchAll(/<li class="(done|open)"([^>]*)>/g));
  return {
    html,
    ticks: items.map(([, state]) => (state === "done" ? "x" : ".")).join(""),
    next: items.findIndex(([, , rest]) => rest?.includes('aria-current="step"')),
  };
};

test("an empty city's dashboard lists the first steps, each with a page that answers", async () => {
  for (const language of ["", "/en"] as const) {
    const { html, ticks, next } = await steps(language);
    assert.equal(ticks, ".....");
    assert.equal(next, 0);
    const [, list = ""] = /<ol class="steps">([\s\S]*?)<\/ol>/.exec(html) ?? [];
    const links = Array.from(list.matchAll(/href="([^"]*)"/g), ([, href]) => href ?? "");
    // One for each step, and one to bring a list of streets from a file.
    assert.equal(links.length, 6);
    for (const link of links) {
      assert.ok(link.startsWith(`/officials${language}/`), link);
      assert.equal((await get(link)).status, 200, link);
    }
  }
});

test("each step is ticked as soon as it is done, and the list goes with the first scan", async () => {
  await change({ kind: "ward", after: { code: "12454", name: "Phường Trần Lãm" } });
  assert.deepEqual([(await steps("")).ticks, (await steps("")).next], ["x....", 1]);
  await change({ kind: "street", after: { name: "Lý Bôn", status: "confirmed" } });
  assert.deepEqual([(await steps("")).ticks, (await steps("")).next], ["xx...", 2]);
  const after = { code: "7K3MAN", streetId: "ly-bon", position: "đầu đường" };
  await change({ kind: "sign", after });
  assert.deepEqual([(await steps("/en")).ticks, (await steps("/en")).next], ["xxx..", 3]);
  await change({
    kind: "signEvent",
    after: { code: "7K3MAN", kind: "installed", day: "2026-11-20" },
  });
  assert.deepEqual([(await steps("/en")).ticks, (await steps("/en")).next], ["xxxx.", 4]);
  await db
    .prepare("INSERT INTO scans VALUES ('7K3MAN', ?, 'person', 1, 1)")
    .bind(hourOf(Date.now()))
    .run();
  assert.equal((await steps("/en")).ticks, "");
});

test("empty lists say what to do next", async () => {
  const empty = await startCity({ sample: "none" });
  for (const [path, says] of [
    ["/en/wards", /Add them one by one/],
    ["/en/places", /Begin with/],
    ["/en/signs", /Streets come first/],
    ["/en/reports", /Citizens send them/],
    ["/en/records", /Begin with a namesake/],
    ["/en/changes", /No changes yet/],
  ] as const) {
    assert.match(await (await empty.get(`/officials${path}`)).text(), says, path);
  }
});

test("a public place is entered on a street, changed, and listed", async () => {
  const list = async () => (await get("/officials/en/places")).text();
  const place = { kind: "office", name: "UBND phường", streetId: "Lý Bôn", nearCode: "7k3man" };
  assert.equal(await postForm({ fetch }, "/en/places", { ...place, link: "no" }), 422);
  assert.equal(await postForm({ fetch }, "/en/places", { ...place, streetId: "Không có" }), 422);
  const link = "https://dichvucong.example/ubnd";
  assert.equal(await postForm({ fetch }, "/en/places", { ...place, link }), 303);
  assert.match(await list(), /UBND phường[\s\S]*public office[\s\S]*Lý Bôn[\s\S]*7K3MAN/);
  const stored = await db
    .prepare("SELECT id, near_code, link, version FROM public_places")
    .first<{ id: number; near_code: string; link: string; version: number }>();
  assert.deepEqual(stored, { id: 1, near_code: "7K3MAN", link, version: 1 });
  const form = await (await get("/officials/en/places/1/edit")).text();
  assert.match(form, /value="7K3MAN"/);
  const change = { ...place, id: "1", base: "1", link, nearCode: "7K3MAN", name: "Trụ sở UBND" };
  assert.equal(await postForm({ fetch }, "/en/places/1", change), 303);
  assert.match(await list(), /Trụ sở UBND/);
  const history = await (await get("/officials/en/changes?subject=publicPlace+1")).text();
  assert.match(history, /UBND phường[\s\S]*→[\s\S]*Trụ sở UBND/);
});

const underNavigation = [
  ["/records", "records", "page"],
  ["/streets", "records", "true"],
  ["/streets/new", "records", "true"],
  ["/namesakes", "records", "true"],
  ["/namesakes/new", "records", "true"],
  ["/wards", "records", "true"],
  ["/wards/redrawing", "records", "true"],
  ["/places", "records", "true"],
  ["/places/new", "records", "true"],
  ["/signs/new", "signs", "true"],
  ["/signs/7K3MAN", "signs", "true"],
  ["/signs/7K3MAN/edit", "signs", "true"],
  ["/sign-events/new", "signs", "true"],
  ["/staff-check", "staff-check", "page"],
  ["/print/outdated", "print", "true"],
  ["/changes/1", "changes", "true"],
  ["", "", "page"],
] as const;

test("the navigation marks the place in which a page lies, and no other", async () => {
  for (const base of ["/officials", "/officials/en"]) {
    for (const [path, place, current] of underNavigation) {
      const html = await (await get(`${base}${path}`)).text();
      const marked = Array.from(
        html.matchAll(/<a href="([^"]*)" aria-current="(\w+)"/g),
        ([, href, value]) => [href, value],
      );
      const [, nav = ""] = /<nav class="places"[^>]*>([\s\S]*?)<\/nav>/.exec(html) ?? [];
      const ofNav = marked.filter(([href, value]) =>
        nav.includes(`"${href}" aria-current="${value}"`),
      );
      assert.deepEqual(ofNav, [[place ? `${base}/${place}` : base, current]], `${base}${path}`);
    }
  }
});
