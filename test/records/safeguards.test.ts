import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Draft } from "../../src/records/changes/change-set.ts";
import { piecesOf } from "../../src/records/changes/pieces.ts";
import { alphabet, withCheck } from "../../src/signs/code.ts";
import type { Mutation } from "../../support/faults/bundle.ts";
import { official, options, stage, today } from "../../support/records/staged.ts";
import { startCity } from "../harness.ts";
import * as whole from "./change-functions.ts";
import { without } from "./without.ts";

/** What must hold whatever happens, what can break it, and the safeguard without which it does. */
type Trial = {
  title: string;
  /** How often it is broken. */
  broken: (functions: typeof whole, n: number) => Promise<number>;
  safeguard: string;
  without: Mutation;
};

const { db } = await startCity({ sample: "none" });
const count = async (sql: string, ...values: (string | number)[]): Promise<number> =>
  (await db
    .prepare(sql)
    .bind(...values)
    .first<number>("n")) ?? 0;

/** A street with signs of its own for each run; returns its name and the signs' codes. */
async function street(name: string, signs: number): Promise<{ id: number; codes: string[] }> {
  const made = await whole.changeRecords(
    db,
    [
      { kind: "street", key: "it", after: { name, status: "confirmed" } },
      ...Array.from({ length: signs }, (_, i): Draft => {
        return { kind: "sign", after: { streetId: "it", position: `biển ${i}` } };
      }),
    ],
    options,
  );
  assert.equal(made.outcome, "applied");
  const [id = "", ...codes] = made.subjects.map((subject) => subject?.split(" ")[1] ?? "");
  return { id: Number(id), codes };
}

