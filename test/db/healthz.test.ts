import assert from "node:assert/strict";
import { after, test } from "node:test";
import { startFaultyCity } from "../../support/faults/city.ts";

const city = await startFaultyCity();
after(() => city.dispose());

const health = async () => {
  const answer = await city.get("/healthz");
  return [answer.status, await answer.json(), answer.headers.get("Cache-Control")];
};

test("health is told with the database's, and never from a cache", async () => {
  const well = [200, { worker: "ok", database: "ok" }, "no-store"];
  assert.deepEqual(await health(), well);
  await city.setWorld({ read: { before: 1 } });
  assert.deepEqual(await health(), [503, { worker: "ok", database: "no answer" }, "no-store"]);
  await city.setWorld({ read: {} });
  assert.deepEqual(await health(), well);
});
