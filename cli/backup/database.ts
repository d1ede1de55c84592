import { getPlatformProxy } from "wrangler";
import { databaseOnly } from "../local-wrangler.ts";
import { runWrangler } from "../run-wrangler.ts";
import { databaseOfServer } from "../server/socket.ts";

/** Where the database of a city is described, and where its local one lies. */
export type Where = {
  remote: boolean;
  configPath: string;
  persistTo: string;
  /** The data folder of a server of its own, in the place of both; it is asked by its socket. */
  server?: string | undefined;
};

/**
 * Opens the database that `npm start` made on this machine, that of a server of its own which runs,
 * or the deployed one through wrangler's own connection to it
 * (https://developers.cloudflare.com/workers/development-testing/#remote-bindings), which asks for a
 * login where there is none. All are used by the same code.
 */
export async function openDatabase({ remote, configPath, persistTo, server }: Where) {
  if (server !== undefined) return { d1: databaseOfServer(server), dispose: async () => {} };
  const { env, dispose } = await getPlatformProxy<Pick<Env, "DB">>({
    configPath: databaseOnly(configPath, { remote }),
    persist: { path: `${persistTo}/v3` },
    remoteBindings: remote,
  });
  return { d1: env.DB, dispose };
}

/**
 * Runs `wrangler d1` with these parameters and gives what it printed.
 * @throws Error with what it said if it failed.
 */
export async function wranglerD1(...parameters: string[]): Promise<string> {
  const { status, stdout, stderr } = await runWrangler(["d1", ...parameters], {
    stdin: "inherit",
    env: { CI: "1" },
  });
  if (status !== 0) throw new Error(`wrangler d1 ${parameters[0]} failed.\n${stdout}${stderr}`);
  return stdout;
}

/** The deployed database's bookmark of now, for Time Travel. */
export async function bookmarkOfNow({ configPath }: Where): Promise<string> {
  const told: { bookmark: string } = JSON.parse(
    await wranglerD1("time-travel", "info", "DB", "--json", "--config", configPath),
  );
  return told.bookmark;
}
