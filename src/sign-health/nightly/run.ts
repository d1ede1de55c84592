import { cityOf } from "../../city.ts";
import { today } from "../../db/hours.ts";
import { byGroup, type Member, membershipsOf, type Surveys } from "../comparisons.ts";
import { type Reading, readHistory } from "../history.ts";
import { judgeSign } from "../judge.ts";
import { type JudgedMember, judgeStreet } from "../street.ts";
import { compareSigns, countSigns, type Survey, startSurvey, weighSigns } from "../survey.ts";
import { readHistories } from "./histories.ts";
import { begun, openRun, stepAfter, writeRun } from "./progress.ts";
import type { Progress, Step } from "./steps.ts";
import { storeSigns, storeStreets } from "./store.ts";
import { clearSurveys, readSurveys, storeSurveys } from "./surveys.ts";
import { forgetPlaces, placeSigns } from "./wards.ts";

/**
 * How many signs one request works on. `bench:dashboard` prints what a piece costs: it must stay
 * well inside the 10 ms of CPU that the free plan grants a request.
 */
export const signsPerPiece = 60;

/** Milliseconds after which a cron begins no other piece: the next comes a minute later. */
const maxNightMs = 40_000;

/**
 * Does as many pieces as there is time for. A piece that fails after others ends this round and no
 * more: theirs are written, and a plan that grants few queries a request ends every round so.
 * @param now in milliseconds.
 * @throws what the first piece throws.
 */
export async function judgePieces(env: Env, now: number): Promise<void> {
  const stopAt = Date.now() + maxNightMs;
  let progress = await judgeNextPiece(env, now);
  while (progress.step !== "done" && Date.now() < stopAt) {
    const next = await judgeNextPiece(env, now).catch(() => null);
    if (!next) return;
    progress = next;
  }
}

/**
 * Does the next piece of judging the last day that is over: a few streets in one of the steps. A day
 * that the night before has left unfinished is finished first. Whoever calls it again and again, in
 * as many requests as it takes, gets a judged city. Every piece is written with its progress in one
 * transaction, and always computed from the counts, so one that is lost, repeated or done twice at
 * once changes nothing.
 * @param now in milliseconds.
 * @returns where the work stands after this piece: "done" of the last day alone.
 */
export async function judgeNextPiece(env: Env, now: number): Promise<Progress> {
  const { utcOffset } = cityOf(env);
  const yesterday = today(now, utcOffset) - 1;
  const progress = await judgePieceOf(env, await openRun(env.DB, yesterday), utcOffset);
  return progress.step === "done" && progress.day < yesterday ? begun(yesterday) : progress;
}

async function judgePieceOf(env: Env, run: Progress, utcOffset: number): Promise<Progress> {
  if (run.step === "done") return run;
  if (run.step === "place") return placeNextPiece(env.DB, run);
  const streets = await nextStreets(env.DB, run.afterStreet);
  const last = streets.at(-1);
  if (last === undefined) return writeRun(env.DB, run, stepAfter(run.step));

  const codes = streets.flatMap((street) => street.codes);
  const histories = await readHistories(env.DB, codes, run.day, utcOffset);
  const members = new Map(
    histories.map((history) => [history.code, membershipsOf(readHistory(history, run.day))]),
  );
  const isFirst = run.step === "count" && run.afterStreet === 0;
  const groups = byGroup([...members.values()]);
  const surveys = isFirst ? new Map() : await readSurveys(env.DB, run.day, [...groups.keys()]);
  const statements =
    run.step === "judge"
      ? judge(env.DB, surveys, streets, members, run.day)
      : storeSurveys(env.DB, run, survey(run.step, surveys, groups, run.day));
  if (isFirst) statements.unshift(clearSurveys(env.DB, run));
  return writeRun(env.DB, run, { step: run.step, afterStreet: last.streetId }, statements);
}

async function placeNextPiece(d1: D1Database, run: Progress): Promise<Progress> {
  const placed = await placeSigns(d1, run.day, run.afterStreet);
  if (!placed) return writeRun(d1, run, stepAfter("place"), [forgetPlaces(d1, run.day)]);
  const { lastWard, statements } = placed;
  return writeRun(d1, run, { step: "place", afterStreet: lastWard }, statements);
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
  Exclude<Step, "place" | "judge">,
  (survey: Survey, readings: readonly Reading[]) => void
> = { count: countSigns, weigh: weighSigns, compare: compareSigns };

/** A step's work on the groups to which the signs of a piece belong. */
function survey(
  step: keyof typeof surveySteps,
  known: Surveys,
  groups: ReadonlyMap<string, Reading[]>,
  day: number,
): Surveys {
  const surveys = new Map<string, Survey>();
  for (const [group, readings] of groups) {
    const found = known.get(group) ?? startSurvey(day);
    surveySteps[step](found, readings);
    surveys.set(group, found);
  }
  return surveys;
}

function judge(
  d1: D1Database,
  surveys: Surveys,
  streets: readonly StreetSigns[],
  members: ReadonlyMap<string, Member[]>,
  day: number,
): D1PreparedStatement[] {
  const judged = new Map(
    [...members].map(([code, sign]): [string, JudgedMember] => [
      code,
      { members: sign, judgement: judgeSign(sign, surveys, day) },
    ]),
  );
  const signs = [...judged.values()].map(({ members: [first], judgement }) => ({
    judgement,
    lastScan: first?.reading.history.lastScan ?? null,
  }));
  const pooled = streets.map(({ streetId, codes }) => ({
    streetId,
    judgement: judgeStreet(
      codes.map((code) => judged.get(code)).filter((sign) => sign !== undefined),
      surveys,
      day,
    ),
  }));
  return [...storeSigns(d1, signs), ...storeStreets(d1, pooled)];
}
