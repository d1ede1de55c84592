import assert from "node:assert/strict";
import { test } from "node:test";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import type { Draft, Subject } from "../../src/records/changes/change-set.ts";
import { undoChangeSet } from "../../src/records/changes/undo/undo.ts";
import { official, options, today } from "../../support/records/staged.ts";
import { phone, startCity } from "../harness.ts";

const { db, get, fetch } = await startCity();

const subjectOf = async (slug: string): Promise<Subject> =>
  `street ${await db.prepare("SELECT id FROM streets WHERE slug = ?").bind(slug).first("id")}`;

async function change(slug: string, after: Draft["after"]): Promise<number> {
  const draft = { kind: "street", subject: await subjectOf(slug), after } as const;
  const changed = await changeRecords(db, [draft], options);
  assert.equal(changed.outcome, "applied", JSON.stringify(changed));
  return changed.changeSet;
}

const signOf = (slug: string) =>
  db
    .prepare("SELECT code FROM signs JOIN streets ON streets.id = street_id WHERE slug = ? LIMIT 1")
    .bind(slug)
    .first<string>("code");

/** Whatever the edge has kept. */
const anew = { ...phone, "Cache-Control": "no-cache" };

test("every address of a street that got another name leads to the present one, for as long as it is", async () => {
  const code = await signOf("ly-bon");
  const changeSet = await change("ly-bon", { name: "Lý Nam Đế" });
  for (const [old, now] of [
    ["/vi/streets/ly-bon", "/vi/streets/ly-nam-de"],
    ["/en/streets/ly-bon", "/en/streets/ly-nam-de"],
    ["/vi/streets/ly-bon/reports?code=7K3M9X", "/vi/streets/ly-nam-de/reports?code=7K3M9X"],
    ["/api/streets/ly-bon", "/api/streets/ly-nam-de"],
    ["/api/streets/ly-bon/months", "/api/streets/ly-nam-de/months"],
    ["/cards/ly-bon.png", "/cards/ly-nam-de.png"],
  ] as const) {
    const answer = await get(old, anew);
    assert.equal(answer.status, 301, old);
    assert.equal(answer.headers.get("Location"), now);
    assert.match(answer.headers.get("Cache-Control") ?? "", /max-age=50\b/, old);
    assert.equal((await get(now.replace(/\?.*/, ""), anew)).status, 200, now);
    const isData = old.startsWith("/api/");
    assert.equal(answer.headers.get("Access-Control-Allow-Origin"), isData ? "*" : null, old);
  }
  const sent = await fetch("/vi/streets/ly-bon/reports", {
    method: "POST",
    body: new URLSearchParams({ text: "Sai tên" }).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
    redirect: "manual",
  });
  assert.equal(sent.status, 308);
  const scanned = await get(`/${code}`);
  assert.match(scanned.headers.get("Location") ?? "", /\/vi\/streets\/ly-nam-de#/);
  assert.equal((await get("/vi/streets/never-a-street", anew)).status, 404);

  const undone = await undoChangeSet(db, changeSet, { official, today });
  assert.equal(undone.outcome, "applied");
  assert.equal((await get("/vi/streets/ly-bon", anew)).status, 200);
  // Of the page itself the edge may have a copy for some seconds more.
  const back = await get("/vi/streets/ly-nam-de/reports", anew);
  assert.equal(back.headers.get("Location"), "/vi/streets/ly-bon/reports");
});

test("a withdrawn street's page and signs still answer, and no list has it any more", async () => {
  const code = await signOf("le-loi");
  await change("le-loi", { withdrawnOn: "2026-11-20", replacedById: "tran-phu" });
  for (const [language, says, named] of [
    ["vi", "không còn được dùng từ ngày 20/11/2026", "Trần Phú"],
    ["en", "has not been in use since 20 November 2026", "Trần Phú"],
  ] as const) {
    const page = await get(`/${language}/streets/le-loi`, anew);
    assert.equal(page.status, 200);
    const html = await page.text();
    assert.ok(html.includes(says), says);
    assert.match(html, new RegExp(`<a href="/${language}/streets/tran-phu">[^<]*${named}`));
  }
  const scanned = await get(`/${code}`);
  assert.equal(scanned.status, 302);
  assert.match(scanned.headers.get("Location") ?? "", /\/vi\/streets\/le-loi#/);
  for (const path of [
    "/vi",
    "/vi?q=le+loi",
    "/sitemap.xml",
    "/api/streets?limit=500",
    "/api/streets.csv",
    "/api/streets.geojson",
  ]) {
    const text = await (await get(path, anew)).text();
    assert.doesNotMatch(text, /\/streets\/le-loi["<,\n]|"le-loi"|^le-loi,/m, path);
    assert.ok(path.includes("q=") || text.includes("tran-phu"), path);
  }
  const data = (await (await get("/api/streets/le-loi", anew)).json()) as { withdrawn: object };
  assert.deepEqual(data.withdrawn, { on: "2026-11-20", replaced_by: "tran-phu" });
  const taken = await changeRecords(
    db,
    [{ kind: "street", after: { name: "Lê Lợi", slug: "le-loi", status: "confirmed" } }],
    options,
  );
  assert.equal(taken.outcome === "refused" && taken.problems[0]?.problem.problem, "taken");
});
