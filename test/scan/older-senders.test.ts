import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type FaultyCity, startFaultyCity } from "../../support/faults/city.ts";
import { Answers, settle } from "../../support/faults/count.ts";
import { phone } from "../../support/user-agents.ts";

let city: FaultyCity;
before(async () => {
  city = await startFaultyCity({ signs: 3 });
});
after(() => city.dispose());

test("while an update goes out, a batch that does not tell its sender's clock is counted", async () => {
  const answers = new Answers();
  await city.setWorld({ sendsWithoutClock: true });
  for (const code of city.codes) {
    assert.equal((await city.get(`/${code}`, phone)).status, 302);
    answers.add(code);
  }
  assert.deepEqual(Object.fromEntries(await settle(city, answers, 90_000)), {});
});
