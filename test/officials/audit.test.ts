import assert from "node:assert/strict";
import { test } from "node:test";
import { startCity } from "../harness.ts";
import { postForm } from "./post-form.ts";

const aud = "local-audience";
const second = "second@bienpho.example";

const city = await startCity({
  sample: "none",
  others: { second: { aud, identity: { email: second } } },
});
const { db } = city;
await db.batch([
  db.prepare(
    `INSERT INTO streets (id, slug, name, folded, status)
     VALUES (1, 'ly-bon', 'Lý Bôn', 'ly bon', 'confirmed')`,
  ),
  db.prepare(
    `INSERT INTO signs (code, street_id, position, status)
     VALUES ('7K3M9X', 1, 'đầu đường', 'installed')`,
  ),
  db.prepare(
    "INSERT INTO sign_events (id, code, kind, day) VALUES (1, '7K3M9X', 'installed', '2026-01-02')",
  ),
  db.prepare(
    `INSERT INTO reports (id, receipt, street_id, kind, text, contact)
     VALUES (1, 'r1', 1, 'damaged', 'Biển bị nghiêng', '0900 000 000'),
       (2, 'r2', 1, 'mistake', 'Sai năm sinh', NULL), (3, 'r3', 1, 'mistake', 'Riêng tư', NULL)`,
  ),
  db.prepare(
    `INSERT INTO code_reports (id, receipt, code, place, text, contact)
     VALUES (1, 'r1', '7K3M9K', 'Chợ Bo', 'Biển mới', '0900 000 000'),
       (2, 'r2', '7K3M9K', 'Nhà bà Xuyến', '', NULL)`,
  ),
  db.prepare("INSERT INTO officials (email, role) VALUES (?, 'editor')").bind(second),
]);

const rowsOf = (table: string) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).raw();

type AuditRow = { official: string; action: string; before: string; after: string };
const auditOf = async (subject: string): Promise<AuditRow[]> =>
  (
    await db
      .prepare(
        'SELECT official, action, "before", "after" FROM audit WHERE subject = ? ORDER BY id',
      )
      .bind(subject)
      .all<AuditRow>()
  ).results;

