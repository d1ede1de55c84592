import { errorName, logLine } from "../../web/log.ts";

/**
 * How many forms one network may send in a minute, where the city has bound Cloudflare's rate
 * limiting as REPORT_LIMIT (README.md). It comes on top of the bounds, which hold without it: it
 * counts in each of Cloudflare's locations apart, and only about right. The platform counts, in its
 * own memory; we store nothing (developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit).
 */
export function senderLimitOf(env: object): RateLimit | null {
  return (env as { REPORT_LIMIT?: RateLimit }).REPORT_LIMIT ?? null;
}

/** Whether the sender's network has sent too many. False where nobody counts, or that fails. */
export async function sendsTooMany({ headers }: Request, env: object): Promise<boolean> {
  const limit = senderLimitOf(env);
  const address = headers.get("CF-Connecting-IP");
  if (!limit || !address) return false;
  try {
    const { success } = await limit.limit({ key: networkOf(address) });
    return !success;
  } catch (error) {
    logLine("report-limit-failed", { error: errorName(error) });
    return false;
  }
}

/**
 * What of an address stands for its sender. The last 64 bits of an IPv6 address are whatever its host
 * likes (RFC 4291, 2.5.1).
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = left.concat(Array(zeros).fill("0"), right);
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
