import { fromBase64Url, toBase64Url } from "./base64-url.ts";

/**
 * A signed token: `expiry.signature`. The expiry is in whole seconds since 1970, in base 36; the
 * signature (HMAC-SHA-256, RFC 2104) covers it and what the token is bound to. It says nothing of
 * who was given it.
 */

/** What a token is for, and whom or what it is about: a token for one thing is none for another. */
export type Binding = { purpose: string; subject: string };

export type TokenCheck =
  | { valid: true; expiry: number }
  /** Signed with another key, bound to something else or no token at all; or genuine and over. */
  | { valid: false; fault: "forged" | "expired" };

const tokenForm = /^([0-9a-z]{1,9})\.([\w-]{43})$/;

/**
 * A token that is valid until `expiry`, in whole seconds since 1970.
 * @param secret of 32 characters or more (`db/keys.ts`).
 */
export async function signToken(secret: string, bound: Binding, expiry: number): Promise<string> {
  return `${expiry.toString(36)}.${await signature(secret, bound, expiry)}`;
}

/** The bare signature, 43 characters: for what never ends, such as a receipt. */
export const signForEver = (secret: string, bound: Binding): Promise<string> =>
  signature(secret, bound, null);

/** Whether a token holds at `now` (milliseconds); the platform compares signatures in constant time. */
export async function checkToken(
  secret: string,
  bound: Binding,
  token: string,
  now: number,
): Promise<TokenCheck> {
  const [, expiryText = "", signature = ""] = tokenForm.exec(token) ?? [];
  if (signature === "") return { valid: false, fault: "forged" };
  const expiry = Number.parseInt(expiryText, 36);
  const genuine = await crypto.subtle.verify(
    "HMAC",
    await hmacKey(secret),
    fromBase64Url(signature),
    message(bound, expiry),
  );
  if (!genuine) return { valid: false, fault: "forged" };
  return expiry * 1000 > now ? { valid: true, expiry } : { valid: false, fault: "expired" };
}

/** Whether a text has the form of a token that is not over: all that can be said without the key. */
export function mayBeToken(text: string, now: number): boolean {
  const [, expiryText = ""] = tokenForm.exec(text) ?? [];
  return Number.parseInt(expiryText, 36) * 1000 > now;
}

async function signature(secret: string, bound: Binding, expiry: number | null): Promise<string> {
  const signed = await crypto.subtle.sign("HMAC", await hmacKey(secret), message(bound, expiry));
  return toBase64Url(new Uint8Array(signed));
}

/** As JSON, in which no two bindings are written alike. */
const message = ({ purpose, subject }: Binding, expiry: number | null): Uint8Array =>
  new TextEncoder().encode(JSON.stringify([purpose, subject, expiry]));

const hmacKey = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign", "verify"],
  );
