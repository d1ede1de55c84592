import type { Language } from "../../../city.ts";
import type { Answers } from "../../../records/import/answer.ts";
import type { GivenColumn } from "../../../records/import/columns/given-mapping.ts";
import type { KnownCity } from "../../../records/import/known/known-city.ts";
import type { Read } from "../../../records/import/read.ts";
import type { OpenFile } from "../../../records/import/read-file.ts";
import type { Report } from "../../../records/import/report.ts";
import { type ChosenFile, keepAnswers, keepColumns, keptAnswers, keptColumns } from "./kept.ts";

export type Reading = typeof import("./reading.ts");

/** A file that was read, with everything that it was read with. */
export type Work = {
  reading: Reading;
  file: ChosenFile;
  city: KnownCity;
  opened: OpenFile;
  sheet: number | null;
  columns: readonly GivenColumn[];
  answers: Answers;
  report: Report;
  /** Null for a file that is refused. */
  read: Read | null;
};

type Addresses = { language: Language; city: string };

/** Opens a file and reads it as it was read before a reload, or with what is kept of its headings. */
export async function begin(file: ChosenFile, { language, city }: Addresses): Promise<Work> {
  const [reading, known] = await Promise.all([import("./reading.ts"), readCity(city)]);
  const opened = await reading.openFile(file.bytes);
  const nothing = { sheet: null, columns: [], answers: keptAnswers(file) };
  const first = readAgain({ reading, file, city: known, opened, ...nothing }, language);
  return withKeptColumns(first, language);
}

async function readCity(address: string): Promise<KnownCity> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The city answered ${answer.status}.`);
  return (await answer.json()) as KnownCity;
}

type Given = Omit<Work, "report" | "read">;

function readAgain(given: Given, language: Language): Work {
  const { opened, city, sheet, columns, answers, reading } = given;
  const outcome = opened.read({ city, sheet, columns, answers });
  const report = reading.reportOf(outcome, city, language);
  return { ...given, report, read: outcome.outcome === "read" ? outcome.read : null };
}

/** The same with another sheet, other columns or more answers. */
export function change(
  work: Work,
  changed: Partial<Pick<Work, "sheet" | "columns" | "answers">>,
  language: Language,
): Work {
  const again = readAgain({ ...work, ...changed }, language);
  if (changed.answers) keepAnswers(work.file, changed.answers);
  if (changed.columns && work.report.fingerprint !== null) {
    keepColumns(work.report.fingerprint, changed.columns);
  }
  return changed.sheet === undefined ? again : withKeptColumns({ ...again, columns: [] }, language);
}

function withKeptColumns(work: Work, language: Language): Work {
  const columns = work.report.fingerprint === null ? [] : keptColumns(work.report.fingerprint);
  if (columns.length === 0) return work;
  const corrected = readAgain({ ...work, columns }, language);
  // What is kept may not fit any more: then the file stays as it is recognised.
  return corrected.read ? corrected : work;
}
