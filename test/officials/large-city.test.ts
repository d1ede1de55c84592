import assert from "node:assert/strict";
import { test } from "node:test";
import { today } from "../../src/db/hours.ts";
import { reasonSentences } from "../../src/officials/components/sentences/reasons.ts";
import { sentence } from "../../src/officials/components/sentences/sign.ts";
import {
  readSelection,
  rowsPerPage,
  selectSigns,
} from "../../src/officials/queries/select-signs.ts";
import { readSigns } from "../../src/officials/queries/sign-row.ts";
import { readSignsToCheck } from "../../src/officials/queries/signs-to-check.ts";
import { readTotalsByHour } from "../../src/scan/read.ts";
import { rollUp } from "../../src/scan/roll-up.ts";
import { positionIn } from "../../src/signs/position.ts";
import { codesQuery, readRows } from "../../src/signs/workshop/queries.ts";
import { metered } from "../../support/metered.ts";
import { startCity } from "../harness.ts";

/** What is read of a city that grows: what a page shows, and not all that there is. */

const utcOffset = 7;
const present = today(Date.now(), utcOffset);
const span = { from: present - 6, to: present, utcOffset };
const { db, get } = await startCity({ sample: "none" });
/** SQL for the code of the sign with a number. */
const codeOf = (n: string) => `printf('%05d0', ${n})`;

