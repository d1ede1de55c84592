import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOfDate, firstHourOf, isoDay, today } from "../../src/db/hours.ts";
import { periodOfMonth } from "../../src/officials/months.ts";
import { readMonthParts } from "../../src/officials/queries/month-parts.ts";
import { readEditions } from "../../src/officials/queries/report/editions.ts";
import { readReport } from "../../src/officials/queries/report/read.ts";
import type { MonthlyReport } from "../../src/officials/queries/report/report.ts";
import { rollUp } from "../../src/scan/roll-up.ts";
import { withCheck } from "../../src/signs/code.ts";
import { seeded } from "../../support/random.ts";
import { startCity } from "../harness.ts";
import { postForm } from "./post-form.ts";

const utcOffset = 7;
const present = today(Date.now(), utcOffset);
const [year, month] = isoDay(present).split("-").map(Number) as [number, number];
const firstOf = (back: number): number => dayOfDate(year, month - back, 1);
const nameOf = (back: number): string => isoDay(firstOf(back)).slice(0, 7);
const months = Array.from({ length: 24 }, (_, n) => 24 - n);
const begin = firstOf(26);

type Event = {
  id: number;
  code: string;
  kind: string;
  day: number;
  isStruckOut: boolean;
  outcome: string | null;
};
const outcomes = [null, "well", "cleaned", "damaged", "missing", "pasted-over", "unreachable"];
const isBroken = (outcome: string | null): boolean =>
  ["damaged", "missing", "pasted-over"].includes(outcome ?? "");
/** Nobody was there, or nobody said what was found. */
const isSilent = (outcome: string | null): boolean => outcome === null || outcome === "unreachable";
type Scan = { code: string; day: number; by: string; count: number };

/** Two years and a bit of a city, by dice. */
function someCity() {
  const random = seeded(20_261_126);
  const pick = (from: number, to: number) => from + Math.floor(random() * (to - from));
  const signs = Array.from({ length: 24 }, (_, n) => ({
    code: withCheck(`M${"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[n]}P0R`),
    street: 1 + (n % 7),
  }));
  const events: Event[] = [];
  const add = (code: string, kind: string, day: number, isStruckOut = false) =>
    events.push({
      id: events.length + 1,
      code,
      kind,
      day,
      isStruckOut,
      outcome: kind === "inspected" ? (outcomes[events.length % outcomes.length] ?? null) : null,
    });
  const scans: Scan[] = [];
  const flags: { code: string; day: number; flag: number }[] = [];
  for (const [n, { code }] of signs.entries()) {
    const up = n < 6 ? begin : pick(begin, present - 10);
    const down = n % 5 === 0 ? pick(up, present) : null;
    add(code, "installed", up);
    if (n % 4 === 1) add(code, "retired", pick(up, present), true);
    if (down !== null) add(code, "retired", down);
    for (let visits = pick(0, 6); visits > 0; visits--) {
      const kind = ["inspected", "repaired", "replaced"][pick(0, 3)] ?? "";
      add(code, kind, pick(up, down ?? present), random() < 0.2);
    }
    if (n % 6 === 2) continue;
    for (let day = up; day < present; day++) {
      if (random() < 0.4) {
        scans.push({ code, day, by: random() < 0.9 ? "person" : "robot", count: pick(1, 9) });
      }
    }
    for (const back of months) {
      if (random() < 0.1) flags.push({ code, day: firstOf(back - 1) - 1, flag: pick(1, 3) });
    }
  }
  const reports = Array.from({ length: 60 }, (_, n) => {
    const at = firstHourOf(pick(begin, present - 1), utcOffset) * 3600 + pick(0, 80_000);
    const moves = random() < 0.7 ? [at + pick(60, 3_000_000), at + pick(60, 3_000_000)] : [];
    // Some are about a sign that is broken, and not about a street's page, and once closed stay so.
    const code = n % 2 === 0 && moves.length > 0 ? (signs[n % 24]?.code ?? null) : null;
    const until = moves.slice(0, code === null ? 2 : 1);
    return { id: n + 1, at, code, moves: until.filter((when) => when < Date.now() / 1000) };
  });
  return { signs, events, scans, flags, reports };
}

const past = someCity();
const { db, get, fetch } = await startCity({ sample: "none" });

