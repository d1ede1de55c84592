import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../cli/backup/database.ts";
import { dumpCity } from "../cli/backup/dump.ts";
import { openFolder } from "../cli/backup/folder.ts";
import { loadSample } from "../sample/load.ts";
import { today } from "../src/db/hours.ts";
import { rollUp } from "../src/scan/roll-up.ts";
import { migrate } from "../support/d1/migrate.ts";

/**
 * `npm run bench:backup`: backs up the sample with its year, plainly twice and once encrypted, and
 * prints how long each takes and how large it is.
 */
const utcOffset = 7;
const folder = mkdtempSync(join(tmpdir(), "bien-pho-bench-"));
const { d1, dispose } = await openDatabase({
  remote: false,
  configPath: "wrangler.toml",
  persistTo: folder,
});
await migrate(d1);
const now = new Date();
await loadSample(d1, { now, utcOffset });
await rollUp(d1, { today: today(now.getTime(), utcOffset), utcOffset, maxDays: 1_000 });

const times: [name: string, passphrase: string | null][] = [
  ["plain", null],
  ["again", null],
  ["encrypted", "one two three four"],
];
for (const [name, passphrase] of times) {
  const started = performance.now();
  const into = await openFolder(join(folder, name), passphrase);
  const { manifest } = await dumpCity(d1, into);
  const seconds = (performance.now() - started) / 1000;
  const files = readdirSync(into.path);
  const bytes = files.reduce((sum, file) => sum + statSync(join(into.path, file)).size, 0);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${name}: ${rows} rows of ${manifest.tables.length} tables, ${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s`,
  );
}
const differing = readdirSync(join(folder, "plain")).filter(
  (file) =>
    file !== "manifest.json" &&
    !readFileSync(join(folder, "plain", file)).equals(readFileSync(join(folder, "again", file))),
);
console.log(`files of the second backup that differ from the first: ${differing.length}`);
await dispose();
rmSync(folder, { recursive: true });
process.exit(differing.length === 0 ? 0 : 1);
