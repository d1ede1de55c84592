import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../../src/city.ts";
import { messages } from "../../src/officials/components/sentences/messages.ts";
import { reasonSentences } from "../../src/officials/components/sentences/reasons.ts";
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
  installed: 20_049,
  rate: 1.23,
  effectiveDays: 90,
  silence: { days: 9, since: { day: 20_771, by: "scan" }, expected: 11.2, chance: 1 / 4_713 },
  loss: { sum: 11, since: 20_700, expected: 1_248.3, scans: 312 },
  lately: { days: 15, scans: 25, expected: 27.4 },
};
const silence = base.silence as NonNullable<Judgement["silence"]>;

const cases: [Partial<Judgement>, vi: string, en: string][] = [
  [
    {},
    "Im lặng 9 ngày. Bình thường khoảng 11 lượt trong thời gian này. Nên kiểm tra: bong, mờ, bị che, bị dán đè mã khác.",
    "Silent for 9 days. Usually about 11 scans in that time. Worth a visit: look for peeling, fading, something in front, another code stuck over it.",
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
    "Im lặng 1 ngày kể từ lần cán bộ quét thử. Bình thường khoảng 1 lượt trong thời gian này. Chưa cần đi ngay; ghé xem khi tiện đường.",
    "Silent for 1 day since staff last scanned it. Usually about 1 scan in that time. No need to go at once; have a look when passing.",
  ],
  [
    { cause: "loss" },
    "Từ 4/9/2026 chỉ có 312 lượt, bình thường khoảng 1.248. Nên kiểm tra: bong, mờ, bị che, bị dán đè mã khác.",
    "Only 312 scans since 4 September 2026, usually about 1,248. Worth a visit: look for peeling, fading, something in front, another code stuck over it.",
  ],
  [
    { tier: "ok" },
    "15 ngày qua có 25 lượt; bình thường khoảng 27.",
    "25 scans in the last 15 days; usually about 27.",
  ],
  [
    { tier: "ok", lately: { days: 15, scans: 12, expected: 27.4 } },
    "15 ngày qua có 12 lượt; bình thường khoảng 27.",
    "12 scans in the last 15 days; usually about 27.",
  ],
  [
    { tier: "ok", rate: 0.34, lately: { days: 1, scans: 0, expected: 0.3 } },
    "Bình thường khoảng 3 ngày một lượt.",
    "Usually about one scan in 3 days.",
  ],
  [{ tier: "new" }, "Mới gắn, chưa đánh giá.", "Newly installed, not judged yet."],
  [
    { presence: "never scanned", tier: "new", installed: 20_760 },
    "Đã gắn 20 ngày, chưa có lượt quét nào. Mới gắn, chưa đánh giá.",
    "Installed 20 days ago, never scanned so far. Newly installed, not judged yet.",
  ],
  [
    { presence: "none in window", tier: "too few", rate: 0.01 },
    "Không có lượt quét nào trong 105 ngày qua. Quá ít lượt quét để đánh giá (khoảng 100 ngày một lượt). Nên xem khi có dịp đi qua.",
    "No scans in the last 105 days. Too few scans to judge (about one scan in 100 days). Have a look on a visit.",
  ],
  [
    { tier: "too few", rate: 0.1 },
    "Quá ít lượt quét để đánh giá (khoảng 10 ngày một lượt). Nên xem khi có dịp đi qua.",
    "Too few scans to judge (about one scan in 10 days). Have a look on a visit.",
  ],
  [{ presence: "planned", tier: "too few" }, "Chưa gắn.", "Not installed yet."],
  [
    {
      presence: "never scanned",
      tier: "too few",
      silence: { ...silence, days: 5, since: { day: 20_775, by: "visit" } },
    },
    "Đã gắn 731 ngày, chưa có lượt quét nào. Nên xem khi có dịp đi qua.",
    "Installed 731 days ago, never scanned so far. Have a look on a visit.",
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

test("no odds are told: they are the model's, and seldom the city's", () => {
  for (const chance of [0, 1e-12, 1 / 4_713, 0.2]) {
    const words = sentence({ ...base, silence: { ...silence, chance } }, "en");
    assert.doesNotMatch(words, /1 in |chance|million/);
    const vi = sentence({ ...base, silence: { ...silence, chance } }, "vi");
    assert.doesNotMatch(vi, /1 trên|khả năng|triệu/);
  }
});

const row = { reasons: [], reported: null, judgement: base } as Parameters<
  typeof reasonSentences
>[0];
const reasons: [Partial<typeof row>, vi: string, en: string][] = [
  [
    {
      reasons: [{ kind: "reported" }],
      reported: { day: 20_700, kinds: ["damaged", "pasted-over"] },
    },
    "Người dân phản ánh (gần nhất 4/9/2026): biển hỏng, mờ, bong hoặc nghiêng; mã bị dán đè mã khác. Nên kiểm tra.",
    "Reported by citizens (last on 4 September 2026): the sign is damaged, faded, loose or askew; another code is pasted over its code. Worth a visit.",
  ],
  [
    {
      reasons: [{ kind: "never", days: 731, neighbours: 2.04 }],
      judgement: { ...base, tier: "too few", presence: "never scanned" },
    },
    "Đã gắn 731 ngày, chưa có lượt quét nào. Các biển khác của đường: khoảng 2 lượt mỗi ngày. Nên kiểm tra: bong, mờ, bị che, bị dán đè mã khác.",
    "Installed 731 days ago, never scanned so far. The street's other signs: about 2 scans a day. Worth a visit: look for peeling, fading, something in front, another code stuck over it.",
  ],
  [
    { reasons: [{ kind: "planned", lastDay: 20_700 }] },
    "Trong sổ là chưa gắn, nhưng có lượt quét ngày 4/9/2026. Nên xem: nếu đã gắn thì ghi ngày gắn.",
    "Not installed yet by the records, but scanned on 4 September 2026. Worth a look: if it hangs, record since when.",
  ],
  [
    { reasons: [{ kind: "retired", lastDay: 20_700 }] },
    "Trong sổ là đã gỡ, nhưng vẫn có lượt quét ngày 4/9/2026. Nên xem biển còn ở chỗ cũ hay không.",
    "Retired by the records, but scanned on 4 September 2026. Worth a look: it may still hang.",
  ],
];

for (const [change, vi, en] of reasons) {
  test(`an official reads why: ${en.slice(0, 60)}`, () => {
    assert.deepEqual(reasonSentences({ ...row, ...change }, "vi"), [vi]);
    assert.deepEqual(reasonSentences({ ...row, ...change }, "en"), [en]);
    assert.equal(vi, vi.normalize("NFC"));
  });
}

test("a sign has all its reasons told, each once", () => {
  const told = reasonSentences(
    {
      ...row,
      reasons: [{ kind: "inspect" }, { kind: "reported" }],
      reported: { day: 20_700, kinds: ["missing"] },
    },
    "en",
  );
  assert.equal(told.length, 2);
  assert.match(told[0] ?? "", /^Silent for 9 days/);
  assert.match(told[1] ?? "", /the sign is gone/);
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
    "3 little-scanned signs of this street, taken together: 40 days without a scan. Usually about 16 scans in that time. Worth a visit: look for peeling, fading, something in front, another code stuck over it.",
  );
  assert.match(
    streetSentence({ ...street, tier: "too few" }, "vi"),
    /^3 biển ít lượt của phố, tính chung: vẫn quá ít/,
  );
});
