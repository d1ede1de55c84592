import { urgencyOf } from "./reasons.ts";
import type { SignRow } from "./sign-row.ts";

/** To be inspected before to be watched; of each, the least likely silence first. */
export const signsToCheck = (signs: readonly SignRow[]): SignRow[] =>
  signs
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => rank(a) - rank(b) || chance(a) - chance(b));

const rank = ({ reasons }: SignRow): number => (urgencyOf(reasons) === "inspect" ? 0 : 1);
const chance = ({ judgement }: SignRow): number => judgement?.silence?.chance ?? 1;
