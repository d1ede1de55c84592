import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { hostsOf, type Language, languages } from "../src/city.ts";
import type { Answers } from "../src/records/import/answer.ts";
import { noAnswers, readAnswers } from "../src/records/import/answers.ts";
import type { stageImport } from "../src/records/import/changes/send.ts";
import type { GivenColumn } from "../src/records/import/columns/given-mapping.ts";
import { emptyCity } from "../src/records/import/known/known-city.ts";
import { readOwnFiles } from "../src/records/import/own/own-files.ts";
import type { OwnSheet } from "../src/records/import/own/own-sheets.ts";
import { type OpenFile, openFile, type ReadOutcome } from "../src/records/import/read-file.ts";
import { type Report, reportOf } from "../src/records/import/report.ts";
import { askAll, takeProposals } from "./import-answers.ts";
import type { Desk } from "./import-database.ts";
import { inWords, leftOutInWords } from "./import-words.ts";

/** `npm run import -- FILE`: brings a file of an office into the city's records. */

const help = `npm run import -- FILE... [options]

Reads a spreadsheet (XLSX, XLS, CSV), a pasted table, a map (GeoJSON, KML) or an annex in sentences,
and compares it with the local database, which is made first where there is none. Then applies what
is certain and what has been answered, as one change set, which can be undone: all of it or nothing.
Files of one's own export may be given together; they are taken as they are and nothing is asked.

  --dry-run          only say what would be done
  --take-proposals   answer every question as it proposes; rows whose questions propose nothing are
                     left out
  --answers FILE     answers to questions, as JSON: by a question's key what is to be done,
                     {"is": "yes" | "no" | "without-cell" | "without-row"} or {"is": "value", "value": "…"}
  --yes              apply without asking first
  --json             print one JSON object
  --sheet N          the sheet to read, from 1
  --map COLUMN=FIELD what a column holds: its heading, letter or number, and a field or - for
                     nothing; as often as needed
  --language LANG    vi (default) or en
  --remote           the deployed database, with your wrangler login
  --city FILE        the city's file of settings; city.toml where there is one
  --persist-to DIR   where the local database lies; as for npm start
  --server DIR       the server of its own that runs on the data folder DIR

Without --take-proposals and --answers questions are asked one by one on a terminal; elsewhere the
rows that ask are left out, and said.
`;

process.env.WRANGLER_SEND_METRICS ??= "false";

