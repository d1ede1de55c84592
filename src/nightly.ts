import { recordOperation } from "./db/operations.ts";
import { closeLastMonth } from "./officials/nightly.ts";
import { tidyChangeSets } from "./records/changes/retention.ts";
import { tidyCounts } from "./scan/nightly.ts";
import { followEpoch } from "./scan/resend.ts";
import { judgePieces } from "./sign-health/nightly/run.ts";
import { tidyReports } from "./streets/reports/retention.ts";
import { errorName, logLine } from "./web/log.ts";

type Job = (env: Env, now: number) => Promise<unknown>;

/**
 * What is done at night, by the cron expressions of wrangler.toml. Judging the signs is cut into
 * pieces that each stay far inside the free plan's CPU time: as many a minute as there is time for,
 * until all is done and a minute finds nothing to do.
 */
const jobs: Record<string, Record<string, Job>> = {
  "17 18 * * *": {
    "follow-epoch": followEpoch,
    "tidy-counts": tidyCounts,
    "tidy-reports": tidyReports,
    "tidy-change-sets": tidyChangeSets,
    "close-month": closeLastMonth,
  },
  "* 18-23 * * *": { "judge-signs": judgePieces },
};

/**
 * Runs a cron's jobs, each whether or not another failed, and records how it went; what fails is
 * done the next time.
 */
export async function runCronJobs(env: Env, cron: string, now: number): Promise<void> {
  for (const [job, run] of Object.entries(jobs[cron] ?? {})) {
    const outcome = await run(env, now).then(
      () => "done" as const,
      (error) => {
        logLine("nightly-job-failed", { job, error: errorName(error) });
        return "failed" as const;
      },
    );
    await recordOperation(env.DB, job, outcome, now);
  }
}
