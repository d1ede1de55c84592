import { indexNames, type NameIndex } from "../../look-alikes.ts";
import { inTitleCase, spellingOf } from "../../name-spelling.ts";
import type { Answer } from "../answer.ts";
import type { KnownStreet } from "../known/known-city.ts";
import { nameOf, type StreetIndex } from "../known/known-streets.ts";
import type { Said } from "../said.ts";
import type { StreetDraft } from "./street-rows.ts";
import { findingsAt, type RowFindings, type Table } from "./table.ts";

/**
 * Which street of the city each row is about, if any. By the slug where the file came from us, else
 * by name, kind and ward; what is left open is asked, once a row.
 */
export function identify(
  table: Table,
  drafts: readonly StreetDraft[],
  city: StreetIndex,
): ReadonlyMap<StreetDraft, KnownStreet> {
  const known = new Map<StreetDraft, KnownStreet>();
  const before = indexNames<StreetDraft>();
  for (const [i, draft] of drafts.entries()) {
    if (draft.values.name === undefined) continue;
    const findings = findingsAt(table, draft.row);
    settleCapitals(draft, city, before, findings);
    const found = find(draft, drafts[i - 1] ?? null, { city, before }, findings);
    if (found) known.set(draft, found);
    before.add(String(draft.values.name), draft);
  }
  return known;
}

type Around = { city: StreetIndex; before: NameIndex<StreetDraft> };

function find(
  draft: StreetDraft,
  above: StreetDraft | null,
  around: Around,
  findings: RowFindings,
): KnownStreet | null {
  const { slug } = draft.values;
  const bySlug = typeof slug === "string" ? around.city.bySlug(slug) : null;
  if (bySlug) return bySlug;
  const repeats = askAboutRepeats(draft, above, around.before, findings);
  const name = String(draft.values.name);
  const known = around.city.names.same(name);
  if (repeats === "another street") return null;
  if (known.length > 0) return choose(draft, known, findings, repeats !== null, around.city);
  if (repeats === null && draft.name?.ask === undefined) {
    return askAboutAlike(draft, around, findings);
  }
  return null;
}

/** So many names are asked about one by one; of more, once. */
const maxAlone = 5;

/** The city's own spelling holds for what differs in case alone; other capitals are asked. */
function settleCapitals(
  draft: StreetDraft,
  city: StreetIndex,
  before: NameIndex<StreetDraft>,
  findings: RowFindings,
): void {
  const typed = String(draft.values.name);
  const [known] = city.names.same(typed);
  const [earlier] = before.same(typed);
  const spelt = known ? nameOf(known) : earlier ? String(earlier.values.name) : null;
  const isShouted = typed === typed.toUpperCase();
  if (draft.name?.capitals && (spelt === null || !isShouted)) {
    const proposal = spelt ?? inTitleCase(typed);
    draft.values.name = proposal;
    const answer = findings.ask(draft.nameTarget, (t) => t.asks.capitals(typed, proposal), {
      proposal,
      no: true,
      isNeeded: true,
      group: "capitals",
      maxAlone,
    });
    if (answer?.is === "no") draft.values.name = typed;
  } else if (spelt !== null && spelt !== typed) {
    draft.values.name = spelt;
    findings.note(draft.nameTarget, (t) => t.notes.speltAs(typed, spelt));
  }
}

/** How a row that repeats an earlier one stands to it; null where it repeats none. */
type Repeats = "asked" | "the same street" | "another street" | null;

/** Asks whether a row that repeats an earlier one is about the same street. */
function askAboutRepeats(
  draft: StreetDraft,
  above: StreetDraft | null,
  before: NameIndex<StreetDraft>,
  findings: RowFindings,
): Repeats {
  const name = String(draft.values.name);
  const [earlier] = before.same(name);
  if (!earlier) return null;
  const { line } = earlier;
  const isNext = above !== null && spellingOf(String(above.values.name)) === spellingOf(name);
  const more = { no: true, isNeeded: true };
  if (draft.segment !== undefined || (isNext && runsOn(draft, above))) {
    const said: Said = (t) => t.asks.continues(name, above?.line ?? line);
    return answered(draft, earlier, findings.ask(draft.nameTarget, said, more));
  }
  if (draft.name?.ask === undefined) {
    const question = haveOtherWards(draft, earlier) ? "twoWards" : "twice";
    const said: Said = (t) => t.asks[question](name, line);
    return answered(draft, earlier, findings.ask(draft.nameTarget, said, more));
  }
  return "asked";
}

