import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import type { Draft } from "../../src/records/changes/change-set.ts";
import { startCity } from "../harness.ts";
import { openCsv } from "./csv.ts";
import { postForm } from "./post-form.ts";

const aud = "local-audience";
const other = "other@bienpho.example";
const me = "official@bienpho.example";
const city = await startCity({
  sample: "none",
  others: {
    other: { aud, identity: { email: other } },
    auditor: { aud, identity: { email: "audit@bienpho.example" } },
  },
});
const { db, get } = city;
await db
  .prepare(
    `INSERT INTO officials (email, role)
     VALUES ('${other}', 'editor'), ('audit@bienpho.example', 'auditor'), ('${me}', 'admin')`,
  )
  .run();

const change = async (drafts: Draft[], official = me) => {
  const done = await changeRecords(db, drafts, { official, what: "form", today: "2026-11-26" });
  assert.equal(done.outcome, "applied", JSON.stringify(done));
  return done;
};
const page = async (path: string, who: Pick<typeof city, "get"> = city) =>
  (await (await who.get(`/officials/en${path}`)).text()).replace(/<style>[\s\S]*?<\/style>/g, "");
/** As a reader sees it. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

const made = await change([
  { kind: "ward", key: "w", after: { code: "12454", name: "Phường Trần Lãm" } },
  { kind: "namesake", key: "n", after: { kind: "person", name: "Lý Bôn" } },
  {
    kind: "street",
    key: "s",
    after: { name: "Lý Bôn", kind: "đường", status: "confirmed", namesakeId: "n", wards: ["w"] },
  },
  { kind: "namingAct", after: { streetId: "s", kind: "named", day: "1990" } },
  { kind: "sign", key: "g", after: { code: "7K3MAN", streetId: "s", position: "đầu đường" } },
]);
const [, , street = "", , sign = ""] = made.subjects;
const code = sign?.slice("sign ".length) ?? "";

describe("the history", () => {
  test("tells records in words, references as names, from what to what", async () => {
    await change([
      { kind: "street", subject: street as "street 1", after: { lengthM: 1250, kind: "phố" } },
    ]);
    const text = textOf(await page(`/changes?subject=${encodeURIComponent(street ?? "")}`));
    assert.match(text, /History: Lý Bôn/);
    assert.match(text, /Kind of street street \(đường\) → became street \(phố\)/);
    assert.match(text, /Length \(m\) \(blank\) → became 1,250/);
    assert.match(text, /Named after Lý Bôn/);
    assert.match(text, /Wards Phường Trần Lãm/);
    assert.match(text, /Naming resolution/, "what belongs to the street is told with it");
    assert.doesNotMatch(text, /folded|namesakeId|lengthM/);
    const vi = textOf(await (await get(`/officials/changes?subject=${street}`)).text());
    assert.match(vi, /Loại đường đường → đổi thành phố/);
  });

  test("has people, reports and records in one list, each event once", async () => {
    assert.equal(await postForm(city, "/people", { email: "new@b.example", role: "viewer" }), 303);
    assert.equal(await postForm(city, "/people", { email: "new@b.example", role: "editor" }), 303);
    await db
      .prepare(
        `INSERT INTO reports (id, receipt, street_id, kind, text)
         VALUES (1, 'r1', ?, 'mistake', 'Sai năm sinh')`,
      )
      .bind(Number(street?.slice("street ".length)))
      .run();
    assert.equal(await postForm(city, "/reports/1/moves", { state: "done" }), 303);
    const installed = { day: "2026-11-20", note: "cột thép" };
    assert.equal(await postForm(city, `/signs/${code}/installations`, installed), 303);
    const text = textOf(await page("/changes"));
    assert.match(text, /Role given.*new@b\.example Role Viewer → became Editor/);
    assert.match(text, /Report moved.*Report no\. 1/);
    assert.equal(text.match(/Work on a sign recorded ·/g)?.length, 1);
    assert.doesNotMatch(text, /Recorded: installed/, "the audit's row of it is not told again");
    assert.ok(text.indexOf("Work on a sign recorded ·") < text.indexOf("Report moved"));
  });

  test("is a link away from a street, a namesake, a sign, a ward and an official", async () => {
    for (const [path, subject] of [
      ["/streets/ly-bon", street ?? ""],
      ["/namesakes/1", "namesake 1"],
      [`/signs/${code}`, `sign ${code}`],
      ["/wards", "ward 1"],
    ] as const) {
      const link = `/officials/en/changes?subject=${subject.replace(" ", "+")}`;
      assert.ok((await page(path)).includes(`href="${link}"`), path);
      assert.equal((await get(link)).status, 200);
    }
    assert.match(await page("/people"), /changes\?official=new%40b\.example/);
  });

  const filters: [query: string, has: RegExp, not: RegExp][] = [
    ["kind=people", /Role given/, /Report moved ·|Edited in a form ·/],
    ["kind=reports", /Report moved/, /Role given ·|Edited in a form ·/],
    ["kind=namesake", /Edited in a form/, /Role given ·|Length/],
    [`official=${other}`, /No changes/, /Role given ·/],
    ["from=2000-01-01&to=2000-01-02", /No changes/, /Role given ·/],
    ["subject=report+1", /Report moved/, /Role given ·|Edited in a form ·/],
    [`subject=sign+${code}`, /Status not installed yet → became installed/, /Length/],
  ];
  for (const [query, has, not] of filters) {
    test(`?${query.replace(code, "CODE")} finds what it asks for, and nothing else`, async () => {
      const html = await page(`/changes?${query}`);
      const [, list = ""] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
      assert.match(textOf(list), has);
      assert.doesNotMatch(textOf(list), not);
    });
  }

  for (const query of ["kind=cats", "from=yesterday", "subject=12"]) {
    test(`?${query} is told what would be right`, async () => {
      assert.equal((await get(`/officials/changes?${query}`)).status, 400);
    });
  }

  test("goes through all of a long list once, and the exports have every row", async () => {
    for (let i = 0; i < 60; i++) {
      const summaryVi = `câu ${i}`;
      await change([{ kind: "namesake", subject: "namesake 1", after: { summaryVi } }]);
    }
    const seen: string[] = [];
    let path = "/changes?kind=namesake";
    for (let pages = 0; path && pages < 10; pages++) {
      const html = await page(path);
      seen.push(
        ...Array.from(html.matchAll(/<a href="[^"]*\/changes\/(\d+)"/g), ([, id]) => id ?? ""),
      );
      const [, next = ""] = /<a href="\/officials\/en([^"]*)" rel="next"/.exec(html) ?? [];
      path = next.replaceAll("&amp;", "&");
    }
    assert.equal(seen.length, 61);
    assert.equal(new Set(seen).size, 61);
    const csv = await get("/officials/en/changes.csv?kind=namesake");
    const bytes = Buffer.from(await csv.arrayBuffer());
    const { rows } = openCsv(bytes);
    assert.equal(rows.filter((row) => Object.values(row).join().includes("câu")).length, 60);
    const json = (await (await get("/officials/en/changes.json")).json()) as { after: string }[];
    const all = await get("/officials/en/changes.csv");
    const csvRows = openCsv(Buffer.from(await all.arrayBuffer())).rows;
    assert.equal(json.length, csvRows.length);
    assert.ok(json.some(({ after }) => after === "Editor"));
  });

  test("shows roles to auditors and administrators alone", async () => {
    assert.match(textOf(await page("/changes", city.as.auditor)), /History/);
    assert.match(textOf(await page("/changes?kind=people", city.as.auditor)), /Role given/);
    assert.doesNotMatch(textOf(await page("/changes?kind=people", city.as.other)), /Role given ·/);
    const csv = await city.as.other.get("/officials/en/changes.csv");
    assert.doesNotMatch(await csv.text(), /new@b\.example/);
  });
});

describe("undoing a change set", () => {
  const post = async (id: number, expected: string, who: Pick<typeof city, "fetch"> = city) => {
    const answer = await who.fetch(`/officials/en/changes/${id}/reversals`, {
      method: "POST",
      body: new URLSearchParams({ expected }).toString(),
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
      },
      redirect: "manual",
    });
    const { status, headers } = answer;
    return { status, location: headers.get("Location"), text: textOf(await answer.text()) };
  };
  const expectedOf = (html: string) => /name="expected" value="(\d+)"/.exec(html)?.[1] ?? "";

  test("shows three heaps first, reverses the first and keeps the others", async () => {
    const set = await change(
      ["A", "B", "C"].map((name) => ({
        kind: "street" as const,
        key: name,
        after: { name: `Đường ${name}`, status: "confirmed" },
      })),
    );
    const [, b = "", third = ""] = set.subjects as string[];
    await change([{ kind: "street", subject: b as "street 1", after: { lengthM: 7 } }], other);
    const onThird = { code: "7K3MBQ", streetId: Number(third.split(" ")[1]), position: "đầu" };
    await change([{ kind: "sign", after: onThird }]);
    const html = await page(`/changes/${set.changeSet}`);
    const text = textOf(html);
    assert.match(text, /To be reversed: 1.*Đường A/);
    assert.match(text, /Kept[^:]*: 1.*Đường B.*changed by other@bienpho\.example/);
    assert.match(text, /Cannot be reversed: 1.*Đường C.*the street has signs that stay/);
    assert.equal(expectedOf(html), "1");
    const done = await post(set.changeSet, "1");
    assert.equal(done.status, 303);
    const result = textOf(await (await get(done.location ?? "")).text());
    assert.match(result, /1 record of change set \d+ reversed/);
    const withdrawn = await db
      .prepare("SELECT withdrawn_on IS NOT NULL FROM streets WHERE name LIKE 'Đường _' ORDER BY id")
      .raw();
    assert.deepEqual(withdrawn.flat(), [1, 0, 0]);
    const again = await post(set.changeSet, "1");
    assert.equal(again.status, 409);
    assert.match(again.text, /had been undone before/);
  });

  test("where more was changed since it was shown, nothing is undone", async () => {
    const set = await change([
      { kind: "namesake", after: { kind: "other", name: "Một" } },
      { kind: "namesake", after: { kind: "other", name: "Hai" } },
    ]);
    const shown = expectedOf(await page(`/changes/${set.changeSet}`));
    assert.equal(shown, "2");
    const one = set.subjects[0] as "namesake 1";
    await change([{ kind: "namesake", subject: one, after: { born: "1900" } }]);
    const { status, text } = await post(set.changeSet, shown);
    assert.equal(status, 409);
    assert.match(text, /somebody changed more/);
    const count = await db
      .prepare("SELECT count(*) AS n FROM namesakes WHERE withdrawn_on IS NOT NULL")
      .first("n");
    assert.equal(count, 0);
    assert.equal((await post(set.changeSet, "1")).status, 303);
  });

  test("is for its maker and for administrators; an auditor sees no button", async () => {
    const mine = await change([{ kind: "namesake", after: { kind: "other", name: "Ba" } }]);
    const theirs = await change(
      [{ kind: "namesake", after: { kind: "other", name: "Bốn" } }],
      other,
    );
    const refused = await post(mine.changeSet, "1", city.as.other);
    assert.equal(refused.status, 403);
    assert.match(await page(`/changes/${mine.changeSet}`, city.as.other), /Somebody else made/);
    assert.doesNotMatch(await page(`/changes/${mine.changeSet}`, city.as.auditor), /reversals/);
    assert.equal((await post(theirs.changeSet, "1", city.as.auditor)).status, 403);
    assert.equal((await post(theirs.changeSet, "1", city.as.other)).status, 303);
    assert.equal((await post(mine.changeSet, "1")).status, 303);
  });
});

test("a cursor that is none of ours begins at the first page", async () => {
  const listIn = (html: string) => textOf(/<ol class="history">.*?<\/ol>/s.exec(html)?.[0] ?? "");
  for (const path of ["/changes?", "/changes/1?", "/changes?subject=street%201&"]) {
    const first = listIn(await page(path));
    assert.match(first, /Lý Bôn/);
    for (const part of ["{}", "[1]", "true"]) {
      for (const parts of [3, 4]) {
        const cursor = encodeURIComponent(`[${Array(parts).fill(part).join(",")}]`);
        const answer = await get(`/officials/en${path}after=${cursor}`);
        assert.equal(answer.status, 200, `${path} ${part}`);
        assert.equal(listIn(await answer.text()), first);
      }
    }
  }
});
