import type { Rules } from "../../src/sign-health/rules.ts";

/** The rules of the first edition, to be measured beside those of today. */
export const firstEdition: Rules = {
  comparisons: ["city"],
  newDays: 1,
  minLossDays: 14,
  visitsClearFlags: false,
};
