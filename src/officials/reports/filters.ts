import { type ReportState, reportStates } from "../../db/schema.ts";
import type { Among } from "../../streets/reports/reports.ts";

/** Which reports are listed, by the `show` of the address. */
export const reportFilters = {
  open: { states: ["new", "in progress"], settled: false },
  "in progress": { states: ["in progress"], settled: false },
  settled: { states: ["in progress"], settled: true },
  done: { states: ["done"] },
  rejected: { states: ["rejected"] },
  withdrawn: { states: ["withdrawn"] },
  all: { states: reportStates },
} as const satisfies Record<string, { states: readonly ReportState[] } & Among>;
export type ReportFilter = keyof typeof reportFilters;
