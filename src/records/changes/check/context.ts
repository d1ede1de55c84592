import type { Problem } from "../../problems.ts";
import type { Version } from "../merge.ts";
import type { Known } from "./known.ts";

/** What the checks of one record share with those of all others. */
export type Context = {
  known: Known;
  versions: ReadonlyMap<string, Version[]>;
  today: string;
  hosts: readonly string[] | undefined;
  /** Subjects of the records so far. */
  seen: Set<string>;
  /** The codes of the set's own signs, by their `n`. */
  newCodes: Map<number, string>;
};

/** Says what is wrong with the record, and with which of its fields; null where it is not one. */
export type Say = (field: string | null, problem: Problem) => void;
