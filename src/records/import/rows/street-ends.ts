import { fold } from "../../../web/vietnamese.ts";
import { indexNames } from "../../look-alikes.ts";
import { spellingOf } from "../../name-spelling.ts";
import type { KnownStreet } from "../known/known-city.ts";
import { nameOf, type StreetIndex } from "../known/known-streets.ts";
import type { Said } from "../said.ts";
import { maybeStreetIn, streetNamedIn } from "../values/course.ts";
import type { StreetDraft } from "./street-rows.ts";
import { findingsAt, type RowFindings, type Table } from "./table.ts";

const ends = [
  { text: "startText", street: "startStreetId" },
  { text: "endText", street: "endStreetId" },
] as const;

/** Where a named street is looked for. */
type Streets = {
  city: StreetIndex;
  /** Those of the file that the city does not have, with their slugs. */
  added: readonly StreetDraft[];
};

/**
 * Says at which streets a street begins and ends, where its ends name one that the city has or that
 * the file brings, and asks about those that name no street of either.
 */
export function linkEnds(
  table: Table,
  drafts: readonly StreetDraft[],
  { city, added }: Streets,
): void {
  const fromFile = indexNames<string>();
  for (const { values } of added) {
    if (values.name !== undefined) fromFile.add(String(values.name), String(values.slug));
  }
  for (const draft of drafts) {
    const findings = findingsAt(table, draft.row);
    for (const { text, street } of ends) {
      const told = draft.values[text];
      if (typeof told !== "string" || draft.values[street] !== undefined) continue;
      const name = maybeStreetIn(told);
      // "Hết đường Lý Bôn", in the row of Lý Bôn, is no other street.
      if (spellingOf(name) === spellingOf(String(draft.values.name ?? ""))) continue;
      const found = [...city.names.same(name).map(({ slug }) => slug), ...fromFile.same(name)];
      const [slug, ...others] = found;
      if (slug !== undefined && others.length === 0) draft.values[street] = slug;
      else if (slug === undefined && city.hasStreets) {
        const meant = askAbout(text, told, city, findings);
        if (meant) draft.values[street] = meant.slug;
      }
    }
  }
}

/** @returns the street that is meant by a name much like its own, as somebody has said. */
function askAbout(
  target: "startText" | "endText",
  told: string,
  city: StreetIndex,
  findings: RowFindings,
): KnownStreet | null {
  const named = streetNamedIn(told);
  if (named === null) return null;
  const [alike] = city.names.alike(named);
  const group = `end ${fold(named)}`;
  if (!alike) {
    findings.ask(target, (t) => t.asks.unknownEnd(named), { group });
    return null;
  }
  const proposal = nameOf(alike);
  const said: Said = (t) => t.asks.unknownEndAlike(named, proposal);
  const answer = findings.ask(target, said, { proposal, group, no: true });
  return answer?.is === "yes" ? alike : null;
}
