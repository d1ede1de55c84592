import { type Binding, checkToken, mayBeToken, signToken } from "../web/signed-token.ts";
import { maxKeyAgeMs, recallStaffKey } from "./staff-key.ts";

/**
 * Officials who check signs in the street are not to be counted as people. Two ways to say so,
 * both short-lived, signed with the database's own key, and silent about who the official is: a
 * link to one sign's code (`/7K3M9X?staff=…`), and a mode for a walk along many signs, which is a
 * cookie in the official's own browser, set by nothing but the official's own click.
 */

const parameter = "staff";

/** `__Host-`: only over HTTPS, only this host, never set by another (RFC 6265bis, 4.1.3.2). */
const cookieName = "__Host-staff-check";

/** A link is for now; the mode lasts a working day. In seconds. */
const linkSeconds = 3_600;
const modeSeconds = 10 * 3_600;

const oneSign = (code: string): Binding => ({ purpose: "staff link", subject: code });
const anySign: Binding = { purpose: "staff mode", subject: "" };

/** A token that does not hold may be signed with a newer key, which is looked for so often at most. */
const newerKeyMs = 5_000;

/** The path that opens a sign's code as staff, for an hour from `now` (milliseconds). */
export async function makeStaffLink(key: string, code: string, now: number): Promise<string> {
  return `/${code}?${parameter}=${await signToken(key, oneSign(code), expiryOf(now, linkSeconds))}`;
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
  const checked = await checkToken(key, anySign, cookieOf(headers) ?? "", now);
  return checked.valid ? checked.expiry : null;
}

/**
 * The same by the key that this isolate remembers, for what is asked on every page: without the
 * cookie it costs nothing.
 */
export async function recallStaffMode(
  env: Pick<Env, "DB">,
  headers: Headers,
  now: number,
): Promise<number | null> {
  const token = cookieOf(headers);
  if (!token || !mayBeToken(token, now)) return null;
  return tryKeys(env.DB, (key) => readStaffMode(key, headers, now));
}

/**
 * How an opening of a code is a staff check, by a link or by the mode; null if it is none. If nobody can say, since the
 * database does not answer and this isolate has not read the key before, it is none: it counts as
 * whoever its user agent says, so that no forged cookie can hide a scan. Never throws: what goes
 * wrong here must not cost the reader the page, nor the city the scan.
 */
export async function staffCheckOf(
  request: Request,
  env: Pick<Env, "DB">,
  code: string,
  now: number,
): Promise<StaffCheck | null> {
  const claims: { by: StaffCheck; token: string | null; bound: Binding }[] = [
    { by: "link", token: new URL(request.url).searchParams.get(parameter), bound: oneSign(code) },
    { by: "mode", token: cookieOf(request.headers), bound: anySign },
  ];
  if (!claims.some(({ token }) => token && mayBeToken(token, now))) return null;
  return tryKeys(env.DB, async (key) => {
    for (const { by, token, bound } of claims) {
      if (token && (await checkToken(key, bound, token, now)).valid) return by;
    }
    return null;
  });
}

export type StaffCheck = "link" | "mode";

/** What the remembered key finds, or, where that is nothing, a newer one. */
async function tryKeys<Found>(
  d1: D1Database,
  find: (key: string) => Promise<Found | null>,
): Promise<Found | null> {
  const key = await recallStaffKey(d1, maxKeyAgeMs);
  const found = key && (await find(key));
  if (found) return found;
  const newer = await recallStaffKey(d1, newerKeyMs);
  return newer && newer !== key ? find(newer) : null;
}

/** Whether an opening can be a staff check at all: nearly none is, and costs no more than this. */
export const mayBeStaffCheck = ({ url, headers }: Request): boolean =>
  url.includes(`?${parameter}=`) || cookieOf(headers) !== null;

/** The value of the mode's own cookie, among whatever other cookies; null if there is none. */
function cookieOf(headers: Headers): string | null {
  const cookies = headers.get("Cookie");
  if (!cookies?.includes(cookieName)) return null;
  const own = cookies.split(/;\s*/).find((one) => one.startsWith(`${cookieName}=`));
  return own ? own.slice(cookieName.length + 1) : null;
}

const expiryOf = (now: number, seconds: number): number => Math.floor(now / 1000) + seconds;

const cookie = (value: string, maxAge: number): string =>
  `${cookieName}=${value}; Path=/; Max-Age=${maxAge}; Secure; HttpOnly; SameSite=Lax`;
