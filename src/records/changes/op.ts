import type { NewRecord } from "./change-set.ts";

/**
 * A changed record after the check, as a piece keeps it and `apply` takes it unread: every value as
 * its column has it (a list of texts as a list, geometry as its text), every reference an id or a
 * new record, what is made from the fields among them (a street's `folded`).
 */
export type Op = {
  n: number;
  /** Null for a new record, whose id the database makes; a new sign has its code already. */
  id: number | string | null;
  /** The version that is there; null for a new record. */
  base: number | null;
  /** Of a sign event: the version of its sign; null where the same set makes the sign. */
  sign?: number | null;
  after: Readonly<Record<string, OpValue>>;
};

export type OpValue =
  | string
  | number
  | boolean
  | null
  | NewRecord
  | readonly string[]
  | readonly (number | NewRecord)[]
  | readonly { ward: number | NewRecord; part: string }[];

/** How many are of new records. */
export const madeIn = (ops: readonly Op[]): number =>
  ops.filter(({ base }) => base === null).length;
