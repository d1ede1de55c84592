import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Dump, dumpCity, readDump } from "../../cli/backup/dump.ts";
import { openFolder } from "../../cli/backup/folder.ts";
import { compareAll } from "../../cli/backup/report.ts";
import { restoreCity } from "../../cli/backup/restore-city.ts";
import { hourOf, today } from "../../src/db/hours.ts";
import { sampleTally } from "../../src/db/schema.ts";
import { rollUp } from "../../src/scan/roll-up.ts";
import { upsertCounts } from "../../src/scan/upsert.ts";
import { cutAt, powerCut } from "../../support/backup/power.ts";
import { startCity } from "../harness.ts";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-backup-"));
after(() => rmSync(folder, { recursive: true }));

const utcOffset = 7;
const at = Date.now();
const { db } = await startCity({ sample: "streets" });

/** A square of many corners, 300 KB of GeoJSON. */
const largeOutline = JSON.stringify({
  type: "Polygon",
  coordinates: [
    Array.from({ length: 8_000 }, (_, n) => [
      106.3 + Math.sin((n / 7_999) * 2 * Math.PI) / 7,
      20.4 + Math.cos((n / 7_999) * 2 * Math.PI) / 7,
    ]),
  ],
});

await db.batch([
  db.prepare("UPDATE wards SET outline = ? WHERE id = 1").bind(largeOutline),
  db.prepare(
    `UPDATE signs SET latitude = 20.400000000000002, longitude = 0.1 + 106.2
     WHERE code = (SELECT min(code) FROM signs)`,
  ),
  db.prepare("INSERT INTO officials (email, role) VALUES ('a@b.example', 'viewer')"),
  db.prepare(
    `INSERT INTO reports (receipt, street_id, kind, text, contact)
     VALUES ('r', 1, 'mistake', 'Một dòng' || char(10) || '"và" một dòng \\ nữa', 'c@d.example')`,
  ),
  db.prepare(
    `INSERT INTO code_reports (receipt, code, place, text, contact)
     VALUES ('r', '7K3M9X', 'Chợ Bo', '"Trên" cột điện', 'c@d.example')`,
  ),
  db
    .prepare(
      `INSERT INTO scans (code, hour, "by", tally, count)
       SELECT code, ? - value, 'person', ?, 1 + value % 7 FROM signs, json_each(?)`,
    )
    .bind(hourOf(at), sampleTally, JSON.stringify([1, 5, 30, 31, 50, 77, 200])),
]);
await rollUp(db, { today: today(at, utcOffset), utcOffset, maxDays: 1_000 });

const passphrase = "five small boats at night";

async function backUp(name: string, secret: string | null = null): Promise<Dump> {
  await dumpCity(db, await openFolder(join(folder, name), secret));
  return readDump(await openFolder(join(folder, name), secret));
}

test("the same data gives the same bytes, in files that their owner alone can read", async () => {
  const [first, second] = [await backUp("first"), await backUp("second")];
  assert.ok(first.manifest.tables.length > 25, String(first.manifest.tables.length));
  assert.deepEqual(first.manifest.tables, second.manifest.tables);
  const files = readdirSync(join(folder, "first"));
  for (const file of files) {
    const paths = ["first", "second"].map((name) => join(folder, name, file));
    for (const path of paths) assert.equal(statSync(path).mode & 0o777, 0o600, path);
    const [a, b] = paths.map((path) => readFileSync(path));
    if (file !== "manifest.json") assert.ok(a?.equals(b ?? Buffer.of()), file);
  }
  assert.equal(statSync(join(folder, "first")).mode & 0o777, 0o700);
});

