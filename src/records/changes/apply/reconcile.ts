import { recordTypes } from "../../record-types.ts";
import type { ChangedRecord, Fieldset, Given, RecordKind } from "../change-set.ts";
import { subjectOf } from "../change-set.ts";
import { type CheckOptions, check } from "../check/check.ts";
import { idColumn } from "../check/present.ts";
import { fits } from "../check/slugs.ts";
import { listOf } from "../lists.ts";
import type { Op } from "../op.ts";
import type { Conflict, NotApplied, RecordProblem } from "../outcome.ts";
import { fieldOf, recordKinds, referredTo } from "../pieces.ts";
import { rewritePiece } from "./rewrite.ts";

/**
 * Checks again what is no longer as it was when a change set was staged, and stages what it comes to.
 * @returns the conflicts and problems that only people can resolve; null if there are none.
 */
export async function reconcile(
  d1: D1Database,
  changeSet: number,
  { today, hosts }: Pick<CheckOptions, "today" | "hosts">,
): Promise<NotApplied | null> {
  const problems: RecordProblem[] = [];
  const conflicts: Conflict[] = [];
  for (const [n, stale] of await readStale(d1, changeSet)) {
    const records = stale.map(({ kind, op }) => recordOf(kind, op));
    const checked = await check(d1, records, { today, hosts, place: { changeSet, n } });
    problems.push(...checked.problems);
    conflicts.push(...checked.conflicts);
    const fresh = new Map(
      records.flatMap((record) => {
        const op = checked.ops.get(record);
        return op === undefined ? [] : [[record.n, op] as const];
      }),
    );
    await rewritePiece(d1, changeSet, n, (op) => (fresh.has(op.n) ? fresh.get(op.n) : op) ?? null);
  }
  if (problems.length > 0) return { outcome: "refused", problems };
  return conflicts.length > 0 ? { outcome: "conflict", conflicts } : null;
}

type StaleOp = { kind: RecordKind; op: Op };

/** The ops that the database would refuse, by their pieces. */
async function readStale(d1: D1Database, changeSet: number): Promise<Map<number, StaleOp[]>> {
  const answers = await d1.batch<{ n: number; kind: RecordKind; op: string }>(
    recordKinds.map((kind) => d1.prepare(staleSql(kind)).bind(changeSet)),
  );
  const stale = answers
    .flatMap(({ results }) => results)
    .map(({ n, kind, op }) => ({ n, kind, op: JSON.parse(op) as Op }));
  return Map.groupBy(stale, ({ n }) => n);
}

function staleSql(kind: RecordKind): string {
  const { table } = recordTypes[kind];
  const version = kind === "signEvent" ? "" : `AND present.version IS NOT op.value ->> 'base'`;
  return `SELECT change_pieces.n AS n, change_pieces.kind AS kind, op.value AS op
    FROM change_pieces, json_each(ops) AS op LEFT JOIN ${table} AS present
      ON op.value ->> 'base' IS NOT NULL AND present.${idColumn(kind)} = op.value ->> 'id'
    WHERE change_set = ?1 AND change_pieces.kind = '${kind}'
      AND ((op.value ->> 'base' IS NOT NULL ${version || "AND false"}) OR ${isTaken[kind] ?? "false"})
    ORDER BY change_pieces.n, op.key`;
}

/** Beside another version: what the op wants for itself, and somebody else has by now. */
const isTaken: Partial<Record<RecordKind, string>> = {
  ward: `EXISTS (SELECT 1 FROM wards AS other
    WHERE code = op.value ->> '$.after.code' AND valid_from = coalesce(op.value ->> '$.after.validFrom', '')
      AND other.id IS NOT op.value ->> 'id')`,
  street: `EXISTS (SELECT 1 FROM streets AS other
      WHERE slug = op.value ->> '$.after.slug' AND other.id IS NOT op.value ->> 'id')
    OR EXISTS (SELECT 1 FROM street_slugs AS other
      WHERE other.slug = op.value ->> '$.after.slug' AND street_id IS NOT op.value ->> 'id')`,
  sign: `(op.value ->> 'base' IS NULL
    AND EXISTS (SELECT 1 FROM signs AS other WHERE other.code = op.value ->> 'id'))`,
  signEvent: `EXISTS (SELECT 1 FROM signs
      WHERE signs.code = coalesce(present.code, op.value ->> '$.after.code')
        AND op.value ->> 'sign' IS NOT NULL AND signs.version IS NOT op.value ->> 'sign')
    OR EXISTS (SELECT 1 FROM sign_event_corrections WHERE event_id = present.id)`,
};

/** An op as a record to be checked once more; what was made from its fields is made anew. */
function recordOf(kind: RecordKind, { n, id, base, after }: Op): ChangedRecord {
  const given: Record<string, Given> = {};
  for (const [key, value] of Object.entries(after)) {
    const field = fieldOf(kind, key);
    const isCell = field && referredTo(kind, key) === null;
    if (isCell) given[key] = field.write(value);
    else if (field || listOf(kind, key) || key === "struckOut") given[key] = value as Given;
  }
  if (kind === "sign" && base === null) given.code = String(id);
  if (isMadeSlug(after)) delete given.slug;
  const subject = base === null || id === null ? null : subjectOf(kind, id);
  return { n, kind, key: null, subject, base, after: given as Fieldset };
}

const isMadeSlug = ({ slug, name }: Op["after"]): boolean =>
  typeof slug === "string" && typeof name === "string" && fits(slug, name);
