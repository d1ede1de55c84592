import assert from "node:assert/strict";
import { test } from "node:test";
import { readRaw } from "../../cli/city/config.ts";
import { dueCrons } from "../../server/crons.ts";

const at = (time: string): number => Date.parse(`2026-11-26T${time}Z`);
const due = (cron: string, after: string, until: string) =>
  dueCrons([cron], at(after), at(until)).map((one) => new Date(one.at).toISOString().slice(5, 16));

/** An expression, after when, until when, and for which minute it is due; null for none. */
const table: [cron: string, after: string, until: string, minute: string | null][] = [
  ["17 18 * * *", "18:16:00", "18:17:00", "11-26T18:17"],
  ["17 18 * * *", "18:16:59.999", "18:17:59", "11-26T18:17"],
  ["17 18 * * *", "18:17:00", "18:18:00", null],
  ["17 18 * * *", "18:17:30", "18:17:45", null],
  // Missed while the machine was off, and done once.
  ["17 18 * * *", "06:00:00", "23:30:00", "11-26T18:17"],
  ["* 18-23 * * *", "17:59:00", "18:00:00", "11-26T18:00"],
  ["* 18-23 * * *", "23:58:00", "23:59:00", "11-26T23:59"],
  ["* 18-23 * * *", "10:00:00", "20:30:10", "11-26T20:30"],
  ["* 18-23 * * *", "17:00:00", "17:59:59", null],
  ["*/15 * * * *", "10:00:00", "10:16:00", "11-26T10:15"],
  ["5,35 3 * * *", "03:05:00", "03:36:00", "11-26T03:35"],
  ["10-20/5 0 * * *", "00:15:00", "00:19:00", null],
  ["10-20/5 0 * * *", "00:15:00", "00:20:00", "11-26T00:20"],
];

for (const [cron, after, until, minute] of table) {
  test(`"${cron}" after ${after} until ${until}: ${minute ?? "nothing"}`, () => {
    assert.deepEqual(due(cron, after, until), minute === null ? [] : [minute]);
  });
}

test("what was due on several days is done once, for the latest of them", () => {
  const week = 7 * 86_400_000;
  const found = dueCrons(["17 18 * * *"], at("12:00:00") - week, at("12:00:00"));
  assert.deepEqual(found, [{ cron: "17 18 * * *", at: at("18:17:00") - 86_400_000 }]);
});

test("the city's own crons are read, and what is not daily is refused", () => {
  const { crons = [] } = readRaw().triggers ?? {};
  assert.equal(dueCrons(crons, at("00:00:00"), at("23:59:00")).length, crons.length);
  for (const cron of [
    "0 0 * * 1",
    "0 0 1 * *",
    "60 0 * * *",
    "0 24 * * *",
    "x 0 * * *",
    "0 0",
    "*-5 0 * * *",
    "0/0 0 * * *",
    "9-5 0 * * *",
  ]) {
    assert.throws(() => dueCrons([cron], 0, 60_000), /is not for a server of its own/, cron);
  }
});
