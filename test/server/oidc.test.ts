import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, mock, test } from "node:test";
import { base64url, decodeJwt, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import type { Page } from "playwright-core";
import { readRaw } from "../../cli/city/config.ts";
import { filesToInstall } from "../../server/install/install.ts";
import { prepareServer } from "../../server/prepare.ts";
import { serveCity } from "../../server/serve.ts";
import { type CityVars, readCity } from "../../src/city.ts";
import { builtWorker } from "../../support/built-worker.ts";
import { freePort } from "../../support/free-port.ts";
import { makeAuthProxy } from "../../support/sign-in/auth-proxy.ts";
import { startFront } from "../../support/sign-in/front.ts";
import { makeIssuer } from "../../support/sign-in/issuer.ts";
import { readProxySettings } from "../../support/sign-in/settings.ts";
import { startBrowser } from "../browser.ts";
import { eventually } from "../harness.ts";

/**
 * The whole way of an official on a server of its own: a browser, the proxy with the settings that
 * `install` prints, an issuer and its form, and the server's entry; and every way that must be closed.
 */

// The issuer says of many of its settings that they are usual.
for (const level of ["info", "warn"] as const) mock.method(console, level, () => {});

const city = readCity(readRaw().vars as CityVars);
const admin = city.firstAdmin ?? "";
const aud = city.accessAud;
const port = await freePort();
const frontPort = await freePort();
const origin = `http://127.0.0.1:${frontPort}`;
const secret = "a secret of a test";
const redirectUri = `${origin}/oauth2/callback`;
const issuer = await makeIssuer([
  { id: aud, secret, redirectUri },
  { id: "another-application", secret, redirectUri },
]);

const folder = mkdtempSync(join(tmpdir(), "bien-pho-oidc-"));
const built = await builtWorker();
let log = "";
/** @param name of its data folder: one that has ended in this process still holds its lock. */
const begin = (name: string) =>
  serveCity({
    folder: join(folder, name),
    port,
    cityFile: "wrangler.toml",
    entry: { issuer: issuer.issuer, audiences: [aud], keys: issuer.keys },
    prepare: prepareServer,
    log: (text) => {
      log += text;
    },
    ...(built && { built }),
  });
let server = await begin("first");

/** How far the proxy's clock is ahead, in milliseconds. */
let ahead = 0;
const proxyFor = (clientId: string) => {
  const printed = filesToInstall({
    city: { ...city, accessAud: clientId },
    issuer: issuer.issuer,
    program: "/opt/bien-pho",
    node: "node",
    data: "/var/lib/bien-pho",
    port,
    cityFile: null,
  }).find(({ file }) => file === "/etc/oauth2-proxy.cfg");
  const settings = (printed?.text ?? "").replaceAll(`https://${city.host}`, origin);
  return makeAuthProxy(readProxySettings(settings), secret, () => Date.now() + ahead);
};
let proxy: Awaited<ReturnType<typeof proxyFor>> | null = null;
const endFront = await startFront(frontPort, port, () => proxy?.answer ?? null);
const browser = await startBrowser();
after(async () => {
  endFront();
  await issuer.close();
  await server.end();
  rmSync(folder, { recursive: true, maxRetries: 5 });
  mock.restoreAll();
});

/** Headers by which proxies say who somebody is. */
const identityHeaders = [
  "Cf-Access-Authenticated-User-Email",
  "X-Forwarded-User",
  "X-Forwarded-Email",
  "X-Forwarded-Preferred-Username",
  "X-Auth-Request-User",
  "X-Auth-Request-Email",
  "Remote-User",
  "Remote-Email",
];

/** Whose keys the issuer has never had. */
const stranger = await generateKeyPair("RS256");

type Sent = { status: number; location: string; body: string };

/** Asks for the dashboard with these headers as they are, in pairs of name and value. */
const ask = (headers: string[], to: number = port): Promise<Sent> =>
  new Promise((answered, failed) => {
    const asked = request({
      host: "127.0.0.1",
      port: to,
      path: "/officials/en",
      headers: ["Host", `127.0.0.1:${to}`].concat(headers),
    });
    asked.on("error", failed);
    asked.on("response", async (answer) => {
      const body = (await answer.setEncoding("utf8").toArray()).join("");
      answered({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "", body });
    });
    asked.end();
  });

const bearer = (token: string): string[] => ["Authorization", `Bearer ${token}`];
const statusOf = async (token: string): Promise<number> => (await ask(bearer(token))).status;

const seconds = (): number => Math.floor(Date.now() / 1000);

/** What the issuer says of the administrator, but for what is given. */
const claims = (other: JWTPayload = {}): JWTPayload => ({
  iss: issuer.issuer,
  aud,
  sub: admin,
  email: admin,
  email_verified: true,
  iat: seconds(),
  exp: seconds() + 300,
  ...other,
});

/** Why the last of those who had no entry were refused. */
const reasons = (): string[] =>
  Array.from(log.matchAll(/"event":"entry-refused","reason":"([^"]+)"/g), ([, one = ""]) => one);

/** A browser of its own, which asks for nothing outside of this machine. */
async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB" });
  const isHere = (url: URL) => ["127.0.0.1", "localhost"].includes(url.hostname);
  await context.route(
    (url) => !isHere(url),
    (route) => route.abort(),
  );
  return context.newPage();
}