const trials: readonly Trial[] = [
  {
    title: "of six who apply a change set at once, one does",
    broken: async ({ applyChangeSet }, n) => {
      const name = `Danh nhân ${n}`;
      const set = await stage(db, [{ kind: "namesake", after: { kind: "person", name } }]);
      const six = Array.from({ length: 6 }, () => applyChangeSet(db, set, { official, today }));
      await Promise.all(six);
      return (await count("SELECT count(*) AS n FROM namesakes WHERE name = ?", name)) - 1;
    },
    safeguard: "a change set is claimed once",
    without: {
      file: "src/records/changes/apply/apply.ts",
      from: "WHERE id = ?1 AND state = 'checked'`",
      to: "WHERE id = ?1`",
    },
  },
  {
    title: "a change set that fails half way leaves nothing",
    broken: async ({ applyChangeSet }, n) => {
      const name = `Nửa đường ${n}`;
      const set = await stage(db, [{ kind: "namesake", after: { kind: "person", name } }]);
      await db
        .prepare(
          `CREATE TRIGGER fault BEFORE UPDATE OF subjects ON change_pieces
           BEGIN SELECT RAISE(ABORT, 'injected'); END`,
        )
        .run();
      await assert.rejects(applyChangeSet(db, set, { official, today }), /injected/);
      await db.prepare("DROP TRIGGER fault").run();
      return count("SELECT count(*) AS n FROM namesakes WHERE name = ?", name);
    },
    safeguard: "all is written in one batch",
    without: {
      file: "src/records/changes/apply/apply.ts",
      from: "const results = await d1.batch([",
      to: `const results = await (async (statements) => {
        const done = [];
        for (const statement of statements) done.push(await statement.run());
        return done;
      })([`,
    },
  },
  {
    title: "of six who install a sign at once, one does",
    broken: async ({ changeRecords }, n) => {
      const { codes } = await street(`Gắn ${n}`, 1);
      const after = { code: codes[0] ?? "", kind: "installed", day: "2026-11-20" };
      const six = Array.from({ length: 6 }, () =>
        changeRecords(db, [{ kind: "signEvent", after }], options),
      );
      await Promise.all(six);
      return (await count("SELECT count(*) AS n FROM sign_events WHERE code = ?", after.code)) - 1;
    },
    safeguard: "an event is of the sign that its check has found",
    without: {
      file: "src/records/changes/apply/guards.ts",
      from: "WHERE sign IS NOT NULL AND version IS NOT sign)`",
      to: "WHERE false)`",
    },
  },
  {
    title: "a slug that a street had is never given to another, not even at the same moment",
    broken: async ({ changeRecords }, n) => {
      const { id } = await street(`Cũ ${n}`, 0);
      const slug = `qua-${n}`;
      const twice = async () => {
        for (const name of [`Qua ${n}`, `Mới ${n}`]) {
          const renamed = { kind: "street", subject: `street ${id}`, after: { name } } as const;
          await whole.changeRecords(db, [renamed], options);
        }
      };
      const after = { name: `Khác ${n}`, slug, status: "confirmed" };
      await changeRecords(afterFirst(twice), [{ kind: "street", after }], options);
      return count(
        `SELECT count(*) AS n FROM streets JOIN street_slugs USING (slug)
         WHERE street_id <> streets.id AND slug = ?`,
        slug,
      );
    },
    safeguard: "the write looks at the old slugs once more",
    without: {
      file: "src/records/changes/apply/guards.ts",
      from: "SELECT 1 FROM ops JOIN street_slugs ON slug = after ->> 'slug' WHERE street_id <> ops.id)`",
      to: "SELECT 1 WHERE false)`",
    },
  },
  {
    title: "the code of a new sign can be neither deleted nor renamed by SQL",
    broken: async ({ changeRecords }, n) => {
      const { id } = await street(`Mã ${n}`, 0);
      const made = await changeRecords(
        db,
        [{ kind: "sign", after: { streetId: id, position: "đầu đường" } }],
        options,
      );
      assert.equal(made.outcome, "applied");
      const code = made.subjects[0]?.split(" ")[1] ?? "";
      const spoil = [
        db.prepare("UPDATE signs SET code = '000000' WHERE code = ?").bind(code),
        db.prepare("DELETE FROM signs WHERE code IN (?, '000000')").bind(code),
      ];
      for (const statement of spoil) await statement.run().catch(() => null);
      return 1 - (await count("SELECT count(*) AS n FROM signs WHERE code = ?", code));
    },
    safeguard: "every code is kept in a table of its own",
    without: {
      file: "src/records/changes/apply/statements.ts",
      from: '...(kind === "sign" ? [keepCodes] : []),',
      to: "",
    },
  },
  {
    title: "change sets that wait never hold the same code",
    broken: async ({ openChangeSet, stagePiece }, n) => {
      const { id } = await street(`Chờ ${n}`, 0);
      const letter = alphabet[n + 10];
      // All draw the same codes in the same order, so that they meet whatever else happens.
      const drawing = () => {
        let drawn = 0;
        return () => withCheck(`${letter}W0${String(drawn++ % 40).padStart(2, "0")}`);
      };
      const pieces = piecesOf(
        Array.from({ length: 5 }, (_, i): Draft => {
          return { kind: "sign", after: { streetId: id, position: `biển ${i}` } };
        }),
      );
      const four = Array.from({ length: 4 }, async () => {
        const set = await openChangeSet(db, { official, what: "import" });
        for (const piece of pieces) await stagePiece(db, set, 0, piece, { today, mint: drawing() });
      });
      await Promise.all(four);
      return count(
        `SELECT count(*) - count(DISTINCT subject.value) AS n
         FROM change_pieces, json_each(subjects) AS subject WHERE subject.value LIKE ?`,
        `sign ${letter}W0%`,
      );
    },
    safeguard: "a piece is kept only while its codes are free",
    without: {
      file: "src/records/changes/stage.ts",
      from: "AND NOT EXISTS (",
      to: "AND ?1 IS NOT NULL OR NOT EXISTS (",
    },
  },
];

/** The database; behind the first batch that it is asked for, the check's, something else happens. */
function afterFirst(happen: () => Promise<unknown>): D1Database {
  let calls = 0;
  const batch = async (statements: D1PreparedStatement[]) => {
    const answer = await db.batch(statements);
    calls += 1;
    if (calls === 1) await happen();
    return answer;
  };
  return { prepare: (sql: string) => db.prepare(sql), batch } as unknown as D1Database;
}

for (const [i, { title, broken, safeguard, without: mutation }] of trials.entries()) {
  describe(title, () => {
    test("holds", async () => {
      assert.equal(await broken(whole, i), 0);
    });
    test(`does not hold unless ${safeguard}`, async () => {
      assert.notEqual(await broken(await without(mutation), trials.length + i), 0);
    });
  });
}
