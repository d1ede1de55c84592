import type { Reason } from "./reasons.ts";
import type { SignRow } from "./sign-row.ts";

/**
 * First where another code is pasted over ours, which may lead to a false page; then what is known
 * to be wrong, then what the records do not explain, then what was never
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
const rank = (sign: SignRow): number =>
  isPastedOver(sign)
    ? -1
    : Math.min(order.length, ...sign.reasons.map(({ kind }) => order.indexOf(kind)));

/** Whether somebody has found or reported it. */
const isPastedOver = ({ reasons, reported }: Pick<SignRow, "reasons" | "reported">): boolean =>
  reasons.some(
    (reason) =>
      (reason.kind === "found" && reason.outcome === "pasted-over") ||
      (reason.kind === "reported" && reported?.kinds.includes("pasted-over")),
  );
/** Only between signs that are to be checked. */
const chance = ({ reasons, judgement }: SignRow): number =>
  reasons.length > 0 ? (judgement?.silence?.chance ?? 1) : 1;
