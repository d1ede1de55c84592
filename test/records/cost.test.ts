import assert from "node:assert/strict";
import { test } from "node:test";
import { applyChangeSet } from "../../src/records/changes/apply/apply.ts";
import type { Draft } from "../../src/records/changes/change-set.ts";
import { readCost } from "../../src/records/changes/cost.ts";
import { manyRecords } from "../../support/records/many-records.ts";
import { official, stage, today } from "../../support/records/staged.ts";
import { startCity } from "../harness.ts";

const { db } = await startCity({ sample: "none" });
const many = 60;
const each = (of: (i: number) => Draft): Draft[] => Array.from({ length: many }, (_, i) => of(i));
const code = (i: number) => String(10_000 + i);
const codesOf = async (): Promise<string[]> =>
  (await db.prepare("SELECT code FROM signs ORDER BY code").raw<[string]>()).flat();

/** One after the other, each on what those before have made. */
const sets: readonly [title: string, drafts: () => Draft[] | Promise<Draft[]>][] = [
  ["a city", () => manyRecords({ streets: many, signs: many, namesakes: many })],
  ["wards", () => each((i) => ({ kind: "ward", after: { code: code(i), name: "Phường" } }))],
  [
    "streets in wards",
    () =>
      each((i) => ({
        kind: "street",
        after: {
          name: `Trong phường ${i}`,
          status: "confirmed",
          wards: [1 + i, 1 + ((i + 1) % many)],
        },
      })),
  ],
  [
    "naming acts",
    () => each((i) => ({ kind: "namingAct", after: { streetId: 1 + i, kind: "named" } })),
  ],
  [
    "a field of each street",
    () => each((i) => ({ kind: "street", subject: `street ${1 + i}`, after: { lengthM: 7 + i } })),
  ],
  [
    "the name of each street",
    () =>
      each((i) => ({ kind: "street", subject: `street ${1 + i}`, after: { name: `Mới ${i}` } })),
  ],
  [
    "where each street ends",
    () =>
      each((i) => ({
        kind: "street",
        subject: `street ${1 + i}`,
        after: { endStreetId: 1 + ((i + 1) % many) },
      })),
  ],
  [
    "where each sign stands",
    async () =>
      (await codesOf()).map((sign) => ({
        kind: "sign",
        subject: `sign ${sign}`,
        after: { position: "cuối đường" },
      })),
  ],
  [
    "what is put up",
    async () =>
      (await codesOf()).map((sign) => ({
        kind: "signEvent",
        after: { code: sign, kind: "installed", day: "2026-01-01" },
      })),
  ],
];

for (const [title, drafts] of sets) {
  test(`the rows that applying ${title} writes are told before, to a twentieth`, async () => {
    const changeSet = await stage(db, await drafts());
    const told = await readCost(db, changeSet);
    const applied = await applyChangeSet(db, changeSet, { official, today });
    assert.ok(applied.outcome === "applied");
    const wrong = Math.abs(told - applied.rowsWritten);
    assert.ok(wrong <= applied.rowsWritten / 20, `told ${told}, written ${applied.rowsWritten}`);
  });
}
