import assert from "node:assert/strict";
import { test } from "node:test";
import { readHistory, type SignHistory } from "../../src/sign-health/history.ts";
import { type Judgement, judgeSign } from "../../src/sign-health/judge.ts";
import { judgeStreet } from "../../src/sign-health/street.ts";
import { surveyCity } from "../../src/sign-health/survey.ts";
import { windowDays } from "../../src/sign-health/window.ts";
import { historiesOf } from "../../support/health/histories.ts";
import { seeded } from "../../support/health/random.ts";
import { simulateCity } from "../../support/health/simulated-city.ts";

const day = 200;
const first = day - windowDays + 1;
const background = historiesOf(simulateCity({ seed: 21, days: day + 1, signs: 200 }), day);
const survey = surveyCity(
  background.map((history) => readHistory(history, day)),
  day,
);

/** A sign scanned `perDay` times every day but for the last `silent`, in the city above. */
function sign(perDay: number, silent: number, change: Partial<SignHistory> = {}): SignHistory {
  const counts = Float64Array.from({ length: windowDays }, (_, d) =>
    d >= windowDays - silent ? 0 : Math.floor((d + 1) * perDay) - Math.floor(d * perDay),
  );
  const last = counts.findLastIndex((count) => count > 0);
  return {
    code: "7K3M9X",
    counts,
    flags: new Uint8Array(windowDays),
    installed: -1,
    retired: null,
    lastScan: last < 0 ? null : first + last,
    lastStaffScan: null,
    lastVisit: null,
    ...change,
  };
}

/** A whole city, in the order given, by a survey of its own. */
function judgeCity(histories: readonly SignHistory[]): Judgement[] {
  const readings = histories.map((history) => readHistory(history, day));
  const itsSurvey = surveyCity(readings, day);
  return readings.map((reading) => judgeSign(reading, itsSurvey));
}

const judge = (history: SignHistory): Judgement => judgeSign(readHistory(history, day), survey);
const flagged = (from: number, value: number): Uint8Array =>
  new Uint8Array(windowDays).fill(value, from);

const cases: [
  name: string,
  history: SignHistory,
  tier: string,
  presence: string,
  cause: string | null,
][] = [
  ["scanned daily", sign(1, 0), "ok", "scanned", null],
  ["silent for three days", sign(1, 3), "ok", "scanned", null],
  ["silent for eight days", sign(1, 8), "watch", "scanned", "silence"],
  ["silent for twenty days", sign(1, 20), "inspect", "scanned", "silence"],
  ["busy, silent for six days", sign(5, 6), "inspect", "scanned", "silence"],
  ["visited yesterday after silence", sign(1, 20, { lastVisit: day - 1 }), "ok", "scanned", null],
  ["repaired today after silence", sign(1, 20, { lastVisit: day }), "ok", "scanned", null],
  [
    "scanned by staff yesterday after silence",
    sign(1, 14, { lastStaffScan: day - 1 }),
    "ok",
    "scanned",
    null,
  ],
  [
    "visited long before the silence",
    sign(1, 20, { lastVisit: day - 60 }),
    "inspect",
    "scanned",
    "silence",
  ],
  ["weak and silent for long", sign(0.1, 30), "too few", "scanned", null],
  ["planned", sign(0, 0, { installed: null }), "too few", "planned", null],
  ["to be installed tomorrow", sign(0, 0, { installed: day + 1 }), "too few", "planned", null],
  ["taken down", sign(1, 20, { retired: day - 10 }), "too few", "retired", null],
  [
    "installed a week ago, never scanned",
    sign(0, 0, { installed: day - 7 }),
    "too few",
    "never scanned",
    null,
  ],
  ["installed long ago, never scanned", sign(0, 0), "too few", "never scanned", null],
  [
    "last scanned before the window",
    sign(0, 0, { lastScan: 20 }),
    "too few",
    "none in window",
    null,
  ],
  [
    "silent, flagged to inspect in this silence",
    sign(1, 6, { flags: flagged(103, 2) }),
    "inspect",
    "scanned",
    "standing",
  ],
  ["flagged, then scanned again", sign(1, 0, { flags: flagged(90, 2) }), "ok", "scanned", null],
  [
    "flagged for months, never visited",
    sign(1, 90, { flags: flagged(10, 2) }),
    "inspect",
    "scanned",
    "standing",
  ],
  [
    "flagged for months, visited yesterday",
    sign(1, 90, { flags: flagged(10, 2), lastVisit: day - 1 }),
    "too few",
    "scanned",
    null,
  ],
];

for (const [name, history, tier, presence, cause] of cases) {
  test(`a sign ${name} is "${tier}"`, () => {
    const found = judge(history);
    assert.deepEqual(
      [found.tier, found.presence, found.cause],
      [tier, presence, cause],
      JSON.stringify(found),
    );
  });
}

test("a sign that keeps one scan in six is found by the sum, though it is never silent for long", () => {
  const history = sign(3, 0);
  for (let d = 85; d < windowDays; d++) history.counts[d] = d % 2;
  const found = judge(history);
  assert.deepEqual([found.tier, found.cause], ["inspect", "loss"]);
  assert.ok((found.silence?.days ?? 9) <= 1);
  assert.ok((found.loss?.since ?? 0) >= first + 84 && found.loss?.scans === 10);
  assert.ok((found.loss?.expected ?? 0) > 40);
  assert.equal(judge({ ...history, lastVisit: day - 1 }).tier, "ok");
  assert.equal(judge({ ...history, lastStaffScan: day }).tier, "inspect");
});

test("a sign flagged until no baseline is left keeps its flag until a visit, though scanned a little", () => {
  const history = sign(0.5, 0, { flags: flagged(5, 2) });
  const { tier, cause } = judge(history);
  assert.deepEqual([tier, cause], ["inspect", "standing"]);
  assert.equal(judge({ ...history, lastVisit: day - 1 }).tier, "too few");
});

