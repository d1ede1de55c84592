import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { newEpoch } from "../../src/scan/epoch.ts";
import type { Mutation } from "../../support/faults/bundle.ts";
import { chargeRows, rowsCharged } from "../../support/faults/charged.ts";
import { type City, startFaultyCities } from "../../support/faults/city.ts";
import { Answers, scanAll, settle, written } from "../../support/faults/count.ts";
import { eventually } from "../harness.ts";

/**
 * What happens to the places where counts are kept, while scans arrive, and the safeguard without
 * which the sum is wrong after it.
 */
type Drill = {
  what: string;
  run: (city: City, scan: () => Promise<void>) => Promise<void>;
  safeguard: string;
  without: Mutation;
};

const hour = 3_600_000;
const places = [0, 1, 2, 3];

/** The hours that D1 has now, to be put back later. */
async function copyOf({ db }: City): Promise<() => Promise<void>> {
  const { results } = await db.prepare("SELECT * FROM scans").all();
  return async () => {
    await db.batch([
      db.prepare("DELETE FROM scans"),
      db
        .prepare(
          `INSERT INTO scans (code, hour, "by", tally, count)
           SELECT value ->> 'code', value ->> 'hour', value ->> 'by', value ->> 'tally',
             value ->> 'count' FROM json_each(?)`,
        )
        .bind(JSON.stringify(results)),
      db.prepare(newEpoch),
    ]);
  };
}

const drills: readonly Drill[] = [
  {
    what: "D1 is put back and the tallies are ahead of it",
    run: async (city, scan) => {
      await scan();
      await written(city);
      const putBack = await copyOf(city);
      await city.setWorld({ clock: Date.now() + hour });
      await scan();
      await written(city);
      await city.setWorld({ clock: Date.now() + 2 * hour });
      await Promise.all([scan(), putBack()]);
      await scan();
    },
    safeguard: "a tally compares the epoch of D1 with its own at every write",
    without: {
      file: "src/scan/tally-book.ts",
      from: "if (this.follow(answer.epoch)) return;",
      to: "",
    },
  },
  {
    what: "D1 is put back and nobody scans before the night",
    run: async (city, scan) => {
      await scan();
      await written(city);
      const putBack = await copyOf(city);
      await scan();
      await written(city);
      await putBack();
      await city.night(Date.now());
    },
    safeguard: "the night tells the tallies the epoch",
    without: {
      file: "src/scan/tally.ts",
      from: "if (this.#book.follow(epoch) && !this.#alarmIsSet) await this.#setAlarm();",
      to: "",
    },
  },
  {
    what: "D1 is put back and an administrator has the counts sent again",
    run: async (city, scan) => {
      await scan();
      await written(city);
      const putBack = await copyOf(city);
      await scan();
      await written(city);
      await putBack();
      const { status } = await city.postForm("/officials/resends", {});
      assert.equal(status, 303);
    },
    safeguard: "the button tells every tally the epoch",
    without: {
      file: "src/scan/resend.ts",
      from: "[...places].map((place)",
      to: "[...places].slice(places.size).map((place)",
    },
  },
  {
    what: "D1 is put back between a tally's write and its answer, and the night has told the epoch",
    run: async (city, scan) => {
      await scan();
      await written(city);
      const putBack = await copyOf(city);
      const { well } = (await city.calls()).flush;
      await city.setWorld({ flush: { hold: true } });
      await scan();
      await eventually(async () => (await city.calls()).flush.well >= well + places.length, true);
      await putBack();
      await city.night(Date.now());
      await city.setWorld({ flush: {} });
    },
    safeguard: "a write is void if the epoch has changed meanwhile",
    without: {
      file: "src/scan/tally-book.ts",
      from: "if (this.follow(answer.epoch)) return;",
      to: "",
    },
  },
  {
    what: "all tallies lose their storage when they have written everything",
    run: async (city, scan) => {
      await scan();
      await written(city);
      await Promise.all(places.map(city.lose));
      await scan();
    },
    safeguard: "a tally without storage takes a number of its own life",
    without: {
      file: "src/scan/tally-storage.ts",
      from: "return 2 ** 32 + random;",
      to: "return random * 0;",
    },
  },
  {
    what: "a clock runs two days ahead, hours are forgotten, and it is set right",
    run: async (city, scan) => {
      await scan();
      await written(city);
      await city.setWorld({ clock: Date.now() + 50 * hour });
      await Promise.all(places.map(city.ring));
      await city.setWorld({ clock: null });
      await scan();
    },
    safeguard: "a scan of a forgotten hour counts under a new number",
    without: {
      file: "src/scan/tally-book.ts",
      from: "this.#beginAnewIfForgotten(group.hour);",
      to: "",
    },
  },
];

