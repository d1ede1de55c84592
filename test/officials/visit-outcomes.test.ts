import assert from "node:assert/strict";
import { test } from "node:test";
import { isoDay, today } from "../../src/db/hours.ts";
import { differencesOf } from "../../src/officials/queries/report/differences.ts";
import type { MonthlyReport } from "../../src/officials/queries/report/report.ts";
import { readSigns } from "../../src/officials/queries/sign-row.ts";
import { readSignsToCheck } from "../../src/officials/queries/signs-to-check.ts";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import { readHistories } from "../../src/sign-health/nightly/histories.ts";
import { startCity } from "../harness.ts";
import { openCsv } from "./csv.ts";
import { postForm } from "./post-form.ts";

const city = await startCity();
const { db, get } = city;
const utcOffset = 7;
const present = today(Date.now(), utcOffset);
const codes = (
  await db
    .prepare("SELECT code FROM signs WHERE status = 'installed' ORDER BY code")
    .raw<[string]>()
).flat();
// What the sample knows of its signs lies before everything that is recorded here.
await db.prepare("UPDATE sign_events SET day = date(day, '-400 days')").run();
let used = 0;
const nextCode = (): string => codes[used++] ?? assert.fail("no sign is left");

/** Something that is recorded so many days ago: the noun of its address, and what was found. */
type Step = [daysAgo: number, noun: string, outcome?: string];
const record = (code: string, [daysAgo, noun, outcome]: Step): Promise<number> =>
  postForm(city, `/en/signs/${code}/${noun}`, {
    day: isoDay(present - daysAgo),
    ...(outcome === undefined ? {} : { outcome }),
  });
const reasonsOf = async (code: string): Promise<string[]> => {
  const [sign] = await readSigns(db, { from: present - 6, to: present, utcOffset }, [code]);
  const listed = (await readSignsToCheck(db, utcOffset)).find((one) => one.code === code);
  assert.deepEqual(listed?.reasons ?? [], sign?.reasons, "the list says what the sign's page does");
  return (sign?.reasons ?? []).map((one) =>
    one.kind === "found" ? `${one.outcome} ${present - one.day}` : one.kind,
  );
};

const stories: [name: string, steps: Step[], reasons: string[]][] = [
  ["all well", [[3, "inspections", "well"]], []],
  ["cleaned", [[3, "inspections", "cleaned"]], []],
  ["not said", [[3, "inspections"]], []],
  ["left open in the form", [[3, "inspections", ""]], []],
  ["could not be reached", [[3, "inspections", "unreachable"]], []],
  ["damaged", [[3, "inspections", "damaged"]], ["damaged 3"]],
  ["missing", [[3, "inspections", "missing"]], ["missing 3"]],
  ["pasted over", [[3, "inspections", "pasted-over"]], ["pasted-over 3"]],
  ["by its name in Vietnamese", [[3, "inspections", "Hư hỏng"]], ["damaged 3"]],
  [
    "damaged, then repaired",
    [
      [3, "inspections", "damaged"],
      [1, "repairs"],
    ],
    [],
  ],
  [
    "missing, then replaced",
    [
      [3, "inspections", "missing"],
      [1, "replacements"],
    ],
    [],
  ],
  [
    "pasted over, then cleaned",
    [
      [3, "inspections", "pasted-over"],
      [1, "inspections", "cleaned"],
    ],
    [],
  ],
  [
    "damaged, then all well",
    [
      [3, "inspections", "damaged"],
      [1, "inspections", "well"],
    ],
    [],
  ],
  [
    "on one day damaged and repaired",
    [
      [3, "inspections", "damaged"],
      [3, "repairs"],
    ],
    [],
  ],
  [
    "on one day repaired and damaged",
    [
      [3, "repairs"],
      [3, "inspections", "damaged"],
    ],
    ["damaged 3"],
  ],
  [
    "repaired before, entered later",
    [
      [3, "inspections", "damaged"],
      [5, "repairs"],
    ],
    ["damaged 3"],
  ],
  [
    "damaged, then not reached",
    [
      [3, "inspections", "damaged"],
      [1, "inspections", "unreachable"],
    ],
    ["damaged 3"],
  ],
  [
    "damaged, then not said",
    [
      [3, "inspections", "damaged"],
      [1, "inspections"],
    ],
    ["damaged 3"],
  ],
  [
    "damaged, then missing",
    [
      [3, "inspections", "damaged"],
      [1, "inspections", "missing"],
    ],
    ["missing 1"],
  ],
  [
    "damaged, then retired",
    [
      [3, "inspections", "damaged"],
      [1, "retirements"],
    ],
    [],
  ],
  [
    "damaged, retired, put up",
    [
      [3, "inspections", "damaged"],
      [2, "retirements"],
      [1, "installations"],
    ],
    [],
  ],
];
for (const [name, steps, reasons] of stories) {
  test(`to check, after ${name}: ${reasons.join() || "nothing"}`, async () => {
    const code = nextCode();
    for (const step of steps) assert.equal(await record(code, step), 303, step.join(" "));
    assert.deepEqual(await reasonsOf(code), reasons);
  });
}

