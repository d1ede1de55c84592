import { type Problem, wrong } from "../../problems.ts";
import type { ChangedRecord } from "../change-set.ts";
import { type FieldValues, merge, type Version } from "../merge.ts";
import { nameOf } from "../names.ts";
import type { Op, OpValue } from "../op.ts";
import type { Conflict, RecordProblem } from "../outcome.ts";
import { recordKinds } from "../pieces.ts";
import { freeCodes } from "./codes.ts";
import { complete, requireAll } from "./complete.ts";
import type { Context } from "./context.ts";
import { type Known, lookUpKnown } from "./known.ts";
import { lookUp } from "./look-up.ts";
import { nowhere, type PlaceOfPiece } from "./place-of-piece.ts";
import type { Present } from "./present.ts";
import { type ReadRecord, readRecord } from "./read-record.ts";
import { resolve } from "./resolve.ts";
import { lookUpVersions } from "./versions.ts";

export type CheckOptions = {
  /** The city's day, as `YYYY-MM-DD`. */
  today: string;
  /** The city's hosts, `hostsOf(city)`; without them no address that ends in a code may be a sign's target. */
  hosts?: readonly string[] | undefined;
  /** Where the records are staged; without it they are the whole change set. */
  place?: PlaceOfPiece;
  /** Codes for new signs, instead of random ones. */
  mint?: (() => string) | undefined;
};

export type Checked = {
  /** What each record comes to; null where it is as it was to become. */
  ops: Map<ChangedRecord, Op | null>;
  problems: RecordProblem[];
  conflicts: Conflict[];
};

/**
 * Checks records against their descriptions, each other and what is there: the one gate through
 * which they come into the city's tables. Writes nothing. Asks the database twice at most, and once
 * more where codes are minted.
 */
export async function check(
  d1: D1Database,
  records: readonly ChangedRecord[],
  { today, hosts, place = nowhere, mint }: CheckOptions,
): Promise<Checked> {
  const read = records.map(readRecord);
  const known = await lookUpKnown(d1, read, today, place);
  const versions = await versionsSince(d1, read, known);
  const nameless = read.filter(isNewSign).filter(({ values }) => !values.has("code"));
  const codes = await freeCodes(d1, nameless.length, place, mint);
  for (const [i, { values }] of nameless.entries()) values.set("code", codes[i]);
  const checked: Checked = { ops: new Map(), problems: [], conflicts: [] };
  const context: Context = { known, versions, today, hosts, seen: new Set(), newCodes: new Map() };
  for (const kind of recordKinds) {
    for (const one of read) if (one.record.kind === kind) checkOne(one, context, checked);
  }
  return checked;
}

const isNewSign = ({ record }: ReadRecord): boolean =>
  record.kind === "sign" && record.subject === null;

async function versionsSince(
  d1: D1Database,
  read: readonly ReadRecord[],
  { present }: Known,
): Promise<ReadonlyMap<string, Version[]>> {
  const since = read.flatMap(({ record: { subject, base } }) => {
    const version = subject && present.get(subject)?.version;
    return subject && version && base !== null && base < version ? [[subject, base] as const] : [];
  });
  return lookUp(d1, lookUpVersions(since), new Map());
}

function checkOne(read: ReadRecord, context: Context, checked: Checked): void {
  const { record, problems } = read;
  const { kind, n, key, subject } = record;
  const say = (field: string | null, problem: Problem) =>
    checked.problems.push({ kind, n, key, field, problem });
  const before = checked.problems.length;
  for (const { field, problem } of problems) say(field, problem);
  const present = subject === null ? null : context.known.present.get(subject);
  if (present === undefined) say(null, wrong("unknown-record", { subject: subject ?? "" }));
  if (subject !== null && (context.seen.has(subject) || context.known.staged.has(subject))) {
    say(null, wrong("twice", { subject }));
  }
  if (subject !== null) context.seen.add(subject);
  const isWhole = checked.problems.slice(before).every(({ field }) => field !== null);
  if (present === undefined || !isWhole) return;

  const mine = resolve(read, present, context, say);
  if (present === null) requireAll(read, say);
  if (checked.problems.length > before) return;
  const since = (subject && context.versions.get(subject)) || [];
  const { after, conflicts } = merge(mine, present?.values ?? {}, since);
  if (subject !== null && present && conflicts.length > 0) {
    const name = nameOf(kind, present.values);
    const { version } = present;
    checked.conflicts.push({ kind, n, key, subject, name, version, fields: conflicts });
    return;
  }
  const made = { ...after };
  complete(kind, n, made, present, context, say);
  if (checked.problems.length > before) return;
  checked.ops.set(record, opOf(record, made, present, context));
}

function opOf(
  { kind, n }: ChangedRecord,
  after: FieldValues,
  present: Present | null,
  { known }: Context,
): Op | null {
  if (present && Object.keys(after).length === 0) return null;
  const { code, ...others } = after;
  const id = present ? present.id : kind === "sign" ? String(code) : null;
  const op: Op = {
    n,
    id,
    base: present?.version ?? null,
    after: (kind === "sign" ? others : after) as Record<string, OpValue>,
  };
  if (kind !== "signEvent") return op;
  const sign = String(present ? present.values.code : code);
  return { ...op, sign: known.signStates.get(sign)?.version ?? null };
}
