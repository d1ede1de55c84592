import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type FaultyCity, type Mutation, startFaultyCity } from "./faults/city.ts";
import { Answers, scanAll, settle } from "./faults/count.ts";

/** One fault, and the safeguard without which the count is wrong after it. */
type Trial = {
  fault: string;
  run: (city: FaultyCity, scan: () => Promise<void>) => Promise<void>;
  safeguard: string;
  without: Mutation;
};

/** A tally writes two seconds after the first new count. */
const untilWritten = 2_700;
/** And after a failure five seconds later. */
const untilRetried = 6_000;

const trials: readonly Trial[] = [
  {
    fault: "a batch reaches its tally and the confirmation is lost",
    run: async (city, scan) => {
      await city.setWorld({ tally: { after: 1 } });
      await scan();
      await pause(200);
      await city.setWorld({ tally: {} });
    },
    safeguard: "a tally looks whether it has a batch already",
    without: {
      file: "src/scan/tally-book.ts",
      from: "if (this.#lastNumberOf(sender) >= number) return { tooLate: 0 };",
      to: "",
    },
  },
  {
    fault: "a batch does not reach its tally",
    run: async (city, scan) => {
      await city.setWorld({ tally: { before: 1 } });
      await scan();
      await pause(200);
      await city.setWorld({ tally: {} });
    },
    safeguard: "a batch that was not confirmed is sent again",
    without: {
      file: "src/scan/collect.ts",
      from: "lane.unconfirmed ??= nextBatch(lane);",
      to: "lane.unconfirmed = nextBatch(lane);",
    },
  },
  {
    fault: "a tally's write reaches D1 and the confirmation is lost",
    run: async (city, scan) => {
      await scan();
      await city.setWorld({ flush: { after: 1 } });
      await pause(untilWritten);
      await city.setWorld({ flush: {} });
      await pause(untilRetried);
    },
    safeguard: "D1 is given absolute values and keeps the greater",
    without: {
      file: "src/scan/upsert.ts",
      from: "count = max(count, excluded.count)",
      to: "count = count + excluded.count",
    },
  },
  {
    fault: "scans arrive while a tally writes",
    run: async (city, scan) => {
      await city.setWorld({ flush: { slow: 4_000 } });
      await scan();
      await pause(untilWritten);
      await scan();
      await pause(4_000);
      await city.setWorld({ flush: {} });
    },
    safeguard: "only what was sent is marked as written (the dirty check)",
    without: {
      file: "src/scan/tally-book.ts",
      from: "SET written = ?, written_at",
      to: "SET written = max(?, count), written_at",
    },
  },
  {
    fault: "D1 is down when a tally writes",
    run: async (city, scan) => {
      await scan();
      await city.setWorld({ flush: { before: 1 } });
      await pause(untilWritten);
      await city.setWorld({ flush: {} });
    },
    safeguard: "the alarm is set again while anything is unwritten",
    without: {
      file: "src/scan/tally.ts",
      from: "this.#forgetHourly();\n    if (this.#book.unwritten() > 0) await this.#setAlarm();",
      to: "this.#forgetHourly();",
    },
  },
  {
    fault: "D1 hangs when a tally writes",
    run: async (city, scan) => {
      await scan();
      await city.setWorld({ flush: { hang: 1 } });
      await pause(untilWritten);
      await city.setWorld({ flush: {} });
    },
    safeguard: "a tally does not wait for D1 for ever",
    without: {
      file: "src/scan/tally.ts",
      from: "await within(answerMs, upsertCounts(this.env.DB, tally, rows, utcOffset));",
      to: "await upsertCounts(this.env.DB, tally, rows, utcOffset);",
    },
  },
  {
    fault: "a tally is restarted in the middle of a write",
    run: async (city, scan) => {
      await scan();
      await city.setWorld({ flush: { restart: 1 } });
      await pause(untilWritten);
      await city.setWorld({ flush: {} });
    },
    safeguard: "a tally writes scans down before it confirms them",
    without: {
      file: "src/scan/tally-book.ts",
      from: "this.#addCounts(taken.filter(({ proven }) => proven));",
      to: "setTimeout(() => this.#addCounts(taken.filter(({ proven }) => proven)), 5_000);",
    },
  },
];

describe("exactly once", { concurrency: 7 }, () => {
  for (const { fault, run, safeguard, without } of trials) {
    test(`${fault}: D1 has every scan once`, { timeout: 90_000 }, async () => {
      const { different, total } = await wrongAfter(run, [], 25_000);
      assert.equal(different.size, 0, `${[...different].join("; ")} of ${total}`);
    });
    test(`${fault}: wrong unless ${safeguard}`, { timeout: 90_000 }, async () => {
      const { different } = await wrongAfter(run, [without], 12_000);
      assert.notEqual(different.size, 0, "the count is right without it");
    });
  }
});

async function wrongAfter(run: Trial["run"], mutations: readonly Mutation[], withinMs: number) {
  const city = await startFaultyCity({ signs: 12, mutations });
  try {
    const answers = new Answers();
    const scan = () => scanAll(city, answers, [...city.codes, ...city.codes]);
    await run(city, scan);
    return { different: await settle(city, answers, withinMs), total: answers.total };
  } finally {
    await city.dispose();
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
