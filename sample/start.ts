import { parseArgs } from "node:util";
import { unstable_readConfig } from "wrangler";
import { cityConfig } from "../cli/city/config.ts";
import { fromHere, printAddresses } from "./addresses.ts";
import { prepareDatabase } from "./local-database.ts";
import { bringOnTheNight } from "./night.ts";
import { wranglerDev } from "./wrangler-dev.ts";

/**
 * `npm start`: brings up the sample city on this machine and says what to open. What stands after
 * `--` goes to `wrangler dev`, but for three: `--verbose` shows all that wrangler prints, `--city` names
 * the file of settings of another city than `city.toml`, and `--sample` loads the sample into it,
 * which a city with settings of its own is otherwise without. What was counted before is kept.
 */

process.env.WRANGLER_SEND_METRICS ??= "false";
process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";
// Wrangler would keep a trace of every request in a database of its own.
process.env.X_LOCAL_OBSERVABILITY ??= "false";

const { values: given, tokens } = parseArgs({
  options: {
    "persist-to": { type: "string" },
    help: { type: "boolean", short: "h" },
    verbose: { type: "boolean" },
    city: { type: "string" },
    sample: { type: "boolean" },
  },
  strict: false,
  tokens: true,
});
const isVerbose = given.verbose === true || given.help === true;

const say = (line: string) => console.log(line);

const { city, configPath, settings, ...local } = readCityConfig();
const persistTo = typeof given["persist-to"] === "string" ? given["persist-to"] : local.persistTo;
const config = unstable_readConfig({ config: configPath }, { hideWarnings: isVerbose });
say(`Biển Phố: ${city.name.vi}`);
const sign = await prepareDatabase({
  configPath,
  persistTo,
  utcOffset: city.utcOffset,
  sampleFor: settings && !given.sample ? null : String(config.access?.dev?.identity?.email),
  say: (line) => say(`  ${line}`),
}).catch(({ message }) => stop(message));
const exitCode = await wranglerDev({
  parameters: [
    "--show-interactive-dev-session=false",
    "--config",
    configPath,
    ...(given["persist-to"] ? [] : ["--persist-to", persistTo]),
    ...forWrangler(),
  ],
  isVerbose,
  onReady: tell,
});
process.exit(exitCode);

function readCityConfig() {
  try {
    return cityConfig(typeof given.city === "string" ? given.city : undefined);
  } catch (error) {
    const { message, location } = error as Error & { location?: { line: number } };
    return stop(`${message}${location ? ` (wrangler.toml, line ${location.line})` : ""}`);
  }
}

/** What was given on the command line, without what is ours. */
function forWrangler(): string[] {
  const parameters = process.argv.slice(2);
  const ours = new Set(
    tokens.flatMap((token) => {
      if (token.kind !== "option" || !["verbose", "city", "sample"].includes(token.name)) return [];
      const hasValueApart = token.value !== undefined && !token.inlineValue;
      return hasValueApart ? [token.index, token.index + 1] : [token.index];
    }),
  );
  return parameters.filter((_, index) => !ours.has(index));
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
