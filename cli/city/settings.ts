import { experimental_readRawConfig, type Unstable_RawConfig } from "wrangler";
import { CityError, type CityVars, readCity } from "../../src/city.ts";

/** Cloudflare's plans for Workers. */
export const plans = ["free", "paid"] as const;
export type Plan = (typeof plans)[number];

/** What a city's own file of settings holds, checked. */
export type CitySettings = {
  /** What its Worker and its database are called. */
  name: string;
  plan: Plan;
  /** Null until the database has been made. */
  databaseId: string | null;
  /** All vars: the city's own, and those of wrangler.toml that it may leave to it. */
  vars: CityVars;
  /** As wrangler takes them. */
  ratelimits: Unstable_RawConfig["ratelimits"];
  /** Who vouches for officials on a server of its own; null where nobody does. */
  server: ServerEntry | null;
};

/** OpenID Connect's issuer, and the address of its keys (`jwks_uri` of its discovery document). */
export type ServerEntry = { issuer: string; keys: string };

/** Whose value in wrangler.toml is the sample city's and no other's. */
const ownVars = [
  "CITY_NAME_VI",
  "CITY_NAME_EN",
  "HOST",
  "OTHER_HOSTS",
  "CITY_CONTACT",
  "FIRST_ADMIN",
  "DATA_LICENCE",
  "DATA_ATTRIBUTION",
];

const keys = ["name", "plan", "database_id", "vars", "ratelimits", "server"];

/**
 * Reads a city's file of settings (`city.example.toml`).
 * @param defaults the vars of wrangler.toml.
 * @throws CityError with a line for each setting that is missing, unknown or wrong, and what would
 * be right; or with what is no TOML, and in which line.
 */
export const readSettings = (file: string, defaults: CityVars): CitySettings =>
  checkSettings(parse(file), file, defaults);

/** What a file of settings holds, as TOML has it: anything, until checked. */
export type GivenSettings = Partial<Record<string, unknown>>;

/** As `readSettings`, of what the file would hold. */
export function checkSettings(
  given: GivenSettings,
  file: string,
  defaults: CityVars,
): CitySettings {
  const shared = Object.entries(defaults).filter(([name]) => !ownVars.includes(name));
  const own = (given.vars ?? {}) as CityVars;
  const vars: CityVars = {
    OTHER_HOSTS: "",
    FIRST_ADMIN: "",
    ...Object.fromEntries(shared),
    ...own,
  };
  const { name = "", plan, database_id: databaseId = "", ratelimits } = given;
  const wrong = [
    ...unknownIn(given, keys, "", file),
    ...unknownIn(own, Object.keys(defaults), "vars.", file),
    ...(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(String(name))
      ? []
      : [
          `name holds "${name}": give small letters, figures and hyphens, for example name = "bien-pho-hue".`,
        ]),
    ...(plans.includes(plan as Plan)
      ? []
      : [
          `plan holds "${plan ?? ""}": it must be one of ${plans.join(", ")}, for example plan = "paid".`,
        ]),
    ...(/^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})?$/.test(String(databaseId))
      ? []
      : [
          `database_id holds "${databaseId}": it is the id that npm run deploy writes, or "" before.`,
        ]),
    ...wrongVars(vars, file),
    ...wrongServer(given.server, own, file),
  ];
  if (wrong.length > 0) throw new CityError(wrong.join("\n"));
  return {
    name: String(name),
    plan: plan as Plan,
    databaseId: databaseId ? String(databaseId) : null,
    vars,
    ratelimits: ratelimits as CitySettings["ratelimits"],
    server: (given.server as ServerEntry | undefined) ?? null,
  };
}

function parse(file: string): GivenSettings {
  try {
    return experimental_readRawConfig({ config: file }).rawConfig as GivenSettings;
  } catch (error) {
    const { message, location } = error as Error & { location?: { line: number } };
    throw new CityError(`${message}${location ? ` (${file}, line ${location.line})` : ""}`);
  }
}

const unknownIn = (given: object, known: readonly string[], prefix: string, file: string) =>
  Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => `${prefix}${key} in ${file} is no setting: there are ${known.join(", ")}.`);

/**
 * Over anything but https somebody on the way could put keys of their own in place of the issuer's.
 * Whom its tokens are for must be said: the value that wrangler.toml has is nobody's client id.
 */
function wrongServer(given: unknown, vars: CityVars, file: string): string[] {
  if (given === undefined) return [];
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return [`server in ${file} is to be a section, [server], with issuer and keys in it.`];
  }
  const server = given as Record<string, unknown>;
  return [
    ...unknownIn(server, ["issuer", "keys"], "server.", file),
    ...["issuer", "keys"]
      .filter((key) => !isHttpsAddress(server[key]))
      .map(
        (key) =>
          `server.${key} in ${file} holds "${server[key] ?? ""}": it must be an https address, as the issuer's /.well-known/openid-configuration has it.`,
      ),
    ...(vars.ACCESS_AUD === undefined
      ? [
          `ACCESS_AUD is missing: with [server], give under [vars] in ${file} the client id that the issuer has given this application.`,
        ]
      : []),
  ];
}

function isHttpsAddress(value: unknown): boolean {
  if (typeof value !== "string" || !/^https:\/\/[^\s"'\\<>]+$/.test(value)) return false;
  return URL.parse(value)?.username === "";
}

function wrongVars(vars: CityVars, file: string): string[] {
  try {
    readCity(vars);
    return [];
  } catch (error) {
    if (!(error instanceof CityError)) throw error;
    return [error.message.replaceAll("in wrangler.toml", `in ${file}`)];
  }
}
