/** What reading a value may find wrong with it, by name, each with what a sentence about it needs. */
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