async function insert(table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  await db
    .prepare(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join()})
       SELECT ${columns.map((name) => `value ->> '${name}'`).join()} FROM json_each(?)`,
    )
    .bind(JSON.stringify(rows))
    .run();
}
const created = firstHourOf(begin - 1, utcOffset) * 3600;
await insert(
  "streets",
  Array.from({ length: 7 }, (_, n) => ({
    id: n + 1,
    slug: `street-${n + 1}`,
    name: `Đường ${n + 1}`,
    folded: "",
    status: "confirmed",
  })),
);
await insert(
  "signs",
  past.signs.map(({ code, street }) => ({
    code,
    street_id: street,
    position: "",
    status: "installed",
    created_at: created,
  })),
);
await insert(
  "sign_events",
  past.events.map(({ id, code, kind, day, outcome }) => ({
    id,
    code,
    kind,
    day: isoDay(day),
    outcome,
  })),
);
await insert(
  "sign_event_corrections",
  past.events
    .filter(({ isStruckOut }) => isStruckOut)
    .map(({ id }) => ({ event_id: id, official: "a@b.example" })),
);
await insert(
  "scans",
  past.scans.map(({ code, day, by, count }) => ({
    code,
    hour: firstHourOf(day, utcOffset) + 10,
    by,
    tally: 0,
    count,
  })),
);
await insert("sign_flags", past.flags);
await insert(
  "health_runs",
  months.map((back) => ({
    day: firstOf(back - 1) - 1,
    step: "done",
    survey: "{}",
    finished_at: 1,
  })),
);
await insert(
  "reports",
  past.reports.map(({ id, at, code }) => ({
    id,
    receipt: `r${id}`,
    street_id: 1,
    code,
    kind: code === null ? "mistake" : "damaged",
    text: "",
    at,
  })),
);
const closings = past.reports.flatMap(({ id, moves }) =>
  moves.map((at, n) => ({
    at,
    official: "a@b.example",
    report_id: id,
    step: n === 0 ? "done" : "reopened",
  })),
);
await insert("report_steps", closings);

/** A month counted anew, row by row, without a line of SQL. */
function recount(back: number) {
  const [from, to] = [firstOf(back), firstOf(back - 1) - 1];
  const hung = (code: string, day: number): boolean =>
    past.events
      .filter((event) => event.code === code && !event.isStruckOut && event.day <= day)
      .filter(({ kind }) => kind === "installed" || kind === "retired")
      .sort((a, b) => a.day - b.day || a.id - b.id)
      .at(-1)?.kind === "installed";
  const persons = past.scans.filter(({ by }) => by === "person");
  const sum = (first: number, last: number, code?: string) =>
    persons
      .filter((scan) => scan.day >= first && scan.day <= last && (!code || scan.code === code))
      .reduce((total, { count }) => total + count, 0);
  const codesOn = (day: number) =>
    past.signs.map(({ code }) => code).filter((code) => hung(code, day));
  const there = codesOn(to);
  const firstScan = Math.min(...persons.map(({ day }) => day));
  const compared = (first: number, last: number) => (first > firstScan ? sum(first, last) : null);
  const done = past.events.filter(
    ({ day, isStruckOut, outcome }) =>
      !isStruckOut && day >= from && day <= to && outcome !== "unreachable",
  );
  const times = (kind: string) => done.filter((event) => event.kind === kind).length;
  const within = (at: number) => {
    const day = today(at * 1000, utcOffset);
    return day >= from && day <= to;
  };
  /** Whether the last event that tells of a sign's condition found it broken. */
  const broken = (code: string): boolean => {
    const telling = past.events
      .filter((event) => event.code === code && !event.isStruckOut && event.day <= to)
      .filter(({ kind, outcome }) => kind !== "inspected" || !isSilent(outcome))
      .sort((a, b) => a.day - b.day || a.id - b.id);
    return isBroken(telling.at(-1)?.outcome ?? null);
  };
  const end = firstHourOf(to + 1, utcOffset) * 3600;
  /** By what was written last until then: the first move closed it, the second took it up again. */
  const isOpen = ({ at, moves }: { at: number; moves: number[] }): boolean =>
    at < end && moves.findLastIndex((when) => when < end) !== 0;
  const flagged = past.flags.filter(({ code, day }) => day === to && there.includes(code));
  return {
    scans: sum(from, to),
    days: Array.from({ length: to - from + 1 }, (_, n) => sum(from + n, from + n)),
    lastMonth: compared(firstOf(back + 1), from - 1),
    sameMonthLastYear: compared(firstOf(back + 12), firstOf(back + 11) - 1),
    signs: there.length,
    signsBefore: codesOn(from - 1).length,
    streets: new Set(past.signs.filter(({ code }) => there.includes(code)).map((s) => s.street))
      .size,
    never: there.filter((code) => sum(0, to, code) === 0).length,
    judged: [2, 1].map((flag) => flagged.filter((one) => one.flag === flag).length),
    seen: {
      broken: there.filter(broken).length,
      reported: there.filter((code) =>
        past.reports.some((report) => report.code === code && isOpen(report)),
      ).length,
    },
    most: there
      .map((code) => sum(from, to, code))
      .filter((scans) => scans > 0)
      .sort((a, b) => b - a)
      .slice(0, 5),
    least: there
      .filter((code) => hung(code, from - 1))
      .map((code) => sum(from, to, code))
      .sort((a, b) => a - b)
      .slice(0, 5),
    work: {
      installed: times("installed"),
      inspected: times("inspected"),
      well: done.filter(({ outcome }) => outcome === "well" || outcome === "cleaned").length,
      notSaid: done.filter(({ kind, outcome }) => kind === "inspected" && outcome === null).length,
      repaired: times("repaired"),
      replaced: times("replaced"),
      retired: times("retired"),
      received: past.reports.filter(({ at }) => within(at)).length,
      answered: past.reports.filter(({ moves }) => moves[0] !== undefined && within(moves[0]))
        .length,
      codesReceived: 0,
      codesAnswered: 0,
    },
  };
}

/** The same parts of a report. */
const partsOf = (report: MonthlyReport) => ({
  scans: report.scans,
  days: report.days.map(({ scans }) => scans),
  lastMonth: report.compared.lastMonth?.before.scans ?? null,
  sameMonthLastYear: report.compared.sameMonthLastYear?.before.scans ?? null,
  signs: report.signs,
  signsBefore: report.signsBefore,
  streets: report.streets,
  never: report.never,
  judged: [report.judged?.inspect, report.judged?.watch],
  seen: report.seen,
  most: report.most.map(({ scans }) => scans),
  least: report.least.map(({ scans }) => scans),
  work: report.work,
});

const periodOf = (back: number) => {
  const period = periodOfMonth(nameOf(back), present, utcOffset);
  assert.ok(period);
  return period;
};

test("the report of each of the last 24 months is what counting anew gives, rolled up or not", async () => {
  for (const isRolledUp of [false, true]) {
    if (isRolledUp) await rollUp(db, { today: present, utcOffset, maxDays: 2_000 });
    for (const back of months) {
      const report = await readReport(db, nameOf(back), periodOf(back));
      assert.deepEqual(partsOf(report), recount(back), nameOf(back));
    }
  }
});

test("a month by ward and by street adds up to its report, in every column", async () => {
  for (const back of [1, 6, 14]) {
    for (const by of ["ward", "street"] as const) {
      const { rows, city } = await readMonthParts(db, periodOf(back), by);
      const wanted = recount(back);
      assert.equal(city.scans.month, wanted.scans);
      assert.equal(city.scans.lastMonth, wanted.lastMonth);
      assert.equal(city.scans.sameMonthLastYear, wanted.sameMonthLastYear);
      assert.equal(city.signs, wanted.signs);
      const { yearToDate } = city.scans;
      const total = (read: (row: (typeof rows)[number]) => number | null) =>
        rows.reduce((sum, row) => sum + (read(row) ?? 0), 0);
      assert.equal(
        total(({ scans }) => scans.month),
        wanted.scans,
      );
      assert.equal(
        total(({ scans }) => scans.yearToDate),
        yearToDate ?? 0,
      );
      assert.equal(
        total(({ signs }) => signs),
        wanted.signs,
      );
      assert.equal(rows.length, by === "ward" ? 1 : 7);
    }
  }
});

/** What is printed of a report: without what stands on the screen alone. */
const printed = async (query: string): Promise<string> => {
  const answer = await get(`/officials/en/monthly?${query}`);
  assert.equal(answer.status, 200, query);
  const [, main = ""] = /<main[^>]*>(.*)<\/main>/s.exec(await answer.text()) ?? [];
  return main
    .replace(/<nav class="no-print".*?<\/nav>/s, "")
    .replace(/<div class="notice no-print">.*?<\/div>/s, "");
};

test("a month that is closed is printed the same after names, events and reports have changed", async () => {
  // A month just over may not be closed yet.
  const closed = months.filter((back) => back > 1);
  const before = await Promise.all(closed.map((back) => printed(`month=${nameOf(back)}`)));
  const [{ code: first = "" } = {}, { code: second = "" } = {}] = past.signs;
  const visited = isoDay(firstOf(5) + 3);
  await db.batch([
    db.prepare("UPDATE streets SET name = 'Tên mới ' || id"),
    db.prepare("UPDATE signs SET position = 'chỗ khác', street_id = 7"),
    db
      .prepare("INSERT INTO sign_events (code, kind, day) VALUES (?, 'inspected', ?)")
      .bind(first, visited),
    db
      .prepare(
        `INSERT INTO sign_event_corrections (event_id, official)
         SELECT min(id), 'a@b.example' FROM current_sign_events WHERE code = ?`,
      )
      .bind(second),
    db.prepare(
      `INSERT INTO reports (receipt, street_id, kind, text, at)
       SELECT 'late' || id, 1, 'mistake', '', at FROM reports`,
    ),
    db
      .prepare(
        `INSERT INTO reports (receipt, street_id, kind, text, at) VALUES ('late', 1, 'mistake', '', ?)`,
      )
      .bind(3600 * firstHourOf(firstOf(5) + 3, utcOffset)),
    db.prepare("DELETE FROM sign_flags"),
  ]);
  for (const [n, back] of closed.entries()) {
    assert.equal(await printed(`month=${nameOf(back)}`), before[n], nameOf(back));
  }

  // The visit that was entered late, and what else has changed, is told and not yet printed.
  const name = nameOf(5);
  const page = await (await get(`/officials/en/monthly?month=${name}`)).text();
  const since = /Since this edition was made,.*?<\/p>/s.exec(page)?.[0] ?? "";
  const { inspected, received } = recount(5).work;
  assert.ok(since.includes(`Inspections: ${inspected} → ${inspected + 1}`), since);
  assert.ok(
    since.includes(
      `Citizens' reports received: ${received} → ${received * 2 + 1}`.replace("'", "&#39;"),
    ),
  );

  const make = () => postForm({ fetch }, "/en/monthly/editions", { month: name });
  assert.equal(await make(), 303);
  assert.equal(await make(), 303, "where nothing has changed there is no third");
  const editions = await readEditions(db, name);
  assert.deepEqual(
    editions.map(({ edition, official }) => [edition, official]),
    [
      [1, null],
      [2, "official@bienpho.example"],
    ],
  );
  const again = await printed(`month=${name}`);
  assert.match(again, /Edition 2, made on .* by official@bienpho\.example/);
  assert.ok(again.includes(`Changed since edition 1: `));
  assert.ok(again.includes(`Inspections: ${inspected} → ${inspected + 1}`));
  assert.ok(again.includes("Tên mới"));
  const kept = await printed(`month=${name}&edition=1`);
  const told = kept.replace(" Edition 2 has replaced this one.", " ");
  assert.equal(told, before[closed.indexOf(5)]);
  assert.equal((await get(`/officials/en/monthly?month=${name}&edition=3`)).status, 404);
});

