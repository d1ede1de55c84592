import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type FaultyCity, someCodes, startFaultyCity } from "../../support/faults/city.ts";
import { Answers, inTallies, settle } from "../../support/faults/count.ts";
import { phone } from "../../support/user-agents.ts";
import { eventually } from "../harness.ts";

/** D1 is not to be reached, or never answers. */
const down = { read: { before: 1 } };
const hanging = { read: { hang: 1 } };
const well = { read: {} };

let city: FaultyCity;
const answers = new Answers();
before(async () => {
  city = await startFaultyCity({ signs: 40 });
  // No address to send anybody to: this sign leads to its street like all others, the copy's too.
  const [last = ""] = city.codes.slice(-1);
  await city.db.prepare("UPDATE signs SET target = 'javascript:x' WHERE code = ?").bind(last).run();
});
after(() => city.dispose());

const at = (n: number) => city.codes[n] ?? "";
const invented = someCodes(1, 900_000)[0] ?? "";

async function scan(code: string, headers: Record<string, string> = phone) {
  const answer = await city.get(`/${code}`, headers);
  answers.add(code === invented ? "" : code);
  return { answer, page: await answer.text() };
}

/** A deployment, which lets what an isolate has begun come to its end. */
async function deploy(): Promise<void> {
  await eventually(() => inTallies(city), answers.total);
  await city.deploy({});
}

test("with D1 down and no copy yet, a sign says so clearly, and its scan is counted all the same", async () => {
  await city.setWorld(down);
  const { answer, page } = await scan(at(0));
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get("Retry-After"), "5");
  assert.equal(answer.headers.get("Cache-Control"), "no-store");
  assert.match(page, /<html lang="vi">/);
  assert.match((await scan(at(1), { ...phone, "Accept-Language": "en" })).page, /<html lang="en">/);
  // Nobody can say yet that no sign bears this one: it is looked up when D1 is back.
  assert.equal((await scan(invented)).answer.status, 503);
  const byRobot = await scan(invented, { "User-Agent": "curl/8.0" });
  assert.equal(byRobot.answer.headers.get("X-Scan"), "robot; reason=no-browser");
  await eventually(() => inTallies(city), answers.total);
});

test("a sign that this isolate knows is answered from memory, then from an older copy", async () => {
  await city.setWorld(well);
  const before = (await city.calls()).read.well;
  assert.equal((await scan(at(2))).answer.status, 302);
  // In the background the copy is made, and kept: its version is read, then signs and streets.
  await city.rested();
  assert.ok((await city.calls()).read.well >= before + 4);
  await city.setWorld(down);
  assert.equal((await scan(at(2))).answer.status, 302);
  await city.setWorld({ clock: Date.now() + 90_000 }); // Memory is fresh for a minute.
  assert.equal((await scan(at(2))).answer.status, 302);
  await city.setWorld({ ...well, clock: null });
});

test("after a restart with D1 down, every sign of the city is found in the data centre's copy", async () => {
  await deploy();
  await city.setWorld(down);
  for (const code of city.codes) {
    const { answer } = await scan(code);
    assert.equal(answer.status, 302, code);
    assert.equal(answer.headers.get("Location"), `/vi/streets/ly-bon#${code}`);
  }
});

test("with D1 hanging, a reader waits two seconds and not for ever", async () => {
  const took: [first: number, next: number][] = [];
  for (const [one, another] of [
    [4, 5],
    [6, 7],
    [8, 9],
  ] as const) {
    await deploy();
    await city.setWorld(hanging);
    const begun = performance.now();
    assert.equal((await scan(at(one))).answer.status, 302);
    const again = performance.now();
    // The next reader has the copy at once.
    assert.equal((await scan(at(another))).answer.status, 302);
    took.push([again - begun, performance.now() - again]);
  }
  // A busy machine is not slow every time.
  const first = Math.min(...took.map(([ms]) => ms));
  assert.ok(first > 1_500 && first < 4_000, `${first} ms`);
  const next = Math.min(...took.map(([, ms]) => ms));
  assert.ok(next < 500, `${next} ms`);
});

test("every one of these scans reaches D1 under its code, and the invented one as a stray of whoever sent it", async () => {
  await city.setWorld(well);
  await scan(at(0));
  const different = await settle(city, answers, 90_000);
  assert.deepEqual(Object.fromEntries(different), {});
  const strays = await city.db
    .prepare(`SELECT "by", sum(count) AS count FROM scans WHERE code = '' GROUP BY 1 ORDER BY 1`)
    .all<{ by: string; count: number }>();
  assert.deepEqual(
    strays.results.map(({ by, count }) => [by, count]),
    [
      ["person", 1],
      ["robot", 1],
    ],
  );
});
