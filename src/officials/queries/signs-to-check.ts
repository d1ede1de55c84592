import type { SignRow } from "./sign-row.ts";
import { isToCheck } from "./state.ts";

/** To be inspected before to be watched, the least likely silence first. */
export const signsToCheck = (signs: readonly SignRow[]): SignRow[] =>
  signs
    .filter(({ state }) => isToCheck(state))
    .sort((a, b) => rank(a) - rank(b) || chance(a) - chance(b));

const rank = ({ state }: SignRow): number => (state === "inspect" ? 0 : 1);
const chance = ({ judgement }: SignRow): number => judgement?.silence?.chance ?? 1;
