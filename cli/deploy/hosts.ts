import type { CityConfig } from "../city/config.ts";
import { hosts } from "./plan.ts";
import { DeployError } from "./wrangler.ts";

/**
 * Makes sure that nobody else's site stands at a host of the city: in a pipeline, wrangler takes
 * over a DNS record that is there without asking.
 * @throws DeployError with the hosts at which something else answers.
 */
export async function insistOnFreeHosts(config: CityConfig): Promise<void> {
  const taken = await Promise.all(
    hosts(config).map(async (host) => ((await isFreeOrOurs(host)) ? [] : [host])),
  );
  if (taken.flat().length === 0) return;
  throw new DeployError(
    `Another site answers at ${taken.flat().join(" and ")}: deploying would take its name away from it. Choose another host, or remove that site's DNS record first.`,
  );
}

/** Ours answers under /healthz what `src/db/healthz.ts` does; a name that nobody has does not answer. */
async function isFreeOrOurs(host: string): Promise<boolean> {
  const signal = AbortSignal.timeout(15_000);
  const answer = await fetch(`https://${host}/healthz`, { signal, redirect: "manual" }).catch(
    () => null,
  );
  if (answer === null) return true;
  const told: unknown = await answer.json().catch(() => null);
  return Object(told).worker === "ok";
}
