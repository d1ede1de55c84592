import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { databaseOfServer } from "../../cli/server/socket.ts";
import { freePort } from "../../support/free-port.ts";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-start-"));
const started: ChildProcess[] = [];
after(() => {
  for (const child of started) {
    child.kill("SIGKILL");
    child.stdout?.destroy();
    child.stderr?.destroy();
  }
  // A runtime outlives the process that started it.
  for (const pid of runtimesBelow(folder)) process.kill(pid, "SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Runs the command until it ends, or has said that it listens. */
async function server(...parameters: string[]) {
  const child = spawn(process.execPath, [
    "server/start.ts",
    "--city",
    "wrangler.toml",
    ...parameters,
  ]);
  started.push(child);
  let [stdout, stderr] = ["", ""];
  child.stderr.on("data", (text) => (stderr += text));
  const ended = once(child, "exit").then(([status]) => status as number | null);
  const listens = new Promise<"listens">((resolve) => {
    child.stdout.on("data", (text) => {
      stdout += text;
      if (stdout.includes("Listening on")) resolve("listens");
    });
  });
  await Promise.race([ended, listens]);
  return { child, ended, stdout: () => stdout, stderr: () => stderr };
}

const data = join(folder, "data");

test("starts on an empty folder, keeps what it has when it is ended, and is alone on it", async () => {
  const port = await freePort();
  const first = await server("--data", data, "--port", String(port));
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

  const other = await server("--data", data, "--port", String(await freePort()));
  assert.equal(await other.ended, 1);
  assert.equal(other.stderr(), `Another server runs on ${data}.\n`);

  const db = databaseOfServer(data);
  await db.prepare("INSERT INTO officials (email, role) VALUES ('a@b.example', 'admin')").run();
  first.child.kill("SIGTERM");
  assert.equal(await first.ended, 0, first.stderr());
  await assert.rejects(db.prepare("SELECT 1").first(), /No server runs on .*data: npm run server/);

  const again = await server("--data", data, "--port", String(port));
  assert.doesNotMatch(again.stdout(), /Applied/);
  assert.equal(await db.prepare("SELECT email FROM officials").first("email"), "a@b.example");

  await db.prepare("INSERT INTO d1_migrations (name) VALUES ('9999_later.sql')").run();
  again.child.kill("SIGTERM");
  assert.equal(await again.ended, 0);
  const older = await server("--data", data, "--port", String(port));
  assert.equal(await older.ended, 1);
  assert.match(
    older.stderr(),
    /^The database is of a later version, with 9999_later\.sql\. Update/,
  );
});

test("a runtime that is killed leaves nothing that keeps the next one from starting", async () => {
  const lost = join(folder, "lost");
  const port = String(await freePort());
  const first = await server("--data", lost, "--port", port);
  // The process that started it, so that the runtime outlives it.
  first.child.kill("SIGKILL");
  await first.ended;
  const other = await server("--data", lost, "--port", port);
  assert.equal(await other.ended, 1);
  assert.match(other.stderr(), /Another server runs on/);
  const [runtime = 0] = runtimesBelow(lost);
  process.kill(runtime, "SIGKILL");
  while (isAlive(runtime)) await new Promise((resolve) => setTimeout(resolve, 50));
  const next = await server("--data", lost, "--port", port);
  assert.match(next.stdout(), /Listening/, next.stderr());
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
    const run = await server(...parameters);
    assert.equal(await run.ended, 1, parameters.join(" "));
    assert.match(run.stderr(), says);
  }
});

/** The runtimes that serve on data folders below a path, by their process ids. */
function runtimesBelow(path: string): number[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      const [, ...parameters] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      return parameters[0] === "serve" && (parameters[1] ?? "").startsWith(`${path}/`);
    } catch {
      return false;
    }
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
