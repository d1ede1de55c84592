import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { passphraseFrom } from "./backup/passphrase.ts";
import { runCommand, say, stop } from "./command.ts";

/** `npm run restore -- DIR`, or `-- --to TIME`: brings a city back (docs/backup.md). */

const help = `npm run restore -- DIR [options]
npm run restore -- --to TIME --remote [options]

Brings back what the backup in DIR holds, or what the database was at TIME (2026-11-26T02:00:00Z).
All that is there now is backed up first. A city that is alive keeps its officials, its codes and
its history; old values come back as one change set, that can be undone, and counts are merged.

  --records-only           leaves the counts alone
  --before DIR             where to put the backup of what is there now; the same one again goes on
                           with a restore by --to that was cut off
  --yes                    does not ask
  --remote                 the deployed database, with your wrangler login
  --server DIR             the server of its own that runs on the data folder DIR
  --city FILE              the city's file of settings; city.toml where there is one
  --persist-to DIR         where the local database lies; as for npm start
  --passphrase-file FILE   the passphrase of encrypted backups
`;

const options = {
  to: { type: "string" },
  before: { type: "string" },
  "records-only": { type: "boolean", default: false },
  yes: { type: "boolean", default: false },
  remote: { type: "boolean", default: false },
  server: { type: "string" },
  "persist-to": { type: "string" },
  city: { type: "string" },
  "passphrase-file": { type: "string" },
  help: { type: "boolean" },
} as const;

await runCommand(run);

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return say(help);
  const [from] = positionals;
  const { to, remote, server, "records-only": recordsOnly } = values;
  if ((from === undefined) === (to === undefined)) {
    return stop(`Say either which backup or, with --to, which time.\n\n${help}`);
  }
  if (remote && server !== undefined) return stop("Say either --remote or --server.");
  if (to !== undefined && !remote) {
    return stop("Time Travel is the platform's own and has no local form: --to needs --remote.");
  }
  if (to !== undefined && Number.isNaN(Date.parse(to))) {
    return stop(`--to is to be a time such as 2026-11-26T02:00:00Z, not "${to}".`);
  }
  if (from !== undefined && !existsSync(from)) return stop(`There is no folder ${from}.`);
  const passphrase = passphraseFrom(values["passphrase-file"]);
  const at = Date.now();
  const before =
    values.before ?? `before-restore-${new Date(at).toISOString().replaceAll(":", "")}`;

  // Only now, since wrangler takes seconds to load.
  const { cityConfig } = await import("./city/config.ts");
  const { bookmarkOfNow, openDatabase, wranglerD1 } = await import("./backup/database.ts");
  const { openFolder } = await import("./backup/folder.ts");
  const { dumpCity, readDump } = await import("./backup/dump.ts");
  const { migrateTo } = await import("./backup/migrations.ts");
  const { planRestore } = await import("./backup/plan.ts");
  const { restoreCity } = await import("./backup/restore-city.ts");
  const { restoreTo } = await import("./backup/restore-to.ts");
  const { compareAll, inWords } = await import("./backup/report.ts");
  // What has grown too old in a backup goes at once, and not only the next night.
  const { tidyReports } = await import("../src/streets/reports/retention.ts");
  const { configPath, city, ...config } = cityConfig(values.city);
  const { utcOffset } = city;
  const persistTo = values["persist-to"] ?? config.persistTo;
  const where = { remote, configPath, persistTo, server };

  if (from !== undefined) {
    const old = await readDump(await openFolder(from, passphrase));
    await migrateTo(old.manifest.schema, where);
    const { d1, dispose } = await openDatabase(where);
    try {
      const folder = await openFolder(before, passphrase);
      if (folder.has("manifest.json")) return stop(`There is a backup in ${before} already.`);
      const now = await dumpCity(d1, folder, remote ? await bookmarkOfNow(where) : null);
      say(`What is there now is in ${before}.\n`);
      if (!(await agrees(await planRestore(old, now)))) return stop("Nothing was restored.");
      const restoring = { d1, old, now, utcOffset, recordsOnly, at };
      const restored = await restoreCity(restoring);
      tell(restored, await compareAll(d1, restoring, restored), inWords);
      await tidyReports({ DB: d1 }, at);
    } finally {
      await dispose();
    }
    await migrateTo(null, where);
    return;
  }

  const { d1, dispose } = await openDatabase(where);
  try {
    const { restoring, restored } = await restoreTo({
      d1,
      folder: await openFolder(`${before}/now`, passphrase),
      earlierFolder: await openFolder(`${before}/then`, passphrase),
      bookmark: () => bookmarkOfNow(where),
      goBack: async () => {
        const time = ["--timestamp", String(to)];
        await wranglerD1("time-travel", "restore", "DB", ...time, "--config", configPath);
        await migrateTo(null, where);
      },
      agrees: async (plan) => agrees(plan),
      utcOffset,
      recordsOnly,
      at,
    });
    tell(restored, await compareAll(d1, restoring, restored), inWords);
    await tidyReports({ DB: d1 }, at);
  } finally {
    await dispose();
  }

  async function agrees(plan: { missing: number; changed: number; counts: number }) {
    say(
      `Rows that are missing and come back: ${plan.missing}\n` +
        `Records whose old values come back: ${plan.changed}\n` +
        `Rows of counts that are missing or less: ${recordsOnly ? "left alone" : plan.counts}\n`,
    );
    if (values.yes) return true;
    const asking = createInterface({ input: process.stdin, output: process.stdout });
    // Where nobody can answer, the input ends: nothing is restored.
    const ended = once(asking, "close").then(() => "");
    const answer = await Promise.race([asking.question("Restore? (yes/no) "), ended]);
    asking.close();
    return answer.trim().toLowerCase() === "yes";
  }
}

type Told = {
  into: string;
  changeSet: number | null;
  refused: readonly { key: string | null }[];
};

function tell<C extends { wrong: number }>(
  { into, changeSet, refused }: Told,
  comparisons: readonly C[],
  inWords: (comparisons: readonly C[]) => string,
): void {
  if (changeSet !== null) {
    say(
      `Old values came back as change set ${changeSet}; /officials/changes/${changeSet} undoes it.\n`,
    );
  }
  for (const { key } of refused) say(`Left as it is, since today's rules refuse it: ${key}\n`);
  say(inWords(comparisons));
  if (into !== "empty") say("The tallies send their counts again at the next scan or tonight.\n");
  const isRight = comparisons.every(({ wrong }) => wrong === 0) && refused.length === 0;
  if (!isRight) process.exitCode = 1;
}
