import { readToken, signToken } from "./staff-token.ts";

/**
 * Officials who check signs in the street are not to be counted as people. Two ways to say so,
 * both short-lived, signed with the secret STAFF_LINK_KEY, and silent about who the official is:
 * a link to one sign's code (`/7K3M9X?staff=…`), and a mode for a walk along many signs, which is
 * a cookie in the official's own browser, set by nothing but the official's own click.
 */

const parameter = "staff";

/** `__Host-`: only over HTTPS, only this host, never set by another (RFC 6265bis, 4.1.3.2). */
const cookieName = "__Host-staff-check";

/** A link is for now; the mode lasts a working day. In seconds. */
const linkSeconds = 3_600;
const modeSeconds = 10 * 3_600;

/** What the mode is bound to, in the place of a code. */
const anySign = "*";

/** A key shorter than the hash's output weakens it (RFC 2104, section 3). */
const minKeyLength = 32;

/** The key, or null where the city has set none: then nothing here works, and the pages say so. */
export function staffKeyOf(env: object): string | null {
  const key = (env as Record<string, unknown>).STAFF_LINK_KEY;
  return typeof key === "string" && key.length >= minKeyLength ? key : null;
}

/** The path that opens a sign's code as staff, for an hour from `now` (milliseconds). */
export async function makeStaffLink(key: string, code: string, now: number): Promise<string> {
  return `/${code}?${parameter}=${await signToken(key, code, expiryOf(now, linkSeconds))}`;
}

/** Whether an address is a valid link to this code. */
export async function readStaffLink(
  key: string,
  url: string,
  code: string,
  now: number,
): Promise<boolean> {
  const token = new URL(url).searchParams.get(parameter);
  return token !== null && (await readToken(key, code, token, now)) !== null;
}

/** The Set-Cookie header that begins the mode. */
export async function makeStaffMode(key: string, now: number): Promise<string> {
  return cookie(await signToken(key, anySign, expiryOf(now, modeSeconds)), modeSeconds);
}

/** The Set-Cookie header that ends the mode. */
export const endOfStaffMode = (): string => cookie("", 0);

/** When the mode that a request carries ends, in seconds since 1970; null if it carries none. */
export async function readStaffMode(
  key: string,
  headers: Headers,
  now: number,
): Promise<number | null> {
  const cookies = headers.get("Cookie")?.split(/;\s*/) ?? [];
  const token = cookies.find((one) => one.startsWith(`${cookieName}=`));
  return token ? readToken(key, anySign, token.slice(cookieName.length + 1), now) : null;
}

/** Whether an opening of a code is a staff check, by link or by mode. */
export async function isStaffCheck(
  { url, headers }: Request,
  env: object,
  code: string,
  now: number,
): Promise<boolean> {
  const key = staffKeyOf(env);
  if (!key) return false;
  return (
    (await readStaffLink(key, url, code, now)) || (await readStaffMode(key, headers, now)) !== null
  );
}

/** Whether an opening can be a staff check at all: nearly none is, and costs no more than this. */
export const mayBeStaffCheck = ({ url, headers }: Request): boolean =>
  url.includes(`?${parameter}=`) || headers.has("Cookie");

const expiryOf = (now: number, seconds: number): number => Math.floor(now / 1000) + seconds;

const cookie = (value: string, maxAge: number): string =>
  `${cookieName}=${value}; Path=/; Max-Age=${maxAge}; Secure; HttpOnly; SameSite=Lax`;
