import assert from "node:assert/strict";
import { test } from "node:test";
import { type Fetch, httpStaging } from "../../src/officials/imports/http-staging.ts";
import { piecesOf } from "../../src/records/changes/pieces.ts";
import { noAnswers } from "../../src/records/import/answers.ts";
import { draftsOf } from "../../src/records/import/changes/drafts.ts";
import type { ImportDraft } from "../../src/records/import/changes/import-draft.ts";
import { stageImport } from "../../src/records/import/changes/send.ts";
import type { KnownCity } from "../../src/records/import/known/known-city.ts";
import { readFile } from "../../src/records/import/read-file.ts";
import { startCity } from "../harness.ts";
import { postForm } from "./post-form.ts";

const aud = "local-audience";
const other = "other@bienpho.example";
const city = await startCity({ others: { other: { aud, identity: { email: other } } } });
await city.db.prepare("INSERT INTO officials (email, role) VALUES (?, 'editor')").bind(other).run();

type Who = Pick<typeof city, "fetch">;

const file = { name: "duong.csv", sha256: "0".repeat(64) };

const fetchAs =
  (who: Who): Fetch =>
  (path, { signal: _signal, headers, ...init }) =>
    who.fetch(path, { ...init, headers: { ...headers, "Sec-Fetch-Site": "same-origin" } });

const clientOf = (who: Who = city) => httpStaging(fetchAs(who), "/officials/imports", file);

const known = async (): Promise<KnownCity> =>
  (await (await city.get("/officials/imports/city.json")).json()) as KnownCity;

/** What a file would change, with all of its questions answered by yes. */
async function drafts(text: string): Promise<ImportDraft[]> {
  const now = await known();
  const options = { city: now, sheet: null, columns: [], answers: noAnswers };
  const read = await readFile(new TextEncoder().encode(text), options);
  assert.equal(read.outcome, "read");
  return "read" in read ? draftsOf(read.read, now).drafts : [];
}

/** All that an import may change. */
const records = async (): Promise<unknown> =>
  Promise.all(
    ["streets", "signs", "namesakes", "naming_acts", "sign_events", "changes"].map(
      async (table) =>
        (await city.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()).results,
    ),
  );

const table = `Tên đường,Điểm đầu,Dài (m),Mang tên,Năm sinh,Nghị quyết
Đường Bến Thử Nhất,Giao đường Bến Thử Nhì,850,Trần Thử,1400,12/NQ-HĐND
Đường Bến Thử Nhì,,1.250,Trần Thử,1400,12/NQ-HĐND
Đường Lý Bôn,,4321,,,
`;

test("a file's streets come in with whom they honour and their resolutions, once", async () => {
  const client = clientOf();
  const staged = await stageImport(await drafts(table), client);
  assert.deepEqual(staged.leftOut, []);
  assert.deepEqual(staged.counts, {
    namesake: { made: 1, changed: 0 },
    street: { made: 2, changed: 1 },
    namingAct: { made: 2, changed: 0 },
  });
  const applied = await client.apply(staged.changeSet ?? 0);
  assert.equal(applied.outcome, "applied");
  const rows = await city.db
    .prepare(
      `SELECT streets.slug, streets.length_m AS lengthM, streets.status, met.slug AS starts,
         namesakes.name AS honours, namesakes.kind, resolution
       FROM streets LEFT JOIN streets AS met ON met.id = streets.start_street_id
       LEFT JOIN namesakes ON namesakes.id = streets.namesake_id
       LEFT JOIN naming_acts ON naming_acts.street_id = streets.id
       WHERE streets.slug LIKE 'ben-thu%' ORDER BY streets.slug`,
    )
    .all();
  const shared = { honours: "Trần Thử", kind: "person", resolution: "12/NQ-HĐND" };
  assert.deepEqual(rows.results, [
    { slug: "ben-thu-nhat", lengthM: 850, status: "confirmed", starts: "ben-thu-nhi", ...shared },
    { slug: "ben-thu-nhi", lengthM: 1250, status: "confirmed", starts: null, ...shared },
  ]);
  assert.deepEqual(await drafts(table), []);
  const again = await client.apply(staged.changeSet ?? 0);
  assert.equal(again.outcome, "applied-before");
});

