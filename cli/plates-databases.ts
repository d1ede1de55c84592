import { type NewArchive, recordArchive } from "../src/signs/workshop/archives.ts";
import { type PrintRow, readRows, sqlText } from "../src/signs/workshop/queries.ts";
import { openDatabase, type Where } from "./backup/database.ts";
import { rowsOfAnswer, runWrangler, toAsk } from "./run-wrangler.ts";
import { startFirst } from "./start-first.ts";

type Query = Parameters<typeof readRows>[1];

/** Where the database of a city is described, and where its local one lies. */
export type Place = Pick<Where, "configPath" | "persistTo" | "server">;

/**
 * Reads the database that `npm start` made on this machine, or that of a server of its own.
 * @throws Error saying what to do where it has no tables.
 */
export async function localDatabase(query: Query, place: Place): Promise<PrintRow[]> {
  const { d1, dispose } = await openDatabase({ remote: false, ...place });
  try {
    return await readRows(d1, query);
  } catch (error) {
    if (!String(error).includes("no such table")) throw error;
    throw new Error(`The local database in ${place.persistTo} is empty. ${startFirst}`);
  } finally {
    await dispose();
  }
}

/**
 * Records in the database on this machine which plates were made, so that those with an old name can
 * be found later.
 */
export async function recordLocally(
  made: Pick<NewArchive, "format" | "host" | "codes">,
  place: Place,
): Promise<void> {
  const { d1, dispose } = await openDatabase({ remote: false, ...place });
  try {
    const token = crypto.randomUUID();
    await recordArchive(d1, { ...made, official: "npm run plates", token, madeAs: "desk" });
  } finally {
    await dispose();
  }
}

/**
 * Reads the deployed database through wrangler, which asks for a login where there is none.
 * @throws Error with what wrangler said.
 */
export async function remoteDatabase(query: Query, configPath: string): Promise<PrintRow[]> {
  const { status, stdout, stderr } = await runWrangler(toAsk(configPath, sqlText(query)), {
    stdin: "inherit",
  });
  if (status !== 0) {
    throw new Error(
      `The deployed database could not be read. ${reasonOf(stdout) || stderr}`.trim(),
    );
  }
  return rowsOfAnswer(stdout);
}

/** wrangler writes an error as JSON where JSON was asked for. */
function reasonOf(output: string): string {
  try {
    return String(JSON.parse(output).error.text);
  } catch {
    return output;
  }
}
