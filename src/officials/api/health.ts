import { isoDay } from "../../db/hours.ts";
import type { OfficialContext } from "../guard.ts";
import { type Operations, readOperations } from "../queries/operations.ts";

/**
 * `GET /officials/api/health`: how the running of the city stands, for a watcher outside. 200 if
 * nothing is wrong, else 503 with what is.
 */
export async function health(c: OfficialContext): Promise<Response> {
  const now = Date.now();
  const found = await readOperations(c.env, now).catch(() => null);
  const problems = found ? found.problems.map(({ kind }) => kind) : ["database-down"];
  return c.json(
    { database: found ? "ok" : "no answer", problems, ...(found && figures(found, now)) },
    problems.length === 0 ? 200 : 503,
  );
}

function figures({ counts, night, spareCopyMadeAt }: Operations, now: number) {
  const { newestHour, pending } = counts;
  return {
    counts: {
      newest_hour: newestHour === null ? null : iso(newestHour * 3_600_000),
      behind_minutes: newestHour === null ? null : minutes(now - (newestHour + 1) * 3_600_000),
      pending,
    },
    night: {
      judged_day: night.judgedDay === null ? null : isoDay(night.judgedDay),
      due_day: isoDay(night.dueDay),
      finished_at: iso(night.finishedAt),
      jobs: night.jobs.map(({ name, doneAt, failedAt }) => ({
        name,
        done_at: iso(doneAt && doneAt * 1_000),
        failed_at: iso(failedAt && failedAt * 1_000),
      })),
    },
    spare_copy: {
      made_at: iso(spareCopyMadeAt),
      age_minutes: spareCopyMadeAt === null ? null : minutes(now - spareCopyMadeAt),
    },
  };
}

const iso = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");

/** How long ago, in whole minutes; the present hour is not over, and 0. */
const minutes = (ms: number): number => Math.max(0, Math.floor(ms / 60_000));
