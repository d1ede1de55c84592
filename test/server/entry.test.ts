import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, mock, test } from "node:test";
import { base64url, exportJWK, exportSPKI, generateKeyPair, SignJWT } from "jose";
import { accessBy, type EntrySettings } from "../../server/entry.ts";

const issuer = "https://login.city.example";
const aud = "the-officials";
const apiAud = "the-api";
const email = "official@city.example";
const now = Math.floor(Date.now() / 1000);

const rsa = await generateKeyPair("RS256", { extractable: true });
const ec = await generateKeyPair("ES256");
const stranger = await generateKeyPair("RS256");
const jwks = {
  keys: [
    { ...(await exportJWK(rsa.publicKey)), kid: "rsa", alg: "RS256" },
    { ...(await exportJWK(ec.publicKey)), kid: "ec", alg: "ES256" },
  ],
};
const settings: EntrySettings = { issuer, audiences: [aud, apiAud], keys: jwks };

type Made = { claims?: Record<string, unknown>; header?: Record<string, string>; key?: CryptoKey };

/** A token that holds, but for what is given. */
const token = ({ claims = {}, header = {}, key = rsa.privateKey }: Made = {}) =>
  new SignJWT({ iss: issuer, aud, email, iat: now, exp: now + 300, ...claims })
    .setProtectedHeader({ alg: "RS256", kid: "rsa", ...header })
    .sign(key);

/** Whom `Authorization` lets in: what the Worker then sees. */
async function vouched(authorization: string | null, by = accessBy(settings, fetch)) {
  const access = await by(
    new Headers(authorization === null ? {} : { Authorization: authorization }),
  );
  return access && { aud: access.aud, identity: await access.getIdentity() };
}

const bearer = async (made?: Made) => vouched(`Bearer ${await token(made)}`);

/** The lines that say why somebody was refused. */
const lines: string[] = [];
before(() => {
  // The clock stands: a token's time is told by the second.
  mock.timers.enable({ apis: ["Date"], now: now * 1000 });
  mock.method(console, "error", (line: string) => lines.push(line));
});
after(() => {
  mock.timers.reset();
  mock.restoreAll();
});

const entered = { aud, identity: { email } };

const lets: [who: string, Made, unknown][] = [
  ["an official", {}, entered],
  [
    "one whose issuer signs with an elliptic curve",
    { header: { alg: "ES256", kid: "ec" }, key: ec.privateKey },
    entered,
  ],
  [
    "one whose token has just expired, within the clocks' difference",
    { claims: { exp: now - 20 } },
    entered,
  ],
  [
    "one whose issuer's clock is a little ahead",
    { claims: { nbf: now + 20, iat: now + 20 } },
    entered,
  ],
  [
    "one of an issuer that says the address is verified",
    { claims: { email_verified: true } },
    entered,
  ],
  [
    "one whose token is for several, and was given to this application",
    { claims: { aud: [aud, "another"], azp: aud } },
    entered,
  ],
  [
    "a program, with an access token for the API",
    { claims: { aud: apiAud, email: undefined }, header: { typ: "at+jwt" } },
    { aud: apiAud, identity: {} },
  ],
  [
    "without a name: a token that holds no address",
    { claims: { email: undefined } },
    { aud, identity: {} },
  ],
  [
    "without a name: an address that the issuer has not verified",
    { claims: { email_verified: false } },
    { aud, identity: {} },
  ],
  [
    "without a name: an address that is no text",
    { claims: { email: { value: email } } },
    { aud, identity: {} },
  ],
];

const refuses: [what: string, Made][] = [
  ["a token for another application", { claims: { aud: "another" } }],
  [
    "a token for several that was given to another application",
    { claims: { aud: [aud, "another"], azp: "another" } },
  ],
  [
    "a token for several that does not say to whom it was given",
    { claims: { aud: [aud, "another"] } },
  ],
  ["a token for nobody", { claims: { aud: undefined } }],
  ["a token of another issuer", { claims: { iss: "https://login.elsewhere.example" } }],
  [
    "a token of an issuer whose name only begins alike",
    { claims: { iss: `${issuer}.elsewhere.example` } },
  ],
  ["a token of no issuer", { claims: { iss: undefined } }],
  ["a token that has expired", { claims: { exp: now - 40 } }],
  ["a token that never expires", { claims: { exp: undefined } }],
  ["a token that does not hold yet", { claims: { nbf: now + 40 } }],
  ["a token that says no when it was made", { claims: { iat: undefined } }],
  ["a signature by another key under a known name", { key: stranger.privateKey }],
  ["a signature by a key that the issuer has not", { header: { kid: "unknown" } }],
  ["a logout token", { header: { typ: "logout+jwt" } }],
];

