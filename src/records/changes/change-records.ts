import type { AuditedChange } from "../../db/audit.ts";
import type { changeSources } from "../../db/change-tables.ts";
import { appliedOf, applyStatements, auditOfSet, readApplied, workIn } from "./apply/batch.ts";
import { isConflict } from "./apply/guards.ts";
import { firstIds } from "./apply/ops.ts";
import type { ChangedRecord, Draft, RecordKind, Subject } from "./change-set.ts";
import { check } from "./check/check.ts";
import { madeIn, type Op } from "./op.ts";
import type { Applied, NotApplied } from "./outcome.ts";
import { piecesOf } from "./pieces.ts";

export type ChangeOptions = {
  /** Who changes them. */
  official: string;
  what: (typeof changeSources)[number];
  /** The city's day, as `YYYY-MM-DD` (`isoDay(today(…))` of `db/hours.ts`). */
  today: string;
  /** The city's hosts, as in `CheckOptions`. */
  hosts?: readonly string[];
  /** What the audit says of it, instead of which change set and how many records. */
  audited?: AuditedChange;
  /** Statements that are to be done with the change, or not at all. */
  alongside?: readonly D1PreparedStatement[];
  /** The key of the form that they come from, for `changeOnce`. */
  formKey?: string;
  /** Draws codes for new signs: `() => mintCode(city)` of `signs/mint.ts`. */
  mint?: () => string;
};

export type Outcome =
  | (Applied & {
      /** What the drafts are, in their order; null where nothing differed. */
      subjects: (Subject | null)[];
    })
  /** Every record is as it was to become. */
  | { outcome: "unchanged" }
  | NotApplied;

/**
 * Changes records at once: a form's one, or as many as a request can take. Checks them, merges them
 * with what others changed since `base`, and writes all of them in one batch, or none. Where
 * somebody else changes one of them between the check and the write, both are done again.
 */
export async function changeRecords(
  d1: D1Database,
  drafts: readonly Draft[],
  options: ChangeOptions,
): Promise<Outcome> {
  const pieces = piecesOf(drafts);
  for (let round = 1; ; round++) {
    const checked = await check(
      d1,
      pieces.flatMap(({ records }) => records),
      options,
    );
    if (checked.problems.length > 0) return { outcome: "refused", problems: checked.problems };
    if (checked.conflicts.length > 0) return { outcome: "conflict", conflicts: checked.conflicts };
    const changing = pieces
      .map(({ kind, records }) => ({ kind, ops: opsOf(records, checked.ops) }))
      .filter(({ ops }) => ops.length > 0);
    if (changing.length === 0) return { outcome: "unchanged" };
    try {
      return await write(d1, drafts, changing, options);
    } catch (error) {
      if (!isConflict(error) || round === maxRounds) throw error;
    }
  }
}

/** Of those who change one record at once, one comes through in each round. */
const maxRounds = 40;

type OpPiece = { kind: RecordKind; ops: Op[] };

/** Without the records that are as they were to become. */
const opsOf = (
  records: readonly ChangedRecord[],
  ops: ReadonlyMap<ChangedRecord, Op | null>,
): Op[] => records.flatMap((record) => ops.get(record) ?? []);

/** Claims, stages and applies the change set in one batch. */
async function write(
  d1: D1Database,
  drafts: readonly Draft[],
  pieces: readonly OpPiece[],
  { official, what, audited, alongside = [], formKey }: ChangeOptions,
): Promise<Outcome> {
  const token = crypto.randomUUID();
  const records = pieces.reduce((sum, { ops }) => sum + ops.length, 0);
  const audit = audited ?? auditOfSet(token, official, "records.change", { what, records });
  const results = await d1.batch([
    d1
      .prepare(
        `INSERT INTO change_sets (token, official, what, records, form_key, state, applied_at, first_ids)
         VALUES (?1, ?2, ?3, ?4, ?5, 'applied', unixepoch(), ${firstIds})`,
      )
      .bind(token, official, what, records, formKey ?? null),
    ...pieces.map(({ kind, ops }, n) =>
      d1
        .prepare(
          `INSERT INTO change_pieces (change_set, n, kind, records, made, ops)
           SELECT id, ?2, ?3, ?4, ?5, ?6 FROM change_sets WHERE token = ?1`,
        )
        .bind(token, n, kind, ops.length, madeIn(ops), JSON.stringify(ops)),
    ),
    ...applyStatements(
      d1,
      token,
      pieces.map(({ kind, ops }) => workIn(kind, ops)),
      audit,
    ),
    ...alongside,
    d1
      .prepare(
        `SELECT subjects FROM change_sets JOIN change_pieces ON change_set = id
         WHERE token = ? ORDER BY n`,
      )
      .bind(token),
    readApplied(d1, token),
  ]);
  const applied = appliedOf(results);
  if (!applied) throw new Error("A change set that was just made has pieces.");
  const named = (results.at(-2)?.results ?? []) as { subjects: string }[];
  return { ...applied, subjects: inOrderOf(drafts, pieces, named) };
}

/** The subjects of the pieces' records in the order of the drafts. */
function inOrderOf(
  drafts: readonly Draft[],
  pieces: readonly OpPiece[],
  named: readonly { subjects: string }[],
): (Subject | null)[] {
  const subjects = new Map<string, Subject>();
  for (const [i, { kind, ops }] of pieces.entries()) {
    const ofPiece: Subject[] = JSON.parse(named[i]?.subjects ?? "[]");
    for (const [j, subject] of ofPiece.entries()) subjects.set(`${kind} ${ops[j]?.n}`, subject);
  }
  const numbers = new Map<RecordKind, number>();
  return drafts.map(({ kind }) => {
    const n = numbers.get(kind) ?? 0;
    numbers.set(kind, n + 1);
    return subjects.get(`${kind} ${n}`) ?? null;
  });
}
