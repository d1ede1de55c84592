import { tidyCounts } from "./scan/nightly.ts";
import { errorName, logLine } from "./web/log.ts";

/** What is done every night, in this order; each room adds its own. */
const jobs: Record<string, (env: Env, now: number) => Promise<void>> = {
  "tidy-counts": tidyCounts,
};

/** Runs every job, each whether or not another failed; what fails is done the next night. */
export async function nightly(env: Env, now: number): Promise<void> {
  for (const [job, run] of Object.entries(jobs)) {
    await run(env, now).catch((error) =>
      logLine("nightly-job-failed", { job, error: errorName(error) }),
    );
  }
}
