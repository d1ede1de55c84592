import assert from "node:assert/strict";
import { test } from "node:test";
import { fuzz } from "../support/fuzz/run.ts";

const seed = 20_261_126;

test(`500 hostile requests to every route there is (seed ${seed}): no error of ours, and none a hundred times slower`, async () => {
  const { findings, statuses, times } = await fuzz({ seed, requests: 500 });
  assert.deepEqual(
    findings.map(({ what, request: { method, path } }) => `${method} ${path}: ${what}`),
    [],
  );
  // The requests reach what they are meant for.
  assert.ok(times.size > 50, `${times.size} routes`);
  for (const status of [200, 302, 303, 400, 403, 404, 405]) {
    assert.ok((statuses.get(status) ?? 0) > 0, `no ${status}`);
  }
});
