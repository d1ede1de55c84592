import assert from "node:assert/strict";
import { test } from "node:test";
import { membershipsOf, surveyCity } from "../../src/sign-health/comparisons.ts";
import { readHistory, type SignHistory } from "../../src/sign-health/history.ts";
import { type Judgement, judgeSign } from "../../src/sign-health/judge.ts";
import { type CitySign, judgeCity } from "../../src/sign-health/judge-city.ts";
import { type Rules, secondEdition } from "../../src/sign-health/rules.ts";
import { judgeStreet } from "../../src/sign-health/street.ts";
import { windowDays } from "../../src/sign-health/window.ts";
import { historiesOf } from "../../support/health/histories.ts";
import { seeded } from "../../support/health/random.ts";
import { simulateCity } from "../../support/health/simulated-city.ts";

const day = 200;
const first = day - windowDays + 1;
const background = historiesOf(simulateCity({ seed: 21, days: day + 1, signs: 200 }), day);
const membersOf = (history: SignHistory) => membershipsOf(readHistory(history, day));
const surveys = surveyCity(background.map(membersOf), day);

/** A sign scanned `perDay` times every day but for the last `silent`, in the city above. */
function sign(perDay: number, silent: number, change: Partial<SignHistory> = {}): SignHistory {
  const counts = Float64Array.from({ length: windowDays }, (_, d) =>
    d >= windowDays - silent ? 0 : Math.floor((d + 1) * perDay) - Math.floor(d * perDay),
  );
  const last = counts.findLastIndex((count) => count > 0);
  return {
    code: "7K3M9X",
    ward: null,
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

const judge = (history: SignHistory): Judgement => judgeSign(membersOf(history), surveys, day);
const street = (histories: readonly SignHistory[]) =>
  judgeStreet(
    histories.map(membersOf).map((members) => ({
      members,
      judgement: judgeSign(members, surveys, day),
    })),
    surveys,
    day,
  );
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
    "new",
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
    "installed 59 days ago, then silent",
    sign(5, 20, { installed: day - 59 }),
    "new",
    "scanned",
    null,
  ],
  [
    "installed 75 days ago: its baseline is too short",
    sign(5, 10, { installed: day - 75 }),
    "too few",
    "scanned",
    null,
  ],
  [
    "installed 92 days ago, silent since two weeks",
    sign(5, 14, { installed: day - 92 }),
    "inspect",
    "scanned",
    "silence",
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
  const since = (found.loss?.since ?? 0) - first;
  assert.ok(since >= 84 && since <= 88, `${since}`);
  assert.equal(
    found.loss?.scans,
    history.counts.subarray(since).reduce((sum, count) => sum + count, 0),
  );
  assert.ok((found.loss?.expected ?? 0) > 40);
  assert.equal(judge({ ...history, lastVisit: day - 1 }).tier, "ok");
  assert.equal(judge({ ...history, lastStaffScan: day }).tier, "inspect");
});

test("a sign flagged until no baseline is left keeps its flag until a visit, though scanned a little", () => {
  const history = sign(0.5, 0, { flags: flagged(5, 2) });
  const { tier, cause } = judge(history);
  assert.deepEqual([tier, cause], ["inspect", "standing"]);
  assert.equal(judge({ ...history, lastVisit: day - 1 }).tier, "ok");
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
  const history = sign(1, 0, { installed: first + 44 - 59 });
  history.counts.fill(0, 0, 45);
  const { rate, effectiveDays } = judge(history);
  assert.ok(Math.abs(rate - judge(sign(1, 0)).rate) < 0.15);
  assert.ok(effectiveDays > 35 && effectiveDays < 55, `${effectiveDays}`);
});

const rank = { new: 0, "too few": 0, ok: 0, watch: 1, inspect: 2 };

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
  const forwards = judgeCity(background, day);
  const backwards = judgeCity([...background].reverse(), day).reverse();
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
  const raised = judgeCity(histories, day).filter(({ tier }) => rank[tier] > 0);
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
  for (const { tier, rate } of judgeCity(empty, day))
    assert.deepEqual([tier, rate], ["too few", 0]);
  assert.deepEqual(judgeCity([], day), []);
});

test("weak signs of a street speak together", () => {
  const weak = (silent: number, change: Partial<SignHistory> = {}) => sign(0.15, silent, change);
  const six = (silent: number) => Array.from({ length: 6 }, () => weak(silent));
  assert.equal(judge(weak(30)).tier, "too few");
  const quiet = street(six(30));
  assert.equal(quiet?.tier, "inspect");
  assert.equal(quiet?.codes.length, 6);
  const oneLives = street([...six(30), weak(0)]);
  assert.ok((oneLives?.silenceDays ?? 99) < 10 && (oneLives?.chance ?? 0) > 0.01);
  assert.equal(street(six(5))?.tier, "ok");
  assert.equal(street([weak(30)])?.tier, "too few");
  assert.equal(street([sign(2, 0)]), null);
  const visited = six(30).map((history) => ({ ...history, lastVisit: day - 2 }));
  assert.equal(street(visited)?.tier, "ok");
});

