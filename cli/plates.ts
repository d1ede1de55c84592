import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { isoDayOf } from "../src/db/hours.ts";
import { whyNot } from "../src/signs/plate/options.ts";
import { platePdf } from "../src/signs/plate/pdf.ts";
import { readChoice } from "../src/signs/workshop/choice.ts";
import { filesOf } from "../src/signs/workshop/files.ts";
import { readJob } from "../src/signs/workshop/job.ts";
import { manifestCells } from "../src/signs/workshop/manifest.ts";
import { manifestCsv, manifestSheet } from "../src/signs/workshop/manifest-files.ts";
import { choiceQuery } from "../src/signs/workshop/queries.ts";
import { writeWorkbook } from "../src/web/workbook.ts";
import { runCommand, say, stop } from "./command.ts";
import { startFirst } from "./start-first.ts";

/**
 * `npm run plates -- --out DIR`: the same files as the archive of the print page, of the same choice,
 * written into a folder.
 */

const help = `npm run plates -- --out DIR [options]

Writes plates/, symbols/, manifest.csv and manifest.xlsx into DIR.

  --ward CODE        signs of a ward in force, by its code
  --street SLUG      signs of one street, by the name in its address (ly-bon)
  --status STATUS    planned, installed or retired; without it, planned and installed
  --format SIZE      180x120 (default), 120x120, 80x80 or 750x400
  --bleed MM         how far the ground reaches beyond the edge, 0 to 20
  --marks            with cut marks
  --radius MM        of the corners; the format's own without it
  --hole MM          across the holes, 0 for none; the format's own without it
  --files KIND       svg (default), pdf or both
  --quantity N       plates of each sign, in the files' names and the manifest
  --city FILE        the city's file of settings; city.toml where there is one
  --remote           from the deployed database, with your wrangler login
  --persist-to DIR   where the local database lies; as for npm start
  --server DIR       the server of its own that runs on the data folder DIR
`;

const notRecorded = `The deployed database has no record of these plates, and will not list them when a street's name is
corrected. To have them recorded, make them on the print page: /officials/print.
`;

await runCommand(run);

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      ward: { type: "string" },
      street: { type: "string" },
      status: { type: "string" },
      format: { type: "string" },
      bleed: { type: "string" },
      marks: { type: "boolean" },
      radius: { type: "string" },
      hole: { type: "string" },
      files: { type: "string" },
      quantity: { type: "string" },
      remote: { type: "boolean" },
      "persist-to": { type: "string" },
      server: { type: "string" },
      city: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return say(help);
  const { out, ward = "", street, status } = values;
  if (!out) return stop(`--out is missing: say into which folder.\n\n${help}`);
  const choice = readChoice({ ward, street, status });
  if (!choice || (status && choice.status === "")) {
    return stop(`--status must be planned, installed or retired, not "${status}".`);
  }
  const { format, bleed, radius, hole, files, quantity } = values;
  const marks = values.marks ? "1" : "0";
  // Before the city is known, and so its day: a slip in what was typed is told at once.
  const asked = readJob({ format, bleed, marks, radius, hole, files, quantity }, "", "en");
  if (typeof asked === "string") return stop(`--${asked}`);
  const { remote, server } = values;
  if (!remote && values["persist-to"] !== undefined && !existsSync(values["persist-to"])) {
    return stop(`There is no local database in ${values["persist-to"]}. ${startFirst}`);
  }

  // Only now, since wrangler takes seconds to load.
  const { cityConfig } = await import("./city/config.ts");
  const { localDatabase, recordLocally, remoteDatabase } = await import("./plates-databases.ts");
  const { configPath, city, ...config } = cityConfig(values.city);
  const { host, utcOffset } = city;
  const persistTo = values["persist-to"] ?? config.persistTo;
  if (!remote && server === undefined && !existsSync(persistTo)) {
    return stop(`There is no local database in ${persistTo}. ${startFirst}`);
  }

  const day = isoDayOf(Date.now(), utcOffset);
  const job = { ...asked, day };
  const query = choiceQuery(choice, day);
  const place = { configPath, persistTo, server };
  const rows = remote ? await remoteDatabase(query, configPath) : await localDatabase(query, place);
  if (rows.length === 0) return stop("There are no such signs; nothing was written.");

  const manifest: ReturnType<typeof manifestCells>[] = [];
  const leftOut: string[] = [];
  const codes: string[] = [];
  for (const [i, row] of rows.entries()) {
    try {
      const files = filesOf(row, host, job);
      for (const file of [files.svg, files.symbol])
        if (file) write(join(out, file.name), file.text);
      if (files.pdf) write(join(out, files.pdf.name), await platePdf(files.pdf.drawing));
      manifest.push(manifestCells(row, files, { host, job }));
      codes.push(row.code);
    } catch (error) {
      const reason = whyNot(error, "en");
      if (reason === null) throw error;
      leftOut.push(`Left out ${row.code} (${row.street}): ${reason}`);
    }
    if (process.stdout.isTTY) say(`\r${i + 1} of ${rows.length} signs`);
  }
  write(join(out, "manifest.csv"), manifestCsv(manifest));
  write(join(out, "manifest.xlsx"), await writeWorkbook([manifestSheet(manifest)]));
  if (process.stdout.isTTY) say("\n");
  const written = rows.length - leftOut.length;
  const what = written === 1 ? "1 sign" : `${written} signs`;
  say(`${what}: plates, symbols, manifest.csv and manifest.xlsx are in ${out}.\n`);
  if (remote) say(notRecorded);
  else await recordLocally({ format: job.format, host, codes }, place);
  if (leftOut.length > 0) stop(leftOut.join("\n"));
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