/** What an earlier version has left in a tally's storage. */
const asBefore = `DROP INDEX counts_unwritten;
  ALTER TABLE counts DROP COLUMN tally;
  CREATE INDEX counts_unwritten ON counts (written_at, hour) WHERE count > written;
  ALTER TABLE self DROP COLUMN place; ALTER TABLE self DROP COLUMN epoch;
  ALTER TABLE self DROP COLUMN forgotten;`;

describe("counts stay exact", { concurrency: true }, () => {
  const signs = 12;
  let started: Awaited<ReturnType<typeof startFaultyCities>>;
  before(async () => {
    started = await startFaultyCities([
      ...drills.flatMap(({ without }) => [{ signs }, { signs, mutations: [without] }]),
      { signs },
      { signs },
      { signs },
    ]);
  });
  after(() => started.dispose());

  for (const [n, { what, run, safeguard }] of drills.entries()) {
    test(`${what}: D1 has every scan once`, { timeout: 240_000 }, async () => {
      const { different, total } = await wrongAfter(run, started.cities[2 * n], 90_000);
      assert.equal(different.size, 0, `${[...different].join("; ")} of ${total}`);
    });
    test(`${what}: wrong unless ${safeguard}`, { timeout: 240_000 }, async () => {
      const answers = new Answers();
      // Once is enough; on a busy machine a moment may be missed.
      for (let tries = 1; ; tries++) {
        const { different } = await wrongAfter(run, started.cities[2 * n + 1], 12_000, answers);
        if (different.size > 0) break;
        assert.ok(tries < 3, "the count is right without it");
      }
    });
  }

  test("tallies that lose their storage in the middle of a crowd lose at most what was pending", async () => {
    const city = started.cities[2 * drills.length] as City;
    const answers = new Answers();
    const scan = () => scanAll(city, answers, [...city.codes, ...city.codes]);
    await scan();
    await written(city);
    // No tally writes, however long the scans take.
    await city.setWorld({ flush: { before: 1 } });
    await scan();
    // All that was answered has reached a tally, and some of it no more than that.
    await city.rested();
    const pending = (await Promise.all(places.map(city.pending))).reduce((a, b) => a + b, 0);
    await Promise.all(places.map(city.lose));
    await city.setWorld({ flush: {} });
    await scan();
    await scan();
    await written(city);
    const different = await answers.differences(city);
    const lost = -[...different.values()].reduce((sum, difference) => sum + difference, 0);
    console.log(`Pending at the cut: ${pending} of ${answers.total} scans; lost: ${lost}.`);
    assert.ok(pending > 0, "nothing was pending");
    assert.ok(lost >= 0 && lost <= pending, `${lost} of ${pending}`);
  });

  test("to send everything again costs no row of D1 where it is there", async () => {
    const city = started.cities[2 * drills.length + 1] as City;
    const answers = new Answers();
    await scanAll(city, answers, city.codes);
    await written(city);
    await chargeRows(city.db);
    await city.db.prepare(newEpoch).run();
    const { well } = (await city.calls()).flush;
    await city.night(Date.now());
    await eventually(async () => (await city.calls()).flush.well >= well + places.length, true);
    await written(city);
    assert.equal(await rowsCharged(city.db), 0);
    assert.equal((await answers.differences(city)).size, 0);
  });

  test("a tally's storage as an earlier version left it goes on under its number", async () => {
    const city = started.cities[2 * drills.length + 2] as City;
    const answers = new Answers();
    await scanAll(city, answers, city.codes);
    await written(city);
    await Promise.all(
      places.map(async (place) => {
        await city.exec(place, `UPDATE self SET tally = ${place}; ${asBefore}`);
        await city.restart(place);
      }),
    );
    // All that D1 will have is what they send from now on.
    await city.db.prepare("DELETE FROM scans").run();
    await city.db.prepare(newEpoch).run();
    await scanAll(city, answers, city.codes);
    assert.deepEqual([...(await settle(city, answers, 90_000))], []);
    const { results } = await city.db
      .prepare("SELECT DISTINCT tally FROM scans ORDER BY tally")
      .all<{ tally: number }>();
    assert.deepEqual(
      results.map(({ tally }) => tally),
      places,
    );
  });
});

async function wrongAfter(
  run: Drill["run"],
  city: City | undefined,
  withinMs: number,
  answers = new Answers(),
) {
  assert.ok(city);
  const scan = () => scanAll(city, answers, [...city.codes, ...city.codes]);
  await run(city, scan);
  const different = await settle(city, answers, withinMs);
  return { different, total: answers.total };
}