test("signs come with what happened to them, and hang where their words say", async () => {
  const signs = `Tên đường,Vị trí,Trạng thái,Ngày gắn
Bến Thử Nhất,"đầu đường, giao đường Bến Thử Nhì",đã gắn,05/12/2024
Bến Thử Nhất,gần chợ Bo,đã gỡ,05/12/2024
Bến Thử Nhất,trước nhà ông Bình,,
`;
  const client = clientOf();
  const staged = await stageImport(await drafts(signs), client);
  assert.deepEqual(staged.leftOut, []);
  assert.equal((await client.apply(staged.changeSet ?? 0)).outcome, "applied");
  const { results } = await city.db
    .prepare(
      `SELECT at, met.slug AS junction, near, position, signs.status,
         (SELECT group_concat(kind || ' ' || day, ', ') FROM sign_events WHERE code = signs.code AND kind = 'installed') AS events
       FROM signs JOIN streets ON streets.id = street_id
       LEFT JOIN streets AS met ON met.id = junction_street_id
       WHERE streets.slug = 'ben-thu-nhat' ORDER BY at DESC`,
    )
    .all();
  const none = { junction: null, near: null, position: "" };
  const hung = "installed 2024-12-05";
  assert.deepEqual(results, [
    { ...none, at: "start", junction: "ben-thu-nhi", status: "installed", events: hung },
    { ...none, at: "other", position: "trước nhà ông Bình", status: "planned", events: null },
    { ...none, at: "near", near: "chợ Bo", status: "retired", events: hung },
  ]);
  // A sign that was taken down stands nowhere: its row would put up another.
  assert.equal((await drafts(signs)).filter(({ kind }) => kind === "sign").length, 1);
});

test("what is cut off before it is applied leaves nothing, and cannot be applied", async () => {
  const before = await records();
  const client = clientOf();
  const pieces = piecesOf(await drafts("Tên đường\nBến Đứt Một\nBến Đứt Hai\n"));
  const id = await client.open();
  await assert.rejects(client.finish(id, 1), /incomplete/);
  const [piece] = pieces;
  assert.ok(piece);
  assert.equal((await client.stage(id, 0, piece)).outcome, "staged");
  await assert.rejects(client.finish(id, 2), /incomplete/);
  assert.deepEqual(await client.apply(id), { outcome: "not-checked", changeSet: id });
  const half = JSON.stringify(piece).slice(0, 40);
  const answer = await city.fetch(`/officials/imports/${id}/pieces/1`, {
    method: "PUT",
    body: half,
    headers: { "Sec-Fetch-Site": "same-origin", Accept: "application/json" },
  });
  assert.equal(answer.status, 400);
  assert.deepEqual(await records(), before);
  await client.discard(id);
  assert.deepEqual(await client.apply(id), { outcome: "not-checked", changeSet: id });
  assert.deepEqual(await records(), before);
});

test("giving up in the middle discards what was sent", async () => {
  const before = await records();
  const giveUp = new AbortController();
  const many = Array.from({ length: 1_200 }, (_, i): ImportDraft => {
    return { kind: "street", lines: [i], after: { name: `Bến Bỏ ${i}`, status: "confirmed" } };
  });
  const staging = stageImport(many, clientOf(), {
    signal: giveUp.signal,
    progress: (done) => done >= 500 && giveUp.abort(),
  });
  await assert.rejects(staging, { name: "AbortError" });
  const last = await city.db
    .prepare("SELECT state FROM change_sets ORDER BY id DESC")
    .first<string>("state");
  assert.equal(last, "discarded");
  assert.deepEqual(await records(), before);
});