test("silence is counted in whole days after the last sign of life, and names what it was", () => {
  assert.deepEqual(judge(sign(1, 9)).silence?.since, { day: day - 9, by: "scan" });
  assert.equal(judge(sign(1, 9)).silence?.days, 9);
  assert.deepEqual(judge(sign(1, 9, { lastStaffScan: day - 4 })).silence?.since, {
    day: day - 4,
    by: "staff",
  });
  assert.deepEqual(judge(sign(1, 9, { lastVisit: day - 2 })).silence?.since, {
    day: day - 2,
    by: "visit",
  });
  const fresh = sign(0, 0, { installed: day - 7 });
  assert.deepEqual(judge(fresh).silence?.since, { day: day - 7, by: "installed" });
});

test("a scan of today, which is not over, already ends the silence", () => {
  const found = judge(sign(1, 20, { lastScan: day + 1 }));
  // The window still shows none: what comes after it is known only by lastScan.
  assert.equal(found.silence?.chance, 1);
  assert.equal(found.silence?.days, 0);
});

test("flagged days teach nothing: the rate of a sign long flagged is that of its healthy days", () => {
  const healthy = judge(sign(2, 0)).rate;
  const dead = judge(sign(2, 55)).rate;
  const kept = judge(sign(2, 55, { flags: flagged(windowDays - 52, 2) })).rate;
  assert.ok(dead < healthy * 0.7, `${dead}`);
  assert.ok(Math.abs(kept / healthy - 1) < 0.1, `${kept} against ${healthy}`);
});

test("days before a sign was put up are no silence and no baseline", () => {
  const history = sign(1, 0, { installed: first + 44 });
  history.counts.fill(0, 0, 45);
  const { rate, effectiveDays } = judge(history);
  assert.ok(Math.abs(rate - judge(sign(1, 0)).rate) < 0.15);
  assert.ok(effectiveDays > 35 && effectiveDays < 55, `${effectiveDays}`);
});

const rank = { "too few": 0, ok: 0, watch: 1, inspect: 2 };

test("one scan more of a sign lately never raises its own alarm", () => {
  const random = seeded(33);
  let alarms = 0;
  for (let i = 0; i < 400; i++) {
    const history = sign(0.3 + 3 * random(), Math.floor(random() * 25));
    if (random() < 0.5) history.counts[92 + Math.floor(random() * 13)] = 1;
    const before = judge(history);
    const d = 91 + Math.floor(random() * 14);
    const counts = history.counts.slice();
    counts[d] = (counts[d] as number) + 1;
    const after = judge({ ...history, counts });
    assert.ok(rank[after.tier] <= rank[before.tier]);
    assert.ok((after.loss?.sum ?? 0) <= (before.loss?.sum ?? 0) + 1e-9);
    assert.ok((after.silence?.chance ?? 0) >= (before.silence?.chance ?? 1) - 1e-12);
    alarms += rank[before.tier] > 0 ? 1 : 0;
  }
  assert.ok(alarms > 50, `only ${alarms} alarms to try it on`);
});

test("judging a day again, with the flag that it raised, gives the same", () => {
  const history = sign(1, 8);
  const again = { ...history, flags: flagged(windowDays - 1, 2) };
  assert.deepEqual(judge(again), judge(history));
});

test("the order of signs does not matter, nor does judging them one by one", () => {
  const forwards = judgeCity(background);
  const backwards = judgeCity([...background].reverse()).reverse();
  const oneByOne = background.map(judge);
  for (const [i, one] of forwards.entries()) {
    for (const other of [backwards[i], oneByOne[i]] as [Judgement, Judgement]) {
      assert.equal(one.tier, other.tier);
      assert.ok(Math.abs((one.silence?.expected ?? 0) - (other.silence?.expected ?? 0)) < 1e-9);
    }
  }
});

test("our own outage of two weeks blames nobody", () => {
  const histories = background.map((history) => {
    const counts = history.counts.slice().fill(0, windowDays - 14);
    return { ...history, counts, lastScan: null };
  });
  const raised = judgeCity(histories).filter(({ tier }) => rank[tier] > 0);
  assert.deepEqual(
    raised.map(({ code }) => code),
    [],
  );
});

test("a city without any scan raises nothing", () => {
  const empty = background.map((history) => ({
    ...history,
    counts: new Float64Array(windowDays),
    lastScan: null,
  }));
  for (const { tier, rate } of judgeCity(empty)) assert.deepEqual([tier, rate], ["too few", 0]);
  assert.deepEqual(judgeCity([]), []);
});

test("weak signs of a street speak together", () => {
  const weak = (silent: number, change: Partial<SignHistory> = {}) => sign(0.15, silent, change);
  const street = (silent: number) => Array.from({ length: 6 }, () => weak(silent));
  assert.equal(judge(weak(30)).tier, "too few");
  const quiet = judgeStreet(street(30), survey);
  assert.equal(quiet?.tier, "inspect");
  assert.equal(quiet?.codes.length, 6);
  const oneLives = judgeStreet([...street(30), weak(0)], survey);
  assert.ok((oneLives?.silenceDays ?? 99) < 10 && (oneLives?.chance ?? 0) > 0.01);
  assert.equal(judgeStreet(street(5), survey)?.tier, "ok");
  assert.equal(judgeStreet([weak(30)], survey)?.tier, "too few");
  assert.equal(judgeStreet([sign(2, 0)], survey), null);
  const visited = street(30).map((history) => ({ ...history, lastVisit: day - 2 }));
  assert.equal(judgeStreet(visited, survey)?.tier, "ok");
});
