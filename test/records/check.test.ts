import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import type { Draft, Fieldset, RecordKind } from "../../src/records/changes/change-set.ts";
import { check } from "../../src/records/changes/check/check.ts";
import { piecesOf } from "../../src/records/changes/pieces.ts";
import type { AnyField } from "../../src/records/fields.ts";
import { recordTypes } from "../../src/records/record-types.ts";
import { withCheck } from "../../src/signs/code.ts";
import { mint, options, today } from "../../support/records/staged.ts";
import { startCity } from "../harness.ts";

const { db } = await startCity({ sample: "none" });
const code = withCheck("BC123");
const retired = withCheck("BC124");
const made = await changeRecords(
  db,
  [
    {
      kind: "ward",
      key: "now",
      after: { code: "12454", name: "Phường Trần Lãm", validFrom: "2025-07-01" },
    },
    {
      kind: "ward",
      key: "old",
      after: { code: "12454", name: "Phường Cũ", validTo: "2025-07-01" },
    },
    { kind: "ward", after: { code: "12455", name: "Trùng A", validTo: "2025-07-01" } },
    { kind: "ward", after: { code: "12455", name: "Trùng B", validFrom: "2027-01-01" } },
    { kind: "namesake", key: "Lý Bôn", after: { kind: "person", name: "Lý Bôn" } },
    { kind: "namesake", after: { kind: "person", name: "Hai người" } },
    { kind: "namesake", after: { kind: "person", name: "Hai người" } },
    { kind: "namesake", after: { kind: "place", name: "Bỏ", withdrawnOn: "2026-01-01" } },
    {
      kind: "street",
      key: "ly-bon",
      after: {
        name: "Lý Bôn",
        status: "confirmed",
        namesakeId: "Lý Bôn",
        wards: ["now"],
        numberHighest: 99,
      },
    },
    { kind: "street", after: { name: "Bỏ", status: "confirmed", withdrawnOn: "2026-01-01" } },
    { kind: "sign", key: "sign", after: { streetId: "ly-bon", position: "đầu đường", code } },
    {
      kind: "sign",
      key: "retired",
      after: { streetId: "ly-bon", position: "cuối đường", code: retired },
    },
    { kind: "signEvent", after: { code: "sign", kind: "installed", day: "2026-03-01" } },
    { kind: "signEvent", after: { code: "retired", kind: "installed", day: "2026-03-01" } },
    { kind: "signEvent", after: { code: "retired", kind: "retired", day: "2026-04-01" } },
  ],
  options,
);
assert.equal(made.outcome, "applied", JSON.stringify(made));

/** What a record of each kind must have, so that one field of it can be tried. */
const least: Record<RecordKind, Fieldset> = {
  ward: { code: "99999", name: "Phường" },
  namesake: { kind: "person", name: "Tên" },
  street: { name: "Tên", status: "confirmed" },
  namingAct: { streetId: 1, kind: "named" },
  sign: { streetId: 1, position: "đầu đường" },
  publicPlace: { kind: "office", name: "Trụ sở", streetId: 1 },
  signEvent: { code, kind: "inspected", day: "2026-05-01" },
};
const kinds = Object.keys(least) as RecordKind[];
const fieldsOf = (kind: RecordKind): AnyField[] => Object.values(recordTypes[kind].fields);

const hostile: Record<string, string> = {
  "a script": `</script><script>alert(1)</script><img src=x onerror="alert(1)">`,
  "quotation marks": `"'\`“” \\" '); DROP TABLE streets; --`,
  "text that runs backwards": "Lý \u202eBôn\u202c",
  "letters of no width": "Lý\u200b Bôn\ufeff",
  "a line of ten thousand letters": "Đ".repeat(10_000),
  "decomposed letters": "Nguyễn Thị Định".normalize("NFD"),
  "what means something in JSON": `{"new":0}, "after": null`,
  "a formula": "=HYPERLINK(A1)",
};

