import { cityOf } from "../city.ts";
import { isDatabaseAway } from "./lookup.ts";
import { whenSent } from "./outbox.ts";

/**
 * While a phone follows the redirect, its page is being made: when the scan has been collected, the
 * page is asked for, and the edge keeps it as it keeps what any reader has asked for
 * (`web/edge-cache.ts`). A page that is there is not made again.
 */

/**
 * Only after so many milliseconds in which nobody else has scanned here, as before nearly every scan
 * of a city: in a crowd the pages are there, and a flood of scans shall cost no more than the scans.
 */
const quietMs = 200;
let lastScanAt = 0;

/** Where there are no `exports`, nothing is made. */
export type Invoking = Pick<ExecutionContext, "waitUntil"> &
  Partial<Pick<ExecutionContext, "exports">>;

/**
 * Asks this Worker for a page in the background, by a request made anew: nothing of the phone's goes
 * with it. It is an invocation of its own, begun when the scan's count has been sent, and what becomes
 * of it costs the scan nothing.
 * @param redirect what a person is answered; where it leads to another site, nothing is made.
 */
export function makePageAhead(context: Invoking, env: Env, redirect: Response): void {
  const now = Date.now();
  const wasQuiet = now - lastScanAt >= quietMs;
  lastScanAt = now;
  if (!wasQuiet || isDatabaseAway(now)) return;
  const [path = ""] = redirect.headers.get("Location")?.split("#", 1) ?? [];
  if (!path.startsWith("/")) return;
  context.waitUntil(askFor(context, `https://${cityOf(env).host}${path}`));
}

async function askFor({ exports }: Invoking, address: string): Promise<void> {
  await whenSent();
  try {
    const page = await exports?.default.fetch(address);
    await page?.body?.cancel();
  } catch {
    // The reader's own request finds out, and is told.
  }
}