/** Fills in the issuer's forms, that of consent too where it asks for it. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(email);
  await page.getByPlaceholder("and password").fill("a password");
  await page.getByRole("button", { name: "Sign-in" }).click();
  const consent = page.getByRole("button", { name: "Continue" });
  await consent
    .or(page.locator("h1").filter({ hasNotText: "Sign-in" }))
    .first()
    .waitFor();
  if (await consent.isVisible()) await consent.click();
}

const isAtIssuer = (page: Page): boolean => page.url().startsWith(`${issuer.issuer}/interaction/`);
const dashboard = `${origin}/officials/en`;
const heading = (page: Page) => page.getByRole("heading", { level: 1, name: "Overview" });

const page = await newPage();

test("is closed while its issuer has never answered, and open as soon as it does", async () => {
  const token = await issuer.sign(claims());
  assert.equal(await statusOf(token), 403);
  await eventually(async () => reasons(), ["keys-not-had"]);
  assert.equal((await ask([], frontPort)).status, 502, "a proxy that could not start");
  await issuer.listen();
  assert.equal(await statusOf(token), 200);
  proxy = await proxyFor(aud);
});

test("an official signs in at the issuer, comes back to where they were going, and works", async () => {
  const wanted = `${origin}/officials/en/signs?show=check&period=90`;
  await page.goto(wanted);
  assert.ok(isAtIssuer(page), page.url());
  await signIn(page, admin);
  await page.waitForURL(wanted);
  await page.goto(dashboard);
  await heading(page).waitFor();
  const [idToken = ""] = proxy?.idTokens() ?? [];
  const told = decodeJwt(idToken);
  assert.deepEqual([told.aud, told.email, told.iss], [aud, admin, issuer.issuer]);
  assert.doesNotMatch(await page.content(), new RegExp(idToken.split(".")[2] ?? ""));

  await page.goto(`${dashboard}/people`);
  await page.getByLabel("E-mail").fill("viewer@city.example");
  await page.locator("form.form button").click();
  await page.getByRole("rowheader", { name: "viewer@city.example" }).waitFor();
});

test("another sees what their role lets them see, and whoever has none sees nothing", async () => {
  const viewer = await newPage();
  await viewer.goto(dashboard);
  await signIn(viewer, "viewer@city.example");
  await heading(viewer).waitFor();
  assert.equal((await viewer.goto(`${dashboard}/people`))?.status(), 403);

  const nobody = await newPage();
  await nobody.goto(dashboard);
  await signIn(nobody, "nobody@city.example");
  await nobody.waitForURL(dashboard);
  assert.equal(await heading(nobody).count(), 0);
  for (const header of identityHeaders) {
    await nobody.setExtraHTTPHeaders({ [header]: admin });
    assert.equal((await nobody.goto(dashboard))?.status(), 403, header);
  }
});

test("nobody is believed by any other header, at the server or through the proxy", async () => {
  const token = await issuer.sign(claims());
  assert.equal(await statusOf(token), 200);
  const said: string[][] = [
    [],
    ...identityHeaders.map((name) => [name, admin]),
    ...[
      "Cf-Access-Jwt-Assertion",
      "X-Forwarded-Access-Token",
      "X-Auth-Request-Access-Token",
      "X-Id-Token",
    ].map((name) => [name, token]),
    ["Cookie", `CF_Authorization=${token}; _oauth2_proxy=${token}`],
    identityHeaders.flatMap((name) => [name, admin]),
  ];
  for (const headers of said) {
    assert.equal((await ask(headers)).status, 403, headers.join());
    const { status, location } = await ask(headers, frontPort);
    assert.equal(status, 302, headers.join());
    assert.ok(location.startsWith(`${issuer.issuer}/auth?`), location);
  }
});

/** Signed with `kid` of the issuer's key by whatever else. */
const forged = (key: CryptoKey, alg = "RS256") =>
  new SignJWT(claims()).setProtectedHeader({ alg, kid: "first" }).sign(key);

