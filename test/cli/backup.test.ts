import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { openDatabase } from "../../cli/backup/database.ts";
import { migrateTo } from "../../cli/backup/migrations.ts";
import { changeRecords } from "../../src/records/changes/change-records.ts";

process.env.WRANGLER_SEND_METRICS = "false";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-desk-"));
after(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

type Run = { status: unknown; stdout: string; stderr: string };

const desk = (command: "backup" | "restore", ...parameters: string[]) =>
  new Promise<Run>((resolve) => {
    const run = execFile(
      process.execPath,
      [`cli/${command}.ts`, ...parameters],
      (error, stdout, stderr) => resolve({ status: error?.code ?? 0, stdout, stderr }),
    );
    // Nobody is there to answer a question.
    run.stdin?.end();
  });

const state = (name: string) => ({
  remote: false,
  configPath: "wrangler.toml",
  persistTo: join(folder, name),
});

/** Opens a place for as long as `work` takes: nobody else's statement may find it locked. */
async function inside<T>(name: string, work: (d1: D1Database) => Promise<T>): Promise<T> {
  const { d1, dispose } = await openDatabase(state(name));
  try {
    return await work(d1);
  } finally {
    await dispose();
  }
}

const refused: ["backup" | "restore", string[], RegExp][] = [
  ["backup", [], /^--out is missing/],
  [
    "backup",
    ["--out", "x", "--persist-to", "/nowhere"],
    /no local database in \/nowhere\. Run npm/,
  ],
  ["restore", [], /^Say either which backup or, with --to, which time/],
  ["restore", ["x", "--to", "2026-11-26T02:00:00Z"], /^Say either/],
  ["restore", ["--to", "2026-11-26T02:00:00Z"], /Time Travel .* has no local form/],
  ["restore", ["--to", "yesterday", "--remote"], /is to be a time such as .*, not "yesterday"/],
  ["restore", ["/nowhere"], /There is no folder \/nowhere/],
];

describe("npm run backup and npm run restore", { concurrency: true }, () => {
  test("bring a local city into an empty place, and its old values back where it lives", async () => {
    await migrateTo(null, state("city"));
    const by = { official: "editor@city.example", what: "form", today: "2026-11-26" } as const;
    const street = { name: "Lý Bôn", status: "confirmed", slug: "ly-bon" };
    await inside("city", (d1) => changeRecords(d1, [{ kind: "street", after: street }], by));
    const passphrase = join(folder, "passphrase");
    writeFileSync(passphrase, "five small boats at night\n");
    const secret = ["--passphrase-file", passphrase];
    const out = join(folder, "out");
    const at = (name: string) => ["--persist-to", join(folder, name)];

    const backup = await desk("backup", "--out", out, ...at("city"), ...secret);
    assert.match(backup.stdout, /^\d+ tables with \d+ rows are in .*\n.*held back.*: 0\.\n$/);
    assert.equal(backup.status, 0, backup.stderr);
    assert.match((await desk("backup", "--out", out, ...at("city"), ...secret)).stderr, /already/);
    assert.match((await desk("restore", out, ...at("city"))).stderr, /is encrypted/);

    const unasked = ["--before", join(folder, "unasked")];
    const unanswered = await desk("restore", out, ...at("city"), ...secret, ...unasked);
    assert.equal(unanswered.status, 1, unanswered.stdout + unanswered.stderr);
    assert.match(unanswered.stdout, /Restore\? \(yes\/no\) $/);
    assert.equal(unanswered.stderr, "Nothing was restored.\n");

    const before = (name: string) => ["--before", join(folder, name), "--yes"];
    const moved = await desk("restore", out, ...at("elsewhere"), ...secret, ...before("empty"));
    assert.equal(moved.status, 0, moved.stdout + moved.stderr);
    assert.match(moved.stdout, /^ok {4}streets: 1 rows, 0 not as they should be$/m);
    assert.doesNotMatch(moved.stdout, /WRONG|change set/);
    const nameIn = (place: string) =>
      inside(place, (d1) => d1.prepare("SELECT name FROM streets WHERE id = 1").first("name"));
    assert.equal(await nameIn("elsewhere"), "Lý Bôn");

    const renamed = { kind: "street", subject: "street 1", after: { name: "X" } } as const;
    await inside("city", (d1) => changeRecords(d1, [renamed], by));
    assert.equal(await nameIn("city"), "X");
    const back = await desk("restore", out, ...at("city"), ...secret, ...before("living"));
    assert.equal(back.status, 0, back.stdout + back.stderr);
    assert.match(back.stdout, /^Records whose old values come back: 1$/m);
    assert.match(back.stdout, /^Old values came back as change set \d+/m);
    assert.equal(await nameIn("city"), "Lý Bôn");
    const kept = join(folder, "living", "streets.jsonl.age");
    assert.match(readFileSync(kept, "latin1"), /^age-encryption\.org\/v1/);
  });

  for (const [command, parameters, says] of refused) {
    test(`${command} ${parameters.join(" ") || "without more"} says what is wrong`, async () => {
      const run = await desk(command, ...parameters);
      assert.match(run.stderr, says);
      assert.equal(run.status, 1);
    });
  }
});
