import type { CityConfig } from "../city/config.ts";
import { DeployError, query, run, runHere, runWell } from "./wrangler.ts";

/** What is done in the account, each by wrangler and each so that it can be done again. */

export type Account = { id: string; name: string };

type Whoami = { loggedIn: boolean; accounts?: Account[] };

/**
 * The account of this login, or of the API token in CLOUDFLARE_API_TOKEN. Logs in where somebody
 * sits at a terminal.
 * @throws DeployError if nobody is logged in, or which of several accounts is not said.
 */
export async function findAccount(): Promise<Account> {
  let accounts = await whoami();
  if (accounts === null && process.stdin.isTTY && (await runHere("login")) === 0) {
    accounts = await whoami();
  }
  if (accounts === null) {
    throw new DeployError(
      "Nobody is logged in to Cloudflare. Run npx wrangler login, or give an API token in CLOUDFLARE_API_TOKEN, and run this again.",
    );
  }
  const wanted = process.env.CLOUDFLARE_ACCOUNT_ID;
  const found = wanted === undefined ? accounts : accounts.filter(({ id }) => id === wanted);
  const [account] = found;
  if (account && found.length === 1) return account;
  const list = accounts.map(({ id, name }) => `  ${id}  ${name}`).join("\n");
  throw new DeployError(
    `Say in CLOUDFLARE_ACCOUNT_ID which account it is to be, and run this again:\n${list}`,
  );
}

/** With `--json`, wrangler ends with an error where nobody is logged in. */
async function whoami(): Promise<Account[] | null> {
  const { status, stdout } = await run("whoami", "--json");
  if (status !== 0) return null;
  const { loggedIn, accounts } = JSON.parse(stdout) as Whoami;
  return loggedIn ? (accounts ?? []) : null;
}

type Database = { uuid: string; name: string };

/**
 * The id of the city's database, which is made where there is none of its name.
 * @throws DeployError if city.toml names another one than there is.
 */
export async function findDatabase({
  settings,
  city,
  file,
}: CityConfig): Promise<{ id: string; isNew: boolean }> {
  const { name, databaseId } = settings ?? { name: "", databaseId: null };
  const there = await databases();
  if (databaseId !== null) {
    if (there.some(({ uuid }) => uuid === databaseId)) return { id: databaseId, isNew: false };
    throw new DeployError(
      `This account has no database ${databaseId}, which ${file} names. Use the account that it is in (CLOUDFLARE_ACCOUNT_ID), or set database_id = "" for a new one.`,
    );
  }
  const ofThisName = (all: Database[]) => all.find((one) => one.name === name)?.uuid;
  const found = ofThisName(there);
  if (found) return { id: found, isNew: false };
  await runWell("d1", "create", name, "--location", city.region);
  const made = ofThisName(await databases());
  if (made) return { id: made, isNew: true };
  throw new DeployError(`wrangler d1 create ${name} went well, and there is no such database.`);
}

const databases = async (): Promise<Database[]> =>
  JSON.parse(await runWell("d1", "list", "--json")) as Database[];

/** Applies what the database lacks, by the binding's name; returns whether it lacked anything. */
export async function migrate({ configPath }: CityConfig): Promise<boolean> {
  const where = ["DB", "--remote", "--config", configPath];
  const list = await runWell("d1", "migrations", "list", ...where);
  if (list.includes("No migrations to apply")) return false;
  await runWell("d1", "migrations", "apply", ...where);
  return true;
}

/**
 * Deploys the Worker with its hosts. At a terminal wrangler itself asks before it takes a host over.
 * @returns the version's id, if it is known.
 */
export async function deployWorker({ configPath }: CityConfig): Promise<string | null> {
  if (process.stdin.isTTY) {
    if ((await runHere("deploy", "--config", configPath)) === 0) return null;
    throw new DeployError("wrangler deploy did not go well: see above.");
  }
  const output = await runWell("deploy", "--config", configPath);
  return /Current Version ID: (\S+)/.exec(output)?.[1] ?? null;
}

/** Whether D1 keeps replicas of the database near its readers. */
export async function isReplicated({ configPath }: CityConfig): Promise<boolean> {
  const output = await runWell("d1", "info", "DB", "--json", "--config", configPath);
  const { read_replication: replication } = JSON.parse(output) as {
    read_replication?: { mode: string };
  };
  return replication?.mode === "auto";
}

/** A sign that hangs; null where none does. */
export async function someSign({ configPath }: CityConfig): Promise<string | null> {
  const sql = "SELECT code FROM signs WHERE status = 'installed' LIMIT 1";
  const [row] = await query<{ code: string }>(configPath, sql);
  return row?.code ?? null;
}

/** How many scans by robots D1 has of a code (empty for strays) from an hour on. */
export async function robotScans(
  { configPath }: CityConfig,
  code: string,
  fromHour: number,
): Promise<number> {
  const sql = `SELECT coalesce(sum(count), 0) AS scans FROM scans WHERE code = '${code}' AND hour >= ${fromHour} AND "by" = 'robot'`;
  const [row] = await query<{ scans: number }>(configPath, sql);
  return row?.scans ?? 0;
}
