import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { openDatabase } from "../../cli/backup/database.ts";
import { dumpCity, type Manifest } from "../../cli/backup/dump.ts";
import { openFolder } from "../../cli/backup/folder.ts";
import { migrateServer } from "../../cli/server/migrate.ts";
import { databaseOfServer } from "../../cli/server/socket.ts";
import { loadSample } from "../../sample/load.ts";
import { prepareServer } from "../../server/prepare.ts";
import { serveCity } from "../../server/serve.ts";
import { builtWorker } from "../../support/built-worker.ts";
import { freePort } from "../../support/free-port.ts";
import { eventually, phone } from "../harness.ts";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-move-"));
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const at = (name: string) => join(folder, name);

const desk = (command: "backup" | "restore", ...parameters: string[]) =>
  promisify(execFile)(process.execPath, [
    `cli/${command}.ts`,
    ...["--city", "wrangler.toml"],
    ...parameters,
  ]);

/** The tables in a backup, by name: how many rows, and of which bytes. */
const tablesIn = (name: string) => {
  const { tables }: Manifest = JSON.parse(readFileSync(join(at(name), "manifest.json"), "utf8"));
  return Object.fromEntries(tables.map(({ name, rows, sha256 }) => [name, { rows, sha256 }]));
};

const figures = `SELECT code, "by", sum(count) AS count FROM scans GROUP BY code, "by" ORDER BY code, "by"`;
type Figures = { code: string; by: string; count: number }[];

test("a city moves from D1 to a server of its own and back, with every record and every scan", async () => {
  const local = { remote: false, configPath: "wrangler.toml" };
  const d1 = await openDatabase({ ...local, persistTo: at("d1") });
  after(() => d1.dispose());
  await migrateServer(d1.d1);
  await loadSample(d1.d1, { now: new Date(), scans: false });
  const hour = Math.floor(Date.now() / 3_600_000);
  await d1.d1
    .prepare(
      `INSERT INTO scans (code, hour, "by", tally, count)
       SELECT code, ?1 - value, 'person', 4294967296 + value % 4, 1 + value
       FROM signs, json_each('[1, 2, 3, 50, 60]')`,
    )
    .bind(hour)
    .run();
  const { results: before } = await d1.d1.prepare(figures).all<Figures[number]>();
  await dumpCity(d1.d1, await openFolder(at("from-d1"), null));

  const port = await freePort();
  const built = await builtWorker();
  const server = await serveCity({
    folder: at("server"),
    port,
    cityFile: "wrangler.toml",
    // A restore tells what a night has written meanwhile as wrong.
    crons: [],
    log: () => {},
    prepare: prepareServer,
    ...(built && { built }),
  });
  after(() => server.end());
  const there = ["--server", at("server")];
  await desk("restore", at("from-d1"), ...there, "--yes", "--before", at("was-on-server"));
  const db = databaseOfServer(at("server"));
  assert.deepEqual((await db.prepare(figures).all()).results, before);

  const scanned = before.slice(0, 5).map(({ code }) => code);
  for (const code of scanned.flatMap((code) => Array(40).fill(code))) {
    const answer = await fetch(`http://127.0.0.1:${port}/${code}`, {
      headers: phone,
      redirect: "manual",
    });
    assert.equal(answer.status, 302);
  }
  const expected = before.map((row) =>
    scanned.includes(row.code) ? { ...row, count: row.count + 40 } : row,
  );
  await eventually(async () => (await db.prepare(figures).all()).results, expected);
  await desk("backup", ...there, "--out", at("from-server"));
  await server.end();

  const back = ["--persist-to", at("back")];
  const empty = await openDatabase({ ...local, persistTo: at("back") });
  // Two processes on one local database may find it locked.
  await migrateServer(empty.d1).finally(() => empty.dispose());
  await desk("restore", at("from-server"), ...back, "--yes", "--before", at("was-back"));
  const returned = await openDatabase({ ...local, persistTo: at("back") });
  after(() => returned.dispose());
  await dumpCity(returned.d1, await openFolder(at("from-back"), null));
  assert.deepEqual((await returned.d1.prepare(figures).all()).results, expected);
  // All that scans have not touched, and all that was on the server.
  const [first, second, last] = [
    tablesIn("from-d1"),
    tablesIn("from-server"),
    tablesIn("from-back"),
  ];
  for (const name of ["streets", "signs", "wards", "change_sets", "changes", "officials", "keys"]) {
    assert.ok((first[name]?.rows ?? 0) > 0, name);
    assert.deepEqual(second[name], first[name], name);
  }
  assert.deepEqual(last, second);
});