const partsOf = (header: object): string =>
  [header, claims()].map((part) => base64url.encode(JSON.stringify(part))).join(".");

const failed = "ERR_JWT_CLAIM_VALIDATION_FAILED";
const notAllowed = "ERR_JOSE_ALG_NOT_ALLOWED";

const refused: [what: string, make: () => Promise<string>, reason: string][] = [
  ["for another application", () => issuer.sign(claims({ aud: "another-application" })), failed],
  ["of another issuer", () => issuer.sign(claims({ iss: "http://localhost:1" })), failed],
  [
    "that expired longer ago than clocks may differ",
    () => issuer.sign(claims({ iat: seconds() - 300, exp: seconds() - 35 })),
    "ERR_JWT_EXPIRED",
  ],
  ["that does not hold yet", () => issuer.sign(claims({ nbf: seconds() + 60 })), failed],
  [
    "signed by another key of the same name",
    () => forged(stranger.privateKey),
    "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
  ],
  ["signed by nobody", async () => `${partsOf({ alg: "none", kid: "first" })}.AA`, notAllowed],
  [
    "signed with the public key for a secret",
    async () => {
      const signed = partsOf({ alg: "HS256", kid: "first" });
      const mac = createHmac("sha256", await exportSPKI(issuer.publicKey()));
      return `${signed}.${mac.update(signed).digest("base64url")}`;
    },
    notAllowed,
  ],
];

for (const [what, make, reason] of refused) {
  test(`a token ${what} is refused, at the server and through the proxy, and the log says why`, async () => {
    const token = await make();
    for (const to of [port, frontPort]) {
      log = "";
      const { status, body } = await ask(bearer(token), to);
      assert.equal(status, 403);
      assert.doesNotMatch(body, /Overview/);
      await eventually(async () => reasons(), [reason]);
    }
  });
}

test("a token that is given twice, or is no bearer's, is refused", async () => {
  const token = await issuer.sign(claims());
  const bad = await forged(stranger.privateKey);
  const said: string[][] = [
    [...bearer(token), ...bearer(token)],
    [...bearer(token), ...bearer(bad)],
    [...bearer(bad), ...bearer(token)],
    ["Authorization", token],
    ["Authorization", `Basic ${btoa(`${admin}:${token}`)}`],
    ["Authorization", `DPoP ${token}`],
    ["Authorization", ""],
    ["Proxy-Authorization", `Bearer ${token}`],
  ];
  for (const headers of said) assert.equal((await ask(headers)).status, 403, headers.join());
  for (const headers of said.slice(0, -1)) {
    assert.equal((await ask(headers, frontPort)).status, 403, headers.join());
  }
  assert.equal((await ask(bearer(token), frontPort)).status, 200, "a program's own token");
});

