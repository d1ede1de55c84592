import { fold } from "../../../web/vietnamese.ts";
import { signFields } from "../../sign-fields.ts";
import { day } from "../../values/day.ts";
import type { KnownStreet } from "../known/known-city.ts";
import { indexStreets, nameOf, type StreetIndex } from "../known/known-streets.ts";
import type { BodyRow } from "../shape/body.ts";
import { shown } from "../values/clean-text.ts";
import { readPosition } from "../values/coordinates.ts";
import { readDay } from "../values/days.ts";
import { splitKind } from "../values/street-name.ts";
import { changesOf, withState } from "./compare.ts";
import { readFields, textOf } from "./plain-fields.ts";
import type { Draft, ImportedRecord, Values } from "./record.ts";
import { findingsAt, type RowFindings, type Table, usableCell } from "./table.ts";

/**
 * Signs. One without a code is new and is given a code when it is staged; one with a code is the
 * sign that bears it.
 */
export function readSigns(table: Table): ImportedRecord[] {
  const city = indexStreets(table.city);
  const known = new Map(table.city.signs.map((sign) => [sign.code, sign]));
  const lineOf = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const findings = findingsAt(table, row);
    const draft = readSign(row, city, findings);
    if (!draft) return [];
    const { code } = draft.values;
    if (typeof code !== "string") return [withState(withDefaults(draft), null, [])];
    const earlier = lineOf.get(code);
    if (earlier !== undefined) findings.ask("code", (t) => t.asks.codeTwice(code, earlier));
    lineOf.set(code, row.line);
    const sign = known.get(code);
    if (sign) return [withState(draft, code, changesOf(draft.values, sign.values))];
    // A code is minted here and printed nowhere else; one that nobody minted may be a slip.
    if (table.city.signs.length > 0) findings.ask("code", (t) => t.asks.unknownCode(code));
    return [withState(withDefaults(draft), null, [])];
  });
}

/** Null where the row cannot be a sign: its code or its street is wrong. */
function readSign(row: BodyRow, city: StreetIndex, findings: RowFindings): Draft | null {
  const { positionEn, target } = signFields;
  const told = readFields(row, { positionEn, target }, findings);
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
  readPlace(row, values, findings);
  const status = readStatus(row, findings);
  if (status !== null) values.status = status;
  const draft: Draft = { line: row.line, lines: row.lines, type: "sign", values };
  const installedOn = readInstalled(row, findings);
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
    findings.ask("streetId", (t) => t.asks.whichStreet(nameOf(first), slugs));
  }
  if (first) return first;
  const alike = city.names.alike(name)[0] ?? city.heldIn(typed);
  if (alike) {
    const proposal = nameOf(alike);
    findings.ask("streetId", (t) => t.asks.signOfAlike(typed, proposal), { proposal: alike.slug });
    return alike;
  }
  findings.wrong("streetId", (t) => t.wrong.unknownStreet(typed));
  return "wrong";
}

function readPlace(row: BodyRow, values: Values, findings: RowFindings): void {
  const said = ["latitude", "longitude", "coordinates"].map(
    (target) => usableCell(row, target, findings)?.cell.text ?? "",
  );
  const [latitude = "", longitude = "", both = ""] = said;
  const target = latitude !== "" ? "latitude" : longitude !== "" ? "longitude" : "coordinates";
  const text = textOf(row, "position", findings);
  // People also put the address of a map where the position is asked for.
  const isAddress = text !== null && /^https?:\S+$/i.test(text);
  const read = readPosition(latitude, longitude, both || (isAddress ? text : ""));
  if (read && "wrong" in read) findings.wrong(isAddress ? "position" : target, read.wrong);
  if (read && "latitude" in read) {
    values.latitude = read.latitude;
    values.longitude = read.longitude;
    for (const note of read.notes) findings.note(target, note);
  }
  if (text !== null && !isAddress) values.position = text;
  else if (values.code === undefined) findings.ask("position", (t) => t.asks.noPosition);
}

/** What people call the three states of a sign, beside what the city calls them. */
const states: Readonly<Record<string, readonly string[]>> = {
  planned: [
    "chưa gắn",
    "chưa lắp",
    "chưa treo",
    "dự kiến",
    "sẽ gắn",
    "kế hoạch",
    "mới",
    "planned",
    "to install",
  ],
  installed: [
    "đã gắn",
    "đã lắp",
    "đã lắp đặt",
    "đã treo",
    "đang treo",
    "đang gắn",
    "đang dùng",
    "đang sử dụng",
    "còn",

    "hoạt động",
    "installed",
    "active",
    "in place",
  ],
  retired: [
    "đã gỡ",
    "gỡ",
    "tháo",
    "đã tháo",
    "tháo dỡ",
    "đã tháo dỡ",

    "bỏ",

    "thu hồi",
    "retired",
    "removed",
  ],
};

function readStatus(row: BodyRow, findings: RowFindings): string | null {
  const text = textOf(row, "status", findings);
  if (text === null) return null;
  const read = signFields.status.read(text);
  if ("value" in read) return read.value;
  const found = Object.entries(states).find(([, words]) =>
    words.some((word) => fold(word) === fold(text)),
  );
  if (!found) {
    findings.wrong("status", (t) => t.problem(read, text, signFields.status));
    return null;
  }
  const [status] = found;
  const { choices } = signFields.status.value.limits;
  const words = choices?.[status];
  if (words) findings.note("status", (t) => t.notes.readAs(shown(text), words));
  return status;
}

function readInstalled(row: BodyRow, findings: RowFindings): string | null {
  const found = usableCell(row, "installedOn", findings);
  if (!found) return null;
  const read = readDay(found.cell, day().read);
  if ("problem" in read) {
    findings.wrong("installedOn", (t) => t.problem(read, found.cell.text));
    return null;
  }
  return read.value;
}

function withDefaults(draft: Draft): Draft {
  return { ...draft, values: { status: "planned", ...draft.values } };
}
