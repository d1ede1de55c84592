import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { connect } from "../../src/db/client.ts";
import { readOrMakeKey } from "../../src/db/keys.ts";
import { makeStaffLink, makeStaffMode, mayBeStaffCheck } from "../../src/scan/staff-link.ts";
import { type FaultyCity, startFaultyCity } from "../../support/faults/city.ts";
import { Answers, inTallies, settle } from "../../support/faults/count.ts";
import { phone } from "../../support/user-agents.ts";
import { eventually } from "../harness.ts";

let city: FaultyCity;
const answers = new Answers();
before(async () => {
  city = await startFaultyCity({ signs: 8 });
});
after(() => city.dispose());

const down = { read: { before: 1 } };
const hanging = { read: { hang: 1 } };
const well = { read: {} };

const staff = "staff; reason=staff-check";
const at = (n: number) => city.codes[n] ?? "";
const key = () => readOrMakeKey(connect(city.db), "staff checks");
const turnKey = () => city.db.prepare("DELETE FROM keys WHERE purpose = 'staff checks'").run();

/** The cookie of the mode, as the browser sends it back. */
async function mode(signedWith: string, now = Date.now()): Promise<Record<string, string>> {
  const [cookie = ""] = (await makeStaffMode(signedWith, now)).split(";");
  return { ...phone, Cookie: `first=1; ${cookie}; last=2` };
}

/** What a scan is counted as. Every one of them must answer, and is counted at the end. */
async function scan(path: string, headers: Record<string, string> = phone) {
  const answer = await city.get(path, headers);
  assert.equal(answer.status, 302, path);
  answers.add(path.slice(1, 7));
  return answer.headers.get("X-Scan");
}

/** The clock stands from now on, in milliseconds, until it is set: a key is read by the second. */
async function standNow(): Promise<number> {
  const now = Date.now();
  await city.setWorld({ clock: now, clockStands: true });
  return now;
}

/** How many reads of D1 something costs. */
async function readsOf(work: () => Promise<unknown>): Promise<number> {
  const reads = async () => {
    const { read } = await city.calls();
    return read.well + read.wrong;
  };
  const before = await reads();
  await work();
  return (await reads()) - before;
}

/** A deployment, which lets what an isolate has begun come to its end. */
async function deploy(): Promise<void> {
  await eventually(() => inTallies(city), answers.total);
  await city.deploy({});
}

test("only the mode's own cookie or a link makes an opening one that may be staff's", () => {
  const cases: [path: string, cookie: string | null, may: boolean][] = [
    ["/7K3M9K", null, false],
    ["/7K3M9K", "other=1", false],
    ["/7K3M9K", "CF_Authorization=e30.e30.e30; theme=dark", false],
    ["/7K3M9K", "a__Host-staff-check=1", false],
    ["/7K3M9K", "a=__Host-staff-check=1", false],
    ["/7K3M9K", "__Host-staff-check-2=1", false],
    ["/7K3M9K?a=b", "staff=1", false],
    ["/7K3M9K", "__Host-staff-check=1", true],
    ["/7K3M9K", "a=1; __Host-staff-check=1", true],
    ["/7K3M9K", "a=1;__Host-staff-check=1;b=2", true],
    ["/7K3M9K?staff=1", null, true],
  ];
  for (const [path, cookie, may] of cases) {
    const headers: Record<string, string> = cookie === null ? {} : { Cookie: cookie };
    const request = { url: `https://a.example${path}`, headers: new Headers(headers) } as Request;
    assert.equal(mayBeStaffCheck(request), may, `${path} ${cookie}`);
  }
});

