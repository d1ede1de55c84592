/** What differs from city to city, read once from the vars in wrangler.toml. */

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

/** Where Cloudflare can make a tally and a database alike (D1's `--location`). */
const regions = ["wnam", "enam", "weur", "eeur", "apac", "oc"] as const;
export type Region = (typeof regions)[number];

export type City = {
  name: Record<Language, string>;
  /** The host that is printed on signs, lower case. */
  host: string;
  /** Other hosts that answer the same codes. */
  otherHosts: readonly string[];
  /** The office that answers for what citizens report, and how to reach it. */
  contact: Contact;
  /** What ends an address today, "tỉnh Hưng Yên", and ended it before 1 July 2025; may be empty. */
  province: string;
  formerPlace: string;
  /** Whole hours ahead of UTC. */
  utcOffset: number;
  /** Those that the city publishes in; the first for readers who ask for none. */
  languages: readonly [Language, ...Language[]];
  /** How many tallies share the counting. */
  tallies: number;
  /** Rows that all tallies together may write to D1 in a day. */
  scanRowsPerDay: number;
  /** Where tallies and database are made; what is made stays where it is. */
  region: Region;
  /** The SPDX identifier (spdx.org/licenses) of the licence of the open data. */
  dataLicence: string;
  /** Whom to name as the sources of the open data. */
  dataAttribution: string;
  /** The audience tag of the Access application in front of /officials. */
  accessAud: string;
  /** That of the one in front of /officials/api, whose audience is a viewer's role; null: none. */
  accessApiAud: string | null;
  /** Who is an administrator while no person in table officials is one; lower case. Null: nobody. */
  firstAdmin: string | null;
};

/** The audience of wrangler.toml, which no application of Access has: theirs are 64 hexadecimal digits. */
export const sampleAudience = "local-audience";

/** Every host that answers the printed codes. */
export const hostsOf = ({ host, otherHosts }: City): readonly string[] => [host, ...otherHosts];

/** An e-mail address, a telephone number or a web address: as people read it, and as a link. */
export type Contact = { text: string; href: string };

/** The vars as wrangler.toml or an environment gives them: anything, until checked. */
export type CityVars = Readonly<Record<string, unknown>>;

/** Vars are missing or make no sense; a line for each says which and what would be right. */
export class CityError extends Error {
  override name = "CityError";
}

const known = new WeakMap<object, City>();

/** The city of this environment, checked at the first call and remembered. */
export function cityOf(env: object): City {
  let city = known.get(env);
  if (!city) {
    city = readCity(env as CityVars);
    known.set(env, city);
  }
  return city;
}

/** What each part of a city is read from. */
const parts: { [Part in keyof City]: (vars: CityVars) => City[Part] } = {
  name: (vars) => ({
    vi: text(vars, "CITY_NAME_VI", "Thái Bình"),
    en: text(vars, "CITY_NAME_EN", "Huế"),
  }),
  host: (vars) => hostName(text(vars, "HOST", "bienpho.example"), "HOST"),
  otherHosts: (vars) => words(vars.OTHER_HOSTS).map((host) => hostName(host, "OTHER_HOSTS")),
  contact: (vars) => contact(text(vars, "CITY_CONTACT", "office@city.example")),
  province: (vars) => textOrNone(vars.PROVINCE),
  formerPlace: (vars) => textOrNone(vars.FORMER_PLACE),
  utcOffset: (vars) => wholeNumber(vars, "UTC_OFFSET", -12, 14, "7 for Viet Nam"),
  languages: (vars) => languageList(text(vars, "LANGUAGES", "vi en")),
  tallies: (vars) => wholeNumber(vars, "TALLIES", 1, 64, "4"),
  scanRowsPerDay: (vars) => wholeNumber(vars, "SCAN_ROWS_PER_DAY", 1_000, 1_000_000_000, "50000"),
  region: (vars) => region(text(vars, "REGION", "apac")),
  dataLicence: (vars) => licence(text(vars, "DATA_LICENCE", "CC-BY-4.0")),
  dataAttribution: (vars) => text(vars, "DATA_ATTRIBUTION", "Streets: the city of Thái Bình"),
  accessAud: (vars) => text(vars, "ACCESS_AUD", sampleAudience),
  accessApiAud: (vars) => apiAudience(vars),
  firstAdmin: (vars) => emailOrNone(vars.FIRST_ADMIN),
};

/**
 * Checks the vars of a city.
 * @throws CityError with a line for each part that is missing or wrong, and what would be right.
 */
