import assert from "node:assert/strict";
import { test } from "node:test";
import type { VisitOutcome } from "../../src/db/schema.ts";
import { problemSentence } from "../../src/records/problem-sentences/sentence.ts";
import {
  type BrokenEvent,
  brokenDay,
  happen,
  type SignEvent,
  type SignLife,
} from "../../src/records/sign-life.ts";

/** "installed 1", "inspected 4 missing": what was done, on which day of May 2026, what was found. */
function eventOf(text: string): SignEvent {
  const [kind = "", day = "", outcome = null] = text.split(" ");
  return {
    kind,
    day: `2026-05-${day.padStart(2, "0")}`,
    outcome: outcome as VisitOutcome | null,
  };
}

/** Lets each happen in turn; all but the last have to be possible. */
function live(begins: SignLife["status"], recorded: readonly string[]): BrokenEvent | null {
  const life: SignLife = { status: begins, events: [] };
  const [last = "", ...earlier] = recorded.toReversed();
  for (const one of earlier.reverse()) assert.equal(happen(life, eventOf(one)), null, one);
  const before = structuredClone(life);
  const broken = happen(life, eventOf(last));
  if (broken) assert.deepEqual(life, before, "what cannot be changes nothing");
  return broken;
}

/** The last of them cannot have happened; the Vietnamese sentence says what would be right. */
const impossible: [begins: SignLife["status"], recorded: string[], says: RegExp][] = [
  ["planned", ["inspected 5"], /^Biển này chưa gắn\. Hãy ghi ngày gắn biển trước\.$/],
  ["planned", ["repaired 5"], /chưa gắn/],
  ["planned", ["replaced 5"], /chưa gắn/],
  ["planned", ["retired 5"], /chưa gắn/],
  ["planned", ["installed 5", "inspected 4"], /trước việc đã ghi ngày 5\/5\/2026 \(đã gắn\)/],
  ["planned", ["installed 5", "retired 4"], /Hãy ghi ngày 5\/5\/2026 hoặc sau đó/],
  ["planned", ["installed 5", "installed 5"], /đã gắn từ ngày 5\/5\/2026/],
  ["planned", ["installed 5", "installed 6"], /hãy ghi việc gỡ trước/],
  ["planned", ["installed 5", "installed 4"], /đã gắn từ ngày 5\/5\/2026/],
  ["planned", ["installed 5", "retired 9", "inspected 10"], /đã gỡ ngày 9\/5\/2026/],
  ["planned", ["installed 5", "retired 9", "replaced 10"], /hãy ghi việc gắn trước/],
  ["planned", ["installed 5", "retired 9", "repaired 9"], /đã gỡ ngày 9\/5\/2026/],
  ["planned", ["installed 5", "retired 9", "retired 10"], /đã gỡ ngày 9\/5\/2026/],
  ["planned", ["installed 5", "retired 9", "retired 7"], /đã gỡ ngày 9\/5\/2026/],
  ["planned", ["installed 5", "retired 9", "installed 8"], /ngày 9\/5\/2026 \(đã gỡ\)/],
  [
    "planned",
    ["installed 5", "retired 9", "installed 12", "inspected 10"],
    /ngày 12\/5\/2026 \(đã gắn\)/,
  ],
  ["planned", ["installed 5", "inspected 8", "retired 7"], /ngày 8\/5\/2026 \(đã kiểm tra\)/],
  ["planned", ["installed 5", "replaced 8", "retired 7"], /ngày 8\/5\/2026 \(đã thay\)/],
  ["installed", ["installed 5"], /^Theo dữ liệu, biển này đã gắn\. /],
  ["retired", ["inspected 5"], /^Biển này đã gỡ, nên chỉ ghi được việc làm trước khi gỡ/],
];
for (const [begins, recorded, says] of impossible) {
  test(`a sign that was ${begins} cannot have been ${recorded.join(", ")}`, () => {
    const broken = live(begins, recorded);
    assert.ok(broken);
    assert.match(problemSentence(broken.problem, "vi"), says);
    assert.match(problemSentence(broken.problem, "en"), /Give|Record|record/);
  });
}

const possible: [begins: SignLife["status"], recorded: string[]][] = [
  ["planned", ["installed 5", "inspected 5", "repaired 6", "replaced 7", "retired 8"]],
  ["planned", ["installed 5", "retired 9", "installed 9", "inspected 10"]],
  // Recorded late, when more has been recorded.
  ["planned", ["installed 5", "retired 9", "inspected 8"]],
  ["planned", ["installed 5", "retired 9", "installed 12", "inspected 7"]],
  ["planned", ["installed 5", "inspected 8 missing", "retired 7"]],
  ["planned", ["installed 5", "inspected 8 unreachable", "retired 7"]],
  // Nobody has recorded since when it hangs, or until when it hung.
  ["installed", ["inspected 1", "retired 3"]],
  ["retired", ["installed 5", "inspected 6"]],
];
for (const [begins, recorded] of possible) {
  test(`a sign that was ${begins} can have been ${recorded.join(", ")}`, () => {
    assert.equal(live(begins, recorded), null);
  });
}

test("a visit that outlived its struck out installation bounds the day of the right one", () => {
  const visited = () => ({ status: "planned" as const, events: [eventOf("inspected 8")] });
  const late = happen(visited(), eventOf("installed 9"));
  assert.equal(
    late && problemSentence(late.problem, "vi"),
    "Ngày này đứng sau việc đã ghi ngày 8/5/2026 (đã kiểm tra), khi đó biển đã phải gắn. Hãy ghi ngày 8/5/2026 hoặc trước đó. Nếu việc kia ghi sai, hãy bỏ việc đó trước.",
  );
  for (const day of ["installed 7", "installed 8"]) {
    assert.equal(happen(visited(), eventOf(day)), null, day);
  }
});

test("a day is neither to come nor before there were QR codes", () => {
  const today = "2026-05-09";
  const days: [day: string, says: string | null][] = [
    ["2026-05-09", null],
    ["2000-06-15", null],
    ["2026-05-10", "Ngày này chưa tới. Hôm nay là 9/5/2026."],
    ["2000-06-14", "Trước ngày 15/6/2000 chưa có biển nào mang mã QR. Hãy xem lại năm."],
    ["1026-05-09", "Trước ngày 15/6/2000 chưa có biển nào mang mã QR. Hãy xem lại năm."],
  ];
  for (const [day, says] of days) {
    const problem = brokenDay(day, today);
    assert.equal(problem && problemSentence(problem, "vi"), says, day);
  }
});
