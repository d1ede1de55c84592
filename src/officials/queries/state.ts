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

/**
 * SQL for the state of a sign in a period, of a table with its `status`, its `scans` in the period
 * and, from `sign_health`, `tier` and `judgement`. @param neverScanned SQL for whether nobody ever
 * scanned it, asked only of a sign without a scan in the period.
 */
export const stateSql = (neverScanned: string): string => `CASE
  WHEN status <> 'installed' THEN status
  WHEN tier IN ('inspect', 'watch', 'new') THEN tier
  WHEN scans = 0 AND ${neverScanned} THEN 'never'
  WHEN scans = 0 THEN 'none'
  WHEN tier IS NULL OR judgement ->> 'presence' = 'planned' THEN 'unjudged'
  WHEN tier = 'too few' THEN 'too-few'
  ELSE 'ok' END`;

/** SQL for the place of a state among them all, from 0. */
export const placeOfStateSql = (state: string): string =>
  `CASE ${state} ${states.map((one, n) => `WHEN '${one}' THEN ${n}`).join(" ")} END`;

/** How many signs are in each state, in the order of `states`; none has no entry. */
export type StateCounts = ReadonlyMap<State, number>;

export const stateCounts = (counted: readonly (readonly [State, number])[]): StateCounts =>
  new Map(counted.toSorted(([a], [b]) => states.indexOf(a) - states.indexOf(b)));