test("what the check refuses is left out with what leads to it, and the rest goes on", async () => {
  const lines = [
    { kind: "street", key: "a", lines: [2], after: { name: "Bến Còn", status: "confirmed" } },
    { kind: "street", key: "b", lines: [3], after: { name: "Bến Sai", status: "wrong" } },
    { kind: "sign", lines: [4], after: { streetId: "a", at: "start" } },
    { kind: "sign", lines: [5], after: { streetId: "b", at: "start" } },
  ] as ImportDraft[];
  const client = clientOf();
  const staged = await stageImport(lines, client);
  assert.deepEqual(
    staged.leftOut.map((one) => [
      one.lines,
      "problem" in one ? one.problem.problem.problem : Object.keys(one)[0],
    ]),
    [
      [[3], "not-in-list"],
      [[5], "isAlone"],
    ],
  );
  assert.deepEqual(staged.counts, {
    street: { made: 1, changed: 0 },
    sign: { made: 1, changed: 0 },
  });
  await client.discard(staged.changeSet ?? 0);
});

test("records that are as they were to become make no change set", async () => {
  const { streets } = await known();
  const street = streets.find(({ slug }) => slug === "ly-bon");
  const subject = `street ${street?.values.id}` as const;
  const same: ImportDraft = { kind: "street", subject, lines: [2], after: { name: "Lý Bôn" } };
  const staged = await stageImport([same], clientOf());
  assert.deepEqual(staged, { changeSet: null, counts: {}, rows: 0, leftOut: [] });
});

test("a table of redrawn wards ends a ward, begins another and moves its streets, once", async () => {
  const wards = `Mã cũ,Tên cũ,Mã mới,Tên mới,Có hiệu lực từ,Phần
12466,Phường Vũ Phúc,99001,Phường Bến Mới,2030-01-01,toàn bộ
`;
  const client = clientOf();
  const staged = await stageImport(await drafts(wards), client);
  assert.deepEqual(staged.counts.ward, { made: 1, changed: 1 });
  assert.equal((await client.apply(staged.changeSet ?? 0)).outcome, "applied");
  const ended = await city.db
    .prepare("SELECT valid_to FROM wards WHERE code = '12466' AND valid_from <> ''")
    .first("valid_to");
  assert.equal(ended, "2030-01-01");
  const of = (code: string) =>
    city.db
      .prepare(
        `SELECT count(*) AS n FROM street_wards JOIN wards ON wards.id = ward_id
         WHERE code = ? AND valid_from <> ''`,
      )
      .bind(code)
      .first<number>("n");
  assert.equal(await of("99001"), await of("12466"));
  const again = await stageImport(await drafts(wards), clientOf());
  assert.equal(again.changeSet, null);
});

test("nobody reaches another official's import", async () => {
  const id = await clientOf().open();
  const theirs = clientOf(city.as.other);
  await assert.rejects(theirs.apply(id), { status: 404 });
  await assert.rejects(theirs.finish(id, 1), { status: 404 });
  const answer = await city.as.other.fetch(`/officials/imports/${id}`);
  assert.equal(answer.status, 404);
  assert.equal((await city.get(`/officials/imports/${id}`)).status, 200);
  await clientOf().discard(id);
});

test("a piece that is too large, or none, is refused unread", async () => {
  const id = await clientOf().open();
  const put = async (body: string) => {
    const headers = { "Sec-Fetch-Site": "same-origin", Accept: "application/json" };
    const path = `/officials/imports/${id}/pieces/0`;
    return (await city.fetch(path, { method: "PUT", body, headers })).status;
  };
  const record = (n: number) => ({ n, after: { name: `Bến ${n}` } });
  const many = Array.from({ length: 501 }, (_, n) => record(n));
  assert.equal(await put(JSON.stringify({ kind: "street", records: many })), 413);
  assert.equal(await put("x".repeat(3_000_000)), 413);
  for (const body of ["", "null", "[]", '{"kind":"official","records":[]}']) {
    assert.equal(await put(body), 400, body);
  }
  assert.equal(await postForm(city, "/imports", { file: "x.csv", sha256: "none" }), 400);
  await clientOf().discard(id);
});
