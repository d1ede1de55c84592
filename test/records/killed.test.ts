import assert from "node:assert/strict";
import { after, test } from "node:test";
import { applyChangeSet } from "../../src/records/changes/apply/apply.ts";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import type { Draft } from "../../src/records/changes/change-set.ts";
import { startFaultyCity } from "../../support/faults/city.ts";
import { manyRecords } from "../../support/records/many-records.ts";
import { official, options, rowsOf, stage, today } from "../../support/records/staged.ts";

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
  // More of them where a kill came late on a busy machine, until somebody is cut off.
  let n = 0;
  for (; n < kills || (ends["cut off"] === 0 && n < 4 * kills); n++) {
    const before = await rowsOf(db);
    const changeSet = await stage(db, manyRecords(sizes, `Lần ${n} `));
    // The kill comes some 50 ms after it is asked for: before, in the middle of or after the batch.
    const killing = city.deploy({});
    await new Promise((resolve) => setTimeout(resolve, ((n % kills) * 120) / kills));
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
  assert.equal(audited, n);
});

/** `CUTS=48` for more. */
const cuts = Number(process.env.CUTS ?? 16);

test(`many signs are recorded at once or none is, whenever the connection is cut (${cuts} cuts)`, async (t) => {
  const signsAtOnce = 40;
  const drafts = Array.from({ length: signsAtOnce * (cuts + 2) }, (_, i): Draft => {
    return { kind: "sign", after: { streetId: "it", position: `cột ${i}` } };
  });
  const street: Draft = { kind: "street", key: "it", after: { name: "Cắt", status: "confirmed" } };
  const made = await changeRecords(db, [street, ...drafts], options);
  assert.ok(made.outcome === "applied");
  const codes = made.subjects.slice(1).map((subject) => String(subject).split(" ")[1] ?? "");
  const record = (own: readonly string[], signal?: AbortSignal) =>
    fetch(new URL("/officials/sign-events", city.origin()), {
      method: "POST",
      body: new URLSearchParams([
        ["kind", "installed"],
        ["day", today],
        ...own.map((code) => [`sign-${code}`, "1"]),
      ]),
      headers: { "Sec-Fetch-Site": "same-origin", ...city.asOfficial },
      redirect: "manual",
      signal: signal ?? null,
    });
  /** Of these signs: which hang, the events of which are written, whose change stands in the history. */
  const stateOf = async (own: readonly string[]) => {
    const among = "IN (SELECT value FROM json_each(?1))";
    const row = await db
      .prepare(
        `SELECT (SELECT count(*) FROM signs WHERE status = 'installed' AND code ${among}) AS hang,
           (SELECT count(*) FROM sign_events WHERE code ${among}) AS events,
           (SELECT count(*) FROM changes JOIN sign_events ON subject = 'signEvent ' || id
             WHERE code ${among}) AS told`,
      )
      .bind(JSON.stringify(own))
      .first<{ hang: number; events: number; told: number }>();
    return JSON.stringify(row);
  };
  const stateWith = (n: number) => JSON.stringify({ hang: n, events: n, told: n });
  let takesMs = 0;
  for (const n of [0, 1]) {
    const began = performance.now();
    const whole = codes.slice(n * signsAtOnce, (n + 1) * signsAtOnce);
    assert.equal((await record(whole)).status, 303);
    // Of the second: the first loads the officials' pages.
    takesMs = performance.now() - began;
    assert.equal(await stateOf(whole), stateWith(signsAtOnce));
  }
  const ends = { "cut off": 0, answered: 0, nothing: 0, everything: 0 };
  for (let n = 1; n <= cuts; n++) {
    const own = codes.slice((n + 1) * signsAtOnce, (n + 2) * signsAtOnce);
    const cut = AbortSignal.timeout(Math.ceil((n * takesMs) / cuts));
    const began = performance.now();
    const answered = await record(own, cut).then(
      () => true,
      () => false,
    );
    // A machine that was busy before may not be now.
    if (answered) takesMs = Math.min(takesMs, performance.now() - began);
    ends[answered ? "answered" : "cut off"] += 1;
    // What the Worker has sent to the database by then is done or not a moment later.
    await new Promise((resolve) => setTimeout(resolve, takesMs));
    const state = await stateOf(own);
    ends[state === stateWith(0) ? "nothing" : "everything"] += 1;
    assert.ok([stateWith(0), stateWith(signsAtOnce)].includes(state), state);
    if (answered) assert.equal(state, stateWith(signsAtOnce));
    // Whoever was cut off asks again; what was done is not done twice.
    await record(own);
    assert.equal(await stateOf(own), stateWith(signsAtOnce));
  }
  t.diagnostic(JSON.stringify(ends));
  assert.ok(ends["cut off"] > 0, "nobody was cut off");
});
