import assert from "node:assert/strict";
import { after, test } from "node:test";
import { applyChangeSet } from "../../src/records/changes/apply/apply.ts";
import { startFaultyCity } from "../../support/faults/city.ts";
import { manyRecords } from "../../support/records/many-records.ts";
import { official, rowsOf, stage, today } from "../../support/records/staged.ts";

const city = await startFaultyCity();
after(() => city.dispose());
const { db } = city;

/** `KILLS=48` for more. */
const kills = Number(process.env.KILLS ?? 6);
const sizes = { streets: 300, signs: 900, namesakes: 100 };
const records = sizes.streets + sizes.signs + sizes.namesakes;

test(`a change set is applied or not, however often the Worker is killed while it is (${kills} kills)`, async (t) => {
  const apply = (changeSet: number) => applyChangeSet(db, changeSet, { official, today });
  const ends = { "cut off": 0, answered: 0, nothing: 0, everything: 0 };
  for (let n = 0; n < kills; n++) {
    const before = await rowsOf(db);
    const changeSet = await stage(db, manyRecords(sizes, `Lần ${n} `));
    // The kill comes some 50 ms after it is asked for: before, in the middle of or after the batch.
    const killing = city.deploy({});
    await new Promise((resolve) => setTimeout(resolve, (n * 120) / kills));
    const applying = apply(changeSet).then(
      ({ outcome }) => outcome,
      () => "cut off",
    );
    await killing;
    ends[(await applying) === "cut off" ? "cut off" : "answered"] += 1;
    const rows = await rowsOf(db);
    const written = (rows.changes ?? 0) > (before.changes ?? 0);
    ends[written ? "everything" : "nothing"] += 1;
    if (!written) assert.deepEqual(rows, before);
    // Whoever was cut off asks again.
    assert.equal((await apply(changeSet)).outcome, written ? "applied-before" : "applied");
    assert.deepEqual(await rowsOf(db), {
      namesakes: (before.namesakes ?? 0) + sizes.namesakes,
      streets: (before.streets ?? 0) + sizes.streets,
      signs: (before.signs ?? 0) + sizes.signs,
      sign_events: 0,
      printed_codes: (before.printed_codes ?? 0) + sizes.signs,
      changes: (before.changes ?? 0) + records,
    });
  }
  t.diagnostic(JSON.stringify(ends));
  assert.ok(ends["cut off"] > 0, "nobody was cut off");
  const audited = await db
    .prepare("SELECT count(*) AS n FROM audit WHERE action = 'records.change'")
    .first("n");
  assert.equal(audited, kills);
});
