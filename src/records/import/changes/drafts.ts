import type { KnownCity } from "../known/known-city.ts";
import type { Read } from "../read.ts";
import type { ImportedRecord } from "../rows/record.ts";
import type { ImportDraft } from "./import-draft.ts";
import { namesakeDrafts } from "./namesakes.ts";
import { signDrafts } from "./signs.ts";
import { streetDrafts } from "./streets.ts";
import { successionDrafts } from "./successions.ts";
import { wardDrafts } from "./wards.ts";

export type ImportDrafts = {
  drafts: ImportDraft[];
  /** The lines of records that are left out, since a question of theirs has no answer. */
  open: number[];
};

/**
 * What a file would change, as records of a change set: what the city has already is not among
 * them, nothing is withdrawn, and a blank cell erases nothing. Rows with an open question are left
 * out; cells that are wrong are not taken, the rest of their row is.
 */
export function draftsOf({ records, findings }: Read, city: KnownCity): ImportDrafts {
  const asking = new Set(findings.asks.map(({ line }) => line));
  const isOpen = ({ lines }: ImportedRecord) => lines.some((line) => asking.has(line));
  const open = records.filter(isOpen).flatMap(({ lines }) => lines);
  const settled = records.filter((record) => !isOpen(record) && record.state !== "unchanged");
  const ofType = (type: ImportedRecord["type"]) => settled.filter((one) => one.type === type);
  // Divided wards are one decision: what a row says of one holds with all the others.
  const successions = records.filter(({ type }) => type === "succession");
  return {
    drafts: [
      ...wardDrafts(ofType("ward"), city),
      ...(successions.some(isOpen) ? [] : successionDrafts(successions, city)),
      ...namesakeDrafts(ofType("namesake"), city),
      ...streetDrafts(ofType("street"), city),
      ...signDrafts(ofType("sign"), city),
    ],
    open: [...new Set(open)].sort((a, b) => a - b),
  };
}
