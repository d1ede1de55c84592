import assert from "node:assert/strict";
import { test } from "node:test";
import { phone, startCity } from "../harness.ts";

const aud = "local-audience";

/** What a client might send to pass for somebody. */
const forged = {
  ...phone,
  "Cf-Access-Authenticated-User-Email": "official@bienpho.example",
  "Cf-Access-Jwt-Assertion":
    "eyJhbGciOiJub25lIn0.eyJlbWFpbCI6Im9mZmljaWFsQGJpZW5waG8uZXhhbXBsZSJ9.",
  Cookie: "CF_Authorization=eyJhbGciOiJub25lIn0.e30.",
};

const nobody: [string, NonNullable<Parameters<typeof startCity>[0]>, Record<string, string>][] = [
  ["nobody is signed in", { access: null }, phone],
  ["headers are forged", { access: null }, forged],
  ["the audience is another application's", { access: { aud: "another" } }, phone],
  ["the identity has no e-mail", { access: { aud } }, phone],
  ["the e-mail has no role", { access: { aud, identity: { email: "else@example.com" } } }, phone],
];

for (const [what, options, headers] of nobody) {
  test(`where ${what}, the officials' area is closed and tells nothing`, async () => {
    const { get } = await startCity(options);
    for (const path of ["/officials", "/officials/", "/officials/none"]) {
      const answer = await get(path, headers);
      assert.equal(answer.status, 403, path);
      assert.equal(answer.headers.get("Cache-Control"), "no-store");
      assert.doesNotMatch(await answer.text(), /<table|\w@\w/);
    }
  });
}

test("an official with a role gets in, whatever the case of the e-mail", async () => {
  const { get } = await startCity({
    access: { aud, identity: { email: "Official@BienPho.example" } },
  });
  const answer = await get("/officials");
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("Cache-Control"), "private, no-store");
});