/** "Yes" says that it is one street, which the earlier row begins to tell. */
function answered(draft: StreetDraft, earlier: StreetDraft, answer: Answer | null): Repeats {
  if (answer?.is === "no") return "another street";
  if (answer?.is !== "yes") return "asked";
  draft.continues = earlier;
  return "the same street";
}

/** Whether two rows are told as stretches: each has ends of its own. */
const runsOn = (draft: StreetDraft, above: StreetDraft): boolean =>
  [draft, above].every(
    ({ values }) => values.startText !== undefined || values.endText !== undefined,
  );

const haveOtherWards = ({ wards: a = [] }: StreetDraft, { wards: b = [] }: StreetDraft): boolean =>
  a.length > 0 && b.length > 0 && !a.some((ward) => b.includes(ward));

/** Of the city's streets with the row's name, the one with its kind and in its ward. */
function choose(
  draft: StreetDraft,
  known: readonly KnownStreet[],
  findings: RowFindings,
  isAsked: boolean,
  city: StreetIndex,
): KnownStreet | null {
  const { kind } = draft.values;
  const { wards = [] } = draft;
  const ofKind = known.filter(({ values }) => kind === undefined || (values.kind ?? kind) === kind);
  const there = (some: readonly KnownStreet[]) =>
    some.filter(
      (street) => wards.length === 0 || wards.some((ward) => street.wards.includes(ward)),
    );
  const [first, ...others] = [there(ofKind), ofKind, known].find((some) => some.length > 0) ?? [];
  if (first && others.length > 0) {
    const slugs = [first, ...others].map(({ slug }) => slug);
    if (isAsked) return null;
    const said: Said = (t) => t.asks.whichStreet(nameOf(first), slugs);
    return chosen(findings.ask(draft.nameTarget, said, oneOf(slugs)), city);
  }
  if (first && !isAsked && there(ofKind).length === 0) {
    const said: Said = (t) => t.asks.elsewhere(nameOf(first));
    const answer = findings.ask(draft.nameTarget, said, {
      group: "elsewhere",
      no: true,
      isNeeded: true,
    });
    if (answer?.is === "no") return null;
  }
  return first ?? null;
}

/** For a question of which one of the city's streets is meant; none of them is a new street. */
export const oneOf = (slugs: readonly string[]) => ({
  options: slugs,
  yes: false,
  no: true,
  isSettledThere: true,
  isNeeded: true,
});

/** The street that an answer names by its slug; null for any other answer. */
export const chosen = (answer: Answer | null, city: StreetIndex): KnownStreet | null =>
  answer?.is === "value" ? city.bySlug(answer.value) : null;

function askAboutAlike(
  draft: StreetDraft,
  { city, before }: Around,
  findings: RowFindings,
): KnownStreet | null {
  const name = String(draft.values.name);
  const [known] = city.names.alike(name);
  const [earlier] = before.alike(name);
  const other = city
    .honouring(name)
    .find((street) => spellingOf(nameOf(street)) !== spellingOf(name));
  const ask = (said: Said, proposal?: string) =>
    findings.ask(draft.nameTarget, said, { proposal, no: true, isNeeded: true });
  if (known) {
    const proposal = nameOf(known);
    if (ask((t) => t.asks.alike(name, proposal), proposal)?.is !== "yes") return null;
    draft.values.name = proposal;
    return known;
  }
  if (earlier) {
    const { line, values } = earlier;
    const answer = ask((t) => t.asks.alikeInFile(name, String(values.name), line));
    if (answer?.is === "yes") draft.continues = earlier;
  } else if (other) {
    const answer = ask((t) => t.asks.onePerson(name, nameOf(other)));
    if (answer?.is === "no") return other;
  }
  return null;
}