/** A change of each kind, which statements it takes, and what the audit has of it. */
const changes = [
  {
    title: "a report that is closed",
    path: "/reports/1/moves",
    form: { state: "done" },
    writes: ["INSERT ON report_steps", "UPDATE ON reports"],
    audited: ["report 1", "report.move", '{"state":"new"}', '{"state":"done"}'],
  },
  {
    title: "the closing of a report that is taken back",
    path: "/reports/1/reversals",
    form: { step: "1" },
    writes: ["UPDATE ON reports", "UPDATE ON report_steps"],
    audited: ["report 1", "report.take-back", '{"state":"done"}', '{"state":"new"}'],
  },
  {
    title: "a report whose text is removed",
    path: "/reports/3/redactions",
    form: {},
    writes: ["UPDATE ON reports"],
    audited: ["report 3", "report.redact", null, '{"text":null}'],
  },
  {
    title: "a report of a code that is closed",
    path: "/reports/codes/1/moves",
    form: { state: "done" },
    writes: ["UPDATE ON code_reports"],
    audited: ["code-report 1", "code-report.move", '{"state":"new"}', '{"state":"done"}'],
  },
  {
    title: "a report of a code that is opened again",
    path: "/reports/codes/1/moves",
    form: { state: "new" },
    writes: ["UPDATE ON code_reports"],
    audited: ["code-report 1", "code-report.move", '{"state":"done"}', '{"state":"new"}'],
  },
  {
    title: "a report of a code whose words are removed",
    path: "/reports/codes/2/redactions",
    form: {},
    writes: ["UPDATE ON code_reports"],
    audited: ["code-report 2", "code-report.redact", null, '{"text":null}'],
  },
  {
    title: "counts that are sent again",
    path: "/resends",
    form: {},
    writes: ["UPDATE ON tally_epoch"],
    audited: ["tallies", "tallies.resend", null, null],
  },
  {
    title: "a letterhead that is given",
    path: "/monthly/letterhead",
    form: { organisation: "Sở Xây dựng", signer: "Trần Văn B" },
    writes: ["INSERT ON letterhead"],
    audited: [
      "letterhead",
      "letterhead.change",
      null,
      '{"superior":"","organisation":"Sở Xây dựng","symbol":"","place":"","addressees":"","copies":"","drafter":"","signerTitle":"","signer":"Trần Văn B"}',
    ],
  },
  {
    title: "a letterhead that is changed",
    path: "/monthly/letterhead",
    form: { signer: "Lê Thị C" },
    writes: ["UPDATE ON letterhead"],
    audited: [
      "letterhead",
      "letterhead.change",
      '{"superior":"","organisation":"Sở Xây dựng","symbol":"","place":"","addressees":"","copies":"","drafter":"","signerTitle":"","signer":"Trần Văn B"}',
      '{"superior":"","organisation":"Sở Xây dựng","symbol":"","place":"","addressees":"","copies":"","drafter":"","signerTitle":"","signer":"Lê Thị C"}',
    ],
  },
  {
    title: "a role that is given",
    path: "/people",
    form: { email: "new@bienpho.example", role: "viewer" },
    writes: ["INSERT ON officials"],
    audited: ["official new@bienpho.example", "official.role", null, '{"role":"viewer"}'],
  },
  {
    title: "a role that becomes another",
    path: "/people",
    form: { email: "new@bienpho.example", role: "editor" },
    writes: ["UPDATE ON officials"],
    audited: [
      "official new@bienpho.example",
      "official.role",
      '{"role":"viewer"}',
      '{"role":"editor"}',
    ],
  },
  {
    title: "a role that is taken away",
    path: "/people/removals",
    form: { email: "new@bienpho.example" },
    writes: ["DELETE ON officials"],
    audited: ["official new@bienpho.example", "official.remove", '{"role":"editor"}', null],
  },
  {
    title: "an inspection",
    path: "/signs/7K3M9X/inspections",
    form: { day: "2026-02-03", note: "Lau mã" },
    writes: ["INSERT ON sign_events"],
    audited: [
      "sign 7K3M9X",
      "sign.inspected",
      '{"status":"installed"}',
      '{"status":"installed","day":"2026-02-03","note":"Lau mã"}',
    ],
  },
  {
    title: "a retirement",
    path: "/signs/7K3M9X/retirements",
    form: { day: "2026-02-04" },
    writes: ["INSERT ON sign_events", "UPDATE ON signs"],
    audited: [
      "sign 7K3M9X",
      "sign.retired",
      '{"status":"installed"}',
      '{"status":"retired","day":"2026-02-04","note":null}',
    ],
  },
  {
    title: "a retirement that is struck out",
    path: "/signs/7K3M9X/events/3/corrections",
    form: {},
    writes: ["UPDATE ON signs", "INSERT ON sign_event_corrections"],
    audited: [
      "sign 7K3M9X",
      "sign.correct",
      '{"id":3,"kind":"retired","day":"2026-02-04","note":null}',
      null,
    ],
  },
];
const written = [
  "reports",
  "report_steps",
  "code_reports",
  "officials",
  "signs",
  "sign_events",
  "sign_event_corrections",
  "letterhead",
];

for (const { title, path, form, writes, audited } of changes) {
  test(`${title}: if the change fails or its row in the audit, neither is written`, async () => {
    const everything = () => Promise.all([...written, "audit"].map(rowsOf));
    const before = await everything();
    for (const write of ["INSERT ON audit", ...writes]) {
      await db
        .prepare(`CREATE TRIGGER fault BEFORE ${write} BEGIN SELECT RAISE(ABORT, 'injected'); END`)
        .run();
      assert.equal(await postForm(city, path, form), 500, write);
      await db.prepare("DROP TRIGGER fault").run();
      assert.deepEqual(await everything(), before, write);
    }
    assert.equal(await postForm(city, path, form), 303);
    const [subject = "", ...told] = audited as [string, ...unknown[]];
    const row = (await auditOf(subject)).at(-1);
    assert.deepEqual([row?.action, row?.before, row?.after], told);
    assert.equal((await rowsOf("audit")).length, (before.at(-1)?.length ?? 0) + 1);
  });
}

