import assert from "node:assert/strict";
import { test } from "node:test";
import { today } from "../../src/db/hours.ts";
import { type ReasonFacts, reasonsOf, urgencyOf } from "../../src/officials/queries/reasons.ts";
import { readSignsToCheck } from "../../src/officials/queries/signs-to-check.ts";
import type { Judgement } from "../../src/sign-health/judge.ts";
import type { StreetJudgement } from "../../src/sign-health/street.ts";
import { startCity } from "../harness.ts";

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

const sign = (change: Partial<ReasonFacts>): ReasonFacts => ({
  status: "installed",
  lastDay: day - 1,
  lastVisit: null,
  retiredDay: null,
  found: null,
  isReported: false,
  judgement: judged,
  neighbours: null,
  ...change,
});

const hung = (days: number): Judgement => ({
  ...never,
  installed: day - days,
  tier: days < 60 ? "new" : "too few",
  effectiveDays: Math.max(0, days - 74),
});

const cases: [name: string, sign: Partial<ReasonFacts>, kinds: string[], urgency: string | null][] =
  [
    ["scanned as ever", {}, [], null],
    ["to inspect", { judgement: { ...judged, tier: "inspect" } }, ["inspect"], "inspect"],
    ["to watch", { judgement: { ...judged, tier: "watch" } }, ["watch"], "watch"],
    [
      "to watch, and reported",
      { judgement: { ...judged, tier: "watch" }, isReported: true },
      ["watch", "reported"],
      "inspect",
    ],
    [
      "reported before it was ever judged",
      { judgement: null, isReported: true },
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
      { status: "planned", judgement: { ...never, installed: null } },
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
    const reasons = reasonsOf(sign(change));
    assert.deepEqual(
      reasons.map(({ kind }) => kind),
      kinds,
    );
    assert.equal(urgencyOf(reasons), urgency);
  });
}

test("busy neighbours make a sign that was never scanned worth a visit sooner", () => {
  const days = (neighbours: number | null): number => {
    for (let hungFor = 1; hungFor < 100; hungFor++) {
      const facts = sign({ lastDay: null, judgement: hung(hungFor), neighbours });
      if (reasonsOf(facts).length > 0) return hungFor;
    }
    return Number.POSITIVE_INFINITY;
  };
  assert.equal(days(0.2), 60, "never later than 60 days");
  assert.equal(days(0.5), 40, "a sign of an eighth a day would have had five");
  assert.equal(days(1), 20);
  assert.equal(days(9), 14, "never sooner than two weeks");
  assert.equal(days(null), 60, "without neighbours 60 days");
});

test("neighbours are the street's other signs that sign health can measure, and no others", async () => {
  const { db } = await startCity({ sample: "none" });
  const measured = { ...judged, day };
  const rows: [code: string, street: number, judgement: Judgement, last: number | null][] = [
    ["100001", 1, hung(30), null],
    ["100002", 1, { ...measured, rate: 1 }, day],
    ["100003", 1, { ...measured, rate: 3 }, day],
    ["100004", 1, { ...measured, rate: 50, effectiveDays: 13 }, day],
    ["100005", 2, { ...measured, rate: 9 }, day],
    ["100006", 3, hung(70), null],
    ["100007", 3, { ...hung(99), rate: 5, effectiveDays: 25 }, null],
  ];
  await db.batch([
    db.prepare(
      `INSERT INTO streets (id, slug, name, folded, status) VALUES (1, 'a', 'A', 'a', 'confirmed'),
         (2, 'b', 'B', 'b', 'confirmed'), (3, 'c', 'C', 'c', 'confirmed')`,
    ),
    ...rows.flatMap(([code, street, judgement, last]) => [
      db
        .prepare(
          "INSERT INTO signs (code, street_id, position, status) VALUES (?, ?, '', 'installed')",
        )
        .bind(code, street),
      db
        .prepare(
          "INSERT INTO sign_health (code, day, tier, last_scan, judgement) VALUES (?, ?, ?, ?, ?)",
        )
        .bind(code, day, judgement.tier, last, JSON.stringify({ ...judgement, code })),
    ]),
  ]);
  const toCheck = await readSignsToCheck(db, 7);
  assert.deepEqual(
    toCheck.map(({ code, reasons }) => [code, reasons]),
    [
      ["100001", [{ kind: "never", days: 30, neighbours: 2 }]],
      ["100006", [{ kind: "never", days: 70, neighbours: 5 }]],
      ["100007", [{ kind: "never", days: 99, neighbours: null }]],
    ],
  );
});