describe("every field of every kind of record", () => {
  for (const [what, text] of Object.entries(hostile)) {
    test(`refuses ${what} with a reason, or keeps it as it is, composed`, async () => {
      const drafts = kinds.flatMap((kind) =>
        fieldsOf(kind).map(({ key }): Draft & { key: string } => {
          return { kind, key, after: { ...least[kind], [key]: text } };
        }),
      );
      const records = piecesOf(drafts).flatMap(({ records }) => records);
      const { problems } = await check(db, records, { today, mint });
      const refused = new Set<string>();
      for (const { kind, key, field, problem } of problems) {
        // Of two wards with one code the second is refused for that.
        if (problem.problem === "taken" && field === "code") continue;
        assert.equal(field, key, JSON.stringify(problem));
        assert.match(problem.problem, /^[a-z-]+$/);
        refused.add(`${kind} ${key}`);
      }
      const kept = drafts.filter(({ kind, key }) => !refused.has(`${kind} ${key}`));
      for (const [i, { kind, key, after }] of kept.entries()) {
        const own = kind === "ward" ? { code: String(10_000 + nextWard++) } : {};
        const saved = await changeRecords(db, [{ kind, after: { ...after, ...own } }], options);
        assert.equal(saved.outcome, "applied", `${kind} ${key}: ${JSON.stringify(saved)}`);
        const [subject] = saved.outcome === "applied" ? saved.subjects : [];
        const stored = await storedIn(kind, key, subject?.split(" ")[1] ?? "");
        assert.equal(stored, text.normalize("NFC"), `${kind} ${key} ${i}`);
      }
      assert.ok(kept.length + refused.size === drafts.length);
    });
  }
});
let nextWard = 0;

async function storedIn(kind: RecordKind, key: string, id: string): Promise<unknown> {
  const { table } = recordTypes[kind];
  const field = fieldsOf(kind).find((one) => one.key === key);
  const stored = await db
    .prepare(
      `SELECT ${field?.column} AS it FROM ${table} WHERE ${kind === "sign" ? "code" : "id"} = ?`,
    )
    .bind(id)
    .first("it");
  return field?.value.is === "list" ? (JSON.parse(String(stored)) as string[]).join("; ") : stored;
}

type Refusal = [title: string, draft: Draft, field: string | null, problem: string];

const street = (after: Fieldset): Draft => ({
  kind: "street",
  after: { ...least.street, ...after },
});
const event = (after: Fieldset): Draft => ({
  kind: "signEvent",
  after: { ...least.signEvent, ...after },
});

