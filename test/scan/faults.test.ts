import assert from "node:assert/strict";
import { test } from "node:test";
import { type FaultyCity, type Mutation, startFaultyCity } from "./faults/city.ts";
import { Answers, scanAll, settle } from "./faults/count.ts";

/**
 * Every hop fails in every way, one after another, so that each safeguard is needed; then the
 * faults stop, and D1 must have each code's scans to the unit.
 */
async function ordeal(city: FaultyCity): Promise<Answers> {
  const answers = new Answers();
  const scan = (rounds: number) =>
    scanAll(city, answers, Array.from({ length: rounds }, () => city.codes).flat());
  await scan(2);
  // The Worker's batch arrives and its confirmation is lost, or it does not arrive.
  await city.setWorld({ tally: { after: 1 } });
  await scan(3);
  await pause(150);
  await city.setWorld({ tally: { before: 1 } });
  await scan(3);
  await pause(150);
  await city.setWorld({ tally: {} });
  await pause(500);
  // A tally's write arrives and its confirmation is lost; its next one has the first in it too.
  await city.setWorld({ flush: { after: 1 } });
  await scan(3);
  await pause(2_600);
  // A write is on its way while more scans arrive.
  await city.setWorld({ flush: { slow: 3_000 } });
  await pause(5_500);
  await scan(3);
  await pause(2_600);
  await scan(3);
  await pause(500);
  await city.setWorld({ flush: {} });
  // Nothing is said to have been written, and the tallies start anew.
  await city.setWorld({ flush: { before: 1 } });
  await scan(1);
  await pause(2_600);
  for (let tally = 0; tally < 4; tally++) await city.restart(tally);
  await city.setWorld({ flush: {} });
  await scan(1);
  return answers;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("each hop fails before, after and while it works: D1 has every scan, once", {
  timeout: 120_000,
}, async () => {
  const city = await startFaultyCity({ signs: 20 });
  try {
    const answers = await ordeal(city);
    const different = await settle(city, answers, 30_000);
    assert.equal(different.size, 0, `${[...different].join("; ")} of ${answers.total}`);
  } finally {
    await city.dispose();
  }
});

const safeguards: readonly (Mutation & { name: string })[] = [
  {
    name: "a tally looks whether it has a batch already",
    file: "src/scan/tally-book.ts",
    from: "if (this.#lastNumberOf(sender) >= number) return { tooLate: 0 };",
    to: "",
  },
  {
    name: "a batch that was not confirmed is sent again",
    file: "src/scan/collect.ts",
    from: "lane.unconfirmed ??= nextBatch(lane);",
    to: "lane.unconfirmed = nextBatch(lane);",
  },
  {
    name: "D1 is given absolute values",
    file: "src/scan/upsert.ts",
    from: "count = max(count, excluded.count)",
    to: "count = count + excluded.count",
  },
  {
    name: "only what was sent is marked as written",
    file: "src/scan/tally-book.ts",
    from: "SET written = ?, written_at",
    to: "SET written = max(?, count), written_at",
  },
  {
    name: "a failed write is tried again",
    file: "src/scan/tally.ts",
    from: "if (this.#book.unwritten() > 0) await this.#setAlarm();\n  }\n",
    to: "}\n",
  },
];

for (const { name, ...mutation } of safeguards) {
  test(`without this safeguard the count is wrong: ${name}`, { timeout: 120_000 }, async () => {
    const city = await startFaultyCity({ signs: 20, mutations: [mutation] });
    try {
      const answers = await ordeal(city);
      const different = await settle(city, answers, 8_000);
      assert.notEqual(different.size, 0, "the count is right without it");
    } finally {
      await city.dispose();
    }
  });
}
