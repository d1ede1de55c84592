import { parseArgs } from "node:util";
import { unstable_readConfig } from "wrangler";
import { type CityVars, readCity } from "../src/city.ts";
import { prepareDatabase } from "./local-database.ts";

/**
 * Makes the local database as `npm start` does, and ends: for commands at a desk, which lie below
 * the sample and run this as a program of its own.
 */

const { values } = parseArgs({ options: { "persist-to": { type: "string" } } });
const { utcOffset } = readCity(unstable_readConfig({}, { hideWarnings: true }).vars as CityVars);
await prepareDatabase({
  persistTo: values["persist-to"] ?? ".wrangler/state",
  utcOffset,
  say: (line) => console.error(line),
});
// Wrangler's proxy may leave a handle open.
process.exit(0);
