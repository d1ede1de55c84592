import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { dumpCity } from "../../cli/backup/dump.ts";
import { openFolder } from "../../cli/backup/folder.ts";
import { compareAll } from "../../cli/backup/report.ts";
import { restoreCity } from "../../cli/backup/restore-city.ts";
import { restoreTo } from "../../cli/backup/restore-to.ts";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import type { Draft } from "../../src/records/changes/change-set.ts";
import { undoChangeSet } from "../../src/records/changes/undo/undo.ts";
import { copyOf } from "../../support/backup/copies.ts";
import { cutAt, powerCut } from "../../support/backup/power.ts";
import { type City, someCodes, startFaultyCities } from "../../support/faults/city.ts";
import { Answers, scanAll, settle, written } from "../../support/faults/count.ts";
import { eventually } from "../harness.ts";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-drills-"));
after(() => rmSync(folder, { recursive: true }));

const hour = 3_600_000;
const places = [0, 1, 2, 3];
const utcOffset = 7;
const by = { official: "editor@city.example", what: "form", today: "2026-11-26" } as const;

/** Scans one code after the other until `work` is done. */
async function whileScanning<T>(city: City, answers: Answers, work: () => Promise<T>): Promise<T> {
  let isDone = false;
  const scanning = (async () => {
    while (!isDone) {
      await scanAll(city, answers, city.codes, 2);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  try {
    return await work();
  } finally {
    isDone = true;
    await scanning;
  }
}

/** The same with the clock so many hours ahead, until all of it is in D1. */
async function scanAt(city: City, answers: Answers, hoursAhead: number): Promise<void> {
  await city.setWorld({ clock: Date.now() + hoursAhead * hour });
  await scanAll(city, answers, city.codes);
  await written(city);
}

/** Lets whoever is scanning go on at another hour until every tally has written twice. */
async function scanFor(city: City, hoursAhead: number): Promise<void> {
  await city.setWorld({ clock: Date.now() + hoursAhead * hour });
  const { well } = (await city.calls()).flush;
  await eventually(async () => (await city.calls()).flush.well >= well + 2 * places.length, true);
}

const change = async ({ db }: City, draft: Draft) => {
  const outcome = await changeRecords(db, [draft], by);
  assert.equal(outcome.outcome, "applied", JSON.stringify(outcome));
};

/** What a city had before, and what became of it since. */
async function fillRecords({ db }: City): Promise<void> {
  await db.batch([
    db.prepare("INSERT INTO officials (email, role) VALUES ('gone@city.example', 'admin')"),
    db.prepare(
      `INSERT INTO reports (receipt, street_id, kind, text, contact)
       VALUES ('r', 1, 'mistake', 'Sai tên đường', '0900 000 000')`,
    ),
    db.prepare(
      `INSERT INTO code_reports (receipt, code, place, text, contact)
       VALUES ('r', '7K3M9X', 'Chợ Bo', 'Biển lạ', '0900 000 000')`,
    ),
    db.prepare("INSERT OR REPLACE INTO keys VALUES ('staff checks', hex(randomblob(32)))"),
    db.prepare(
      "INSERT INTO printed_codes SELECT code FROM signs WHERE true ON CONFLICT DO NOTHING",
    ),
  ]);
}

/** @returns the code of a sign that was put up since. */
async function changeEverything(city: City): Promise<string> {
  const { db } = city;
  await change(city, { kind: "street", subject: "street 1", after: { source: "a mistake" } });
  const [code = ""] = someCodes(1, 500);
  await change(city, { kind: "sign", after: { code, streetId: 1, position: "mới" } });
  await db.batch([
    db.prepare("DELETE FROM officials WHERE email = 'gone@city.example'"),
    db.prepare("UPDATE reports SET contact = NULL, text = '', state = 'withdrawn'"),
    db.prepare(
      "UPDATE code_reports SET contact = NULL, place = '', text = '', state = 'withdrawn'",
    ),
    db.prepare("UPDATE keys SET secret = hex(randomblob(32)) WHERE purpose = 'staff checks'"),
  ]);
  return code;
}

const oneOf = ({ db }: City, sql: string) => db.prepare(`SELECT (${sql}) AS one`).first("one");

/** What must hold after every restore of the state before `changeEverything`. */
async function assertRestored(city: City, newCode: string, changeSet: number | null) {
  assert.equal(await oneOf(city, "SELECT source FROM streets WHERE id = 1"), null);
  assert.equal((await city.get(`/${newCode}`)).status, 302, "a code that was minted since");
  assert.equal(
    await oneOf(city, `SELECT count(*) FROM printed_codes WHERE code = '${newCode}'`),
    1,
  );
  const removed = "SELECT count(*) FROM officials WHERE email = 'gone@city.example'";
  assert.equal(await oneOf(city, removed), 0, "an administrator who was removed");
  const report = "SELECT json_array(contact, text, state) FROM reports WHERE receipt = 'r'";
  assert.equal(await oneOf(city, report), '[null,"","withdrawn"]');
  const ofCode =
    "SELECT json_array(contact, place, text, state) FROM code_reports WHERE receipt = 'r'";
  assert.equal(await oneOf(city, ofCode), '[null,"","","withdrawn"]');
  // The mistake and its mending are both in the history, and the mending can be undone.
  assert.equal(await oneOf(city, "SELECT count(*) FROM changes WHERE subject = 'street 1'"), 2);
  assert.ok(changeSet);
  const today = "2026-11-26";
  const undone = await undoChangeSet(city.db, changeSet, { official: by.official, today });
  assert.equal(undone.outcome, "applied");
  assert.equal(await oneOf(city, "SELECT source FROM streets WHERE id = 1"), "a mistake");
}

const open = (name: string) => openFolder(join(folder, name), null);

/** So many calls of D1 further each cut comes; `CALLS_BETWEEN_CUTS=1` tries them all. */
const callsBetweenCuts = Number(process.env.CALLS_BETWEEN_CUTS ?? 16);

describe("restores while scans arrive", { concurrency: true }, () => {
  let started: Awaited<ReturnType<typeof startFaultyCities>>;
  before(async () => {
    started = await startFaultyCities(Array.from({ length: 4 }, () => ({ signs: 12 })));
  });
  after(() => started.dispose());
  const cityFor = (n: number) => started.cities[n] ?? assert.fail();

  test("D1 put back and the tallies lost: the newest backup and all later scans are shown", async () => {
    const city = cityFor(0);
    const kept = new Answers();
    await scanAt(city, kept, 0);
    const putBack = await copyOf(city.db);
    await scanAt(city, kept, 1);
    const old = await dumpCity(city.db, await open("c"));
    // Neither in the backup nor, soon, in any tally.
    await scanAt(city, new Answers(), 2);
    await putBack();
    await Promise.all(places.map(city.lose));
    const { restored, compared } = await whileScanning(city, kept, async () => {
      const now = await dumpCity(city.db, await open("c before"));
      const restoring = { d1: city.db, old, now, utcOffset, at: Date.now() + 2 * hour };
      const restored = await restoreCity(restoring);
      return { restored, compared: await compareAll(city.db, restoring, restored) };
    });
    assert.equal(restored.into, "living");
    assert.deepEqual(
      compared.filter(({ wrong }) => wrong > 0),
      [],
    );
    assert.deepEqual([...(await settle(city, kept, 90_000))], []);
  });

  test("a backup of two days before, into a living city, is one change set and loses no scan", async () => {
    const city = cityFor(1);
    const answers = new Answers();
    await fillRecords(city);
    await scanAt(city, answers, 0);
    const old = await dumpCity(city.db, await open("living"));
    await scanAt(city, answers, 48);
    const newCode = await changeEverything(city);
    const { restored, compared } = await whileScanning(city, answers, async () => {
      const now = await dumpCity(city.db, await open("living before"));
      const restoring = { d1: city.db, old, now, utcOffset, at: Date.now() + 48 * hour };
      const restored = await restoreCity(restoring);
      return { restored, compared: await compareAll(city.db, restoring, restored) };
    });
    assert.deepEqual(
      compared.filter(({ wrong }) => wrong > 0),
      [],
    );
    assert.deepEqual([...(await settle(city, answers, 90_000))], []);
    await assertRestored(city, newCode, restored.changeSet);
  });

  for (const [what, place, isCut] of [
    ["an older copy is put in D1's place, of three days back, by --to", 2, false],
    ["the same with the power cut in the middle, ever later, and begun again", 3, true],
  ] as const) {
    test(`${what}: answered = shown`, { timeout: 480_000 }, async () => {
      const city = cityFor(place);
      const answers = new Answers();
      await fillRecords(city);
      await scanAt(city, answers, 0);
      const putBack = await copyOf(city.db);
      // By the third day the tallies have forgotten the first: only D1 has it.
      for (const hours of [24, 72, 73]) {
        await scanAt(city, answers, hours);
        await city.night(Date.now() + hours * hour);
      }
      const newCode = await changeEverything(city);
      const options = {
        folder: await open(`to ${place} now`),
        earlierFolder: await open(`to ${place} then`),
        bookmark: async () => null,
        // What D1 takes in between the backup and being put back, the tallies alone have.
        goBack: async () => {
          await scanFor(city, 74);
          await scanFor(city, 75);
          await putBack();
        },
        agrees: async () => true,
        utcOffset,
        at: Date.now() + 73 * hour,
      };
      let cuts = 0;
      const { restored, compared } = await whileScanning(city, answers, async () => {
        for (let n = isCut ? 3 : 100_000; ; n += callsBetweenCuts, cuts += 1) {
          try {
            const { restoring, restored } = await restoreTo({ ...options, d1: cutAt(city.db, n) });
            return { restored, compared: await compareAll(city.db, restoring, restored) };
          } catch (error) {
            if ((error as Error).message !== powerCut) throw error;
          }
        }
      });
      assert.ok(!isCut || cuts * callsBetweenCuts > 80, `cut off ${cuts} times`);
      assert.deepEqual(
        compared.filter(({ wrong }) => wrong > 0),
        [],
      );
      assert.deepEqual([...(await settle(city, answers, 90_000))], []);
      await assertRestored(city, newCode, restored.changeSet);
    });
  }
});
