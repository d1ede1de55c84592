import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { City } from "../src/city.ts";
import { connect } from "../src/db/client.ts";
import { isoDayOf } from "../src/db/hours.ts";
import { emptyCity, type KnownCity } from "../src/records/import/known/known-city.ts";
import { readKnownCity } from "../src/records/read-known-city.ts";
import { mintCode } from "../src/signs/mint.ts";
import { openDatabase } from "./backup/database.ts";
import { cityConfig } from "./city/config.ts";

export type Desk = {
  d1: D1Database;
  city: City;
  /** What the city has; nothing where the database has no tables. */
  known: KnownCity;
  hasTables: boolean;
  today: string;
  mint: () => string;
};

/** Which database: of the city of a file of settings, as `cityConfig` finds it. */
type Where = {
  remote: boolean;
  /** The data folder of a server of its own that runs. */
  server: string | undefined;
  persistTo: string | undefined;
  cityFile: string | undefined;
};

/**
 * Works with the local database, which is made first where there is none, as `npm start` makes it;
 * with that of a server of its own; or with the deployed one, with the wrangler login of this machine.
 * @throws Error with what was printed if it cannot be made, and what to do if it cannot be read.
 */
export async function atDesk<T>(
  { remote, server, persistTo: given, cityFile }: Where,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const { configPath, city, ...config } = cityConfig(cityFile);
  const persistTo = given ?? config.persistTo;
  const isLocal = !remote && server === undefined;
  if (isLocal && !existsSync(join(persistTo, "v3/d1"))) await prepare(persistTo, cityFile);
  const today = isoDayOf(Date.now(), city.utcOffset);
  const { d1, dispose } = await openDatabase({ remote, server, configPath, persistTo });
  try {
    const known = await readOrNothing(d1, today, remote ? "deployed" : (server ?? persistTo));
    const [hasTables, mint] = [known !== null, () => mintCode(city)];
    return await work({ d1, city, known: known ?? emptyCity, hasTables, today, mint });
  } finally {
    await dispose();
  }
}

/** Null where there are no tables. */
async function readOrNothing(
  d1: D1Database,
  today: string,
  where: string,
): Promise<KnownCity | null> {
  try {
    return await readKnownCity(connect(d1), today);
  } catch (error) {
    const cause = (error as Error).cause ?? error;
    if (String(cause).includes("no such table")) return null;
    const what = where === "deployed" ? "The deployed database" : `The local database in ${where}`;
    throw new Error(`${what} could not be read (${cause}). ${update}`);
  }
}

const update = "Run npm start once to bring a local one up to date.";

async function prepare(persistTo: string, cityFile: string | undefined): Promise<void> {
  const program = promisify(execFile)(process.execPath, [
    "sample/prepare.ts",
    "--persist-to",
    persistTo,
    ...(cityFile === undefined ? [] : ["--city", cityFile]),
  ]);
  program.child.stderr?.pipe(process.stderr);
  await program.catch(({ stdout, stderr }) => {
    throw new Error(`The local database could not be made:\n${stdout}${stderr}`);
  });
}
