import { type ReportState, reportStates } from "../../db/schema.ts";

/** Which reports an inbox shows, by the `show` of its address. */
export const inboxes = {
  open: ["new", "in progress"],
  "in progress": ["in progress"],
  done: ["done"],
  rejected: ["rejected"],
  all: reportStates,
} as const satisfies Record<string, readonly ReportState[]>;
export type Inbox = keyof typeof inboxes;