test("a broken sign stays on the pages with its reason and day until it is mended, and a mistake brings it back", async () => {
  const code = nextCode();
  await record(code, [2, "inspections", "pasted-over"]);
  const day = (language: "vi" | "en"): string => {
    const [year, month, date] = isoDay(present - 2)
      .split("-")
      .map(Number);
    return language === "vi"
      ? `${date}/${month}/${year}`
      : new Date(`${isoDay(present - 2)}T00:00Z`).toLocaleDateString("en-GB", {
          day: "numeric",
          month: "long",
          year: "numeric",
        });
  };
  const says = {
    vi: `Kiểm tra ngày ${day("vi")}: mã bị dán đè mã khác. Cần làm sạch hoặc thay.`,
    en: `On ${day("en")} another code was found pasted over its code. To be cleaned or replaced.`,
  };
  const pageOf = async (path: string) => (await get(`/officials${path}`)).text();
  for (const [path, sentence] of [
    [`/signs/${code}`, says.vi],
    [`/en/signs/${code}`, says.en],
    ["/en/signs?show=check&sort=state", says.en],
  ] as const) {
    assert.ok((await pageOf(path)).includes(sentence), `${path}: ${sentence}`);
  }
  assert.match(await pageOf(`/signs/${code}`), /Đã kiểm tra: bị dán đè mã khác/);
  assert.match(await pageOf(`/en/signs/${code}`), /Inspected: pasted over/);

  await record(code, [0, "replacements"]);
  assert.ok(!(await pageOf(`/en/signs/${code}`)).includes(says.en));
  const event = await db
    .prepare("SELECT id FROM sign_events WHERE code = ? AND kind = 'replaced'")
    .bind(code)
    .first<number>("id");
  await postForm(city, `/signs/${code}/events/${event}/corrections`, {});
  assert.ok((await pageOf(`/en/signs/${code}`)).includes(says.en), "it was not replaced after all");
});

test("one tap on the sign's page says that all is well today", async () => {
  const code = nextCode();
  await record(code, [2, "inspections", "damaged"]);
  const page = await (await get(`/officials/signs/${code}`)).text();
  const form = page
    .split("<form")
    .find(
      (one) =>
        one.includes(`action="/officials/signs/${code}/inspections"`) && !one.includes("<select"),
    );
  assert.match(form ?? "", /name="outcome" value="well"[^>]*>[^<]*biển tốt/);
  const [, day = ""] = /name="day" value="([^"]+)"/.exec(form ?? "") ?? [];
  assert.equal(await postForm(city, `/signs/${code}/inspections`, { day, outcome: "well" }), 303);
  assert.deepEqual(await reasonsOf(code), []);
});

test("sign health knows of visits that left a sign well; who could not reach one was not there", async () => {
  const table: [outcome: string | undefined, isWell: boolean, isVisit: boolean][] = [
    ["well", true, true],
    ["cleaned", true, true],
    [undefined, true, true],
    ["damaged", false, true],
    ["missing", false, true],
    ["pasted-over", false, true],
    ["unreachable", false, false],
  ];
  for (const [outcome, isWell, isVisit] of table) {
    const code = nextCode();
    await record(code, [9, "repairs"]);
    await record(code, [4, "inspections", ...(outcome === undefined ? [] : [outcome])] as Step);
    const [history] = await readHistories(db, [code], present, utcOffset);
    assert.equal(history?.lastVisit, present - (isWell ? 4 : 9), outcome);
    const [sign] = await readSigns(db, { from: present, to: present, utcOffset }, [code]);
    assert.equal(sign?.lastVisit, present - (isVisit ? 4 : 9), outcome);
  }
});

test("what is no outcome is refused, and only an inspection has one", async () => {
  const code = nextCode();
  assert.equal(await record(code, [0, "inspections", "excellent"]), 400);
  // One form records all kinds, and what is chosen in it is of inspections alone.
  assert.equal(await record(code, [0, "repairs", "damaged"]), 303);
  const kept = await db
    .prepare("SELECT kind, outcome FROM sign_events WHERE code = ? AND kind <> 'installed'")
    .bind(code)
    .all();
  assert.deepEqual(kept.results, [{ kind: "repaired", outcome: null }]);
  const day = isoDay(present);
  const refused = await changeRecords(
    db,
    [{ kind: "signEvent", after: { code, kind: "repaired", day, outcome: "damaged" } }],
    { official: "a@b.example", what: "sign event", today: day },
  );
  assert.deepEqual(
    refused.outcome === "refused" &&
      refused.problems.map(({ field, problem }) => [field, problem.problem]),
    [["outcome", "only-of-inspection"]],
  );
});