const options = {
  "dry-run": { type: "boolean", default: false },
  "take-proposals": { type: "boolean", default: false },
  answers: { type: "string" },
  yes: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  sheet: { type: "string" },
  map: { type: "string", multiple: true, default: [] as string[] },
  language: { type: "string", default: "vi" },
  remote: { type: "boolean", default: false },
  "persist-to": { type: "string" },
  server: { type: "string" },
  city: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

/** @returns the exit status: 1 for a file that cannot be read, 2 where somebody says no. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [file] = positionals;
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (file === undefined) throw new Error(`Say which file.\n\n${help}`);
  const language = languageOrStop(values.language);
  const given = { sheet: sheetOrStop(values.sheet), columns: values.map.map(columnOrStop) };
  const answers = values.answers === undefined ? noAnswers : answersOrStop(values.answers);
  const files = positionals.map((path) => new Uint8Array(readFileSync(path)));
  const own = await readOwnFiles(files);
  if (own) return importOwn(own, values, positionals, files);
  const [bytes] = files;
  if (!bytes || files.length > 1) {
    throw new Error("Only files of one's own export are imported several at once.");
  }
  const opened = await openFile(bytes);

  // A file that is refused is refused at once, without waiting for the database.
  const first = opened.read({ ...given, city: emptyCity });
  if (first.outcome === "refused") {
    const report = reportOf(first, emptyCity, language);
    await print(values.json ? inJson(report) : inWords(report));
    return values.json ? 0 : 1;
  }
  const { atDesk } = await import("./import-database.ts");
  const { remote, server, city: cityFile, "persist-to": persistTo } = values;
  const where = { remote, server, persistTo, cityFile };
  return atDesk(where, async (desk) => {
    const read = (answers: Answers) => opened.read({ ...given, city: desk.known, answers });
    const report = (outcome: ReadOutcome) => reportOf(outcome, desk.known, language);
    if (values["dry-run"]) {
      const found = report(read(values["take-proposals"] ? takeProposals(read, answers) : answers));
      await print(values.json ? inJson(found) : inWords(found));
      return 0;
    }
    if (!desk.hasTables) throw new Error("The database has no tables. Run npm start first.");
    const settled = await settle(values, read, answers, (outcome) => report(outcome).asks);
    const outcome = read(settled);
    if (outcome.outcome === "refused") throw new Error(report(outcome).reason ?? "");
    const { draftsOf } = await import("../src/records/import/changes/drafts.ts");
    const { drafts, open } = draftsOf(outcome.read, desk.known);
    const found = report(outcome);
    const words = inWords(found);
    return apply(values, { file, bytes, drafts, desk, language, words, told: { ...found, open } });
  });
}

/** Answers by the options or on the terminal. */
async function settle(
  values: Values,
  read: (answers: Answers) => ReturnType<OpenFile["read"]>,
  answers: Answers,
  asksOf: (outcome: ReadOutcome) => Report["asks"],
): Promise<Answers> {
  if (values["take-proposals"]) return takeProposals(read, answers);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY && !values.json;
  if (!isTerminal || values.answers !== undefined) return answers;
  return askAll(answers, (some) => asksOf(read(some)));
}

/** Files of our own export, together: nothing in them is asked. */
async function importOwn(
  sheets: readonly OwnSheet[],
  values: Values,
  paths: readonly string[],
  files: readonly Uint8Array[],
): Promise<number> {
  const { atDesk } = await import("./import-database.ts");
  const { ownDrafts } = await import("../src/records/import/own/own-drafts.ts");
  const { readRecords } = await import("../src/records/export/read-records.ts");
  const language = languageOrStop(values.language);
  const { remote, server, city: cityFile, "persist-to": persistTo } = values;
  const where = { remote, server, persistTo, cityFile };
  return atDesk(where, async (desk) => {
    if (!desk.hasTables) throw new Error("The database has no tables. Run npm start first.");
    const city = await readRecords(desk.d1, desk.today);
    const drafts = ownDrafts(sheets, city, desk.today);
    const made = drafts.filter(({ subject }) => !subject).length;
    const records = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    const counts = { records, new: made, changed: drafts.length - made };
    const words = `From an export: ${records} records, ${counts.new} new, ${counts.changed} changed.\n`;
    if (values["dry-run"]) {
      await print(values.json ? inJson(counts) : words);
      return 0;
    }
    const file = paths.map((path) => basename(path)).join(", ");
    const bytes = new Uint8Array(await new Blob(files as Uint8Array<ArrayBuffer>[]).arrayBuffer());
    return apply(values, { file, bytes, drafts, desk, language, words, told: counts });
  });
}

type Work = {
  file: string;
  bytes: Uint8Array<ArrayBuffer>;
  drafts: Parameters<typeof stageImport>[0];
  desk: Desk;
  language: Language;
  /** What was read, in sentences and as JSON. */
  words: string;
  told: object;
};

async function apply(values: Values, work: Work): Promise<number> {
  const { file, bytes, drafts, desk, language } = work;
  const { localStaging } = await import("../src/records/import/changes/local-staging.ts");
  const { sha256Of } = await import("../src/web/sha256.ts");
  const { stageImport: stage } = await import("../src/records/import/changes/send.ts");
  const { applyChangeSet } = await import("../src/records/changes/apply/apply.ts");
  const { discardChangeSet } = await import("../src/records/changes/stage.ts");
  const { d1, city, today, mint } = desk;
  const hosts = hostsOf(city);
  if (!values.json) await print(work.words);
  const named = { name: basename(file), sha256: await sha256Of(bytes) };
  const client = localStaging(d1, { official, file: named, today, hosts, mint });
  const staged = await stage(drafts, client, { progress: progressLine });
  const leftOut = leftOutInWords(staged.leftOut, language);
  const told = { ...work.told, leftOut, rows: staged.rows };
  if (!values.json)
    await print(leftOut.map(({ lines, reason }) => `! ${lines}: ${reason}\n`).join(""));
  if (staged.changeSet === null) {
    await print(values.json ? inJson({ ...told, applied: null }) : "Nothing to change.\n");
    return 0;
  }
  const cost = `This writes about ${staged.rows} rows; D1's free plan has 100,000 a day.`;
  if (!values.json) process.stderr.write(`${cost}\n`);
  if (!(await isWanted(values))) {
    await discardChangeSet(d1, staged.changeSet);
    process.stderr.write("Nothing was written.\n");
    return 2;
  }
  const applied = await applyChangeSet(d1, staged.changeSet, { official, today, hosts });
  if (applied.outcome !== "applied") {
    throw new Error(`Nothing was written: ${JSON.stringify(applied).slice(0, 2_000)}`);
  }
  const { changeSet, rowsWritten, counts } = applied;
  await print(
    values.json
      ? inJson({ ...told, applied: { changeSet, rowsWritten, counts } })
      : `Applied as change set ${changeSet}: ${rowsWritten} rows. Undo it at /officials/changes/${changeSet}.\n`,
  );
  return 0;
}

/** In the history; a person's e-mail is known only behind Cloudflare Access. */
const official = "npm run import";

const progressLine = (done: number, all: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${all}${done === all ? "\n" : ""}`);
};

/** On a terminal the cost is looked at first. */
async function isWanted({ yes, json }: Values): Promise<boolean> {
  if (yes || json || !process.stdin.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question("Apply? [y/N] ");
  terminal.close();
  return /^(y|yes|c|có)$/i.test(answer.trim());
}

const inJson = (report: object): string => `${JSON.stringify(report, null, 2)}\n`;

const print = (text: string): Promise<unknown> =>
  new Promise((resolve) => process.stdout.write(text, resolve));

function languageOrStop(given: string): Language {
  const language = languages.find((one) => one === given);
  if (language === undefined) throw new Error(`--language must be one of ${languages.join(", ")}.`);
  return language;
}

function sheetOrStop(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given);
  throw new Error(`--sheet must be a number from 1, not "${given}".`);
}

/** "Tên đường=name", "C=lengthM", "4=-"; a heading may have an equals sign, a field has none. */
function columnOrStop(given: string): GivenColumn {
  const [, column, target] = /^(.+)=([^=]*)$/s.exec(given) ?? [];
  if (column === undefined || target === undefined) {
    throw new Error(`--map must be COLUMN=FIELD, not "${given}".`);
  }
  return { column: column.trim(), target: target === "-" ? null : target.trim() };
}

function answersOrStop(path: string): Answers {
  const answers = readAnswers(readFileSync(path, "utf8"));
  if (!answers)
    throw new Error(`${path} holds no answers: it takes the form {"KEY": {"is": "yes"}}.`);
  return answers;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
