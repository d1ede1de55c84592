import { readOrdersOfStreet } from "../../signs/workshop/order-list.ts";
import { formatNumber } from "../../web/format.ts";
import type { FormContext } from "../components/record-form/form-record.ts";
import type { Change } from "./dry-run.ts";
import { messages } from "./messages.ts";
import type { FormKind } from "./sections.ts";

/** What follows from a change beside the change itself, a sentence each. */
export async function consequencesOf(
  d1: D1Database,
  kind: FormKind,
  changes: readonly Change[],
  { language }: FormContext,
): Promise<string[]> {
  const t = messages[language];
  const change = changes.find(({ record }) => record.prefix === "");
  const id = Number(change?.op.id ?? 0);
  if (kind === "namesake") {
    const streets = await count(d1, "SELECT count(*) AS n FROM streets WHERE namesake_id = ?", id);
    if (streets === 0) return [];
    return [t.followsStreets(formatNumber(streets, language)), t.followsMinute];
  }
  const { slug, name, kind: streetKind, withdrawnOn } = change?.op.after ?? {};
  const before = change?.record.at?.values.slug;
  const sentences: string[] = [];
  if (typeof slug === "string") {
    const path = `/${language}/streets/${slug}`;
    const old = `/${language}/streets/${before}`;
    sentences.push(before === undefined ? t.followsPage(path) : t.followsAddress(path, old));
  }
  const signs = await count(
    d1,
    "SELECT count(*) AS n FROM signs WHERE street_id = ? AND status <> 'retired'",
    id,
  );
  const isRenamed = name !== undefined || streetKind !== undefined;
  if (isRenamed && signs > 0) sentences.push(t.followsPlates(formatNumber(signs, language)));
  if (isRenamed) {
    const { plates, orders } = await readOrdersOfStreet(d1, id);
    const inOrders = orders.join(", ");
    if (plates > 0) sentences.push(t.followsOrders(formatNumber(plates, language), inOrders));
  }
  if (typeof withdrawnOn === "string") {
    sentences.push(t.followsWithdrawal(formatNumber(signs, language)));
  }
  return [...sentences, t.followsMinute];
}

const count = async (d1: D1Database, sql: string, id: number): Promise<number> =>
  (await d1.prepare(sql).bind(id).first<number>("n")) ?? 0;
