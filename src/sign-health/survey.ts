import {
  addToCurve,
  type CityCurve,
  effectiveDays,
  emptyCurve,
  exposeWithout,
} from "./exposure.ts";
import type { Reading } from "./history.ts";
import {
  addResiduals,
  emptyResiduals,
  overdispersionOf,
  type Residuals,
} from "./overdispersion.ts";
import { addRate, emptyMoments, type Prior, priorOf, type RateMoments } from "./prior.ts";
import { rateOf } from "./rate.ts";
import { baselineDays, windowDays } from "./window.ts";

/**
 * What is known of a group of signs as a whole on a day: of the city, of a ward, of the signs of a
 * habit (`comparisons.ts`). It is enough to judge any of them alone. Some 420
 * numbers (`survey-json.ts` makes JSON of them), to be kept between the requests that share the work.
 */
export type Survey = {
  /** The day judged: the last city day that is over. */
  day: number;
  /** The longest baseline among the signs, in days. */
  longest: number;
  /** Totals of the steady signs, with weights by plain daily means: to weigh all signs by. */
  first: CityCurve;
  /** Totals of all signs, with weights by effective days. */
  curve: CityCurve;
  moments: RateMoments;
  residuals: Residuals;
};

/** Surveys a whole group at once: the three steps below, one after the other. */
export function surveySigns(readings: readonly Reading[], day: number): Survey {
  const survey = startSurvey(day);
  countSigns(survey, readings);
  weighSigns(survey, readings);
  compareSigns(survey, readings);
  return survey;
}

/**
 * Begins a survey. Where one request may not take the CPU time of a whole city, give the signs to
 * each step in as many pieces as needed; a step must have had every sign before the next begins.
 */
export const startSurvey = (day: number): Survey => ({
  day,
  longest: 0,
  first: emptyCurve(),
  curve: emptyCurve(),
  moments: emptyMoments(),
  residuals: emptyResiduals(),
});

/** Step 1: city totals by day. */
export function countSigns(survey: Survey, readings: readonly Reading[]): void {
  for (const reading of readings) {
    if (isSteady(reading)) addToCurve(survey.first, reading, meanOf(reading));
    survey.longest = Math.max(survey.longest, reading.days);
  }
}

/**
 * Step 2: what each sign weighs, and how rates are spread. Only signs with at least half the
 * longest baseline tell of the spread: the rate of a sign that is a week old is mostly noise.
 */
export function weighSigns(survey: Survey, readings: readonly Reading[]): void {
  const exposure = new Float64Array(windowDays);
  for (const reading of readings) {
    const weight = weigh(survey, reading, exposure);
    if (isCounted(reading)) addToCurve(survey.curve, reading, weight);
    const days = effectiveDays(reading, exposure);
    if (days > 0 && reading.days * 2 >= survey.longest) {
      addRate(survey.moments, reading.scans, days);
    }
  }
}

/** Step 3: how much more than by chance the counts vary. */
export function compareSigns(survey: Survey, readings: readonly Reading[]): void {
  const exposure = new Float64Array(windowDays);
  const prior = priorOfGroup(survey);
  for (const reading of readings) {
    const days = exposeSign(survey, reading, exposure);
    const { mean } = rateOf(prior, reading.scans, days);
    addResiduals(survey.residuals, reading, mean, exposure);
  }
}

/** The prior of the rates of the signs that were surveyed. */
export const priorOfGroup = ({ moments }: Survey): Prior => priorOf(moments);

/** How much more their days vary than chance alone (Poisson) would have it. */
export const overdispersionOfGroup = ({ residuals }: Survey): number => overdispersionOf(residuals);

/** A sign's exposure by the finished curve, put into an array; returns its effective days. */
export function exposeSign(survey: Survey, reading: Reading, into: Float64Array): number {
  const weight = reading.weight ?? weigh(survey, reading, into);
  exposeWithout(survey.curve, reading, weight, isCounted(reading), into);
  return effectiveDays(reading, into);
}

/**
 * How much a sign's group tells without it, in scans a day: what the others had over the days of
 * the baseline, or what they should have lately where many of them are flagged; the lesser.
 */
export function measureOfOthers(survey: Survey, reading: Reading): number {
  const { scans, weights } = survey.curve;
  const { inBaseline } = reading;
  const weight = reading.weight ?? weigh(survey, reading, new Float64Array(windowDays));
  const own = isCounted(reading) ? weight : 0;
  let before = isCounted(reading) ? -reading.scans : 0;
  let days = 0;
  for (let d = 0; d < baselineDays; d++) {
    if ((weights[d] as number) > 0) days += 1;
    before += scans[d] as number;
  }
  let lately = 0;
  for (let d = baselineDays; d < windowDays; d++) {
    lately += (weights[d] as number) - own * (inBaseline[d] as number);
  }
  return days > 0 ? Math.min(before / days, lately / (windowDays - baselineDays)) : 0;
}

/** Scans per effective day by the steady signs; the plain mean where there are none yet. */
function weigh(survey: Survey, reading: Reading, scratch: Float64Array): number {
  exposeWithout(survey.first, reading, meanOf(reading), isSteady(reading), scratch);
  const days = effectiveDays(reading, scratch);
  reading.weight = days > 0 ? reading.scans / days : meanOf(reading);
  return reading.weight;
}

/**
 * Signs with at least half of a full baseline. A sign put up just before an outage has a low daily
 * mean through no fault of its own; held against the steady signs' days it weighs what it should.
 */
const isSteady = ({ days }: Reading): boolean => days * 2 >= baselineDays;

/** A sign without a baseline has no weight, and so no part in the total. */
const isCounted = ({ days }: Reading): boolean => days > 0;

const meanOf = ({ scans, days }: Reading): number => (days > 0 ? scans / days : 0);
