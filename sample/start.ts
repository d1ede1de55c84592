import { parseArgs } from "node:util";
import { unstable_readConfig } from "wrangler";
import { CityError, type CityVars, readCity } from "../src/city.ts";
import { fromHere, printAddresses } from "./addresses.ts";
import { prepareDatabase } from "./local-database.ts";
import { bringOnTheNight } from "./night.ts";
import { wranglerDev } from "./wrangler-dev.ts";

/**
 * `npm start`: brings up the sample city on this machine and says what to open. What stands after
 * `--` goes to `wrangler dev`, but for `--verbose`, which shows all that wrangler prints. What was
 * counted before is kept.
 */

process.env.WRANGLER_SEND_METRICS ??= "false";
process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";
// Wrangler would keep a trace of every request in a database of its own.
process.env.X_LOCAL_OBSERVABILITY ??= "false";

const { values: given } = parseArgs({
  options: {
    "persist-to": { type: "string" },
    help: { type: "boolean", short: "h" },
    verbose: { type: "boolean" },
  },
  strict: false,
});
const isVerbose = given.verbose === true || given.help === true;
const persistTo = typeof given["persist-to"] === "string" ? given["persist-to"] : ".wrangler/state";

const say = (line: string) => console.log(line);

const config = readConfig();
const city = readCityOf(config.vars);
say(`Biển Phố: ${city.name.vi}`);
const sign = await prepareDatabase({
  persistTo,
  utcOffset: city.utcOffset,
  say: (line) => say(`  ${line}`),
}).catch(({ message }) => stop(message));
const exitCode = await wranglerDev({
  parameters: [
    "--show-interactive-dev-session=false",
    ...(given["persist-to"] ? [] : ["--persist-to", persistTo]),
    ...process.argv.slice(2).filter((argument) => argument !== "--verbose"),
  ],
  isVerbose,
  onReady: tell,
});
process.exit(exitCode);

function readConfig() {
  try {
    return unstable_readConfig({}, { hideWarnings: isVerbose });
  } catch (error) {
    const { message, location } = error as Error & { location?: { line: number } };
    return stop(`${message}${location ? ` (wrangler.toml, line ${location.line})` : ""}`);
  }
}

function readCityOf(vars: CityVars) {
  try {
    return readCity(vars);
  } catch (error) {
    if (error instanceof CityError) stop(error.message);
    throw error;
  }
}

async function tell(server: URL): Promise<void> {
  await bringOnTheNight(fromHere(server), config.triggers.crons ?? []).catch(({ message }) =>
    say(`  The night's work was not done (${message}); the dashboard offers to do it.`),
  );
  printAddresses({ server, sign, language: city.languages[0], say });
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
