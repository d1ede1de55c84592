import { type Installing, proxyAddress } from "./installing.ts";

/** The settings of the proxy that signs officials in, by the names that oauth2-proxy 7.15.3 has. */
export const proxySettings = (
  { city, port }: Installing,
  issuer: string,
): string => `provider = "oidc"
oidc_issuer_url = ${tomlText(issuer)}
client_id = ${tomlText(city.accessAud)}
# Both files are yours: nobody but the proxy's user may read them. The first is the secret alone, with
# no line end; the second is 32 random bytes: head -c 32 /dev/urandom.
client_secret_file = "/etc/oauth2-proxy/client-secret"
cookie_secret_file = "/etc/oauth2-proxy/cookie-secret"
redirect_url = "https://${city.host}/oauth2/callback"
http_address = "${proxyAddress}"
upstreams = ["http://127.0.0.1:${port}/"]
# The issuer's own page for signing out may follow /oauth2/sign_out?rd=
whitelist_domains = ["${new URL(issuer).host}"]
# "offline_access" too where the issuer gives refresh tokens for nothing else.
scope = "openid email"
code_challenge_method = "S256"
insecure_oidc_skip_nonce = false
# Caddy alone says how a request came.
reverse_proxy = true
trusted_proxy_ips = ["127.0.0.1"]
# Who may do what is the city's own table; the issuer says who somebody is.
email_domains = ["*"]
# The signed ID token, as Authorization: Bearer. Nothing else that the proxy says is believed.
pass_authorization_header = true
pass_basic_auth = false
pass_user_headers = false
skip_provider_button = true
cookie_secure = true
cookie_httponly = true
cookie_samesite = "lax"
# Well under the life of the issuer's ID tokens, so that none has expired.
cookie_refresh = "4m"
cookie_expire = "8h"
# No log of requests, as everywhere.
request_logging = false
auth_logging = false
`;

/** TOML's basic strings have JSON's escapes (toml.io, 1.0.0, "String"). */
const tomlText = (value: string): string => JSON.stringify(value);
