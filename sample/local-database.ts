import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { promisify } from "node:util";
import { getPlatformProxy } from "wrangler";
import { databaseOnly, wrangler } from "../cli/local-wrangler.ts";
import { shownSign } from "./demo-signs.ts";

export type ShownSign = { code: string; slug: string };

type Options = {
  /** What wrangler is to read of the city. */
  configPath: string;
  /** Wrangler's folder of local state. */
  persistTo: string;
  /** Whole hours; the city's days are counted with it. */
  utcOffset: number;
  /** Told what takes its time, a line at a time. */
  say: (line: string) => void;
  /** Who becomes administrator with the sample city; null to leave a new database empty. */
  sampleFor: string | null;
};

/**
 * Brings the local database up to date: the migrations that it lacks, and the sample city where it
 * has no streets and the sample is wanted.
 * @returns a sign to show, the sample's own if it is there; null for a city without signs.
 * @throws Error with what wrangler printed if a migration cannot be applied.
 */
export async function prepareDatabase(options: Options): Promise<ShownSign | null> {
  const { configPath, persistTo, utcOffset, say, sampleFor } = options;
  let local = existsSync(`${persistTo}/v3/d1`) ? await open(options) : null;
  if (!local || !(await hasAllMigrations(local.env.DB))) {
    await local?.dispose();
    say("Bringing the local database up to date …");
    await migrate(configPath, persistTo);
    local = await open(options);
  }
  const { DB } = local.env;
  let sign = await signToShow(DB);
  if (!sign && sampleFor !== null) {
    // Only now: nobody waits for the sample's files who has it already.
    const { loadSample } = await import("./load.ts");
    await loadSample(DB, { now: new Date(), utcOffset, say, official: sampleFor });
    sign = await signToShow(DB);
  }
  await local.dispose();
  return sign;
}

const open = ({ configPath, persistTo }: Pick<Options, "configPath" | "persistTo">) =>
  getPlatformProxy<Env>({
    configPath: databaseOnly(configPath),
    persist: { path: `${persistTo}/v3` },
  });

/** Whether all files of migrations/ stand in wrangler's own list of those applied. */
async function hasAllMigrations(db: D1Database): Promise<boolean> {
  const list = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'");
  if (!(await list.first())) return false;
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const files = readdirSync("migrations").filter((file) => file.endsWith(".sql"));
  return files.every((file) => applied.has(file));
}

async function migrate(configPath: string, persistTo: string): Promise<void> {
  const parameters = ["d1", "migrations", "apply", "DB", "--local"];
  parameters.push("--config", configPath, "--persist-to", persistTo);
  const env = { ...process.env, CI: "1" };
  await promisify(execFile)(process.execPath, [wrangler, ...parameters], { env }).catch(
    ({ stdout, stderr }) => {
      throw new Error(`The migrations could not be applied:\n${stdout}${stderr}`);
    },
  );
}

const signToShow = (db: D1Database) =>
  db
    .prepare(
      `SELECT code, slug FROM signs JOIN streets ON streets.id = street_id
       WHERE signs.status = 'installed' ORDER BY code = ? DESC LIMIT 1`,
    )
    .bind(shownSign)
    .first<ShownSign>();
