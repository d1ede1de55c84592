import { spawn } from "node:child_process";
import { getPlatformProxy } from "wrangler";
import { databaseOnly, wrangler } from "../local-wrangler.ts";
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
  const env = { ...process.env, CI: "1" };
  const child = spawn(process.execPath, [wrangler, "d1", ...parameters], {
    stdio: ["inherit", "pipe", "pipe"],
    env,
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (text) => {
    output += text;
  });
  child.stderr.on("data", (text) => {
    errors += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0) throw new Error(`wrangler d1 ${parameters[0]} failed.\n${output}${errors}`);
  return output;
}

/** The deployed database's bookmark of now, for Time Travel. */
export async function bookmarkOfNow({ configPath }: Where): Promise<string> {
  const told: { bookmark: string } = JSON.parse(
    await wranglerD1("time-travel", "info", "DB", "--json", "--config", configPath),
  );
  return told.bookmark;
}
