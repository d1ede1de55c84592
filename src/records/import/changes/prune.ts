import type { ChangedRecord, Fieldset, Given, RecordKind } from "../../changes/change-set.ts";
import { listOf } from "../../changes/lists.ts";
import { fieldOf, referredTo } from "../../changes/pieces.ts";

/** Records that are left out of a change set: "street 12" is the new street with `n` 12. */
export type Gone = ReadonlySet<string>;

/**
 * A record without what leads to records that are left out; null where it is nothing without them.
 * The same where it leads to none of them.
 */
export function withoutGone(record: ChangedRecord, gone: Gone): ChangedRecord | null {
  const { kind, after } = record;
  const left: Fieldset = Object.fromEntries(
    Object.entries(after).flatMap(([key, given]): [string, Given][] => {
      const to = listOf(kind, key)?.to ?? referredTo(kind, key);
      if (to === null) return [[key, given]];
      if (Array.isArray(given)) {
        const stays = given.filter((one) => !isGone(to, memberOf(one), gone));
        return [[key, stays.length === given.length ? given : (stays as Given)]];
      }
      return isGone(to, given, gone) ? [] : [[key, given]];
    }),
  );
  const isSame = Object.keys(after).every((key) => left[key] === after[key]);
  if (isSame) return record;
  const isNothing = Object.keys(after).some(
    (key) => !(key in left) && fieldOf(kind, key)?.required,
  );
  return isNothing ? null : { ...record, after: left };
}

/** A list's member, or the ward of a succession. */
const memberOf = (one: unknown): unknown =>
  typeof one === "object" && one !== null && "ward" in one ? one.ward : one;

const isGone = (to: RecordKind, given: unknown, gone: Gone): boolean =>
  typeof given === "object" && given !== null && "new" in given && gone.has(`${to} ${given.new}`);
