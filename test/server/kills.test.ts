import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { askServer } from "../../cli/server/socket.ts";
import { clockIn } from "../../support/server/clock.ts";
import { killUnderLoad, outcomeOf } from "../../support/server/outcome.ts";
import { scanFor } from "../../support/server/readers.ts";
import { serveOn } from "../../support/server/served-city.ts";
import { eventually } from "../harness.ts";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-kills-"));
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const at = (name: string) => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};

test("a runtime that is killed under load loses at most its last 0.1 s of answers", async (t) => {
  const city = await serveOn(at("killed"), { signs: 200 });
  after(() => city.end());
  for (const ms of [500, 700, 900]) {
    const outcome = await killUnderLoad(city, ms);
    t.diagnostic(JSON.stringify(outcome));
    assert.ok(outcome.answered > 0);
    assert.ok(outcome.missing <= outcome.open, JSON.stringify(outcome));
    // What was cut off may have been counted, and nothing else.
    assert.ok(outcome.counted <= outcome.answered + outcome.unanswered, JSON.stringify(outcome));
  }
});

const clock = clockIn(at("clock"));
const isWithoutClock = clock === null && "sets a process's clock by a library that needs cc";

test("a clock that is set three days forward and back: every scan is answered and counted once", {
  skip: isWithoutClock,
}, async () => {
  assert.ok(clock);
  const city = await serveOn(at("clocked"), { signs: 100, env: clock.env });
  after(() => city.end());
  for (const days of [0, 3, 0, -3, 0]) {
    const before = await city.counted();
    // In the middle of the crowd, when scans are gathered, sent and written.
    const seen = await scanFor(city.port, city.codes, 500, () => clock.set(days));
    assert.deepEqual([...seen.statuses.keys()], [302], `${days} days`);
    const { answered, counted, missing } = await outcomeOf(city, seen, before);
    assert.deepEqual([counted, missing], [answered, 0], `${days} days`);
  }
  assert.ok(city.logs().some((line) => line.includes('"clock-put-back"')));
});

test("the night's clock goes on after the machine's was put back", {
  skip: isWithoutClock,
}, async () => {
  assert.ok(clock);
  clock.set(3);
  const city = await serveOn(at("night"), { signs: 0, env: clock.env });
  after(() => city.end());
  const minutesAhead = () => {
    const file = join(city.folder, "data/clock/metadata.sqlite");
    const storage = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
    try {
      const sql = "SELECT scheduled_time / 60000000000 AS minute FROM _cf_ALARM";
      return Number(storage.prepare(sql).get()?.minute) - Math.floor(Date.now() / 60_000);
    } finally {
      storage.close();
    }
  };
  assert.ok(minutesAhead() > 2 * 24 * 60, `${minutesAhead()} minutes`);
  clock.set(0);
  // As the program does that has started the runtime, every minute.
  await askServer(city.folder, "/clock");
  assert.ok(minutesAhead() <= 1, `${minutesAhead()} minutes`);
});

test("a night that is missed is done when the server is back, though it was off after a moment", {
  skip: isWithoutClock,
}, async () => {
  assert.ok(clock);
  clock.set(0);
  const city = await serveOn(at("missed"), { signs: 0, env: clock.env });
  after(() => city.end());
  await city.end();
  clock.set(1);
  await city.restart();
  const asked = "SELECT count(*) AS n FROM operations WHERE name = 'tidy-counts' AND done_at > 0";
  const isDone = () => city.db.prepare(asked).first<number>("n");
  await eventually(isDone, 1);
});