export function readCity(vars: CityVars): City {
  const wrong: string[] = [];
  const read = Object.entries(parts).map(([part, readFrom]) => {
    try {
      return [part, readFrom(vars)];
    } catch (error) {
      if (!(error instanceof CityError)) throw error;
      wrong.push(error.message);
      return [part, null];
    }
  });
  if (wrong.length > 0) throw new CityError(wrong.join("\n"));
  return Object.fromEntries(read) as City;
}

function text(vars: CityVars, name: string, example: string): string {
  const value = vars[name];
  if (typeof value === "string" && value.trim() !== "") return value.trim().normalize("NFC");
  throw new CityError(
    `${name} is missing: give it under [vars] in wrangler.toml, for example ${name} = "${example}".`,
  );
}

const textOrNone = (value: unknown): string =>
  String(value ?? "")
    .trim()
    .normalize("NFC");

const words = (value: unknown): string[] => String(value ?? "").match(/\S+/g) ?? [];

/** RFC 1123 host names, which are also what a symbol's alphanumeric mode can hold. */
function hostName(host: string, name: string): string {
  const label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  if (new RegExp(`^(${label}\\.)+${label}$`, "i").test(host)) return host.toLowerCase();
  throw new CityError(
    `${name} holds "${host}", which is no host name: give the bare name without https:// or a path, for example ${name} = "bienpho.example".`,
  );
}

/** Links as RFC 6068 (mailto) and RFC 3966 (tel) write them; a hotline has four digits. */
function contact(text: string): Contact {
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)) return { text, href: `mailto:${text}` };
  if (/^[+(]?\d[\d ().-]{2,24}$/.test(text))
    return { text, href: `tel:${text.replace(/[^+\d]/g, "")}` };
  const address = /^https:\/\/\S+$/i.test(text) ? URL.parse(text) : null;
  if (address && !address.username) return { text, href: address.href };
  throw new CityError(
    `CITY_CONTACT holds "${text}": give an e-mail address, a telephone number or an https address, for example CITY_CONTACT = "office@city.example".`,
  );
}

/** From a TOML number or its text, since environment overrides are always text. */
function wholeNumber(
  vars: CityVars,
  name: string,
  min: number,
  max: number,
  example: string,
): number {
  const value = vars[name];
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isInteger(number) && number >= min && number <= max) {
    return number;
  }
  throw new CityError(
    `${name} is ${value === undefined ? "missing" : JSON.stringify(value)}: it must be a whole number from ${min} to ${max}, for example ${example}.`,
  );
}

function region(value: string): Region {
  const found = regions.find((one) => one === value);
  if (found) return found;
  throw new CityError(
    `REGION holds "${value}": it must be one of ${regions.join(", ")}, for example REGION = "apac".`,
  );
}

/** One application for both would make every official whom it lets in a viewer. */
function apiAudience(vars: CityVars): string | null {
  const audience = String(vars.ACCESS_API_AUD ?? "").trim();
  if (audience === "") return null;
  if (audience !== String(vars.ACCESS_AUD ?? "").trim()) return audience;
  throw new CityError(
    `ACCESS_API_AUD is the same as ACCESS_AUD: give the audience tag of an application of its own, or "" for none.`,
  );
}

function licence(identifier: string): string {
  if (/^[A-Za-z0-9.+-]+$/.test(identifier)) return identifier;
  throw new CityError(
    `DATA_LICENCE holds "${identifier}": give the licence's SPDX identifier (spdx.org/licenses), for example DATA_LICENCE = "CC-BY-4.0".`,
  );
}

/** Octets (RFC 5321, 4.5.3.1: a path of 256 has two brackets). */
const maxEmail = 254;

/**
 * Reads an e-mail address, lower case; null if it is none. Its form alone is looked at: something,
 * an @, and a domain of two labels or more.
 */
export function readEmail(typed: string): string | null {
  if (typed.length > maxEmail) return null;
  const email = typed.normalize("NFC").trim().toLowerCase();
  return /^[^@\s:]+@[^@\s:.]+(\.[^@\s:.]+)+$/.test(email) ? email : null;
}

function emailOrNone(value: unknown): string | null {
  const typed = String(value ?? "").trim();
  if (typed === "") return null;
  const email = readEmail(typed);
  if (email !== null) return email;
  throw new CityError(
    `FIRST_ADMIN holds "${typed}", which is no e-mail address: give one, for example FIRST_ADMIN = "you@city.example", or "" for nobody.`,
  );
}

function languageList(value: string): City["languages"] {
  const [first, ...others] = [...new Set(words(value))];
  const wrong = [first, ...others].find((one) => !languages.includes(one as Language));
  if (wrong === undefined) return [first as Language, ...(others as Language[])];
  throw new CityError(
    `LANGUAGES holds "${wrong}": it must be one or more of ${languages.join(", ")}, for example LANGUAGES = "vi en".`,
  );
}
