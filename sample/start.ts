import { spawn } from "node:child_process";
import { networkInterfaces } from "node:os";
import { parseArgs } from "node:util";
import { getPlatformProxy, unstable_readConfig } from "wrangler";
import { databaseOnly, wrangler } from "../cli/local-wrangler.ts";
import { CityError, type CityVars, readCity } from "../src/city.ts";
import { printAddresses } from "./addresses.ts";
import { shownSign } from "./demo-signs.ts";
import { bringOnTheNight } from "./night.ts";

/**
 * `npm start`: brings up the sample city on this machine and says what to open. What stands after
 * `--` goes to `wrangler dev`; what was counted before is kept.
 */

process.env.WRANGLER_SEND_METRICS ??= "false";
process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";

const wranglerArguments = process.argv.slice(2);
const { values: given } = parseArgs({
  args: wranglerArguments,
  options: { "persist-to": { type: "string" }, ip: { type: "string" } },
  strict: false,
});
const persistTo = typeof given["persist-to"] === "string" ? given["persist-to"] : ".wrangler/state";

const say = (line: string) => console.log(line);

const config = unstable_readConfig({});
const city = checkedCity();
say(`Biển Phố: ${city.name.vi}`);
say("1/3 Bringing the local database up to date …");
await migrate();
say("2/3 Looking for the sample city …");
await load();
say("3/3 Starting the Worker …");
serve();

function checkedCity() {
  try {
    return readCity(config.vars as CityVars);
  } catch (error) {
    if (error instanceof CityError) stop(error.message);
    throw error;
  }
}

async function migrate(): Promise<void> {
  const child = spawn(
    process.execPath,
    [wrangler, "d1", "migrations", "apply", "DB", "--local", "--persist-to", persistTo],
    { env: { ...process.env, CI: "1" }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const status = await new Promise((resolve) => child.on("close", resolve));
  if (status !== 0) stop(`The migrations could not be applied:\n${output}`);
}

async function load(): Promise<void> {
  const { env, dispose } = await getPlatformProxy<Env>({
    configPath: databaseOnly(),
    persist: { path: `${persistTo}/v3` },
  });
  // Only now, so that a var that is wrong is told at once.
  const { loadSample } = await import("./load.ts");
  const { utcOffset } = city;
  await loadSample(env.DB, { now: new Date(), utcOffset, say: (line) => say(`    ${line}`) });
  await dispose();
}

/** Runs `wrangler dev` until it is ended, and prints what to open once it listens. */
function serve(): void {
  const child = spawn(
    process.execPath,
    [
      wrangler,
      "dev",
      "--show-interactive-dev-session=false",
      ...persistArgument(),
      ...wranglerArguments,
    ],
    { stdio: ["inherit", "pipe", "inherit"] },
  );
  let ready: "not yet" | "at night" | "told" = "not yet";
  child.stdout.on("data", async (chunk: Buffer) => {
    if (ready !== "at night") process.stdout.write(chunk);
    const address = /Ready on (https?:\/\/\S+)/.exec(String(chunk))?.[1];
    if (!address || ready !== "not yet") return;
    ready = "at night";
    await tell(new URL(address));
    ready = "told";
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  child.on("close", (status) => process.exit(status ?? 0));
}

async function tell(address: URL): Promise<void> {
  say("    Judging the signs, as every night …");
  await bringOnTheNight(address, config.triggers.crons ?? []).catch(({ message }) =>
    say(`    The night's work was not done (${message}); the dashboard offers to do it.`),
  );
  printAddresses(address, lanAddress(), shownSign, say);
}

function persistArgument(): string[] {
  return given["persist-to"] ? [] : ["--persist-to", persistTo];
}

/** This machine's address for a phone in the same network, where `--ip 0.0.0.0` opens it. */
function lanAddress(): string | undefined {
  if (given.ip !== "0.0.0.0") return undefined;
  return Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
