import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type FaultyCity, startFaultyCity } from "../../support/faults/city.ts";
import { phone } from "../../support/user-agents.ts";

let city: FaultyCity;
before(async () => {
  city = await startFaultyCity({ signs: 6 });
  // No copy grows too old, however long the tests take.
  await city.setWorld({ clock: Date.now(), clockStands: true });
});
after(() => city.dispose());

const code = () => city.codes[0] ?? "";

/** How many calls to D1 the Worker makes for a path. */
async function trips(path: string): Promise<number> {
  const calls = async () => (await city.calls()).read.well;
  const before = await calls();
  const answer = await city.get(path, phone);
  assert.equal(answer.status, 200, path);
  await answer.arrayBuffer();
  // Copies are put away after the answer.
  await city.rested();
  return (await calls()) - before;
}

/** What anybody may open and the edge keeps. */
const opened: [what: string, path: () => string][] = [
  ["a street's page", () => "/vi/streets/ly-bon"],
  ["its data", () => "/api/streets/ly-bon"],
  ["a symbol", () => `/qr/${code()}.svg`],
  ["a symbol of a level", () => `/qr/${code()}.svg?level=Q&title=Ly`],
  ["a plate", () => `/plates/${code()}.svg`],
  ["a plate of a format", () => `/plates/${code()}.svg?format=80x80&marks=1`],
];

for (const [what, path] of opened) {
  test(`${what} takes one trip to the database, and from the edge's copy none`, async () => {
    assert.equal(await trips(path()), 1);
    assert.equal(await trips(path()), 0);
  });
}

test("a parameter that no route reads makes no other copy of a symbol or a plate", async () => {
  assert.equal(await trips(`/qr/${code()}.svg?x=1`), 0);
  assert.equal(await trips(`/plates/${code()}.svg?x=1`), 0);
});

test("a report form takes one trip to the database, and after its key was deleted three more", async () => {
  const form = "/vi/streets/ly-bon/reports";
  assert.equal(await trips(form), 1);
  await city.db.prepare("DELETE FROM keys WHERE purpose = 'report forms'").run();
  assert.equal(await trips(form), 4, "the key is looked for, made and read");
  assert.equal(await trips(form.replace("vi", "en")), 1);
});

test("a street that there is not costs no more than the page and its old addresses", async () => {
  const before = (await city.calls()).read.well;
  assert.equal((await city.get("/vi/streets/no-such-street", phone)).status, 404);
  assert.equal((await city.calls()).read.well - before, 2);
});
