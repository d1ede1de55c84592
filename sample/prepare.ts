import { parseArgs } from "node:util";
import { cityConfig, readRaw } from "../cli/city/config.ts";
import { prepareDatabase } from "./local-database.ts";

/**
 * Makes the local database as `npm start` does, and ends: for commands at a desk, which lie below
 * the sample and run this as a program of its own.
 */

const options = { "persist-to": { type: "string" }, city: { type: "string" } } as const;
const { values } = parseArgs({ options });
const { configPath, city, settings, persistTo } = cityConfig(values.city);
await prepareDatabase({
  configPath,
  persistTo: values["persist-to"] ?? persistTo,
  utcOffset: city.utcOffset,
  sampleFor: settings ? null : String(readRaw().access?.dev?.identity?.email),
  say: (line) => console.error(line),
});
// Wrangler's proxy may leave a handle open.
process.exit(0);
