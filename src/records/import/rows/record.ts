import type { TableType } from "../columns/targets.ts";

/** What a row says, read; a value that it does not give is not there, and erases nothing. */
export type Values = Record<string, unknown>;

export type Draft = {
  /** The first line, and all of them where a record is made of several. */
  line: number;
  lines: readonly number[];
  type: TableType;
  /** By the keys of its fields. */
  values: Values;
  /** A street's wards: codes of those that the city knows, and names of others. */
  wards?: readonly string[];
  /** Whom a street honours, and the resolution that named it, as far as its row tells. */
  namesake?: Values;
  namingAct?: Values;
  /** Whether a new street's slug was made here, and not given. */
  isSlugMade?: boolean;
  /** Of a street, "(đoạn 2)". */
  segment?: string;
  /** When a sign was put up; an event of its own. */
  installedOn?: string;
  /** Where a sign hangs, as the file has it; what it comes to stands among the values. */
  position?: string;
  /** Of a ward that is divided, the slugs of the streets that go to the new one. */
  streets?: readonly string[];
};

/** A value as it was and as it would be. */
export type Change = { field: string; before: unknown; after: unknown };

export type ImportedRecord = Draft & {
  state: "new" | "changed" | "unchanged";
  /** The slug, code or name by which the city has it; null for a new one. */
  key: string | null;
  changes: readonly Change[];
};
