import type { ReportedStreet } from "./open-reports.ts";
import { urgencyOf } from "./reasons.ts";
import type { SignToCheck } from "./signs-to-check.ts";
import type { WeakStreet } from "./weak-streets.ts";

/** How many signs and streets are to be visited, and how many only to be watched. */
export type CheckCounts = Record<"inspect" | "watch", { signs: number; streets: number }>;

/** All that is to be checked: of a street reported and flagged, both are told and it counts once. */
export function checkListOf(found: {
  signs: readonly SignToCheck[];
  weakStreets: readonly WeakStreet[];
  reportedStreets: readonly ReportedStreet[];
}) {
  const { signs, weakStreets, reportedStreets } = found;
  const toVisit = new Set([
    ...reportedStreets.map(({ slug }) => slug),
    ...weakStreets.flatMap(({ slug, judgement }) => (judgement.tier === "inspect" ? [slug] : [])),
  ]);
  const toWatch = new Set(weakStreets.map(({ slug }) => slug).filter((slug) => !toVisit.has(slug)));
  const count = (urgency: "inspect" | "watch"): number =>
    signs.filter(({ reasons }) => urgencyOf(reasons) === urgency).length;
  const counts: CheckCounts = {
    inspect: { signs: count("inspect"), streets: toVisit.size },
    watch: { signs: count("watch"), streets: toWatch.size },
  };
  return { weakStreets, reportedStreets, counts };
}

export type CheckList = ReturnType<typeof checkListOf>;
