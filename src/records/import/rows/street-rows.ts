import { namesakeFields } from "../../namesake-fields.ts";
import { namingActFields } from "../../naming-act-fields.ts";
import { streetFields } from "../../street-fields.ts";
import type { Answer } from "../answer.ts";
import type { Target } from "../columns/targets.ts";
import { indexWards } from "../known/wards.ts";
import type { BodyRow } from "../shape/body.ts";
import { readStreetName, type StreetName } from "../values/street-name.ts";
import { readLifespan } from "./lifespan.ts";
import { readFields, textOf } from "./plain-fields.ts";
import type { Draft, Values } from "./record.ts";
import { measureColumns, readEnds, readMeasures } from "./street-course.ts";
import { readWards } from "./street-wards.ts";
import { findingsAt, type RowFindings, type Table } from "./table.ts";

/** A street as its row has it; whether the city has it already is looked at afterwards. */
export type StreetDraft = Draft & {
  name: StreetName | null;
  /** The column that the name is from. */
  nameTarget: Target;
  row: BodyRow;
  /** An earlier row about the same street, as somebody has said. */
  continues?: StreetDraft;
};

/** The rows of a table as drafts of streets, not yet compared with the city. */
export function readStreetRows(table: Table): StreetDraft[] {
  const columns = measureColumns(table);
  const wards = indexWards(table.city.wards);
  const drafts: StreetDraft[] = [];
  for (const row of table.rows) {
    const findings = findingsAt(table, row);
    const named = readName(row, drafts.at(-1) ?? null, findings);
    if (!named) continue;
    const { name, nameTarget, isContinued } = named;
    const ends = { ...readEnds(row, findings), ...endsInName(name, row) };
    const values: Values = {
      ...readFields(row, plainFields, findings),
      ...kindAndName(row, name, findings),
      ...ends,
      ...readMeasures(row, columns, findings),
    };
    // A name that cannot be kept has been said above.
    if (name !== null && values.name === undefined && !name.ask) continue;
    const draft: StreetDraft = {
      line: row.line,
      lines: row.lines,
      type: "street",
      values,
      wards: readWards(row, wards, findings),
      name,
      nameTarget,
      row,
    };
    if (name?.segment || isContinued) draft.segment = name?.segment ?? "";
    addNamesake(draft, row, findings);
    addNamingAct(draft, row, findings);
    if (row.lines.length > 1) findings.ask(null, (t) => t.asks.joinedLines(row.lines));
    const names = name?.ask?.proposal;
    const isParted = Array.isArray(names) && !isOpen(table, row);
    drafts.push(...(isParted ? parted(draft, names) : [draft]));
  }
  return drafts;
}

/** Whether a question of the row has no answer yet. */
const isOpen = ({ findings }: Table, { line }: BodyRow): boolean =>
  findings.asks.some((ask) => ask.line === line);

/** All that is read as it is described, which is what no other function of this file reads. */
const {
  kind: kindField,
  name: _name,
  namesakeId: _namesake,
  startText: _start,
  endText: _end,
  lengthM: _length,
  widthM: _width,
  ...plainFields
} = streetFields;

/** In characters; a cell that lists several streets has more than one name. */
const maxNames = 1_000;

const nameTargets = ["proposedName", "name", "previousName"] as const;

/** A row without a name that has one of these is a stretch of the street above. */
const says: readonly Target[] = ["startText", "endText", "course", "lengthM"];

type Named = { name: StreetName | null; nameTarget: Target; isContinued: boolean };

/** Null where the row names no street, which is then said. */
function readName(row: BodyRow, above: StreetDraft | null, findings: RowFindings): Named | null {
  const nameTarget = nameTargets.find((target) => row.cells.has(target)) ?? "name";
  const found = row.cells.get(nameTarget);
  if (found?.cell.fault === "no-value") {
    textOf(row, nameTarget, findings);
    return { name: null, nameTarget, isContinued: false };
  }
  const text = textOf(row, nameTarget, findings);
  if (text === null) {
    // What is wrong with a name that stands there has been said.
    if (found) return null;
    const isContinued = !row.isNumbered && says.some((target) => row.cells.has(target));
    if (isContinued && above?.name) return { name: above.name, nameTarget, isContinued };
    findings.wrong(nameTarget, (t) => t.wrong.noName);
    return null;
  }
  if (text.length > maxNames) {
    findings.wrong(nameTarget, (t) => t.wrong.noName);
    return null;
  }
  const name = readStreetName(text);
  if (name.ask) {
    const { said, proposal, otherwise } = name.ask;
    const [yes, no] = [proposal !== undefined, otherwise !== undefined];
    const answer = findings.ask(nameTarget, said, { proposal, yes, no, isNeeded: true });
    if (answer) settle(name, answer);
  }
  return { name, nameTarget, isContinued: found?.from !== undefined };
}

/** Takes what the answer says for the name; several names stay to be parted. */
function settle(name: StreetName, { is }: Answer): void {
  const { proposal, otherwise } = name.ask ?? {};
  if (is === "yes" && Array.isArray(proposal)) return;
  if (is === "yes" && typeof proposal === "string") name.name = proposal;
  if (is === "no" && otherwise !== undefined) name.name = otherwise;
  delete name.ask;
}

/** A street for each of the names of a row; what it says of one it says of all, but not how long it is. */
function parted(draft: StreetDraft, names: readonly string[]): StreetDraft[] {
  const { lengthM: _length, widthM: _width, ...shared } = draft.values;
  const { namesake: _namesake, ...rest } = draft;
  return names.map((written) => {
    const name = readStreetName(written);
    const kind = name.kind === null ? {} : { kind: name.kind };
    return { ...rest, name, values: { ...shared, ...kind, name: name.name } };
  });
}

function kindAndName(row: BodyRow, name: StreetName | null, findings: RowFindings): Values {
  const told = row.cells.has("kind") ? readFields(row, { kind: kindField }, findings).kind : null;
  const kind = told ?? name?.kind ?? row.kind;
  const read = name === null ? null : streetFields.name.read(name.name);
  // A list of names is too long for one, and is asked about as a list.
  if (read && "problem" in read && !name?.ask)
    findings.wrong("name", (t) => t.problem(read, name?.name ?? ""));
  const values: Values = {};
  if (kind !== null && kind !== undefined) values.kind = kind;
  if (read && "value" in read) values.name = read.value;
  return values;
}

const endsInName = (name: StreetName | null, row: BodyRow): Values =>
  name?.course && !row.cells.has("startText")
    ? { startText: name.course.start, endText: name.course.end }
    : {};

function addNamesake(draft: StreetDraft, row: BodyRow, findings: RowFindings): void {
  const { born, died, summaryVi, summaryEn, biographyVi, biographyEn } = namesakeFields;
  const fields = { born, died, summaryVi, summaryEn, biographyVi, biographyEn };
  const told = { ...readLifespan(row, findings), ...readFields(row, fields, findings) };
  const name = textOf(row, "namesake", findings);
  if (name === null && Object.keys(told).length === 0) return;
  draft.namesake = { name: name ?? draft.values.name, ...told };
}

function addNamingAct(draft: StreetDraft, row: BodyRow, findings: RowFindings): void {
  const { resolution, day, note } = namingActFields;
  const act = readFields(row, { resolution, day, note }, findings);
  const before = nameTargets.find((target) => target !== draft.nameTarget && row.cells.has(target));
  const previousName = before ? textOf(row, before, findings) : null;
  if (previousName !== null) act.previousName = previousName;
  if (Object.keys(act).length === 0) return;
  draft.namingAct = { kind: previousName === null ? "named" : "renamed", ...act };
}