test("a proxy that signs in for another application opens nothing", async (t) => {
  const own = proxy;
  t.after(() => {
    proxy = own;
  });
  proxy = await proxyFor("another-application");
  const elsewhere = await newPage();
  await elsewhere.goto(dashboard);
  log = "";
  await signIn(elsewhere, admin);
  await elsewhere.waitForURL(dashboard);
  assert.equal((await elsewhere.reload())?.status(), 403);
  assert.equal(await heading(elsewhere).count(), 0);
  await eventually(async () => Array.from(new Set(reasons())), [failed]);
  assert.equal(decodeJwt(proxy.idTokens()[0] ?? "").aud, "another-application");
});

test("an address that the issuer has not verified does not come in, nor a token without one", async () => {
  const unverified = await newPage();
  await unverified.goto(dashboard);
  await unverified.getByPlaceholder("Enter any login").fill("unverified@city.example");
  await unverified.getByPlaceholder("and password").fill("a password");
  await unverified.getByRole("button", { name: "Sign-in" }).click();
  const back = unverified.waitForResponse((answer) => answer.url().startsWith(redirectUri));
  await unverified.getByRole("button", { name: "Continue" }).click();
  assert.equal((await back).status(), 403);
  for (const other of [{ email_verified: false }, { email: undefined }]) {
    log = "";
    assert.equal(await statusOf(await issuer.sign(claims(other))), 403);
    await eventually(async () => log.includes('"access-refused","reason":"no-identity"'), true);
  }
});

test("a session is renewed before its token expires, and follows the issuer's new key", async () => {
  await page.goto(dashboard);
  const [first = ""] = proxy?.idTokens() ?? [];
  await issuer.rotate("second");
  ahead += 5 * 60_000;
  const known = async () => (await page.goto(dashboard))?.status();
  await eventually(known, 200);
  const [renewed = ""] = proxy?.idTokens() ?? [];
  assert.notEqual(renewed, first);
  assert.equal(JSON.parse(atob(renewed.split(".")[0] ?? "")).kid, "second");
  assert.equal(await statusOf(first), 403, "what the old key signed holds no longer");
  assert.equal(await statusOf(await issuer.sign(claims())), 200);
});

test("a session ends when nobody has used it for eight hours, and by signing out", async () => {
  const hour = 3_600_000;
  await page.context().clearCookies({ domain: "localhost" });
  ahead += 7 * hour;
  assert.equal((await page.goto(dashboard))?.status(), 200);
  ahead += 8 * hour + 1;
  await page.goto(dashboard);
  assert.ok(isAtIssuer(page), page.url());
  await signIn(page, admin);
  await heading(page).waitFor();

  await page.goto(
    `${origin}/oauth2/sign_out?rd=${encodeURIComponent(`${issuer.issuer}/session/end`)}`,
  );
  await page.getByRole("button", { name: "Yes, sign me out" }).click();
  await page.waitForURL(/\/session\/end\/success/);
  await page.goto(dashboard);
  assert.ok(isAtIssuer(page), page.url());
  await signIn(page, admin);
  await heading(page).waitFor();
  const out = page.getByRole("link", { name: "Sign out" });
  assert.equal(await out.getAttribute("href"), "/oauth2/sign_out", "where the proxy ends it");
});

test("while the issuer is down its known keys hold, a server that starts is closed, and opens again", async () => {
  await issuer.close();
  ahead += 5 * 60_000;
  assert.equal((await page.goto(dashboard))?.status(), 200, "who is signed in");
  const { status, location } = await ask([], frontPort);
  assert.equal(status, 302, "who is not");
  assert.ok(location.startsWith(issuer.issuer), location);

  await server.end();
  assert.equal((await page.goto(dashboard))?.status(), 502);
  server = await begin("second");
  log = "";
  assert.equal((await page.goto(dashboard))?.status(), 403);
  await eventually(async () => Array.from(new Set(reasons())), ["keys-not-had"]);
  await issuer.listen();
  assert.equal((await page.goto(dashboard))?.status(), 200);
});