const refusals: readonly Refusal[] = [
  ["without a name", { kind: "street", after: { status: "confirmed" } }, "name", "missing"],
  [
    "whose name is erased",
    { kind: "street", subject: "street 1", after: { name: " " } },
    "name",
    "missing",
  ],
  ["with a field that there is not", street({ colour: "red" }), "colour", "unknown-field"],
  ["with a field of every object", street({ constructor: "x" }), "constructor", "unknown-field"],
  [
    "whose lowest number is above the highest",
    street({ numberLowest: 9, numberHighest: 3 }),
    "numberHighest",
    "lowest-above-highest",
  ],
  [
    "whose lowest number is above the highest that is there",
    { kind: "street", subject: "street 1", after: { numberLowest: 100 } },
    "numberHighest",
    "lowest-above-highest",
  ],
  [
    "that starts at itself",
    { kind: "street", subject: "street 1", after: { startStreetId: "ly-bon" } },
    "startStreetId",
    "own-reference",
  ],
  [
    "that is new and ends at itself",
    { ...street({ endStreetId: "me" }), key: "me" },
    "endStreetId",
    "own-reference",
  ],
  [
    "that starts at a street that there is not",
    street({ startStreetId: "nowhere" }),
    "startStreetId",
    "unknown-reference",
  ],
  [
    "that starts at an id that there is not",
    street({ startStreetId: 4711 }),
    "startStreetId",
    "unknown-reference",
  ],
  [
    "that ends at a withdrawn street",
    street({ endStreetId: "bo" }),
    "endStreetId",
    "withdrawn-reference",
  ],
  [
    "named after one of two of a name",
    street({ namesakeId: "Hai người" }),
    "namesakeId",
    "ambiguous-reference",
  ],
  ["in a ward that there is not", street({ wards: ["99998"] }), "wards", "unknown-reference"],
  [
    "in one of two wards, none of them in force",
    street({ wards: ["12455"] }),
    "wards",
    "ambiguous-reference",
  ],
  ["with another street's slug", street({ slug: "ly-bon" }), "slug", "taken"],
  [
    "replaced and not withdrawn",
    street({ replacedById: "ly-bon" }),
    "replacedById",
    "replaced-but-not-withdrawn",
  ],
  ["withdrawn tomorrow", street({ withdrawnOn: "2026-11-27" }), "withdrawnOn", "in-the-future"],
  [
    "that there is not",
    { kind: "street", subject: "street 99", after: { name: "A" } },
    null,
    "unknown-record",
  ],
  ["of more than a megabyte", street({ doubt: "x".repeat(1_100_000) }), null, "too-large"],
  [
    "that ends before it begins",
    {
      kind: "ward",
      after: { code: "12460", name: "A", validFrom: "2025-07-01", validTo: "2025-06-30" },
    },
    "validTo",
    "ends-before-it-begins",
  ],
  [
    "with a code that is taken from that day on",
    { kind: "ward", after: { code: "12454", name: "A", validFrom: "2025-07-01" } },
    "code",
    "taken",
  ],
  [
    "that became itself",
    { kind: "ward", subject: "ward 1", after: { successors: [{ ward: 1, part: "whole" }] } },
    "successors",
    "own-reference",
  ],
  [
    "that became another in nothing",
    {
      kind: "ward",
      subject: "ward 1",
      after: { successors: [{ ward: 2, part: "none" as "part" }] },
    },
    "successors",
    "wrong-item",
  ],
  [
    "withdrawn while a street bears it",
    { kind: "namesake", subject: "namesake 1", after: { withdrawnOn: today } },
    "withdrawnOn",
    "in-use",
  ],
  [
    "with one coordinate",
    { kind: "sign", after: { ...least.sign, latitude: 20.4 } },
    "longitude",
    "one-coordinate",
  ],
  [
    "that loses one coordinate",
    { kind: "sign", after: { ...least.sign, longitude: 106.3, latitude: null } },
    "latitude",
    "one-coordinate",
  ],
  [
    "that opens an address without encryption",
    { kind: "sign", after: { ...least.sign, target: "http://city.example/" } },
    "target",
    "not-https",
  ],
  [
    "that opens no absolute address",
    { kind: "sign", after: { ...least.sign, target: "/vi" } },
    "target",
    "not-a-web-address",
  ],
  [
    "that opens an address that may be printed on a sign, where the city's hosts are not told",
    { kind: "sign", after: { ...least.sign, target: `https://any.example/${code}` } },
    "target",
    "leads-back",
  ],
  [
    "at the junction with its own street",
    {
      kind: "sign",
      after: {
        streetId: 1,
        at: "junction",
        junctionStreetId: 1,
      },
    },
    "junctionStreetId",
    "own-street",
  ],
  [
    "with the code of a sign that hangs",
    { kind: "sign", after: { ...least.sign, code } },
    "code",
    "taken",
  ],
  [
    "with the code of a retired sign",
    { kind: "sign", after: { ...least.sign, code: retired } },
    "code",
    "taken",
  ],
  [
    "that is given another code",
    { kind: "sign", subject: `sign ${code}`, after: { code: withCheck("BC125") } },
    "code",
    "never-changes",
  ],
  [
    "that is given a status",
    { kind: "sign", subject: `sign ${code}`, after: { status: "retired" } },
    "status",
    "follows-from-events",
  ],
  ["of a sign that there is not", event({ code: withCheck("BC129") }), "code", "unknown-reference"],
  ["in the future", event({ day: "2026-11-27" }), "day", "in-the-future"],
  ["before the sign was put up", event({ day: "2026-02-28" }), "day", "before-event"],
  ["on a retired sign", event({ code: retired }), "kind", "wrong-status"],
  ["that puts up what hangs", event({ kind: "installed" }), "kind", "wrong-status"],
  [
    "that puts up again before it was taken down",
    event({ code: retired, kind: "installed", day: "2026-03-31" }),
    "day",
    "before-event",
  ],
  ["that a citizen reports", event({ kind: "reported" }), "kind", "not-in-list"],
  [
    "that is changed",
    { kind: "signEvent", subject: "signEvent 1", after: { day: today } },
    "day",
    "never-changes",
  ],
];

