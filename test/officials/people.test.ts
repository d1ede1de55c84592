import assert from "node:assert/strict";
import { test } from "node:test";
import { startCity } from "../harness.ts";
import { postForm } from "./post-form.ts";

const aud = "local-audience";
const first = "first@bienpho.example";

test("the first admin comes from configuration, names others, and the last one stays", async () => {
  const { fetch, db, get } = await startCity({
    access: { aud, identity: { email: first } },
    vars: { FIRST_ADMIN: "First@BienPho.example" },
    sample: "none",
  });
  const post = (path: string, form: Record<string, string>) => postForm({ fetch }, path, form);
  const listed = async () =>
    (await db.prepare("SELECT email, role FROM officials ORDER BY email").raw()).join(" ");

  assert.equal((await get("/officials/people")).status, 200);
  assert.equal(await post("/people", { email: "no address", role: "viewer" }), 400);
  assert.equal(await post("/people", { email: "a@b.example", role: "king" }), 400);
  assert.equal(await post("/people", { email: "See@B.example", role: "viewer" }), 303);
  assert.equal(await post("/people", { email: first, role: "admin" }), 303);
  assert.equal(await listed(), `${first},admin see@b.example,viewer`);

  assert.equal(await post("/people", { email: first, role: "viewer" }), 400, "last admin, demoted");
  assert.equal(await post("/people/removals", { email: first }), 400, "last admin, removed");
  assert.equal(await listed(), `${first},admin see@b.example,viewer`);

  assert.equal(await post("/people", { email: "see@b.example", role: "admin" }), 303);
  assert.equal(await post("/people/removals", { email: first }), 303);
  assert.equal(await listed(), "see@b.example,admin");
  assert.equal((await get("/officials")).status, 403, "configuration counts no more");

  const audit = await db.prepare("SELECT action, subject FROM audit ORDER BY id").raw();
  assert.deepEqual(audit, [
    ["official.role", "official see@b.example"],
    ["official.role", `official ${first}`],
    ["official.role", "official see@b.example"],
    ["official.remove", `official ${first}`],
  ]);
});
