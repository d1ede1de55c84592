import assert from "node:assert/strict";
import { once } from "node:events";
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { databaseOfServer } from "../../cli/server/socket.ts";
import { freePort } from "../../support/free-port.ts";
import { endAllBelow, isAlive, runtimesBelow, server } from "../../support/server/command.ts";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-start-"));
after(() => {
  endAllBelow(folder);
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

const data = join(folder, "data");

test("starts on an empty folder, is alone on it, and keeps what it has, killed or ended", async () => {
  const port = await freePort();
  const begin = () => server(["--data", data, "--port", String(port)]);
  const first = await begin();
  assert.match(first.stdout(), /^Biển Phố: Thái Bình\n/, first.stderr());
  assert.match(first.stdout(), /\/officials is closed to everybody/);
  assert.match(first.stdout(), /Applied 0001_/);
  assert.equal(statSync(data).mode & 0o777, 0o700);
  assert.equal(statSync(join(data, "run/control.sock")).mode & 0o777, 0o600);
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  assert.deepEqual(await (await get("/healthz")).json(), { worker: "ok", database: "ok" });
  assert.equal((await get("/officials")).status, 403);
  // What the local socket answers is no path of the city's.
  for (const path of ["/d1", "/clock", "/cron"]) {
    const { status } = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST" });
    assert.equal(status, 405, path);
  }
  const db = databaseOfServer(data);
  await db.prepare("INSERT INTO officials (email, role) VALUES ('a@b.example', 'admin')").run();

  const another = async () => {
    const other = await server(["--data", data, "--port", String(await freePort())]);
    return [await other.ended, other.stderr()];
  };
  assert.deepEqual(await another(), [1, `Another server runs on ${data}.\n`]);
  // The process that started it: the runtime outlives it, and is still alone.
  first.child.kill("SIGKILL");
  await first.ended;
  assert.deepEqual(await another(), [1, `Another server runs on ${data}.\n`]);
  const [runtime = 0] = runtimesBelow(data);
  process.kill(runtime, "SIGKILL");
  while (isAlive(runtime)) await new Promise((resolve) => setTimeout(resolve, 50));
  await assert.rejects(db.prepare("SELECT 1").first(), /No server runs on .*data: npm run server/);

  const again = await begin();
  assert.match(again.stdout(), /Listening/, again.stderr());
  assert.doesNotMatch(again.stdout(), /Applied/);
  assert.equal(await db.prepare("SELECT email FROM officials").first("email"), "a@b.example");
  await db.prepare("INSERT INTO d1_migrations (name) VALUES ('9999_later.sql')").run();
  again.child.kill("SIGTERM");
  assert.equal(await again.ended, 0, again.stderr());

  const older = await begin();
  assert.equal(await older.ended, 1);
  assert.match(
    older.stderr(),
    /^The database is of a later version, with 9999_later\.sql\. Update/,
  );
});

test("says what is wrong: no folder, a file in its place, a path too long, a port that is taken", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  after(() => taken.close());
  const { port } = taken.address() as { port: number };
  const file = join(folder, "file");
  writeFileSync(file, "");
  const long = join(folder, "long".repeat(30));
  mkdirSync(long);
  const wrong: [string[], RegExp][] = [
    [[], /^--data is missing/],
    [["--data", file], /file cannot be the data folder: it is no folder/],
    [["--data", join(file, "below")], /cannot be the data folder: ENOTDIR/],
    [["--data", join(folder, "no", "data")], /cannot be the data folder: ENOENT/],
    [["--data", long], /is longer than a socket's may be: choose a shorter one/],
    [
      ["--data", data, "--port", String(port)],
      new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is taken`),
    ],
    [["--data", data, "--port", "http"], /^--port is to be a number/],
    [["--data", data, "begin"], /^There is no "begin"/],
    [["--data", data, "--city", "nowhere.toml"], /There is no file nowhere\.toml/],
  ];
  for (const [parameters, says] of wrong) {
    const run = await server(parameters);
    assert.equal(await run.ended, 1, parameters.join(" "));
    assert.match(run.stderr(), says);
  }
});

const lost = /has lost its database: bring back a copy of the whole folder/;
const spoilt: [how: string, spoil: (file: string) => void, says: RegExp][] = [
  ["missing", (file) => rmSync(file), lost],
  ["gone with its folder", (file) => rmSync(dirname(file), { recursive: true }), lost],
  ["empty", (file) => writeFileSync(file, ""), lost],
  [
    "no database",
    (file) => writeFileSync(file, "no database".repeat(1_000)),
    /The database in \S+ cannot be read: bring back a copy/,
  ],
];

for (const [how, spoil, says] of spoilt) {
  test(`a city whose database is ${how} is not begun as an empty one`, async () => {
    const copy = join(folder, "spoilt");
    cpSync(data, copy, { recursive: true });
    const [file = ""] = globSync(join(copy, `data/database/${"?".repeat(64)}.sqlite`));
    spoil(file);
    for (const _again of [1, 2]) {
      const run = await server(["--data", copy, "--port", String(await freePort())]);
      assert.equal(await run.ended, 1);
      assert.match(run.stderr(), says);
    }
    rmSync(copy, { recursive: true, maxRetries: 5 });
  });
}
