import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../../src/city.ts";
import { messages } from "../../src/officials/components/sentences/messages.ts";
import { sentence } from "../../src/officials/components/sentences/sign.ts";
import { streetSentence } from "../../src/officials/components/sentences/street.ts";
import { messages as shared } from "../../src/officials/messages.ts";
import type { Judgement, Presence } from "../../src/sign-health/judge.ts";
import type { StreetJudgement } from "../../src/sign-health/street.ts";

const base: Judgement = {
  code: "7K3M9X",
  day: 20_780,
  presence: "scanned",
  tier: "inspect",
  cause: "silence",
  rate: 1.23,
  effectiveDays: 90,
  silence: { days: 9, since: { day: 20_771, by: "scan" }, expected: 11.2, chance: 1 / 4_713 },
  loss: { sum: 11, since: 20_700, expected: 1_248.3, scans: 312 },
};
const silence = base.silence as NonNullable<Judgement["silence"]>;

const cases: [Partial<Judgement>, vi: string, en: string][] = [
  [
    {},
    "Im lặng 9 ngày. Bình thường khoảng 11 lượt trong thời gian này; khả năng ngẫu nhiên không có lượt nào khoảng 1 trên 4.700. Nên kiểm tra: bong, mờ, bị che, bị dán đè mã khác.",
    "Silent for 9 days. Usually about 11 scans in that time; the chance of none by accident is about 1 in 4,700. Worth a visit: look for peeling, fading, something in front, another code stuck over it.",
  ],
  [
    {
      tier: "watch",
      silence: {
        ...silence,
        days: 1,
        expected: 1.04,
        since: { day: 1, by: "staff" },
        chance: 0.00123,
      },
    },
    "Im lặng 1 ngày kể từ lần cán bộ quét thử. Bình thường khoảng 1 lượt trong thời gian này; khả năng ngẫu nhiên không có lượt nào khoảng 1 trên 810. Chưa cần đi ngay; ghé xem khi tiện đường.",
    "Silent for 1 day since staff last scanned it. Usually about 1 scan in that time; the chance of none by accident is about 1 in 810. No need to go at once; have a look when passing.",
  ],
  [
    { cause: "loss" },
    "Từ 4/9/2026 chỉ có 312 lượt, bình thường khoảng 1.248. Nên kiểm tra: bong, mờ, bị che, bị dán đè mã khác.",
    "Only 312 scans since 4 September 2026, usually about 1,248. Worth a visit: look for peeling, fading, something in front, another code stuck over it.",
  ],
  [{ tier: "ok" }, "Như thường lệ: khoảng 1,2 lượt mỗi ngày.", "As usual: about 1.2 scans a day."],
  [
    { tier: "ok", rate: 0.34 },
    "Như thường lệ: khoảng 3 ngày một lượt.",
    "As usual: about one scan in 3 days.",
  ],
  [
    { tier: "too few", rate: 0.1 },
    "Quá ít lượt quét để đánh giá (khoảng 10 ngày một lượt). Nên xem khi có dịp đi qua.",
    "Too few scans to judge (about one scan in 10 days). Have a look on a visit.",
  ],
  [{ presence: "planned", tier: "too few" }, "Chưa gắn.", "Not installed yet."],
  [
    { presence: "never scanned", tier: "too few" },
    "Đã gắn 9 ngày, chưa có lượt quét nào. Nên xem khi có dịp đi qua.",
    "Installed 9 days ago, never scanned so far. Have a look on a visit.",
  ],
  [
    { effectiveDays: 5, tier: "too few" },
    "Chưa đủ số liệu để đánh giá.",
    "Too short a record to judge yet.",
  ],
];

for (const [change, vi, en] of cases) {
  test(`an official reads: ${en.slice(0, 60)}`, () => {
    assert.equal(sentence({ ...base, ...change }, "vi"), vi);
    assert.equal(sentence({ ...base, ...change }, "en"), en);
    assert.equal(vi, vi.normalize("NFC"));
  });
}

test("a chance beyond a million is not given to the last figure", () => {
  const tiny = { ...base, silence: { ...silence, chance: 1e-12 } };
  assert.match(sentence(tiny, "en"), /less than 1 in a million/);
  assert.match(sentence(tiny, "vi"), /chưa tới 1 trên một triệu/);
  const zero = { ...base, silence: { ...silence, chance: 0 } };
  assert.match(sentence(zero, "en"), /less than 1 in a million/);
});

test("each kind of nothing has words of its own, in both languages", () => {
  const kinds: Presence[] = ["planned", "retired", "never scanned", "none in window"];
  for (const language of ["vi", "en"] as Language[]) {
    const words = kinds.map((kind): string => messages[language].nothing[kind]);
    words.push(shared[language].states["too-few"]);
    assert.equal(new Set(words).size, 5);
    assert.ok(words.every((one) => one.length > 5 && one === one.normalize("NFC")));
  }
});

test("a street is spoken of as its weak signs taken together", () => {
  const street: StreetJudgement = {
    codes: ["A", "B", "C"],
    day: 20_780,
    tier: "inspect",
    rate: 0.4,
    silenceDays: 40,
    expected: 16,
    chance: 1 / 30_000,
    lossSum: 8,
  };
  assert.equal(
    streetSentence(street, "en"),
    "3 little-scanned signs of this street, taken together: 40 days without a scan. Usually about 16 scans in that time; the chance of none by accident is about 1 in 30,000. Worth a visit: look for peeling, fading, something in front, another code stuck over it.",
  );
  assert.match(
    streetSentence({ ...street, tier: "too few" }, "vi"),
    /^3 biển ít lượt của phố, tính chung: vẫn quá ít/,
  );
});
