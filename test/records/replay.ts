import assert from "node:assert/strict";
import { listsOf } from "../../src/records/changes/lists.ts";
import type { AnyField } from "../../src/records/fields.ts";
import { recordTypes } from "../../src/records/record-types.ts";

type Values = Record<string, unknown>;
type Version = { subject: string; version: number; before: string | null; after: string };

/**
 * The records of a kind as their history alone makes them, by subject, each with its version. Fails
 * where a version did not find what the one before it had left.
 */
export async function replay(
  db: D1Database,
  kind: keyof typeof recordTypes,
): Promise<Map<string, Values>> {
  const { results } = await db
    .prepare(
      `SELECT subject, version, "before", "after" FROM changes WHERE subject LIKE ?
       ORDER BY subject, version`,
    )
    .bind(`${kind} %`)
    .all<Version>();
  const records = new Map<string, Values>();
  for (const { subject, version, before, after } of results) {
    const record = records.get(subject) ?? blankOf(kind);
    const found = JSON.parse(before ?? "{}") as Values;
    for (const [key, value] of Object.entries(found)) {
      assert.deepEqual(value, record[key] ?? null, `${subject}, version ${version}: ${key}`);
    }
    assert.equal(version, Number(record.version) + 1, subject);
    records.set(subject, { ...record, ...JSON.parse(after), version });
  }
  return records;
}

const fieldsOf = (kind: keyof typeof recordTypes): AnyField[] =>
  Object.values(recordTypes[kind].fields);

const blankOf = (kind: keyof typeof recordTypes): Values => ({
  ...Object.fromEntries(fieldsOf(kind).map(({ key, ifBlank }) => [key, ifBlank])),
  ...Object.fromEntries(Object.keys(listsOf(kind)).map((key) => [key, []])),
  version: 0,
});

/** The same of what stands in the table; lists are left to whoever asks. */
export async function tableOf(
  db: D1Database,
  kind: keyof typeof recordTypes,
): Promise<Map<string, Values>> {
  const { table } = recordTypes[kind];
  const id = kind === "sign" ? "code" : "id";
  const { results } = await db.prepare(`SELECT * FROM ${table} ORDER BY ${id}`).all<Values>();
  return new Map(
    results.map((row) => [
      `${kind} ${row[id]}`,
      {
        ...Object.fromEntries(
          fieldsOf(kind).map(({ key, column, value }) => {
            const stored = row[column];
            return [key, value.is === "list" ? JSON.parse(String(stored)) : stored];
          }),
        ),
        version: row.version,
      },
    ]),
  );
}
