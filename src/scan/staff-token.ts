/**
 * A signed moment of expiry: `expiry.signature`, where the signature (HMAC-SHA-256, RFC 2104)
 * covers the expiry and what the token is bound to. It says nothing of who was given it.
 */

/** A token that is valid until `expiry`, in whole seconds since 1970. */
export async function signToken(key: string, boundTo: string, expiry: number): Promise<string> {
  const signature = await crypto.subtle.sign("HMAC", await hmacKey(key), message(boundTo, expiry));
  return `${expiry.toString(36)}.${toBase64Url(new Uint8Array(signature))}`;
}

/** The expiry of a token; null if it is over, was signed with another key or bound to another. */
export async function readToken(
  key: string,
  boundTo: string,
  token: string,
  now: number,
): Promise<number | null> {
  const [, expiryText = "", signature = ""] = /^([0-9a-z]{1,9})\.([\w-]{43})$/.exec(token) ?? [];
  const expiry = Number.parseInt(expiryText, 36);
  if (!(expiry * 1000 > now)) return null;
  const valid = await crypto.subtle.verify(
    "HMAC",
    await hmacKey(key),
    fromBase64Url(signature),
    message(boundTo, expiry),
  );
  return valid ? expiry : null;
}

const message = (boundTo: string, expiry: number): Uint8Array =>
  new TextEncoder().encode(`staff check ${boundTo} ${expiry}`);

const hmacKey = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(key),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign", "verify"],
  );

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
