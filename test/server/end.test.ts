import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { databaseOfServer } from "../../cli/server/socket.ts";
import { addSigns, someCodes } from "../../support/faults/city.ts";
import { freePort } from "../../support/free-port.ts";
import { clockIn } from "../../support/server/clock.ts";
import { endAllBelow, runtimesBelow, server } from "../../support/server/command.ts";
import { endUnderLoad } from "../../support/server/outcome.ts";
import { serveOn } from "../../support/server/served-city.ts";
import { eventually, phone } from "../harness.ts";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-end-"));
after(() => {
  endAllBelow(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("a server that is told to end under load loses none of its answers", async (t) => {
  const city = await serveOn(join(folder, "loaded"), { signs: 200 });
  after(() => city.end());
  for (const ms of [500, 900]) {
    const outcome = await endUnderLoad(city, ms);
    t.diagnostic(JSON.stringify(outcome));
    assert.ok(outcome.answered > 0);
    assert.equal(outcome.missing, 0, JSON.stringify(outcome));
    assert.ok(outcome.counted <= outcome.answered + outcome.unanswered, JSON.stringify(outcome));
  }
});

test("a signal to all that runs in a terminal loses not even the scan of a moment ago", async () => {
  const data = join(folder, "signalled");
  const port = await freePort();
  const begin = () => server(["--data", data, "--port", String(port)]);
  const db = databaseOfServer(data);
  const [code = ""] = someCodes(1);
  let run = await begin();
  await addSigns(db, [code]);
  const signals = ["SIGINT", "SIGHUP"] as const;
  for (const signal of signals) {
    const scanned = await fetch(`http://127.0.0.1:${port}/${code}`, {
      headers: phone,
      redirect: "manual",
    });
    process.kill(-(run.child.pid ?? 0), signal);
    assert.equal(scanned.status, 302);
    assert.equal(await run.ended, 0, `${signal}: ${run.stderr()}`);
    assert.deepEqual(runtimesBelow(data), [], signal);
    run = await begin();
  }
  const counted = () => db.prepare("SELECT sum(count) AS n FROM scans").first<number>("n");
  await eventually(counted, signals.length);
});

test("a server that is told to end before it listens ends, and leaves nothing running", async () => {
  const data = join(folder, "early");
  const isLocked = () => existsSync(join(data, "lock"));
  const isMigrating = () => runtimesBelow(data).length > 0;
  for (const isTime of [isLocked, isMigrating]) {
    const parameters = ["--data", data, "--port", String(await freePort())];
    const run = await server(parameters, { until: null });
    while (!isTime()) await new Promise((resolve) => setTimeout(resolve, 20));
    run.child.kill("SIGTERM");
    assert.equal(await run.ended, 0, run.stderr());
    assert.deepEqual([run.stderr(), runtimesBelow(data)], ["", []]);
    assert.doesNotMatch(run.stdout(), /Listening/);
  }
});

const clock = clockIn(folder);

test("a server begins anew where the machine's clock is put back", {
  skip: clock === null && "sets a process's clock by a library that needs cc",
}, async () => {
  assert.ok(clock);
  clock.set(3);
  const data = join(folder, "clocked");
  const parameters = ["--data", data, "--port", String(await freePort())];
  const run = await server(parameters, { env: clock.env });
  const [first] = runtimesBelow(data);
  clock.set(0);
  await run.says("put back");
  await run.says("Listening", 2);
  assert.equal(run.stderr(), "");
  const [second, ...others] = runtimesBelow(data);
  assert.ok(second !== undefined && second !== first);
  assert.deepEqual(others, []);
  run.child.kill("SIGTERM");
  assert.equal(await run.ended, 0);
});
