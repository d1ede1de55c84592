/** What Cloudflare Access says of you. */
export type Access = { aud: string; identity?: Record<string, string> };

export type CityOptions<Other extends string> = {
  /** Instead of those in wrangler.toml. */
  vars?: Record<string, string | number>;
  /** What stands in wrangler.toml beside what is there. */
  more?: string;
  /** The sample city's streets and signs, its year of scans too, or an empty database. */
  sample?: "streets" | "scans" | "none";
  /** Whether its database has its tables. */
  isMigrated?: boolean;
  /** Null for nobody; without it, whom wrangler.toml has for this machine. */
  access?: Access | null;
  /** Who else comes to the city, each through a Worker of their own on the same database. */
  others?: Record<Other, Access | null>;
};
