import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { tallyOf } from "../../src/scan/outbox.ts";
import { type FaultyCity, startFaultyCity } from "../../support/faults/city.ts";
import { inTallies } from "../../support/faults/count.ts";
import { phone } from "../../support/user-agents.ts";
import { eventually } from "../harness.ts";

let city: FaultyCity;
before(async () => {
  city = await startFaultyCity({ signs: 40 });
});
after(() => city.dispose());

const ofTally = (tally: number) => city.codes.filter((code) => tallyOf(code, 4) === tally);
const scan = async (code: string) => assert.equal((await city.get(`/${code}`, phone)).status, 302);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let scans = 0;
let aheadMs = 0;
const clock = () => Date.now() + aheadMs;

/** Three scans of a sign while its tally is down, until this isolate has given up sending them. */
async function scanInAnOutage(code: string): Promise<string> {
  await city.setWorld({ tally: { before: 1 } });
  const lines = city.logs.length;
  for (let n = 0; n < 3; n++) {
    await scan(code);
    // The first is sent, and the others are gathered behind it.
    await pause(n === 0 ? 100 : 0);
  }
  scans += 3;
  aheadMs += 60_000;
  await city.setWorld({ clock: clock() });
  const given = () => city.logs.slice(lines).find((line) => line.includes("scans-waiting"));
  await eventually(async () => given() !== undefined, true);
  await city.setWorld({ tally: {} });
  return given() ?? "";
}

/** What comes next: none of it opens a sign of the tally that was down. */
const next: [what: string, come: () => Promise<unknown>][] = [
  [
    "a scan of another tally's sign",
    async () => {
      scans += 1;
      await scan(ofTally(2)[0] ?? "");
    },
  ],
  ["a street's page", () => city.get("/vi/streets/ly-bon")],
  ["the search for robots", () => city.get("/robots.txt")],
  ["a question whether all is well", () => city.get("/healthz")],
  ["a page that is not there", () => city.get("/nothing-here")],
  ["an official", () => city.get("/officials")],
  ["a code that is none", () => city.get("/000001")],
  [
    "a browser that fetches ahead",
    () => city.get(`/${ofTally(2)[1]}`, { ...phone, "Sec-Purpose": "prefetch" }),
  ],
  ["a cron", () => city.cron(clock())],
];

for (const [n, [what, come]] of next.entries()) {
  test(`after an outage of a tally, ${what} sends what has waited, and the log says how much that was`, async () => {
    const line = await scanInAnOutage(ofTally(n % 2)[n] ?? "");
    const { event, scans: waiting } = JSON.parse(line);
    assert.deepEqual([event, waiting], ["scans-waiting", 3]);
    await pause(300);
    assert.equal(await inTallies(city), scans - 3, "nothing else has sent them");
    await come();
    await eventually(() => inTallies(city), scans);
  });
}