describe("the entry of a server of its own", () => {
  for (const [who, made, expected] of lets) {
    test(`lets in ${who}`, async () => assert.deepEqual(await bearer(made), expected));
  }
  for (const [what, made] of refuses) {
    test(`refuses ${what}`, async () => assert.equal(await bearer(made), undefined));
  }

  test("refuses a token that was changed after it was signed, in each of its parts", async () => {
    const [head = "", body = "", signature = ""] = (await token()).split(".");
    const claims = JSON.parse(new TextDecoder().decode(base64url.decode(body)));
    const other = base64url.encode(JSON.stringify({ ...claims, email: "else@city.example" }));
    const forged = signature.replace(/^./, (one) => (one === "A" ? "B" : "A"));
    for (const changed of [
      `${head}.${other}.${signature}`,
      `${head}.${body}.${forged}`,
      `${head}.${body}.`,
    ]) {
      assert.equal(await vouched(`Bearer ${changed}`), undefined, changed);
    }
  });

  test("refuses what is signed with nothing, or with the public key for a secret", async () => {
    const body = (await token()).split(".")[1];
    const headOf = (alg: string) => base64url.encode(JSON.stringify({ alg, kid: "rsa" }));
    const secret = await exportSPKI(rsa.publicKey);
    const signed = `${headOf("HS256")}.${body}`;
    const mac = createHmac("sha256", secret).update(signed).digest("base64url");
    for (const forged of [
      `${headOf("none")}.${body}.`,
      `${headOf("None")}.${body}.`,
      `${signed}.${mac}`,
    ]) {
      assert.equal(await vouched(`Bearer ${forged}`), undefined, forged);
    }
  });

  test("refuses whoever has no token, in whatever else they say who they are", async () => {
    const basic = Buffer.from(`${email}:x`).toString("base64");
    for (const said of [
      null,
      "",
      "Bearer",
      "Bearer ",
      `Basic ${basic}`,
      "Bearer a.b",
      await token(),
    ]) {
      assert.equal(await vouched(said), undefined, String(said));
    }
    const access = await accessBy(
      settings,
      fetch,
    )(
      new Headers({
        "Cf-Access-Jwt-Assertion": await token(),
        "X-Forwarded-Email": email,
        "X-Auth-Request-Email": email,
        Cookie: `CF_Authorization=${await token()}`,
      }),
    );
    assert.equal(access, undefined);
  });

  test("is closed to a good token where there are no settings", async () => {
    assert.equal(await vouched(`Bearer ${await token()}`, accessBy(null, fetch)), undefined);
  });

  test("fetches the issuer's keys once and keeps them, and is closed without them", async () => {
    let keys: unknown = { keys: jwks.keys.slice(0, 1) };
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(keys ? 200 : 503, { "Content-Type": "application/json" });
      response.end(JSON.stringify(keys));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    after(() => server.close());
    const { port } = server.address() as AddressInfo;
    const remote = { ...settings, keys: `http://127.0.0.1:${port}/jwks` };
    const by = accessBy(remote, fetch);
    const good = `Bearer ${await token()}`;
    assert.deepEqual(await vouched(good, by), entered);
    assert.deepEqual(await vouched(good, by), entered);
    assert.equal(asked, 1);

    keys = null;
    assert.deepEqual(await vouched(good, by), entered, "keys that are known hold on");
    assert.equal(
      await vouched(good, accessBy(remote, fetch)),
      undefined,
      "an answer that is an error",
    );
    keys = "no keys";
    assert.equal(
      await vouched(good, accessBy(remote, fetch)),
      undefined,
      "an answer that is no keys",
    );
    server.close();
    server.closeAllConnections();
    assert.equal(await vouched(good, accessBy(remote, fetch)), undefined, "nobody there");
    const never: typeof fetch = (_url, init) =>
      new Promise((_, failed) => {
        // A signal's own timer keeps no process alive.
        const alive = setInterval(() => {}, 1_000);
        init?.signal?.addEventListener("abort", () => {
          clearInterval(alive);
          failed(init.signal?.reason);
        });
      });
    assert.equal(await vouched(good, accessBy(remote, never)), undefined, "no answer");
  });

  test("says in the log why somebody was refused, and nothing of them", async () => {
    lines.length = 0;
    await bearer({ claims: { exp: now - 40 } });
    await bearer({ claims: { aud: "another" } });
    await bearer({ key: stranger.privateKey });
    const reasonOf = (reason: string) => JSON.stringify({ event: "entry-refused", reason });
    assert.deepEqual(lines, [
      reasonOf("ERR_JWT_EXPIRED"),
      reasonOf("ERR_JWT_CLAIM_VALIDATION_FAILED"),
      reasonOf("ERR_JWS_SIGNATURE_VERIFICATION_FAILED"),
    ]);
  });
});
