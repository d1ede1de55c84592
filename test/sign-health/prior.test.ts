import assert from "node:assert/strict";
import { test } from "node:test";
import { addRate, emptyMoments, priorOf } from "../../src/sign-health/prior.ts";
import { rateOf } from "../../src/sign-health/rate.ts";
import { gamma, poisson, seeded } from "../../support/health/random.ts";

test("the prior is that of docs/sign-health.md, by hand for three signs", () => {
  const moments = emptyMoments();
  for (const scans of [10, 20, 60]) addRate(moments, scans, 20);
  // Rates 0.5, 1, 3: m = 1.5, var = 1.75, v = 1.75 − 1.5 ÷ 20 = 1.675.
  const { shape, rate } = priorOf(moments);
  assert.ok(Math.abs(shape - 2.25 / 1.675) < 1e-12);
  assert.ok(Math.abs(rate - 1.5 / 1.675) < 1e-12);
});

test("the prior finds the spread that a simulated city was made with", () => {
  const random = seeded(5);
  const moments = emptyMoments();
  for (let i = 0; i < 20_000; i++)
    addRate(moments, poisson(random, (gamma(random, 0.8) / 0.8) * 90), 90);
  const { shape, rate } = priorOf(moments);
  assert.ok(Math.abs(shape - 0.8) < 0.04, `shape ${shape}`);
  assert.ok(Math.abs(shape / rate - 1) < 0.03, `mean ${shape / rate}`);
});

test("signs that vary less than counting alone would give are taken as nearly alike", () => {
  const moments = emptyMoments();
  for (let i = 0; i < 10; i++) addRate(moments, 90, 90);
  const { shape, rate } = priorOf(moments);
  assert.ok(Math.abs(shape - 400) < 1e-6 && Math.abs(rate - 400) < 1e-6);
});

test("a city without a scan, or without a sign, has no prior and no rates", () => {
  const moments = emptyMoments();
  assert.deepEqual(priorOf(moments), { shape: 0, rate: 0 });
  addRate(moments, 0, 90);
  assert.deepEqual(rateOf(priorOf(moments), 0, 90), { shape: 0, mean: 0 });
  assert.deepEqual(rateOf(priorOf(moments), 0, 0), { shape: 0, mean: 0 });
});

test("a sign's rate lies between the city's and its own, nearer its own the longer it is known", () => {
  const prior = { shape: 1, rate: 1 };
  assert.deepEqual(rateOf(prior, 0, 0), { shape: 1, mean: 1 });
  assert.deepEqual(rateOf(prior, 8, 3), { shape: 9, mean: 2.25 });
  assert.deepEqual(rateOf(prior, 269, 89), { shape: 270, mean: 3 });
});
