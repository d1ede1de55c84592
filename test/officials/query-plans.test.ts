import assert from "node:assert/strict";
import { test } from "node:test";
import { today } from "../../src/db/hours.ts";
import { readPeriod } from "../../src/officials/period.ts";
import { readOneSign } from "../../src/officials/queries/one-sign.ts";
import { readOverview } from "../../src/officials/queries/overview.ts";
import { groups, hoursKeptFrom, readGroup } from "../../src/officials/queries/scan-groups.ts";
import { readSelection } from "../../src/officials/queries/select-signs.ts";
import { readSignList } from "../../src/officials/queries/sign-list.ts";
import { readSignMap } from "../../src/officials/queries/sign-map.ts";
import { sampleCity } from "../harness.ts";

const { db } = await sampleCity();
const period = readPeriod({}, today(Date.now(), 7), 7);
const code = (await db.prepare("SELECT code FROM signs").first<string>("code")) ?? "";

/** What the officials' pages, tables and API read. */
const readers: Record<string, (d1: D1Database) => Promise<unknown>> = {
  "the overview": (d1) => readOverview(d1, period),
  "the list of signs": (d1) => readSignList(d1, period, readSelection({})),
  "the map": (d1) => readSignMap(d1, period),
  "one sign": (d1) => readOneSign(d1, code, period),
  "the hours kept": (d1) => hoursKeptFrom(d1, period),
  ...Object.fromEntries(
    groups.map((group) => [
      `scans by ${group}`,
      (d1: D1Database) => readGroup(d1, period, "person", group),
    ]),
  ),
};

/** Tables that grow with every day, and the names that queries give them. */
const history =
  /^SCAN (scans|scan_days|scan_months|months|city_days|city_hours|sign_flags|flags)\b/;

for (const [name, read] of Object.entries(readers)) {
  test(`${name} seeks in the history of counts, and never goes through all of it`, async () => {
    const { d1, asked } = recording(db);
    await read(d1);
    assert.ok(asked.length > 0);
    for (const { sql, values } of asked) {
      const plan = await db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...values)
        .all<{ detail: string }>();
      const whole = plan.results.map(({ detail }) => detail).filter((step) => history.test(step));
      assert.deepEqual(whole, [], sql);
    }
  });
}

type Asked = { sql: string; values: unknown[] };

/** The database, with a list of the statements that were made for it. */
function recording(real: D1Database): { d1: D1Database; asked: Asked[] } {
  const asked: Asked[] = [];
  const prepare = (sql: string): D1PreparedStatement => {
    const statement = real.prepare(sql);
    const one: Asked = { sql, values: [] };
    asked.push(one);
    const bind = (...values: unknown[]) => {
      one.values = values;
      return statement.bind(...values);
    };
    return Object.assign(Object.create(statement), { bind });
  };
  return { d1: Object.assign(Object.create(real), { prepare }), asked };
}
