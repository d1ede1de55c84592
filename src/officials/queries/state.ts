import type { Judgement } from "../../sign-health/judge.ts";

/**
 * What is to be said of a sign in one word, the most pressing first. The different kinds of
 * nothing stay apart: not put up yet, put up lately, put up and never scanned, not scanned in this period, too
 * few scans to judge, not judged yet.
 */
export const states = [
  "inspect",
  "watch",
  "new",
  "never",
  "none",
  "too-few",
  "unjudged",
  "ok",
  "planned",
  "retired",
] as const;
export type State = (typeof states)[number];

/** The state of a sign in a period, by its scans in it and its last one ever. */
export function stateOf(sign: {
  status: "planned" | "installed" | "retired";
  scans: number;
  lastDay: number | null;
  judgement: Judgement | null;
}): State {
  const { status, judgement } = sign;
  if (status !== "installed") return status;
  if (judgement?.tier === "inspect" || judgement?.tier === "watch") return judgement.tier;
  if (judgement?.tier === "new") return "new";
  if (sign.lastDay === null) return "never";
  if (sign.scans === 0) return "none";
  if (judgement === null || judgement.presence === "planned") return "unjudged";
  return judgement.tier === "too few" ? "too-few" : "ok";
}

/** How many signs are in each state, in the order of `states`; none has no entry. */
export type StateCounts = ReadonlyMap<State, number>;

export function countStates(signs: readonly { state: State }[]): StateCounts {
  const counts = new Map<State, number>(states.map((state) => [state, 0]));
  for (const { state } of signs) counts.set(state, (counts.get(state) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 0));
}
