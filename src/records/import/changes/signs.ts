import { type Given, subjectOf } from "../../changes/change-set.ts";
import type { KnownCity, KnownSign } from "../known/known-city.ts";
import { indexStreets, type StreetIndex } from "../known/known-streets.ts";
import type { ImportedRecord, Values } from "../rows/record.ts";
import { cellsOf } from "./cells.ts";
import type { ImportDraft } from "./import-draft.ts";

/** Signs, and what happened to them: a sign's status follows from its events. */
export function signDrafts(records: readonly ImportedRecord[], city: KnownCity): ImportDraft[] {
  const index = indexStreets(city);
  const known = new Map(city.signs.map((sign) => [sign.code, sign]));
  const codes = records.map(({ values }) => values.code);
  return records.flatMap((record, i) => {
    // Of two rows about one sign the later holds: the questions about both have been answered.
    const { code } = record.values;
    if (code !== undefined && codes.indexOf(code, i + 1) >= 0) return [];
    const sign = record.key === null ? undefined : known.get(record.key);
    const key = sign?.code ?? (typeof code === "string" ? code : `sign of line ${record.line}`);
    return [
      ...(sign ? changedSign(record, sign, index) : [newSign(record, key, index)]),
      ...events(record, key, sign?.values ?? { status: "planned" }, city.day),
    ];
  });
}

function newSign({ values, lines }: ImportedRecord, key: string, index: StreetIndex): ImportDraft {
  const { status: _status, ...facts } = values;
  return {
    kind: "sign",
    key,
    lines,
    after: { ...cellsOf("sign", facts), ...ledTo(facts, index) },
  };
}

function changedSign(
  { changes, lines }: ImportedRecord,
  { code, values }: KnownSign,
  index: StreetIndex,
): ImportDraft[] {
  const { status: _status, ...facts } = Object.fromEntries(
    changes.map((change) => [change.field, change.after]),
  );
  if (Object.keys(facts).length === 0) return [];
  const subject = subjectOf("sign", code);
  const after = { ...cellsOf("sign", facts), ...ledTo(facts, index) };
  return [{ kind: "sign", key: code, subject, base: Number(values.version), lines, after }];
}

function ledTo(values: Values, index: StreetIndex): Record<string, Given> {
  const led: Record<string, Given> = {};
  for (const field of ["streetId", "junctionStreetId"]) {
    const slug = values[field];
    if (typeof slug === "string") led[field] = Number(index.bySlug(slug)?.values.id);
  }
  return led;
}

/**
 * What must have happened for a sign to stand as its row says. On the day that the row gives, or, of
 * what it gives no day, on the day of the import.
 */
function events(
  { values, installedOn, lines }: ImportedRecord,
  code: string,
  { status: before }: Values,
  today: string,
): ImportDraft[] {
  const { status } = values;
  const happened = (kind: string, day: string): ImportDraft => ({
    kind: "signEvent",
    lines,
    after: { code, kind, day },
  });
  const installed = happened("installed", installedOn ?? today);
  if (status === "installed") return before === "installed" ? [] : [installed];
  if (status !== "retired" || before === "retired") return [];
  const retired = happened("retired", today);
  return before === "installed" ? [retired] : [installed, retired];
}
