import { cityOf } from "../../city.ts";
import { membershipsOf } from "../comparisons.ts";
import { readHistory } from "../history.ts";
import { judgeSign } from "../judge.ts";
import { readHistories } from "./histories.ts";
import { storeSigns } from "./store.ts";
import { readSurveys } from "./surveys.ts";

/** Judges one sign anew by the surveys of the last finished night: what a visit changes at once. */
export async function judgeAgain(env: Env, code: string): Promise<void> {
  const day = await env.DB.prepare(
    "SELECT max(day) AS day FROM health_runs WHERE finished_at IS NOT NULL",
  ).first<number | null>("day");
  if (day === null) return;
  const { utcOffset } = cityOf(env);
  const [history] = await readHistories(env.DB, [code], day, utcOffset);
  if (!history) return;
  const members = membershipsOf(readHistory(history, day));
  const groups = members.map(({ group }) => group);
  const surveys = await readSurveys(env.DB, day, groups);
  // A night that an earlier version judged has left no surveys: the next one will.
  if (!surveys.has("city")) return;
  const judgement = judgeSign(members, surveys, day);
  await env.DB.batch(storeSigns(env.DB, [{ judgement, lastScan: history.lastScan }]));
}
