import assert from "node:assert/strict";
import { test } from "node:test";
import { tallyNumbered } from "../../src/scan/tallies.ts";
import { goodVars } from "../vars.ts";

test("a tally is made in the city's region, whoever scans first", () => {
  const asked: unknown[] = [];
  const TALLY = { getByName: (...given: unknown[]) => asked.push(given) };
  tallyNumbered({ ...goodVars, REGION: "weur", TALLY } as unknown as Env, 3);
  assert.deepEqual(asked, [["3", { locationHint: "weur" }]]);
});