describe("a record is refused", () => {
  for (const [title, draft, field, problem] of refusals) {
    test(`${draft.kind} ${title}`, async () => {
      const before = await db.prepare("SELECT count(*) AS n FROM changes").first("n");
      const refused = await changeRecords(db, [draft], options);
      assert.equal(refused.outcome, "refused", JSON.stringify(refused));
      if (refused.outcome !== "refused") return;
      assert.deepEqual(
        refused.problems.map((one) => [one.field, one.problem.problem]),
        [[field, problem]],
      );
      assert.equal(await db.prepare("SELECT count(*) AS n FROM changes").first("n"), before);
    });
  }

  test("if it stands in the change set twice", async () => {
    const twice: Draft = { kind: "street", subject: "street 1", after: { lengthM: 5 } };
    const refused = await changeRecords(db, [twice, { ...twice, after: { widthM: 5 } }], options);
    assert.equal(refused.outcome === "refused" && refused.problems[0]?.problem.problem, "twice");
  });

  test("with all others of its set, each with its own problem", async () => {
    const drafts = refusals
      .filter(([, { subject, kind }]) => !subject && kind !== "signEvent")
      .map(([title, draft]): Draft => ({ ...draft, key: draft.key ?? title }));
    const refused = await changeRecords(db, [street({ name: "Tốt" }), ...drafts], options);
    assert.ok(refused.outcome === "refused");
    const told = new Set(refused.problems.map(({ key }) => key));
    assert.deepEqual([...told].sort(), drafts.map(({ key }) => key).sort());
    assert.equal(
      await db.prepare("SELECT count(*) AS n FROM streets WHERE name = 'Tốt'").first("n"),
      0,
    );
  });
});

describe("what is made from a record's fields", () => {
  const slugOf = async (draft: Draft): Promise<unknown> => {
    const saved = await changeRecords(db, [draft], options);
    assert.equal(saved.outcome, "applied", JSON.stringify(saved));
    const id = saved.outcome === "applied" ? saved.subjects[0]?.split(" ")[1] : "";
    return db.prepare("SELECT slug FROM streets WHERE id = ?").bind(id).first("slug");
  };

  test("is a slug from the name, with a number where another street has it or had it", async () => {
    assert.equal(await slugOf(street({ name: "Đoàn Khuê" })), "doan-khue");
    assert.equal(await slugOf(street({ name: "Doãn Khuê" })), "doan-khue-2");
    assert.equal(await slugOf(street({ name: "Doãn Khuê" })), "doan-khue-3");
    assert.equal(await slugOf(street({ name: "東京" })), "duong");
    const both = await changeRecords(
      db,
      [street({ name: "Đôi" }), street({ name: "Dôi" })],
      options,
    );
    assert.equal(both.outcome, "applied");
    const { results } = await db.prepare("SELECT slug FROM streets WHERE slug LIKE 'doi%'").all();
    assert.deepEqual(results.map(({ slug }) => slug).sort(), ["doi", "doi-2"]);
  });

  test("is another slug where the name needs one, and the old one stays taken for ever", async () => {
    const saved = await changeRecords(db, [street({ name: "Lê Duẫn" })], options);
    assert.ok(saved.outcome === "applied" && saved.subjects[0]);
    const subject = saved.subjects[0];
    // The same without marks: the address needs no change.
    assert.equal(await slugOf({ kind: "street", subject, after: { name: "Lê Duẩn" } }), "le-duan");
    assert.equal(await slugOf({ kind: "street", subject, after: { name: "Lê Lợi" } }), "le-loi");
    assert.equal(await slugOf(street({ name: "Lê Duẩn" })), "le-duan-2");
    const taken = await changeRecords(db, [street({ name: "A", slug: "le-duan" })], options);
    assert.equal(taken.outcome, "refused");
    // It may have its own back.
    assert.equal(await slugOf({ kind: "street", subject, after: { name: "Lê Duẩn" } }), "le-duan");
  });

  test("is the name folded for search, and when the record was last changed", async () => {
    const saved = await changeRecords(db, [street({ name: "Đường 14/10" })], options);
    assert.ok(saved.outcome === "applied");
    const row = await db
      .prepare(
        "SELECT folded, abs(updated_at - unixepoch()) < 60 AS lately FROM streets WHERE name = 'Đường 14/10'",
      )
      .first();
    assert.deepEqual(row, { folded: "duong 14/10", lately: 1 });
  });
});

