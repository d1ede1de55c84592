import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { connect } from "../../src/db/client.ts";
import { readOrMakeKey } from "../../src/db/keys.ts";
import { makeStaffLink } from "../../src/scan/staff-link.ts";
import { type FaultyCity, someCodes, startFaultyCity } from "../../support/faults/city.ts";
import { Answers, inTallies, settle } from "../../support/faults/count.ts";
import { phone } from "../../support/user-agents.ts";
import { eventually } from "../harness.ts";

/** What is told here of pages that are made ahead of their readers is in `src/scan/page-ahead.ts`. */
let city: FaultyCity;
const answers = new Answers();
before(async () => {
  city = await startFaultyCity({ signs: 30 });
  const { db } = city;
  await db.batch([
    db.prepare("UPDATE signs SET target = 'https://museum.example/' WHERE code = ?").bind(target()),
    db.prepare(
      `INSERT INTO streets (id, slug, name, folded, status)
       VALUES (2, 'hai-ba-trung', 'Hai Bà Trưng', 'x', 'illustrative')`,
    ),
    db.prepare("UPDATE signs SET street_id = 2 WHERE code = ?").bind(another()),
  ]);
});
after(() => city.dispose());

const code = (): string => city.codes[0] ?? "";
const target = (): string => city.codes[1] ?? "";
/** Of a street whose page nobody opens but one test. */
const another = (): string => city.codes[2] ?? "";
const unknown = someCodes(1, 900_000)[0] ?? "";
const page = "/vi/streets/ly-bon";
const well = { read: {}, tally: {}, flush: {} };
const robot = { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" };

let clock = Date.now();
/**
 * Moves the clock by so many seconds, and changes the world besides. It stands in between, however
 * long a test takes.
 */
function later(seconds: number, world: Parameters<FaultyCity["setWorld"]>[0] = {}) {
  clock += seconds * 1000;
  return city.setWorld({ ...world, clock, clockStands: true });
}

/** A new isolate, with every copy of a page too old. */
beforeEach(async () => {
  await eventually(() => inTallies(city), answers.total);
  await city.deploy({});
  await later(3600, { ...well, makesPages: true });
});

async function scan(one: string, headers: Record<string, string> = phone): Promise<Response> {
  const answer = await city.get(`/${one}`, headers);
  answers.add(one);
  return answer;
}

/** The requests for pages that have come since. */
const askedFor = async () =>
  (await city.asked()).filter(({ address }) => address.includes("/streets/"));

/** The addresses of pages that were asked for since, and what came with the requests. */
async function made() {
  await city.rested();
  return askedFor();
}

const addresses = async () => (await made()).map(({ address }) => address);

async function read(path = page) {
  const before = await city.calls();
  const answer = await city.get(path, phone);
  const text = await answer.text();
  const trips = (await city.calls()).read.well - before.read.well;
  return { status: answer.status, how: answer.headers.get("Cache-Status") ?? "made", trips, text };
}

test("whoever has scanned finds the page made, and waits for no trip to the database", async () => {
  assert.equal((await scan(code())).headers.get("Location"), `${page}#${code()}`);
  await city.rested();
  const { status, how, trips, text } = await read();
  assert.equal(status, 200);
  assert.match(how, /^bien-pho; hit; ttl=\d+$/);
  assert.equal(trips, 0);
  assert.match(text, /Lý Bôn<\/h1>/);
});

test("the request is made anew: no header of the phone's goes with it, and no code", async () => {
  const personal = {
    ...phone,
    Cookie: "who=zyx",
    Referer: "https://zyx.example/",
    "X-Forwarded-For": "203.0.113.77",
    "Accept-Language": "vi,zyx;q=0.5",
  };
  await scan(code(), personal);
  assert.deepEqual(await made(), [{ address: `https://bienpho.example${page}`, headers: {} }]);
});

test("the page is made in the language that the phone is sent to", async () => {
  await scan(code(), { ...phone, "Accept-Language": "en" });
  assert.deepEqual(await addresses(), ["https://bienpho.example/en/streets/ly-bon"]);
});

test("an official who checks the sign has no page made", async () => {
  const key = await readOrMakeKey(connect(city.db), "staff checks");
  const link = await makeStaffLink(key, code(), clock);
  const answer = await city.get(link, phone);
  answers.add(code());
  assert.match(answer.headers.get("X-Scan") ?? "", /^staff;/);
  assert.deepEqual(await addresses(), []);
});

const noPersons: [who: string, path: () => string, headers: Record<string, string>][] = [
  ["a robot", () => `/${code()}`, robot],
  ["an opening that is no page's", () => `/${code()}`, { ...phone, "Sec-Fetch-Dest": "image" }],
  ["a prefetch", () => `/${code()}`, { ...phone, "Sec-Purpose": "prefetch" }],
  ["a person at a sign with a target of its own", () => `/${target()}`, phone],
  ["a person with a code that no sign bears", () => `/${unknown}`, phone],
];
for (const [who, path, headers] of noPersons) {
  test(`${who} has no page made`, async () => {
    const answer = await city.get(path(), headers);
    const [by = ""] = answer.headers.get("X-Scan")?.split(";") ?? [];
    if (["person", "robot", "staff"].includes(by)) answers.add(path().slice(1, 7));
    if (by === "stray") answers.add("");
    assert.deepEqual(await addresses(), []);
  });
}

test("a page that is there is not made again", async () => {
  await scan(code());
  await city.rested();
  const before = (await city.calls()).read.well;
  await later(1);
  await scan(code());
  assert.equal((await addresses()).length, 2, "it is asked for, and the edge answers");
  assert.equal((await city.calls()).read.well, before);
});

test("of many scans at once the first has its page made, and the others none", async () => {
  await later(60);
  await Promise.all(Array.from({ length: 40 }, () => scan(code())));
  assert.equal((await addresses()).length, 1);
});

test("whoever follows while the page is being made waits for it, and is not shown an old one", async () => {
  await scan(code());
  await made();
  await city.db.prepare("UPDATE streets SET source = 'Vừa sửa'").run();
  // The isolate still knows the sign, and the copy of the page is too old.
  await later(55, { read: { hold: true } });
  const before = (await city.calls()).read.well;
  await scan(code());
  const begun: string[] = [];
  const come = async (): Promise<string[]> => {
    for (const { address } of await askedFor()) begun.push(address);
    return begun;
  };
  const address = `https://bienpho.example${page}`;
  await eventually(come, [address]);
  const reading = read();
  await eventually(come, [address, `${city.origin().origin}${page}`]);
  await city.setWorld(well);
  assert.match((await reading).text, /Vừa sửa/);
  assert.equal((await city.calls()).read.well - before, 1, "it was made once");
});

test("a page that cannot be made costs nothing: the reader's own request finds out", async () => {
  await city.setWorld({ makesPages: false });
  await scan(another());
  // Longer after it than the pause without which no page is made.
  await later(1, { read: { before: 1 }, makesPages: true });
  const { status, headers } = await scan(another());
  const path = "/vi/streets/hai-ba-trung";
  assert.deepEqual([status, headers.get("Location")], [302, `${path}#${another()}`]);
  assert.deepEqual(await addresses(), [`https://bienpho.example${path}`]);
  await city.setWorld(well);
  const found = await read(path);
  assert.deepEqual([found.status, found.how, found.trips], [200, "made", 1]);
});

test("a database that is known to be away is not asked for a page", async () => {
  await scan(code());
  await made();
  await later(3600, { read: { before: 1 } });
  await scan(code());
  await city.rested();
  await city.asked();
  await later(1);
  await scan(code());
  assert.deepEqual(await addresses(), []);
});

test("all these scans are counted, each under its code", async () => {
  const different = await settle(city, answers, 90_000);
  assert.deepEqual(Object.fromEntries(different), {});
});
