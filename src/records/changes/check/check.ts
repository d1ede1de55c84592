import { fold } from "../../../web/vietnamese.ts";
import { type Problem, wrong } from "../../problems.ts";
import { type ChangedRecord, type NewRecord, type RecordKind, subjectOf } from "../change-set.ts";
import { listOf } from "../lists.ts";
import { type FieldValues, merge, type Version } from "../merge.ts";
import { nameOf } from "../names.ts";
import type { Op, OpValue } from "../op.ts";
import type { Conflict, RecordProblem } from "../outcome.ts";
import { recordKinds } from "../pieces.ts";
import { brokenRules, type Values } from "../rules.ts";
import { freeCodes } from "./codes.ts";
import { type Known, lookUpKnown } from "./known.ts";
import { lookUp } from "./look-up.ts";
import { nowhere, type PlaceOfPiece } from "./place-of-piece.ts";
import { fieldsOf, type Present } from "./present.ts";
import { type Leading, type ReadRecord, readRecord } from "./read-record.ts";
import { follow } from "./references.ts";
import { happen, stateOf } from "./sign-states.ts";
import { fits, slugsFor } from "./slugs.ts";
import { lookUpVersions } from "./versions.ts";
import { wardKey } from "./ward-keys.ts";

export type CheckOptions = {
  /** The city's day, as `YYYY-MM-DD`. */
  today: string;
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
  { today, place = nowhere, mint }: CheckOptions,
): Promise<Checked> {
  const read = records.map(readRecord);
  const known = await lookUpKnown(d1, read, today, place);
  const versions = await versionsSince(d1, read, known);
  const nameless = read.filter(isNewSign).filter(({ values }) => !values.has("code"));
  const codes = await freeCodes(d1, nameless.length, place, mint);
  for (const [i, { values }] of nameless.entries()) values.set("code", codes[i]);
  const checked: Checked = { ops: new Map(), problems: [], conflicts: [] };
  const context: Context = { known, versions, today, seen: new Set(), newCodes: new Map() };
  for (const kind of recordKinds) {
    for (const one of read) if (one.record.kind === kind) checkOne(one, context, checked);
  }
  return checked;
}

type Context = {
  known: Known;
  versions: ReadonlyMap<string, Version[]>;
  today: string;
  /** Subjects of the records so far. */
  seen: Set<string>;
  /** The codes of the set's own signs, by their `n`. */
  newCodes: Map<number, string>;
};

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
  if (present === undefined)
    return void say(null, wrong("unknown-record", { subject: subject ?? "" }));
  if (subject !== null && (context.seen.has(subject) || context.known.staged.has(subject))) {
    return void say(null, wrong("twice", { subject }));
  }
  if (subject !== null) context.seen.add(subject);
  if (problems.some(({ field }) => field === null)) return;

  const mine = resolve(read, context, say);
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

type Say = (field: string | null, problem: Problem) => void;

/** The values that a record gives its fields, its references followed. */
function resolve(
  { record, values, references, lists }: ReadRecord,
  { known, newCodes }: Context,
  say: Say,
): FieldValues {
  const mine: Record<string, unknown> = Object.fromEntries(values);
  const lead = (field: string, leading: Leading): number | string | NewRecord | null => {
    const found = follow(known.directories.get(leading.to), leading);
    if ("problem" in found) {
      say(field, found);
      return null;
    }
    const { id } = found;
    if (typeof id === "object" && leading.to === "sign") {
      return newCodes.get(id.new) ?? known.stagedCodes.get(id.new) ?? id;
    }
    const own =
      typeof id === "object"
        ? record.subject === null && id.new === record.n
        : record.subject === subjectOf(leading.to, id);
    if (own && leading.to === record.kind) say(field, wrong("own-reference", {}));
    return id;
  };
  for (const [field, leading] of references) {
    mine[field] = leading === null ? null : lead(field, leading);
  }
  for (const [field, members] of lists) {
    const hasParts = listOf(record.kind, field)?.hasParts;
    const led = members.map((member) => {
      const id = lead(field, member);
      return hasParts ? { ward: id, part: member.part } : id;
    });
    mine[field] = inOrder(led);
  }
  return mine;
}

/** Without doubles, in the order in which lists are kept: by id, new records last. */
function inOrder(members: readonly unknown[]): unknown[] {
  const idOf = (member: unknown): unknown =>
    typeof member === "object" && member !== null && "ward" in member ? member.ward : member;
  const order = (member: unknown): number => {
    const id = idOf(member);
    return typeof id === "number" ? id : Number.MAX_SAFE_INTEGER;
  };
  const byId = new Map(members.map((member) => [JSON.stringify(idOf(member)), member]));
  return [...byId.values()].sort((a, b) => order(a) - order(b));
}