test("a street's silence is counted from its last scan, whoever visited one of its signs since", () => {
  const silent = Array.from({ length: 6 }, () => sign(0.15, 44));
  silent[0] = { ...(silent[0] as SignHistory), lastVisit: day - 1 };
  const found = street(silent);
  assert.ok((found?.silenceDays ?? 0) >= 44, JSON.stringify(found));
  assert.ok((found?.expected ?? 0) > 20);
});

test("a visit lets the flagged days before it teach again", () => {
  const history = sign(2, 0, { flags: flagged(40, 2) });
  const unvisited = judge(history).effectiveDays;
  const visited = judge({ ...history, lastVisit: first + 70 }).effectiveDays;
  assert.ok(unvisited > 30 && unvisited < 40, `${unvisited}`);
  assert.ok(visited > unvisited + 20 && visited < unvisited + 45, `${visited}`);
});

/** The signs that are to be inspected where every tenth of the city has other counts. */
function toInspect(
  wardOf: (sign: number) => string | null,
  change: (counts: Float64Array) => void,
  rules: Rules = secondEdition,
): number {
  const signs = background.map((history, i): CitySign => {
    const counts = history.counts.slice();
    const { code, flags, installed, lastVisit } = history;
    if (i % 10 === 0) change(counts);
    return { code, ward: wardOf(i), counts, flags, installed, lastVisit };
  });
  return judgeCity(signs, day, rules).filter(({ tier }) => tier === "inspect").length;
}

test("what a ward shares is no fault of its signs: compared with the city alone they are blamed", () => {
  const endOfSeason = (counts: Float64Array): void => {
    for (let d = 0; d < 90; d++) (counts[d] as number) *= 4;
  };
  assert.equal(
    toInspect((i) => String(i % 10), endOfSeason),
    0,
  );
  assert.ok(toInspect(() => null, endOfSeason) >= 3);
});

test("a ward whose other signs are all flagged is no measure: the last one that falls silent is found", () => {
  const signs = background.map((history, i): CitySign => {
    const counts = history.counts.slice();
    const flags = new Uint8Array(windowDays);
    if (i % 10 === 0) {
      counts.fill(0, 60);
      if (i > 0) flags.fill(2, 75);
      else counts.fill(2, 0, 92);
    }
    const { code, installed, lastVisit } = history;
    return { code, ward: String(i % 10), counts, flags, installed, lastVisit };
  });
  const [last] = judgeCity(signs, day);
  assert.deepEqual([last?.tier, last?.cause], ["inspect", "silence"], JSON.stringify(last));
});

test("signs scanned on weekdays are compared with each other, wherever they hang", () => {
  const holidays = (counts: Float64Array): void => {
    for (let d = 0; d < windowDays; d++) {
      const isWeekend = (first + d + 3) % 7 >= 5;
      counts[d] = isWeekend ? 0 : d < 90 ? 6 : 1;
    }
  };
  const scattered = (sign: number): string => String(Math.floor(sign / 20));
  assert.equal(toInspect(scattered, holidays), 0);
  const without: Rules = { ...secondEdition, comparisons: ["city", "ward"] };
  assert.ok(toInspect(scattered, holidays, without) >= 3);
});

test("partial loss is judged from 60 effective days of baseline on", () => {
  const faded = (installed: number): Judgement => {
    const history = sign(4, 0, { installed });
    for (let d = 88; d < windowDays; d++) history.counts[d] = d % 3 === 0 ? 1 : 0;
    return judge(history);
  };
  assert.equal(faded(-1).tier, "inspect");
  const young = faded(first - 59 + 45);
  assert.ok(young.effectiveDays > 30 && young.effectiveDays < 60, `${young.effectiveDays}`);
  assert.ok((young.loss?.sum ?? 0) > 9.95);
  assert.equal(young.tier, "ok");
});

test("a judgement has the numbers that are told: the day of putting up, what came lately", () => {
  const { installed, lately } = judge(sign(1, 3, { installed: -1 }));
  assert.equal(installed, -1);
  assert.deepEqual([lately?.days, lately?.scans], [15, 12]);
  assert.ok(Math.abs((lately?.expected ?? 0) - 15) < 5, `${lately?.expected}`);
});
