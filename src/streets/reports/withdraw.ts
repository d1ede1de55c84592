import type { Receipt } from "./reports.ts";

/** What a sender takes back: how to be reached, or everything that was written. */
export const withdrawables = ["contact", "report"] as const;
export type Withdrawable = (typeof withdrawables)[number];

/** Whether there is anything left of it. */
export const isLeft = (what: Withdrawable, receipt: Receipt): boolean =>
  receipt.hasContact || (what === "report" && receipt.textRemovedAt === null);

/** A closed report keeps its state, which tells of the city's work and not of its sender. */
const withdrawals: Record<Withdrawable, string> = {
  contact: "contact = NULL",
  report: `contact = NULL, text = '', text_removed_at = coalesce(text_removed_at, unixepoch()),
    official = iif(state IN ('new', 'in progress'), NULL, official),
    state_at = iif(state IN ('new', 'in progress'), unixepoch(), state_at),
    state = iif(state IN ('new', 'in progress'), 'withdrawn', state)`,
};

/** Withdraws the report behind a receipt, or its contact. Done twice, it changes nothing. */
export async function withdraw(d1: D1Database, receipt: string, what: Withdrawable): Promise<void> {
  await d1.prepare(`UPDATE reports SET ${withdrawals[what]} WHERE receipt = ?`).bind(receipt).run();
}
