/**
 * What may be wrong with a value or a record, by name, each with what a sentence about it needs: first
 * what reading a value finds, then what only shows beside the record's other values and other records.
 */
type Details = {
  /** Nothing stands where something must. */
  missing: Empty;
  /** In characters. */
  "too-long": { max: number; length: number };
  "more-than-one-line": Empty;
  /** One that does something unseen to the text round it: `U+202E`, counted from 1. */
  "forbidden-character": { character: string; at: number };
  "wrong-form": { example: string };
  "not-a-number": Empty;
  /** "1.250" is 1250 to some and 1.25 to others; only its neighbours can tell which. */
  "ambiguous-number": { readings: number[] };
  "not-whole": { value: number };
  "unknown-unit": { unit: string; known: readonly string[] };
  "out-of-range": { value: number; min: number; max: number };
  "not-in-list": { choices: readonly string[] };
  /** `examples` as people write them. */
  "not-a-day": { examples: readonly string[] };
  "not-a-code": Empty;
  "not-a-web-address": Empty;
  "not-json": Empty;
  /** Not GeoJSON (RFC 7946) of a type that belongs here. */
  "wrong-geometry": { types: readonly string[]; because: GeometryFault };
  "too-many": { max: number; count: number };
  /** An item of a list, counted from 1. */
  "wrong-item": { item: number; problem: Problem };

  /** No field of such a record has this key. */
  "unknown-field": Empty;
  "never-changes": Empty;
  /** A sign's status: whoever wants another records what happened to the sign. */
  "follows-from-events": Empty;
  /** There is no such record as the change is of. */
  "unknown-record": { subject: string };
  /** The same record stands in the change set already. */
  twice: { subject: string };
  /** A record of too many bytes as JSON. */
  "too-large": { max: number; size: number };
  "unknown-reference": { to: string; key: string };
  /** Several records have this key; `found` are their ids. */
  "ambiguous-reference": { to: string; key: string; found: readonly (number | string)[] };
  /** It leads to a record that is no longer used. */
  "withdrawn-reference": { to: string; key: string };
  /** It leads to the record itself. */
  "own-reference": Empty;
  /** Another record has it, or had it and keeps it for ever; null where a record of the same set has. */
  taken: { value: string; by: string | null };
  "lowest-above-highest": { lowest: number; highest: number };
  "one-coordinate": Empty;
  /** An address of ours that leads to a sign's target, so that it may lead back to itself. */
  "leads-back": { code: string };
  /** A sign stands where its street meets another, not itself. */
  "own-street": Empty;
  "ends-before-it-begins": { from: string; to: string };
  "in-the-future": { today: string };
  /** Before any sign had a code. */
  "before-first-day": { first: string };
  /** Of a sign: what was recorded for `day` cannot have come after it (`sign-life.ts`). */
  "before-event": { kind: string; day: string };
  /** Of a sign: what was recorded for `day` cannot have been before it. */
  "after-event": { kind: string; day: string };
  /** What happens to a sign that does not hang, or is put up or taken down twice; `since` where known. */
  "wrong-status": { status: "planned" | "installed" | "retired"; since: string | null };
  /** Only an inspection finds something. */
  "only-of-inspection": Empty;
  /** An event that is struck out already. */
  "struck-out": Empty;
  "not-https": Empty;
  "replaced-but-not-withdrawn": Empty;
  /** Streets bear it still; `count` of them. */
  "in-use": { count: number };
};

type Empty = Readonly<Record<string, never>>;

export type GeometryFault = "type" | "coordinates" | "too-few-points" | "open-ring";

export type ProblemName = keyof Details;

export type Problem = {
  [Name in ProblemName]: { problem: Name; detail: Details[Name] };
}[ProblemName];

/** What reading gives: the value, or what is wrong. Reading never throws. */
export type Reading<Value> = { value: Value } | Problem;

/** @returns a problem; `detail` is typed by its name. */
export const wrong = <Name extends ProblemName>(problem: Name, detail: Details[Name]) =>
  ({ problem, detail }) as Problem;
