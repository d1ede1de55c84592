import assert from "node:assert/strict";
import { test } from "node:test";
import { startFaultyCity } from "../../support/faults/city.ts";
import { Answers, settle } from "../../support/faults/count.ts";
import { throwDice } from "../../support/faults/random-faults.ts";

const seed = 20_261_123;

test(`2,000 scans by the fall of dice (seed ${seed}), with restarts, D1 down, other tallies`, {
  timeout: 600_000,
}, async () => {
  const city = await startFaultyCity({ signs: 50 });
  try {
    const answers = new Answers();
    await throwDice(city, answers, { seed, scans: 2_000, downMs: 3_000 });
    // A tally that D1 has failed for long comes back after two minutes at the latest.
    const different = await settle(city, answers, 240_000);
    assert.equal(different.size, 0, `${[...different].join("; ")} of ${answers.total}`);
  } finally {
    await city.dispose();
  }
});