/** Fields that are made where nobody gives them. */
const madeFields: Partial<Record<RecordKind, readonly string[]>> = {
  street: ["slug"],
  sign: ["code", "status"],
};

function requireAll({ record, values, references }: ReadRecord, say: Say): void {
  for (const { key, required } of fieldsOf(record.kind)) {
    const isGiven = values.has(key) || references.has(key) || key in record.after;
    if (required && !isGiven && !madeFields[record.kind]?.includes(key)) {
      say(key, wrong("missing", {}));
    }
  }
}

/** Adds what is made from the fields, and checks what only shows in the whole record. */
function complete(
  kind: RecordKind,
  n: number,
  after: Record<string, unknown>,
  present: Present | null,
  context: Context,
  say: Say,
): void {
  if (present && Object.keys(after).length === 0) return;
  if (kind === "street") completeStreet(after, present, context.known, say);
  const whole: Values = { ...(present?.values ?? blanks[kind]), ...after };
  for (const { field, problem } of brokenRules(kind, whole, context)) say(field, problem);
  if (kind === "ward") checkWardKey(after, whole, present, context.known, say);
  if (kind === "namesake") checkInUse(after, present, context.known, say);
  if (kind === "sign" && present === null) checkCode(n, String(after.code), context, say);
  if (kind === "signEvent") checkEvent(after, present, context.known, say);
}

/** What stands in the fields of a new record that nobody gives. */
const blanks = Object.fromEntries(
  recordKinds.map((kind) => [
    kind,
    Object.fromEntries(fieldsOf(kind).map(({ key, ifBlank }) => [key, ifBlank])),
  ]),
) as Record<RecordKind, Values>;

function completeStreet(
  after: Record<string, unknown>,
  present: Present | null,
  { slugs }: Known,
  say: Say,
): void {
  const isMine = (slug: string) => !slugs.has(slug) || slugs.get(slug) === (present?.id ?? -1);
  if (typeof after.name === "string") {
    after.folded = fold(after.name);
    const now = present ? String(present.values.slug) : null;
    if (after.slug === undefined && (now === null || !fits(now, after.name))) {
      for (const slug of slugsFor(after.name)) {
        if (!isMine(slug)) continue;
        after.slug = slug;
        break;
      }
    }
  }
  if (typeof after.slug !== "string") return;
  if (isMine(after.slug)) slugs.set(after.slug, present ? Number(present.id) : null);
  else say("slug", taken(after.slug, "street", slugs.get(after.slug) ?? null));
}

function checkWardKey(
  after: FieldValues,
  { code, validFrom }: Values,
  present: Present | null,
  { wardKeys }: Known,
  say: Say,
): void {
  if (present && !("code" in after) && !("validFrom" in after)) return;
  const key = wardKey(code, validFrom);
  const owner = wardKeys.get(key);
  if (owner === undefined || owner === present?.id)
    wardKeys.set(key, Number(present?.id ?? 0) || null);
  else say("code", taken(String(code), "ward", owner));
}

function checkInUse(after: FieldValues, present: Present | null, { borne }: Known, say: Say): void {
  const count = borne.get(present?.id ?? -1) ?? 0;
  if (present && after.withdrawnOn && count > 0) say("withdrawnOn", wrong("in-use", { count }));
}

function checkCode(n: number, code: string, { known, newCodes }: Context, say: Say): void {
  if (known.codes.has(code)) say("code", wrong("taken", { value: code, by: `sign ${code}` }));
  known.codes.add(code);
  newCodes.set(n, code);
}

function checkEvent(
  after: FieldValues,
  present: Present | null,
  { signStates }: Known,
  say: Say,
): void {
  if (present) {
    if (present.values.struckOut) say("struckOut", wrong("struck-out", {}));
    return;
  }
  const { code, kind, day } = after;
  // Citizens report; officials record what was done.
  if (kind === "reported") {
    say("kind", wrong("not-in-list", { choices: recorded }));
    return;
  }
  const broken = happen(stateOf(signStates, String(code)), String(kind), String(day));
  if (broken) say(broken.field, broken.problem);
}

const recorded = ["installed", "inspected", "repaired", "replaced", "retired"];

const taken = (value: string, kind: RecordKind, owner: number | null): Problem =>
  wrong("taken", { value, by: owner === null ? null : subjectOf(kind, owner) });

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