/** Signs up to this number, five to a street, each scanned yesterday and the day before, a tenth of the first hundred never. */
async function grow(from: number, to: number): Promise<void> {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to})`;
  const hour = (present - 1) * 24 - utcOffset + 9;
  const tier = "iif(i % 10 = 1 AND i < 100, 'watch', 'ok')";
  await db.batch([
    db.prepare(
      `INSERT INTO streets (id, slug, name, folded, status)
       ${numbers} SELECT i / 5, 'street-' || i, ('["An Bình","Ẩn Danh","Âu Cơ"]' ->> (i % 3)) || ' ' || i,
         '', 'confirmed' FROM n WHERE i % 5 = 0`,
    ),
    db.prepare(
      `INSERT INTO signs (code, street_id, position, status, latitude, longitude)
       ${numbers} SELECT ${codeOf("i")}, (i + 4) / 5, 'số ' || i, 'installed', 20 + i / 9999.0, 106 FROM n`,
    ),
    db.prepare(
      `INSERT INTO scans (code, hour, "by", tally, count)
       ${numbers} SELECT ${codeOf("i")}, ${hour} - 24 * value, 'person', 0, 1 + i % 5
       FROM n, json_each('[0,1]') WHERE i > 100 OR i % 10 > 0`,
    ),
    db.prepare(
      `INSERT INTO sign_health (code, day, tier, last_scan, judgement)
       ${numbers} SELECT ${codeOf("i")}, ${present - 1}, ${tier},
         iif(i > 100 OR i % 10 > 0, ${present - 1}, NULL),
         json_object('code', ${codeOf("i")}, 'day', ${present - 1}, 'tier', ${tier}, 'presence', 'scanned',
           'installed', ${present - 500}, 'rate', 1, 'effectiveDays', 90) FROM n`,
    ),
  ]);
  await db
    .prepare("UPDATE rollups SET day = ? WHERE name = 'rolled-up'")
    .bind(present - 3)
    .run();
  await rollUp(db, { today: present, utcOffset, maxDays: 9 });
}

const readers: Record<string, (d1: D1Database) => Promise<unknown>> = {
  "the signs to check": (d1) => readSignsToCheck(d1, utcOffset),
  "the rows of a page": async (d1) => {
    const codes = Array.from(
      { length: rowsPerPage },
      (_, n) => `${String(n + 1).padStart(5, "0")}0`,
    );
    assert.equal((await readSigns(d1, span, codes)).length, rowsPerPage);
  },
  "a print request for three signs": async (d1) => {
    assert.equal((await readRows(d1, codesQuery(["000010", "000020", "000030"]))).length, 3);
  },
  "a day of hours": (d1) =>
    readTotalsByHour(d1, { from: present - 1, to: present - 1, utcOffset }, "person"),
};

async function rowsRead(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [reader, read] of Object.entries(readers)) {
    const meter = metered(db);
    await read(meter.d1);
    found[reader] = meter.rowsRead;
  }
  return found;
}

await grow(1, 200);
const small = await rowsRead();
await grow(201, 2_000);
const large = await rowsRead();

for (const reader of Object.keys(readers)) {
  test(`${reader} of ten times as many signs: no more rows are read`, () => {
    const [before = 0, after = 0] = [small[reader], large[reader]];
    assert.ok(after <= before * 1.1, `${before} rows of 200 signs, ${after} of 2,000`);
  });
}

const list = (query: Record<string, string>) =>
  selectSigns(db, span, readSelection(query), rowsPerPage);

test("a page in the order of codes reads no more than what stands before it", async () => {
  const meter = metered(db);
  const { all, found, codes } = await selectSigns(
    meter.d1,
    span,
    readSelection({ sort: "code", page: "3" }),
    rowsPerPage,
  );
  assert.deepEqual([all, found, codes.length, codes[0]], [2_000, 2_000, 50, "001010"]);
  // Two counts over the index, and the page.
  assert.ok(meter.rowsRead < 2 * 2_000 + 4 * 3 * rowsPerPage, `${meter.rowsRead} rows`);
});

test("pages follow each other without a gap in every order, and have every sign once", async () => {
  for (const sort of ["scans", "-scans", "last", "-last", "street", "code", "state"]) {
    const seen: string[] = [];
    for (let page = 1; page <= 40; page++) {
      seen.push(...(await list({ sort, page: String(page) })).codes);
    }
    assert.equal(new Set(seen).size, 2_000, sort);
    const whole = await selectSigns(db, span, readSelection({ sort }), null);
    assert.deepEqual(seen, whole.codes, sort);
  }
  assert.deepEqual((await list({ page: "41" })).codes, []);
});

test("the orders are those that the heads of the columns name", async () => {
  const rows = async (sort: string) => {
    const { codes } = await selectSigns(db, span, readSelection({ sort }), null);
    const signs = await readSigns(db, span, codes);
    assert.deepEqual(
      signs.map(({ code }) => code),
      codes,
    );
    return signs;
  };
  const inOrder = (values: readonly number[]) =>
    values.every((value, n) => n === 0 || value >= (values[n - 1] ?? 0));
  assert.ok(inOrder((await rows("scans")).map(({ scans }) => scans)));
  assert.ok(inOrder((await rows("-scans")).map(({ scans }) => -scans)));
  assert.ok(inOrder((await rows("last")).map(({ lastDay }) => lastDay ?? -1)));
  assert.ok(inOrder((await rows("-last")).map(({ lastDay }) => -(lastDay ?? -1))));
  const streets = (await rows("street")).map(({ street }) => street);
  assert.deepEqual(streets, streets.toSorted(new Intl.Collator("vi").compare));
  const states = await rows("state");
  // Ten never scanned that hang for long come first, then ten to watch, then all others.
  assert.deepEqual(
    states.slice(0, 21).map(({ reasons }) => reasons[0]?.kind ?? null),
    [...Array(10).fill("never"), ...Array(10).fill("watch"), null],
  );
});

test("a table of all signs comes in parts, with every row once and in the list's order", async () => {
  for (const query of ["", "?sort=code", "?show=check&sort=state", "?q=an+binh"]) {
    const csv = await (await get(`/officials/en/tables/signs.csv${query}`)).text();
    const codes = csv
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.slice(0, 6));
    const selection = readSelection(Object.fromEntries(new URLSearchParams(query)));
    const period = { from: present - 27, to: present, utcOffset };
    assert.deepEqual(codes, (await selectSigns(db, period, selection, null)).codes, query);
    assert.ok(codes.length > 0, query);
    const { rows } = (await (await get(`/officials/en/tables/signs.json${query}`)).json()) as {
      rows: { code: string }[];
    };
    assert.deepEqual(
      rows.map(({ code }) => code),
      codes,
      query,
    );
  }
});

test("a table says of every sign what its page says, whatever there is to say", async () => {
  const judged = (place: number, tier: string, more: object) =>
    db
      .prepare(
        `UPDATE sign_health SET tier = ?2, judgement = json_patch(judgement, ?3)
         WHERE code = (SELECT code FROM signs ORDER BY code LIMIT 1 OFFSET ?1)`,
      )
      .bind(place, tier, JSON.stringify({ tier, ...more }));
  const sign = (place: number) => `(SELECT code FROM signs ORDER BY code LIMIT 1 OFFSET ${place})`;
  const lately = { days: 15, scans: 2, expected: 20.5 };
  await db.batch([
    judged(200, "ok", { rate: 1.4, lately }),
    judged(201, "ok", { rate: 0.04, lately: { ...lately, expected: 0.6 } }),
    judged(202, "too few", { rate: 0.1, effectiveDays: 40 }),
    judged(203, "too few", { rate: 0.1, effectiveDays: 2 }),
    judged(204, "new", {}),
    judged(205, "inspect", {
      cause: "silence",
      silence: { days: 9, since: { day: present - 10, by: "scan" }, expected: 11, chance: 0.0001 },
    }),
    judged(206, "watch", {
      cause: "loss",
      loss: { sum: 12, since: present - 40, expected: 60, scans: 11 },
    }),
    judged(207, "too few", { presence: "planned" }),
    judged(208, "too few", { presence: "retired" }),
    judged(209, "ok", { lately }),
    judged(210, "ok", { lately }),
    judged(211, "ok", { lately }),
    judged(212, "ok", { lately }),
    db.prepare(`UPDATE signs SET status = 'planned' WHERE code IN (${sign(207)}, ${sign(209)})`),
    db.prepare(`UPDATE signs SET status = 'retired' WHERE code = ${sign(208)}`),
    db.prepare(
      `INSERT INTO sign_events (code, kind, day, outcome, official)
       VALUES (${sign(210)}, 'inspected', '2026-01-02', 'damaged', 'a@bienpho.example')`,
    ),
    ...[211, 213].map((place) =>
      db.prepare(
        `INSERT INTO reports (receipt, street_id, code, kind, text)
         SELECT 'r-' || code, street_id, code, 'missing', '' FROM signs WHERE code = ${sign(place)}`,
      ),
    ),
    db.prepare(`DELETE FROM sign_health WHERE code IN (${sign(213)}, ${sign(214)})`),
  ]);
  for (const language of ["vi", "en"] as const) {
    const at = language === "vi" ? "/officials" : "/officials/en";
    const { rows } = (await (await get(`${at}/tables/signs.json?sort=code`)).json()) as {
      rows: { code: string; reason: string | null; position: string }[];
    };
    const period = { from: present - 27, to: present, utcOffset };
    const signs = await readSigns(
      db,
      period,
      rows.map(({ code }) => code),
    );
    const said = signs.map((one) =>
      one.reasons.length > 0
        ? reasonSentences(one, language).join(" ")
        : one.judgement && sentence(one.judgement, language),
    );
    assert.deepEqual(
      rows.map(({ reason }) => reason),
      said,
    );
    assert.deepEqual(
      rows.map(({ position }) => position),
      signs.map((one) => positionIn(one, language)),
    );
    const kinds = new Set(signs.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
    assert.deepEqual([...kinds].sort(), [
      "found",
      "inspect",
      "never",
      "planned",
      "reported",
      "retired",
      "watch",
    ]);
    assert.equal(new Set(said.slice(200, 215)).size, 12, said.slice(200, 215).join("\n"));
  }
});
