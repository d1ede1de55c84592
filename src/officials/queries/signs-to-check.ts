import type { Reason } from "./reasons.ts";
import type { SignRow } from "./sign-row.ts";

/**
 * First what is known to be wrong, then what the records do not explain, then what was never
 * scanned, at last what is only to be watched; of each, the least likely silence first.
 */
export const signsToCheck = (signs: readonly SignRow[]): SignRow[] =>
  signs
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => rank(a) - rank(b) || chance(a) - chance(b));

const order: readonly Reason["kind"][] = [
  "inspect",
  "reported",
  "planned",
  "retired",
  "never",
  "watch",
];
const rank = ({ reasons }: SignRow): number =>
  Math.min(...reasons.map(({ kind }) => order.indexOf(kind)));
const chance = ({ judgement }: SignRow): number => judgement?.silence?.chance ?? 1;
