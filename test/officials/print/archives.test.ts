import assert from "node:assert/strict";
import { test } from "node:test";
import { changeRecords } from "../../../src/records/changes/change-records.ts";
import { countOutdatedPlates, readOutdatedPlates } from "../../../src/signs/workshop/outdated.ts";
import { startCity } from "../../harness.ts";
import { postForm } from "../post-form.ts";

const aud = "local-audience";
const city = await startCity({
  others: {
    viewer: { aud, identity: { email: "see@bienpho.example" } },
    auditor: { aud, identity: { email: "audit@bienpho.example" } },
  },
});
const { db } = city;
await db
  .prepare(
    `INSERT INTO officials (email, role) VALUES ('see@bienpho.example', 'viewer'),
       ('audit@bienpho.example', 'auditor')`,
  )
  .run();
const here = { host: "bienpho.example", utcOffset: 7 };
const street = await db
  .prepare(
    `SELECT street_id AS id, streets.name, count(*) FROM signs JOIN streets ON streets.id = street_id
     WHERE signs.status = 'installed' GROUP BY 1 HAVING count(*) >= 3 LIMIT 1`,
  )
  .first<{ id: number; name: string }>();
assert.ok(street);
const { results } = await db
  .prepare(
    "SELECT code FROM signs WHERE street_id = ? AND status = 'installed' ORDER BY code LIMIT 3",
  )
  .bind(street.id)
  .all<{ code: string }>();
const codes = results.map(({ code }) => code);
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

const archiveOf = (token: string, more: Record<string, string> = {}) =>
  postForm(city, "/print/archives", {
    codes: codes.join(" "),
    format: "180x120",
    madeAs: "sheets",
    token,
    ...more,
  });
const outdatedCodes = async () => (await readOutdatedPlates(db, here)).map(({ code }) => code);
const rename = (name: string) =>
  changeRecords(db, [{ kind: "street", subject: `street ${street.id}`, after: { name } }], {
    official: "a@b.example",
    what: "form",
    today,
  });

test("an archive sent twice is recorded once, with what its plates say", async () => {
  assert.equal(await archiveOf("first-archive-of-all"), 303);
  assert.equal(await archiveOf("first-archive-of-all"), 303);
  const { results } = await db
    .prepare("SELECT code, street FROM plate_archive_signs ORDER BY code")
    .all();
  assert.deepEqual(
    results,
    codes.map((code) => ({ code, street: street.name })),
  );
  assert.equal(await db.prepare("SELECT count(*) AS n FROM plate_archives").first("n"), 1);
  const page = await (await city.get("/officials/en/print/archives/1")).text();
  assert.match(page, /3 plates recorded/);
  assert.match(page, new RegExp(codes[0] ?? "?"));
});

const wrong: [string, Record<string, string>][] = [
  ["no codes", { codes: "" }],
  ["a format that is none", { format: "9x9" }],
  ["a way of making that is the desk's", { madeAs: "desk" }],
];
for (const [title, fields] of wrong) {
  test(`an archive with ${title} is refused, and nothing is recorded`, async () => {
    assert.equal(await archiveOf("another-archive-here", fields), 400);
    assert.equal(await db.prepare("SELECT count(*) AS n FROM plate_archives").first("n"), 1);
  });
}

for (const who of ["viewer", "auditor"] as const) {
  test(`a ${who} is refused an archive, and the print page offers none`, async () => {
    const other = city.as[who];
    assert.equal(await postForm(other, "/print/archives", { codes: codes.join(" ") }), 403);
    const page = await (await other.get("/officials/en/print?status=installed")).text();
    assert.doesNotMatch(page, /print\/archives|id="archive"/);
    assert.equal((await other.get("/officials/en/print/outdated")).status, 200);
  });
}