/** Asks of both officials, all at once. */
const atOnce = (requests: readonly (readonly [path: string, form: Record<string, string>])[]) =>
  Promise.all(
    requests.map(([path, form], n) => postForm(n % 2 === 0 ? city : city.as.second, path, form)),
  );

test("of moves of one report at once, each that happens is told with the state that it found", async () => {
  const moves = Array.from({ length: 40 }, (_, n) => {
    const state = ["in progress", "done", "rejected", "new"][(n * 7 + (n >> 2)) % 4] ?? "";
    return ["/reports/2/moves", { state }] as const;
  });
  assert.deepEqual(new Set(await atOnce(moves)), new Set([303]));
  const rows = await auditOf("report 2");
  assert.ok(rows.length > 3, `only ${rows.length} moves happened`);
  let state = '{"state":"new"}';
  for (const { before, after } of rows) {
    assert.equal(before, state);
    assert.notEqual(after, before, "nothing moved");
    state = after;
  }
  const report = await db
    .prepare("SELECT json_object('state', state) AS state, official FROM reports WHERE id = 2")
    .first();
  assert.deepEqual(report, { state, official: rows.at(-1)?.official });
});

/** Enough that some of the pairs of requests really meet. */
const pairs = 30;
const planned = Array.from({ length: pairs }, (_, n) => `PLAN${10 + n}`);
const inPairs = <T>(list: readonly T[]): T[] => list.flatMap((one) => [one, one]);
const answers = (first: number, second: number): number[] =>
  [first, second].flatMap((status) => Array.from({ length: pairs }, () => status));

/** What the audit has of the planned signs: each kind of row, and of how many signs. */
const auditOfPlanned = () =>
  db
    .prepare(
      `SELECT action, "before" ->> 'status', count(*), count(DISTINCT subject) FROM audit
       WHERE subject LIKE 'sign PLAN%' GROUP BY action ORDER BY min(id)`,
    )
    .raw();
const statusesOfPlanned = () =>
  db.prepare("SELECT status, count(*) FROM signs WHERE code LIKE 'PLAN%' GROUP BY status").raw();

test("a sign that two officials install at once is installed once", async () => {
  await db
    .prepare(
      `INSERT INTO signs (code, street_id, position, status)
       SELECT value, 1, '', 'planned' FROM json_each(?)`,
    )
    .bind(JSON.stringify(planned))
    .run();
  const installations = planned.map(
    (code) => [`/signs/${code}/installations`, { day: "2026-03-04" }] as const,
  );
  assert.deepEqual((await atOnce(inPairs(installations))).sort(), answers(303, 400));
  assert.deepEqual(await statusesOfPlanned(), [["installed", pairs]]);
  assert.deepEqual(await auditOfPlanned(), [["sign.installed", "planned", pairs, pairs]]);
  const events = db.prepare("SELECT count(*) AS n FROM sign_events WHERE code LIKE 'PLAN%'");
  assert.equal(await events.first("n"), pairs);
});

test("an event that two officials strike out at once is struck out once", async () => {
  const events = await db
    .prepare("SELECT id, code FROM sign_events WHERE code LIKE 'PLAN%'")
    .all<{ id: number; code: string }>();
  const corrections = events.results.map(
    ({ id, code }) => [`/signs/${code}/events/${id}/corrections`, {}] as const,
  );
  // Whoever comes second is told so, on the same page.
  assert.deepEqual(new Set(await atOnce(inPairs(corrections))), new Set([303]));
  assert.deepEqual(await statusesOfPlanned(), [["planned", pairs]]);
  assert.deepEqual(await auditOfPlanned(), [
    ["sign.installed", "planned", pairs, pairs],
    ["sign.correct", null, pairs, pairs],
  ]);
});
