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

/** A page of the list: which reports, and the id to page on from; null of the first. */
export type ListPage = { show: ReportFilter; before: number | null };

/** The page that an address, or a form that came from it, asks for. */
export function readListPage(
  fields: Readonly<Record<"show" | "before", string | undefined>>,
): ListPage {
  const asked = fields.show ?? "";
  const before = Number(fields.before);
  return {
    show: Object.hasOwn(reportFilters, asked) ? (asked as ReportFilter) : "open",
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
  };
}

/** What an address asks for to show the page again: nothing for the first of what is open. */
export const listQuery = ({ show, before }: ListPage): Record<string, string> => ({
  ...(show === "open" ? {} : { show }),
  ...(before === null ? {} : { before: String(before) }),
});
