import assert from "node:assert/strict";
import { test } from "node:test";
import { checkToken, mayBeToken, signForEver, signToken } from "../../src/web/signed-token.ts";

const secret = "a secret that only this test knows";
const bound = { purpose: "test", subject: "one" };
const now = 1_790_000_000_000;
const expiry = now / 1000 + 60;

test("a token holds for its key, its purpose and its subject, until it is over", async () => {
  const token = await signToken(secret, bound, expiry);
  assert.match(token, /^[0-9a-z]+\.[\w-]{43}$/);
  const [ends = "", signature = ""] = token.split(".");
  const flipped = signature.startsWith("A") ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
  const later = (expiry + 1000).toString(36);
  const good = { valid: true, expiry };
  const forged = { valid: false, fault: "forged" };
  const cases: [string, Parameters<typeof checkToken>, object][] = [
    ["as it was made", [secret, bound, token, now], good],
    ["in its last millisecond", [secret, bound, token, expiry * 1000 - 1], good],
    ["over", [secret, bound, token, expiry * 1000], { valid: false, fault: "expired" }],
    ["another key", [`${secret}.`, bound, token, now], forged],
    ["another purpose", [secret, { ...bound, purpose: "other" }, token, now], forged],
    ["another subject", [secret, { ...bound, subject: "two" }, token, now], forged],
    ["the two run together", [secret, { purpose: "testone", subject: "" }, token, now], forged],
    ["prolonged", [secret, bound, `${later}.${signature}`, now], forged],
    ["forged and over", [secret, bound, `1.${signature}`, now], forged],
    ["a bit flipped", [secret, bound, `${ends}.${flipped}`, now], forged],
    ["cut off", [secret, bound, token.slice(0, -1), now], forged],
    ["with something behind", [secret, bound, `${token}x`, now], forged],
    ["no expiry", [secret, bound, `.${signature}`, now], forged],
    ["an endless expiry", [secret, bound, `zzzzzzzzzz.${signature}`, now], forged],
    ["what never ends", [secret, bound, `0.${await signForEver(secret, bound)}`, now], forged],
    ["nothing", [secret, bound, "", now], forged],
  ];
  for (const [what, parameters, wanted] of cases) {
    assert.deepEqual(await checkToken(...parameters), wanted, what);
  }
});

test("the signature is HMAC-SHA-256 in the URL-safe alphabet, over JSON", async () => {
  // printf '["test","one",null]' | openssl dgst -sha256 -hmac "$secret" -binary | basenc --base64url
  assert.equal(await signForEver(secret, bound), "KsIATRnzXOl9e7EcUJtQ7pDfylX6QhydP9t1twCTCDU");
});

test("without the key, only what is no token or over is told", async () => {
  const token = await signToken(secret, bound, expiry);
  assert.equal(mayBeToken(token, now), true);
  assert.equal(mayBeToken(token, expiry * 1000), false);
  for (const text of ["", "x", `${token}x`, "9137.zyx", `.${"a".repeat(43)}`]) {
    assert.equal(mayBeToken(text, now), false, text);
  }
});
