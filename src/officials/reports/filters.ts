import { type ReportState, reportStates } from "../../db/schema.ts";

/** Which reports are listed, by the `show` of the address. */
export const reportFilters = {
  open: ["new", "in progress"],
  "in progress": ["in progress"],
  done: ["done"],
  rejected: ["rejected"],
  withdrawn: ["withdrawn"],
  all: reportStates,
} as const satisfies Record<string, readonly ReportState[]>;
export type ReportFilter = keyof typeof reportFilters;
