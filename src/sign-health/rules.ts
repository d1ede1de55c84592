/** With whom a sign is compared: the whole city, its ward, the signs scanned on the same weekdays. */
export type ComparisonKind = "city" | "ward" | "habit";

/** What may be varied in the method, so that a bench can show what each choice is worth. */
export type Rules = {
  comparisons: readonly ComparisonKind[];
  /** For so many days after it was put up a sign is new: it teaches nothing and is not judged. */
  newDays: number;
  /** Effective days of baseline from which on a sign is judged for partial loss. */
  minLossDays: number;
  /** Whether the flagged days before a visit teach again. */
  visitsClearFlags: boolean;
};

/** The rules by which signs are judged; docs/sign-health.md has what each of them is worth. */
export const secondEdition: Rules = {
  comparisons: ["city", "ward", "habit"],
  newDays: 60,
  minLossDays: 60,
  visitsClearFlags: true,
};