test("a corrected name lists the plates with the old one until they are printed and replaced", async () => {
  assert.deepEqual(await outdatedCodes(), []);
  const renamed = await rename(`${street.name} Mới`);
  assert.equal(renamed.outcome, "applied");
  assert.deepEqual(await outdatedCodes(), codes);
  assert.equal(await countOutdatedPlates(db, here, street.id), 3);
  assert.equal(await countOutdatedPlates(db, here, street.id + 1), 0);
  const slug = await db
    .prepare("SELECT slug FROM streets WHERE id = ?")
    .bind(street.id)
    .first("slug");
  for (const form of ["", "/edit"]) {
    const ofStreet = await city.get(`/officials/en/streets/${slug}${form}`);
    assert.match(await ofStreet.text(), /3 signs of this street have old plates/);
  }
  const page = await (await city.get("/officials/en/print/outdated")).text();
  assert.match(page, /Print 3 plates again/);
  assert.ok(page.includes(`${street.name} Mới`));

  // What hangs is the old plate only where somebody recorded it as put up after it was made.
  const [first = "", second = "", third = ""] = codes;
  const replaced = { day: today };
  assert.equal(await postForm(city, `/signs/${first}/replacements`, replaced), 303);
  // Plates are told apart by the second in which they were made.
  await db.prepare("UPDATE plate_archives SET at = at - 100").run();
  await db.prepare("UPDATE sign_events SET at = at - 50 WHERE code = ?").bind(first).run();
  assert.equal(await archiveOf("second-archive-of-all"), 303);
  const left = await readOutdatedPlates(db, here);
  assert.deepEqual(
    left.map(({ code, isPrintedAgain }) => [code, isPrintedAgain]),
    [[first, true]],
    "printed again; the one that hangs is still the old one",
  );
  assert.equal(await postForm(city, `/signs/${first}/replacements`, replaced), 303);
  assert.deepEqual(await outdatedCodes(), []);

  assert.equal((await rename(street.name)).outcome, "applied");
  assert.deepEqual(await outdatedCodes(), codes, "the new name is old now");
  assert.equal(await postForm(city, `/signs/${second}/retirements`, replaced), 303);
  assert.deepEqual(await outdatedCodes(), [first, third], "a retired sign is not printed again");
});

test("plates that are made already are recorded only with the names that they carry", async () => {
  const made = () => db.prepare("SELECT count(*) AS n FROM plate_archives").first("n");
  const [before, row] = [
    await made(),
    await db.prepare("SELECT kind, name FROM streets WHERE id = ?").bind(street.id).first(),
  ];
  const name = row?.kind ? `${row.kind} ${row.name}` : String(row?.name);
  const asked = { madeAs: "archive", names: `đường Khác\n${name} Cũ` };
  assert.equal(await archiveOf("archive-with-an-old-name", asked), 409);
  assert.equal(await made(), before);
  const printed = await db
    .prepare(
      "SELECT count(*) AS n FROM plate_archive_signs JOIN plate_archives ON id = archive WHERE token LIKE 'archive-with-%'",
    )
    .first("n");
  assert.equal(printed, 0);
  const right = { madeAs: "archive", names: `đường Khác\n${name.normalize("NFD")}` };
  assert.equal(await archiveOf("archive-with-the-right-name", right), 303);
  assert.equal(await made(), Number(before) + 1);
});

test("a plate with another host than today's is listed", async () => {
  const moved = await readOutdatedPlates(db, { ...here, host: "other.example" });
  assert.equal(moved.length, 2);
  assert.equal(moved[0]?.printed.host, "bienpho.example");
});

test("thousands of plates with an old name are listed page by page, each once, and printed again at once", async () => {
  await db.batch([
    db
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 499)
       INSERT INTO signs (code, street_id, position, status)
       SELECT printf('%06d', i), ?, '', 'planned' FROM n`,
      )
      .bind(street.id),
    db.prepare(
      `INSERT INTO plate_archives (id, official, token, made_as, format, host)
       VALUES (900, 'a@b.example', 'archive-of-hundreds', 'archive', '180x120', 'old.example')`,
    ),
    db
      .prepare(
        `INSERT INTO plate_archive_signs (code, archive, street, kind)
       SELECT code, 900, 'Phố Cũ', NULL FROM signs WHERE code GLOB '00[0-9]*' AND street_id = ?`,
      )
      .bind(street.id),
  ]);
  const outdated = await readOutdatedPlates(db, here);
  const all = outdated.map(({ code }) => code);
  const again = outdated.flatMap((plate) => (plate.isPrintedAgain ? [] : [plate.code]));
  assert.ok(again.length >= 500);
  for (const path of ["/print/outdated", "/print/archives/900"]) {
    const seen: string[] = [];
    for (let page = 1; page <= 3; page++) {
      const html = await (await city.get(`/officials/en${path}?page=${page}`)).text();
      const codes = [...html.matchAll(/<th scope="row"><a [^>]*><code>(\w+)</g)].map(
        ([, code]) => code,
      );
      assert.ok(codes.length <= 200, `${codes.length} on page ${page}`);
      seen.push(...codes.map(String));
      assert.equal(html.includes(`${path}?page=${page + 1}"`), page < 3, `${path}, page ${page}`);
      assert.match(html, new RegExp(`Page ${page} of 3`));
      // The way to the other language leads to the same page of the list.
      if (page > 1) assert.ok(html.includes(`href="/officials${path}?page=${page}"`), path);
      if (path === "/print/outdated") {
        assert.ok(html.includes(`Print ${again.length} plates again`));
        assert.ok(html.includes(`value="${again.join(" ")}"`));
      }
    }
    assert.equal(new Set(seen).size, path === "/print/outdated" ? all.length : 500);
    assert.equal(seen.length, new Set(seen).size);
  }
  const beyond = await (await city.get("/officials/en/print/archives/900?page=9")).text();
  assert.match(beyond, /archives\/900\?page=3"/);
});
