/** What a file of oauth2-proxy's says that its stand-in reads. */
export type ProxySettings = {
  oidc_issuer_url: string;
  client_id: string;
  redirect_url: string;
  upstreams: [string];
  whitelist_domains: string[];
  scope: string;
  code_challenge_method: "S256";
  pass_authorization_header: boolean;
  /** Milliseconds, as cookie_expire. */
  cookie_refresh: number;
  cookie_expire: number;
};

type Printed = Record<"cookie_refresh" | "cookie_expire", string> &
  Omit<ProxySettings, "cookie_refresh" | "cookie_expire">;

/** Reads a file of oauth2-proxy's settings: a name and a value of TOML's a line, without tables. */
export function readProxySettings(text: string): ProxySettings {
  const lines = Array.from(text.matchAll(/^(\w+) = (.+)$/gm));
  const given = lines.map(([, name = "", value = ""]) => [name, JSON.parse(value)] as const);
  const settings = Object.fromEntries(given) as Printed;
  return {
    ...settings,
    cookie_refresh: milliseconds(settings.cookie_refresh),
    cookie_expire: milliseconds(settings.cookie_expire),
  };
}

/** A duration as Go writes it, in hours or minutes. */
function milliseconds(duration: string): number {
  const [, many = "", unit = ""] = /^(\d+)([hm])$/.exec(duration) ?? [];
  return Number(many) * (unit === "h" ? 3_600_000 : 60_000);
}
