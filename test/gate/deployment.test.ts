import assert from "node:assert/strict";
import { test } from "node:test";
import type { Unstable_RawConfig } from "wrangler";
import { readRaw } from "../../cli/city/config.ts";
import { wrongConfig, wrongDeployment } from "./deployment.ts";

test("wrangler.toml and the example of a city's settings are as they must be", () => {
  assert.deepEqual(wrongDeployment(), []);
});

const spoilt: [change: Partial<Unstable_RawConfig>, wrong: RegExp][] = [
  [{ workers_dev: true }, /workers_dev must be false/],
  [{ preview_urls: undefined }, /preview_urls must be false/],
  [
    { observability: { enabled: true, logs: { enabled: true, invocation_logs: false } } },
    /redact_query_string must be true.*traces\.enabled must be false.*issues\.enabled must be false/,
  ],
  [{ observability: { enabled: true } }, /logs\.invocation_logs must be false/],
  [{ access: { dev: { aud: "another" } } }, /aud of \[access\.dev\] must be ACCESS_AUD/],
];

for (const [change, wrong] of spoilt) {
  test(`${JSON.stringify(change)} is told`, () => {
    assert.match(wrongConfig("x.toml", { ...readRaw(), ...change }).join(" "), wrong);
  });
}