test("a form may give back what a field leads to, though that is withdrawn by now", async () => {
  const saved = await changeRecords(
    db,
    [
      { kind: "street", key: "old", after: { name: "Đường cũ", status: "confirmed" } },
      { kind: "street", after: { name: "Đường nhánh", status: "confirmed", startStreetId: "old" } },
    ],
    options,
  );
  assert.ok(saved.outcome === "applied");
  const [old, branch] = saved.subjects;
  assert.ok(old && branch);
  const withdrawn = { kind: "street", subject: old, after: { withdrawnOn: today } } as const;
  assert.equal((await changeRecords(db, [withdrawn], options)).outcome, "applied");
  const startStreetId = Number(old.split(" ")[1]);
  const again = { kind: "street", subject: branch, after: { startStreetId, lengthM: 9 } } as const;
  assert.equal((await changeRecords(db, [again], options)).outcome, "applied");
  const other = { kind: "street", subject: branch, after: { endStreetId: startStreetId } } as const;
  assert.equal((await changeRecords(db, [other], options)).outcome, "refused");
});

test("a street's wards are changed as one list, and each ward says what became of it", async () => {
  const wardsOf = () =>
    db
      .prepare("SELECT ward_id FROM street_wards WHERE street_id = 1 ORDER BY ward_id")
      .raw<[number]>()
      .then((rows) => rows.flat());
  assert.deepEqual(await wardsOf(), [1]);
  const move = (wards: Fieldset["wards"]) =>
    changeRecords(
      db,
      [{ kind: "street", subject: "street 1", after: { wards: wards ?? [] } }],
      options,
    );
  await move([2, "12454", 1]);
  assert.deepEqual(await wardsOf(), [1, 2]);
  await move([2]);
  assert.deepEqual(await wardsOf(), [2]);
  assert.deepEqual(await move(["2".repeat(0) || 2]), { outcome: "unchanged" });
  const split = await changeRecords(
    db,
    [
      { kind: "ward", key: "new", after: { code: "12470", name: "Mới", validFrom: "2027-01-01" } },
      {
        kind: "ward",
        subject: "ward 1",
        after: {
          validTo: "2027-01-01",
          successors: [
            { ward: "new", part: "part" },
            { ward: 2, part: "part" },
          ],
        },
      },
      { kind: "street", subject: "street 1", after: { wards: [1, "new"] } },
    ],
    options,
  );
  assert.equal(split.outcome, "applied", JSON.stringify(split));
  const rows = await db.prepare("SELECT old_id, new_id, part FROM ward_successions").raw();
  const id = split.outcome === "applied" ? Number(split.subjects[0]?.split(" ")[1]) : 0;
  assert.deepEqual(rows, [
    [1, 2, "part"],
    [1, id, "part"],
  ]);
  assert.deepEqual(await wardsOf(), [1, id]);
  const history = await db
    .prepare(
      `SELECT "before", "after" FROM changes WHERE subject = 'street 1' ORDER BY version DESC LIMIT 1`,
    )
    .raw();
  assert.deepEqual(history, [['{"wards":[2]}', `{"wards":[1,${id}]}`]]);
});
