import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startFaultyCity } from "../../support/faults/city.ts";
import { phone } from "../../support/user-agents.ts";
import { eventually } from "../harness.ts";

const apiAud = "the-api";
const city = await startFaultyCity({ signs: 3, vars: { ACCESS_API_AUD: apiAud } });
after(() => city.dispose());

const hour = 3_600_000;
/** Noon in Viet Nam, some days on, so that the night before is over. */
const noon = (Math.floor(Date.now() / (24 * hour)) + 3) * 24 * hour + 5 * hour;
/** The clock stands there: no test is too slow for the minutes that are told. */
const moveTo = (clock: number) => city.setWorld({ clock, clockStands: true });

type Health = {
  database: string;
  problems: string[];
  counts: { newest_hour: string; behind_minutes: number; pending: number };
  night: { judged_day: string | null; due_day: string; finished_at: string | null };
  spare_copy: { made_at: string | null; age_minutes: number | null };
};

async function health() {
  const answer = await city.get("/officials/api/health", city.asOfficial);
  const told = (await answer.json()) as Health;
  assert.equal(answer.status, told.problems.length === 0 ? 200 : 503);
  assert.equal(answer.headers.get("Cache-Control"), "private, no-store");
  return told;
}

/** The sentences about the running of the city on the dashboard's first page. */
async function notices(language: "vi" | "en") {
  const path = language === "en" ? "/officials/en" : "/officials";
  const page = await (await city.get(path, city.asOfficial)).text();
  const label = language === "en" ? "Running of the system" : "Vận hành hệ thống";
  const section = page.split(`aria-label="${label}"`)[1]?.split("</section>")[0] ?? "";
  return Array.from(section.matchAll(/<p>(.*?)<\/p>/g), ([, sentence = ""]) =>
    sentence.replaceAll("&quot;", '"').replaceAll("&#39;", "'"),
  );
}

const scan = async (n = 0) =>
  assert.equal((await city.get(`/${city.codes[n]}`, phone)).status, 302);
const counted = async () => (await city.counted()).reduce((sum, [, count]) => sum + count, 0);

async function judge() {
  for (let step = ""; step !== "done"; ) {
    const answer = await city.postForm("/officials/judgements", {});
    assert.ok(answer.status < 400, String(answer.status));
    const [row] = (await city.db
      .prepare("SELECT step FROM health_runs ORDER BY day DESC LIMIT 1")
      .raw()) as [string][];
    step = row?.[0] ?? "";
  }
}

before(async () => {
  // The city has had records for longer than a night.
  await city.db
    .prepare(
      "INSERT INTO change_sets (at, official, what, state) VALUES (unixepoch() - 864000, 'a@b.example', 'edit', 'applied')",
    )
    .run();
});

test("where all is well nothing is said, with how old the newest count and the spare copy are", async () => {
  await moveTo(noon);
  await judge();
  await scan();
  await eventually(counted, 1);
  // A new tally writes once more, to the epoch that its first write told it.
  await eventually(async () => (await health()).counts.pending, 0);
  await eventually(async () => (await health()).spare_copy.age_minutes, 0);
  const { problems, counts, night } = await health();
  assert.deepEqual(problems, []);
  assert.deepEqual(counts, {
    newest_hour: new Date(noon).toISOString().replace(".000Z", "Z"),
    behind_minutes: 0,
    pending: 0,
  });
  assert.equal(night.judged_day, night.due_day);
  assert.ok(night.finished_at);
  assert.deepEqual(await notices("vi"), []);
});

test("D1 that takes no count is told within the hour, with how many wait, and no longer once it has them", async () => {
  await city.setWorld({ flush: { before: 1 } });
  await scan(1);
  await scan(1);
  await eventually(async () => (await health()).counts.pending, 2);
  await moveTo(noon + hour);
  const told = await health();
  assert.deepEqual(told.problems, ["counts-late"]);
  assert.equal(told.counts.pending, 2);
  const [vi] = await notices("vi");
  assert.match(
    vi ?? "",
    /^Số lượt quét chưa vào cơ sở dữ liệu: số mới nhất là của giờ 12:00.*còn 2 lượt/,
  );
  const [en] = await notices("en");
  assert.match(en ?? "", /^Counts do not reach the database: the newest is of 12:00.*2 scans wait/);
  await city.setWorld({ flush: {} });
  for (const tally of [0, 1, 2, 3]) await city.ring(tally);
  await eventually(counted, 3);
  await scan(2);
  await eventually(counted, 4);
  assert.deepEqual((await health()).problems, []);
});

test("a tally that did not answer for 20 seconds is told for two days", async () => {
  await city.setWorld({ tally: { before: 1 }, clockStands: false });
  await scan();
  await eventually(async () => (await health()).problems, ["scans-waiting"]);
  assert.match((await notices("en"))[0] ?? "", /^At 13:\d\d, .* a tally did not answer, and some/);
  await city.setWorld({ tally: {} });
  await city.cron(Date.now());
  await eventually(counted, 5);
  assert.deepEqual((await health()).problems, ["scans-waiting"]);
});

test("a spare copy that was not renewed for a day, and a night that was not finished, are told the next morning", async () => {
  const nextDay = noon + 24 * hour;
  await moveTo(nextDay - 5 * hour - 60_000);
  assert.deepEqual(
    (await health()).problems,
    ["scans-waiting"],
    "a minute before the night is over",
  );
  await moveTo(nextDay + 2 * hour);
  const told = await health();
  assert.deepEqual(told.problems, ["scans-waiting", "night-not-finished", "spare-copy-old"]);
  assert.ok(Number(told.spare_copy.age_minutes) > 24 * 60);
  const [, night, copy] = await notices("en");
  assert.match(night ?? "", /^Last night's judging of signs was not finished: .* The button under/);
  assert.match(
    copy ?? "",
    /^The spare copy of the signs' directory.* was last renewed at 1[23]:\d\d/,
  );
  assert.equal((await notices("vi")).length, 3);
  await judge();
  assert.deepEqual((await health()).problems, ["scans-waiting", "spare-copy-old"]);
});

test("a job of the night that failed is told until it is done, and one that no longer runs the day after", async () => {
  await city.db
    .prepare(
      "CREATE TRIGGER no_sums BEFORE INSERT ON city_days BEGIN SELECT RAISE(ABORT, 'no'); END",
    )
    .run();
  await city.night(noon + 26 * hour);
  const { problems } = await health();
  assert.ok(problems.includes("nightly-job-failed"), problems.join());
  assert.ok(
    (await notices("en")).some((one) =>
      /^The night's job "sum the counts by day" failed/.test(one),
    ),
  );
  await city.db.exec("DROP TRIGGER no_sums");
  await city.night(noon + 26 * hour + 60_000);
  assert.ok(!(await health()).problems.includes("nightly-job-failed"));
  await moveTo(noon + 3 * 24 * hour);
  const late = (await notices("vi")).filter((one) => one.startsWith("Việc ban đêm"));
  assert.match(late[0] ?? "", /không chạy đêm qua, lần cuối hoàn thành lúc/);
});

test("a database that does not answer is told to a program, whose role is not in it", async () => {
  await city.setWorld({ read: { before: 1 } });
  const asProgram = { "MF-Access-Blob": JSON.stringify({ app_aud: apiAud }) };
  const answer = await city.get("/officials/api/health", asProgram);
  assert.equal(answer.status, 503);
  assert.deepEqual(await answer.json(), { database: "no answer", problems: ["database-down"] });
  await city.setWorld({ read: {} });
  const well = await (await city.get("/officials/api/health", asProgram)).json();
  assert.equal((well as Health).database, "ok");
});
