import type { RecordKind } from "./change-set.ts";

/**
 * What applying a change set costs in rows written, of which D1's free plan has 100,000 a day for
 * everything, the counting included. Indexes count: a row of a table with two indexes is three.
 */

/**
 * Of a new record: its row, its indexes, its history, and a sign's kept code. A sign is taken as not
 * installed yet, and an event as one that puts it up: others stand in an index less.
 */
const rowsOfNew: Record<RecordKind, number> = {
  ward: 3,
  namesake: 3,
  street: 5,
  namingAct: 3,
  sign: 6,
  publicPlace: 3,
  signEvent: 4,
};

/** Of a record that changes: its row and its history; of an event, that it is struck out. */
const rowsOfChange = 2;

/** Where an event changes the status of a sign that was there: the sign and its history. */
const rowsOfStatus = 2;

/** More for each record that changes, by the fields that any of them changes: its indexes. */
const rowsOfFields: Partial<Record<RecordKind, Readonly<Record<string, number>>>> = {
  ward: { code: 1 },
  // The index of the slug, and the old slug.
  street: { name: 1, slug: 2, namesakeId: 1 },
  namingAct: { streetId: 1 },
  sign: { streetId: 1 },
  namesake: { theme: 1 },
  publicPlace: { streetId: 1 },
};

/** All indexes of a street, and its row once more where it is new and leads to one behind it. */
const rowsOfStreetIndexes = 3;

/** Of a ward in a street's list, or a ward that another became, whether it comes or goes. */
const rowsOfMember = 3;

/** The change set, its row of the audit, and a row for each piece. */
const rowsOfSet = 10;

type Piece = {
  kind: RecordKind;
  records: number;
  made: number;
  fields: string;
  members: number;
  forward: number;
  statuses: number;
};

/** How many rows applying a staged change set will write, about. */
export async function readCost(d1: D1Database, changeSet: number): Promise<number> {
  const { results } = await d1
    .prepare(
      `SELECT kind, records, made,
         (SELECT json_group_array(DISTINCT field.key)
          FROM json_each(ops) AS op, json_each(op.value, '$.after') AS field
          WHERE op.value ->> 'base' IS NOT NULL) AS fields,
         (SELECT count(*) FROM json_each(ops) AS op,
            json_each(op.value, iif(kind = 'ward', '$.after.successors', '$.after.wards'))) AS members,
         (SELECT count(*) FROM json_each(ops) AS op WHERE kind = 'street' AND (
            op.value ->> '$.after.startStreetId.new' > op.value ->> 'n'
            OR op.value ->> '$.after.endStreetId.new' > op.value ->> 'n')) AS forward,
         (SELECT count(*) FROM json_each(ops) AS op WHERE kind = 'signEvent'
            AND op.value ->> 'sign' IS NOT NULL
            AND op.value ->> '$.after.kind' IN ('installed', 'retired')) AS statuses
       FROM change_pieces WHERE change_set = ?`,
    )
    .bind(changeSet)
    .all<Piece>();
  const fields = new Map<RecordKind, Set<string>>();
  for (const piece of results) {
    const ofKind = fields.get(piece.kind) ?? new Set();
    fields.set(piece.kind, ofKind);
    for (const key of JSON.parse(piece.fields) as string[]) ofKind.add(key);
  }
  return results.reduce(
    (sum, piece) => sum + rowsOfPiece(piece, fields.get(piece.kind) ?? new Set()),
    rowsOfSet + results.length,
  );
}

function rowsOfPiece(piece: Piece, fields: ReadonlySet<string>): number {
  const { kind, records, made, members, forward, statuses } = piece;
  return (
    made * rowsOfNew[kind] +
    (records - made) * (rowsOfChange + indexesOf(kind, fields)) +
    members * rowsOfMember +
    forward * (1 + rowsOfStreetIndexes) +
    statuses * rowsOfStatus
  );
}

function indexesOf(kind: RecordKind, fields: ReadonlySet<string>): number {
  // SQLite writes all indexes where a column may change that leads to the same table.
  if (kind === "street" && [...fields].some((field) => leadsToStreets.has(field))) {
    return rowsOfStreetIndexes;
  }
  const rows = rowsOfFields[kind] ?? {};
  return [...fields].reduce((sum, field) => sum + (rows[field] ?? 0), 0);
}

const leadsToStreets: ReadonlySet<string> = new Set([
  "startStreetId",
  "endStreetId",
  "replacedById",
]);
