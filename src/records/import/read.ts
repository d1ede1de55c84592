import type { Answers } from "./answer.ts";
import type { GivenColumn } from "./columns/given-mapping.ts";
import type { Findings } from "./findings.ts";
import type { KnownCity } from "./known/known-city.ts";
import type { Converted, EncodingName } from "./letters/repair.ts";
import type { Overrides } from "./overrides.ts";
import type { ImportedRecord } from "./rows/record.ts";
import type { Skipped } from "./shape/body.ts";
import type { Header } from "./shape/header.ts";
import type { Row } from "./tables/sheet.ts";

/** What may be said beside the file itself. */
export type ReadOptions = {
  /** What the city has, with which the file is compared. */
  city: KnownCity;
  /** The sheet to read, from 1; without it, the visible one with most of a table. */
  sheet: number | null;
  /** Corrections of what the columns were taken for. */
  columns: readonly GivenColumn[];
  /** To the questions of an earlier reading; none without it. */
  answers?: Answers;
};

/** The same with what the answers put in the place of what is in the file. */
export type Reading = Required<ReadOptions> & { overrides: Overrides };

export type SheetInfo = { number: number; name: string; isHidden: boolean; hasTable: boolean };

/** A file that was read: nothing is written anywhere. */
export type Read = {
  encoding: EncodingName;
  converted: Converted | null;
  /** All sheets of a workbook, and the one that was read; one without a name for other files. */
  sheets: readonly SheetInfo[];
  sheet: SheetInfo | null;
  /** Of the table; of a map, that of its lines and that of its points. */
  headers: readonly Header[];
  /** The lines of the file as they were read. */
  rows: readonly Row[];
  records: readonly ImportedRecord[];
  findings: Findings;
  /** Lines between the records: sections, totals, notes. */
  skipped: readonly Skipped[];
  /** Streets of the city that the file does not have; they stay as they are. */
  notInFile: readonly string[];
};