test("an encrypted backup is read with its passphrase and no other, and shows nothing without", async () => {
  const [plain, secret] = [await backUp("plain"), await backUp("secret", passphrase)];
  assert.deepEqual(secret.manifest.tables, plain.manifest.tables);
  const files = readdirSync(join(folder, "secret"));
  assert.ok(files.every((file) => file.endsWith(".age")));
  for (const file of files) {
    const bytes = readFileSync(join(folder, "secret", file), "latin1");
    assert.doesNotMatch(bytes, /example|sha256|AGE-SECRET-KEY/i, file);
  }
  await assert.rejects(
    openFolder(join(folder, "secret"), "six large boats at noon"),
    /not the pass/,
  );
  await assert.rejects(openFolder(join(folder, "secret"), null), /is encrypted/);
});

test("a file that was changed afterwards is refused", async () => {
  await backUp("spoilt");
  const spoilt = await openFolder(join(folder, "spoilt"), null);
  await spoilt.write("officials.jsonl", '["x@y.example","admin",null,1]\n');
  await assert.rejects(readDump(spoilt), /officials\.jsonl .* is not what its manifest says/);
});

/** Restores it once and for all, after tries that are cut off every `step` calls later; 0 for none. */
async function restoreIntoEmpty(old: Dump, step: number) {
  const city = await startCity({ sample: "none" });
  const dumpNow = () => dumpCity(city.db, nowhere);
  const empty = await dumpNow();
  for (let n = 1; ; n += step) {
    const d1 = step > 0 ? cutAt(city.db, n) : city.db;
    try {
      const now = await dumpNow();
      const restored = await restoreCity({ d1, old, now, utcOffset, at });
      return { city, empty, restored, after: await dumpNow(), tries: n };
    } catch (error) {
      if ((error as Error).message !== powerCut) throw error;
    }
  }
}

for (const [what, step] of [
  ["restored into an empty city, every table is what it was", 0],
  ["a restore that is cut off ever later, and done again, ends with every table as it was", 7],
] as const) {
  test(what, async () => {
    const old = await backUp(what);
    const { city, empty, restored, after, tries } = await restoreIntoEmpty(old, step);
    // Cut off behind its last row, it is done, and the next one finds nothing to bring back.
    if (step === 0) assert.equal(restored.into, "empty");
    assert.ok(step === 0 || tries > 20, `cut off ${tries} calls at most`);
    const compared = await compareAll(city.db, { old, now: empty, utcOffset }, restored);
    assert.deepEqual(
      compared.filter(({ wrong }) => wrong > 0),
      [],
    );
    for (const { name, sha256, rows } of old.manifest.tables) {
      const there = after.manifest.tables.find((table) => table.name === name);
      assert.deepEqual([name, there?.rows, there?.sha256], [name, rows, sha256]);
    }
    const outline = "SELECT outline FROM wards WHERE id = 1";
    assert.equal(await city.db.prepare(outline).first("outline"), largeOutline);
  });
}

test("counts that come in late behind a restore are none that are wrong, a falsified month is", async () => {
  const old = await backUp("late");
  const { city, empty, restored } = await restoreIntoEmpty(old, 0);
  const wrong = async () => {
    const compared = await compareAll(city.db, { old, now: empty, utcOffset }, restored);
    return compared.filter(({ wrong }) => wrong > 0).map(({ what }) => what);
  };
  const boundary = () =>
    city.db.prepare("SELECT day FROM rollups WHERE name = 'rolled-up'").first<number>("day");
  const before = Number(await boundary());
  const code = await city.db.prepare("SELECT min(code) AS code FROM signs").first<string>("code");
  const hour = hourOf(at) - 77;
  const late = {
    code: String(code),
    hour,
    by: "person",
    tally: sampleTally + 1,
    count: 3,
  } as const;
  await upsertCounts(city.db, [late], utcOffset);
  assert.ok(Number(await boundary()) < before, "the boundary of the sums has moved back");
  assert.deepEqual(await wrong(), []);
  await city.db.prepare("UPDATE scan_months SET sums = replace(sums, '[', '[9')").run();
  assert.deepEqual(await wrong(), ["scan_months"]);
});

const nowhere = { path: "", write: async () => {}, read: async () => "", has: () => false };
