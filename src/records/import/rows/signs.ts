import { signFields } from "../../sign-fields.ts";
import type { KnownSign, KnownStreet } from "../known/known-city.ts";
import { indexStreets, nameOf, type StreetIndex } from "../known/known-streets.ts";
import type { Said } from "../said.ts";
import type { BodyRow } from "../shape/body.ts";
import { splitKind } from "../values/street-name.ts";
import { changesOf, withState } from "./compare.ts";
import { readDayOf, readFields, textOf } from "./plain-fields.ts";
import type { Draft, ImportedRecord, Values } from "./record.ts";
import { readPlace } from "./sign-position.ts";
import { readStatus } from "./sign-status.ts";
import { signsByPlace } from "./signs-by-place.ts";
import { chosen, oneOf } from "./street-identity.ts";
import { findingsAt, type RowFindings, type Table } from "./table.ts";

/**
 * The signs of a table. One with a code is the sign that bears it. One without is the sign of its street that the
 * city has at the very place, if there is one, so that a file may come twice; else it is new, and is
 * given a code when it is staged.
 */
export function readSigns(table: Table): ImportedRecord[] {
  const city = indexStreets(table.city);
  const known = new Map(table.city.signs.map((sign) => [sign.code, sign]));
  const standing = signsByPlace(table.city.signs);
  const lineOf = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const findings = findingsAt(table, row);
    const draft = readSign(row, city, known, findings);
    if (!draft) return [];
    const { code } = draft.values;
    if (typeof code !== "string") {
      const same = standing.take(draft);
      if (!same) return [withState(withDefaults(draft), null, [])];
      findings.note("code", (t) => t.notes.sameSign(same.code));
      return [besideKnown(draft, same, findings)];
    }
    const earlier = lineOf.get(code);
    if (earlier !== undefined) {
      findings.ask("code", (t) => t.asks.codeTwice(code, earlier), { isNeeded: true });
    }
    lineOf.set(code, row.line);
    const sign = known.get(code);
    if (sign) return [besideKnown(draft, sign, findings)];
    // A code is minted here and printed nowhere else; one that nobody minted may be a slip.
    if (table.city.signs.length > 0) findings.ask("code", (t) => t.asks.unknownCode(code));
    return [withState(withDefaults(draft), null, [])];
  });
}

/** Null where the row cannot be a sign: its code or its street is wrong. */
function readSign(
  row: BodyRow,
  city: StreetIndex,
  signs: ReadonlyMap<string, KnownSign>,
  findings: RowFindings,
): Draft | null {
  const { at, near, positionEn, target } = signFields;
  const told = readFields(row, { at, near, positionEn, target }, findings);
  const code = readCode(row, findings);
  const isCodeWrong = row.cells.has("code") && code === null;
  if (code !== null) told.code = code;
  const street = readStreet(row, city, findings);
  if (isCodeWrong || street === "wrong") return null;
  const values: Values = { ...told };
  if (street) values.streetId = street.slug;
  else if (told.code === undefined) {
    findings.wrong("streetId", (t) => t.wrong.noStreet);
    return null;
  }
  const draft: Draft = { line: row.line, lines: row.lines, type: "sign", values };
  const known = code === null ? null : (signs.get(code) ?? null);
  const own = street ?? city.bySlug(String(known?.values.streetId ?? ""));
  readPlace(row, { draft, own, known }, city, findings);
  const status = readStatus(row, findings);
  if (status !== null) values.status = status;
  const installedOn = readDayOf(row, "installedOn", findings);
  if (installedOn === null) return draft;
  if (values.status === undefined) values.status = "installed";
  return { ...draft, installedOn };
}

/** Codes are also written in two halves, and read off a symbol as the address that it holds. */
function readCode(row: BodyRow, findings: RowFindings): string | null {
  const text = textOf(row, "code", findings);
  if (text === null) return null;
  const [, inAddress] = /^https?:\/\/[^/]+\/([0-9a-z]{6})\/?$/i.exec(text) ?? [];
  const written = inAddress ?? text.replace(/[\s-]/g, "");
  const read = signFields.code.read(written);
  if ("problem" in read) findings.wrong("code", (t) => t.problem(read, text));
  else if (written !== text) findings.note("code", (t) => t.notes.speltAs(text, written));
  return "value" in read ? read.value : null;
}

/** Null where the row names none. */
function readStreet(
  row: BodyRow,
  city: StreetIndex,
  findings: RowFindings,
): KnownStreet | null | "wrong" {
  const typed = textOf(row, "streetId", findings);
  if (typed === null) return null;
  const { kind, name } = splitKind(typed);
  const bySlug = city.bySlug(typed);
  if (bySlug) return bySlug;
  const named = [...city.names.same(name), ...(name === typed ? [] : city.names.same(typed))];
  const ofKind = named.filter(({ values }) => kind === null || (values.kind ?? kind) === kind);
  const [first, ...others] = ofKind.length > 0 ? ofKind : named;
  if (first && others.length > 0) {
    const slugs = [first, ...others].map(({ slug }) => slug);
    const said: Said = (t) => t.asks.whichStreet(nameOf(first), slugs);
    const answer = findings.ask("streetId", said, { ...oneOf(slugs), no: false });
    return chosen(answer, city) ?? first;
  }
  if (first) return first;
  const alike = city.names.alike(name)[0] ?? city.heldIn(typed);
  if (alike) {
    const proposal = nameOf(alike);
    const said: Said = (t) => t.asks.signOfAlike(typed, proposal);
    findings.ask("streetId", said, { proposal: alike.slug, isNeeded: true });
    return alike;
  }
  findings.wrong("streetId", (t) => t.wrong.unknownStreet(typed));
  return "wrong";
}

/**
 * A sign that the city has. Where it hangs elsewhere, the facts of the old place go with it; where
 * the file tells less of the same place, they stay.
 */
function besideKnown(
  draft: Draft,
  { code, values: known }: KnownSign,
  findings: RowFindings,
): ImportedRecord {
  const { at } = draft.values;
  const isElsewhere = at !== undefined && at !== known.at;
  const values: Values = isElsewhere
    ? { junctionStreetId: null, near: null, ...draft.values }
    : { ...draft.values };
  // A sign that hangs, or that hung, was put up: it is planned no more.
  if (values.status === "planned" && known.status !== "planned") {
    findings.wrong("status", (t) => t.wrong.plannedAgain);
    delete values.status;
  }
  return withState({ ...draft, values }, code, changesOf(values, known));
}

function withDefaults(draft: Draft): Draft {
  return { ...draft, values: { status: "planned", ...draft.values } };
}
