import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { passphraseFrom } from "./backup/passphrase.ts";
import { runCommand, say, stop } from "./command.ts";
import { startFirst } from "./start-first.ts";

/** `npm run backup -- --out DIR`: everything that the database holds, in files (docs/backup.md). */

const help = `npm run backup -- --out DIR [options]

Writes a file of JSON lines for each table of the database into DIR, and manifest.json.

  --remote                 the deployed database, with your wrangler login
  --server DIR             the server of its own that runs on the data folder DIR
  --city FILE              the city's file of settings; city.toml where there is one
  --persist-to DIR         where the local database lies; as for npm start
  --passphrase-file FILE   encrypts every file with the passphrase in FILE (age)

The files hold contacts and keys. docs/backup.md says how to keep them and for how long.
`;

await runCommand(run);

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      remote: { type: "boolean", default: false },
      server: { type: "string" },
      "persist-to": { type: "string" },
      city: { type: "string" },
      "passphrase-file": { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return say(help);
  const { out, remote, server } = values;
  if (!out) return stop(`--out is missing: say into which folder.\n\n${help}`);
  if (remote && server !== undefined) return stop("Say either --remote or --server.");
  const passphrase = passphraseFrom(values["passphrase-file"]);

  // Only now, since wrangler takes seconds to load.
  const { cityConfig } = await import("./city/config.ts");
  const { configPath, ...config } = cityConfig(values.city);
  const persistTo = values["persist-to"] ?? config.persistTo;
  if (!remote && server === undefined && !existsSync(persistTo)) {
    return stop(`There is no local database in ${persistTo}. ${startFirst}`);
  }
  const where = { remote, configPath, persistTo, server };
  const { bookmarkOfNow, openDatabase } = await import("./backup/database.ts");
  const { openFolder } = await import("./backup/folder.ts");
  const { dumpCity } = await import("./backup/dump.ts");
  const folder = await openFolder(out, passphrase);
  if (folder.has("manifest.json")) return stop(`There is a backup in ${out} already.`);
  const { d1, dispose } = await openDatabase(where);
  try {
    const { manifest } = await dumpCity(d1, folder, remote ? await bookmarkOfNow(where) : null);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const held = manifest.heldBack.reduce((sum, { scans }) => sum + scans, 0);
    process.stdout.write(
      `${manifest.tables.length} tables with ${rows} rows are in ${out}.\n` +
        `Scans that the tallies held back when they last wrote: ${held}.\n`,
    );
  } finally {
    await dispose();
  }
}
