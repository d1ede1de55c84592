import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Language, languages } from "../src/city.ts";
import type { GivenColumn } from "../src/records/import/columns/given-mapping.ts";
import { emptyCity, type KnownCity } from "../src/records/import/known/known-city.ts";
import { readFile } from "../src/records/import/read-file.ts";
import { type Report, reportOf } from "../src/records/import/report.ts";

/** `npm run import -- FILE`: what a file of an office would make of the city's records. */

const help = `npm run import -- FILE [options]

Reads a spreadsheet (XLSX, XLS, CSV), a pasted table, a map (GeoJSON, KML) or an annex in sentences,
and compares it with the local database, which is made first where there is none.

  --dry-run          only say what would be done; nothing else is possible yet
  --json             print one JSON object
  --sheet N          the sheet to read, from 1
  --map COLUMN=FIELD what a column holds: its heading, letter or number, and a field or - for
                     nothing; as often as needed
  --language LANG    vi (default) or en
  --persist-to DIR   where the local database lies; as for npm start
`;

process.env.WRANGLER_SEND_METRICS ??= "false";

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** @returns the exit status: 1 for a file that cannot be read, 2 for what is not possible yet. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean" },
      json: { type: "boolean" },
      sheet: { type: "string" },
      map: { type: "string", multiple: true, default: [] },
      language: { type: "string", default: "vi" },
      "persist-to": { type: "string", default: ".wrangler/state" },
      help: { type: "boolean" },
    },
  });
  const [file, ...others] = positionals;
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (file === undefined || others.length > 0) throw new Error(`Say which file.\n\n${help}`);
  const language = languageOrStop(values.language);
  const options = { sheet: sheetOrStop(values.sheet), columns: values.map.map(columnOrStop) };
  const bytes = new Uint8Array(readFileSync(file));

  // A file that is refused is refused at once, without waiting for the database.
  let city: KnownCity = emptyCity;
  let outcome = await readFile(bytes, { ...options, city });
  if (outcome.outcome === "read") {
    const { localCity } = await import("./import-database.ts");
    city = await localCity(values["persist-to"]);
    outcome = await readFile(bytes, { ...options, city });
  }
  const report = reportOf(outcome, city, language);
  const text = values.json ? `${JSON.stringify(report, null, 2)}\n` : inWords(report);
  await new Promise((resolve) => process.stdout.write(text, resolve));
  if (report.outcome === "refused") return values.json ? 0 : 1;
  if (values["dry-run"]) return 0;
  process.stderr.write(
    "Nothing was written: applying an import comes with change sets. Say --dry-run to only look.\n",
  );
  return 2;
}

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

function inWords(report: Report): string {
  if (report.outcome === "refused") return `${report.reason}\n`;
  const at = (row: number | null, column: string | null) =>
    [row, column].filter((part) => part !== null).join(" · ");
  const lines = [
    [report.sheet, report.encoding].filter(Boolean).join(" · "),
    ...report.columns.map(({ heading, field }) => `  ${heading} → ${field ?? "-"}`),
    ...(report.converted?.samples ?? []).map(
      ({ row, before, after }) => `  ${row}: ${before} → ${after}`,
    ),
    `new ${report.new} · changed ${report.changed} · unchanged ${report.unchanged}`,
    ...report.asks.map(({ row, rows, column, question }) => {
      const others = rows ? ` (${rows.join(", ")})` : "";
      return `? ${at(row, column)}${others}: ${question}`;
    }),
    ...report.wrong.map(({ row, column, reason }) => `! ${at(row, column)}: ${reason}`),
    ...report.notes.map(({ row, column, note }) => `  ${at(row, column)}: ${note}`),
  ];
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}
