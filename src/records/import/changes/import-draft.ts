import type { Draft } from "../../changes/change-set.ts";

/** A draft with the lines of the file that it is from. */
export type ImportDraft = Draft & { lines: readonly number[] };
