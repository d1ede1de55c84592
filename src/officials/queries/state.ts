import type { SignRow } from "./sign-row.ts";

/**
 * What is to be said of a sign in one word, the most pressing first. The different kinds of
 * nothing stay apart: not put up yet, put up and never scanned, not scanned in this period, too
 * few scans to judge, not judged yet.
 */
export const states = [
  "inspect",
  "watch",
  "never",
  "none",
  "too-few",
  "unjudged",
  "ok",
  "planned",
  "retired",
] as const;
export type State = (typeof states)[number];

export function stateOf(sign: Pick<SignRow, "status" | "lastDay" | "scans" | "judgement">): State {
  const { status, judgement } = sign;
  if (status !== "installed") return status;
  if (judgement?.tier === "inspect" || judgement?.tier === "watch") return judgement.tier;
  if (sign.lastDay === null) return "never";
  if (sign.scans === 0) return "none";
  if (judgement === null || judgement.presence === "planned") return "unjudged";
  return judgement.tier === "too few" ? "too-few" : "ok";
}
