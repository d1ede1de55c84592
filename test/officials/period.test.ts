import assert from "node:assert/strict";
import { test } from "node:test";
import { isoDay, parseDay } from "../../src/db/hours.ts";
import { readPeriod } from "../../src/officials/period.ts";
import { stepFrom } from "../../src/officials/period-steps.ts";
import { sampleCity } from "../harness.ts";

const dayOf = (iso: string): number => parseDay(iso) ?? 0;
const span = (days: { from: number; to: number } | null) =>
  days && `${isoDay(days.from)} ${isoDay(days.to)}`;

/** On 20 May 2026: a period as asked for, its days, and those before and after it. */
const steps: [asked: Record<string, string>, days: string, before: string, after: string | null][] =
  [
    [{}, "2026-04-23 2026-05-20", "2026-03-26 2026-04-22", null],
    [{ period: "7" }, "2026-05-14 2026-05-20", "2026-05-07 2026-05-13", null],
    [{ period: "month" }, "2026-05-01 2026-05-20", "2026-04-01 2026-04-30", null],
    [
      { period: "last-month" },
      "2026-04-01 2026-04-30",
      "2026-03-01 2026-03-31",
      "2026-05-01 2026-05-20",
    ],
    [{ period: "quarter" }, "2026-04-01 2026-05-20", "2026-01-01 2026-03-31", null],
    [{ period: "year" }, "2026-01-01 2026-05-20", "2025-01-01 2025-12-31", null],
    [
      { from: "2026-03-01", to: "2026-03-31" },
      "2026-03-01 2026-03-31",
      "2026-02-01 2026-02-28",
      "2026-04-01 2026-04-30",
    ],
    [
      { from: "2025-10-01", to: "2025-12-31" },
      "2025-10-01 2025-12-31",
      "2025-07-01 2025-09-30",
      "2026-01-01 2026-03-31",
    ],
    [
      { from: "2025-01-01", to: "2025-12-31" },
      "2025-01-01 2025-12-31",
      "2024-01-01 2024-12-31",
      "2026-01-01 2026-05-20",
    ],
    [
      { from: "2026-05-05", to: "2026-05-09" },
      "2026-05-05 2026-05-09",
      "2026-04-30 2026-05-04",
      "2026-05-10 2026-05-14",
    ],
    [
      { from: "2026-05-10", to: "2026-05-19" },
      "2026-05-10 2026-05-19",
      "2026-04-30 2026-05-09",
      "2026-05-20 2026-05-20",
    ],
  ];
for (const [asked, days, before, after] of steps) {
  test(`${JSON.stringify(asked)} is ${days}, after ${before} and before ${after}`, () => {
    const period = readPeriod(asked, dayOf("2026-05-20"), 7);
    assert.equal(span(period), days);
    assert.equal(span(stepFrom(period, -1)), before);
    assert.equal(span(stepFrom(period, 1)), after);
  });
}

for (const [asked, right] of [
  [{ from: "2026-05-21" }, "from ≤ 2026-05-20"],
  [{ from: "9999-01-01", to: "9999-12-31" }, "from ≤ 2026-05-20"],
  [{ from: "0000-01-01", to: "0000-01-31" }, "from ≥ 1970-01-01"],
  [{ from: "1969-12-31", to: "1970-01-31" }, "from ≥ 1970-01-01"],
] as const) {
  test(`${JSON.stringify(asked)} is refused: ${right}`, () => {
    assert.throws(() => readPeriod(asked, dayOf("2026-05-20"), 7), {
      name: "PeriodError",
      message: right,
    });
  });
}

test("nothing is before the first days that can be asked for", () => {
  const period = readPeriod({ from: "1970-01-01", to: "1970-01-31" }, dayOf("2026-05-20"), 7);
  assert.equal(stepFrom(period, -1), null);
});

test("in January last month is December of the year before", () => {
  const period = readPeriod({ period: "last-month" }, dayOf("2026-01-15"), 7);
  assert.equal(span(period), "2025-12-01 2025-12-31");
});

test("the links to the period before and after lead there, and keep what else is asked for", async () => {
  const { get } = await sampleCity();
  const page = async (path: string) => (await get(path)).text();
  const link = (html: string, rel: string) =>
    new RegExp(`href="([^"]*)" rel="${rel}"`).exec(html)?.[1]?.replaceAll("&amp;", "&");
  const first = await page("/officials/en/signs?period=last-month&show=ok");
  const earlier = link(first, "prev") ?? "";
  assert.match(earlier, /show=ok/);
  const second = await page(earlier);
  const [, from = "", to = ""] =
    /name="from"[^>]*value="([\d-]+)".*name="to"[^>]*value="([\d-]+)"/s.exec(second) ?? [];
  assert.match(from, /-01$/);
  assert.equal(isoDay(dayOf(to) + 1).slice(8), "01");
  assert.equal(from.slice(0, 7), to.slice(0, 7));
  const back = await page(link(second, "next") ?? "");
  const values = /name="from"[^>]*value="([\d-]+)"/;
  assert.equal(values.exec(back)?.[1], values.exec(first)?.[1]);
});
