import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceOfSilence } from "../../src/sign-health/silence.ts";

/**
 * The same chance by another road: a Poisson count whose mean is gamma distributed, with the
 * variance that φ and r imply, integrated numerically over the mean: ∫ e^(−x) gamma(x; k, μ/k) dx.
 */
function byIntegration(expected: number, overdispersion: number, shape: number): number {
  const k = expected / (overdispersion - 1 + expected / shape);
  const scale = expected / k;
  let above = 0;
  let all = 0;
  // In u = ln x, so that the peak at 0 of small shapes does no harm.
  for (let u = -60; u < 12; u += 0.0005) {
    const x = Math.exp(u);
    const density = Math.exp(k * u - x / scale);
    above += density * Math.exp(-x);
    all += density;
  }
  return above / all;
}

const cases: [expected: number, overdispersion: number, shape: number][] = [
  [11, 1.5, 100],
  [5, 1.2, 30],
  [14, 1.5, 46],
  [20, 3, 5],
  [0.5, 1.5, 90],
  [8, 1.0001, 400],
];

for (const [expected, overdispersion, shape] of cases) {
  test(`P₀ for μ ${expected}, φ ${overdispersion}, r ${shape} is that of the mixture`, () => {
    const found = chanceOfSilence(expected, overdispersion, shape);
    const integrated = byIntegration(expected, overdispersion, shape);
    assert.ok(Math.abs(found / integrated - 1) < 1e-6, `${found} is not ${integrated}`);
  });
}

test("P₀ is that of Poisson where there is neither overdispersion nor doubt of the rate", () => {
  assert.equal(chanceOfSilence(7, 1, Number.POSITIVE_INFINITY), Math.exp(-7));
});

test("P₀ is 1 where nothing was due, even of a sign of which nothing is known", () => {
  assert.equal(chanceOfSilence(0, 1.5, 0), 1);
});

/** Silent days until a chance is reached, by the formula alone, as docs/sign-health.md has them. */
const delays: [rate: number, toWatch: number, toInspect: number][] = [
  [0.5, 18, 28],
  [1, 9, 13],
  [2, 5, 7],
  [5, 2, 3],
];

for (const [rate, toWatch, toInspect] of delays) {
  test(`a sign with ${rate} a day is to be watched after ${toWatch} silent days, inspected after ${toInspect}`, () => {
    const daysTo = (chance: number): number => {
      let days = 0;
      while (chanceOfSilence(rate * days, 1.5, 1 + 90 * rate) >= chance) days += 1;
      return days;
    };
    assert.deepEqual([daysTo(1 / 700), daysTo(1 / 21_000)], [toWatch, toInspect]);
  });
}

test("P₀ falls with what was due, and rises with overdispersion and with doubt", () => {
  for (let mu = 0.5; mu < 40; mu += 0.5) {
    assert.ok(chanceOfSilence(mu + 0.5, 1.5, 50) < chanceOfSilence(mu, 1.5, 50));
    assert.ok(chanceOfSilence(mu, 1.6, 50) > chanceOfSilence(mu, 1.5, 50));
    assert.ok(chanceOfSilence(mu, 1.5, 40) > chanceOfSilence(mu, 1.5, 50));
  }
});
