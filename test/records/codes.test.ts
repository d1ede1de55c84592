import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, test } from "node:test";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import { undoChangeSet } from "../../src/records/changes/undo/undo.ts";
import { withCheck } from "../../src/signs/code.ts";
import { official, options, today } from "../../support/records/staged.ts";
import { startCity } from "../harness.ts";

/** A code stays with its sign, whatever the sign has been through. */
const signs = {
  "that is planned": withCheck("PE001"),
  "that hangs": withCheck("PE002"),
  "that is retired": withCheck("PE003"),
  "that an undo has retired": withCheck("PE004"),
};

const { db, get } = await startCity({ sample: "none" });
const entered = await changeRecords(
  db,
  [
    { kind: "street", key: "it", after: { name: "Lý Bôn", status: "confirmed" } },
    ...Object.values(signs)
      .slice(0, 3)
      .map((code) => ({ kind: "sign", after: { streetId: "it", position: "đầu", code } }) as const),
  ],
  options,
);
assert.equal(entered.outcome, "applied");
for (const [code, kinds] of [
  [signs["that hangs"], ["installed"]],
  [signs["that is retired"], ["installed", "retired"]],
] as const) {
  for (const kind of kinds) {
    const after = { code, kind, day: today };
    await changeRecords(db, [{ kind: "signEvent", after }], options);
  }
}
const mistaken = await changeRecords(
  db,
  [
    {
      kind: "sign",
      after: { streetId: 1, position: "nhầm", code: signs["that an undo has retired"] },
    },
  ],
  options,
);
assert.ok(mistaken.outcome === "applied");
await undoChangeSet(db, mistaken.changeSet, { official, today });

const signIn = (code: string) =>
  db.prepare("SELECT * FROM signs WHERE code = ?").bind(code).first();

const spoiling = (code: string): readonly [how: string, sql: string][] => [
  ["deleted", `DELETE FROM signs WHERE code = '${code}'`],
  ["renamed", `UPDATE signs SET code = '000000' WHERE code = '${code}'`],
  [
    "given to another",
    `INSERT INTO signs (code, street_id, position, status) VALUES ('${code}', 1, 'khác', 'planned')`,
  ],
];

for (const [which, code] of Object.entries(signs)) {
  describe(`the code of a sign ${which}`, () => {
    for (const [how, sql] of spoiling(code)) {
      test(`cannot be ${how} by SQL`, async () => {
        const before = await signIn(code);
        assert.ok(before);
        await assert.rejects(db.prepare(sql).run(), /constraint failed/);
        assert.deepEqual(await signIn(code), before);
      });
    }

    test("cannot be changed, nor given to another, by a change set", async () => {
      const before = await signIn(code);
      for (const [draft, problem] of [
        [{ subject: `sign ${code}`, after: { code: withCheck("PE009") } }, "never-changes"],
        [{ after: { streetId: 1, position: "khác", code } }, "taken"],
        [{ after: { streetId: 1, position: "khác", code: code.toLowerCase() } }, "taken"],
      ] as const) {
        const refused = await changeRecords(db, [{ kind: "sign", ...draft }], options);
        assert.ok(refused.outcome === "refused");
        assert.deepEqual(
          refused.problems.map((one) => [one.field, one.problem.problem]),
          [["code", problem]],
        );
      }
      assert.deepEqual(await signIn(code), before);
    });

    test("opens the street's page", async () => {
      const answer = await get(`/${code}`);
      assert.equal(answer.status, 302);
      assert.match(answer.headers.get("Location") ?? "", /\/streets\/ly-bon#/);
    });
  });
}

test("a code that was there before codes were kept can be neither deleted nor renamed either", () => {
  const city = new DatabaseSync(":memory:");
  city.exec("PRAGMA foreign_keys = ON");
  const migrate = (from: string, to: string) => {
    for (const file of readdirSync("migrations").sort()) {
      if (file >= from && file < to) city.exec(readFileSync(`migrations/${file}`, "utf8"));
    }
  };
  migrate("0001", "0008");
  const [code = ""] = Object.values(signs);
  city.exec(
    `INSERT INTO streets (id, slug, name, folded, status) VALUES (1, 'a', 'A', 'a', 'confirmed');
     INSERT INTO signs (code, street_id, position, status) VALUES ('${code}', 1, '', 'installed')`,
  );
  migrate("0008", "9999");
  const stored = () => city.prepare("SELECT * FROM signs").all();
  const before = stored();
  assert.equal(before.length, 1);
  for (const [how, sql] of spoiling(code)) {
    assert.throws(() => city.exec(sql), /constraint failed/, how);
    assert.deepEqual(stored(), before);
  }
  city.close();
});

test("every code is among the kept ones", async () => {
  const kept = await db.prepare("SELECT count(*) AS n FROM printed_codes").first("n");
  assert.equal(kept, Object.keys(signs).length);
  const missing = await db
    .prepare("SELECT count(*) AS n FROM signs WHERE code NOT IN (SELECT code FROM printed_codes)")
    .first("n");
  assert.equal(missing, 0);
});
