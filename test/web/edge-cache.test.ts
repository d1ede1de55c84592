import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type FaultyCity, startFaultyCity } from "../../support/faults/city.ts";
import { phone } from "../../support/user-agents.ts";

const down = { read: { before: 1 } };
const well = { read: {} };

let city: FaultyCity;
before(async () => {
  city = await startFaultyCity({ signs: 6 });
  await later(0);
});
after(() => city.dispose());

const page = "/vi/streets/ly-bon";
const months = "/api/streets/ly-bon/months";

/** Moves the clock: a copy's age is told by it. It stands in between, however long a test takes. */
let clock = Date.now();
const later = (seconds: number) => {
  clock += seconds * 1000;
  return city.setWorld({ clock, clockStands: true });
};

/** Copies are put away after the answer. */
const putAway = () => city.rested();

async function ask(path: string, headers: Record<string, string> = {}) {
  const answer = await city.get(path, { ...phone, ...headers });
  const { status } = answer;
  const how = answer.headers.get("Cache-Status") ?? "made";
  const age = answer.headers.get("Age");
  return { status, how, age, text: await answer.text(), headers: answer.headers };
}

/** How many calls to D1 the Worker makes meanwhile, well or not. */
async function callsDuring(work: () => Promise<unknown>): Promise<number> {
  const calls = async () => {
    const { well, wrong } = (await city.calls()).read;
    return well + wrong;
  };
  const before = await calls();
  await work();
  return (await calls()) - before;
}

test("an edit shows within a minute", async () => {
  assert.equal((await ask(page)).how, "made");
  await putAway();
  await city.db.prepare("UPDATE streets SET source = 'Vừa sửa' WHERE slug = 'ly-bon'").run();
  await later(40);
  const kept = await ask(page);
  assert.match(kept.how, /^bien-pho; hit; ttl=\d+$/);
  assert.ok(Number(kept.age) >= 40);
  assert.doesNotMatch(kept.text, /Vừa sửa/);
  await later(11);
  assert.match((await ask(page)).text, /Vừa sửa/);
  await putAway();
});

const byForce: Record<string, string>[] = [
  { "Cache-Control": "no-cache" },
  { "Cache-Control": "max-age=0" },
  { "Cache-Control": "no-store, no-cache" },
  { Pragma: "no-cache" },
];
for (const headers of byForce) {
  const [asked] = Object.entries(headers);
  test(`${asked?.join(": ")} renews a page, once it is ten seconds old`, async () => {
    await later(60);
    await ask(page);
    await putAway();
    await later(5);
    assert.match((await ask(page, headers)).how, /; hit;/);
    await later(6);
    assert.equal((await ask(page, headers)).how, "made");
    await putAway();
    assert.match((await ask(page, headers)).how, /; hit;/);
  });
}

test("no parameter that a route does not read makes a copy of its own, nor does an order or an escape", async () => {
  await later(60);
  await ask(page);
  await ask("/vi?q=ly&ward=1");
  await putAway();
  const same = [
    `${page}?x=1`,
    `${page}?q=1&ward=2&cursor=3`,
    `${page}/?fbclid=abc`,
    "/vi/streets/l%79-bon",
    "/vi/streets/ly%2Dbon/",
    "/vi?ward=1&q=ly",
    "/vi?utm_source=x&q=ly&limit=1&ward=1&q=second",
  ];
  for (const path of same) assert.match((await ask(path)).how, /; hit;/, path);
  const others = ["/vi?q=ly", "/vi?q=ly&ward=2", "/vi?q=&ward=1", "/en?q=ly&ward=1"];
  for (const path of others) assert.equal((await ask(path)).how, "made", path);
});

test("a parameter that is given empty is not one that is missing", async () => {
  assert.equal((await ask("/api/streets")).status, 200);
  await putAway();
  assert.equal((await ask("/api/streets?limit=")).status, 400);
});

test("200 readers who reload the months by force cost D1 what one costs", async () => {
  const one = await callsDuring(() => ask("/api/streets/none/months"));
  // The street, and whether the address was one before.
  assert.equal(one, 2);
  const cold = await callsDuring(() =>
    Promise.all(Array.from({ length: 100 }, (_, n) => ask(`${months}?n=${n}`))),
  );
  assert.ok(cold > 0 && cold <= 3, `${cold} calls`);
  const warm = await callsDuring(async () => {
    for (let n = 0; n < 100; n++) {
      const { status, how } = await ask(`${months}?n=${n}`, byForce[n % byForce.length]);
      assert.equal(status, 200);
      assert.match(how, /; hit;/);
    }
  });
  assert.equal(warm, 0);
});

test("months are good for a day, and are renewed by force a few times in it at most", async () => {
  assert.equal((await ask(months)).headers.get("Cache-Control"), "public, max-age=86400");
  await later(4 * 3600);
  assert.match((await ask(months, { "Cache-Control": "no-cache" })).how, /; hit;/);
  await later(3600);
  assert.equal((await ask(months, { "Cache-Control": "no-cache" })).how, "made");
  await putAway();
  await later(23 * 3600);
  assert.match((await ask(months)).how, /; hit;/);
});

test("with D1 down, a page that was seen today is still there, and says how old it is", async () => {
  await later(60);
  await ask(page);
  await putAway();
  await later(3600);
  await city.setWorld(down);
  const stale = await ask(page);
  assert.equal(stale.status, 200);
  assert.match(stale.how, /; detail=stale-if-error$/);
  assert.ok(Number(stale.age) >= 3600);
  assert.match(stale.text, /Lý Bôn<\/h1>/);
  // And whoever comes next has it without D1 being asked.
  assert.equal(await callsDuring(() => ask(page)), 0);
  await city.setWorld(well);
  await later(6);
  assert.equal((await ask(page)).how, "made");
});