test("the bold sentence counts all that is to be checked, and the list has each with its reason", async () => {
  const { db, get } = await startCity({ sample: "none" });
  const yesterday = today(Date.now(), 7) - 1;
  const street: StreetJudgement = {
    codes: ["7K3M9X"],
    day: yesterday,
    tier: "inspect",
    rate: 0.3,
    silenceDays: 44,
    expected: 13,
    chance: 1e-5,
    lossSum: 0,
  };
  const signs: [
    code: string,
    status: string,
    judgement: Partial<Judgement>,
    last: number | null,
  ][] = [
    ["100001", "installed", {}, yesterday],
    ["100002", "installed", { tier: "new", installed: yesterday - 9 }, yesterday],
    ["100003", "installed", { ...never, installed: yesterday - 752 }, null],
    ["100004", "planned", { ...never, presence: "planned", installed: null }, yesterday],
    ["100005", "retired", { ...never, presence: "retired" }, yesterday],
    ["100006", "installed", { tier: "watch" }, yesterday],
  ];
  await db.batch([
    db.prepare(
      `INSERT INTO streets (id, slug, name, folded, status) VALUES
         (1, 'ly-bon', 'Lý Bôn', 'ly bon', 'confirmed'),
         (2, 'le-loi', 'Lê Lợi', 'le loi', 'confirmed')`,
    ),
    ...signs.flatMap(([code, status, change, last]) => [
      db
        .prepare("INSERT INTO signs (code, street_id, position, status) VALUES (?1, 1, ?1, ?2)")
        .bind(code, status),
      db
        .prepare(
          "INSERT INTO sign_health (code, day, tier, last_scan, judgement) VALUES (?, ?, ?, ?, ?)",
        )
        .bind(
          code,
          yesterday,
          change.tier ?? judged.tier,
          last,
          JSON.stringify({ ...judged, ...change, day: yesterday, code }),
        ),
    ]),
    ...signs.flatMap(([code, , , last]) =>
      last === null
        ? []
        : [
            db
              .prepare(
                `INSERT INTO scans (code, hour, "by", tally, count) VALUES (?, ?, 'person', 0, 1)`,
              )
              .bind(code, last * 24),
          ],
    ),
    db
      .prepare(
        "INSERT INTO health_runs (day, step, survey, finished_at) VALUES (?, 'done', 'null', 1)",
      )
      .bind(yesterday),
  ]);
  const overview = async () => (await get("/officials/en")).text();
  const bold = async () => /<strong>(.*?)<\/strong>/.exec(await overview())?.[1];
  assert.equal(await bold(), "3 signs to inspect, 1 sign to watch.");

  await db.batch([
    db.prepare(
      `INSERT INTO reports (receipt, street_id, code, kind, text) VALUES
         ('r1', 1, '100001', 'pasted-over', ''), ('r2', 2, NULL, 'missing', ''),
         ('r3', 1, '100006', 'mistake', '')`,
    ),
    db
      .prepare(
        "INSERT INTO street_health (street_id, day, tier, judgement) VALUES (1, ?, 'inspect', ?)",
      )
      .bind(yesterday, JSON.stringify(street)),
  ]);
  assert.equal(await bold(), "4 signs and 2 streets to inspect, 1 sign to watch.");
  const page = await overview();
  for (const words of [
    "1 newly installed sign is not judged yet",
    "another code is pasted over its code. Worth a visit.",
    "Not installed yet by the records, but scanned on",
    "Retired by the records, but scanned on",
    "Installed 752 days ago, never scanned so far.",
    "the sign is gone. Worth a visit. Nobody said which sign.",
    "44 days without a scan. Usually about 13 scans in that time.",
  ]) {
    assert.ok(page.includes(words), words);
  }
  const listed = await (await get("/officials/en/signs?show=check")).text();
  for (const [code] of signs) {
    const isListed = listed.includes(code);
    assert.equal(isListed, code !== "100002", code);
  }

  await db.prepare("UPDATE reports SET state = 'done'").run();
  assert.equal(await bold(), "3 signs and 1 street to inspect, 1 sign to watch.");
  await db.batch([
    db.prepare("DELETE FROM street_health"),
    db
      .prepare("UPDATE sign_health SET tier = 'ok', judgement = ?")
      .bind(JSON.stringify({ ...judged, day: yesterday })),
    db.prepare("DELETE FROM scans WHERE code IN ('100004', '100005')"),
    db
      .prepare(
        `INSERT INTO scans (code, hour, "by", tally, count) VALUES ('100003', ?, 'person', 0, 1)`,
      )
      .bind(yesterday * 24),
  ]);
  assert.equal(await bold(), "No sign needs a visit.");
});
