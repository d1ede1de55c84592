import { setTimeout as sleep } from "node:timers/promises";
import { hourOf } from "../../src/db/hours.ts";
import { withCheck } from "../../src/signs/code.ts";
import type { CityConfig } from "../city/config.ts";
import { robotScans, someSign } from "./account.ts";

/** A new host's name and certificate take a while. */
const hostWithinMs = 300_000;
/** A count is in D1 some seconds after its scan. */
const countWithinMs = 60_000;
const betweenMs = 3_000;

/** It is a program and says so, so that the scan is counted as a robot's. */
const headers = { "User-Agent": "bien-pho-self-test/1.0 (bot)" };

/** No sign bears it, unless the mint gave it to one: it is only opened where no sign hangs. */
const unusedCode = withCheck("ZZZZZ");

/** What one look at the deployed city found. */
export type Finding = { what: string; isGood: boolean };

/** Looks at the deployed city as anybody could: it answers, a code is opened and counted, and /officials is closed. */
export async function selfTest(config: CityConfig): Promise<Finding[]> {
  const origin = `https://${config.city.host}`;
  const isUp = await within(hostWithinMs, async () => {
    const answer = await open(`${origin}/healthz`);
    return answer?.status === 200;
  });
  const healthy = {
    what: `${origin}/healthz answers that Worker and database are well`,
    isGood: isUp,
  };
  if (!isUp) return [healthy];
  const sign = await someSign(config);
  const code = sign ?? unusedCode;
  const countedUnder = sign ?? "";
  const hour = hourOf(Date.now());
  const before = await robotScans(config, countedUnder, hour);
  const scan = await open(`${origin}/${code}`);
  const judged = scan?.headers.get("X-Scan") ?? "nothing";
  const isOpened = scan !== null && /\brobot\b/.test(judged);
  const isCounted = await within(
    countWithinMs,
    async () => (await robotScans(config, countedUnder, hour)) > before,
  );
  const findings = [
    healthy,
    {
      what: `${origin}/${code} is opened (${scan?.status ?? "no answer"}, ${judged})`,
      isGood: isOpened,
    },
    { what: "and counted in the database, as a robot's", isGood: isCounted },
  ];
  for (const path of ["/officials", "/officials/signs", "/officials/api/scans"]) {
    const answer = await open(origin + path);
    const how = `${answer?.status ?? "no answer"}`;
    findings.push({ what: `${origin}${path} is closed (${how})`, isGood: isClosed(answer) });
  }
  return findings;
}

/** Access sends a browser to its login, a Worker without Access in front says 403. */
function isClosed(answer: Response | null): boolean {
  if (answer?.status === 403 || answer?.status === 401) return true;
  const location = answer?.headers.get("Location") ?? "";
  return answer?.status === 302 && /^https:\/\/[\w-]+\.cloudflareaccess\.com\//.test(location);
}

const open = (address: string): Promise<Response | null> =>
  fetch(address, { headers, redirect: "manual", signal: AbortSignal.timeout(30_000) }).catch(
    () => null,
  );

async function within(ms: number, isSo: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + ms;
  for (;;) {
    if (await isSo()) return true;
    if (Date.now() + betweenMs > deadline) return false;
    await sleep(betweenMs);
  }
}
