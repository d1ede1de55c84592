import { wrong } from "../../problems.ts";
import { type NewRecord, subjectOf } from "../change-set.ts";
import { listOf } from "../lists.ts";
import type { FieldValues } from "../merge.ts";
import type { Context, Say } from "./context.ts";
import type { Present } from "./present.ts";
import type { Leading, ReadRecord } from "./read-record.ts";
import { follow } from "./references.ts";

/** The values that a record gives its fields, its references followed. */
export function resolve(
  { record, values, references, lists }: ReadRecord,
  present: Present | null,
  { known, newCodes }: Context,
  say: Say,
): FieldValues {
  const mine: Record<string, unknown> = Object.fromEntries(values);
  const lead = (field: string, leading: Leading): number | string | NewRecord | null => {
    const found = follow(known.directories.get(leading.to), leading, present?.values[field]);
    if ("problem" in found) {
      say(field, found);
      return null;
    }
    const { id } = found;
    if (typeof id === "object" && leading.to === "sign") {
      return newCodes.get(id.new) ?? known.stagedCodes.get(id.new) ?? id;
    }
    const own =
      typeof id === "object"
        ? record.subject === null && id.new === record.n
        : record.subject === subjectOf(leading.to, id);
    if (own && leading.to === record.kind) say(field, wrong("own-reference", {}));
    return id;
  };
  for (const [field, leading] of references) {
    mine[field] = leading === null ? null : lead(field, leading);
  }
  for (const [field, members] of lists) {
    const hasParts = listOf(record.kind, field)?.hasParts;
    const led = members.map((member) => {
      const id = lead(field, member);
      return hasParts ? { ward: id, part: member.part } : id;
    });
    mine[field] = inOrder(led);
  }
  return mine;
}

/** Without doubles, in the order in which lists are kept: by id, new records last. */
function inOrder(members: readonly unknown[]): unknown[] {
  const idOf = (member: unknown): unknown =>
    typeof member === "object" && member !== null && "ward" in member ? member.ward : member;
  const order = (member: unknown): number => {
    const id = idOf(member);
    return typeof id === "number" ? id : Number.MAX_SAFE_INTEGER;
  };
  const byId = new Map(members.map((member) => [JSON.stringify(idOf(member)), member]));
  return [...byId.values()].sort((a, b) => order(a) - order(b));
}
