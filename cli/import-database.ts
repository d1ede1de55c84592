import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { getPlatformProxy, unstable_readConfig } from "wrangler";
import { type CityVars, readCity } from "../src/city.ts";
import { connect } from "../src/db/client.ts";
import { isoDayOf } from "../src/db/hours.ts";
import { emptyCity, type KnownCity } from "../src/records/import/known/known-city.ts";
import { readKnownCity } from "../src/records/read-known-city.ts";
import { databaseOnly } from "./local-wrangler.ts";

/**
 * What the local database has, which is made first where there is none, as `npm start` makes it. One
 * without tables has nothing.
 * @throws Error with what was printed if it cannot be made, and what to do if it cannot be read.
 */
export async function localCity(persistTo: string): Promise<KnownCity> {
  if (!existsSync(join(persistTo, "v3/d1"))) await prepare(persistTo);
  const { utcOffset } = readCity(unstable_readConfig({}, { hideWarnings: true }).vars as CityVars);
  const { env, dispose } = await getPlatformProxy<Pick<Env, "DB">>({
    configPath: databaseOnly(),
    persist: { path: join(persistTo, "v3") },
  });
  try {
    return await readKnownCity(connect(env.DB), isoDayOf(Date.now(), utcOffset));
  } catch (error) {
    const cause = (error as Error).cause ?? error;
    if (String(cause).includes("no such table")) return emptyCity;
    throw new Error(`The local database in ${persistTo} could not be read (${cause}). ${update}`);
  } finally {
    await dispose();
  }
}

const update = "Run npm start once to bring it up to date.";

async function prepare(persistTo: string): Promise<void> {
  const program = promisify(execFile)(process.execPath, [
    "sample/prepare.ts",
    "--persist-to",
    persistTo,
  ]);
  program.child.stderr?.pipe(process.stderr);
  await program.catch(({ stdout, stderr }) => {
    throw new Error(`The local database could not be made:\n${stdout}${stderr}`);
  });
}
