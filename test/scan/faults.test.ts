import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Mutation } from "../../support/faults/bundle.ts";
import { type City, startFaultyCities } from "../../support/faults/city.ts";
import { Answers, inTallies, scanAll, settle, tablesOf } from "../../support/faults/count.ts";
import { eventually } from "../harness.ts";

/** One fault, and the safeguard without which the count is wrong after it. */
type Trial = {
  fault: string;
  run: (city: City, scan: () => Promise<void>) => Promise<void>;
  safeguard: string;
  without: Mutation;
};

/** Waits for a call of this hop, from now on, that goes wrong or well; not where none comes. */
async function until(city: City, hop: "tally" | "flush", end: "wrong" | "well"): Promise<void> {
  const calls = async () => (await city.calls())[hop][end];
  const before = await calls();
  const deadline = Date.now() + 12_000;
  while ((await calls()) === before && Date.now() < deadline) await pause(100);
}

/** Whether every tally knows that all it has is written, also what it has had to send again. */
const isConfirmed = async (city: City): Promise<boolean> =>
  (await tablesOf(city)).every(
    ({ counts, unproven }) =>
      unproven.length === 0 && counts.every(({ count, written }) => count === written),
  );

const trials: readonly Trial[] = [
  {
    fault: "a batch reaches its tally and the confirmation is lost",
    run: async (city, scan) => {
      await city.setWorld({ tally: { after: 1 } });
      await Promise.all([scan(), until(city, "tally", "wrong")]);
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
      await Promise.all([scan(), until(city, "tally", "wrong")]);
      await city.setWorld({ tally: {} });
    },
    safeguard: "a batch that was not confirmed is sent again",
    without: {
      file: "src/scan/outbox.ts",
      from: "outbox.unconfirmed ??= nextBatch(outbox);",
      to: "outbox.unconfirmed = nextBatch(outbox);",
    },
  },
  {
    fault: "a tally's write reaches D1 and the confirmation is lost",
    run: async (city, scan) => {
      await city.setWorld({ flush: { after: 1 } });
      await Promise.all([scan(), until(city, "flush", "wrong")]);
      await city.setWorld({ flush: {} });
      await eventually(() => isConfirmed(city), true);
    },
    safeguard: "D1 is given absolute values and keeps the greater",
    without: {
      file: "src/scan/upsert.ts",
      from: "count = excluded.count WHERE excluded.count > count",
      to: "count = count + excluded.count",
    },
  },
  {
    fault: "scans arrive while a tally writes",
    run: async (city, scan) => {
      const before = await inTallies(city);
      // The first write of all is done twice: a new tally does not know the epoch of D1.
      await scan();
      await eventually(() => inTallies(city), before + 2 * city.codes.length);
      await eventually(() => isConfirmed(city), true);
      await city.setWorld({ flush: { hold: true } });
      await Promise.all([scan(), until(city, "flush", "well")]);
      await scan();
      await eventually(() => inTallies(city), before + 6 * city.codes.length);
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
      await city.setWorld({ flush: { before: 1 } });
      await Promise.all([scan(), until(city, "flush", "wrong")]);
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
      await city.setWorld({ flush: { stall: 1 } });
      await Promise.all([scan(), until(city, "flush", "wrong")]);
      await city.setWorld({ flush: {} });
    },
    safeguard: "a tally does not wait for D1 for ever",
    without: {
      file: "src/scan/tally.ts",
      from: "await withTimeout(answerMs, writeCounts(this.env, taken));",
      to: "await writeCounts(this.env, taken);",
    },
  },
  {
    fault: "a tally is restarted before its write, and in the middle of it",
    run: async (city, scan) => {
      await city.setWorld({ flush: { restart: 1 } });
      await Promise.all([scan(), until(city, "tally", "well")]);
      await pause(500);
      await Promise.all([0, 1, 2, 3].map(city.restart));
      await until(city, "flush", "wrong");
      await city.setWorld({ flush: {} });
    },
    safeguard: "a tally writes scans down before it confirms them",
    without: {
      file: "src/scan/tally-book.ts",
      from: "if (group.proven) this.#addCounts(group);",
      to: "if (group.proven) setTimeout(() => this.#addCounts(group), 20_000);",
    },
  },
];

describe("exactly once", { concurrency: true }, () => {
  const signs = 12;
  let started: Awaited<ReturnType<typeof startFaultyCities>>;
  before(async () => {
    started = await startFaultyCities(
      trials.flatMap(({ without }) => [{ signs }, { signs, mutations: [without] }]),
    );
  });
  after(() => started.dispose());

  for (const [n, { fault, run, safeguard }] of trials.entries()) {
    test(`${fault}: D1 has every scan once`, { timeout: 240_000 }, async () => {
      const { different, total, calls } = await wrongAfter(run, started.cities[2 * n], 90_000);
      assert.equal(different.size, 0, `${[...different].join("; ")} of ${total}`);
      assert.ok(calls.tally.wrong + calls.flush.wrong > 0, "the fault did not come");
    });
    test(`${fault}: wrong unless ${safeguard}`, { timeout: 240_000 }, async () => {
      const answers = new Answers();
      // Once is enough; on a busy machine a moment may be missed.
      for (let tries = 1; ; tries++) {
        const { different } = await wrongAfter(run, started.cities[2 * n + 1], 12_000, answers);
        if (different.size > 0) break;
        assert.ok(tries < 3, "the count is right without it");
      }
    });
  }
});

async function wrongAfter(
  run: Trial["run"],
  city: City | undefined,
  withinMs: number,
  answers = new Answers(),
) {
  assert.ok(city);
  const scan = () => scanAll(city, answers, [...city.codes, ...city.codes]);
  await run(city, scan);
  const different = await settle(city, answers, withinMs);
  return { different, total: answers.total, calls: await city.calls() };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
