import type { VisitOutcome } from "../../../db/schema.ts";
import { fold } from "../../../web/vietnamese.ts";
import { type Problem, wrong } from "../../problems.ts";
import { happen } from "../../sign-life.ts";
import { type RecordKind, subjectOf } from "../change-set.ts";
import type { FieldValues } from "../merge.ts";
import { recordKinds } from "../pieces.ts";
import { brokenRules, type Values } from "../rules.ts";
import type { Context, Say } from "./context.ts";
import type { Known } from "./known.ts";
import { fieldsOf, type Present } from "./present.ts";
import type { ReadRecord } from "./read-record.ts";
import { stateOf } from "./sign-states.ts";
import { fits, slugsFor } from "./slugs.ts";
import { wardKey } from "./ward-keys.ts";

/** Fields that are made where nobody gives them. */
const madeFields: Partial<Record<RecordKind, readonly string[]>> = {
  street: ["slug"],
  sign: ["code", "status"],
};

/** A new record has what it must have. */
export function requireAll({ record, values, references }: ReadRecord, say: Say): void {
  for (const { key, required } of fieldsOf(record.kind)) {
    const isGiven = values.has(key) || references.has(key) || key in record.after;
    if (required && !isGiven && !madeFields[record.kind]?.includes(key)) {
      say(key, wrong("missing", {}));
    }
  }
}

/** Adds what is made from the fields, and checks what only shows in the whole record. */
export function complete(
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
  const { code, kind, day, outcome } = after;
  // Citizens report; officials record what was done.
  if (kind === "reported") {
    say("kind", wrong("not-in-list", { choices: recorded }));
    return;
  }
  const broken = happen(stateOf(signStates, String(code)), {
    kind: String(kind),
    day: String(day),
    outcome: (outcome ?? null) as VisitOutcome | null,
  });
  if (broken) say(broken.field, broken.problem);
}

const recorded = ["installed", "inspected", "repaired", "replaced", "retired"];

const taken = (value: string, kind: RecordKind, owner: number | null): Problem =>
  wrong("taken", { value, by: owner === null ? null : subjectOf(kind, owner) });
