import type { KnownStreet } from "../known/known-city.ts";
import { nameOf, type StreetIndex } from "../known/known-streets.ts";
import { indexNames, type NameIndex } from "../known/names.ts";
import { inTitleCase, spellingOf } from "../letters/names.ts";
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
  if (known.length > 0) return choose(draft, known, findings, repeats);
  if (!repeats && draft.name?.ask === undefined) askAboutAlike(draft, around, findings);
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
    findings.ask(draft.nameTarget, (t) => t.asks.capitals(typed, proposal), {
      proposal,
      group: "capitals",
      maxAlone,
    });
  } else if (spelt !== null && spelt !== typed) {
    draft.values.name = spelt;
    findings.note(draft.nameTarget, (t) => t.notes.speltAs(typed, spelt));
  }
}

/** @returns whether the row repeats an earlier one, and so has been asked about. */
function askAboutRepeats(
  draft: StreetDraft,
  above: StreetDraft | null,
  before: NameIndex<StreetDraft>,
  findings: RowFindings,
): boolean {
  const name = String(draft.values.name);
  const [earlier] = before.same(name);
  if (!earlier) return false;
  const { line } = earlier;
  const isNext = above !== null && spellingOf(String(above.values.name)) === spellingOf(name);
  if (draft.segment !== undefined || (isNext && runsOn(draft, above))) {
    findings.ask(draft.nameTarget, (t) => t.asks.continues(name, above?.line ?? line));
  } else if (draft.name?.ask === undefined) {
    const said = haveOtherWards(draft, earlier) ? "twoWards" : "twice";
    findings.ask(draft.nameTarget, (t) => t.asks[said](name, line));
  }
  return true;
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
    if (!isAsked) findings.ask(draft.nameTarget, (t) => t.asks.whichStreet(nameOf(first), slugs));
    return null;
  }
  if (first && !isAsked && there(ofKind).length === 0) {
    findings.ask(draft.nameTarget, (t) => t.asks.elsewhere(nameOf(first)), { group: "elsewhere" });
  }
  return first ?? null;
}

function askAboutAlike(draft: StreetDraft, { city, before }: Around, findings: RowFindings): void {
  const name = String(draft.values.name);
  const [known] = city.names.alike(name);
  const [earlier] = before.alike(name);
  const other = city
    .honouring(name)
    .find((street) => spellingOf(nameOf(street)) !== spellingOf(name));
  if (known) {
    const proposal = nameOf(known);
    findings.ask(draft.nameTarget, (t) => t.asks.alike(name, proposal), { proposal });
  } else if (earlier) {
    const { line, values } = earlier;
    findings.ask(draft.nameTarget, (t) => t.asks.alikeInFile(name, String(values.name), line));
  } else if (other) {
    findings.ask(draft.nameTarget, (t) => t.asks.onePerson(name, nameOf(other)));
  }
}
