import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
} from "jose";
import { logLine } from "../src/web/log.ts";

/** Whom a city believes. */
export type EntrySettings = {
  /** OpenID Connect's issuer, as its tokens have it in `iss`. */
  issuer: string;
  /** What its tokens may be for (`aud`): ACCESS_AUD, and ACCESS_API_AUD where there is one. */
  audiences: readonly string[];
  /** The address of its keys (`jwks_uri`), or the keys themselves (RFC 7517). */
  keys: string | JSONWebKeySet;
};

/** As Cloudflare's platform has it: `ctx.access`. */
export type Access = {
  aud: string;
  getIdentity: () => Promise<{ email?: string } | undefined>;
  /** Beside what the platform has: where the proxy in front ends a session. */
  signOut?: string;
};

/** Of oauth2-proxy, whose settings are printed (oauth2-proxy.github.io/oauth2-proxy/features/endpoints). */
const signOut = "/oauth2/sign_out";

/**
 * By the issuer's private key alone. Whoever takes its public key for a secret (HS256), or signs with
 * nothing (none), has no name here (RFC 8725, 3.1 and 3.2).
 */
const algorithms = ["RS256", "PS256", "ES256", "EdDSA"];

/** Seconds by which the clocks of the issuer and of this machine may differ. */
const maxSkew = 30;

/** Milliseconds. An issuer that does not give its keys by then lets nobody in. */
const maxKeysMs = 5_000;

/** Milliseconds between two looks for a key that is not known yet: the issuer may have a new one. */
const minKeysMs = 5_000;

/**
 * Who somebody is by the signed token of their request, `Authorization: Bearer` (RFC 6750, 2.1): an
 * ID token (OpenID Connect Core 1.0, 3.1.3.7), or for programs an access token (RFC 9068). Undefined
 * for whoever has none that holds, and for everybody where there are no settings or the issuer's keys
 * cannot be had. No other header is read.
 * @param fetchKeys fetches the issuer's keys; they are kept for ten minutes.
 */
export function accessBy(
  settings: EntrySettings | null,
  fetchKeys: FetchImplementation,
): (headers: Headers) => Promise<Access | undefined> {
  if (!settings) return async () => undefined;
  const { issuer, keys } = settings;
  const audiences = [...settings.audiences];
  const keyOf =
    typeof keys === "string"
      ? createRemoteJWKSet(new URL(keys), {
          [customFetch]: fetchKeys,
          timeoutDuration: maxKeysMs,
          cooldownDuration: minKeysMs,
        })
      : createLocalJWKSet(keys);
  const rules = {
    issuer,
    audience: audiences,
    algorithms,
    clockTolerance: maxSkew,
    requiredClaims: ["exp", "iat"],
  };
  return async (headers) => {
    const [, token] = /^Bearer +([\w.-]+)$/i.exec(headers.get("Authorization") ?? "") ?? [];
    if (!token) return undefined;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keyOf, rules);
      const aud = audienceOf(payload, audiences);
      if (!aud || !mayVouch(protectedHeader.typ)) throw new errors.JWTInvalid();
      return { aud, getIdentity: async () => identityOf(payload), signOut };
    } catch (error) {
      // The code alone: a message may hold what stands in the token.
      const reason = error instanceof errors.JOSEError ? error.code : "keys-not-had";
      logLine("entry-refused", { reason });
      return undefined;
    }
  };
}

/** What a token is for. One that is for several names the one that it was given to (`azp`). */
function audienceOf({ aud, azp }: JWTPayload, audiences: readonly string[]): string | undefined {
  const given = [aud ?? []].flat();
  const one = given.length === 1 ? given[0] : azp;
  return audiences.find((audience) => audience === one && given.includes(audience));
}

/** A logout token (OpenID Connect Back-Channel Logout 1.0, 2.4) is signed alike and vouches for nobody. */
const mayVouch = (type: string | undefined): boolean =>
  type === undefined || /^(application\/)?(jwt|at\+jwt)$/i.test(type);

/** An address that the issuer says it has not verified is anybody's to write. */
function identityOf({ email, email_verified: isVerified }: JWTPayload) {
  const isHeld = typeof email === "string" && (isVerified === undefined || isVerified === true);
  return isHeld ? { email } : {};
}
