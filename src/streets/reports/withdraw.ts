import type { ReportState } from "../../db/schema.ts";
import { emptied, type ReportTable } from "./tables.ts";

/** What the receipt of a report tells of it, whatever it is about. */
export type ReceiptFacts = {
  id: number;
  state: ReportState;
  at: number;
  textRemovedAt: number | null;
  hasContact: boolean;
};

/** What a sender takes back: how to be reached, or everything that was written. */
export const withdrawables = ["contact", "report"] as const;
export type Withdrawable = (typeof withdrawables)[number];

/** Whether there is anything left of it. */
export const isLeft = (what: Withdrawable, receipt: ReceiptFacts): boolean =>
  receipt.hasContact || (what === "report" && receipt.textRemovedAt === null);

/** A closed report keeps its state, which tells of the city's work and not of its sender. */
const withdrawals: Record<Withdrawable, (table: ReportTable) => string> = {
  contact: () => "contact = NULL",
  report: (table) => `contact = NULL, ${emptied(table)},
    text_removed_at = coalesce(text_removed_at, unixepoch()),
    official = iif(state IN ('new', 'in progress'), NULL, official),
    state_at = iif(state IN ('new', 'in progress'), unixepoch(), state_at),
    state = iif(state IN ('new', 'in progress'), 'withdrawn', state)`,
};

/** Withdraws the report behind a receipt, or its contact. Done twice, it changes nothing. */
export async function withdraw(
  d1: D1Database,
  table: ReportTable,
  receipt: string,
  what: Withdrawable,
): Promise<void> {
  await d1
    .prepare(`UPDATE ${table.name} SET ${withdrawals[what](table)} WHERE receipt = ?`)
    .bind(receipt)
    .run();
}