test("many signs are recorded with one outcome, and a refusal keeps what was chosen", async () => {
  const chosen = [nextCode(), nextCode()];
  const boxes = Object.fromEntries(chosen.map((code) => [`sign-${code}`, "1"]));
  const day = isoDay(present);
  const page = await (await get("/officials/sign-events/new?status=installed")).text();
  assert.match(page, /<select name="outcome">.*không đến được.*<\/select>/);
  assert.equal(
    await postForm(city, "/sign-events", { ...boxes, kind: "inspected", day, outcome: "missing" }),
    303,
  );
  for (const code of chosen) assert.deepEqual(await reasonsOf(code), ["missing 0"]);
  assert.equal(
    await postForm(city, "/sign-events", { ...boxes, kind: "inspected", day, outcome: "gone" }),
    400,
  );
  const refused = await city.fetch("/officials/en/sign-events", {
    method: "POST",
    body: new URLSearchParams({
      ...boxes,
      "sign-000000": "1",
      kind: "inspected",
      day,
      outcome: "well",
    }).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
  });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /name="outcome" value="well"/);
});

test("files, the API, the history and the report tell what was found, in their language", async () => {
  const code = nextCode();
  await record(code, [0, "inspections", "pasted-over"]);
  // Of this month, whatever day it is.
  await record(nextCode(), [0, "inspections", "well"]);
  await record(nextCode(), [0, "inspections"]);
  const csv = async (path: string) =>
    openCsv(new Uint8Array(await (await get(path)).arrayBuffer()));
  for (const [path, column, word] of [
    ["/officials/tables/events.csv", "Kết quả kiểm tra", "bị dán đè mã khác"],
    ["/officials/en/tables/events.csv", "What the inspection found", "pasted over"],
    ["/officials/records/exports/sign-events.csv", "Kết quả kiểm tra", "bị dán đè mã khác"],
    ["/officials/en/records/exports/sign-events.csv", "What the inspection found", "pasted over"],
  ] as const) {
    const { rows } = await csv(path);
    const own = rows.filter((row) => Object.values(row).includes(code) && row[column] !== "");
    assert.deepEqual(
      own.map((row) => row[column]),
      [word],
      path,
    );
  }
  const api = (await (await get("/officials/api/records?kind=signEvent&limit=500")).json()) as {
    records: { code: string; outcome: string | null }[];
  };
  assert.deepEqual(
    api.records
      .filter((one) => one.code === code && one.outcome !== null)
      .map(({ outcome }) => outcome),
    ["pasted-over"],
  );
  const described = await (await get("/officials/api/openapi.json")).text();
  assert.match(described, /"outcome":\{[^}]*"pasted-over"/);
  for (const [path, words] of [
    [`/officials/changes?subject=sign+${code}`, /Kết quả kiểm tra[\s\S]*bị dán đè mã khác/],
    [`/officials/en/changes?subject=sign+${code}`, /What the inspection found[\s\S]*pasted over/],
  ] as const) {
    assert.match(await (await get(path)).text(), words, path);
  }
  const month = isoDay(present).slice(0, 7);
  const counted = await db
    .prepare(
      `SELECT count(*) FILTER (WHERE outcome IS NOT 'unreachable') AS done,
         count(*) FILTER (WHERE outcome IN ('well', 'cleaned')) AS well,
         count(*) FILTER (WHERE outcome IS NULL) AS notSaid
       FROM current_sign_events WHERE kind = 'inspected' AND day LIKE ?`,
    )
    .bind(`${month}%`)
    .first<{ done: number; well: number; notSaid: number }>();
  assert.ok(counted && counted.done > counted.well && counted.well > 0 && counted.notSaid > 0);
  for (const [path, terms] of [
    [`/officials/monthly?month=${month}`, ["Đã kiểm tra", "trong đó tốt", "không ghi"]],
    [`/officials/en/monthly?month=${month}`, ["Inspected", "of which well", "not said"]],
  ] as const) {
    const text = (await (await get(path)).text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    assert.ok(
      text.includes(
        `${terms[0]} ${counted.done} ${terms[1]}: ${counted.well}; ${terms[2]}: ${counted.notSaid} `,
      ),
      `${path}: ${text}`,
    );
  }
});

test("an edition from before there were outcomes does not differ by having none", () => {
  const of = (work: Partial<MonthlyReport["work"]>) =>
    ({
      work,
      compared: {},
      days: [],
      most: [],
      least: [],
      bursts: [],
      judged: null,
    }) as unknown as MonthlyReport;
  assert.deepEqual(differencesOf(of({ inspected: 3 }), of({ inspected: 3, well: 2 })), []);
  assert.deepEqual(differencesOf(of({ inspected: 3, well: 1 }), of({ inspected: 3, well: 2 })), [
    { figure: "well", was: 1, is: 2 },
  ]);
});
