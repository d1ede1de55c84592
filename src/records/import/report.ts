import type { Language } from "../../city.ts";
import type { Answer } from "./answer.ts";
import { choicesOf, keyOf } from "./answers.ts";
import { fingerprintOf } from "./columns/assign.ts";
import type { Ask, Remark } from "./findings.ts";
import type { KnownCity } from "./known/known-city.ts";
import type { Read } from "./read.ts";
import type { ReadOutcome } from "./read-file.ts";
import type { ImportedRecord } from "./rows/record.ts";
import { type Said, sentencesIn } from "./said.ts";
import type { Header } from "./shape/header.ts";
import { columnLetters } from "./tables/sheet.ts";

/**
 * What reading a file has found, in one language and as plain JSON. Rows are the file's own lines,
 * or the numbers of a map's features; columns are called by their headings, or their letters.
 */
export type Report = {
  outcome: "read" | "refused";
  /** Why it was refused and what to do; null for a file that was read. */
  reason: string | null;
  sheet: string | null;
  sheets: readonly { number: number; name: string; hidden: boolean; hasTable: boolean }[];
  encoding: string | null;
  /** Letters that were converted, with some rows as they stood and as they are read. */
  converted: {
    from: string;
    samples: readonly { row: number; before: string; after: string }[];
  } | null;
  /** `field` is null for a column that is left out. */
  columns: readonly { column: string; heading: string; field: string | null }[];
  /** Tables with the same headings have the same: by it a correction of the columns is kept. */
  fingerprint: string | null;
  /** Numbers of records, those that ask included. */
  new: number;
  changed: number;
  unchanged: number;
  /** Streets of the city that the file does not have. They stay as they are. */
  notInFile: number;
  /** `rows` are all to which one answer is given. */
  asks: readonly {
    row: number;
    column: string | null;
    question: string;
    /** By which an answer is kept, and what it may be (`answers.ts`). */
    key: string;
    answers: readonly Answer["is"][];
    options?: readonly string[];
    proposal?: unknown;
    rows?: number[];
  }[];
  wrong: readonly { row: number; column: string | null; reason: string }[];
  notes: readonly { row: number | null; column: string | null; note: string }[];
  records: readonly Record<string, unknown>[];
};

/** What a file came to, in a language; `city` is the one that it was compared with. */
export function reportOf(outcome: ReadOutcome, city: KnownCity, language: Language): Report {
  const t = sentencesIn(language);
  if (outcome.outcome === "refused") return { ...nothing, reason: outcome.because(t) };
  const { read } = outcome;
  const { findings, headers, records } = read;
  const byPlace = (a: { line: number }, b: { line: number }) => a.line - b.line;
  const asks = oncePerGroup(findings.asks.toSorted(byPlace));
  const asking = new Set(findings.asks.map(({ line }) => line));
  const place = ({ line, column }: Remark) => ({ row: line, column: columnName(headers, column) });
  const count = (state: ImportedRecord["state"]) =>
    records.filter((record) => record.state === state).length;
  return {
    outcome: "read",
    reason: null,
    sheet: read.sheet?.name || null,
    sheets: read.sheets.map(({ isHidden, ...sheet }) => ({ ...sheet, hidden: isHidden })),
    encoding: read.encoding,
    converted: read.converted && {
      from: read.converted.from,
      samples: read.converted.samples.map(({ line, ...sample }) => ({ row: line, ...sample })),
    },
    columns: headers.flatMap(columnsIn),
    fingerprint: headers[0] ? fingerprintOf(headers[0].headings) : null,
    new: count("new"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    notInFile: read.notInFile.length,
    asks: asks.map(({ ask, rows }) => ({
      ...place(ask),
      question: ask.said(t),
      key: keyOf(ask),
      answers: choicesOf(ask),
      ...(ask.options ? { options: ask.options } : {}),
      ...(ask.proposal === undefined ? {} : { proposal: ask.proposal }),
      ...(rows.length > 1 ? { rows } : {}),
    })),
    wrong: findings.wrong.toSorted(byPlace).map((one) => ({ ...place(one), reason: one.said(t) })),
    notes: notesOf(read).map(({ line, column, said }) => ({
      row: line,
      column: columnName(headers, column),
      note: said(t),
    })),
    records: records.map((record) => recordIn(record, city, asking)),
  };
}

const nothing: Report = {
  outcome: "refused",
  reason: null,
  sheet: null,
  sheets: [],
  encoding: null,
  converted: null,
  columns: [],
  fingerprint: null,
  new: 0,
  changed: 0,
  unchanged: 0,
  notInFile: 0,
  asks: [],
  wrong: [],
  notes: [],
  records: [],
};

/** The first question of each group, with the lines of them all; others alone. */
function oncePerGroup(asks: readonly Ask[]): { ask: Ask; rows: number[] }[] {
  const members = Map.groupBy(asks, (ask) => ask.group ?? ask);
  return asks.flatMap((ask) => {
    const group = members.get(ask.group ?? ask) ?? [ask];
    if (group.length <= (ask.maxAlone ?? 0)) return [{ ask, rows: [ask.line] }];
    return group[0] === ask ? [{ ask, rows: [...new Set(group.map(({ line }) => line))] }] : [];
  });
}

function columnName(headers: readonly Header[], column: number | null): string | null {
  if (column === null) return null;
  const heading = headers.map(({ headings }) => headings[column]).find((one) => one);
  return heading?.text ?? columnLetters(column);
}

const columnsIn = ({ headings, assignment }: Header): Report["columns"] =>
  headings.flatMap((heading, column) =>
    heading
      ? [
          {
            column: columnLetters(column),
            heading: heading.text,
            field: assignment.targets[column] ?? null,
          },
        ]
      : [],
  );

type Note = { line: number | null; column: number | null; said: Said };

function notesOf({ findings, skipped, converted, sheets, sheet, notInFile }: Read): Note[] {
  const ofFile: Said[] = [];
  if (converted) ofFile.push((t) => t.notes.converted(converted.from));
  const others = sheets.filter((one) => one.hasTable && one.number !== sheet?.number);
  if (others.length > 0) ofFile.push((t) => t.notes.otherSheets(others.map(({ name }) => name)));
  if (notInFile.length > 0) ofFile.push((t) => t.notes.notInFile(notInFile.length));
  const ofLines: Note[] = skipped.map(({ line, kind, text }) => ({
    line,
    column: null,
    said: (t) => t.notes.skipped[kind](text),
  }));
  return [
    ...ofFile.map((said) => ({ line: null, column: null, said })),
    ...[...findings.notes, ...ofLines].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  ];
}

/** On one level, under the keys of the fields. */
function recordIn(
  record: ImportedRecord,
  city: KnownCity,
  asking: ReadonlySet<number>,
): Record<string, unknown> {
  const { line, lines, type, state, key, values, wards, changes, segment, ...rest } = record;
  const { isSlugMade: _made, streets: _streets, ...more } = rest;
  const nameOf = (code: string) =>
    city.wards.find((ward) => ward.isInForce && ward.code === code)?.name;
  return {
    row: line,
    ...(lines.length > 1 ? { rows: lines } : {}),
    type,
    state,
    key,
    asks: lines.some((one) => asking.has(one)),
    ...values,
    ...(wards === undefined ? {} : { wards: wards.map((ward) => wardIn(ward, nameOf(ward))) }),
    ...more,
    ...(segment === undefined ? {} : { segment }),
    changes,
  };
}

const wardIn = (ward: string, name: string | undefined) =>
  name === undefined ? { code: null, name: ward } : { code: ward, name };