test("with a stranger's cookie a scan reads nothing; with the mode's, the key once a minute", async () => {
  const now = await standNow();
  const ours = await mode(await key());
  assert.equal(await scan(`/${at(0)}`), "person");
  // The copy of the whole directory is made in the background by the first look-up.
  await city.rested();
  const read = async (headers: Record<string, string>, said: string, path = `/${at(0)}`) =>
    readsOf(async () => assert.equal(await scan(path, headers), said));
  assert.equal(await read(phone, "person"), 0);
  assert.equal(await read({ ...phone, Cookie: "other=1" }, "person"), 0);
  assert.equal(await read({ ...phone, Cookie: "__Host-staff-check=no-token" }, "person"), 0);
  assert.equal(await read(phone, "person", `/${at(0)}?staff=1.no-token`), 0);
  const over = await mode(await key(), now - 86_400_000);
  assert.equal(await read(over, "person"), 0, "a mode that is over");
  assert.equal(await read(ours, staff), 1);
  assert.equal(await read(ours, staff), 0);
  const link = await makeStaffLink(await key(), at(0), now);
  assert.equal(await read(phone, staff, link), 0);
  const forged = await mode(`another ${await key()}`);
  const reads = await readsOf(async () => {
    for (let n = 0; n < 5; n++) assert.equal(await scan(`/${at(0)}`, forged), "person");
  });
  assert.ok(reads <= 1, `${reads} reads for five scans with a forged one`);
  await city.setWorld({ clock: null });
});

test("once its row is gone the key is another: old links end within a minute, new ones hold in seconds", async () => {
  const now = await standNow();
  const old = await key();
  const oldMode = await mode(old);
  assert.equal(await scan(`/${at(1)}`, oldMode), staff);
  await turnKey();
  const turned = await key();
  assert.notEqual(turned, old);
  assert.match(turned, /^[0-9a-f]{64}$/);
  await city.setWorld({ clock: now + 6_000 });
  assert.equal(await scan(await makeStaffLink(turned, at(1), now)), staff);
  assert.equal(await scan(`/${at(1)}`, oldMode), "person");
  // An isolate that meets no new link hears of it when its minute is over.
  await turnKey();
  const third = await mode(await key());
  assert.equal(await scan(await makeStaffLink(turned, at(1), now)), staff);
  await city.setWorld({ clock: now + 67_000 });
  assert.equal(await scan(await makeStaffLink(turned, at(1), now)), "person");
  assert.equal(await scan(`/${at(1)}`, third), staff);
  await city.setWorld({ clock: null });
});

test("a secret that is too short is none, and the next official's visit makes a true one", async () => {
  await city.db.prepare("UPDATE keys SET secret = 'abc' WHERE purpose = 'staff checks'").run();
  await deploy();
  assert.equal(await scan(`/${at(2)}`, await mode("abc")), "person");
  const [one, other] = await Promise.all([key(), key()]);
  assert.match(one, /^[0-9a-f]{64}$/);
  assert.equal(one, other);
});

test("with D1 down, a key that was read before holds however old, and no forged link does", async () => {
  const ours = await mode(await key());
  const soon = Date.now() + 6_000;
  await city.setWorld({ clock: soon });
  assert.equal(await scan(`/${at(3)}`, ours), staff);
  const later = soon + 3_600_000;
  await city.setWorld({ ...down, clock: later });
  assert.equal(await scan(`/${at(3)}`, ours), staff);
  assert.equal(await scan(`/${at(3)}`, await mode(`another ${await key()}`, later)), "person");
  await city.setWorld({ ...well, clock: null });
});

for (const [what, world] of [
  ["down", down],
  ["hanging", hanging],
] as const) {
  test(`with D1 ${what} and the key never read, a check counts as whoever its user agent says`, async () => {
    const ours = await mode(await key());
    const link = await makeStaffLink(await key(), at(4), Date.now());
    await deploy();
    await city.setWorld(world);
    const begun = performance.now();
    assert.equal(await scan(link), "person");
    assert.equal(await scan(`/${at(5)}`, ours), "person");
    const robot = { ...ours, "User-Agent": "curl/7.29.0" };
    assert.equal(await scan(`/${at(5)}`, robot), "robot; reason=no-browser");
    assert.ok(performance.now() - begun < 10_000, `${performance.now() - begun} ms`);
    await city.setWorld({ ...well, clock: Date.now() + 6_000 });
    assert.equal(await scan(link), staff);
    await city.setWorld({ clock: null });
  });
}

test("not one of these scans is lost", async () => {
  const different = await settle(city, answers, 90_000);
  assert.deepEqual(Object.fromEntries(different), {});
});
