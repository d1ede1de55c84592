import { byGroup, membershipsOf } from "../../src/sign-health/comparisons.ts";
import { readHistory } from "../../src/sign-health/history.ts";
import { judgeSign } from "../../src/sign-health/judge.ts";
import { secondEdition } from "../../src/sign-health/rules.ts";
import { compareSigns, countSigns, startSurvey, weighSigns } from "../../src/sign-health/survey.ts";
import { packSurvey, unpackSurvey } from "../../src/sign-health/survey-json.ts";
import { windowDays } from "../../src/sign-health/window.ts";
import { historiesOf } from "../../support/health/histories.ts";
import { simulateCity } from "../../support/health/simulated-city.ts";

/**
 * One step of a night on one piece of a city, in a process that has done nothing of it before:
 * `node first-piece.ts judge 100` prints the milliseconds of CPU. It works on curves that
 * are only filled, since what a piece costs does not depend on what the numbers are.
 */
const [, , step, piece] = process.argv;
const day = windowDays + secondEdition.newDays;
const histories = historiesOf(simulateCity({ seed: 7, days: day + 1, signs: Number(piece) }), day);
const blank = startSurvey(day);
for (const curve of [blank.first, blank.curve]) {
  curve.scans.fill(700);
  curve.weights.fill(700);
}
Object.assign(blank.moments, { signs: 700, rates: 700, squares: 1_500, effectiveDays: 63_000 });
const packed = packSurvey(blank);

const start = process.threadCpuUsage();
const members = histories.map((history) => membershipsOf(readHistory(history, day)));
const groups = byGroup(members);
const surveys = new Map([...groups.keys()].map((group) => [group, unpackSurvey(packed)]));
for (const [group, readings] of groups) {
  const survey = surveys.get(group) ?? blank;
  if (step === "count") countSigns(survey, readings);
  else if (step === "weigh") weighSigns(survey, readings);
  else if (step === "compare") compareSigns(survey, readings);
  if (step !== "judge") packSurvey(survey);
}
if (step === "judge") for (const sign of members) judgeSign(sign, surveys, day);
const { user, system } = process.threadCpuUsage(start);
console.log(((user + system) / 1_000).toFixed(2));
