import { fold } from "../../../web/vietnamese.ts";
import { partIn } from "../../redrawing/row.ts";
import { wardName } from "../../ward-name.ts";
import type { KnownCity, KnownStreet, KnownWard } from "../known/known-city.ts";
import { nameOf } from "../known/known-streets.ts";
import type { BodyRow } from "../shape/body.ts";
import { withState } from "./compare.ts";
import { readDayOf, textOf } from "./plain-fields.ts";
import type { Change, Draft, ImportedRecord, Values } from "./record.ts";
import { findingsAt, type RowFindings, type Table } from "./table.ts";
import { readWardCode } from "./ward-code.ts";

/**
 * Which ward takes the place of which, as the state's table of a reform has it: a row for each old
 * unit, or for each part of one that was divided. Streets of a unit that goes over whole move by
 * themselves; of one that is divided, each is asked.
 * @param inForceFrom as the lines above the header say, if they do.
 */
export function readSuccessions(table: Table, inForceFrom: string | null): ImportedRecord[] {
  const successorsOf = new Map<string, Set<string>>();
  const drafts = table.rows.flatMap((row) => {
    const findings = findingsAt(table, row);
    const draft = readSuccession(row, inForceFrom, findings);
    if (!draft) return [];
    const key = String(draft.values.oldCode ?? draft.values.oldName);
    const successors = successorsOf.get(key) ?? new Set();
    successorsOf.set(key, successors.add(String(draft.values.newCode ?? draft.values.newName)));
    return [{ draft, key, findings }];
  });
  return drafts.map(({ draft, key, findings }) => {
    const { values } = draft;
    if (values.part === "whole" && (successorsOf.get(key)?.size ?? 0) > 1) {
      findings.ask("part", (t) => t.asks.wholeTwice(String(values.oldName ?? key)));
    }
    if (values.part === "part") draft.streets = askStreetByStreet(table, values, findings);
    return compare(draft, table);
  });
}

function readSuccession(
  row: BodyRow,
  inForceFrom: string | null,
  findings: RowFindings,
): Draft | null {
  const values: Values = {};
  for (const target of ["oldCode", "newCode"]) {
    const code = readWardCode(row, target, findings);
    if (code === "wrong") return null;
    if (code !== null) values[target] = code;
  }
  for (const target of ["oldName", "newName"]) {
    const name = textOf(row, target, findings);
    if (name !== null) values[target] = wardName(name);
  }
  if (!isNamed(values, "old") || !isNamed(values, "new")) {
    findings.wrong(isNamed(values, "old") ? "newCode" : "oldCode", (t) => t.wrong.missing);
    return null;
  }
  const from = readDayOf(row, "from", findings) ?? inForceFrom;
  if (from !== null) values.from = from;
  // A row that says neither, in a column of remarks, is of a unit that goes over whole.
  values.part = partIn(textOf(row, "part", findings) ?? "") ?? "whole";
  return { line: row.line, lines: row.lines, type: "succession", values };
}

const isNamed = (values: Values, which: "old" | "new"): boolean =>
  values[`${which}Code`] !== undefined || values[`${which}Name`] !== undefined;

function askStreetByStreet(
  { city }: Table,
  { oldCode, oldName, newName, newCode }: Values,
  findings: RowFindings,
): string[] {
  const [from, to] = [String(oldName ?? oldCode), String(newName ?? newCode)];
  const affected = streetsIn(city, oldCode, oldName);
  if (affected.length === 0) findings.ask("part", (t) => t.asks.partWithoutStreets(from, to));
  return affected
    .filter((street) => askOne(street, from, to, findings)?.is === "yes")
    .map(({ slug }) => slug);
}

/** A code may stand for another area before and after a reform: the name says which. */
function streetsIn({ wards, streets }: KnownCity, code: unknown, name: unknown): KnownStreet[] {
  const isIt = (ward: KnownWard) =>
    ward.code === code && (name === undefined || fold(ward.name) === fold(String(name)));
  const isFormer = !wards.some((ward) => ward.isInForce && isIt(ward));
  return streets.filter(({ wards: now, formerWards }) =>
    (isFormer ? formerWards : now).includes(String(code)),
  );
}

const askOne = (street: KnownStreet, from: string, to: string, findings: RowFindings) =>
  findings.ask("part", (t) => t.asks.streetOfPart(nameOf(street), from, to), {
    proposal: street.slug,
    no: true,
    isNeeded: true,
  });

/** Known where the city has the old unit as replaced by the new one already. */
function compare(draft: Draft, { city }: Table): ImportedRecord {
  const { oldCode, newCode, from } = draft.values;
  const ended = city.wards.find(
    ({ code, successors }) => code === oldCode && successors.includes(String(newCode)),
  );
  if (!ended) return withState(draft, null, []);
  const changes: Change[] =
    from === undefined || from === ended.validTo
      ? []
      : [{ field: "from", before: ended.validTo, after: from }];
  return withState(draft, ended.code, changes);
}