test("a month that is not over, or not for three days, is not kept", async () => {
  const name = nameOf(0);
  assert.match(await printed(`month=${name}`), /This month is not over/);
  assert.deepEqual(await readEditions(db, name), []);
  const last = await printed(`month=${nameOf(1)}`);
  const isKept = present - (firstOf(0) - 1) >= 3;
  assert.equal((await readEditions(db, nameOf(1))).length, isKept ? 1 : 0);
  assert.equal(last.includes("its report not final"), !isKept);
});

test("a month before there were signs is shown, and nothing is kept of it", async () => {
  assert.match(await printed("month=1999-12"), /Scans<\/dt><dd>0/);
  assert.deepEqual(await readEditions(db, "1999-12"), []);
  assert.equal((await get("/officials/monthly?month=1999-12&edition=1")).status, 404);
});

test("a month that makes no sense is refused, and so is another part than ward or street", async () => {
  const wrong = ["2026-13", "2999-01", "9999-12", "0000-01", "0026-10", "1969-12", "x"];
  const ofMonths = wrong.flatMap((month) => [`?month=${month}`, `/parts?month=${month}`]);
  for (const query of [...ofMonths, "/parts?by=planet"]) {
    assert.equal((await get(`/officials/en/monthly${query}`)).status, 400, query);
  }
});
