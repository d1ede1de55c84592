import { cityOf } from "../../city.ts";
import { hourOf, today } from "../../db/hours.ts";
import { type Operation, readOperationRows, sendingScans } from "../../db/operations.ts";
import { spareCopyMadeAt } from "../../scan/spare-copy.ts";
import { readPending } from "./pending.ts";

const msPerDay = 86_400_000;

/** The crons of the night begin so long before midnight, UTC (`src/nightly.ts`). */
const nightMs = 6 * 3_600_000;

/** A spare copy is made anew after half a day, at the next look-up in its data centre. */
const maxSpareCopyAgeMs = msPerDay;

/** An outage of a tally is told for so long. */
const toldMs = 2 * msPerDay;

/** A tally writes within 2 s of a count: what still waits then is late. */
const secondLookMs = 3_000;

/** How the running of the city stands. Moments in milliseconds, days counted from 1970. */
export type Operations = {
  counts: {
    /** The hour (since 1970, UTC) of the newest count in D1; null if there is none. */
    newestHour: number | null;
    /** Scans that the tallies have and D1 has not; null if a tally does not answer. */
    pending: number | null;
  };
  night: {
    /** The last day of which every sign is judged; null before the first. */
    judgedDay: number | null;
    /** The one that should be by now. */
    dueDay: number;
    /** When a judging was last finished. */
    finishedAt: number | null;
    /** The night's jobs; the judging itself is among them. */
    jobs: Operation[];
  };
  /** Null where this data centre has no copy. */
  spareCopyMadeAt: number | null;
  problems: Problem[];
};

/** What is wrong, with what a sentence about it needs. */
export type Problem =
  | { kind: "counts-late"; newestHour: number | null; pending: number }
  | { kind: "tallies-silent" }
  | { kind: "scans-waiting"; at: number }
  | { kind: "nightly-job-failed"; job: string; at: number }
  | { kind: "night-not-finished"; judgedDay: number | null; dueDay: number }
  | { kind: "nightly-job-late"; job: string; at: number }
  | { kind: "spare-copy-old"; madeAt: number };

export const problemKinds = [
  "counts-late",
  "tallies-silent",
  "scans-waiting",
  "nightly-job-failed",
  "night-not-finished",
  "nightly-job-late",
  "spare-copy-old",
] as const satisfies readonly Problem["kind"][];

/**
 * Looks at what runs by itself.
 * @param now in milliseconds.
 * @throws what D1 threw, if it does not answer.
 */
export async function readOperations(env: Env, now: number): Promise<Operations> {
  const [counts, night, rows, spareCopy] = await Promise.all([
    readCounts(env, now),
    readNight(env, now),
    readOperationRows(env.DB),
    spareCopyMadeAt(env),
  ]);
  const jobs = rows.filter(({ name }) => name !== sendingScans);
  const sending = rows.find(({ name }) => name === sendingScans)?.failedAt ?? null;
  const { isYoung, ...judging } = night;
  const problems: Problem[] = [
    ...countProblems(counts, now),
    ...(sending !== null && sending * 1_000 > now - toldMs
      ? [{ kind: "scans-waiting" as const, at: sending * 1_000 }]
      : []),
    ...jobs.flatMap((job) => jobProblems(job, now)),
    ...(isYoung || (judging.judgedDay ?? 0) >= judging.dueDay
      ? []
      : [{ kind: "night-not-finished" as const, ...judging }]),
    ...(spareCopy !== null && spareCopy < now - maxSpareCopyAgeMs
      ? [{ kind: "spare-copy-old" as const, madeAt: spareCopy }]
      : []),
  ];
  return { counts, night: { ...judging, jobs }, spareCopyMadeAt: spareCopy, problems };
}

/** A flush may be under way at the first look; what a second one finds is late. */
async function readCounts(env: Env, now: number): Promise<Operations["counts"]> {
  const look = async () => {
    const [newestHour, pending] = await Promise.all([readNewestHour(env.DB), readPending(env)]);
    return { newestHour, pending };
  };
  const counts = await look();
  if (!areLate(counts, now)) return counts;
  await new Promise((resolve) => setTimeout(resolve, secondLookMs));
  return look();
}

/** Something waits, and nothing of this hour has come. */
const areLate = ({ newestHour, pending }: Operations["counts"], now: number): boolean =>
  pending !== null && pending > 0 && (newestHour ?? 0) < hourOf(now);

/**
 * The hour (since 1970, UTC) of the newest count of any kind; null if there is none. Seeks code by
 * code: an index by hour would cost every count a row more.
 */
export const readNewestHour = (d1: D1Database): Promise<number | null> =>
  d1
    .prepare(
      `SELECT max((SELECT max(hour) FROM scans WHERE scans.code = known.code)) AS hour
       FROM (SELECT code FROM signs UNION ALL SELECT '') AS known`,
    )
    .first<number | null>("hour");

function countProblems(counts: Operations["counts"], now: number): Problem[] {
  const { newestHour, pending } = counts;
  if (pending === null) return [{ kind: "tallies-silent" }];
  return areLate(counts, now) ? [{ kind: "counts-late", newestHour, pending }] : [];
}

/** The last night is over at midnight, UTC: until then its pieces may still be done. */
const lastNightsEnd = (now: number): number => Math.floor(now / msPerDay) * msPerDay;

async function readNight(env: Env, now: number) {
  const row = await env.DB.prepare(
    `SELECT (SELECT max(day) FROM health_runs WHERE finished_at IS NOT NULL) AS judgedDay,
       (SELECT max(finished_at) FROM health_runs) AS finishedAt,
       (SELECT at FROM change_sets ORDER BY id LIMIT 1) AS begunAt`,
  ).first<Record<"judgedDay" | "finishedAt" | "begunAt", number | null>>();
  const { judgedDay = null, finishedAt = null, begunAt = null } = row ?? {};
  const end = lastNightsEnd(now);
  return {
    judgedDay,
    dueDay: today(end - 1, cityOf(env).utcOffset) - 1,
    finishedAt: finishedAt && finishedAt * 1_000,
    /** Whether it had no records yet when that night began. */
    isYoung: begunAt === null || begunAt * 1_000 > end - nightMs,
  };
}

function jobProblems({ name, doneAt, failedAt }: Operation, now: number): Problem[] {
  const done = (doneAt ?? 0) * 1_000;
  const failed = (failedAt ?? 0) * 1_000;
  if (failed > done) return [{ kind: "nightly-job-failed", job: name, at: failed }];
  // The judging is told by its day.
  if (name === "judge-signs" || done >= lastNightsEnd(now) - nightMs) return [];
  return [{ kind: "nightly-job-late", job: name, at: done }];
}
