import type { Reason } from "./reasons.ts";
import type { SignRow } from "./sign-row.ts";

/**
 * First what is known to be wrong, then what the records do not explain, then what was never
 * scanned, at last what is only to be watched; of each, the least likely silence first.
 */
export const signsToCheck = (signs: readonly SignRow[]): SignRow[] =>
  signs.filter(({ reasons }) => reasons.length > 0).sort(comparePressing);

/** Compares two signs by how pressing they are; those that need no check come last. */
export const comparePressing = (a: SignRow, b: SignRow): number =>
  rank(a) - rank(b) || chance(a) - chance(b);

const order: readonly Reason["kind"][] = [
  "found",
  "inspect",
  "reported",
  "planned",
  "retired",
  "never",
  "watch",
];
const rank = ({ reasons }: SignRow): number =>
  Math.min(order.length, ...reasons.map(({ kind }) => order.indexOf(kind)));
/** Only between signs that are to be checked. */
const chance = ({ reasons, judgement }: SignRow): number =>
  reasons.length > 0 ? (judgement?.silence?.chance ?? 1) : 1;
