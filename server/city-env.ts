import type { EntrySettings } from "./entry.ts";

/** What the city's Worker has on Cloudflare, and its crons as wrangler.toml has them. */
export type CronEnv = Env & { CRONS: readonly string[] };

/** What it has on a server of its own. */
export type CityEnv = CronEnv & {
  /** Null where nobody is to come in. */
  ENTRY: EntrySettings | null;
  /** What the issuer's keys are fetched through. */
  ISSUER: Fetcher;
};
