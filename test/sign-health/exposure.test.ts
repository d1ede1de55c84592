import assert from "node:assert/strict";
import { test } from "node:test";
import { readHistory, type SignHistory } from "../../src/sign-health/history.ts";
import { secondEdition } from "../../src/sign-health/rules.ts";
import {
  compareSigns,
  countSigns,
  exposeSign,
  overdispersionOfGroup,
  priorOfGroup,
  startSurvey,
  surveySigns,
  weighSigns,
} from "../../src/sign-health/survey.ts";
import { packSurvey, unpackSurvey } from "../../src/sign-health/survey-json.ts";
import { baselineDays, windowDays } from "../../src/sign-health/window.ts";
import { historiesOf } from "../../support/health/histories.ts";
import { simulateCity } from "../../support/health/simulated-city.ts";

const day = 200;
const city = simulateCity({ seed: 11, days: day + 1, signs: 120 });
/** The day of putting up of a sign that is judged from the day after a day on. */
const judgedAfter = (d: number): number => d + 1 - secondEdition.newDays;
const read = (histories: SignHistory[]) => histories.map((history) => readHistory(history, day));
const close = (found: number, expected: number, what = ""): void =>
  assert.ok(
    Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${what} ${found} is not ${expected}`,
  );

test("where all signs serve every day, exposure, prior and φ are the formulas of docs/sign-health.md to the letter", () => {
  const histories = historiesOf(city, day);
  const readings = read(histories);
  const survey = surveySigns(readings, day);

  const totals = Array.from({ length: windowDays }, (_, d) =>
    histories.reduce((sum, { counts }) => sum + (counts[d] as number), 0),
  );
  const exposures = histories.map(({ counts }) => {
    const others = totals.map((total, d) => total - (counts[d] as number));
    const mean = others.slice(0, baselineDays).reduce((sum, x) => sum + x, 0) / baselineDays;
    return others.map((x) => x / mean);
  });
  const y = histories.map(({ counts }) =>
    counts.slice(0, baselineDays).reduce((sum, x) => sum + x, 0),
  );
  const E = exposures.map((e) => e.slice(0, baselineDays).reduce((sum, x) => sum + x, 0));
  const x = y.map((scans, i) => scans / (E[i] as number));
  const mean = (values: number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const m = mean(x);
  const variance = x.reduce((sum, rate) => sum + (rate - m) ** 2, 0) / (x.length - 1);
  const v = variance - m / mean(E);
  const residuals: number[] = [];
  const into = new Float64Array(windowDays);
  for (const [i, reading] of readings.entries()) {
    close(exposeSign(survey, reading, into), E[i] as number, "E");
    const rate = ((m * m) / v + (y[i] as number)) / (m / v + (E[i] as number));
    for (let d = 0; d < windowDays; d++) {
      const e = exposures[i]?.[d] as number;
      close(into[d] as number, e, "e");
      const mu = rate * e;
      if (d < baselineDays && mu > 0.05) {
        residuals.push(((histories[i]?.counts[d] as number) - mu) ** 2 / mu);
      }
    }
  }
  close(priorOfGroup(survey).shape, (m * m) / v, "a");
  close(priorOfGroup(survey).rate, m / v, "b");
  close(overdispersionOfGroup(survey), mean(residuals), "φ");
});

test("a survey in pieces, sent from request to request, is the survey in one", () => {
  const whole = surveySigns(read(historiesOf(city, day)), day);
  let survey = startSurvey(day);
  for (const step of [countSigns, weighSigns, compareSigns]) {
    for (let start = 0; start < 120; start += 50) {
      survey = unpackSurvey(packSurvey(survey));
      step(survey, read(historiesOf(city, day).slice(start, start + 50)));
    }
  }
  close(priorOfGroup(survey).shape, priorOfGroup(whole).shape);
  close(overdispersionOfGroup(survey), overdispersionOfGroup(whole));
  const [a, b] = [new Float64Array(windowDays), new Float64Array(windowDays)];
  const history = historiesOf(city, day)[77] as SignHistory;
  exposeSign(survey, readHistory(history, day), a);
  exposeSign(whole, readHistory(history, day), b);
  for (let d = 0; d < windowDays; d++) close(a[d] as number, b[d] as number);
});

/** Means over the last fifteen days, which decide. */
function lately(histories: SignHistory[], sign: number): number {
  const readings = read(histories);
  const into = new Float64Array(windowDays);
  exposeSign(surveySigns(readings, day), readings[sign] as (typeof readings)[number], into);
  return into.slice(baselineDays).reduce((sum, e) => sum + e, 0) / (windowDays - baselineDays);
}

test("putting up a hundred signs does not look like a busier city", () => {
  const before = lately(historiesOf(city, day), 0);
  const histories = historiesOf(city, day);
  const first = day - windowDays + 1;
  for (const history of histories.slice(20)) {
    history.installed = judgedAfter(first + 70);
    history.counts.fill(0, 0, 70);
  }
  const after = lately(histories, 0);
  assert.ok(Math.abs(after / before - 1) < 0.15, `${after} against ${before}`);
});

test("signs put up just before a slack fortnight do not look weak for ever after", () => {
  const slack = (histories: SignHistory[]): SignHistory[] => {
    for (const { counts } of histories) counts.fill(1).fill(0, 76, 88);
    return histories;
  };
  const before = lately(slack(historiesOf(city, day)), 0);
  const histories = slack(historiesOf(city, day));
  for (const history of histories.slice(20)) {
    history.installed = judgedAfter(day - windowDays + 1 + 67);
    history.counts.fill(0, 0, 68);
  }
  const after = lately(histories, 0);
  assert.ok(Math.abs(after / before - 1) < 0.01, `${after} against ${before}`);
});

test("week-old signs do not tell how rates are spread", () => {
  const before = priorOfGroup(surveySigns(read(historiesOf(city, day)), day));
  const histories = historiesOf(city, day);
  for (const history of histories.slice(60)) {
    history.installed = judgedAfter(day - windowDays + 1 + 83);
    history.counts.fill(0, 0, 84);
    history.counts[85] = 12;
  }
  const after = priorOfGroup(surveySigns(read(histories), day));
  assert.ok(after.shape / after.rate < 1.5 * (before.shape / before.rate), JSON.stringify(after));
  // A gamma's variance.
  const spread = ({ shape, rate }: typeof after) => shape / rate ** 2;
  assert.ok(spread(after) < 1.5 * spread(before), JSON.stringify(after));
});

test("the days of putting up and taking down are parts of days and are left out", () => {
  const first = day - windowDays + 1;
  const history = { ...(historiesOf(city, day)[0] as SignHistory), installed: first + 10 };
  const { hungFrom, from, to } = readHistory({ ...history, retired: first + 90 }, day);
  assert.deepEqual([hungFrom, from, to], [11, 10 + 60, 90], "and its first 60 days teach nothing");
});

test("the first 60 days of a hundred signs that draw crowds change nothing for the others", () => {
  const plain = historiesOf(city, day);
  const before = lately(plain.slice(0, 20), 0);
  const histories = historiesOf(city, day);
  for (const history of histories.slice(20)) {
    history.installed = day - 59;
    history.counts.fill(0, 0, windowDays - 59).fill(9, windowDays - 59);
  }
  assert.equal(lately(histories, 0), before);
});

test("flagged signs leave the total with their weight, so others are neither blamed nor excused", () => {
  const before = lately(historiesOf(city, day), 0);
  const histories = historiesOf(city, day);
  for (const history of histories.slice(60)) {
    history.counts.fill(0, 95);
    history.flags.fill(2, 95);
  }
  const after = lately(histories, 0);
  assert.ok(Math.abs(after / before - 1) < 0.15, `${after} against ${before}`);
});

test("ten thousand scans of one sign move others and φ by less than 2 %, the prior by less than 5 %", () => {
  const others = [0, 20, 77];
  const before = others.map((sign) => lately(historiesOf(city, day), sign));
  const histories = historiesOf(city, day);
  (histories[5] as SignHistory).counts[98] = 10_000;
  (histories[6] as SignHistory).counts[40] = 10_000;
  for (const [i, sign] of others.entries()) {
    assert.ok(Math.abs(lately(histories, sign) / (before[i] as number) - 1) < 0.02, `sign ${sign}`);
  }
  const calm = surveySigns(read(historiesOf(city, day)), day);
  const flooded = surveySigns(read(histories), day);
  assert.ok(Math.abs(overdispersionOfGroup(flooded) / overdispersionOfGroup(calm) - 1) < 0.02);
  assert.ok(Math.abs(priorOfGroup(flooded).shape / priorOfGroup(calm).shape - 1) < 0.05);
});

test("an outage of our own is a day on which nobody was due a scan", () => {
  const histories = historiesOf(city, day);
  for (const history of histories) history.counts.fill(0, 95);
  assert.equal(lately(histories, 0) > 0, true);
  const readings = read(histories);
  const into = new Float64Array(windowDays);
  exposeSign(surveySigns(readings, day), readings[0] as (typeof readings)[number], into);
  assert.deepEqual([...into.slice(95)], new Array(10).fill(0));
});

test("a lone sign has no exposure: there is nobody to compare it with", () => {
  const histories = historiesOf(city, day).slice(0, 1);
  assert.equal(lately(histories, 0), 0);
});

test("counts of the wrong length are refused, naming the sign", () => {
  const history = { ...(historiesOf(city, day)[3] as SignHistory), counts: new Float64Array(90) };
  assert.throws(
    () => readHistory(history, day),
    /sign 3: counts and flags must have 105 days, not 90/,
  );
});
