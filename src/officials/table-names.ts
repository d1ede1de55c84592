/** The tables that may be had whole, by their names in addresses. */

/** Of scans in a period. */
const periodTables = ["signs", "checks", "streets", "wards", "days", "sign-days", "hours"] as const;
export type PeriodTable = (typeof periodTables)[number];

/** Of what was recorded rather than counted. */
export const registers = [
  "coverage",
  "events",
  "reports",
  "code-reports",
  "officials",
  "audit",
] as const;
export type Register = (typeof registers)[number];

/** Who may do what, and who did: see `maySeeAudit` in `guard.ts`. */
export const adminTables: readonly string[] = ["officials", "audit"];

export const tableNames = [...periodTables, ...registers];
