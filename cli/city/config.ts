import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { experimental_readRawConfig, type Unstable_RawConfig } from "wrangler";
import { type City, type CityVars, readCity } from "../../src/city.ts";
import { type CitySettings, readSettings } from "./settings.ts";

/** What every command needs of the city that it works on. */
export type CityConfig = {
  /** Its file of settings; null for the sample city of wrangler.toml. */
  file: string | null;
  /** What wrangler is to read. */
  configPath: string;
  /** Where its local data lies. */
  persistTo: string;
  city: City;
  settings: CitySettings | null;
};

export const defaultCityFile = "city.toml";

/** Milliseconds of CPU that the paid plan grants a request here: a runaway one costs no more. */
const maxCpuMs = 10_000;

/**
 * The city that a command works on: by its file of settings, that of `--city` or `city.toml`; where
 * there is none, the sample city as wrangler.toml has it. Of a file, the configuration for wrangler
 * is written anew each time, with a folder of local data of its own beside it.
 * @param given what stands behind `--city`, if it was given; `wrangler.toml` is the sample city.
 * @throws CityError with a line for each setting that is wrong, and what would be right.
 * @throws Error if the file that was given is not there.
 */
export function cityConfig(given?: string): CityConfig {
  const raw = readRaw();
  const file = given ?? (existsSync(defaultCityFile) ? defaultCityFile : null);
  if (file === null || file === "wrangler.toml") {
    const city = readCity((raw.vars ?? {}) as CityVars);
    const place = { configPath: "wrangler.toml", persistTo: ".wrangler/state" };
    return { file: null, ...place, city, settings: null };
  }
  if (!existsSync(file)) throw new Error(`There is no file ${file}: npm run deploy writes one.`);
  const settings = readSettings(file, (raw.vars ?? {}) as CityVars);
  const folder = join(".wrangler/cities", settings.name);
  mkdirSync(folder, { recursive: true });
  const configPath = join(folder, "wrangler.json");
  writeFileSync(configPath, `${JSON.stringify(configOf(raw, settings), null, 2)}\n`);
  const persistTo = join(folder, "state");
  return { file, configPath, persistTo, city: readCity(settings.vars), settings };
}

/** wrangler.toml as it stands. */
export const readRaw = (): Unstable_RawConfig =>
  experimental_readRawConfig({ config: "wrangler.toml" }).rawConfig;

/** wrangler.toml with a city's settings in it: what is deployed, and what runs on this machine. */
export function configOf(raw: Unstable_RawConfig, settings: CitySettings): Unstable_RawConfig {
  const { name, plan, databaseId, ratelimits } = settings;
  const vars = settings.vars as Record<string, string | number>;
  const { host, otherHosts, accessAud, firstAdmin } = readCity(vars);
  const you = firstAdmin === null ? raw.access?.dev?.identity : { email: firstAdmin };
  return {
    ...raw,
    name,
    main: resolve(raw.main ?? ""),
    alias: Object.fromEntries(
      Object.entries(raw.alias ?? {}).map(([module, file]) => [module, resolve(file)]),
    ),
    vars,
    routes: [...new Set([host, ...otherHosts])].map((pattern) => ({
      pattern,
      custom_domain: true,
    })),
    d1_databases: (raw.d1_databases ?? []).map((database) => ({
      ...database,
      database_name: name,
      database_id: databaseId ?? database.database_id ?? "",
      // The local database is the same before and after the deployed one has been made.
      preview_database_id: name,
      migrations_dir: resolve(database.migrations_dir ?? ""),
    })),
    ...(plan === "paid" && { limits: { cpu_ms: maxCpuMs } }),
    ...(ratelimits === undefined ? {} : { ratelimits }),
    access: { dev: { aud: accessAud, identity: you ?? {} } },
  };
}
