import { cityOf } from "../../city.ts";
import { today } from "../../db/hours.ts";
import { type Reading, readHistory, type SignHistory } from "../history.ts";
import { judgeSign } from "../judge.ts";
import { judgeStreet } from "../street.ts";
import { compareSigns, countSigns, type Survey, startSurvey, weighSigns } from "../survey.ts";
import { packSurvey, unpackSurvey } from "../survey-json.ts";
import { readHistories } from "./histories.ts";
import { type Progress, type Step, steps } from "./steps.ts";
import { storeSigns, storeStreets } from "./store.ts";

/**
 * How many signs one request works on. `bench:dashboard` prints what a piece costs: it must stay
 * well inside the 10 ms of CPU that the free plan grants a request.
 */
export const signsPerPiece = 60;

type StoredRun = Progress & { survey: string };

/**
 * Does the next piece of judging the last day that is over: a few streets in one of four steps.
 * Whoever calls it again and again, in as many requests as it takes, gets a judged city. Every
 * piece is written with its progress in one transaction, and always computed from the counts, so
 * one that is lost, repeated or done twice at once changes nothing.
 * @param now in milliseconds.
 * @returns where the work stands after this piece.
 */
export async function judgeNextPiece(env: Env, now: number): Promise<Progress> {
  const { utcOffset } = cityOf(env);
  const run = await openRun(env.DB, today(now, utcOffset) - 1);
  if (run.step === "done") return run;
  const streets = await nextStreets(env.DB, run.afterStreet);
  const last = streets.at(-1);
  if (last === undefined) return writeRun(env.DB, run, { ...run, ...stepAfter(run.step) });

  const codes = streets.flatMap(({ codes }) => codes);
  const histories = await readHistories(env.DB, codes, run.day, utcOffset);
  const readings = histories.map((history) => readHistory(history, run.day));
  const survey = unpackSurvey(run.survey);
  const results = run.step === "judge" ? judge(env.DB, survey, streets, histories, readings) : [];
  if (run.step !== "judge") surveySteps[run.step](survey, readings);
  const next = { ...run, afterStreet: last.streetId, survey: packSurvey(survey) };
  return writeRun(env.DB, run, next, results);
}

/** Judges one sign anew by the survey of the last finished night: what a visit changes at once. */
export async function judgeAgain(env: Env, code: string): Promise<void> {
  const found = await env.DB.prepare(
    "SELECT day, survey FROM health_runs WHERE finished_at IS NOT NULL ORDER BY day DESC LIMIT 1",
  ).first<{ day: number; survey: string }>();
  if (!found) return;
  const { utcOffset } = cityOf(env);
  const [history] = await readHistories(env.DB, [code], found.day, utcOffset);
  if (!history) return;
  const judgement = judgeSign(readHistory(history, found.day), unpackSurvey(found.survey));
  await env.DB.batch(storeSigns(env.DB, [{ judgement, lastScan: history.lastScan }]));
}

async function openRun(d1: D1Database, day: number): Promise<StoredRun> {
  const [, found] = await d1.batch<StoredRun>([
    d1
      .prepare(
        "INSERT INTO health_runs (day, step, survey) VALUES (?, 'count', ?) ON CONFLICT DO NOTHING",
      )
      .bind(day, packSurvey(startSurvey(day))),
    d1
      .prepare(
        "SELECT day, step, after_street AS afterStreet, survey FROM health_runs WHERE day = ?",
      )
      .bind(day),
  ]);
  return found?.results[0] as StoredRun;
}

type StreetSigns = { streetId: number; codes: string[] };

/** Whole streets, since weak signs are pooled by street: at least one, then up to a piece. */
async function nextStreets(d1: D1Database, after: number): Promise<StreetSigns[]> {
  const { results } = await d1
    .prepare(
      `SELECT street_id AS streetId, json_group_array(code) AS codes FROM signs
       WHERE street_id > ? GROUP BY street_id ORDER BY street_id LIMIT ?`,
    )
    .bind(after, signsPerPiece)
    .all<{ streetId: number; codes: string }>();
  const taken: StreetSigns[] = [];
  let signs = 0;
  for (const { streetId, codes } of results) {
    const found = JSON.parse(codes) as string[];
    if (taken.length > 0 && signs + found.length > signsPerPiece) break;
    taken.push({ streetId, codes: found });
    signs += found.length;
  }
  return taken;
}

const surveySteps: Record<
  Exclude<Step, "judge">,
  (survey: Survey, readings: readonly Reading[]) => void
> = { count: countSigns, weigh: weighSigns, compare: compareSigns };

function judge(
  d1: D1Database,
  survey: Survey,
  streets: readonly StreetSigns[],
  histories: readonly SignHistory[],
  readings: readonly Reading[],
): D1PreparedStatement[] {
  const byCode = new Map(histories.map((history) => [history.code, history]));
  const signs = readings.map((reading) => ({
    judgement: judgeSign(reading, survey),
    lastScan: reading.history.lastScan,
  }));
  const pooled = streets.map(({ streetId, codes }) => ({
    streetId,
    judgement: judgeStreet(
      codes.map((code) => byCode.get(code)).filter((history) => history !== undefined),
      survey,
    ),
  }));
  return [...storeSigns(d1, signs), ...storeStreets(d1, pooled)];
}

const stepAfter = (step: Step): Pick<Progress, "step" | "afterStreet"> => ({
  step: steps[steps.indexOf(step) + 1] ?? "done",
  afterStreet: 0,
});

/** Moves on only from where this piece began: another may have been there first. */
async function writeRun(
  d1: D1Database,
  from: StoredRun,
  to: StoredRun,
  results: D1PreparedStatement[] = [],
): Promise<Progress> {
  await d1.batch([
    ...results,
    d1
      .prepare(
        `UPDATE health_runs SET step = ?1, after_street = ?2, survey = ?3,
           finished_at = CASE WHEN ?1 = 'done' THEN unixepoch() END
         WHERE day = ?4 AND step = ?5 AND after_street = ?6`,
      )
      .bind(to.step, to.afterStreet, to.survey, to.day, from.step, from.afterStreet),
  ]);
  return { day: to.day, step: to.step, afterStreet: to.afterStreet };
}
