import assert from "node:assert/strict";
import { test } from "node:test";
import { reasonsOf, urgencyOf } from "../../src/officials/queries/reasons.ts";
import type { Judgement } from "../../src/sign-health/judge.ts";

const day = 20_780;

const judged: Judgement = {
  code: "A",
  day,
  presence: "scanned",
  tier: "ok",
  cause: null,
  installed: day - 700,
  rate: 1,
  effectiveDays: 90,
  silence: null,
  loss: null,
  lately: null,
};
const never: Judgement = { ...judged, tier: "too few", presence: "never scanned", rate: 0.02 };

type Sign = Parameters<typeof reasonsOf>[0][number];
const sign = (change: Partial<Sign>): Sign => ({
  code: "A",
  status: "installed",
  streetId: 1,
  lastDay: day - 1,
  lastVisit: null,
  retiredDay: null,
  reported: null,
  judgement: judged,
  ...change,
});

const hung = (days: number): Judgement => ({
  ...never,
  installed: day - days,
  tier: days < 60 ? "new" : "too few",
  effectiveDays: Math.max(0, days - 74),
});

const cases: [name: string, sign: Partial<Sign>, kinds: string[], urgency: string | null][] = [
  ["scanned as ever", {}, [], null],
  ["to inspect", { judgement: { ...judged, tier: "inspect" } }, ["inspect"], "inspect"],
  ["to watch", { judgement: { ...judged, tier: "watch" } }, ["watch"], "watch"],
  [
    "to watch, and reported",
    { judgement: { ...judged, tier: "watch" }, reported: { day, kinds: ["pasted-over"] } },
    ["watch", "reported"],
    "inspect",
  ],
  [
    "reported before it was ever judged",
    { judgement: null, reported: { day, kinds: ["missing"] } },
    ["reported"],
    "inspect",
  ],
  ["never scanned in 59 days", { lastDay: null, judgement: hung(59) }, [], null],
  ["never scanned in 60 days", { lastDay: null, judgement: hung(60) }, ["never"], "inspect"],
  ["never scanned in 753 days", { lastDay: null, judgement: hung(753) }, ["never"], "inspect"],
  [
    "never scanned in 753 days, visited ten days ago",
    { lastDay: null, judgement: hung(753), lastVisit: day - 10 },
    [],
    null,
  ],
  ["never scanned, and not judged yet", { lastDay: null, judgement: null }, [], null],
  [
    "planned, scanned yesterday",
    { status: "planned", judgement: { ...never, presence: "planned", installed: null } },
    ["planned"],
    "inspect",
  ],
  [
    "planned, scanned long ago",
    { status: "planned", lastDay: day - 31, judgement: { ...never, installed: null } },
    [],
    null,
  ],
  ["retired, scanned after", { status: "retired", retiredDay: day - 9 }, ["retired"], "inspect"],
  ["retired on the day of its last scan", { status: "retired", retiredDay: day - 1 }, [], null],
  ["retired, never scanned", { status: "retired", lastDay: null }, [], null],
];

for (const [name, change, kinds, urgency] of cases) {
  test(`a sign ${name}: ${urgency ?? "nothing to check"}`, () => {
    const reasons = reasonsOf([sign(change)]).get("A") ?? [];
    assert.deepEqual(
      reasons.map(({ kind }) => kind),
      kinds,
    );
    assert.equal(urgencyOf(reasons), urgency);
  });
}

test("busy neighbours make a sign that was never scanned worth a visit sooner", () => {
  const days = (neighbours: number, others = 3): number => {
    const street = Array.from({ length: others }, (_, i) =>
      sign({ code: `B${i}`, judgement: { ...judged, rate: neighbours } }),
    );
    for (let hungFor = 1; hungFor < 100; hungFor++) {
      const found = reasonsOf([sign({ lastDay: null, judgement: hung(hungFor) }), ...street]);
      if (found.has("A")) return hungFor;
    }
    return Number.POSITIVE_INFINITY;
  };
  assert.equal(days(0.2), 60, "never later than 60 days");
  assert.equal(days(0.5), 40, "a sign of an eighth a day would have had five");
  assert.equal(days(1), 20);
  assert.equal(days(9), 14, "never sooner than two weeks");
  assert.equal(days(1, 0), 60, "without neighbours 60 days");
  const elsewhere = sign({ code: "B", streetId: 2, judgement: { ...judged, rate: 9 } });
  const alone = sign({ lastDay: null, judgement: hung(30) });
  assert.equal(reasonsOf([alone, elsewhere]).has("A"), false, "another street is no neighbour");
});
